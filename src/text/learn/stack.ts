// The second level, learnt from signals that each post got from models which had not seen its author.

import { signals, strategies, types } from '../signal.ts';
import {
  applyPanel,
  clientFeatures,
  relative,
  safetyFeatures,
  sigmoid,
  standardise,
  strategyFeatures,
  typeFeatures,
  typeNumbers,
  type Panel,
  type Scorer,
  type Stack,
} from '../stack.ts';
import { problemIds, strategyIds } from '../taxonomy.ts';
import { learnPanel, learnScorer, round, standardOf } from './panel.ts';
import type { Situation } from './situation.ts';

/** Posts with their signals and the fold each was left out in. */
export type Held = {
  readonly situations: readonly Situation[];
  readonly signals: readonly Float64Array[];
  readonly folds: readonly number[];
};

/** What the second level says of posts whose fold it was not learnt from; thresholds are read off these. */
export type HeldScores = {
  readonly types: readonly Float64Array[];
  readonly strategies: readonly (Float64Array | undefined)[];
  readonly client: readonly number[];
  readonly safety: readonly number[];
};

/** Cuts row-major signals into one array a post. */
export const rowsOf = (all: Float64Array): Float64Array[] =>
  Array.from({ length: all.length / signals }, (_, i) => all.subarray(i * signals, (i + 1) * signals));

/** Learns the second level, and tells what it says of each post when that post's fold is left out. */
export function learnStack(held: Held): { readonly stack: Stack; readonly scores: HeldScores } {
  const every = held.situations.map((_, i) => i);
  const typeOf = (chosen: readonly number[]) => learnTypePanel(held, chosen);
  const typePanel = typeOf(every);
  const foldIds = [...new Set(held.folds)].toSorted((a, b) => a - b);
  const left = <T>(learn: (chosen: readonly number[]) => (i: number) => T): T[] => {
    const out = new Array<T>(every.length);
    for (const fold of foldIds) {
      const apply = learn(every.filter((i) => held.folds[i] !== fold));
      for (const i of every) if (held.folds[i] === fold) out[i] = apply(i);
    }
    return out;
  };
  const score = (panel: Panel, i: number) =>
    applyPanel(panel, relative(typeFeatures(held.signals[i]!), panel.standard));
  const z = left((chosen) => {
    const panel = typeOf(chosen);
    return (i) => score(panel, i);
  });
  const chances = z.map((row) => row.map(sigmoid));
  const advice = learnAdvice(held, every, chances);
  const client = (chosen: readonly number[]): Scorer =>
    learnScorer(
      chosen.map((i) => clientFeatures(held.signals[i]!, z[i]!)),
      chosen.map((i) => held.situations[i]!.problems.length > 0),
      chosen.map(() => 1),
    );
  const safety = (chosen: readonly number[]): Scorer =>
    learnScorer(
      chosen.map((i) => safetyFeatures(held.signals[i]!, z[i]!)),
      chosen.map((i) => held.situations[i]!.severity === 'safety'),
      chosen.map(() => 1),
    );
  const stack: Stack = { types: typePanel, ...advice, client: client(every), safety: safety(every) };
  const scorerOut = (learn: (chosen: readonly number[]) => Scorer, featuresOf: typeof clientFeatures) =>
    left((chosen) => {
      const scorer = learn(chosen);
      return (i) => applied(scorer, featuresOf(held.signals[i]!, z[i]!));
    });
  return {
    stack,
    scores: {
      types: z,
      strategies: left((chosen) => {
        const part = learnAdvice(held, chosen, chances);
        return (i) =>
          held.situations[i]!.strategies.length === 0
            ? undefined
            : applyPanel(
                part.strategies,
                standardise(strategyFeatures(part, held.signals[i]!, chances[i]!), part.strategies.standard),
              );
      }),
      client: scorerOut(client, clientFeatures),
      safety: scorerOut(safety, safetyFeatures),
    },
  };
}

const applied = ({ standard, weights, bias }: Scorer, features: Float64Array): number =>
  features.reduce((z, v, k) => z + ((v - standard.mean[k]!) / standard.deviation[k]!) * weights[k]!, bias);

/** Posts of a sentence or two and the plain texts count less: most of what is asked is longer. */
function weightOf(situation: Situation): number {
  return situation.kind === 'post' && situation.text.split(/\s+/).length >= 25 ? 1 : 0.3;
}

function learnTypePanel(held: Held, chosen: readonly number[]): Panel {
  const features = chosen.map((i) => typeFeatures(held.signals[i]!));
  const standard = standardOf(features, typeNumbers);
  return learnPanel(
    features.map((row) => relative(row, standard)),
    standard,
    chosen.map((i) => Float32Array.from(problemIds, (id) => (held.situations[i]!.problems.includes(id) ? 1 : 0))),
    chosen.map((i) => weightOf(held.situations[i]!)),
    { shared: 1, own: 30, bias: 0.05 },
  );
}

function learnAdvice(
  held: Held,
  among: readonly number[],
  chances: readonly Float64Array[],
): Pick<Stack, 'fromTypes' | 'usual' | 'strategies'> {
  const chosen = among.filter((i) => held.situations[i]!.strategies.length > 0 && held.situations[i]!.kind === 'post');
  const wanted = chosen.map((i) =>
    Float32Array.from(strategyIds, (id) => (held.situations[i]!.strategies.includes(id) ? 1 : 0)),
  );
  const usual = usualOf(held, chosen, wanted);
  const fromTypes = learnFromTypes(chosen, chances, wanted);
  const features = chosen.map((i) => strategyFeatures({ fromTypes, usual }, held.signals[i]!, chances[i]!));
  const standard = standardOf(features, 4);
  const panel = learnPanel(
    features.map((row) => standardise(row, standard)),
    standard,
    wanted,
    chosen.map(() => 1),
    { shared: 1, own: 60, bias: 0.05 },
  );
  return { fromTypes, usual, strategies: panel };
}

/** How usual each strategy is for each type, a post's types sharing it between them. */
function usualOf(held: Held, chosen: readonly number[], wanted: readonly Float32Array[]): number[] {
  const sums = new Float64Array(types * strategies);
  const shares = new Float64Array(types);
  const overall = new Float64Array(strategies);
  chosen.forEach((i, r) => {
    const own = held.situations[i]!.problems.map((id) => problemIds.indexOf(id));
    wanted[r]!.forEach((y, s) => {
      overall[s] = overall[s]! + y / chosen.length;
      for (const t of own) sums[t * strategies + s] = sums[t * strategies + s]! + y / own.length;
    });
    for (const t of own) shares[t] = shares[t]! + 1 / own.length;
  });
  return Array.from(sums, (sum, i) =>
    round((sum + 0.3 * overall[i % strategies]!) / (shares[Math.floor(i / strategies)]! + 0.3)),
  );
}

function learnFromTypes(
  chosen: readonly number[],
  chances: readonly Float64Array[],
  wanted: readonly Float32Array[],
): Stack['fromTypes'] {
  const inputs = chosen.map((i) => chances[i]!.map((p) => 3 * p));
  const weights = new Array<number>(types * strategies);
  const bias = strategyIds.map((_, s) => {
    const model = learnScorer(
      inputs,
      wanted.map((row) => row[s]! > 0),
      chosen.map(() => 1),
      1,
    );
    let shift = model.bias;
    for (let t = 0; t < types; t++) {
      const weight = model.weights[t]! / model.standard.deviation[t]!;
      weights[t * strategies + s] = round(weight);
      shift -= weight * model.standard.mean[t]!;
    }
    return round(shift);
  });
  return { weights, bias };
}
