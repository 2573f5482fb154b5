// What is said in direct messages: a situation, or a question about the answer that was given there before.
import {
  bold,
  buttons,
  command,
  document,
  heading,
  languages,
  list,
  muted,
  paragraph,
  plain,
  press,
  show,
  type Block,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Advice } from './advice.ts';
import { citeTag, sourcesDocument } from './cite.ts';
import { answerCase, caseArg, hidden, maybeGiven, withCase, type Desk } from './desk.ts';
import { readAfter, type After, type FollowUp } from './follow-up.ts';
import { isGreeting } from './greeting.ts';
import { messageDocument } from './message.ts';
import { followedOn, nextDocument } from './next.ts';
import type { Case } from './room.ts';
import { sentences } from './sentences.ts';

/** `sure`: only what can hardly mean anything else. Undefined when it goes on about no answer. */
export type GoesOn = (text: string, turn: Turn, least: 'sure' | 'any') => Promise<Outcome | undefined>;

/** Takes what is written to the bot where it is alone with the member. */
export function talkCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'talk',
    args: { text: { ...maybeGiven, kind: 'longtext', max: 40_000 } },
    async run({ text = '' }, turn) {
      const onward = await goOn(desk, text, turn, 'any');
      if (onward !== undefined) return onward;
      return isGreeting(text) ? show(hello(turn.language)) : answerCase(desk, { text }, turn);
    },
  });
}

/** "This is something new": what was taken as a question about the last answer is answered by itself. */
export function newCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'advice-new',
    args: caseArg,
    run: (input, turn) => withCase(desk, input.case, turn, ({ text }) => answerCase(desk, { text }, turn)),
  });
}

/** Answers what is said about the last answer of these direct messages, from the same case. */
export async function goOn(desk: Desk, text: string, turn: Turn, least: 'sure' | 'any'): Promise<Outcome | undefined> {
  if (turn.place.kind !== 'dm') return undefined;
  // What is new in either language is looked up for nothing.
  if (languages.every((it) => readAfter(text, it).is === 'new')) return undefined;
  // Without the database it is answered by itself, as ever.
  const last = await desk.room.lastSaid(turn).catch(() => undefined);
  if (last === undefined) return undefined;
  const { why, language } = desk.room.advise(last.it, turn);
  const read = readAfter(text, language);
  if (why !== 'answered' || read.is === 'new' || (least === 'sure' && read.sure === 'no')) return undefined;
  // A hello is no question about anything, and danger is answered before all else.
  if (read.sure === 'no' && isGreeting(text)) return undefined;
  const danger = desk.room.dangerIn(text, turn);
  if (danger === 'yes') return undefined;
  const asks: FollowUp = danger === 'maybe' ? { kind: 'event', what: 'worse', mode: 'happened' } : read.asks;
  const answer = await answerTo(desk, asks, { ...last, text, turn });
  const other = await somethingNew(desk, read, text, turn, language);
  return show({ ...answer, preview: say(sentences.preview, language), blocks: [...answer.blocks, ...other] });
}

type Said = { readonly it: Case; readonly key: string; readonly text: string; readonly turn: Turn };

async function answerTo(desk: Desk, asks: FollowUp, { it, key, text, turn }: Said): Promise<Document> {
  const { room } = desk;
  switch (asks.kind) {
    case 'event': {
      const said = asks.mode === 'happened' ? text : '';
      return followedOn(desk, it, { what: asks.what, mode: asks.mode, said }, turn, key);
    }
    case 'tone': {
      const later = it.last === undefined ? undefined : room.messageIn(it, it.last, turn, asks.tone);
      return messageDocument(room.advise(it, turn, asks.tone), key, later);
    }
    case 'sources':
      return sourcesAsked(room.advise(it, turn), asks.law, room.goneSince(it, turn));
    case 'explain':
      return explained(desk, room.advise(it, turn), asks.step, { it, turn });
    case 'next':
      return nextDocument(room.advise(it, turn), key);
    case 'thanks':
      return thanked(room.advise(it, turn), key);
  }
}

/** In doubt, and where it tells of something that happened: a way to say that it was meant by itself. */
async function somethingNew(desk: Desk, read: After, text: string, turn: Turn, language: Language): Promise<Block[]> {
  if (read.is === 'new' || read.sure === 'yes') return [];
  const key = await desk.room.keep(turn, { text });
  if (key === undefined) return [];
  return [
    muted(plain(say(sentences.wentOn, language))),
    buttons({ label: say(sentences.isNew, language), press: press('advice-new', 'reply', { case: key }) }),
  ];
}

function sourcesAsked(advice: Advice, law: 'asked' | 'not', gone: number): Document {
  const answer = sourcesDocument(advice, gone);
  const hasLaw = advice.steps.some((step) => step.sources.some((source) => source.read === 'law'));
  if (law === 'not' || hasLaw) return answer;
  return { ...answer, blocks: [paragraph(plain(say(sentences.noLawBehind, advice.language))), ...answer.blocks] };
}

/** A step with what its sources say: the one that is named, else what was told last, else the first. */
function explained(
  desk: Desk,
  advice: Advice,
  step: number | undefined,
  { it, turn }: Pick<Said, 'it' | 'turn'>,
): Document {
  const { language, steps } = advice;
  const asked = step === undefined ? it.last : steps[Math.min(step, steps.length) - 1]?.answer;
  const card = desk.room.card(asked ?? steps[0]?.answer ?? '', turn);
  if (card === undefined) return sourcesDocument(advice, 0);
  const claims = card.claims.map((claim): Text => {
    const source = card.sources[claim.source];
    const tag = source === undefined ? [] : [plain(' '), citeTag({ answer: card.id, sources: [source] }, language)];
    return [plain(claim[language]), ...tag];
  });
  const head = card.gist[language];
  return document(
    say(sentences.preview, language),
    heading(head),
    paragraph(plain(card.step[language])),
    paragraph(bold(say(sentences.explained, language))),
    list(...claims),
  );
}

function thanked(advice: Advice, key: string): Document {
  const { language } = advice;
  const text = say(sentences.gladly, language);
  const to = (name: string) => press(name, 'reply', { case: key });
  return document(
    text,
    paragraph(plain(text)),
    buttons(
      { label: say(sentences.whatNext, language), press: to('advice-next') },
      { label: say(sentences.rate, language), press: to('advice-rate') },
    ),
  );
}

function hello(language: Language): Document {
  const text = say(sentences.hello, language);
  const row = buttons({
    label: say(sentences.tellMe, language),
    press: press('difficultclient', 'form'),
    style: 'primary',
  });
  return document(text, paragraph(plain(text)), muted(plain(say(sentences.helloMore, language))), row);
}
