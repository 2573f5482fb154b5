// Clock times, how long, how many hours, and how long overdue.

import { matchesOf, pieceOf, smallNumber, smallValue, type Piece } from './found.ts';

/** A time of day in minutes after midnight; `ambiguous`: morning or evening is not said. */
export type Clock = Piece & { readonly kind: 'clock'; readonly minutes: number; readonly ambiguous: boolean };
export type DurationUnit = 'minute' | 'day' | 'week' | 'month' | 'year';
export type Duration = Piece & { readonly kind: 'duration'; readonly value: number; readonly unit: DurationUnit };
export type Hours = Piece & { readonly kind: 'hours'; readonly value: number };
/** How long something is late, in days (a month counts 30). */
export type Overdue = Piece & { readonly kind: 'overdue'; readonly days: number };

const clock24 = /(?<![\w.,:€£$])([01]?\d|2[0-4])(?::|u)([0-5]\d)(?!\d)\s?(am|pm|a\.m\.|p\.m\.|uur|u)?(?!\w)/gi;
const clockDot = /(?<![\w.,:€£$])([01]?\d|2[0-4])\.([0-5]\d)\s?(uur|u|am|pm)\b/gi;
const clockHour = /(?<![\w.,:€£$])(1[0-2]|0?[1-9])\s?(am|pm|a\.m\.|p\.m\.)(?!\w)/gi;
const clockDutch =
  /\b(?:om|rond|tegen|na|voor|tot|vanaf)\s(\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\suur\b(\s'?s\s(?:nachts|avonds|ochtends|morgens|middags))?/gi;
const clockSpoken =
  /\b(half|kwart voor|kwart over)\s(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b(\s'?s\s(?:nachts|avonds|ochtends|morgens|middags))?/gi;
const named = /\b(midnight|middernacht|noon)\b/gi;

const lengthUnit =
  '(minutes?|mins?|minuten|minuut|days?|dagen|dag|weeks?|weken|week|months?|maanden|maand|years?|jaren|jaar)';
const duration = new RegExp(`(?<![\\w.,€£$-])(${smallNumber})\\s${lengthUnit}(?![\\w-])`, 'gi');
const hours = new RegExp(
  `(?<![\\w.,€£$:/-])(${smallNumber})\\s?(?:hours?|hrs?|uur|uren|uurtjes?|u)(?!\\w|\\s'?s\\s)`,
  'gi',
);
const late = new RegExp(
  `(?<![\\w.,€£$-])(${smallNumber})\\s${lengthUnit}\\s(?:too\\s)?(?:overdue|late|past due|past the due date|behind|te laat|over de (?:vervaldatum|termijn|betaaltermijn|betalingstermijn)|over tijd|achterstallig|achter)\\b`,
  'gi',
);
const unpaidFor = new RegExp(
  `\\b(?:unpaid|overdue|not paid|hasn't paid|haven't been paid|niet betaald|onbetaald|open)\\s(?:for|since|al|nu|nu al)?\\s?(?:over|more than|ruim|meer dan|al)?\\s?(${smallNumber})\\s${lengthUnit}\\b`,
  'gi',
);
const unpaidDutch = new RegExp(
  `\\bal\\s(?:ruim\\s|meer dan\\s)?(${smallNumber})\\s${lengthUnit}\\s(?:niet betaald|onbetaald|te laat|open)`,
  'gi',
);

const unitOf: Readonly<Record<string, DurationUnit>> = { d: 'day', w: 'week', j: 'year', y: 'year' };
const daysIn: Readonly<Record<DurationUnit, number>> = { minute: 0, day: 1, week: 7, month: 30, year: 365 };

/** Times of day in a readable text. */
export function findClocks(post: string, text: string): Clock[] {
  const out: Clock[] = [];
  const add = (m: RegExpMatchArray, hour: number, minute: number, half: string | undefined): void => {
    const piece = pieceOf(post, m.index ?? 0, m[0]);
    if (hour > 24 || out.some((c) => piece.from < c.to && c.from < piece.to)) return;
    const said = half === undefined ? '' : half.toLowerCase();
    const late = /p\.?m|avond|middag/.test(said) && hour < 12 ? 12 : 0;
    const early = /a\.?m|nacht/.test(said) && hour === 12 ? -12 : 0;
    const ambiguous =
      hour <= 12 && !/[ap]\.?m|nacht|avond|ochtend|morgen|middag/.test(said) && !/^0|^\d\d[:.u]/.test(piece.piece);
    out.push({ kind: 'clock', minutes: ((hour + late + early) % 24) * 60 + minute, ambiguous, ...piece });
  };
  if (/\d/.test(text)) {
    for (const m of matchesOf(text, clock24)) add(m, Number(m[1]), Number(m[2]), m[3]);
    for (const m of matchesOf(text, clockDot)) add(m, Number(m[1]), Number(m[2]), m[3]);
    for (const m of matchesOf(text, clockHour)) add(m, Number(m[1]), 0, m[2]);
  }
  for (const m of matchesOf(text, clockDutch)) add(m, smallValue(m[1] ?? '') ?? 99, 0, m[2]);
  for (const m of matchesOf(text, clockSpoken)) {
    const hour = smallValue(m[2] ?? '') ?? 99;
    const over = /over/i.test(m[1] ?? '');
    add(m, over ? hour : (hour + 11) % 12, over ? 15 : /half/i.test(m[1] ?? '') ? 30 : 45, m[3]);
  }
  for (const m of matchesOf(text, named)) add(m, /noon/i.test(m[0]) ? 12 : 0, 0, /noon/i.test(m[0]) ? 'pm' : 'nacht');
  return out.toSorted((a, b) => a.from - b.from);
}

/** How long things are overdue. */
export const findOverdue = (post: string, text: string): Overdue[] =>
  [late, unpaidFor, unpaidDutch]
    .flatMap((pattern) =>
      matchesOf(text, pattern).map((m): Overdue => {
        const days = (smallValue(m[1] ?? '') ?? 0) * daysIn[durationUnit(m[2])];
        return { kind: 'overdue', days, ...pieceOf(post, m.index, m[0]) };
      }),
    )
    .filter((o) => o.days > 0);

/** Lengths of time other than hours. */
export const findDurations = (post: string, text: string): Duration[] =>
  matchesOf(text, duration).map((m) => ({
    kind: 'duration',
    value: smallValue(m[1] ?? '') ?? 0,
    unit: durationUnit(m[2]),
    ...pieceOf(post, m.index, m[0]),
  }));

/** Numbers of hours. */
export const findHours = (post: string, text: string): Hours[] =>
  matchesOf(text, hours).map((m) => ({
    kind: 'hours',
    value: smallValue(m[1] ?? '') ?? 0,
    ...pieceOf(post, m.index, m[0]),
  }));

function durationUnit(word: string | undefined): DurationUnit {
  const w = (word ?? '').toLowerCase();
  if (w.startsWith('mi')) return 'minute';
  return unitOf[w.charAt(0)] ?? 'month';
}
