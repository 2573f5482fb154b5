// Text as members type it → plain lower-case text and its words, with amounts and times folded into marks.

const letterRun = /([a-zà-ÿ])\1{2,}/g;
const word = /[a-zà-ÿ0-9]+(?:'[a-zà-ÿ]+)?/g;

/** Longest stretch of one post that is read; what comes after adds nothing to understanding it. */
export const maxCharacters = 20_000;

/** The beginning and the end of a text that is too long to be searched whole: what somebody asks stands at either. */
export const endsOf = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, Math.floor(longest * 0.7))}\n${text.slice(-Math.floor(longest * 0.3) + 1)}`;

/** NFKC, lower case, straight quotes, no run of one letter longer than two, no invisible characters. */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(letterRun, '$1$1');
}

/** Lower case and straight apostrophes with every place kept, so that matches point into the post. */
export const sameLengthLower = (text: string): string => {
  const lower = text.toLowerCase();
  const kept = lower.length === text.length ? lower : text.replace(/[A-ZÀ-Þ]/g, (c) => c.toLowerCase());
  return kept.replace(/[’‘`´]/g, "'");
};

/** Clean text → words; links, mentions, amounts, percentages and clock times become one mark each. */
export function wordsOf(text: string): string[] {
  const marked = markSlots(cleanText(text));
  return marked.match(word) ?? [];
}

/** Whether a word is a mark put in by the normaliser, which has no letters worth looking at. */
export const isMark = (w: string): boolean => w.length > 4 && w.startsWith('z') && w.endsWith('z') && marks.has(w);

const marks = new Set(['zamtz', 'zpctz', 'zclockz', 'znightz', 'zlinkz', 'znamez']);

const link = /<?\bhttps?:\/\/[^\s>|]{1,2000}(?:\|[^>\n]{0,200})?>?|\bwww\.[^\s>]{1,2000}/g;
const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const mention = /<[@#!][^<>\n]{1,80}>/g;
const amountBefore = /(?:€|£|\$|₹|₦|zł)\s?\d[\d.,]{0,15}(?:\s?k\b)?/g;
const amountAfter = /\b\d[\d.,]{0,15}\s?(?:k|eur|euros?|usd|gbp|dollars?|pounds?|quid|bucks|pond|€|£|\$)(?![a-z])/g;
const percentage = /\d[\d.,]{0,10}\s?(?:%|procent|percent)/g;
const clockFull = /\b([01]?\d|2[0-4])(?:[:.u]|\su)\s?[0-5]\d(?:\s?(?:am|pm|uur|u))?\b/g;
const clockHour = /\b(\d{1,2})\s?(?:am|pm|a\.m\.|p\.m\.|uur 's nachts|uur 's avonds)(?![a-z])/g;

function markSlots(text: string): string {
  let out = text;
  if (out.includes('<')) out = out.replace(mention, ' znamez ');
  if (out.includes('http') || out.includes('www.')) out = out.replace(link, ' zlinkz ');
  if (out.includes('@')) out = out.replace(mail, ' zlinkz ');
  if (!/\d/.test(out)) return out;
  return out
    .replace(amountBefore, ' zamtz ')
    .replace(amountAfter, ' zamtz ')
    .replace(percentage, ' zpctz ')
    .replace(clockFull, clockMark)
    .replace(clockHour, clockMark);
}

function clockMark(whole: string, hourDigits: string): string {
  const hour = Number(hourDigits);
  const late = /pm|p\.m|avonds/.test(whole) && hour < 12 ? hour + 12 : hour;
  return late >= 20 || late < 7 ? ' znightz ' : ' zclockz ';
}
