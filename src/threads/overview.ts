// What the bot says in a thread, once: the kinds of trouble, the strongest of the set with their votes, where answers disagree, and past threads like it.
import {
  bold,
  buttons,
  document,
  link,
  list,
  muted,
  numbered,
  paragraph,
  plain,
  standing,
  type Block,
  type Document,
  type Language,
  type Text,
} from '../chat/index.ts';
import { citeTag, disagreementText, type Advice } from '../advice/index.ts';
import { fill, listed, say, shortDay } from '../i18n/index.ts';
import { problemOf } from '../text/index.ts';
import { publicText, type AdviceThread } from './record.ts';
import { sentences } from './sentences-thread.ts';
import type { Alike } from './similar.ts';
import type { Came } from './tally.ts';

/** A past thread with a way to it, where the platform gives one, and how many found something in it that helped. */
export type Past = { readonly thread: AdviceThread; readonly url: string | undefined; readonly helped: number };
export type Around = { readonly past: readonly Past[]; readonly came: Came | undefined };

/** Pieces of the set and past threads shown at most. */
const mostSteps = 3;
const mostPast = 2;

/** One list of both, most alike first: a thread goes before a piece of the set only when it is much like the case. */
export function ranked(advice: Pick<Advice, 'steps'>, alike: readonly Alike[]) {
  const past = alike.slice(0, mostPast);
  const isClose = (past[0]?.score ?? 0) >= close;
  const steps = advice.steps.slice(0, isClose ? mostSteps - 1 : mostSteps);
  return { steps, past, first: isClose ? ('past' as const) : ('set' as const) };
}
/** As alike as this, a thread tells the same story. */
const close = 0.35;

export function overviewDocument(
  thread: AdviceThread,
  advice: Advice,
  alike: readonly Alike[],
  around: Around,
): Document {
  const { language } = thread;
  const { steps, first } = ranked(advice, alike);
  const text = say(sentences.overviewLine, language);
  if (advice.safety) return document(text, paragraph(plain(say(sentences.careful, language))), row(thread));
  const fromSet = advice.why === 'answered' ? setBlocks({ ...advice, steps }, language) : [];
  const fromPast = pastBlocks(around.past, language);
  return document(
    text,
    paragraph(bold(kindsText(advice, language))),
    ...(fromSet.length + fromPast.length === 0 ? [paragraph(plain(say(sentences.nothingFits, language)))] : []),
    ...(first === 'set' ? [...fromSet, ...fromPast] : [...fromPast, ...fromSet]),
    ...cameBlocks(around.came, language),
    muted(plain(say(sentences.silentNow, language))),
    row(thread),
  );
}

const kindsText = ({ problems }: Advice, language: Language): string =>
  problems.length === 0
    ? say(sentences.overviewLine, language)
    : problems
        .slice(0, 3)
        .map((id) => say(problemOf(id).name, language))
        .join(' · ');

function setBlocks(advice: Advice, language: Language): Block[] {
  const dissent = advice.disagreements.slice(0, 1);
  return [
    numbered(...advice.steps.map((step): Text => [plain(step.text), plain(' '), citeTag(step, language)])),
    ...(dissent.length === 0
      ? []
      : [
          paragraph(bold(say(sentences.disagree, language))),
          list(...dissent.map((it) => disagreementText(it, language, 'full', undefined))),
        ]),
  ];
}

function pastBlocks(past: readonly Past[], language: Language): Block[] {
  if (past.length === 0) return [];
  const items = past.map(({ thread, url, helped }): Text => {
    const tail =
      helped === 0
        ? ''
        : `, ${fill(helped === 1 ? sentences.helpedOne : sentences.helpedMany, language, { count: helped })}`;
    const day = ` (${shortDay(thread.openedAt, language)}${tail})`;
    return [url === undefined ? plain(thread.title) : link(thread.title, url), plain(day)];
  });
  return [paragraph(bold(say(sentences.past, language))), list(...items)];
}

function cameBlocks(came: Came | undefined, language: Language): Block[] {
  if (came === undefined) return [];
  const parts = (['better', 'same', 'worse', 'ended'] as const)
    .filter((it) => came.of[it] > 0)
    .map((it) => fill(sentences[`came_${it}`], language, { count: came.of[it] }));
  return [muted(plain(fill(sentences.cameOf, language, { n: came.n, parts: listed(parts, language) })))];
}

/** What can be pressed stands there for as long as the thread does. */
const row = ({ language }: AdviceThread): Block =>
  buttons(
    { label: say(sentences.thisHelped, language), press: standing('thread-helped', 'reply') },
    { label: say(sentences.another, language), press: standing('thread-another', 'reply') },
    { label: say(sentences.sources, language), press: standing('thread-sources', 'reply') },
    { label: say(sentences.replyAsAsker, language), press: standing('thread-reply', 'form') },
    { label: say(sentences.close, language), press: standing('thread-close', 'reply') },
  );

/** The overview once it was taken back, and once the thread is closed. */
export const dismissedDocument = ({ language }: AdviceThread): Document => {
  const text = say(sentences.dismissedLine, language);
  return document(text, muted(plain(text)));
};

/** What is read as the case of a thread: what its asker made public, no more. */
export const caseOf = (thread: AdviceThread, question?: string) => ({
  text: question === undefined ? publicText(thread) : `${publicText(thread)}\n\n${question}`,
});
