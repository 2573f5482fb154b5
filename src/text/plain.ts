// What single clauses say plainly: a post of two matters is told by the louder one, unless each clause is heard by itself.

import type { Inferred } from './infer.ts';
import { signals as length, at, types } from './signal.ts';
import { sigmoid, typeScores, type Stack } from './stack.ts';

/**
 * A type that the whole post shows a little and one clause, read alone, plainly, is taken as seen. On the kept-out authors
 * that costs 0.01 of micro F1 at most, on dev it costs nothing; a matter missed costs a member more.
 */
export const plain = { whole: 0.12, clause: 0.85, words: 4, chance: 0.36 } as const;

/** The types, among those the whole post shows between the two chances, that some clause shows plainly when read alone. */
export function plainTypes(stack: Stack, inferred: Inferred, chance: Float64Array, below: number): number[] {
  const open = Array.from(chance.keys()).filter((l) => chance[l]! > plain.whole && chance[l]! <= below);
  if (open.length === 0 || inferred.units.length < 2) return [];
  const found = new Set<number>();
  const alone = new Float64Array(length);
  inferred.units.forEach(({ first, last }, unit) => {
    if (last - first < plain.words || !open.some((l) => inferred.network[unit * types + l]! > 0)) return;
    fill(alone, inferred, unit);
    const scores = typeScores(stack, alone);
    for (const l of open) if (sigmoid(scores[l]!) > plain.clause) found.add(l);
  });
  return [...found];
}

/** The signals of one unit as if it were the whole post, as far as the types need them. */
function fill(alone: Float64Array, { linear, network }: Inferred, unit: number): void {
  const from = unit * types;
  const [a, b] = [linear.subarray(from, from + types), network.subarray(from, from + types)];
  alone.set(a, at.linearWhole);
  alone.set(a, at.linearBest);
  alone.set(b, at.networkWhole);
  alone.set(b, at.networkBest);
  alone.set(b, at.networkMean);
}
