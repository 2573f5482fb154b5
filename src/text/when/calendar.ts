// The calendar in a member's zone: days as `YYYY-MM-DD`, moments as `YYYY-MM-DDTHH:MM`, and which of them exist.

/** `YYYY-MM-DD`; two of them compare as strings. */
export type Day = string;

const dayLength = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');
const instant = (day: Day): number => Date.parse(`${day}T00:00Z`);
const written = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day, or undefined where the calendar has none, such as 31 June. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day <= monthLength(year, month) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const addDays = (day: Day, days: number): Day => written(instant(day) + days * dayLength);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(instant(day)).getUTCDay() + 6) % 7) + 1;
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The same day some months on, or the last of that month. */
export function addMonths(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8)), monthLength(year, month)))}`;
}

/** Easter Sunday, by the rule of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

export const momentOf = (day: Day, minutes: number): string =>
  `${addDays(day, Math.floor(minutes / 1440))}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone the platform does not know counts as UTC. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const before = formats.get(zone);
  if (before !== undefined) return before;
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: zone });
  } catch {
    made = new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: 'UTC' });
  }
  if (formats.size < 1_000) formats.set(zone, made);
  return made;
}

/** The moment on the clocks of the zone. */
export const localOf = (time: number, zone: string): string => formatOf(zone).format(time).replace(' ', 'T');

/** Whether clocks of the zone ever show the moment: an hour is left out when they go forward. */
export function shown(moment: string, zone: string): boolean {
  const time = Date.parse(`${moment}Z`);
  return [-dayLength, dayLength].some((away) => {
    const offset = Date.parse(`${localOf(time + away, zone)}Z`) - (time + away);
    return localOf(time - offset, zone) === moment;
  });
}
