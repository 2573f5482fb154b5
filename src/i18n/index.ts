// Dates, money and small words as a reader of the language writes them.
import type { Both, Language } from '../chat/language.ts';

const tags = { en: 'en-GB', nl: 'nl-NL' } as const;

/** The sentence in the reader's language. */
export const say = (both: Both, language: Language): string => both[language];

/** Fills `{name}` places of a sentence; a place without a value stays as it is. */
export function fill(both: Both, language: Language, values: Readonly<Record<string, string | number>>): string {
  return both[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A format is dear to make and cheap to use, so each is made once. */
const made = new Map<string, unknown>();
function once<T>(name: string, make: () => T): T {
  const before = made.get(name) as T | undefined;
  if (before !== undefined) return before;
  const format = make();
  made.set(name, format);
  return format;
}

/** `Friday 4 December` / `vrijdag 4 december`. */
export function longDay(date: Date, language: Language, timeZone = 'UTC'): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
  const format = once(`long ${language} ${timeZone}`, () => new Intl.DateTimeFormat(tags[language], options));
  return format.format(date).replaceAll(',', '');
}

/** `11 Jan 2018` / `11 jan 2018`. */
export function shortDay(date: Date, language: Language, timeZone = 'UTC'): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
  const format = once(`short ${language} ${timeZone}`, () => new Intl.DateTimeFormat(tags[language], options));
  return format.format(date).replaceAll('.', '');
}

/** `€1,250.00` / `€ 1.250,00`; cents are left out where there are none. */
export function money(amount: number, currency: string, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  const format = once(`money ${language} ${currency} ${digits}`, () => new Intl.NumberFormat(tags[language], options));
  return format.format(amount).replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** `1,250` / `1.250`. */
export const number = (value: number, language: Language): string =>
  once(`number ${language}`, () => new Intl.NumberFormat(tags[language])).format(value);

/** `a, b and c` / `a, b en c`. */
export const listed = (items: readonly string[], language: Language): string =>
  once(`list ${language}`, () => new Intl.ListFormat(tags[language], { type: 'conjunction' })).format(items);

/** Whether the runtime knows it as a time zone. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `2026-11-23T09:14`: an instant as the clocks of a zone show it. */
export function localOf(date: Date, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  return once(`local ${zone}`, () => new Intl.DateTimeFormat('sv-SE', options))
    .format(date)
    .replace(' ', 'T');
}
