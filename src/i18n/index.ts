// Dates, money and small words as a reader of the language writes them.
import type { Both, Language } from '../chat/language.ts';

const tags = { en: 'en-GB', nl: 'nl-NL' } as const;

/** The sentence in the reader's language. */
export const say = (both: Both, language: Language): string => both[language];

/** Fills `{name}` places of a sentence; a place without a value stays as it is. */
export function fill(both: Both, language: Language, values: Readonly<Record<string, string | number>>): string {
  return both[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `Friday 4 December` / `vrijdag 4 december`. */
export function longDay(date: Date, language: Language, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat(tags[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return parts.format(date).replaceAll(',', '');
}

/** `11 Jan 2018` / `11 jan 2018`. */
export function shortDay(date: Date, language: Language, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat(tags[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  return parts.format(date).replaceAll('.', '');
}

/** `€1,250.00` / `€ 1.250,00`; cents are left out where there are none. */
export function money(amount: number, currency: string, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat(tags[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount).replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** `a, b and c` / `a, b en c`. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(items);
}
