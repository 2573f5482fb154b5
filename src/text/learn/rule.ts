// Where the lines for client and safety lie, read off posts whose author was left out.

import type { Line, Rule } from '../weights.ts';
import { round } from './panel.ts';
import type { Situation } from './situation.ts';
import type { Held, HeldScores } from './stack.ts';

/** Shares of left-out situations that may be told "no client matter", and that may be asked about at most. */
const client = { short: { no: 0.008, ask: 0.04 }, long: { no: 0.004, ask: 0.025 } } as const;

/**
 * Shares of what is not about danger that may be answered as danger, and that may be asked or answered so; within the
 * second, so many of those in danger as `missed` may be overlooked.
 */
const safety = { raised: 0.03, asked: 0.08, missed: 0.01 } as const;

/** The lines, as scores. */
export function ruleOf(held: Held, scores: HeldScores): Rule {
  const of = (values: readonly number[], wanted: (s: Situation) => boolean): number[] =>
    held.situations.flatMap((s, i) => (wanted(s) ? [values[i]!] : []));
  const isShort = (s: Situation): boolean => s.text.split(/\s+/).length < 25;
  const isMatter = (s: Situation): boolean => s.kind === 'post' && s.problems.length > 0;
  const lineOf = (z: readonly number[], { no, ask }: { no: number; ask: number }): Line => ({
    no: round(quantile(z, no)),
    ask: round(quantile(z, ask)),
  });
  const grave = of(scores.safety, (s) => s.severity === 'safety');
  const other = of(scores.safety, (s) => s.severity !== 'safety');
  return {
    client: {
      short: lineOf(
        of(scores.client, (s) => isMatter(s) && isShort(s)),
        client.short,
      ),
      long: lineOf(
        of(scores.client, (s) => isMatter(s) && !isShort(s)),
        client.long,
      ),
    },
    safety: {
      no: round(Math.max(quantile(grave, safety.missed), quantile(other, 1 - safety.asked))),
      ask: round(quantile(other, 1 - safety.raised)),
    },
  };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
