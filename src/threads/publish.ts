// Posting what was looked at: exactly that, once, and said to its author what became of it.
import {
  buttons,
  command,
  document,
  muted,
  paragraph,
  plain,
  press,
  refuse,
  sentence,
  show,
  type Both,
  type Command,
  type Outcome,
  type Turn,
  type Unsent,
} from '../chat/index.ts';
import { fill, longDay, say } from '../i18n/index.ts';
import { aliasName } from './alias.ts';
import { given, hidden, homeOf, reaching, type Desk } from './desk.ts';
import { drafted, look } from './draft.ts';
import { outcomeDay } from './book.ts';
import { postKey } from './key.ts';
import type { Sending } from './outbox.ts';
import { digestOfDraft } from './preview.ts';
import type { AdviceThread, Draft, Guise } from './record.ts';
import { sentences } from './sentences.ts';
import { channelText, excessOf } from './view.ts';

export function postCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-post',
    args: { draft: given, as: given, digest: given },
    run: (input, turn) =>
      reaching(async () => {
        const draft = await drafted(desk, turn, input.draft);
        if (draft === undefined) return before(desk, turn, input.draft);
        // What was pressed on is not what there is now: nothing is posted unseen.
        if (digestOfDraft(draft) !== input.digest || excessOf(draft.shown.text) > 0)
          return look(desk, turn, draft, input.draft, say(sentences.changedSince, turn.language));
        const as = draft.to !== undefined ? draft.as : input.as === 'name' ? 'name' : 'alias';
        const it = { key: input.draft, draft };
        return draft.to === undefined ? open(desk, turn, it, as) : add(desk, turn, it);
      }),
  });
}

type Kept = { readonly key: string; readonly draft: Draft };

/** A thread bears the name of its draft, so that one draft opens one, whoever presses how often. */
const threadId = (turn: Turn, key: string): string => postKey('thread', turn.community, key);
const additionKey = (turn: Turn, key: string): string => postKey('addition', turn.community, key);

async function open(desk: Desk, turn: Turn, { key, draft }: Kept, as: Guise): Promise<Outcome> {
  const home = homeOf(turn);
  const channel = await desk.channels.one(home, draft.channel);
  if (channel === undefined || !(await desk.communities.isOpen(home, channel.channel)))
    return look(desk, turn, draft, key, say(sentences.notOpen, turn.language));
  const poster = as === 'alias' ? desk.book.posterOf(turn) : '';
  const id = threadId(turn, key);
  const first = postKey(id, 'opening');
  const begun = await desk.book.begin(
    {
      ...home,
      id,
      channel: channel.channel,
      reach: channel.reach,
      asker: desk.book.askerOf(turn),
      poster,
      openedAt: turn.now,
      ...draft.shown,
      as,
      alias: as === 'alias' ? draft.alias : '',
      person: turn.person,
      added: [],
    },
    first,
  );
  if (begun !== undefined) return ended(desk, turn, key, await desk.outbox.send(begun.post, 'live', begun.thread));
  const isBlocked = poster !== '' && (await desk.book.store.isBlocked(home, poster));
  return isBlocked ? refuse(sentences.blocked) : before(desk, turn, key);
}

/** What the asker adds to their thread; it bears the name of its draft too. */
async function add(desk: Desk, turn: Turn, { key: name, draft }: Kept): Promise<Outcome> {
  const home = homeOf(turn);
  const thread = await desk.book.byId(home, draft.to ?? '');
  if (thread === undefined || thread.state !== 'open' || desk.book.askerOf(turn) !== thread.asker)
    return refuse(sentences.threadShut);
  if (thread.poster !== '' && (await desk.book.store.isBlocked(home, thread.poster))) return refuse(sentences.blocked);
  const key = additionKey(turn, name);
  const isNew = await desk.book.addPost(
    { ...home, key, thread: thread.id, kind: 'addition', text: draft.shown.text },
    turn.now,
  );
  const post = await desk.book.post(home, key);
  if (!isNew || post === undefined) return before(desk, turn, name);
  const sending = await desk.outbox.send(post, 'live');
  const isGone = sending.kind === 'unsent' && (sending.why === 'not-there' || sending.why === 'archived');
  return isGone ? refuse(sentences.threadGone) : ended(desk, turn, name, sending);
}

/** What became of a draft that was pressed before. */
async function before(desk: Desk, turn: Turn, key: string): Promise<Outcome> {
  const addition = await desk.book.post(turn, additionKey(turn, key));
  if (addition !== undefined) return said(addition.state === 'sent' ? sentences.added : sentences.underWay, turn);
  const thread = await desk.book.byId(turn, threadId(turn, key));
  if (thread === undefined) return refuse(sentences.draftGone);
  if (thread.state === 'opening') return said(sentences.underWay, turn);
  return show(await postedDocument(desk, turn, thread));
}

const whyNot: Readonly<Record<Unsent['why'], Both>> = {
  'not-there': sentences.channelGone,
  archived: sentences.channelArchived,
  forbidden: sentences.notAllowed,
  'dm-closed': sentences.notAllowed,
  'too-large': sentences.tooLarge,
  'rate-limited': sentences.wentWrong,
  unreachable: sentences.wentWrong,
  unknown: sentences.askedYou,
};

async function ended(desk: Desk, turn: Turn, key: string, sending: Sending): Promise<Outcome> {
  switch (sending.kind) {
    case 'unsent':
      return refuse(whyNot[sending.why]);
    case 'gone':
      return refuse(sentences.threadShut);
    case 'later':
      return said(sentences.underWay, turn);
    case 'asked':
      return said(sentences.askedYou, turn);
    case 'sent': {
      await desk.deliveries.cases.drop(turn, key);
      if (sending.post.kind === 'addition') return said(sentences.added, turn);
      return show(await postedDocument(desk, turn, sending.thread));
    }
  }
}

async function postedDocument(desk: Desk, turn: Turn, thread: AdviceThread) {
  const { language } = turn;
  const channel = channelText((await desk.channels.one(thread, thread.channel))?.name ?? '');
  const text =
    thread.as === 'alias'
      ? fill(sentences.postedUnnamed, language, { channel, name: aliasName(thread.alias, thread.language) })
      : fill(sentences.posted, language, { channel });
  const day = longDay(outcomeDay(thread.openedAt), language, turn.timezone);
  const to = (name: 'otherDay' | 'dontAsk', mode: 'form' | 'update', args: Record<string, string>) => ({
    label: say(sentences[name], language),
    press: press(name === 'otherDay' ? 'thread-day' : 'thread-came', mode, { thread: thread.id, ...args }),
  });
  return document(
    say(sentences.postedLine, language),
    paragraph(plain(text)),
    muted(plain(fill(sentences.outcomeComes, language, { day }))),
    buttons(to('otherDay', 'form', {}), to('dontAsk', 'update', { what: 'stop' })),
  );
}

const said = (text: Both, { language }: Turn): Outcome => show(sentence(say(text, language)));
