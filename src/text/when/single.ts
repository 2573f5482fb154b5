// How single days are read: dates, weekdays, days near today, days so long ago, holidays.

import {
  addDays,
  addMonths,
  dayOf,
  easterOf,
  mondayOf,
  monthLength,
  monthOf,
  weekdayOf,
  yearOf,
  type Day,
} from './calendar.ts';
import { day, latest, one, ordinal, partOf, period, valueOf, yearSaid, type Days, type Read } from './reading.ts';
import type { Token } from './token.ts';

function dayOfMonth(tokens: readonly Token[], today: Day, d: number, m: number): Days | undefined {
  const year = yearSaid(tokens, today);
  const found = year === undefined ? latest(today, (y) => dayOf(y, m, d)) : dayOf(year, m, d);
  return day(found, partOf(tokens) !== undefined, partOf(tokens));
}

export const dayMonth: Read = (t, today) => dayOfMonth(t, today, valueOf(t, 'n') ?? 0, valueOf(t, 'M') ?? 0);
export const inFigures: Read = (t, today) => {
  const value = valueOf(t, 'D') ?? 0;
  const [y, m, d] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  const found = y > 0 ? dayOf(y, m, d) : latest(today, (year) => dayOf(year, m, d));
  return day(found, partOf(t) !== undefined, partOf(t));
};
export const dashed: Read = (t, today) => {
  const [d, m] = t.filter((it) => it.kind === 'n');
  return dayOfMonth(t, today, d?.value ?? 0, m?.value ?? 0);
};
/** "Sun 25-10" is that date where it is a Sunday; else the figures are something else, such as a score. */
export const dashedWeekday: Read = (t, today) => {
  const found = dashed(t, today);
  return found !== undefined && weekdayOf(found.from) === valueOf(t, 'Ww') ? found : weekday(t, today);
};
export const daysOfMonth: Read = (t, today) => {
  const [first, second] = t.filter((it) => it.kind === 'n');
  const last = dayOfMonth(t, today, second?.value ?? 0, valueOf(t, 'M') ?? 0);
  const start = last === undefined ? undefined : dayOf(yearOf(last.to), monthOf(last.to), first?.value ?? 0);
  if (last === undefined || start === undefined) return undefined;
  if (start > last.to) return last;
  // "on 3 and 5 March" names two days, and the first is when it began.
  const isList = one(t, '&') !== undefined && one(t, 'Br') === undefined;
  return isList ? day(start) : { from: start, to: last.to, about: false };
};
export const numbered: Read = (t, today) => {
  const d = valueOf(t, 'n') ?? 0;
  const month = (back: number): Day | undefined => {
    const there = addMonths(`${today.slice(0, 8)}01`, -back);
    return dayOf(yearOf(there), monthOf(there), d);
  };
  const named = one(t, 'm') === undefined ? undefined : one(t, 'L') === undefined ? 0 : 1;
  if (named !== undefined) return day(month(named));
  return day([0, 1, 2].map(month).find((it) => it !== undefined && it <= today));
};

export const weekday: Read = (t, today) => {
  const back = (weekdayOf(today) - (valueOf(t, 'Ww') ?? 1) + 7) % 7 || 7;
  // "this Friday", said on a Wednesday, is still to come.
  if (one(t, 'T') !== undefined && one(t, 'Lo') === undefined && back > weekdayOf(today) - 1) return undefined;
  return day(addDays(today, -back), partOf(t) !== undefined, partOf(t));
};
export const weekdayThen: Read = (t, today) => {
  const count = one(t, 'g') === undefined ? 1 : (valueOf(t, 'na') ?? 1);
  return day(addDays(mondayOf(today), (valueOf(t, 'Ww') ?? 1) - 1 - 7 * count), partOf(t) !== undefined, partOf(t));
};
/** "the first Thursday of October", "laatste dag van oktober". */
export const weekdayOfMonth: Read = (t, today) => {
  const which = ordinal(t);
  const back = one(t, 'm') === undefined ? undefined : one(t, 'L', t.length - 2) === undefined ? 0 : 1;
  const there = back === undefined ? undefined : addMonths(today, -back);
  const make = (year: number): Day | undefined => {
    const month = there === undefined ? (valueOf(t, 'M') ?? 1) : monthOf(there);
    const [first, length] = [dayOf(year, month, 1), monthLength(year, month)];
    if (first === undefined || which === undefined) return undefined;
    const step = one(t, 'd') === undefined ? 7 : 1;
    const lead = step === 1 ? 0 : ((valueOf(t, 'Ww') ?? 1) - weekdayOf(first) + 7) % 7;
    const at = which > 0 ? lead + (which - 1) * step : lead + Math.floor((length - 1 - lead) / step) * step;
    return at < length ? addDays(first, at) : undefined;
  };
  const year = there === undefined ? yearSaid(t.slice(2), today) : yearOf(there);
  return day(year === undefined ? latest(today, make) : make(year), partOf(t) !== undefined, partOf(t));
};
export const weekdayBefore: Read = (t, today) => {
  const found = weekday(t, today);
  return found === undefined ? undefined : day(addDays(found.from, -7), found.about, found.part);
};
/** "two Fridays ago". */
export const weekdaysAgo: Read = (t, today) => {
  const back = (weekdayOf(today) - (valueOf(t, 'A') ?? 1) + 7) % 7 || 7;
  return day(addDays(today, -back - 7 * Math.max(0, Math.floor(valueOf(t, 'n') ?? 1) - 1)));
};
export const near: Read = (t, today) => day(addDays(today, valueOf(t, 'R') ?? 0), partOf(t) !== undefined, partOf(t));

export const justNow: Read = (_, today) => ({ from: today, to: today, about: true, minutesAgo: 0 });
export const nightsAgo: Read = (t, today) => day(addDays(today, -(valueOf(t, 'na') ?? 1)), true, partOf(t));
export const lastPart: Read = (t, today) => day(addDays(today, -1), true, partOf(t));

const lengths: Readonly<Record<string, number>> = { d: 1, k: 7, e: 7, h: 60, j: 1 };

/** So many days, weeks, months or years before a day. */
export function before(today: Day, count: number, unit: string): Day {
  if (unit === 'm' || unit === 'y') {
    const months = count * (unit === 'y' ? 12 : 1);
    return addDays(addMonths(today, -Math.floor(months)), -Math.round((months % 1) * 30));
  }
  return addDays(today, -Math.round(count * (lengths[unit] ?? 1)));
}
export const ago: Read = (t, today) => {
  const { kind: unit, value: size } = one(t, 'dkemyhj') ?? { kind: 'd', value: 1 };
  const said = t.filter((it) => 'na'.includes(it.kind)).map((it) => it.value);
  // "een week of drie" is about three weeks.
  const counts = one(t, 'O') === undefined || said.length > 2 || t[0]?.kind === 'n' ? said : said.slice(-1);
  const count = size * (one(t, 'H') === undefined ? (counts[0] ?? 1) : one(t, '&') === undefined ? 0.5 : 1.5);
  const most = counts[1] ?? count;
  if (count > 400) return undefined;
  if (unit === 'h' || unit === 'j')
    return { from: today, to: today, about: true, minutesAgo: Math.round(count * (lengths[unit] ?? 1)) };
  const offset = valueOf(t, 'R');
  if (offset !== undefined) return day(addDays(before(today, count, unit), offset));
  if (one(t, 'l') !== undefined) return period(before(today, 5, unit), before(today, 2, unit));
  if (most > count && one(t, 'a') === undefined) return period(before(today, most, unit), before(today, count, unit));
  if (unit === 'e') return period(addDays(mondayOf(today), 5 - 7 * count), addDays(mondayOf(today), 6 - 7 * count));
  return day(
    before(today, count, unit),
    unit !== 'd' || count % 1 > 0 || one(t, 'lHO') !== undefined || t.some((it) => it.word.includes('couple')),
  );
};
const fixed = [1224, 1225, 1226, 1231, 101, 427, 1205, 1031, 214];
const fromEaster = [-2, 0, 1, 39, 49, 50];
export const holiday: Read = (t, today) => {
  const which = (valueOf(t, 'J') ?? 1) - 1;
  const there = (year: number): Day | undefined => {
    const date = fixed[which];
    if (date === undefined) return addDays(easterOf(year), fromEaster[which - fixed.length] ?? 0);
    const found = dayOf(year, Math.floor(date / 100), date % 100);
    return date === 427 && found !== undefined && weekdayOf(found) === 7 ? addDays(found, -1) : found;
  };
  const year = yearSaid(t, today);
  return day(year === undefined ? latest(today, there) : there(year));
};
