// Dates: written out, in figures, by weekday, and relative to today.

import { matchesOf, pieceOf, smallNumber, smallValue, type Piece } from './found.ts';

/** A day as far as the post says it. `ambiguous`: day and month could be the other way round. */
export type DateSlot = Piece & {
  readonly kind: 'date';
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
  readonly ambiguous: boolean;
  /** 1 Monday … 7 Sunday, with whether the last or the next one is meant. */
  readonly weekday: number | undefined;
  readonly towards: 'past' | 'future' | undefined;
  /** Days from today: -1 yesterday. */
  readonly offset: number | undefined;
};

const monthWords = [
  'january januari jan',
  'february februari feb',
  'march maart mrt mar',
  'april apr',
  'may mei',
  'june juni jun',
  'july juli jul',
  'august augustus aug',
  'september sept sep',
  'october oktober okt oct',
  'november nov',
  'december dec',
];
const months = new Map(monthWords.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)));
const monthPattern = [...months.keys()].toSorted((a, b) => b.length - a.length).join('|');
const longMonths = monthWords
  .flatMap((words) => words.split(' ').filter((w) => w.length > 3 || w === 'mei' || w === 'may'))
  .join('|');
const days = new Map(
  [
    'monday maandag',
    'tuesday dinsdag',
    'wednesday woensdag',
    'thursday donderdag',
    'friday vrijdag',
    'saturday zaterdag',
    'sunday zondag',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

const year = String.raw`(?:,?\s(\d{4})\b)?`;
const dayFirst = new RegExp(
  `(?<![\\w.,/-])(\\d{1,2})(?:st|nd|rd|th|e)?\\s(?:of\\s)?(${monthPattern})\\b\\.?${year}`,
  'gi',
);
const monthFirst = new RegExp(`\\b(${monthPattern})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:]|[.,]\\d)${year}`, 'gi');
const monthAlone = new RegExp(
  `\\b(?:in|since|sinds|from|until|till|by|vanaf|tot|eind|begin|half|mid|of|van)\\s(${longMonths})\\b${year}`,
  'gi',
);
const iso = /(?<![\w/-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])/g;
const figures = /(?<![\w/.,€£$-])(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\w/%-]|[.,]\d)/g;
const dotted = /(?<![\w/.,€£$-])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\w/%-]|[.,]\d)/g;
const weekday = new RegExp(
  `\\b(?:(last|past|this|next|coming|by|until|before|afgelopen|vorige|komende|volgende|deze|uiterlijk|voor|tot)\\s)?(${[...days.keys()].join('|')})s?\\b`,
  'gi',
);
const nearDays: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  vandaag: 0,
  vanmorgen: 0,
  vanochtend: 0,
  vanmiddag: 0,
  vanavond: 0,
  vannacht: 0,
  yesterday: -1,
  'last night': -1,
  gisteren: -1,
  gister: -1,
  eergisteren: -2,
  tomorrow: 1,
  morgen: 1,
  overmorgen: 2,
  'last week': -7,
  'vorige week': -7,
  'afgelopen week': -7,
  'next week': 7,
  'volgende week': 7,
  'komende week': 7,
  'last month': -30,
  'vorige maand': -30,
  'next month': 30,
  'volgende maand': 30,
  'last year': -365,
  'vorig jaar': -365,
};
const near = new RegExp(
  `(?<![\\p{L}])(?:${Object.keys(nearDays)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}])`,
  'giu',
);
const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, j: 365, y: 365 };
const spanUnit = '(days?|dagen|dag|weeks?|weken|week|months?|maanden|maand|years?|jaar|jaren)';
const ago = new RegExp(`\\b(${smallNumber})\\s${spanUnit}\\s(?:ago|geleden)\\b`, 'gi');
const ahead = new RegExp(
  `\\b(?:in|over|within|binnen)\\s(${smallNumber})\\s${spanUnit}\\b(?!\\s(?:ago|geleden))`,
  'gi',
);

const nothing = {
  day: undefined,
  month: undefined,
  year: undefined,
  ambiguous: false,
  weekday: undefined,
  towards: undefined,
  offset: undefined,
};

/** Dates in a readable text. */
export function findDates(post: string, text: string): DateSlot[] {
  const out: DateSlot[] = [];
  const add = (m: RegExpMatchArray, said: Partial<DateSlot>): void => {
    const piece = pieceOf(post, m.index ?? 0, m[0]);
    if (out.some((d) => piece.from < d.to && d.from < piece.to)) return;
    out.push({ kind: 'date', ...nothing, ...said, ...piece });
  };
  const month = (word: string | undefined): number | undefined => months.get((word ?? '').toLowerCase());
  const numeric = /\d/.test(text);
  if (numeric) {
    for (const m of matchesOf(text, iso)) addFigures(add, m, Number(m[3]), Number(m[2]), Number(m[1]), false);
    for (const m of matchesOf(text, dotted)) addFigures(add, m, Number(m[1]), Number(m[2]), fullYear(m[3]), false);
    for (const m of matchesOf(text, figures)) addSlashed(add, m);
    for (const m of matchesOf(text, dayFirst))
      addFigures(add, m, Number(m[1]), month(m[2]) ?? 0, fullYear(m[3]), false);
    for (const m of matchesOf(text, monthFirst))
      addFigures(add, m, Number(m[2]), month(m[1]) ?? 0, fullYear(m[3]), false);
  }
  for (const m of matchesOf(text, monthAlone)) add(m, { month: month(m[1]), year: fullYear(m[2]) });
  for (const m of matchesOf(text, ago)) add(m, { offset: -(smallValue(m[1] ?? '') ?? 0) * daysOf(m[2]) });
  for (const m of matchesOf(text, ahead)) add(m, { offset: (smallValue(m[1] ?? '') ?? 0) * daysOf(m[2]) });
  for (const m of matchesOf(text, near)) add(m, { offset: nearDays[m[0].toLowerCase()] });
  for (const m of matchesOf(text, weekday))
    add(m, { weekday: days.get((m[2] ?? '').toLowerCase()), towards: towards(m[1]) });
  return out.toSorted((a, b) => a.from - b.from);
}

type Add = (m: RegExpMatchArray, said: Partial<DateSlot>) => void;

function addFigures(
  add: Add,
  m: RegExpMatchArray,
  day: number,
  month: number,
  year: number | undefined,
  ambiguous: boolean,
): void {
  if (day >= 1 && day <= 31 && month >= 1 && month <= 12) add(m, { day, month, year, ambiguous });
}

/** 3/4 could be the third of April or the fourth of March; 3/14 can only be one of them. */
function addSlashed(add: Add, m: RegExpMatchArray): void {
  const first = Number(m[1]);
  const second = Number(m[3]);
  const year = fullYear(m[4]);
  if ((m[2] === '-' && year === undefined) || m[0] === '24/7') return;
  if (second > 12) addFigures(add, m, second, first, year, false);
  else addFigures(add, m, first, second, year, first <= 12 && first !== second);
}

const fullYear = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits) + (digits.length === 2 ? 2000 : 0);

const daysOf = (unit: string | undefined): number => unitDays[(unit ?? '').charAt(0).toLowerCase()] ?? 1;

function towards(word: string | undefined): 'past' | 'future' | undefined {
  if (word === undefined) return undefined;
  return /^(?:last|past|afgelopen|vorige)$/i.test(word) ? 'past' : 'future';
}
