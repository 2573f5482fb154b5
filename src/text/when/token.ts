// A text → tokens, each under the letter of its kind, so that patterns are written over kinds instead of letters.

import { sameLengthLower } from '../normalise.ts';
import { readable } from '../slot/found.ts';
import { lexicon, shortened, shortIn, type Part } from './lexicon.ts';

/**
 * One word, number or mark at its place. `value`: what it counts; of a date in figures year × 10,000 + month × 100 + day
 * (year 0: not said), of a clock minutes after midnight. `sure`: an ordinal, or a clock that can be read in one way.
 */
export type Token = {
  readonly kind: string;
  readonly value: number;
  readonly part: Part | undefined;
  readonly sure: boolean;
  readonly word: string;
  readonly from: number;
  readonly to: number;
};

const escaped = (words: string): string => words.replace(/[.]/g, '\\.').replaceAll('_', '\\s{1,3}');
const phrases = [...lexicon.keys()]
  .filter((key) => /[^\p{L}]/u.test(key))
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const end = String.raw`(?![\p{L}\d]|[.,:/]\d)`;
const half = String.raw`a\.?m\b\.?|p\.?m\b\.?`;
const currency = String.raw`k\b|€|£|\$|%|eur\b|euro'?s?\b|usd\b|gbp\b|dollars?\b|pounds?\b|procent\b|percent\b|km\b|mb\b|gb\b`;
const lexer = new RegExp(
  [
    String.raw`(?<skip>[€£$₹¥#]\s?\d[\p{L}\d.,/-]*|\+\d[\d\s()-]{5,20}|\d[\d.,]{0,15}\s?(?:${currency}))`,
    String.raw`(?<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2})(?:t(?=\d\d:)|${end})`,
    String.raw`(?<dmy>\d{1,2}(?<sep>[-/.])\d{1,2}\k<sep>(?:\d{4}|\d\d))${end}`,
    String.raw`(?<dm>\d{1,2}/\d{1,2})${end}(?!\s(?:of|part|deel)\b)`,
    String.raw`(?<clock>\d{1,2}(?<mark>[:.uh])\d\d)(?::\d\d)?(?:z\b)?(?:\s?(?<half>${half})|\s?(?<uur>uur|u|h|hrs)(?![\p{L}\d])|${end})`,
    String.raw`(?<hour>\d{1,2})\s?(?:(?<side>${half})|(?<u>[uh])${end})`,
    String.raw`(?<ordinal>\d{1,2})(?:st|nd|rd|th|e|de|ste)${end}`,
    String.raw`(?<int>\d{1,4}|\d{1,3}[.,]5)(?:(?=-?ish(?!\p{L}))|${end})`,
    String.raw`'(?<short>\d\d)(?![\p{L}\d])`,
    String.raw`(?<mess>\d[\p{L}\d.,:/-]*)`,
    `(?<words>${phrases})(?![\\p{L}\\d'])`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\d']*(?:[-_/]\d[\p{L}\d]*)*)`,
    String.raw`(?<mark2>[.!?;\n]+|,|&|[-–—]+)`,
  ].join('|'),
  'gu',
);

/** The tokens of a post's first 20,000 characters; links and addresses are not looked into. */
export function tokensOf(post: string, language: 'en' | 'nl'): Token[] {
  const text = sameLengthLower(readable(post));
  const tokens: Token[] = [];
  for (const match of text.matchAll(lexer)) {
    const token = tokenOf(match);
    const before = tokens.at(-1);
    if (before !== undefined && token.word.startsWith('.') && token.from === before.to && shortened.has(before.word))
      continue;
    tokens.push(token);
  }
  return tokens.map((token, i) => settled(token, tokens[i - 1], tokens[i + 1], language));
}

function tokenOf(match: RegExpExecArray): Token {
  const group = match.groups ?? {};
  const [from, word] = [match.index, match[0]];
  const token = (kind: string, value = 0, sure = false, part?: Part): Token => ({
    ...{ kind, value, sure, part, word, from, to: from + word.length },
  });
  const { iso, dmy, dm, clock, hour, ordinal, int, short } = group;
  if (iso !== undefined) return token('D', figures(iso.split(/\D/), [0, 1, 2]), true);
  if (dmy !== undefined) return token('D', figures(dmy.split(/\D/), [2, 1, 0]), true);
  if (dm !== undefined) return token('D', figures(dm.split('/'), [2, 1, 0]));
  if (clock !== undefined) {
    const [hours = 0, minutes = 0] = clock.split(/\D/).map(Number);
    if (hours > 24 || minutes > 59) return token('x');
    const said = halved(hours, group['half']);
    const twentyFour = group['half'] !== undefined || hours > 12 || hours === 0 || /^\d\d/.test(clock) || hours > 6;
    const bare = group['mark'] === '.' && group['half'] === undefined && group['uur'] === undefined;
    return token(bare ? 'c' : 'C', said * 60 + minutes, twentyFour);
  }
  if (hour !== undefined) {
    const side = group['side'];
    if (Number(hour) > 24) return token('x');
    return token(
      side === undefined ? 'c' : 'C',
      halved(Number(hour), side) * 60,
      side !== undefined || Number(hour) > 12,
    );
  }
  if (ordinal !== undefined) return token('n', Number(ordinal), true);
  if (int !== undefined) {
    const value = Number(int.replace(',', '.'));
    return token(/^(?:19|20|21)\d\d$/.test(int) ? 'Y' : 'n', value);
  }
  if (short !== undefined) return token('Y', 2000 + Number(short));
  const said = group['words'] ?? group['word'];
  if (said !== undefined) {
    const meaning = lexicon.get(said.replace(/\s+/g, '_')) ?? lexicon.get(said.replace(/'s$/, ''));
    return meaning === undefined ? token('x') : token(meaning.kind, meaning.value, false, meaning.part);
  }
  const mark = group['mark2'];
  if (mark === undefined) return token('x');
  return token(mark === ',' || mark === '&' ? mark : /[-–—]/.test(mark) ? '-' : '.');
}

/** Year, month and day out of the figures at these places, as one number. */
function figures(written: readonly string[], [y, m, d]: readonly [number, number, number]): number {
  const year = Number(written[y] ?? 0);
  const [month, day] = [Number(written[m]), Number(written[d])];
  // 4/13 can only be the thirteenth of April.
  const swapped = d === 0 && month > 12 && day <= 12;
  const full = written[y] !== undefined && written[y].length === 2 ? year + 2000 : year;
  return full * 10_000 + (swapped ? day * 100 + month : month * 100 + day);
}

function halved(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

const firm = /[npIriLbiHfO~svtB]/;
/** Short days that begin a sentence as other words: "Sat there", "Zo gaat het". */
const unsure = /^(?:sat|sun|zo|wed)$/;
const netAfter =
  /^(?:als|zo|alsof|niet|iets|even|te|genoeg|goed|voor|na|op|toen|of|doen|een|aan|in|de|het|nieuw\w*|begonnen|gestart|klaar|zzp\S*|als|die|dat|wel|geen|bezig)$/;
const netBefore =
  /^(?:heb|heeft|hebben|had|is|werd|word|hij|ze|zij|ik|me|mij|we|ons|belde|kwam|kreeg|stuurde|zei|hing|hem|haar|klant|er|weer|appte|mailde)$/;
/** "Hij heeft me net gebeld", but not "net zo erg" or "het net". */
const isJustNow = (before: Token | undefined, after: Token | undefined): boolean =>
  (before === undefined || before.kind === '.' || netBefore.test(before.word)) &&
  (after === undefined || !netAfter.test(after.word));

const share = /^(?:1\/[234]|[23]\/[34]|24\/7)$/;

/** Short words that are something else unless they stand where a date does. */
function settled(token: Token, before: Token | undefined, after: Token | undefined, language: 'en' | 'nl'): Token {
  const [left, right] = [before?.kind ?? '.', after?.kind ?? '.'];
  const none = { ...token, kind: 'x' };
  if (token.kind === 'w') {
    if (shortIn[language].has(token.word)) return none;
    if (/[pLTonF]/.test(left) || /[nDCPF]/.test(right)) return token;
    if (left === 'k' && !unsure.test(token.word)) return token;
    const isAlone = left === '.' && /[.,&-]/.test(right);
    return isAlone || (!unsure.test(token.word) && /[.,&Bs]/.test(left)) ? token : none;
  }
  if (token.word === 'net' && language === 'nl')
    return isJustNow(before, after) ? { ...token, kind: 'N', value: 2 } : none;
  if (token.word === 'may' || token.word === 'mar')
    return firm.test(left) || (/[.,]/.test(left) && /[nY.]/.test(right)) ? token : none;
  if (token.kind === 'D' && share.test(token.word)) return token.word === '24/7' || left === 'x' ? none : token;
  return token;
}
