// A sentence → every time in it that may be the one asked for: days with the clock that belongs to them.

import { addDays, addMonths, localOf, momentOf, shown, type Day } from './calendar.ts';
import { clocksIn, inPart, type Clock } from './clock.ts';
import { namedDays, type Named } from './day.ts';
import type { Part } from './lexicon.ts';
import { isPlan, markOf, type Mark } from './mark.ts';
import { joined } from './range.ts';
import type { Days } from './reading.ts';
import type { Token } from './token.ts';

/** The member's own now: their zone, the instant, and what their clock shows. */
export type Now = { readonly zone: string; readonly time: number; readonly local: string };
/**
 * A time that is not in the future; `first` to `last` are places in the post. `clock`: a clock without any day. `vague`: only
 * if there is nothing else. `isToday`: the text says today.
 */
export type Candidate = {
  readonly from: string;
  readonly to: string;
  readonly about: boolean;
  readonly mark: Mark | 'clock' | 'vague';
  readonly isToday: boolean;
  readonly first: number;
  readonly last: number;
};
type Times = Pick<Candidate, 'from' | 'to' | 'about'>;

/** The times of one sentence. */
export function candidatesIn(tokens: readonly Token[], language: 'en' | 'nl', now: Now): Candidate[] {
  const today = now.local.slice(0, 10);
  const named = joined(tokens, namedDays(tokens));
  const clocks = clocksIn(tokens, (at) => named.some((n) => at >= n.first && at < n.last), language);
  if (named.length === 0) return clockAlone(tokens, clocks, now);
  const owned = clocks.map((clock) => ({ clock, owner: nearestOf(named, clock) }));
  return named.flatMap((it) => {
    const days = it.read(today);
    if (days === undefined) return [];
    const clock = nearestOf(
      owned.filter((o) => o.owner === it).map((o) => o.clock),
      it,
    );
    const beside = partBeside(tokens, it, named);
    const isSaid = saidAbout(tokens, it);
    const times = timesOf(
      { ...days, part: days.part ?? beside?.part, about: days.about },
      isSaid,
      turned(tokens, it),
      clock,
      now,
    );
    if (times === undefined) return [];
    const piece = tokens.slice(it.first, it.last);
    const isComing = canBeComing(piece, days, today);
    const isVague = piece.some((t) => t.kind === 'N' && t.value === 2);
    const place = {
      isToday: piece.some((t) => t.kind === 'R' && t.value === 0),
      ...placeOf(tokens, it, [clock, beside]),
    };
    const isSince = clock === undefined && days.minutesAgo === undefined && follows(tokens, it, 's');
    const found = isSince ? { ...times, to: today } : times;
    const mark = markOf(tokens, it, isSince && addDays(days.from, 31) >= today);
    if (isComing && mark !== 'other') return [{ ...found, mark: tokens.some(isPlan) ? 'other' : 'vague', ...place }];
    return [{ ...found, mark: isVague ? 'vague' : mark, ...place }];
  });
}

/** A day without a year that comes again within sixty days: "the show is 12 January". */
function canBeComing(piece: readonly Token[], days: Days, today: Day): boolean {
  const isDated = piece.some((t) => /[MJ]/.test(t.kind) || (t.kind === 'D' && t.value < 10_000));
  if (!isDated || piece.some((t) => /[Yy]/.test(t.kind))) return false;
  const next = addMonths(days.from, 12);
  return next > today && next <= addDays(today, 60);
}

/** A clock without a day is today's, or yesterday's where today's is still to come: "at 23:25 he rang", said at night. */
function clockAlone(tokens: readonly Token[], clocks: readonly Clock[], now: Now): Candidate[] {
  const isVague = ({ first }: Clock): boolean => /^(?:past|after|na|voorbij|over)$/.test(tokens[first - 1]?.word ?? '');
  const said = clocks.filter((clock) => !isVague(clock));
  const clock =
    said.find(({ first }) => tokens[first]?.kind === '@' || tokens[first - 1]?.kind === '@') ?? said[0] ?? clocks[0];
  if (clock === undefined) return [];
  const today = now.local.slice(0, 10);
  const isLate = clock.minutes >= 18 * 60 && !clock.open && !tokens.some(isPlan);
  const days = isLate && momentOf(today, clock.until) > now.local ? addDays(today, -1) : today;
  const times = timesOf({ from: days, to: days, about: false }, false, false, clock, now);
  if (times === undefined || times.from.length === today.length) return [];
  return [
    {
      ...times,
      about: times.about || isVague(clock),
      mark: isVague(clock) ? 'vague' : 'clock',
      isToday: false,
      ...placeOf(tokens, clock, []),
    },
  ];
}

const starts: Readonly<Record<Part, number>> = { morning: 0, afternoon: 12, evening: 17, night: 0 };

function timesOf(
  days: Days,
  isSaid: boolean,
  isTurned: boolean,
  clock: Clock | undefined,
  now: Now,
): Times | undefined {
  const today = now.local.slice(0, 10);
  const { from, part } = days;
  if (days.minutesAgo !== undefined) return moment(localOf(now.time - days.minutesAgo * 60_000, now.zone), true);
  if (from > today) return undefined;
  const to = days.to > today ? today : days.to;
  if (from !== days.to) return { from, to, about: days.about || isSaid };
  const wholeDay = { from, to, about: days.about || isSaid || part !== undefined };
  if (clock === undefined) {
    const isAhead = part !== undefined && from === today && Number(now.local.slice(11, 13)) < starts[part];
    return isAhead ? undefined : wholeDay;
  }
  const [start, end] = [clock.minutes, clock.until].map((minutes) => at(from, minutes, clock.open, part, isTurned));
  if (start === undefined || end === undefined) return undefined;
  if (end < start) return wholeDay;
  // The half of the day was ours, so what is still to come may have been the other half.
  if (end > now.local) return clock.open && part === undefined ? { from, to, about: true } : undefined;
  if (!shown(start, now.zone) || !shown(end, now.zone)) return { from, to, about: true };
  const isGuess = clock.open && part === undefined && start === end;
  const isVague = (days.about && part === undefined) || isSaid || clock.about || isGuess;
  return { from: start, to: end, about: isVague };
}

const moment = (local: string, about: boolean): Times => ({ from: local, to: local, about });

/** "last night at 2" is after midnight, and "vannacht om half twaalf" before it. */
function at(day: Day, said: number, isOpen: boolean, part: Part | undefined, isTurned: boolean): string {
  const minutes = isOpen && part !== undefined ? inPart(said % 720, part) : said;
  if (part === 'night' && !isTurned && minutes >= 18 * 60) return momentOf(addDays(day, -1), minutes);
  const isDark = part === 'night' || part === 'evening';
  return momentOf(day, isDark && isTurned && minutes < 5 * 60 ? minutes + 1440 : minutes);
}

/** Whether a night of this day goes on into the next: of a weekday or of yesterday, not of a date or of today. */
const turned = (tokens: readonly Token[], { first, last }: Named): boolean =>
  tokens.slice(first, last).some((t) => t.kind === 'W' || (t.kind === 'R' && t.value < 0));

type Place = { readonly first: number; readonly last: number };

function nearestOf<P extends Place>(places: readonly P[], { first, last }: Place): P | undefined {
  const away = (it: Place): number => (it.first >= last ? it.first - last : first - it.last);
  return places.reduce<P | undefined>(
    (best, it) => (best === undefined || away(it) < away(best) ? it : best),
    undefined,
  );
}

/** A part of the day next to a day: "in the evening of 3 March". */
function partBeside(
  tokens: readonly Token[],
  it: Named,
  named: readonly Named[],
): (Place & { part: Part | undefined }) | undefined {
  const isTaken = (at: number): boolean => named.some((n) => at >= n.first && at < n.last);
  for (let at = Math.max(0, it.first - 3); at < Math.min(tokens.length, it.last + 3); at++) {
    const token = tokens[at];
    if (token?.kind === 'P' && !isTaken(at)) return { first: at, last: at + 1, part: token.part };
  }
  return undefined;
}

/** Whether a day comes after a word of this kind: "since the Monday". */
function follows(tokens: readonly Token[], { first }: Named, kind: string): boolean {
  let at = first - 1;
  while (at >= 0 && /[zp~]/.test(tokens[at]?.kind ?? '.')) at--;
  return [at, first].some((it) => tokens[it]?.kind === kind);
}

function saidAbout(tokens: readonly Token[], { first, last }: Named): boolean {
  let at = first - 1;
  while (at >= 0 && /[zp@Io,]/.test(tokens[at]?.kind ?? '.')) at--;
  if (tokens[at]?.kind === '~' || tokens.slice(first, last).some((t) => t.kind === '~')) return true;
  return /^(?:or\sso|ish|ofzo|of\szo)$/.test(tokens[last]?.word ?? '');
}

/** Farthest, in characters, that a clock stands from its day to be shown in one piece with it. */
const farthest = 40;

function placeOf(
  tokens: readonly Token[],
  it: Place,
  others: readonly (Place | undefined)[],
): Pick<Candidate, 'first' | 'last'> {
  let [first, last] = [tokens[it.first]?.from ?? 0, tokens[it.last - 1]?.to ?? 0];
  for (const other of others) {
    if (other === undefined) continue;
    const [from, to] = [tokens[other.first]?.from ?? first, tokens[other.last - 1]?.to ?? last];
    if (from > last + farthest || to < first - farthest) continue;
    [first, last] = [Math.min(first, from), Math.max(last, to)];
  }
  return { first, last };
}
