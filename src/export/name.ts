// The words a reader sees for what a record holds as an id, and amounts with their currency's code.
import type { Language } from '../chat/index.ts';
import { fill, number, say } from '../i18n/index.ts';
import type { Incident, Kind, Money, Severity } from '../incidents/index.ts';
import { recordSentences } from '../incidents/sentences-record.ts';
import { familyIds, familyName, problemOf, type ProblemFamily } from '../text/taxonomy.ts';
import { sentences } from './sentences.ts';

export type Group = ProblemFamily | 'other';
export const groups: readonly Group[] = [...familyIds, 'other'];

export const kindName = (kind: Kind, language: Language): string =>
  kind === 'other' ? say(sentences.otherKind, language) : problemOf(kind).name[language];

/** The group a kind of trouble belongs to. */
export const groupOf = (kind: Kind | undefined): Group =>
  kind === undefined || kind === 'other' ? 'other' : problemOf(kind).family;

export const groupName = (group: Group, language: Language): string =>
  group === 'other' ? say(sentences.otherGroup, language) : familyName(group)[language];

/** The step the author chose, in the words it was offered in: `3 – harmed the work or my income`. */
export const severityName = (severity: Severity, language: Language): string =>
  say(recordSentences[`severity${severity}`], language);

export const placeName = (place: NonNullable<Incident['where']>, language: Language): string =>
  say(sentences.places[place], language);

export const basisName = (basis: Money['basis'], language: Language): string =>
  say(sentences.bases[basis ?? 'none'], language);

const formats = new Map<string, Intl.NumberFormat>();

/** `EUR 1,250.00`: with the code, since a sign such as $ means several currencies. Nothing is rounded away. */
export function amountText(amount: number, currency: string, language: Language): string {
  if (!Number.isFinite(amount) || !/^[A-Za-z]{3}$/.test(currency)) return `${currency} ${amount}`;
  const key = `${language} ${currency}`;
  const format = formats.get(key) ?? amountFormat(currency, language);
  formats.set(key, format);
  return format.format(amount).replaceAll(/[\u00a0\u202f]/g, ' ');
}

function amountFormat(currency: string, language: Language): Intl.NumberFormat {
  const options = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const digits = new Intl.NumberFormat('en', options).resolvedOptions().minimumFractionDigits ?? 2;
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 8) };
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { ...options, ...exact });
}

/** The same without its code, for a table that has it beside. */
export const bareAmount = (amount: number, currency: string, language: Language): string =>
  amountText(amount, currency, language).replace(currency, '').replace('- ', '-').trim();

export const moneyText = (money: Money, language: Language): string =>
  `${amountText(money.amount, money.currency, language)} (${basisName(money.basis, language)})`;

export const hoursText = (hours: number, language: Language): string => number(hours, language);

/** `234 bytes`, `12.5 kB`, `2 MB`. */
export function sizeText(size: number, language: Language): string {
  if (size < 1_000) return fill(sentences.bytes, language, { size });
  const [value, unit] = size < 1_000_000 ? [size / 1_000, 'kB'] : [size / 1_000_000, 'MB'];
  return `${number(Math.round(value * 10) / 10, language)} ${unit}`;
}
