// What a moderator is shown of a card before deciding: what is wrong with it, what is near it, what it may contradict.
import type { Answer, Answers } from '../answers/index.ts';
import { lintAnswer } from '../answers/lint.ts';
import { crossCheck, parseAnswer, type Mistake } from '../answers/load.ts';
import { alike } from '../answers/overlap.ts';
import { renderAnswer } from '../answers/render.ts';
import { saidBy } from '../answers/said.ts';
import type { Language } from '../chat/index.ts';
import { dangersOf, isStrategyId, strategyOf, type ProblemId } from '../text/index.ts';
import type { Content } from './card.ts';
import { harmsIn, type Harm } from './harmless.ts';

export type Finding =
  | { readonly kind: 'open'; readonly field: string }
  | { readonly kind: 'wrong'; readonly field: string; readonly what: string }
  | { readonly kind: 'harm'; readonly field: string; readonly harm: Harm }
  | { readonly kind: 'twin'; readonly of: string; readonly share: number };

export type Near = {
  readonly answer: Answer;
  /** Of the runs of four words of the shorter one. */ readonly share: number;
};
export type Checked = {
  readonly findings: readonly Finding[];
  /** The nearest first. */
  readonly near: readonly Near[];
  /** Near ones that say something other answers of their kind contradict, and the card does not name. */
  readonly against: readonly Answer[];
};

/** Answers looked at as near ones, and shown of them. */
const looked = 12;
const shown = 3;
/** From this share of equal runs of words on it is the same card. */
const twin = 0.3;

/** `seen`: what the community sees; `today` is `YYYY-MM-DD`. */
export function checked({ answer, language }: Content, seen: Answers, today: string): Checked {
  const others = nearest(answer, language, seen);
  const near = others
    .map((other) => ({ answer: other, share: shareOf(answer, other) }))
    .sort((a, b) => b.share - a.share);
  const twins = near.filter(({ share }) => share > twin);
  return {
    findings: [
      ...findingsOf(answer, seen, today),
      ...twins.map(({ answer: { id }, share }): Finding => ({ kind: 'twin', of: id, share })),
    ],
    near: near.slice(0, shown),
    against: contradicting(answer, others, seen),
  };
}

/** What is open hides the rest: it would only be in the way. */
function findingsOf(answer: Answer, seen: Answers, today: string): readonly Finding[] {
  const open = openFields(answer);
  const harms = saidBy(answer).flatMap(({ field, text }): Finding[] =>
    harmsIn(text.replaceAll(/\{\w+\}/g, '…')).map((harm) => ({ kind: 'harm', field, harm })),
  );
  if (open.length > 0) return [...open.map((field): Finding => ({ kind: 'open', field })), ...harms];
  const { answer: read, mistakes } = parseAnswer(`${answer.id}.md`, renderAnswer(answer));
  const wrong = read === undefined ? mistakes : [...lintAnswer(read, today), ...crossing(read, seen)];
  return [...harms, ...wrong.map(({ field, what }): Finding => ({ kind: 'wrong', field, what }))];
}

function openFields(answer: Answer): readonly string[] {
  const texts = saidBy(answer).filter(({ text }) => text.trim() === '');
  const none = (['en', 'nl'] as const).filter((language) => answer.exemplars[language].length === 0);
  return [...texts.map(({ field }) => field), ...none.map((language) => `exemplars.${language}`)];
}

/** Its own side alone: the other one is said for it. */
const crossing = (answer: Answer, seen: Answers): readonly Mistake[] =>
  crossCheck([
    answer,
    ...answer.conflicts.flatMap(({ with: other, decides }) => {
      const there = seen.byId(other);
      return there === undefined ? [] : [{ ...there, not_when: [], conflicts: [{ with: answer.id, decides }] }];
    }),
    ...answer.not_when.flatMap(({ first }) => {
      const there = first === undefined ? undefined : seen.byId(first);
      return there === undefined ? [] : [{ ...there, not_when: [], conflicts: [] }];
    }),
  ]);

/** By the words of the card and of when it helps, in the language it was written in. */
function nearest(answer: Answer, language: Language, seen: Answers): readonly Answer[] {
  const text = [answer.gist[language], answer.step[language], ...answer.exemplars[language]].join(' ');
  const { words, precedent } = seen.index.scores(text, language);
  return seen.all
    .map((other, at) => ({ other, score: (words[at] ?? 0) + (precedent[at] ?? 0) + kinship(answer, other) }))
    .filter(({ other }) => other.id !== answer.id)
    .sort((a, b) => b.score - a.score)
    .slice(0, looked)
    .map(({ other }) => other);
}

/** The same thing to do about the same trouble is near, however it is worded. */
const kinship = (one: Answer, other: Answer): number =>
  one.strategy === other.strategy && Object.keys(one.problems).some((id) => (other.problems[id] ?? 0) >= 0.5)
    ? 0.15
    : 0;

function shareOf(one: Answer, other: Answer): number {
  return Math.max(0, ...alike([one, other], 0).map(({ share }) => share));
}

/** Strategies the set has seen contradict each other for one problem: such a near answer may contradict this one. */
function contradicting(answer: Answer, near: readonly Answer[], seen: Answers): readonly Answer[] {
  const named = new Set(answer.conflicts.map((it) => it.with));
  const opposed = new Set(
    seen.all
      .filter((it) => it.strategy === answer.strategy)
      .flatMap((it) => it.conflicts.map((conflict) => seen.byId(conflict.with)?.strategy)),
  );
  const main = Object.keys(answer.problems)[0] ?? '';
  return near
    .filter((it) => (it.problems[main] ?? 0) >= 0.5)
    .filter((it) => it.strategy !== answer.strategy && opposed.has(it.strategy) && !named.has(it.id))
    .slice(0, shown);
}

/** What asks for a second moderator. */
export type Grave = 'legal' | 'safety';
const dangerous: readonly ProblemId[] = ['verbal-abuse', 'discrimination-harassment', 'threats'];

export function graveOf({ answer, text, mark }: Pick<Content, 'answer' | 'text' | 'mark'>): Grave | undefined {
  if (mark !== undefined) return mark;
  const { stance, jurisdiction, strategy, problems } = answer;
  if (stance === 'legal' || jurisdiction !== undefined || strategy === 'formal-demand-legal') return 'legal';
  const isSafety = isStrategyId(strategy) && strategyOf(strategy).family === 'safety';
  const isDangerous = dangerous.some((id) => (problems[id] ?? 0) >= 0.5) || dangersOf(text).length > 0;
  return isSafety || isDangerous ? 'safety' : undefined;
}
