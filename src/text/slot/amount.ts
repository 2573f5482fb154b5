// Amounts of money and percentages.

import { matchesOf, pieceOf, type Piece } from './found.ts';

export type Currency = 'EUR' | 'GBP' | 'USD' | 'AUD' | 'CAD' | 'CHF' | 'INR' | 'NGN' | 'PLN' | 'JPY' | 'SEK' | 'ZAR';
export type Per = 'hour' | 'day' | 'week' | 'month' | 'year' | 'word' | 'page' | 'piece';

/** Money; the currency is undefined where the post doesn't say it. `per` marks a rate. */
export type Amount = Piece & {
  readonly kind: 'amount';
  readonly value: number;
  readonly currency: Currency | undefined;
  readonly per: Per | undefined;
};
export type Percentage = Piece & { readonly kind: 'percentage'; readonly value: number };

const digits = String.raw`\d{1,3}(?:[.,'\u00a0 ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)`;
const before = String.raw`€|£|US\$|A\$|AU\$|C\$|CA\$|\$|₹|₦|¥|\b(?:EUR|USD|GBP|AUD|CAD|CHF|INR|NGN|PLN|SEK|ZAR)(?=\s?\d)`;
const after = String.raw`€|£|\$|₹|euro'?s?\b|eur\b|ekkies\b|usd\b|gbp\b|chf\b|aud\b|cad\b|sek\b|zar\b|pln\b|inr\b|dollars?\b|bucks\b|pounds?\b|quid\b|pond\b|rupees?\b`;
const times = String.raw`k\b|K\b|grand\b|mille\b|duizend\b|thousand\b|ruggen\b`;
const rate = String.raw`\s?(?:\/|per|an?|p\/)\s?(hour|hr|uur|h|day|dag|week|wk|month|mo|maand|year|jaar|word|woord|page|pagina|piece|stuk)\b`;
const money = new RegExp(
  `(?:(${before})\\s?(${digits})(?:,-)?\\s?(${times})?(?:\\s?(${after}))?|(?<![\\w.,])(${digits})(?:,-)?\\s?(${times})?(?:\\s?(${after})))(?:${rate})?`,
  'gi',
);
const bareThousands = new RegExp(`(?<![\\w.,€£$])(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(${times})(?!\\w)(?:${rate})?`, 'gi');
const bareFull = /(?<![\w.,€£$])(\d{1,3}(?:\.\d{3})+,\d{2}|\d{1,3}(?:,\d{3})+\.\d{2})(?![\w%])/g;
const percent = /(?<![\w.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|procent\b|percent\b|per cent\b)/gi;

const currencies: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:€|eur|ekkies)/i, 'EUR'],
  [/^(?:£|gbp|pound|quid|pond)/i, 'GBP'],
  [/^(?:a\$|au\$|aud)/i, 'AUD'],
  [/^(?:c\$|ca\$|cad)/i, 'CAD'],
  [/^(?:us\$|\$|usd|dollar|bucks)/i, 'USD'],
  [/^(?:₹|inr|rupee)/i, 'INR'],
  [/^(?:₦|ngn)/i, 'NGN'],
  [/^chf/i, 'CHF'],
  [/^¥/, 'JPY'],
  [/^sek/i, 'SEK'],
  [/^zar/i, 'ZAR'],
  [/^pln/i, 'PLN'],
];
const units: readonly (readonly [RegExp, Per])[] = [
  [/^(?:hour|hr|uur|h)$/i, 'hour'],
  [/^(?:day|dag)$/i, 'day'],
  [/^(?:week|wk)$/i, 'week'],
  [/^(?:month|mo|maand)$/i, 'month'],
  [/^(?:year|jaar)$/i, 'year'],
  [/^(?:word|woord)$/i, 'word'],
  [/^(?:page|pagina)$/i, 'page'],
  [/^(?:piece|stuk)$/i, 'piece'],
];
const named = <T>(table: readonly (readonly [RegExp, T])[], word: string | undefined): T | undefined =>
  word === undefined ? undefined : table.find(([pattern]) => pattern.test(word))?.[1];

/** Amounts in a readable text. */
export function findAmounts(post: string, text: string): Amount[] {
  const out: Amount[] = [];
  const add = (
    m: RegExpMatchArray,
    number: string,
    many: string | undefined,
    money: string | undefined,
    per?: string,
  ) => {
    const value = numberOf(number) * (many === undefined ? 1 : 1000);
    if (!Number.isFinite(value)) return;
    out.push({
      kind: 'amount',
      value,
      currency: named(currencies, money),
      per: named(units, per),
      ...pieceOf(post, m.index ?? 0, m[0]),
    });
  };
  for (const m of matchesOf(text, money)) add(m, m[2] ?? m[5] ?? '', m[3] ?? m[6], m[1] ?? m[7] ?? m[4], m[8]);
  const taken = out.map((a) => a.from);
  for (const m of matchesOf(text, bareThousands)) if (!overlaps(out, m)) add(m, m[1] ?? '', m[2], undefined, m[3]);
  for (const m of matchesOf(text, bareFull)) if (!overlaps(out, m)) add(m, m[1] ?? '', undefined, undefined);
  return taken.length === out.length ? out : out.toSorted((a, b) => a.from - b.from);
}

const overlaps = (found: readonly Piece[], m: RegExpMatchArray): boolean =>
  found.some((f) => (m.index ?? 0) < f.to && f.from < (m.index ?? 0) + m[0].length);

/** Percentages in a readable text. */
export const findPercentages = (post: string, text: string): Percentage[] =>
  matchesOf(text, percent).map((m) => ({
    kind: 'percentage',
    value: Number((m[1] ?? '').replace(',', '.')),
    ...pieceOf(post, m.index, m[0]),
  }));

/** 1.234,56 and 1,234.56 alike; a single mark before three digits groups thousands. */
export function numberOf(written: string): number {
  const plain = written.replace(/['\u00a0 ]/g, '');
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (mark < 0) return Number(plain);
  const both = plain.includes('.') && plain.includes(',');
  const many = plain.indexOf(plain.charAt(mark)) !== mark;
  const groups = plain.length - mark - 1 === 3 && !both;
  if (many || groups) return Number(plain.replace(/[.,]/g, ''));
  return Number(`${plain.slice(0, mark).replace(/[.,]/g, '')}.${plain.slice(mark + 1)}`);
}
