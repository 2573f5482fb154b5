// What the readings of days and periods share: the tokens of one kind, and the year where none is said.

import { yearOf, type Day } from './calendar.ts';
import type { Part } from './lexicon.ts';
import type { Token } from './token.ts';

/** Days from first to last; `minutesAgo`: a moment instead, so long before now. */
export type Days = {
  readonly from: Day;
  readonly to: Day;
  readonly about: boolean;
  readonly part?: Part | undefined;
  readonly minutesAgo?: number;
};
/** Tokens that fit a pattern, read against the day that is today; undefined: it can not be when something happened. */
export type Read = (tokens: readonly Token[], today: Day) => Days | undefined;

export const day = (from: Day | undefined, about = false, part?: Part): Days | undefined =>
  from === undefined ? undefined : { from, to: from, about, part };
export const period = (from: Day | undefined, to: Day | undefined): Days | undefined =>
  from === undefined || to === undefined ? undefined : { from, to, about: true };
export const one = (tokens: readonly Token[], kinds: string, from = 0): Token | undefined =>
  tokens.find((t, i) => i >= from && kinds.includes(t.kind));
export const valueOf = (tokens: readonly Token[], kinds: string): number | undefined => one(tokens, kinds)?.value;
export const partOf = (tokens: readonly Token[]): Part | undefined => tokens.find((t) => t.part !== undefined)?.part;

const ordinals = /^(?:first|second|third|eerste|derde)$|(?:th|de|ste)$/;
/** Which of a row is named: the third 3, the last -1; undefined for a mere number, "three Fridays". */
export function ordinal(tokens: readonly Token[]): number | undefined {
  const said = one(tokens, 'nL');
  if (said?.kind === 'L') return /^(?:last|laatste)$/.test(said.word) ? -1 : undefined;
  return said !== undefined && (said.sure || ordinals.test(said.word)) ? said.value : undefined;
}

/** Without a year the latest such day that is not after today; leap days look back further. */
export function latest(today: Day, make: (year: number) => Day | undefined, years = 8): Day | undefined {
  for (let year = yearOf(today); year > yearOf(today) - years; year--) {
    const made = make(year);
    if (made !== undefined && made <= today) return made;
  }
  return undefined;
}

/** The year a group of tokens names: 2025, "last year", "this year". */
export function yearSaid(tokens: readonly Token[], today: Day): number | undefined {
  const year = valueOf(tokens, 'Y');
  if (year !== undefined || one(tokens, 'y') === undefined) return year;
  return yearOf(today) - (one(tokens, 'L') === undefined ? 0 : 1);
}
