// Sums of money, with what they are for: by the hour, the word, the month.

import { findAmounts } from '../slot/amount.ts';
import { matches, type Found } from './found.ts';

const number = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2}|,-{1,2}|\.-)?(?!\d)|\d{1,9}(?:[.,]\d{1,2}|,-{1,2}|\.-)?(?!\d)`;
const signs = String.raw`(?:[A-Z]{1,2}\$|R\$|[€£$₹₦¥₺₴₪₩₽฿₫₱]|zł|kč|kr\.?|rs\.?|fr\.|sfr\.?)`;
const codes =
  '(?:EUR|USD|GBP|AUD|CAD|NZD|CHF|INR|NGN|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN|TRY|ZAR|JPY|CNY|HKD|SGD|BRL|MXN|KES|GHS|AED|ILS|UAH|THB|PHP|IDR)';
const more = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?:${signs}\s?|${codes}\s?)(?:${number})(?:\s?(?:k|K|m|mln|million|miljoen|duizend|thousand|grand)\b)?|(?:${number})\s?(?:${codes}\b|zł|kč|kr\b|kronor|kroner|kronen|rand\b|rupees?|naira|zloty|francs?|frank(?:en)?\b|yen\b|piek\b|ballen\b|eurootjes|euri\b|cents?\b))`,
  'gu',
);
const rateWords = String.raw`(?:\s?(?:\/|per|p\/|an?\b|each|per)\s?(?:hours?|hr|uur|h|u|day|dag|week|wk|month|mo|maand|year|jaar|word|woord|page|pagina|piece|stuk|person|persoon|m2|m²|meter|km|mile|seat|user|item|post|image|photo|foto|head|session|sessie|call|slide|minute|minuut|min|project)\b|\s?(?:p\/[a-z]|p\.?\s?u|p\.?\s?p|p\.?\s?m|p\.?\s?d|pcm|ph|ppw|pu|hourly|daily|monthly|weekly|an? (?:hour|day|week|month|word|page))\b)`;
const rate = new RegExp(`^${rateWords}`, 'iu');
const rated = new RegExp(rateWords, 'iu');

/** Sums and rates in a text. */
export function findSums(text: string): Found[] {
  if (!/\d/.test(text)) return [];
  const found: Found[] = [];
  const add = (from: number, to: number): number =>
    found.push({ kind: 'amount', from, to: to + (rate.exec(text.slice(to, to + 24))?.[0].length ?? 0) });
  for (const { from, to } of amountsIn(text)) add(from, to);
  for (const { from, to } of matches(text, more)) add(from, to);
  return found;
}

/** Whether a sum is so exact that it points at one bill: three figures that count, and no rate. */
export function isExact(sum: string): boolean {
  const figures =
    /\d[\d.,' ]*/
      .exec(sum)?.[0]
      .replace(/[.,]00$/, '')
      .replace(/\D/g, '')
      .replace(/0+$/, '') ?? '';
  return figures.length >= 3 && !rated.test(sum);
}

const owed =
  /(?<!\p{L})(?:owe|owes|owed|owing|unpaid|overdue|outstanding|refund(?:ed|s)?|withh[eo]ld|deposit|back|short|invoiced?|krijg(?:en|t)?|kreeg|tegoed|schuldig|openstaa\p{L}*|onbetaald|terug\p{L}*|aanbetaling|voorschot|factuur|gefactureerd|achterstallig|ingehouden)(?!\p{L})/iu;

/** Whether the sentence round a sum says that somebody owes it; a rate is owed to nobody yet. */
export function isOwed(text: string, from: number, to: number): boolean {
  const before = /[^.!?\n]{0,60}$/.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? '';
  const behind = /^[^.!?\n]{0,60}/.exec(text.slice(to, to + 60))?.[0] ?? '';
  return !rated.test(text.slice(from, to)) && owed.test(`${before} ${behind}`);
}

/** Longest stretch that is given to the slots at once: they compare each with each. */
const stretch = 4_000;

function amountsIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < text.length;) {
    const end =
      at + stretch >= text.length
        ? text.length
        : Math.max(text.lastIndexOf('\n', at + stretch), text.lastIndexOf(' ', at + stretch), at + stretch / 2);
    const piece = text.slice(at, end);
    for (const sum of findAmounts(piece, piece))
      found.push({ from: at + sum.from, to: at + sum.to + dashes(text, at + sum.to) });
    at = end;
  }
  return found;
}

/** "€ 250,-" and "€ 250.-" to their end. */
const dashes = (text: string, at: number): number =>
  /^(?:,-{1,2}|\.-|,=|-)(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
