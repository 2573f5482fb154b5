// Which words of a post show a type: the one or two clauses that score highest for it, as literal pieces.

import type { Span } from './feature.ts';
import type { Inferred } from './infer.ts';
import { types } from './signal.ts';

/** Below the first a clause shows nothing; a second clause must stand above the second. */
const enough = { first: -2.5, second: -0.5 } as const;
const longest = 160;

/** Literal pieces of `text` that show a type; none when no clause does. */
export function wordsFor(text: string, { units, linear, network }: Inferred, type: number): string[] {
  const scored = units
    .map((unit, i) => ({ unit, score: (linear[i * types + type]! + network[i * types + type]!) / 2 }))
    .filter(({ unit, score }) => score > enough.first && (unit.isClause || units.length === 1))
    .toSorted((a, b) => b.score - a.score || a.unit.first - b.unit.first);
  const [first, second] = scored;
  if (first === undefined) return [];
  const both = second !== undefined && second.score > enough.second;
  const chosen = both ? [first.unit, second.unit].toSorted((a, b) => a.first - b.first) : [first.unit];
  return chosen.map((unit) => pieceOf(text, unit)).filter((piece) => piece !== '');
}

/** The unit's text, cut between words when it is long. */
function pieceOf(text: string, { range }: Span): string {
  const piece = text.slice(range.from, range.to).trim();
  if (piece.length <= longest) return piece;
  const cut = piece.lastIndexOf(' ', longest);
  return piece.slice(0, cut > 40 ? cut : longest);
}
