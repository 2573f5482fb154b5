// Two named days with a word between them that makes one stretch of both: "from Monday to Wednesday".

import { addDays, type Day } from './calendar.ts';
import type { Named } from './day.ts';
import type { Days } from './reading.ts';
import type { Token } from './token.ts';

/** The named days, with two that are the ends of one stretch made one. */
export function joined(tokens: readonly Token[], named: readonly Named[]): Named[] {
  const out: Named[] = [];
  for (const next of named) {
    const last = out.at(-1);
    if (last === undefined || !isLink(tokens, last, next)) out.push(next);
    else out.splice(-1, 1, { first: last.first, last: next.last, read: (today) => stretch(last, next, today) });
  }
  return out;
}

function isLink(tokens: readonly Token[], left: Named, right: Named): boolean {
  const lead = tokens.slice(Math.max(0, left.first - 2), left.first + 1).map((t) => t.kind);
  // "in de nacht van zaterdag op zondag"
  if (right.first === left.last) return tokens[right.first]?.kind === 'p' && lead.includes('r');
  const link = tokens[left.last]?.kind;
  return right.first === left.last + 1 && (link === '-' || link === 't' || (link === '&' && lead.includes('B')));
}

/** Where the ends are the wrong way round or years apart, the one without a year is read against the other. */
function stretch(left: Named, right: Named, today: Day): Days | undefined {
  const [start, end] = [left.read(today), right.read(today)];
  if (start === undefined || end === undefined) return end ?? start;
  const first = start.from > end.to ? left.read(end.to) : start;
  const last = addDays(start.from, 366) < end.to ? (right.read(addDays(start.from, 365)) ?? end) : end;
  if (first === undefined || first.from > last.to) return end;
  return { from: first.from, to: last.to, about: false };
}
