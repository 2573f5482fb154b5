// The settings of training, with where each came from.

import type { Keep } from './weighting.ts';
import type { LinearOptions } from './linear.ts';
import type { NetworkOptions } from './descend.ts';

export type Settings = {
  readonly letters: Keep;
  readonly words: Keep;
  readonly types: LinearOptions;
  readonly strategies: LinearOptions;
  readonly gate: LinearOptions;
  /** Made-up posts of several clauses for the linear model, and what one of them weighs. */
  readonly madeUp: number;
  readonly madeUpWeight: number;
  readonly network: Omit<NetworkOptions, 'seed'>;
  /** One network a seed, in either view: letters and stems, or words and stems. Two views err apart. */
  readonly seeds: { readonly letters: readonly number[]; readonly words: readonly number[] };
  readonly folds: number;
};

/** Chosen by cross-validation over authors; the recipe's tables say what else was tried. */
export const settings: Settings = {
  letters: { least: 3, most: 20_000 },
  words: { least: 4, most: 30_000 },
  types: { c: 2, lift: 0.5, steps: 40 },
  strategies: { c: 2, lift: 0.5, steps: 40 },
  gate: { c: 2, lift: 0.5, steps: 40 },
  madeUp: 6000,
  madeUpWeight: 0.5,
  network: {
    hidden: 64,
    rounds: 15,
    rate: 0.01,
    mix: 0.6,
    mixAgain: 0.3,
    dropFeature: 0.2,
    dropHidden: 0.3,
    lift: 0.3,
  },
  seeds: { letters: [1, 2], words: [3, 4] },
  folds: 6,
};
