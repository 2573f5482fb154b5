// When the bot speaks in a thread it keeps: a mention with a question is answered there for everybody; what is merely overheard, almost never.
import {
  command,
  bold,
  document,
  list,
  paragraph,
  plain,
  refuse,
  silent,
  type Block,
  type Command,
  type Document,
  type Outcome,
  type Request,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { citeTag, factsSaid, readAfter, type Advice, type AdviceRoom } from '../advice/index.ts';
import { say } from '../i18n/index.ts';
import { hidden, homeOf, reaching, type Desk } from './desk.ts';
import { postKey } from './key.ts';
import { caseOf } from './overview.ts';
import { publicText, type AdviceThread } from './record.ts';
import { sentences } from './sentences-thread.ts';

/** Said in a thread, to the bot or within its hearing: where it is taken, and by which command. */
export type InThread = { readonly command: Command; keeps(request: Request): Promise<boolean> };

/** A mention in a thread that is kept. One posted without our knowing where is taken up at its asker's mention. */
export function calledIn(desk: Desk): InThread {
  return {
    command: speaking(desk, 'thread-called'),
    async keeps(request) {
      if (request.what.kind !== 'mention' || request.what.text.trim() === '') return false;
      const thread = (await desk.book.at(request, request.place)) ?? (await desk.book.takeUp(request));
      return thread?.state === 'open';
    },
  };
}

/** Said beside the bot, where a community lets it listen: answered only when it names the bot first and asks something. */
export function heardIn(desk: Desk): InThread {
  return {
    command: speaking(desk, 'thread-heard'),
    async keeps(request) {
      if (request.what.kind !== 'message' || !isToBot(request.what.text)) return false;
      if (!(await desk.communities.settings(homeOf(request))).listens) return false;
      return (await desk.book.at(request, request.place))?.state === 'open';
    },
  };
}

/** Begins with a call to the bot, and asks: “Bot, what if she says no?” Whatever is said about bots, or to people, is not. */
export const isToBot = (text: string): boolean =>
  /^\s*(?:(?:hey|hi|hello|ok|okay|dear|hoi|hallo|dag|oké|beste)\s+)?bot\s*[,:]\s*\S[^]*\?\s*$/i.test(text);

function speaking(desk: Desk, name: string): Command {
  return command({
    ...hidden,
    name,
    audience: 'channel',
    args: {
      question: {
        kind: 'longtext',
        label: { en: 'Question', nl: 'Vraag' },
        hint: { en: '', nl: '' },
        required: true,
        max: 4_000,
      },
    },
    run: ({ question }, turn) => reaching(() => answer(desk, turn, question)),
  });
}

async function answer(desk: Desk, turn: Turn, question: string): Promise<Outcome> {
  const thread = await desk.book.at(turn, turn.place);
  if (thread === undefined || thread.state !== 'open') return silent;
  // Whoever is in danger is not answered before everybody; in a long case the danger of one question is a small part.
  const readings = [caseOf(thread, question), { text: question }].map((it) => desk.advice.advise(it, turn));
  if (readings.some((it) => it.safety)) return refuse(sentences.privately);
  const key = postKey('answer', turn.community, turn.delivery);
  const isNew = await desk.book.addPost(
    { ...homeOf(turn), key, thread: thread.id, kind: 'answer', text: question },
    turn.now,
  );
  const post = await desk.book.post(turn, key);
  if (isNew && post !== undefined) await desk.outbox.send(post, 'by itself');
  return silent;
}

/** Two steps and a message at most: the thread belongs to those who talk in it. */
const mostSteps = 2;

/**
 * What is asked is read by itself, as one of the thread's kinds of trouble and with the facts its public text states; what the
 * overview says already is not said again while there is something else.
 */
export function answerDocument(room: AdviceRoom, thread: AdviceThread, question: string, now: Date): Document {
  const at = { ...thread, now };
  const whole = room.advise(caseOf(thread), at);
  const asked = room.advise({ text: question, types: whole.problems, facts: factsSaid(publicText(thread)) }, at);
  const said = new Set(whole.steps.map((step) => step.answer));
  const onward = stepAfter(room, thread, question, [...said], at);
  if (onward !== undefined) return stepsDocument({ ...whole, steps: [onward.step], message: onward.message });
  const fresh = [...asked.steps, ...asked.more, ...whole.more].filter((step) => !said.has(step.answer));
  const once = fresh.filter((step, index) => fresh.findIndex((it) => it.answer === step.answer) === index);
  const steps = (once.length > 0 ? once : asked.steps).slice(0, mostSteps);
  const message = steps.some((step) => step.answer === asked.message?.answer) ? asked.message : undefined;
  return stepsDocument({ ...asked, steps, message });
}

/** "What if she says no?": the next rung of the thread's own case, as in private. */
function stepAfter(
  room: AdviceRoom,
  thread: AdviceThread,
  question: string,
  seen: readonly string[],
  at: Parameters<AdviceRoom['follow']>[2],
) {
  const it = { ...caseOf(thread), seen };
  const read = readAfter(question, room.advise(it, at).language);
  if (read.is === 'new' || read.asks.kind !== 'event') return undefined;
  const { step } = room.follow(it, read.asks.what, at);
  if (step === undefined) return undefined;
  const message = room.messageIn(it, step.answer, at, 'firmer');
  return { step: { ...step, strategy: 'raise-it-directly' as const, about: [] }, message };
}

function stepsDocument(advice: Advice): Document {
  const { language } = advice;
  const text = say(sentences.answerLine, language);
  const { steps } = advice;
  if (steps.length === 0) return document(text, paragraph(plain(say(sentences.noAnswer, language))));
  const message: Block[] =
    advice.message === undefined
      ? []
      : [paragraph(bold(say(sentences.sendThis, language))), { kind: 'quote', text: [plain(advice.message.text)] }];
  return document(
    text,
    list(...steps.map((step): Text => [plain(step.text), plain(' '), citeTag(step, language)])),
    ...message,
  );
}
