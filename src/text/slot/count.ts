// How many rounds, missed meetings, reminders, invoices; and invoice numbers.

import { matchesOf, pieceOf, smallNumber, smallValue, type Piece } from './found.ts';

export type Counted = 'rounds' | 'missed-meetings' | 'reminders' | 'invoices';
export type Count = Piece & { readonly kind: 'count'; readonly of: Counted; readonly value: number };
export type InvoiceNumber = Piece & { readonly kind: 'invoice-number'; readonly number: string };

const number = `(${smallNumber})`;
const patterns: readonly (readonly [Counted, RegExp])[] = [
  [
    'rounds',
    new RegExp(
      `(?<![\\w.,€£$-])${number}\\s(?:\\w+\\s)?(?:rounds?|revisions?|revision rounds?|rondes?|rondjes|correctierondes?|revisies?|revisierondes?|feedbackrondes?)\\b`,
      'gi',
    ),
  ],
  [
    'missed-meetings',
    new RegExp(
      `\\b(?:missed|skipped|cancelled|canceled|moved|rescheduled)\\s(?:(?:the\\s)?last\\s|all\\s)?${number}\\s(?:\\w+\\s)?(?:meetings?|calls?|appointments?|sessions?)\\b|(?<![\\w.,€£$-])${number}\\s(?:\\w+\\s)?(?:missed (?:meetings?|calls?|appointments?)|no[- ]shows?|gemiste afspraken|afspraken (?:gemist|afgezegd|verzet)|keer (?:niet (?:komen )?op(?:dagen|gedaagd|komen dagen)|afgezegd|verzet))(?!\\w)`,
      'gi',
    ),
  ],
  [
    'reminders',
    new RegExp(
      `(?<![\\w.,€£$-])${number}\\s(?:\\w+\\s)?(?:reminders?|herinneringen|aanmaningen|herinneringsmails)\\b`,
      'gi',
    ),
  ],
  [
    'invoices',
    new RegExp(
      `(?<![\\w.,€£$-])${number}\\s(?:(?:open|unpaid|overdue|outstanding|openstaande|onbetaalde)\\s)?(?:invoices|facturen|rekeningen)\\b`,
      'gi',
    ),
  ],
];
const ordinals: Readonly<Record<string, number>> = {
  second: 2,
  tweede: 2,
  third: 3,
  derde: 3,
  fourth: 4,
  vierde: 4,
  fifth: 5,
  vijfde: 5,
  sixth: 6,
  zesde: 6,
  seventh: 7,
  zevende: 7,
  eighth: 8,
  achtste: 8,
  ninth: 9,
  negende: 9,
  tenth: 10,
  tiende: 10,
};
const ordinalRound = new RegExp(
  `\\b(${Object.keys(ordinals).join('|')}|\\d{1,2}(?:st|nd|rd|th|e))\\s(?:round|revision|ronde|correctieronde|revisie|feedbackronde)\\b`,
  'gi',
);
const invoice =
  /\b(?:invoice|factuur|factuurnummer|faktuur)\s?(?:number|nummer|no\.?|nr\.?)?\s?[:#]?\s?((?=[a-z0-9/-]*\d{3})[a-z]{0,4}[-/]?\d[a-z0-9]*(?:[-/.]\d{1,8}){0,3})(?!\s?(?:€|£|\$|euro|eur\b|dollar|pound|quid|dagen|days|%)|[\w%]|[.,]\d)/gi;

/** Counts in a readable text. */
export function findCounts(post: string, text: string): Count[] {
  const out: Count[] = patterns.flatMap(([of, pattern]) =>
    matchesOf(text, pattern).map((m): Count => {
      const value = smallValue(m[1] ?? m[2] ?? '') ?? 0;
      return { kind: 'count', of, value, ...pieceOf(post, m.index, m[0]) };
    }),
  );
  for (const m of matchesOf(text, ordinalRound)) {
    const word = (m[1] ?? '').toLowerCase();
    const value = ordinals[word] ?? Number.parseInt(word, 10);
    out.push({ kind: 'count', of: 'rounds', value, ...pieceOf(post, m.index, m[0]) });
  }
  return out.filter((c) => c.value > 0);
}

/** Invoice numbers in a readable text. */
export const findInvoiceNumbers = (post: string, text: string): InvoiceNumber[] =>
  matchesOf(text, invoice).map((m) => ({
    kind: 'invoice-number',
    number: m[1] ?? '',
    ...pieceOf(post, m.index, m[0]),
  }));
