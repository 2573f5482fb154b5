// Numbers in a wording, in figures and in words, with what they count: every one must stand in the card, the post or a filled place.
import type { Language } from '../../chat/language.ts';
import { currencyOf } from './currency.ts';
import { mayCount, numberWord } from './number-word.ts';
import { monthOf } from './day.ts';

/**
 * A number with what it counts: a currency code, `%`, `minute`, `workday`, `month` (longer times), `clock`, `vote`, a month
 * such as `m12`, `ordinal`, `times`, or nothing known. Times are brought to one unit: 24 hours and a day are the same.
 */
export type Figure = { readonly value: number; readonly unit: string | undefined };

type Token = { readonly text: string; readonly kind: 'number' | 'word' | 'sign' };
const token = /\d+(?:[.,:]\d+)*|[€£$¥%]|\p{L}+(?:'\p{L}+)?|[-–/]/gu;

/** All figures of a text. Never throws; an article before a time ("a week") counts as one. */
export function figuresIn(text: string, language: Language): readonly Figure[] {
  const tokens = [...text.toLowerCase().matchAll(token)].map(([piece]): Token => ({
    text: piece,
    kind: /^\d/.test(piece) ? 'number' : /^\p{L}/u.test(piece) ? 'word' : 'sign',
  }));
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = figureAt(tokens, at, language);
    if (found !== undefined) figures.push(...found.figures);
    at += found?.length ?? 1;
  }
  return figures;
}

type Found = { readonly figures: readonly Figure[]; readonly length: number };

function figureAt(tokens: readonly Token[], at: number, language: Language): Found | undefined {
  const special = wholeWord(tokens, at, language);
  if (special !== undefined) return special;
  const number = valueAt(tokens, at, language);
  if (number === undefined) return undefined;
  const end = at + number.length;
  const sign = currencyOf(tokens[at - 1]?.text ?? '');
  const unit = sign === undefined ? unitAfter(tokens, end, language) : { unit: sign, factor: 1 };
  const dated =
    monthOf(tokens[end]?.text ?? '') ?? monthOf(tokens[end + 1]?.text ?? '') ?? monthOf(tokens[at - 1]?.text ?? '');
  const isDay = dated !== undefined && number.value <= 31 && unit.unit === undefined;
  if (number.weak && !isDay && (unit.unit === undefined || unit.unit === 'times')) return undefined;
  const clock = unit.unit === undefined && number.clock;
  const figure = isDay
    ? { value: number.value, unit: dated }
    : { value: round(number.value * unit.factor), unit: clock ? 'clock' : (unit.unit ?? number.unit) };
  return { figures: [figure], length: number.length };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

type Value = {
  readonly value: number;
  readonly length: number;
  readonly unit?: string;
  /** An article or "one": a figure only before a unit. */
  readonly weak?: boolean;
  readonly clock?: boolean;
};

function valueAt(tokens: readonly Token[], at: number, language: Language): Value | undefined {
  const { text, kind } = tokens[at]!;
  if (kind === 'sign') return undefined;
  if (kind === 'number') return digits(text, tokens, at);
  if (!mayCount(text)) return undefined;
  const read = numberWord(
    tokens.slice(at, at + 6).map((it) => it.text),
    language,
  );
  if (read !== undefined) return read;
  return undefined;
}

const thousands: ReadonlySet<string> = new Set(['k', 'grand', 'mille', 'thousand', 'duizend']);
const ordinalEnd: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'e', 'de', 'ste']);

function digits(text: string, tokens: readonly Token[], at: number): Value {
  const after = tokens[at + 1]?.text ?? '';
  if (/^\d{1,2}:\d{2}$/.test(text)) return { value: Number(text.replace(':', '.')), length: 1, clock: true };
  const value = plainNumber(text);
  if (thousands.has(after)) return { value: value * 1000, length: 2 };
  if (ordinalEnd.has(after)) return { value, length: 2, unit: 'ordinal' };
  return { value, length: 1 };
}

/** 1.250 is a thousand and 1,25 is not. */
function plainNumber(text: string): number {
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/.exec(text);
  if (grouped !== null) return Number(`${(grouped[1] ?? '').replace(/\D/g, '')}.${grouped[3] ?? '0'}`);
  const parts = text.split(/[.,:]/);
  return Number(parts.length === 2 ? parts.join('.') : parts.join(''));
}

/** Minutes to a unit, or months for the longer ones. */
const times: ReadonlyMap<string, readonly [unit: string, factor: number]> = mapOf({
  ...Object.fromEntries(['minute', 'minutes', 'min', 'minuut', 'minuten'].map((it) => [it, ['minute', 1] as const])),
  ...Object.fromEntries(
    ['hour', 'hours', 'hr', 'hrs', 'h', 'uur', 'uren', 'uurtje'].map((it) => [it, ['minute', 60] as const]),
  ),
  ...Object.fromEntries(['day', 'days', 'dag', 'dagen', 'dagje'].map((it) => [it, ['minute', 1440] as const])),
  ...Object.fromEntries(['week', 'weeks', 'weken', 'wk', 'weekje'].map((it) => [it, ['minute', 10_080] as const])),
  ...Object.fromEntries(['month', 'months', 'maand', 'maanden'].map((it) => [it, ['month', 1] as const])),
  ...Object.fromEntries(['quarter', 'quarters', 'kwartaal', 'kwartalen'].map((it) => [it, ['month', 3] as const])),
  ...Object.fromEntries(['year', 'years', 'jaar', 'jaren'].map((it) => [it, ['month', 12] as const])),
});
const others: ReadonlyMap<string, string> = mapOf({
  ...{ '%': '%', percent: '%', procent: '%', percentage: '%', am: 'clock', pm: 'clock' },
  ...{ vote: 'vote', votes: 'vote', stem: 'vote', stemmen: 'vote', times: 'times', keer: 'times', maal: 'times' },
  ...{ werkdag: 'workday', werkdagen: 'workday', workday: 'workday', workdays: 'workday' },
});
const between: ReadonlySet<string> = new Set(
  'full more extra whole calendar other further hele volle kalender - of further additional consecutive achtereenvolgende'.split(
    ' ',
  ),
);
const working: ReadonlySet<string> = new Set(['working', 'business']);
const joins: ReadonlySet<string> = new Set(['or', 'to', 'and', '-', '/', 'of', 'tot', 'à', 'en']);

type Unit = { readonly unit: string | undefined; readonly factor: number };

/** What the number before counts; "eight or ten days" gives both the same. */
function unitAfter(tokens: readonly Token[], from: number, language: Language): Unit {
  const first = tokens[from]?.text ?? '';
  const second = tokens[from + 1]?.text ?? '';
  if (working.has(first)) return { unit: 'workday', factor: 1 };
  if (first === 'per' && second === 'cent') return { unit: '%', factor: 1 };
  const own = unitOf(first) ?? (between.has(first) ? unitOf(second) : undefined);
  if (own !== undefined) return own;
  if (!joins.has(first)) return { unit: undefined, factor: 1 };
  const next = tokens[from + 1] === undefined ? undefined : valueAt(tokens, from + 1, language);
  if (next === undefined || next.weak === true) return { unit: undefined, factor: 1 };
  const beyond = tokens[from + 1 + next.length]?.text ?? '';
  return working.has(beyond) ? { unit: 'workday', factor: 1 } : (unitOf(beyond) ?? { unit: undefined, factor: 1 });
}

function unitOf(word: string): Unit | undefined {
  const time = times.get(word);
  if (time !== undefined) return { unit: time[0], factor: time[1] };
  const other = others.get(word) ?? currencyOf(word);
  return other === undefined ? undefined : { unit: other, factor: 1 };
}

/** Words that are a figure by themselves: fortnight, daily, half an hour. */
function wholeWord(tokens: readonly Token[], at: number, language: Language): Found | undefined {
  const word = tokens[at]!.text;
  const alone = alones.get(word);
  if (alone !== undefined) return { figures: [{ value: alone[0], unit: alone[1] }], length: 1 };
  const part = fractions.get(word);
  if (part === undefined) return undefined;
  const skip = tokens[at + 1]?.text === 'a' || tokens[at + 1]?.text === 'an' || tokens[at + 1]?.text === 'of' ? 2 : 1;
  const { unit, factor } = unitAfter(tokens, at + skip, language);
  return { figures: [{ value: round(part * factor), unit: unit ?? 'part' }], length: 1 };
}

const alones: ReadonlyMap<string, readonly [value: number, unit: string]> = mapOf({
  fortnight: [20_160, 'minute'],
  ...Object.fromEntries(['daily', 'dagelijks', 'dagelijkse'].map((it) => [it, [1440, 'minute'] as const])),
  ...Object.fromEntries(['weekly', 'wekelijks', 'wekelijkse'].map((it) => [it, [10_080, 'minute'] as const])),
  ...Object.fromEntries(['monthly', 'maandelijks', 'maandelijkse'].map((it) => [it, [1, 'month'] as const])),
  ...Object.fromEntries(
    ['yearly', 'jaarlijks', 'jaarlijkse', 'annual', 'annually'].map((it) => [it, [12, 'month'] as const]),
  ),
  ...Object.fromEntries(['twice', 'tweemaal'].map((it) => [it, [2, 'times'] as const])),
  ...Object.fromEntries(['thrice', 'driemaal'].map((it) => [it, [3, 'times'] as const])),
  ...Object.fromEntries(
    ['double', 'doubled', 'dubbel', 'dubbele', 'verdubbel', 'verdubbelen', 'verdubbelt'].map((it) => [
      it,
      [2, 'fold'] as const,
    ]),
  ),
  ...Object.fromEntries(['triple', 'driedubbel', 'driedubbele'].map((it) => [it, [3, 'fold'] as const])),
});
const fractions = mapOf({ half: 0.5, halve: 0.5, helft: 0.5, kwart: 0.25, anderhalf: 1.5, anderhalve: 1.5 });

/** Whether what a wording counts is counted the same somewhere it may rest on. */
export function isCounted({ value, unit }: Figure, known: readonly Figure[]): boolean {
  return known.some((it) => {
    if (it.value !== value) return false;
    if (it.unit === unit) return true;
    if (unit === undefined || unit === 'clock') return loose.has(it.unit) || value >= 100;
    if (unit === 'ordinal' || unit === 'times') return loose.has(it.unit);
    return false;
  });
}
const loose: ReadonlySet<string | undefined> = new Set([undefined, 'times', 'ordinal', 'clock']);

function mapOf<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}
