// How periods are read: weeks, months, seasons, years, and what "early" and "late" leave of them.

import { addDays, addMonths, dayOf, mondayOf, monthLength, monthOf, weekdayOf, yearOf, type Day } from './calendar.ts';
import { latest, one, period, valueOf, yearSaid, type Days, type Read } from './reading.ts';
import { before, dayMonth, inFigures } from './single.ts';
import type { Token } from './token.ts';

export const pastFew: Read = (t, today) => {
  const count = one(t, 'l') === undefined ? (valueOf(t, 'n') ?? 1) : 3;
  return count > 400 ? undefined : period(before(today, count, one(t, 'dkmy')?.kind ?? 'd'), today);
};

/** The whole of a period, or what "early", "mid" and "late" leave of it. */
function cut(t: readonly Token[], from: Day, to: Day, early: Day, late: Day): Days | undefined {
  const edge = one(t, 'biHf')?.kind;
  if (edge === 'b') return period(from, addDays(early, -1));
  if (edge === 'f') return period(late, to);
  return edge === undefined ? period(from, to) : period(early, addDays(late, -1));
}
const months = (t: readonly Token[], year: number, first: number, last: number): Days | undefined => {
  const [from, to] = [dayOf(year, first, 1), dayOf(year, last, monthLength(year, last))];
  if (from === undefined || to === undefined) return undefined;
  if (first === last) return cut(t, from, to, addDays(from, 10), addDays(from, 20));
  const third = Math.floor((last - first + 1) / 3);
  return cut(t, from, to, addMonths(from, third), addMonths(from, 2 * third));
};
export const inMonth: Read = (t, today) => {
  const month = valueOf(t, 'M') ?? 1;
  const year = yearSaid(t, today) ?? yearOf(latest(today, (y) => dayOf(y, month, 1)) ?? today);
  return months(t, year, month, month);
};
export const monthToMonth: Read = (t, today) => {
  const [first, second] = t.filter((it) => it.kind === 'M').map((it) => it.value);
  const last = inMonth([...t.slice(t.findLastIndex((it) => it.kind === 'M'))], today);
  const from = last === undefined ? undefined : latest(last.to, (y) => dayOf(y, first ?? 1, 1));
  return from === undefined || last === undefined || first === second ? last : { from, to: last.to, about: false };
};
export const inYear: Read = (t, today) => months(t, yearSaid(t, today) ?? yearOf(today), 1, 12);
/** The first, second, third or last week of a month, or a half of it. */
export const weekOfMonth: Read = (t, today) => {
  const after = t.slice(t.findIndex((it) => 'kH'.includes(it.kind)) + 1);
  const month = (one(after, 'M') === undefined ? inThisMonth : inMonth)(after, today);
  const which = valueOf(t, 'n') ?? 9;
  if (month === undefined || which === 5) return month;
  if (one(t, 'H') !== undefined && which === 1) return period(month.from, addDays(month.from, 14));
  if (one(t, 'H') !== undefined) return period(addDays(month.from, 15), month.to);
  if (which > 4) return period(addDays(month.to, -6), month.to);
  return period(addDays(month.from, which * 7 - 7), addDays(month.from, which * 7 - 1));
};
export const inSeason: Read = (t, today) => {
  const start = (valueOf(t, 'S') ?? 1) * 3;
  const year = yearSaid(t, today) ?? yearOf(latest(today, (y) => dayOf(y, start, 1)) ?? today);
  const found = months(t, year, start, Math.min(start + 2, 12));
  return found === undefined || start < 12 ? found : period(found.from, addDays(`${year + 1}-03-01`, -1));
};
export const inWeek: Read = (t, today) => {
  const back = one(t, 'v') === undefined ? (one(t, 'L') === undefined ? 0 : 1) : 2;
  const monday = addDays(mondayOf(today), -7 * back);
  return cut(t, monday, addDays(monday, 6), addDays(monday, 2), addDays(monday, 3));
};
/** A week by its number, as calendars of ISO 8601 count: the first has the fourth of January in it. */
export const weekNumbered: Read = (t, today) => {
  const number = valueOf(t, 'n') ?? 1;
  const monday = (year: number): Day => addDays(mondayOf(`${year}-01-04`), 7 * (number - 1));
  const year = yearSaid(t, today) ?? [1, 0, -1].map((on) => yearOf(today) + on).find((it) => monday(it) <= today);
  return year === undefined ? undefined : period(monday(year), addDays(monday(year), 6));
};
/** The week of a date. */
export const weekOf: Read = (t, today) => {
  const found = (one(t, 'D') === undefined ? dayMonth : inFigures)(t, today);
  return found === undefined ? undefined : period(mondayOf(found.from), addDays(mondayOf(found.from), 6));
};
export const inThisMonth: Read = (t, today) => {
  const back = one(t, 'v') === undefined ? (one(t, 'L') === undefined ? 0 : 1) : 2;
  const there = addMonths(today, -back);
  return months(t, yearOf(there), monthOf(there), monthOf(there));
};
export const inWeekend: Read = (t, today) => {
  const isWeekend = weekdayOf(today) > 5 && one(t, 'L') === undefined;
  const monday = addDays(mondayOf(today), (isWeekend ? 0 : -7) - (one(t, 'v') === undefined ? 0 : 7));
  return period(addDays(monday, 5), addDays(monday, 6));
};
