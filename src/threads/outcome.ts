// What came of it: a week later, or on a day the asker picks, they are asked once in their direct messages; put off, stopped, counted.
import {
  bold,
  buttons,
  command,
  document,
  paragraph,
  plain,
  refuse,
  sentence,
  show,
  type Block,
  type Button,
  type Command,
  type Document,
  type Option,
  type Outcome,
  type Press,
  type Turn,
} from '../chat/index.ts';
import { fill, longDay, say, shortDay } from '../i18n/index.ts';
import type { Advice } from '../advice/index.ts';
import type { Mark } from './book.ts';
import { given, hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { writeTo } from './letter.ts';
import { caseOf } from './overview.ts';
import { results, type AdviceThread, type Result } from './record.ts';
import { sentences } from './sentences-later.ts';

const dayMs = 86_400_000;
/** Asked after so long, unless the asker picks a day. */
const weekMs = 7 * dayMs;
/** Asked so often at most, a week apart, when nothing is answered. */
const mostTries = 2;
/** What is sent can be answered for two weeks. */
const days = 14;

/** Asks everybody whose day has come; each by one process. */
export async function askOutcomes(desk: Desk): Promise<void> {
  const now = desk.now();
  for (const row of await desk.book.store.takeOutcomes(now, new Date(now.getTime() + weekMs), 100)) {
    const thread = desk.book.open(row);
    try {
      if (thread === undefined || thread.asker === '' || row.tries >= mostTries)
        await desk.book.store.change(row, { outcomeAt: null });
      else await ask(desk, thread, row.outcomeAt ?? now);
    } catch (error) {
      desk.log.error('outcome not asked', error, { platform: row.platform });
    }
  }
}

async function ask(desk: Desk, thread: AdviceThread, due: Date): Promise<void> {
  const options = didOptions(
    desk.advice.advise(caseOf(thread), { ...thread, now: desk.now() }),
    await desk.book.marks(thread),
    thread,
  );
  const sent = await writeTo(desk, thread, `came ${thread.id} ${due.toISOString()}`, cameDocument(thread, options));
  // Who can't be written to is not asked again and again.
  if (sent.kind === 'unsent' && sent.why === 'dm-closed') await desk.book.store.change(thread, { outcomeAt: null });
}

/** What could have been done: what stood in the overview, what was marked as helpful; what the asker marked as done stands first. */
function didOptions(advice: Advice, marks: readonly Mark[], { language, asker }: AdviceThread): Option[] {
  const done = new Set(marks.filter((it) => it.kind === 'did' && it.owner === asker).map((it) => it.message));
  const said = new Map(marks.filter((it) => it.excerpt !== '').map((it) => [it.message, it.excerpt]));
  const members = [...said].map(([message, excerpt]) => ({
    value: `m:${message}`,
    label: `“${excerpt}”`,
    chosen: done.has(message),
  }));
  const steps = advice.steps.map((step) => ({ value: `s:${step.answer}`, label: step.gist, chosen: false }));
  const rest = (['didOther', 'didNothing'] as const).map((it) => ({
    value: it,
    label: say(sentences[it], language),
    chosen: false,
  }));
  return [...members.filter((it) => it.chosen), ...steps, ...members.filter((it) => !it.chosen), ...rest].slice(0, 20);
}

const pressed = (thread: AdviceThread, name: string, args: Record<string, string>): Press => ({
  command: name,
  mode: 'update',
  args: { thread: thread.id, ...args },
  by: 'owner',
  home: thread.community,
  days,
});

function cameDocument(thread: AdviceThread, options: readonly Option[], did = ''): Document {
  const { language } = thread;
  const day = shortDay(thread.openedAt, language);
  const chosen = options.map((it) => ({ ...it, chosen: did === '' ? it.chosen : it.value === did }));
  const picked = did === '' ? (options.find((it) => it.chosen)?.value ?? '') : did;
  const select: Block = {
    kind: 'select',
    select: {
      placeholder: say(sentences.whatDidYouDo, language),
      options: chosen,
      most: 1,
      press: pressed(thread, 'thread-did', {}),
    },
  };
  const result = (it: Result): Button => ({
    label: say(sentences[it], language),
    press: pressed(thread, 'thread-came', { what: it, did: picked }),
  });
  return document(
    say(sentences.cameLine, language),
    paragraph(plain(fill(sentences.came, language, { title: thread.title, day }))),
    select,
    paragraph(bold(say(sentences.cameHow, language))),
    buttons(...results.map(result)),
    buttons(
      { label: say(sentences.inAWeek, language), press: pressed(thread, 'thread-came', { what: 'week' }) },
      { label: say(sentences.dontAsk, language), press: pressed(thread, 'thread-came', { what: 'stop' }) },
    ),
  );
}

/** Runs with the asker's own thread, or says that it is gone. */
async function withOwn(
  desk: Desk,
  turn: Turn,
  id: string,
  use: (thread: AdviceThread) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const thread = await desk.book.byId(turn, id);
    const isOwn = thread !== undefined && thread.asker !== '' && thread.asker === desk.book.askerOf(turn);
    return isOwn && thread.state !== 'gone' ? use(thread) : refuse(sentences.cameGone);
  });
}

/** What they did is chosen: the same question, with it remembered in its buttons. */
export function didCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-did',
    args: { thread: given },
    run: (input, turn) =>
      withOwn(desk, turn, input.thread, async (thread) => {
        const options = didOptions(desk.advice.advise(caseOf(thread), turn), await desk.book.marks(thread), thread);
        return show(cameDocument(thread, options, turn.values[0] ?? ''));
      }),
  });
}

export function cameCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-came',
    args: { thread: given, what: given, did: maybeGiven },
    run: (input, turn) =>
      withOwn(desk, turn, input.thread, async (thread) => {
        if (input.what === 'stop') {
          await desk.book.store.change(thread, { outcomeAt: null });
          return said(say(sentences.stopped, turn.language));
        }
        if (input.what === 'week') return putOff(desk, turn, thread, new Date(turn.now.getTime() + weekMs));
        const result = results.find((it) => it === input.what);
        if (result === undefined) return refuse(sentences.cameGone);
        await keep(desk, turn, thread, result, input.did ?? '');
        return said(say(result === 'worse' ? sentences.cameWorse : sentences.cameThanks, turn.language));
      }),
  });
}

async function keep(desk: Desk, turn: Turn, thread: AdviceThread, result: Result, did: string): Promise<void> {
  const { platform, community, id } = thread;
  const { problems } = desk.advice.advise(caseOf(thread), turn);
  const what = did.startsWith('s:')
    ? did.slice(2)
    : did.startsWith('m:')
      ? 'member'
      : did === 'didNothing'
        ? 'nothing'
        : 'other';
  await desk.book.store.putOutcome({
    ...{ platform, community, thread: id, owner: thread.asker, result, did: what },
    problems: [...problems],
    madeAt: turn.now,
  });
  await desk.book.store.change(thread, { outcomeAt: null });
  if (did.startsWith('s:')) await desk.keeper?.came(turn, what, result);
}

async function putOff(desk: Desk, turn: Turn, thread: AdviceThread, at: Date): Promise<Outcome> {
  await desk.book.store.change(thread, { outcomeAt: at, tries: 0 });
  return said(fill(sentences.askDay, turn.language, { day: longDay(at, turn.language, turn.timezone) }));
}

/** A day the asker picks. */
export function dayCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'thread-day',
    title: sentences.dayTitle,
    args: {
      thread: given,
      day: { kind: 'date', label: sentences.dayLabel, hint: sentences.dayHint, required: true },
    },
    run: (input, turn) =>
      withOwn(desk, turn, input.thread, async (thread) => {
        const at = new Date(`${input.day.trim()}T09:00:00Z`);
        const ahead = at.getTime() - turn.now.getTime();
        const isDay = /^\d{4}-\d\d-\d\d$/.test(input.day.trim()) && !Number.isNaN(at.getTime());
        if (!isDay || ahead <= 0 || ahead > 366 * dayMs) return refuse(sentences.dayUnread);
        return putOff(desk, turn, thread, at);
      }),
  });
}

const said = (text: string): Outcome => show(sentence(text));
