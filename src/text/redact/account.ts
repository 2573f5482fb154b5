// Bank accounts: IBAN with its check digits, cards, and account numbers behind a word that says so.

import { matches, type Found } from './found.ts';

/** Length of an IBAN by country, from the registry of ISO 13616. */
const lengths: Readonly<Record<string, number>> = {
  ...{
    AD: 24,
    AE: 23,
    AL: 28,
    AT: 20,
    AZ: 28,
    BA: 20,
    BE: 16,
    BG: 22,
    BH: 22,
    BR: 29,
    BY: 28,
    CH: 21,
    CR: 22,
    CY: 28,
    CZ: 24,
  },
  ...{
    DE: 22,
    DK: 18,
    DO: 28,
    EE: 20,
    EG: 29,
    ES: 24,
    FI: 18,
    FO: 18,
    FR: 27,
    GB: 22,
    GE: 22,
    GI: 23,
    GL: 18,
    GR: 27,
    GT: 28,
  },
  ...{
    HR: 21,
    HU: 28,
    IE: 22,
    IL: 23,
    IQ: 23,
    IS: 26,
    IT: 27,
    JO: 30,
    KW: 30,
    KZ: 20,
    LB: 28,
    LC: 32,
    LI: 21,
    LT: 20,
    LU: 20,
  },
  ...{
    LV: 21,
    MC: 27,
    MD: 24,
    ME: 22,
    MK: 19,
    MR: 27,
    MT: 31,
    MU: 30,
    NL: 18,
    NO: 15,
    PK: 24,
    PL: 28,
    PS: 29,
    PT: 25,
    QA: 29,
  },
  ...{
    RO: 25,
    RS: 22,
    SA: 24,
    SC: 31,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
    ST: 25,
    SV: 28,
    TL: 23,
    TN: 24,
    TR: 26,
    UA: 29,
    VA: 22,
  },
  ...{ VG: 24, XK: 20, SD: 18, BI: 27, DJ: 27, LY: 25, MN: 20, NI: 28, RU: 33, SO: 23, FK: 18, OM: 23, YE: 30 },
};
const start = /(?<![\p{L}\p{N}])[A-Z]{2}[\s.:-]{0,2}\d[\s.-]?\d(?:[\s.-]{0,2}[A-Z0-9]){11,30}/giu;
/** A country's usual shape, for a number with a slip of the pen in it. */
const shapes: Readonly<Record<string, RegExp>> = {
  NL: /^NL\d\d[A-Z]{4}\d{10}$/,
  BE: /^BE\d{14}$/,
  GB: /^GB\d\d[A-Z]{4}\d{14}$/,
  IE: /^IE\d\d[A-Z]{4}\d{14}$/,
  DE: /^DE\d{20}$/,
};
const named =
  /(?:account (?:number|no\.?|nr)|sort code|routing (?:number|no\.?)|rekeningnummer|rek\.? ?nr\.?|bankrekening|rekening|iban|bic|swift|card (?:number|no\.?)|creditcard|pasnummer)(?:\s\p{L}{2,10}){0,2}\s?[:#]?\s?((?=[A-Z0-9 .-]{0,30}\d)[A-Z0-9](?:[\s.-]?[A-Z0-9]){5,29})(?![\p{L}\p{N}])/giu;
const bic = /(?<=\b(?:bic|swift)(?:[- ]?code)?\s?[:#]?\s?)[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\p{L}\p{N}])/giu;
const sortCode = /(?<![\p{N}-])\d\d-\d\d-\d\d[\s,/]{1,3}(?:a\/?c:?\s)?\d{8}(?!\p{N})/gu;
const card = /(?<![\p{L}\p{N}.,-])[3-6]\d{3}(?:[\s-]?\d{4}){2}[\s-]?\d{2,4}(?:[\s-]?\d{3})?(?![\p{L}\p{N}])/gu;

/** Accounts in a text. */
export function findAccounts(text: string): Found[] {
  if (!/\d[\s.-]?\d|bic|swift/iu.test(text)) return [];
  const found: Found[] = [];
  for (const { from, to } of matches(text, start)) {
    const end = ibanEnd(text, from, to);
    if (end !== undefined) found.push({ kind: 'iban', from, to: end });
  }
  for (const pattern of [sortCode, bic])
    for (const { from, to } of matches(text, pattern)) found.push({ kind: 'iban', from, to });
  for (const { from, to } of matches(text, named)) {
    const said = /^[A-Z0-9\s.-]*\d/i.test(text.slice(from, to)) ? lastDigit(text, from, to) : undefined;
    if (said !== undefined) found.push({ kind: 'iban', from, to: said });
  }
  for (const { from, to } of matches(text, card))
    if (isCard(text.slice(from, to))) found.push({ kind: 'iban', from, to });
  return found;
}

/** Words after a number are none of it: what follows the last group with a digit is cut off. */
function lastDigit(text: string, from: number, to: number): number | undefined {
  const said = text.slice(from, to);
  const groups =
    /^(?:[A-Z0-9]*\d[A-Z0-9]*|[A-Z]{4}(?=[\s.-]?\d))(?:[\s.-]?(?:[A-Z0-9]*\d[A-Z0-9]*|[A-Z]{4}(?=[\s.-]?\d)))*/i.exec(
      said,
    )?.[0];
  return groups !== undefined && groups.replace(/\D/g, '').length >= 6 ? from + groups.length : undefined;
}

/** Where the account ends that begins here; undefined where none does. */
function ibanEnd(text: string, from: number, to: number): number | undefined {
  const country = text.slice(from, from + 2).toUpperCase();
  const length = lengths[country];
  if (length === undefined) return undefined;
  let [compact, end] = ['', from];
  while (end < to && compact.length < length) {
    const sign = text[end++] ?? '';
    if (/[a-z0-9]/i.test(sign)) compact += sign.toUpperCase();
  }
  if (compact.length < length || /[\p{L}\p{N}]/u.test(text[end] ?? '')) return undefined;
  return isIban(compact) || shapes[country]?.test(compact) === true ? end : undefined;
}

/** ISO 7064, mod 97-10. */
export function isIban(compact: string): boolean {
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Luhn's sum. */
function isCard(written: string): boolean {
  const digits = [...written.replace(/\D/g, '')].map(Number).toReversed();
  const sum = digits.reduce((all, d, i) => all + (i % 2 === 0 ? d : d > 4 ? 2 * d - 9 : 2 * d), 0);
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0;
}
