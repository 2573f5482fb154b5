// One amount of money as it is typed into a field, in any common way of writing numbers and currencies.

import { withFigures } from './numeral.ts';

/** An amount above zero; the currency is an ISO 4217 code, or undefined where none is typed. */
export type TypedAmount = { readonly amount: number; readonly currency: string | undefined };

const symbols: Readonly<Record<string, string>> = {
  ...{
    '€': 'EUR',
    $: 'USD',
    us$: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    nz$: 'NZD',
    hk$: 'HKD',
    s$: 'SGD',
  },
  ...{
    r$: 'BRL',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    rs: 'INR',
    '₦': 'NGN',
    zł: 'PLN',
    kč: 'CZK',
    '₺': 'TRY',
    '₴': 'UAH',
  },
  ...{ '₪': 'ILS', '₩': 'KRW', fr: 'CHF', sfr: 'CHF', euro: 'EUR', euros: 'EUR', "euro's": 'EUR', ekkies: 'EUR' },
  ...{ dollar: 'USD', dollars: 'USD', bucks: 'USD', pound: 'GBP', pounds: 'GBP', quid: 'GBP', pond: 'GBP', yen: 'JPY' },
  ...{
    frank: 'CHF',
    franken: 'CHF',
    francs: 'CHF',
    rupee: 'INR',
    rupees: 'INR',
    rand: 'ZAR',
    zloty: 'PLN',
    złoty: 'PLN',
  },
  // Three countries write kr; the largest of them is taken, and the member sees it before it is kept.
  ...{ kr: 'SEK', kronor: 'SEK', kroner: 'NOK', kronen: 'SEK' },
};
const codes = new Set(Intl.supportedValuesOf('currency'));
const times: Readonly<Record<string, number>> = {
  ...{
    '': 1,
    k: 1e3,
    grand: 1e3,
    mille: 1e3,
    duizend: 1e3,
    thousand: 1e3,
    m: 1e6,
    mln: 1e6,
    miljoen: 1e6,
    million: 1e6,
  },
};

const field =
  /^(?:(?:about|around|approx|ca|circa|ongeveer|rond|zo'n|~|±)(?:\.| |(?=[^\p{L}])) ?)?(?<before>[^\d\s.,'+-]{1,8})?\.? ?(?<number>\d[\d., ']{0,24}?)(?:,-{1,2}|\.-)? ?(?<times>(?:k|grand|mille|duizend|thousand|m|mln|miljoen|million)(?!\p{L}))?(?: ?(?<after>[^\d\s.,+-]{1,8}))?\.?(?: (?:ex|excl|exclusief|excluding|inc|incl|inclusief|including|plus|\+)\.? (?:btw|vat|tax|gst))?$/u;
const grouped = /^\d{1,3}(?<group>[.,' ])\d{3}(?:\k<group>\d{3})*(?:(?<mark>[.,])(?<rest>\d{1,2}))?$/;
const lakhs = /^\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,2})?$/;
const simple = /^\d{1,13}(?:[.,]\d{1,2})?$/;

/** Most that counts as an amount. */
const most = 1e12;

/** Reads `€ 1.250,00`, `1,250.50 USD`, `2k euro`, `CHF 1'200`; null where it is no amount above zero. */
export function readAmount(text: string): TypedAmount | null {
  if (text.length > 80) return null;
  const typed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const said = field.exec(withFigures(typed, (word) => currencyOf(word) !== undefined))?.groups;
  if (said === undefined) return null;
  const number = numberIn((said['number'] ?? '').trim());
  const named = [said['before'], said['after']].filter((word) => word !== undefined).map(currencyOf);
  if (number === undefined || named.includes(undefined) || new Set(named).size > 1) return null;
  const amount = Math.round(number * (times[said['times'] ?? ''] ?? 1) * 100) / 100;
  return amount > 0 && amount <= most ? { amount, currency: named[0] } : null;
}

/** Every sign, code and word of a currency, in lower case. */
export const currencies: readonly string[] = [...Object.keys(symbols), ...[...codes].map((code) => code.toLowerCase())];

/** The ISO 4217 code of a sign, code or word in lower case. */
export function currencyOf(word: string): string | undefined {
  const code = word.toUpperCase();
  return symbols[word] ?? (codes.has(code) ? code : undefined);
}

/** 1.250 is a thousand and 1,25 is not: three figures after one mark make a group, one or two make a fraction. */
function numberIn(written: string): number | undefined {
  if (simple.test(written)) return Number(written.replace(',', '.'));
  if (lakhs.test(written)) return Number(written.replaceAll(',', ''));
  const parts = grouped.exec(written)?.groups;
  if (parts === undefined || parts['mark'] === parts['group'] || written.startsWith('0')) return undefined;
  const rest = parts['rest'] ?? '';
  const whole = rest === '' ? written : written.slice(0, -rest.length - 1);
  return Number(`${whole.replace(/\D/g, '')}.${rest === '' ? '0' : rest}`);
}
