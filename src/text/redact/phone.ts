// Telephone numbers: international, national, as Americans write them, behind a word that says so, and spelt out.

import { matches, type Found } from './found.ts';

const candidate =
  /(?<![\p{L}\p{N}.,/_#-])(?:\(?\+\s?|\(?00(?=[1-9]))?\(?\d(?:[\s().\/–-]{0,3}\d){5,16}(?:\s?(?:ext\.?|extension|x|toestel|tst\.?|doorkies)\s?\d{1,5})?(?![\p{L}\p{N}]|[.,]\d|-\p{L})/gu;
const told =
  /(?:\b(?:tel|telephone|telefoon\w*|phone\w*|mobile|mobiel\w*|cell|gsm|fax|nummer|number|nr|no|call(?:ed|ing|s)?|bel(?:t|de|len|letje)?|gebeld|ring|rang|reach|bereik\w*|whats?app\w*|appen?|appte|sms\w*|text(?:ed|ing|s)?|signal|m|t|p)|☎|📞|📱)[.:)]?(?:\s\p{L}{1,12}){0,4}:?\s?\(?$/iu;
const numeral =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|oh|nought|double|triple|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|dubbel)';
const spelt = new RegExp(`(?<!\\p{L})(?:plus )?${numeral}(?:[\\s,-]{1,2}${numeral}){6,14}(?!\\p{L})`, 'giu');
const vanity = /(?<![\p{L}\p{N}-])(?:1-)?8(?:00|33|44|55|66|77|88)-[A-Z0-9]{3,7}(?:-[A-Z0-9]{2,6})?(?![\p{L}\p{N}])/gu;

/** Telephone numbers in a text. */
export function findPhones(text: string): Found[] {
  const found: Found[] = [];
  for (const { from, to } of matches(text, candidate)) {
    const written = text.slice(from, to).replace(/\s?(?:ext|x|toestel|tst|doorkies).*$/iu, '');
    if (isPhone(written, text.slice(Math.max(0, from - 60), from))) found.push({ kind: 'phone', from, to });
  }
  for (const pattern of [spelt, vanity])
    for (const { from, to } of matches(text, pattern)) found.push({ kind: 'phone', from, to });
  return found;
}

const dated =
  /^\(?(?:\d{1,2}[-/.]\d{1,2}[-/.](?:(?:19|20)\d\d(?!\d)|\d\d(?![\d./-]))|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))/;
const american = /^(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}$/;
const grouped =
  /^(?:1[38]00[\s-]\d{3}[\s-]\d{3}|13[\s-]?\d\d[\s-]?\d\d|0[89]00[\s-]?\d{4}|555[\s-]\d{4}|0[\s-]?[89]00[\s-]?\d{2}[\s-]?\d{2})$/;

function isPhone(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (/[€£$]\s?$/.test(before)) return false;
  if (/^\(?(?:\+|00)/.test(written)) return digits.length >= 8 && digits.length <= 17;
  if (dated.test(written)) return false;
  if (american.test(written) || grouped.test(written)) return true;
  if (/^\(?0/.test(written))
    return digits.length >= 9 && digits.length <= 12
      ? !/^0[.,]/.test(written)
      : digits.length >= 7 && told.test(before);
  // Groups of three are a sum or a count as well.
  if (/^\d{1,3}(?:[. ]\d{3})+$/.test(written)) return digits.length >= 9 && told.test(before);
  return digits.length >= 7 && digits.length <= 15 && told.test(before);
}
