// The days and periods a text names, by patterns over the kinds of its words.

import type { Day } from './calendar.ts';
import {
  inMonth,
  inSeason,
  inThisMonth,
  inWeek,
  inWeekend,
  inYear,
  monthToMonth,
  pastFew,
  weekOf,
  weekNumbered,
  weekOfMonth,
} from './period.ts';
import { ordinal, type Days, type Read } from './reading.ts';
import {
  ago,
  dashed,
  dashedWeekday,
  dayMonth,
  daysOfMonth,
  holiday,
  inFigures,
  justNow,
  lastPart,
  near,
  nightsAgo,
  numbered,
  weekday,
  weekdayBefore,
  weekdayOfMonth,
  weekdaysAgo,
  weekdayThen,
} from './single.ts';
import type { Token } from './token.ts';

/**
 * A day or period at the tokens `first` to `last` (exclusive), read against the day that is today; undefined: a day that
 * does not exist, is still to come, or comes again and again.
 */
export type Named = {
  readonly first: number;
  readonly last: number;
  readonly read: (today: Day) => Days | undefined;
};

const never: Read = () => undefined;

const year = '(?:,?[OrI]?(?:Y|[LT]y))?';
const lead = '(?:p?z?[WwR],?)?[pz]{0,2}';
/** Patterns over kinds; of those that fit at a place the longest counts, the earlier of two as long. */
const rules: readonly (readonly [RegExp, Read])[] = (
  [
    [`${lead}DP?`, inFigures],
    [`${lead}n[Orz]{0,2}M${year}P?`, dayMonth],
    [`${lead}Mz?n${year}P?`, dayMonth],
    [`[Br]?p?z?(?:[Ww],?z?)?n[-t&]p?z?(?:[Ww],?z?)?n[Orz]{0,2}M${year}`, daysOfMonth],
    [`I?z?k[Or]z?(?:D|n[Orz]{0,2}M${year})`, weekOf],
    ['[na]Pg', nightsAgo],
    ['p?z?n[rOI]z?[LT]m', numbered],
    [`[Br]?Mz?n[-t&]z?n${year}`, daysOfMonth],
    ['[pO]n-n(?:-Y)?', dashed],
    ['nAg', weekdaysAgo],
    ['n-n', dashed],
    ['p?z?[Ww],?[pz]{0,2}n-n(?:-Y)?P?', dashedWeekday],
    [`p?z?[nL][Wwd][OrzI]{1,3}(?:[LT]?M${year}|[LT]m)P?`, weekdayOfMonth],
    [`p?z?F[Ww],?(?:D|z?n[Orz]{0,2}M${year}|z?Mz?n${year})`, never],
    [`(?:p?z?[Ww],?)?[pz]{0,2}(?:D|n[Orz]{0,2}M${year}|Mz?n${year})F`, never],
    ['p?z?[Ww]P?F(?=[^kmydeP]|$)', never],
    ['[Isr]?kn(?:[Or]?Y|[Or]?[LT]y)?', weekNumbered],
    ['(?:p?[Ww]P?,?)?p?zn(?:[rOI]?z?[LT]m)?', numbered],
    ['[LTpo]{0,2}z?[LT]?o?[Ww]P?L?', weekday],
    ['T?[Ww]P?', weekday],
    ['Lk[,pz]{0,2}[Ww]P?', weekdayThen],
    ['p?z?[Ww]P?,?[pOrzI]{0,2}Lk', weekdayThen],
    ['p?z?[Ww]P?,?[na]kg', weekdayThen],
    ['[na]kg,?[pz]{0,2}[Ww]P?', weekdayThen],
    ['p?z?[Ww]P?vL', weekdayBefore],
    ['z?F[Ww]P?', never],
    ['[Ww]P?[pIOr]?z?Fk', never],
    ['[IvO]?z?Fk[pz]{0,2}[Ww]P?', never],
    ['[IvO]?z?F[dkemy]', never],
    ['XP?', never],
    ['N', justNow],
    ['RP?', near],
    ['TP', near],
    ['LP', lastPart],
    ['E[na]?[WwdkmyeP]', never],
    ['u?[nal]r?[dkemyhj]g', ago],
    ['aH?[dkmyhj]g|H[zaO]?[kmyh]g|H?[hjkm]g|[dkmyh]Ong', ago],
    ['n[-tO&]n[dkmyhj]g|akOng|a[kmyh]&aHg|a[mkyhd][Ox]ng', ago],
    ['[na][kmy]g,?R|R,?[na][kmy]g', ago],
    ['z?[Lo]z?[nl][dkmy]', pastFew],
    ['(?:[bif][OrzIp]{0,3}|H|[OrzIp]{0,3})[LT]k', inWeek],
    ['rzk', inWeek],
    ['z?kvL', inWeek],
    ['(?:[bif][OrzIp]{0,3}|H|[OrzIp]{0,3})[LT]m', inThisMonth],
    ['z?mvL', inThisMonth],
    ['[biHf][OrzI]{0,3}Y|Iz?Y|(?:[bif][OrzIp]{0,3}|H|[OrzIp]{0,3})[LT]y', inYear],
    ['[IpouOr]?z?[LT]e|[Ipourz]z?e(?:vL)?|e[Orz]{0,2}Lk', inWeekend],
    ['u[na][dkmy]|[Ww]u[na]k', never],
    [`(?:[bif][OrzIp]{0,3}|H)[LT]?M${year}`, inMonth],
    [`[ILT~Ors]z?[LT]?M${year}`, inMonth],
    [`[IpO]?z?[nL][kH][OIr]z?(?:[LT]?M${year}|[LT]m)`, weekOfMonth],
    [`[Br]M[-t&]M${year}`, monthToMonth],
    ['M(?:Y|[LT]y|L)|[LT]y,?I?M', inMonth],
    [`[biHfILTrp][OrzIpLT]{0,3}S${year}`, inSeason],
    ['S(?:Y|[LT]y)', inSeason],
    [`J${year}`, holiday],
  ] as const
).map(([pattern, read]) => [new RegExp(pattern, 'y'), read]);

/** All patterns at once: what most places of a text do not pass. */
const any = new RegExp(rules.map(([pattern]) => pattern.source).join('|'), 'y');

/** The days named in a run of tokens, from left to right, none within another. */
export function namedDays(tokens: readonly Token[]): Named[] {
  const kinds = tokens.map((t) => t.kind).join('');
  const found: Named[] = [];
  for (let at = 0; at < kinds.length; at++) {
    any.lastIndex = at;
    if (!any.test(kinds)) continue;
    let [last, read] = [at, never];
    for (const [pattern, reading] of rules) {
      pattern.lastIndex = at;
      const length = pattern.exec(kinds)?.[0].length ?? 0;
      if (at + length > last) [last, read] = [at + length, reading];
    }
    if (last === at || !isMeant(read, tokens, at, last)) continue;
    const [piece, reading] = [tokens.slice(at, last), read];
    found.push({ first: at, last, read: (today) => reading(piece, today) });
    at = last - 1;
  }
  return found;
}

/** Whether what fits a pattern is what the pattern means. */
function isMeant(read: Read, tokens: readonly Token[], first: number, last: number): boolean {
  const [piece, after] = [tokens.slice(first, last), tokens[last]];
  const [start] = piece;
  if (read === numbered) return isDay(tokens, first, last);
  if (read === weekdayOfMonth) return ordinal(piece) !== undefined;
  // "uurtje geleden" has no number, "an hour and 5 minutes ago" begins before the minutes.
  if (read === ago && piece.length === 2 && /[hjkm]/.test(start?.kind ?? ''))
    return /je$/.test(start?.word ?? '') || (start?.value ?? 1) > 1;
  if (read === dashed && start?.kind === 'O') return start.word.startsWith('d');
  if (read === dashed && start?.kind === 'n')
    return piece.some((t) => /^0\d$/.test(t.word)) || (after?.kind === 'C' && tokens[first - 1]?.kind !== 'W');
  if (read === weekNumbered) {
    const number = piece.find((t) => t.kind === 'n');
    const isWeek = number !== undefined && /^\d+$/.test(number.word) && number.value > 0 && number.value <= 53;
    const before = tokens[first - 1];
    if (start === piece.find((t) => t.kind === 'k') && before?.kind === 'x' && (number?.value ?? 0) < 10) return false;
    return isWeek && !/[aLTEFnz]/.test(before?.kind ?? '.') && before?.word !== 'per' && !isCounted(after);
  }
  return true;
}

const isCounted = (t: Token | undefined): boolean =>
  t !== undefined && (/[dkemyhj&Or-]/.test(t.kind) || (t.kind === 'x' && counted.test(t.word)));

/** "on the 15th he left" is a day, "the 2nd call" is not. */
function isDay(tokens: readonly Token[], first: number, last: number): boolean {
  const number = tokens.slice(first, last).find((t) => t.kind === 'n');
  const isOrdinal = number?.sure === true || /(?:th|de|ste)$/.test(number?.word ?? '');
  const isFollowed = tokens[last]?.kind === 'x' && counted.test(tokens[last].word);
  if (tokens[last - 1]?.kind === 'm') return true;
  return isOrdinal && !isFollowed && (tokens[first]?.kind === 'p' || (number?.value ?? 0) > 3);
}
const counted =
  /^(?:times?|keer|maal|calls?|rounds?|rond\w*|emails?|mails?|mailtje|messages?|bericht\w*|invoices?|fact\w+|reminders?|herinn\w+|attempt|poging|floor|verdieping|meetings?|afspraak|versions?|versie|drafts?|revisions?|revisie|clients?|klant|project|page|pagina|hour|uur|one|person|century|eeuw)$/;
