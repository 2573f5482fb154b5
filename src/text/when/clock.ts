// The times of day a text names, in minutes after midnight.

import type { Part } from './lexicon.ts';
import type { Token } from './token.ts';

/**
 * From `minutes` to `until` on one day. `about`: the writer says so. `open`: the half of the day is ours, and a part of the
 * day said elsewhere decides.
 */
export type Clock = {
  readonly first: number;
  readonly last: number;
  readonly minutes: number;
  readonly until: number;
  readonly about: boolean;
  readonly open: boolean;
};

type Time = { readonly minutes: number; readonly until?: number; readonly open: boolean };
type Read = (tokens: readonly Token[], language: 'en' | 'nl') => Time | undefined;

const partOf = (tokens: readonly Token[]): Part | undefined => tokens.find((t) => t.kind === 'P')?.part;

/** A time said in twelve hours on the day's 24, by the part of the day, or where people work: 7 to 12, then 13 to 18. */
export function inPart(minutes: number, part: Part | undefined): number {
  if (minutes >= 13 * 60) return minutes;
  const twelve = minutes % 720;
  switch (part) {
    case 'morning':
      return minutes;
    case 'afternoon':
      return twelve + 720;
    case 'evening':
      return twelve < 4 * 60 ? twelve + 1440 : twelve + 720;
    case 'night':
      return twelve < 7 * 60 ? twelve : twelve + 720;
    case undefined:
      return twelve < 7 * 60 ? twelve + 720 : twelve;
  }
}

const at = (minutes: number, tokens: readonly Token[], sure = false): Time => ({
  minutes: sure ? minutes : inPart(minutes, partOf(tokens)),
  open: !sure && partOf(tokens) === undefined,
});

const figures: Read = (t) => {
  const clock = t.find((it) => 'Cc'.includes(it.kind));
  if (clock === undefined) return undefined;
  const isNamed = clock.part !== undefined;
  if (partOf(t) !== undefined && clock.value <= 720 && !isNamed) return at(clock.value, t);
  return at(clock.value, t, clock.sure || isNamed);
};
const hour: Read = (t) => {
  const said = t.find((it) => 'na'.includes(it.kind) && it.value % 1 === 0)?.value ?? 99;
  return said > 24 ? undefined : at(said * 60, t, said > 12 || said === 0);
};
const clockOf: Read = (t) => {
  const said = t.find((it) => it.kind === 'n')?.value ?? 99;
  return said > 12 ? undefined : at(said * 60, t);
};
const spoken: Read = (t, language) => {
  const numbers = t.filter((it) => 'na'.includes(it.kind) && it.value % 1 === 0);
  const said = numbers.at(-1);
  if (said === undefined || said.value > 12) return undefined;
  const half = t.find((it) => it.kind === 'H');
  const isQuarter = t.some((it) => it.kind === 'q');
  const step = isQuarter ? 15 : numbers.length > 1 ? (numbers[0]?.value ?? 0) : 0;
  const way = t.find((it) => 'ouvt'.includes(it.kind))?.kind;
  if (step > 29) return undefined;
  // "half past two" and the British "half two" are 2:30, "half twee" is 1:30.
  const isAfter = half !== undefined && step === 0 && (way === 'o' || isEnglish(said.word, language));
  const base = (said.value % 12) * 60 + (half === undefined ? 0 : isAfter ? 30 : -30);
  const minutes = step === 0 ? base : way === 'o' || way === 'u' ? base + step : base - step;
  return at((minutes + 720) % 720, t);
};
const between: Read = (t, language) => {
  const cut = t.findIndex((it, i) => i > 0 && /[-t&]/.test(it.kind));
  const [left, right] = [t.slice(0, cut), t.slice(cut + 1)];
  const read = (side: readonly Token[]): Time | undefined =>
    side.some((it) => 'Cc'.includes(it.kind)) ? figures(side, language) : hour(side, language);
  const last = read(right);
  const first = read(partOf(left) === undefined ? [...left, ...right.filter((it) => it.kind === 'P')] : left);
  if (first === undefined || last === undefined) return undefined;
  const isBare = !left.some((it) => it.kind === 'C' || it.kind === 'P');
  // "2 and 4 pm": the first takes the half of the day that brings it nearest to the last.
  const twelve = first.minutes % 720;
  const nearest = twelve + 720 < last.minutes ? twelve + 720 : twelve;
  const isApart = partOf(t) === undefined || (first.minutes > last.minutes && last.minutes >= 6 * 60);
  const minutes = isBare && isApart ? nearest : first.minutes;
  // "between 11pm and 1am" goes over midnight.
  const until = last.minutes < Math.min(minutes, 6 * 60) ? last.minutes + 1440 : last.minutes;
  return minutes >= until ? undefined : { minutes, until, open: last.open && first.open };
};

const english = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
const isEnglish = (word: string, language: 'en' | 'nl'): boolean =>
  /^\d/.test(word) ? language === 'en' : english.test(word);

const rules: readonly (readonly [RegExp, Read])[] = (
  [
    ['[@~]{0,2}z?C[PI]?P?', figures],
    ['[@~r]{1,2}cP?', figures],
    ['cP', figures],
    ['[@~]{1,3}n(?:h?P|h)?', hour],
    ['[@~]{1,2}ahOn', clockOf],
    ['@ahP?', hour],
    ['nhP', hour],
    ['Ho?nP?|HaP?', spoken],
    ['a?q[outv]n(?:h?P|h)?', spoken],
    ['nj?[ouvt]H?n(?:h?P|h)?', spoken],
    ['[Br]?[@~]?[Cc]P?[-t&][Cc]P?', between],
    ['[Br]?[@~]?n[-t]CP?', between],
    ['B[@~]?n&[Cc]P?', between],
    ['[Br]@?n[-t&]n', between],
    ['(?<=!,?)cP?', figures],
    ['[Br][@~]?n[-t&][na]hP?', between],
    ['[Br][@~]?n[-t&][Cc]P?', between],
    ['P@n', hour],
  ] as const
).map(([pattern, read]) => [new RegExp(pattern, 'y'), read]);

/** All patterns at once: what most places of a text do not pass. */
const any = new RegExp(rules.map(([pattern]) => pattern.source).join('|'), 'y');

/** The times of day in a run of tokens, outside the places that days have taken. */
export function clocksIn(tokens: readonly Token[], taken: (at: number) => boolean, language: 'en' | 'nl'): Clock[] {
  const kinds = tokens.map((t, i) => (taken(i) ? '!' : t.kind)).join('');
  const found: Clock[] = [];
  for (let first = 0; first < kinds.length; first++) {
    any.lastIndex = first;
    if (!any.test(kinds)) continue;
    let [last, read] = [first, undefined as Read | undefined];
    for (const [pattern, reading] of rules) {
      pattern.lastIndex = first;
      const length = pattern.exec(kinds)?.[0].length ?? 0;
      if (first + length > last) [last, read] = [first + length, reading];
    }
    const piece = tokens.slice(first, last);
    const time = read?.(piece, language);
    if (time === undefined || !isTime(piece, tokens[last], tokens[first - 1])) continue;
    const about = kinds.slice(Math.max(0, first - 1), last + 1).includes('~') || read === clockOf;
    found.push({ first, last, until: time.minutes, ...time, about });
    first = last - 1;
  }
  return found;
}

const people =
  /^(?:he|she|they|we|i|you|my|his|her|it|there|when|hij|ze|zij|ik|we|wij|je|mijn|belde|kwam|stuurde|was|stond|appte|mailde|zei|toen)$/;
const ordinals = /^(?:first|second|third|eerste|derde)$|(?:th|de|ste)$/;
const rounded = /^(?:rond|omstreeks|tegen|around|rond\s.{1,20})$/;

/** "at 3 different times", "about 2 hours" and "five to ten mails" are no times, and "by 9:00" is when something must be done. */
function isTime(piece: readonly Token[], after: Token | undefined, before: Token | undefined): boolean {
  if (before?.kind === 'v' || before?.kind === 't') return false;
  if (piece.some((t) => t.kind === 'C' || t.kind === 'q')) return true;
  if (piece.some((t) => t.kind === 'n' && (t.sure || ordinals.test(t.word)))) return false;
  const article = piece.find((t) => t.kind === 'a');
  if (piece.some((t) => t.kind === 'H'))
    return article === undefined || (article.word === 'een' && !/[xdkmyhjn]/.test(after?.kind ?? '.'));
  const isAt = piece[0]?.kind === '@' || before?.kind === '@';
  if (piece.some((t) => t.kind === 'h')) {
    if (piece.some((t) => /^(?:hours?|hrs|uren|uurtje)$/.test(t.word))) return false;
    return isAt || piece.some((t) => t.kind === 'P' || /[-t&]/.test(t.kind)) || rounded.test(piece[0]?.word ?? '');
  }
  const isStep = piece.length > 2 && piece[0]?.kind === 'n' && piece.some((t) => /[ouvt]/.test(t.kind));
  if (isStep && !isAt && (piece[0]?.value ?? 1) % 5 > 0) return false;
  const isFollowed = after !== undefined && !/[.,pPRWTLr&zI@~DM-]/.test(after.kind) && !people.test(after.word);
  return !isFollowed || (isStep && isAt);
}
