// Dismiss or close: the asker or a moderator takes back what the bot said, or ends the thread, with a reason that counts; a moderator stops an alias.
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
  type Block,
  type Command,
  type Document,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { aliasName } from './alias.ts';
import { given, hidden, homeOf, inThread, isAsker, reaching, type Desk } from './desk.ts';
import { postKey } from './key.ts';
import { caseOf, dismissedDocument } from './overview.ts';
import { reasons, type AdviceThread, type Reason } from './record.ts';
import { sentences } from './sentences-thread.ts';

/** The button under the overview: why, for those who may. */
export function closeCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-close',
    args: {},
    run: (_input, turn) =>
      inThread(desk, turn, async (thread) => {
        if (!mayClose(desk, turn, thread)) return refuse(sentences.mayNotClose);
        const isStopped = thread.poster !== '' && (await desk.book.store.isBlocked(homeOf(turn), thread.poster));
        return show(reasonsDocument(turn, thread, isStopped));
      }),
  });
}

const mayClose = (desk: Desk, turn: Turn, thread: AdviceThread): boolean =>
  turn.moderator || isAsker(desk, turn, thread);

function reasonsDocument(turn: Turn, thread: AdviceThread, isStopped: boolean): Document {
  const { language } = turn;
  const text = say(sentences.closeHead, language);
  return document(
    text,
    paragraph(plain(text)),
    {
      kind: 'select',
      select: {
        placeholder: say(sentences.closeChoose, language),
        options: reasons.map((it) => ({ value: it, label: say(sentences[it], language), chosen: false })),
        most: 1,
        press: press('thread-closed', 'update', { thread: thread.id }),
      },
    },
    ...(turn.moderator && thread.poster !== '' ? aliasBlocks(turn, thread, isStopped) : []),
  );
}

function aliasBlocks({ language }: Turn, { id }: AdviceThread, isStopped: boolean): Block[] {
  const label = say(isStopped ? sentences.letAlias : sentences.stopAlias, language);
  const to = press('thread-alias', 'update', { thread: id, what: isStopped ? 'let' : 'stop' });
  return [muted(plain(say(sentences.aliasNote, language))), buttons({ label, press: to, style: 'danger' })];
}

/** The thread that is closed or dismissed, if the one who pressed may. */
async function withThread(
  desk: Desk,
  turn: Turn,
  id: string,
  use: (thread: AdviceThread) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const thread = await desk.book.byId(turn, id);
    if (thread === undefined || thread.state === 'gone') return refuse(sentences.gone);
    return mayClose(desk, turn, thread) ? use(thread) : refuse(sentences.mayNotClose);
  });
}

/** What was chosen: solved ends the thread with a sentence, everything else takes back what the bot said. */
export function closedCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-closed',
    args: { thread: given },
    run: (input, turn) =>
      withThread(desk, turn, input.thread, async (thread) => {
        const reason = reasons.find((it) => turn.values.includes(it));
        if (reason === undefined) return show(reasonsDocument(turn, thread, false));
        await count(desk, turn, thread, reason);
        if (reason === 'solved') await close(desk, turn, thread);
        else await takeBack(desk, thread);
        return show(sentence(say(reason === 'solved' ? sentences.closed : sentences.dismissed, turn.language)));
      }),
  });
}

async function count(desk: Desk, turn: Turn, thread: AdviceThread, reason: Reason): Promise<void> {
  const advice = desk.advice.advise(caseOf(thread), turn);
  await desk.book.store.dismiss({
    ...homeOf(thread),
    thread: thread.id,
    reason,
    by: isAsker(desk, turn, thread) ? 'asker' : 'moderator',
    answers: advice.steps.map((step) => step.answer),
    problems: [...advice.problems],
    madeAt: turn.now,
  });
}

async function close(desk: Desk, turn: Turn, thread: AdviceThread): Promise<void> {
  const key = postKey(thread.id, 'closing');
  const isNew = await desk.book.addPost(
    { ...homeOf(thread), key, thread: thread.id, kind: 'closing', text: '' },
    turn.now,
  );
  const post = await desk.book.post(thread, key);
  if (isNew && post !== undefined) await desk.outbox.send(post, 'by itself');
  await desk.book.store.change(thread, { state: 'closed', renewAt: null });
}

/** One line stands where the overview stood. */
async function takeBack(desk: Desk, thread: AdviceThread): Promise<void> {
  const overview = (await desk.book.posts(thread)).find((it) => it.kind === 'overview');
  await desk.book.store.change(thread, { renewAt: null });
  if (overview === undefined) return;
  // What is no more `sent` is not brought up to date either.
  if (await desk.book.store.movePost(overview, ['sent'], { state: 'left' }))
    await desk.change(overview, dismissedDocument(thread));
}

/** A moderator stops an alias, or lets it again; who it is, nobody is told. */
export function aliasCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-alias',
    who: 'moderator',
    args: { thread: given, what: given },
    run: (input, turn) =>
      withThread(desk, turn, input.thread, async (thread) => {
        if (thread.poster === '') return refuse(sentences.gone);
        const home = homeOf(thread);
        const { poster } = thread;
        if (input.what === 'let') await desk.book.store.unblock(home, poster);
        else await desk.book.store.block({ ...home, poster, thread: thread.id, madeAt: turn.now });
        const name = aliasName(thread.alias, thread.language);
        const text = fill(input.what === 'let' ? sentences.let : sentences.stopped, turn.language, { name });
        return show(sentence(text));
      }),
  });
}
