// A member's post → what was understood of it; the same post always gives the same answer.

import { assertAbove, assertAtMost, calibrated, pressed, strategyCalibration } from './calibration.ts';
import { readPost } from './feature.ts';
import { infer, readerOf, type Inferred, type Reader } from './infer.ts';
import { languageOf } from './language.ts';
import { line, type Line } from './line.ts';
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
  /** All types, best first; `words` are literal pieces of the post that show the type, of the likeliest eight. */
  readonly types: readonly { readonly id: ProblemId; readonly score: number; readonly words: readonly string[] }[];
  /** Types taken as seen, and the next likely ones to offer: six in all. */
  readonly asserted: readonly ProblemId[];
  readonly offered: readonly ProblemId[];
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
export function understand(reader: Reader, text: string, options: UnderstandOptions = {}): Understanding {
  const language = languageOf(text);
  const reading = readPost(text, language.language);
  const inferred = infer(reader, text, reading);
  const raw = typeScores(reader.stack, inferred.signals);
  const chosen = [...new Set(options.pressed ?? [])].map((id) => problemIds.indexOf(id)).filter((l) => l >= 0);
  const chance = afterPress(raw.map(sigmoid), chosen);
  const order = orderOf(chance);
  const asserted = assertedOf(chance, order, chosen);
  const advice = calibrated(strategyCalibration, strategyScores(reader.stack, inferred.signals, chance));
  return {
    language: language.language,
    languageSure: language.of !== 'other' && language.sure >= 0.2,
    types: order.map((l, i) => ({
      id: problemIds[l]!,
      score: chance[l]!,
      words: i < withWords || chosen.includes(l) ? wordsFor(reading.text, inferred, l) : [],
    })),
    asserted: asserted.map((l) => problemIds[l]!),
    offered: order
      .filter((l) => !asserted.includes(l))
      .slice(0, Math.max(0, shown - asserted.length))
      .map((l) => problemIds[l]!),
    strategies: orderOf(advice).map((s) => ({ id: strategyIds[s]!, score: sigmoid(advice[s]!) })),
    client: clientOf(reader, inferred, raw),
    safety: safetyOf(reader, inferred, raw, order),
  };
}

/** Scores of the strategies as learnt, before the shift of calibration.ts; for fitting that shift. */
export function strategiesBeforeShift(reader: Reader, text: string): Float64Array {
  const { signals } = infer(reader, text, readPost(text, languageOf(text).language));
  return strategyScores(reader.stack, signals, typeScores(reader.stack, signals).map(sigmoid));
}

function afterPress(chance: Float64Array, chosen: readonly number[]): Float64Array {
  if (chosen.length === 0) return chance;
  return chance.map((p, l) => (chosen.includes(l) ? pressed.chance : p * pressed.others));
}

function assertedOf(chance: Float64Array, order: readonly number[], chosen: readonly number[]): number[] {
  if (chosen.length === 0) return order.filter((l, i) => i === 0 || chance[l]! > assertAbove).slice(0, assertAtMost);
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

function safetyOf(
  reader: Reader,
  { signals, dangers }: Inferred,
  raw: Float64Array,
  order: readonly number[],
): Understanding['safety'] {
  if (signals[at.words] === 0) return { verdict: 'no', kinds: [], score: 0 };
  const z = applyScorer(reader.stack.safety, safetyFeatures(signals, raw));
  const verdict = verdictOf(z, reader.lines.safety);
  const kinds = verdict === 'no' ? [] : dangers.length > 0 ? dangers : likelyKind(order);
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
