// The second level: a post's signals → scores of types, strategies, client and safety.

import { otherKinds } from './other.ts';
import { at, strategies, types } from './signal.ts';
import { problemIds, safetyKinds, strategyIds } from './taxonomy.ts';

/** Means and deviations by which numbers are made comparable. */
export type Standard = { readonly mean: readonly number[]; readonly deviation: readonly number[] };
/** A logistic score of a few numbers. */
export type Scorer = { readonly standard: Standard; readonly weights: readonly number[]; readonly bias: number };
/** One logistic score per label of a few numbers of that label; weights row-major labels × numbers. */
export type Panel = {
  readonly standard: Standard;
  readonly weights: readonly number[];
  readonly bias: readonly number[];
};

/** Everything the second level has learnt; part of the weights file. */
export type Stack = {
  readonly types: Panel;
  /** Strategies from the chances of types (types × strategies), and how usual each is per type. */
  readonly fromTypes: { readonly weights: readonly number[]; readonly bias: readonly number[] };
  readonly usual: readonly number[];
  readonly strategies: Panel;
  readonly client: Scorer;
  readonly safety: Scorer;
};

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const typeParts = [at.linearWhole, at.linearBest, at.networkWhole, at.networkBest, at.networkMean] as const;
/** Numbers per type before and after setting each against the post's highest. */
export const typeNumbers = typeParts.length;

/** The five numbers of each type, row-major types × 5. */
export function typeFeatures(signals: Float64Array): Float64Array {
  const out = new Float64Array(types * typeNumbers);
  for (let l = 0; l < types; l++) typeParts.forEach((part, k) => (out[l * typeNumbers + k] = signals[part + l]!));
  return out;
}

/** Standardises numbers of each label and adds each number's distance to the post's highest. */
export function relative(features: Float64Array, standard: Standard): Float64Array {
  const n = standard.mean.length;
  const labels = features.length / n;
  const out = new Float64Array(labels * n * 2);
  for (let k = 0; k < n; k++) {
    let top = -Infinity;
    for (let l = 0; l < labels; l++) {
      const v = (features[l * n + k]! - standard.mean[k]!) / standard.deviation[k]!;
      out[l * 2 * n + k] = v;
      if (v > top) top = v;
    }
    for (let l = 0; l < labels; l++) out[l * 2 * n + n + k] = out[l * 2 * n + k]! - top;
  }
  return out;
}

/** Raw scores of the types. */
export function typeScores(stack: Stack, signals: Float64Array): Float64Array {
  return applyPanel(stack.types, relative(typeFeatures(signals), stack.types.standard));
}

/** Weighted sums of ready numbers, one per label. */
export function applyPanel(panel: Panel, numbers: Float64Array): Float64Array {
  const n = numbers.length / panel.bias.length;
  return Float64Array.from(panel.bias, (bias, l) => {
    let z = bias;
    for (let k = 0; k < n; k++) z += numbers[l * n + k]! * panel.weights[l * n + k]!;
    return z;
  });
}

/** The four numbers of each strategy: direct, network, from types, usual for these types. */
export function strategyFeatures(
  from: Pick<Stack, 'fromTypes' | 'usual'>,
  signals: Float64Array,
  chance: Float64Array,
): Float64Array {
  const linear = Float64Array.from(from.fromTypes.bias);
  for (let t = 0; t < types; t++)
    for (let s = 0; s < strategies; s++)
      linear[s] = linear[s]! + 3 * chance[t]! * from.fromTypes.weights[t * strategies + s]!;
  const total = Math.max(
    1e-6,
    chance.reduce((sum, p) => sum + p, 0),
  );
  const out = new Float64Array(strategies * 4);
  for (let s = 0; s < strategies; s++) {
    let usual = 0;
    for (let t = 0; t < types; t++) usual += (chance[t]! / total) * from.usual[t * strategies + s]!;
    out[s * 4] = signals[at.linearStrategy + s]!;
    out[s * 4 + 1] = signals[at.networkStrategy + s]!;
    out[s * 4 + 2] = linear[s]!;
    out[s * 4 + 3] = Math.log(Math.max(1e-3, usual));
  }
  return out;
}

/** Standardises numbers of each label. */
export function standardise(features: Float64Array, standard: Standard): Float64Array {
  const n = standard.mean.length;
  return features.map((v, i) => (v - standard.mean[i % n]!) / standard.deviation[i % n]!);
}

/** Raw scores of the strategies, given the chance of each type. */
export function strategyScores(stack: Stack, signals: Float64Array, chance: Float64Array): Float64Array {
  return applyPanel(stack.strategies, standardise(strategyFeatures(stack, signals, chance), stack.strategies.standard));
}

/**
 * How long a post is, as far as that says anything: nearly all that was learnt from is shorter than this, and taking the
 * slope further made every very long post look like no client matter.
 */
const longest = 120;
const lengthOf = (signals: Float64Array): number => Math.log(1 + Math.min(signals[at.words]!, longest));

/** The numbers by which a client matter is told: both models, the two best types, how much there is in all, length, and wordings of other matters. */
export function clientFeatures(signals: Float64Array, scores: Float64Array): Float64Array {
  const sorted = scores.toSorted((a, b) => b - a);
  const sum = scores.reduce((total, z) => total + sigmoid(z), 0);
  return Float64Array.from([
    ...signals.subarray(at.client, at.client + 6),
    sorted[0]!,
    sorted[1]!,
    Math.log(sum),
    lengthOf(signals),
    ...signals.subarray(at.others, at.others + otherKinds),
  ]);
}

const graveTypes = (['threats', 'verbal-abuse', 'discrimination-harassment', 'scam-or-unethical'] as const).map((id) =>
  problemIds.indexOf(id),
);
const safetyFirst = strategyIds.indexOf('safety-first-report');

/** Kinds of danger whose wordings count together. An age alone is no danger. */
const dangerGroups = (
  [
    ['threat-of-violence'],
    ['stalking', 'at-home'],
    ['sexual-harassment', 'intimate-images'],
    ['coercion', 'extortion', 'doxxing'],
    ['self-harm'],
    ['site-danger'],
  ] as const
).map((kinds) => kinds.map((kind) => at.dangers + safetyKinds.indexOf(kind)));

/** The numbers by which danger is told. */
export function safetyFeatures(signals: Float64Array, scores: Float64Array): Float64Array {
  const worded = dangerGroups.map((group) => Math.max(...group.map((k) => signals[k]!)));
  return Float64Array.from([
    ...worded,
    Math.max(...worded),
    ...signals.subarray(at.safety, at.safety + 4),
    ...graveTypes.map((l) => scores[l]!),
    signals[at.linearStrategy + safetyFirst]!,
    signals[at.networkStrategy + safetyFirst]!,
    lengthOf(signals),
  ]);
}

/** A logistic score before the sigmoid. */
export function applyScorer(scorer: Scorer, features: Float64Array): number {
  const { mean, deviation } = scorer.standard;
  return features.reduce((z, v, i) => z + ((v - mean[i]!) / deviation[i]!) * scorer.weights[i]!, scorer.bias);
}
