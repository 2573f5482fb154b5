// A proposal as a card: what the text itself says of strategy, problem types, stance and language, the rest left open for review.
import { randomInt } from 'node:crypto';
import { ownSite, type Answer, type Answers, type Stance } from '../answers/index.ts';
import { fit, visible, type Language } from '../chat/index.ts';
import {
  isStrategyId,
  problemOf,
  strategyOf,
  understand,
  type ProblemId,
  type Reader,
  type StrategyId,
} from '../text/index.ts';
import { kinOf, type Kin } from './kin.ts';

export type Proposal = {
  readonly text: string;
  /** When it helps, in the words of somebody who has the trouble. */
  readonly when?: string | undefined;
  /** What the proposer chose, where the guess was wrong. */
  readonly strategy?: StrategyId | undefined;
};
export type Suggestion = {
  readonly language: Language;
  readonly strategy: StrategyId;
  /** Likely ones, best first, to choose from. */
  readonly strategies: readonly StrategyId[];
  readonly problems: Readonly<Record<string, number>>;
  readonly stance: Stance;
  readonly rung: number;
};

/** Strategies offered to choose from. */
const offered = 8;
/** A second type belongs to it from this share of the first one's likelihood on. */
const second = 0.6;

/** What a text seems to be. Stance and rung are those of the set's answers of the same strategy. */
export function suggested(proposal: Proposal, reader: Reader, set: Answers): Suggestion {
  const seen = understand(reader, proposal.text);
  const kin = kinOf(proposal.text, seen.language, set);
  const strategies = fused(
    kin.strategies,
    seen.strategies.map(({ id }) => id),
  ).filter(isStrategyId);
  const strategy = proposal.strategy ?? strategies[0] ?? 'raise-it-directly';
  const same = set.all.filter((it) => it.strategy === strategy && !it.contested && it.jurisdiction === undefined);
  return {
    language: seen.language,
    strategy,
    strategies: [...new Set([strategy, ...strategies])].slice(0, offered),
    problems: problemsOf(proposal, kin, reader),
    stance: mostFrequent(same.map((it) => it.stance)) ?? 'pragmatic',
    rung: mostFrequent(same.map((it) => it.rung)) ?? 1,
  };
}

/** What the trouble is, is said best by when it helps; without that, by the answers like it and the reader together. */
function problemsOf({ text, when }: Proposal, kin: Kin, reader: Reader): Suggestion['problems'] {
  const { types } = understand(reader, when ?? text);
  const read = types.slice(0, 8).map(({ id }) => id);
  const order =
    when === undefined
      ? fused(
          kin.problems.map(({ id }) => id),
          read,
        )
      : read;
  const likely = (id: string): number =>
    when === undefined
      ? (kin.problems.find((it) => it.id === id)?.share ?? 0)
      : (types.find((it) => it.id === id)?.score ?? 0) / (types[0]?.score ?? 1);
  const near = order.slice(0, 3).filter((id, at) => at === 0 || likely(id) >= second);
  return Object.fromEntries(near.map((id, at) => [id, [1, 0.6, 0.4][at] ?? 0.4]));
}

/** Two rankings as one: what stands high in both goes first. */
function fused(one: readonly string[], other: readonly string[]): readonly string[] {
  const scores = new Map<string, number>();
  for (const ranking of [one, other.slice(0, 12)]) {
    for (const [at, id] of ranking.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (3 + at));
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The card; texts in the language it is not written in are empty. `today` is `YYYY-MM-DD`. */
export function draftOf(proposal: Proposal, it: Suggestion, today: string): Answer {
  const { language } = it;
  const text = visible(proposal.text).trim();
  const sentences = text.split(/(?<=[.?!])\s+|\n+/).filter((part) => part.trim() !== '');
  const only = (said: string) => ({ en: language === 'en' ? said : '', nl: language === 'nl' ? said : '' });
  const phrases = phrasesOf(it);
  const when = proposal.when === undefined ? [] : [visible(proposal.when).trim()];
  return {
    id: newId(it.strategy),
    strategy: it.strategy,
    problems: it.problems,
    stance: it.stance,
    rung: it.rung,
    undisputed: false,
    contested: false,
    needs: [],
    presumes: [],
    not_when: [],
    conflicts: [],
    sources: [{ site: ownSite, title: ownSite, date: today, read: 'whole' }],
    gist: only(gistOf(sentences[0] ?? text)),
    step: only(stepOf(sentences)),
    claims: [{ ...only(fit(text.replaceAll(/\s+/g, ' '), 300)), source: 0 }],
    messages: [],
    expansions: { en: phrases('en'), nl: phrases('nl') },
    exemplars: { en: language === 'en' ? when : [], nl: language === 'nl' ? when : [] },
    review: { by: 'moderators', on: today },
  };
}

/** A phrase: the beginning of the first sentence, capital first, without a full stop. */
function gistOf(sentence: string): string {
  const whole = sentence
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '');
  const phrase = whole.length <= gistLength ? whole : clauseOf(whole);
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

const gistLength = 80;

/** Up to the last comma or small word that still leaves a phrase; where there is none, up to a word's end. */
function clauseOf(text: string): string {
  const room = text.slice(0, gistLength);
  const cuts = [...room.matchAll(/[,;:(]| (?:and|so|but|because|if|when|en|zodat|maar|want|als|dan) /gi)].map(
    (it) => it.index,
  );
  const cut = cuts.findLast((at) => at >= 25) ?? room.lastIndexOf(' ');
  return text.slice(0, cut < 25 ? gistLength : cut).replace(/[\s,;:(]+$/, '');
}

const stepWords = 30;

/** As many whole sentences as make one step; ended with a full stop. */
function stepOf(sentences: readonly string[]): string {
  let step = '';
  for (const sentence of sentences) {
    const longer = `${step} ${sentence.trim()}`.trim();
    if (step !== '' && (longer.split(/\s+/).length > stepWords || longer.length > 240)) break;
    step = longer;
  }
  const said = fit(step.replaceAll(/\s+/g, ' '), 239);
  return /[.?…]$/.test(said) ? said : `${said.replace(/[!,;:]+$/, '')}.`;
}

/** Words the card is found by until somebody writes better ones: those of its types and its strategy. */
function phrasesOf(it: Suggestion): (language: Language) => string[] {
  return (language) => {
    const types = Object.keys(it.problems).map((id) => problemOf(id as ProblemId).name[language]);
    const strategy = strategyOf(it.strategy).name[language];
    return [...new Set([...types, strategy, `${strategy}: ${types[0] ?? ''}`])];
  };
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Says what kind of answer it is and nothing a member wrote. */
const newId = (strategy: string): string =>
  `${strategy}-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`;
