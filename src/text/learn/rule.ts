// Where the lines for client and safety lie, read off posts whose author was left out.

import type { Rule } from '../weights.ts';
import { round } from './panel.ts';
import type { Held, HeldScores } from './stack.ts';

/** The lines: so many of the left-out situations may be silent, so many asked about. */
export function ruleOf(held: Held, scores: HeldScores): Rule {
  const client = (isShort: boolean) => {
    const z = held.situations.flatMap((s, i) =>
      s.kind === 'post' && s.problems.length > 0 && s.text.split(/\s+/).length < 25 === isShort
        ? [scores.client[i]!]
        : [],
    );
    return { no: round(quantile(z, isShort ? 0.025 : 0.01)), ask: round(quantile(z, isShort ? 0.15 : 0.1)) };
  };
  const grave = held.situations.flatMap((s, i) =>
    s.severity === 'safety' && s.kind === 'post' ? [scores.safety[i]!] : [],
  );
  return {
    client: { short: client(true), long: client(false) },
    safety: { no: round(quantile(grave, 0) - 0.2), ask: round(quantile(grave, 0.03)) },
  };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
