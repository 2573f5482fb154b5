// What each situation should yield, as rows of 0 and 1 for every output, and how much each cell counts.

import { dangersOf } from '../safety.ts';
import { clientOutput, outputs, safetyOutput, types } from '../signal.ts';
import { problemIds, strategyIds, type ProblemId } from '../taxonomy.ts';
import type { Situation } from './situation.ts';

/** Row-major n × outputs: what is wanted, and the weight of each cell (0: not known). */
export type Targets = { readonly wanted: Float32Array; readonly weight: Float32Array };

/** A clause about one of these may well be about safety: it is where it words a danger, else that isn't known. */
const risky: ReadonlySet<ProblemId> = new Set([
  'threats',
  'verbal-abuse',
  'discrimination-harassment',
  'scam-or-unethical',
  'middleman',
  'exit-dilemma',
  'after-hours-contact',
  'micromanagement',
]);

/** Targets of the given situations, in order. */
export function targetsOf(situations: readonly Situation[]): Targets {
  const wanted = new Float32Array(situations.length * outputs);
  const weight = new Float32Array(situations.length * outputs).fill(1);
  situations.forEach((s, i) => {
    const row = i * outputs;
    for (const id of s.problems) wanted[row + problemIds.indexOf(id)] = 1;
    for (const id of s.strategies) wanted[row + types + strategyIds.indexOf(id)] = 1;
    wanted[row + clientOutput] = s.problems.length > 0 ? 1 : 0;
    wanted[row + safetyOutput] = s.severity === 'safety' ? 1 : 0;
    if (s.strategies.length === 0) weight.fill(0, row + types, row + clientOutput);
    if (s.kind !== 'clause') return;
    weight[row + clientOutput] = 0.3;
    const isRisky = s.problems.some((id) => risky.has(id));
    const wordsDanger = isRisky && dangersOf(s.text).some((kind) => kind !== 'minors');
    wanted[row + safetyOutput] = wordsDanger ? 1 : 0;
    weight[row + safetyOutput] = wordsDanger ? 1 : isRisky ? 0 : 0.3;
  });
  return { wanted, weight };
}
