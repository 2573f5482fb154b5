// How left-out posts spread over the scores of client and safety, from which the engine takes its lines.

import { line } from '../line.ts';
import type { Spread } from '../line.ts';
import { round } from './panel.ts';
import type { Situation } from './situation.ts';
import type { Held, HeldScores } from './stack.ts';

/** The spread of scores of posts whose author was left out. */
export function spreadOf(held: Held, scores: HeldScores): Spread {
  const of = (values: readonly number[], wanted: (s: Situation) => boolean): number[] =>
    held.situations.flatMap((s, i) => (wanted(s) ? [values[i]!] : []));
  const isShort = (s: Situation): boolean => s.text.split(/\s+/).length < line.short;
  const isMatter = (s: Situation): boolean => s.kind === 'post' && s.problems.length > 0;
  const tail = (z: readonly number[]): number[] =>
    Array.from({ length: line.points }, (_, k) => round(quantile(z, k / line.steps)));
  const clientShort = of(scores.client, (s) => isMatter(s) && isShort(s));
  const clientLong = of(scores.client, (s) => isMatter(s) && !isShort(s));
  const danger = of(scores.safety, (s) => s.severity === 'safety');
  const noDanger = of(scores.safety, (s) => s.severity !== 'safety').map((z) => -z);
  return {
    clientShort: tail(clientShort),
    clientLong: tail(clientLong),
    danger: tail(danger),
    noDanger: tail(noDanger).map((z) => -z),
  };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
