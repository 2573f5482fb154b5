// Dates that say which day: "3 June", "14-03-2026", "March the 3rd"; a month, a weekday or a year alone names none.

import { type Found } from './found.ts';

const months =
  'january|januari|jan|february|februari|febr|feb|march|maart|mrt|mar|april|apr|may|mei|june|juni|jun|july|juli|jul|august|augustus|aug|september|sept|sep|october|oktober|oct|okt|november|nov|december|dec';
const ordinal = '(?:st|nd|rd|th|e|de|ste)?';
const year = String.raw`(?:,?\s?'?(?:(?:19|20)\d\d|(?<=')\d\d)(?![\p{N}]|[.,]\d|:\d))?`;
const day = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const weekday =
  '(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo)\\.?,?\\s';
const patterns: readonly RegExp[] = [
  // 12 March, 12-14 March, the 3rd of March 2026
  new RegExp(
    String.raw`(?<![\p{L}\p{N}€£$.,/:-])(?:${weekday})?(?:${day}${ordinal}\s?(?:-|–|en|and|to|tot|t\/m|of|or|\/|&)\s?){0,2}${day}${ordinal}\.?[\s-]?(?:of |van )?(?:${months})(?![\p{L}\p{N}])\.?(?:[-\s](?=(?:19|20)\d\d))?${year}`,
    'giu',
  ),
  // March 12, March the 3rd, 2026
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${weekday})?(?:${months})\.?\s(?:the )?${day}${ordinal}(?:\s?(?:-|–|and|to)\s?${day}${ordinal}(?!\p{N}))?(?![\p{L}\p{N}:€%]|[.,]\d|\s?(?:am|pm|hours?|uur|weeks?|weken|days|dagen|months|maanden|euro|k)\b)${year}`,
    'giu',
  ),
  /(?<![\p{L}\p{N}/.-])(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:3[01]|[12]\d|0?[1-9])(?![\p{N}/-]|\.\d)/gu,
  /(?<![\p{L}\p{N}/.,€£$-])(?:3[01]|[12]\d|0?[1-9])(\s?[-/.]\s?)(?:3[01]|[12]\d|0?[1-9])\1(?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}/%-]|[.,]\d)/gu,
  // nov. 2025, 2025-11
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${months})\.?,?\s(?:of |van )?(?:19|20)\d\d(?![\p{N}]|[.,:]\d)`, 'giu'),
  /(?<![\p{L}\p{N}/.,-])20[0-4]\d-(?:0[1-9]|1[0-2])(?![\p{L}\p{N}/-]|[.,:]\d)/gu,
  // 12/5 and 12-05, where a word before says that it is a day
  /(?<=(?<!\p{L})(?:on|since|by|until|before|after|from|due|dated|van|op|sinds|voor|vóór|tot|uiterlijk|na|vanaf|d\.d\.|dd|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo)[,.]?\s)(?:3[01]|[12]\d|0?[1-9])[-/](?:1[0-2]|0?[1-9]|[12]\d|3[01])(?![\p{L}\p{N}/%-]|[.,]\d)/giu,
];

/** Days of the calendar in a text. */
export function findDays(text: string): Found[] {
  if (!/\d/.test(text)) return [];
  const found: Found[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].trimEnd().length;
      if (isDay(match[0]))
        found.push({
          kind: 'date',
          from: match.index,
          to: text[to - 1] === '.' && !/\d/.test(text[to] ?? '') ? to - 1 : to,
        });
    }
  return found;
}

/** "may 2" begins a request and "24/7" a week; a month in lower case that is a word needs its year or its day's ending. */
const isDay = (written: string): boolean =>
  !/^24\/7$/.test(written) && !/^(?:may|mar|march|dec) \d{1,2}$/.test(written) && !/^\d{1,2} mar$/.test(written);
