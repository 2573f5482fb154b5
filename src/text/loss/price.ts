// Amounts of money in running text, in figures or words, with any currency; rates are marked.

import { currencies, currencyOf } from '../amount.ts';
import { withFigures } from '../numeral.ts';
import { numberOf } from '../slot/amount.ts';

/** `currency` undefined: not said, as in "2k" and "1,300". `from` to `to` are places in `text`, which has its numbers in figures. */
export type Price = {
  readonly value: number;
  readonly currency: string | undefined;
  readonly isRate: boolean;
  readonly from: number;
  readonly to: number;
};

// Codes that are words as well count beside an amount with its decimals or groups only.
const words = new Set('all top try mad cup pen cop gel sos bam mop ron bob fr rs kr m rand'.split(' '));
const escaped = (key: string): string => key.replace(/[$.]/g, '\\$&');
const named = currencies.toSorted((a, b) => b.length - a.length).map(escaped);
const letters = named.filter((key) => /^\p{L}/u.test(key)).join('|');
const signs = named.filter((key) => !/^\p{L}/u.test(key)).join('|');
const digits = String.raw`\d{1,3}(?:[.,'\u00a0 ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,9}(?:[.,]\d{1,2})?(?!\d)`;
const money = new RegExp(
  String.raw`(?:(?<before>(?<![\p{L}\d])(?:${letters})\.?|${signs})\s?|(?<![\p{L}\d.,:/#-]))(?<number>${digits})(?:,-{1,2}|,–|\.-)?` +
    String.raw`(?:\s?(?<times>k|grand|mille|duizend|thousand|ruggen)(?![\p{L}]))?(?:\s?\(?(?<after>${signs}|(?:${letters})(?![\p{L}\d])))?`,
  'gu',
);
const rate =
  /^\s?(?:\/|p\/|per\s|(?:an?|each|every|elke?|iedere?|in de)\s(?:hour|hr|uur|day|dag|week|month|maand|year|jaar|word|woord|page|pagina)(?![\p{L}])|p\.?[umdj]\.?(?![\p{L}]))/u;
const bare =
  /^(?:\s?$|\s?[.,;:!?)]|\s(?:from|for|of|because|still|and|on|in|is|was|to|back|less|van|voor|omdat|door|en|op|is|terug|minder|nog|that|which|die|dat)(?![\p{L}]))/u;

/** Whether a word names a currency, as numbers in words are read before one. */
const isMoney = (word: string): boolean => word.length > 1 && !words.has(word) && currencyOf(word) !== undefined;

export const figured = (text: string): string => withFigures(text, (word) => isMoney(word) || /^[€£$]/.test(word));

/** Amounts in a text in lower case, its numbers in figures. */
export function pricesIn(text: string): Price[] {
  const out: Price[] = [];
  for (const match of text.matchAll(money)) {
    const { before, number = '', times, after } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    const isFull = /\D/.test(number);
    const sure = [after, before?.replace('.', '')].find((word) => word !== undefined && (isFull || !words.has(word)));
    const rest = text.slice(to, to + 16);
    const isBare =
      sure === undefined && (times !== undefined || /^\d{1,3}(?:[.,]\d{3})+$/.test(number)) && bare.test(rest);
    if (sure === undefined && !isBare) continue;
    const value = numberOf(number) * (times === undefined ? 1 : 1000);
    if (!Number.isFinite(value) || value <= 0) continue;
    const currency = sure === undefined ? undefined : currencyOf(sure);
    out.push({ value: Math.round(value * 100) / 100, currency, isRate: rate.test(rest), from, to });
  }
  return out;
}
