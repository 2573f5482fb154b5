// A member's post → what was understood of it; the same post always gives the same answer.

import {
  assertAbove,
  assertAtMost,
  assertLeavingAbove,
  calibrated,
  pressed,
  strategyCalibration,
} from './calibration.ts';
import { debtIn } from './debt.ts';
import { readPost, type Reading } from './feature.ts';
import { infer, readerOf, type Inferred, type Reader } from './infer.ts';
import { languageOf } from './language.ts';
import { line, type Line } from './line.ts';
import { plain, plainTypes } from './plain.ts';
import { at } from './signal.ts';
import { applyScorer, clientFeatures, safetyFeatures, sigmoid, strategyScores, typeScores } from './stack.ts';
import { problemIds, strategyIds, type ProblemId, type SafetyKind, type StrategyId } from './taxonomy.ts';
import { readWeights } from './weights.ts';
import { wordsFor } from './words.ts';

/** Whether something is so, is not, or had better be asked. */
export type Verdict = 'yes' | 'ask' | 'no';

/** What was understood of a post. */
export type Understanding = {
  readonly language: 'en' | 'nl';
  readonly languageSure: boolean;
  /** Written in neither English nor Dutch. */
  readonly foreign: boolean;
  /** All types, best first; `words` are literal pieces of the post that show the type, of the likeliest eight. */
  readonly types: readonly { readonly id: ProblemId; readonly score: number; readonly words: readonly string[] }[];
  /** Types taken as seen, and the next likely ones to offer: six in all. */
  readonly asserted: readonly ProblemId[];
  readonly offered: readonly ProblemId[];
  /** Of the asserted, those that a clause of the post says in so many words, however loud the rest of it is. */
  readonly plain: readonly ProblemId[];
  /** Whether the post says, in figures, that money is owed to the member. */
  readonly owed: boolean;
  /** All strategies, best first. */
  readonly strategies: readonly { readonly id: StrategyId; readonly score: number }[];
  /** Whether this is about a difficult client. */
  readonly client: { readonly verdict: Verdict; readonly score: number };
  /** Whether somebody is in danger. */
  readonly safety: { readonly verdict: Verdict; readonly kinds: readonly SafetyKind[]; readonly score: number };
};

/** `pressed`: the types the member chose; they count as certain. */
export type UnderstandOptions = { readonly pressed?: readonly ProblemId[] };

/** Types shown in all, asserted and offered. */
const shown = 6;

/** The likeliest types are given with the words that show them. */
const withWords = 8;

/** Reads the weights once, for all posts. Throws an Error that says what is wrong with the file. */
export const loadUnderstanding = (file: URL | string): Reader => readerOf(readWeights(file));

/** Understands a post. Never throws, whatever the post. */
export function understand(reader: Reader, post: string, options: UnderstandOptions = {}): Understanding {
  const text = onceSaid(post);
  const language = languageOf(text);
  const reading = readPost(text, language.language);
  const inferred = infer(reader, text, reading);
  const raw = typeScores(reader.stack, inferred.signals);
  const parts: readonly Part[] = [{ inferred, raw }, ...stretchesOf(reader, reading, language.language)];
  const chosen = [...new Set(options.pressed ?? [])].map((id) => problemIds.indexOf(id)).filter((l) => l >= 0);
  const whole = raw.map(sigmoid);
  const owed = debtIn(text) !== undefined;
  const said =
    chosen.length > 0
      ? []
      : [...plainTypes(reader.stack, inferred, whole, assertAbove), ...(owed ? debtOf(whole) : [])];
  const chance = afterPress(raised(whole, said), chosen);
  const order = orderOf(chance);
  const asserted = assertedOf(chance, order, chosen);
  const advice = calibrated(strategyCalibration, strategyScores(reader.stack, inferred.signals, chance));
  return {
    language: language.language,
    foreign: language.of === 'other',
    languageSure: language.of !== 'other' && language.sure >= 0.2,
    types: order.map((l, i) => ({
      id: problemIds[l]!,
      score: chance[l]!,
      words: i < withWords || chosen.includes(l) ? wordsFor(reading.text, inferred, l) : [],
    })),
    asserted: asserted.map((l) => problemIds[l]!),
    plain: asserted.filter((l) => said.includes(l)).map((l) => problemIds[l]!),
    owed,
    offered: order
      .filter((l) => !asserted.includes(l))
      .slice(0, Math.max(0, shown - asserted.length))
      .map((l) => problemIds[l]!),
    strategies: orderOf(advice).map((s) => ({ id: strategyIds[s]!, score: sigmoid(advice[s]!) })),
    client: likeliest(parts.map((part) => clientOf(reader, part.inferred, part.raw))),
    safety: likeliest(parts.map((part) => safetyOf(reader, part.inferred, part.raw, order))),
  };
}

/** Fewer different words than this say no more, however often they are said again. */
const fewest = 20;

/** A long text of a few words said over and over is read by its beginning: the same words once are what it says. */
function onceSaid(post: string): string {
  if (post.length < stretch.above * 2) return post;
  const words = Array.from(post.matchAll(/\S+/g));
  if (words.length <= stretch.above || new Set(words.map(([word]) => word)).size >= fewest) return post;
  return post.slice(0, words[fewest]!.index);
}

/** A post seen whole or in part. */
type Part = { readonly inferred: Inferred; readonly raw: Float64Array };

/** Longer posts are also read in stretches, in words: in a long story the matter or the danger is a small part. */
const stretch = { above: 300, words: 60 } as const;

function stretchesOf(reader: Reader, { text, words }: Reading, language: 'en' | 'nl'): Part[] {
  if (words.length <= stretch.above) return [];
  const starts = Array.from(text.matchAll(/\S+/g), (word) => word.index).filter((_, i) => i % stretch.words === 0);
  return starts.map((from, i) => {
    const piece = text.slice(from, starts[i + 1]);
    const inferred = infer(reader, piece, readPost(piece, language));
    return { inferred, raw: typeScores(reader.stack, inferred.signals) };
  });
}

/** The verdict with the highest score; the lines differ with length, so the verdict counts first. */
function likeliest<T extends { readonly verdict: Verdict; readonly score: number }>(verdicts: readonly T[]): T {
  const rank = { no: 0, ask: 1, yes: 2 } as const;
  return verdicts.reduce((best, it) =>
    rank[it.verdict] - rank[best.verdict] > 0 || (it.verdict === best.verdict && it.score > best.score) ? it : best,
  );
}

/** Scores of the strategies as learnt, before the shift of calibration.ts; for fitting that shift. */
export function strategiesBeforeShift(reader: Reader, text: string): Float64Array {
  const { signals } = infer(reader, text, readPost(text, languageOf(text).language));
  return strategyScores(reader.stack, signals, typeScores(reader.stack, signals).map(sigmoid));
}

const [late, refused] = [problemIds.indexOf('late-payment'), problemIds.indexOf('payment-refusal')];

/** Money that the post says is owed, in figures, is never passed over, whatever else the post is about. */
function debtOf(chance: Float64Array): number[] {
  if (chance[late]! > assertAbove || chance[refused]! > assertAbove) return [];
  return [chance[late]! >= chance[refused]! ? late : refused];
}

const raised = (chance: Float64Array, said: readonly number[]): Float64Array =>
  said.length === 0 ? chance : chance.map((p, l) => (said.includes(l) ? Math.max(p, plain.chance) : p));

function afterPress(chance: Float64Array, chosen: readonly number[]): Float64Array {
  if (chosen.length === 0) return chance;
  return chance.map((p, l) => (chosen.includes(l) ? pressed.chance : p * pressed.others));
}

const lineOf = (l: number): number => (problemIds[l] === 'exit-dilemma' ? assertLeavingAbove : assertAbove);

function assertedOf(chance: Float64Array, order: readonly number[], chosen: readonly number[]): number[] {
  if (chosen.length === 0) return order.filter((l, i) => i === 0 || chance[l]! > lineOf(l)).slice(0, assertAtMost);
  const still = order.filter((l) => !chosen.includes(l) && chance[l]! > pressed.stillAbove);
  return [...chosen, ...still].slice(0, shown);
}

function clientOf(reader: Reader, { signals }: Inferred, raw: Float64Array): Understanding['client'] {
  const words = signals[at.words]!;
  if (words === 0) return { verdict: 'no', score: 0 };
  const z = applyScorer(reader.stack.client, clientFeatures(signals, raw));
  const side = words < line.short ? reader.lines.short : reader.lines.long;
  return { verdict: verdictOf(z, side), score: sigmoid(z) };
}

const verdictOf = (z: number, { no, ask }: Line): Verdict => (z < no ? 'no' : z < ask ? 'ask' : 'yes');

/** As likely as this, danger is taken as seen even where no wording tells its kind; fitted on posts of kept-out authors and dev. */
const sureDanger = 0.25;

function safetyOf(
  reader: Reader,
  { signals, dangers }: Inferred,
  raw: Float64Array,
  order: readonly number[],
): Understanding['safety'] {
  if (signals[at.words] === 0) return { verdict: 'no', kinds: [], score: 0 };
  const z = applyScorer(reader.stack.safety, safetyFeatures(signals, raw));
  const seen = verdictOf(z, reader.lines.safety);
  const kinds = seen === 'no' ? [] : dangers.length > 0 ? dangers : likelyKind(order);
  // Danger that has neither a wording nor a grave type to show is asked about; it does not take the answer over.
  const verdict = seen === 'yes' && kinds.length === 0 && sigmoid(z) < sureDanger ? 'ask' : seen;
  return { verdict, kinds, score: sigmoid(z) };
}

/** Where no wording tells the kind of danger, the likeliest grave type does; none of them: no kind. */
function likelyKind(order: readonly number[]): readonly SafetyKind[] {
  for (const l of order.slice(0, 3)) {
    const kind = kindOfType[problemIds[l]!];
    if (kind !== undefined) return [kind];
  }
  return [];
}

const kindOfType: Readonly<Partial<Record<ProblemId, SafetyKind>>> = {
  threats: 'threat-of-violence',
  'verbal-abuse': 'threat-of-violence',
};

/** Indices, best first; equals keep the order of the taxonomy. */
const orderOf = (scores: Float64Array): number[] =>
  Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
