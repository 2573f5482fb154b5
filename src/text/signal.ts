// Where each number of the first level stands in a post's row of signals; trainer and engine share this order.

import { otherKinds, othersIn } from './other.ts';
import { dangersOf } from './safety.ts';
import { problemIds, safetyKinds, strategyIds, type SafetyKind } from './taxonomy.ts';

/** Number of problem types and of strategies. */
export const types = problemIds.length;
export const strategies = strategyIds.length;

/** Outputs of the network: types, strategies, client, safety. */
export const outputs = types + strategies + 2;
export const clientOutput = types + strategies;
export const safetyOutput = types + strategies + 1;

/** Offsets in a row of signals. */
export const at = {
  linearWhole: 0,
  linearBest: types,
  networkWhole: 2 * types,
  networkBest: 3 * types,
  networkMean: 4 * types,
  linearStrategy: 5 * types,
  networkStrategy: 5 * types + strategies,
  /** Client: linear whole, best, mean; network whole, best, mean. */
  client: 5 * types + 2 * strategies,
  /** Safety: linear whole, best; network whole, best. */
  safety: 5 * types + 2 * strategies + 6,
  /** Number of words as typed. */
  words: 5 * types + 2 * strategies + 10,
  /** 1 where wordings of that kind of danger were found. */
  dangers: 5 * types + 2 * strategies + 11,
  /** 1 where wordings of that kind of other matter were found. */
  others: 5 * types + 2 * strategies + 11 + safetyKinds.length,
} as const;

/** Length of a row of signals. */
export const signals = at.others + otherKinds;

/** Fills in what is told by wordings rather than learnt: length and dangers. Returns the kinds of danger. */
export function wordedSignals(post: string, out: Float64Array): readonly SafetyKind[] {
  const dangers = dangersOf(post);
  out[at.words] = post.match(/\S+/g)?.length ?? 0;
  safetyKinds.forEach((kind, k) => (out[at.dangers + k] = dangers.includes(kind) ? 1 : 0));
  othersIn(post).forEach((found, k) => (out[at.others + k] = found ? 1 : 0));
  return dangers;
}
