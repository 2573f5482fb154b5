// Numbers in words at the beginning of a run of words, English and Dutch.
import type { Language } from '../../chat/language.ts';

const small =
  'zero|nul;one|één;two|twee;three|drie;four|vier;five|vijf;six|zes;seven|zeven;eight|acht;nine|negen;ten|tien;eleven|elf;twelve|twaalf;thirteen|dertien;fourteen|veertien;fifteen|vijftien;sixteen|zestien;seventeen|zeventien;eighteen|achttien;nineteen|negentien';
const tens =
  'twenty|twintig;thirty|dertig;forty|veertig;fifty|vijftig;sixty|zestig;seventy|zeventig;eighty|tachtig;ninety|negentig';
const ordinals =
  'second|tweede;third|derde;fourth|vierde;fifth|vijfde;sixth|zesde;seventh|zevende;eighth|achtste;ninth|negende;tenth|tiende';

const rows = (text: string, valueOf: (at: number) => number): readonly (readonly [string, number])[] =>
  text.split(';').flatMap((words, at) => words.split('|').map((word) => [word, valueOf(at)] as const));
const values = new Map([
  ...rows(small, (at) => at),
  ...rows(tens, (at) => 10 * at + 20),
  ['dozen', 12],
  ['dozijn', 12],
]);
const places = new Map(rows(ordinals, (at) => at + 2));
const articles: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['a', 'an', 'one', 'per', 'every', 'each']),
  nl: new Set(['een', 'één', 'per', 'elke', 'iedere', 'elk', 'ieder']),
};

/** The number these words begin with and how many of them it takes; `weak` for an article, "one" and "every". */
export function numberWord(
  words: readonly string[],
  language: Language,
): { readonly value: number; readonly length: number; readonly unit?: string; readonly weak?: boolean } | undefined {
  const first = words[0] ?? '';
  const place = places.get(first);
  if (place !== undefined) return { value: place, length: 1, unit: 'ordinal' };
  if (articles[language].has(first) && !isScale(words[1])) return { value: 1, length: 1, weak: true };
  const { value, length } = run(words);
  return length === 0 ? undefined : { value, length };
}

/** Whether a number in words can begin with this one: asked before anything is looked at further. */
export const mayCount = (word: string): boolean =>
  values.has(word) ||
  places.has(word) ||
  articles.en.has(word) ||
  articles.nl.has(word) ||
  (word.length > 5 && /honderd|duizend|hundred|thousand|tig$/.test(word));

const isScale = (word: string | undefined): boolean => word === 'hundred' || word === 'thousand' || word === 'dozen';

/** "two thousand five hundred", "twenty-four", "vijfentwintig", "duizend vijfhonderd". */
function run(words: readonly string[]): { value: number; length: number } {
  let [total, current, length] = [0, 0, 0];
  for (const [at, word] of words.entries()) {
    if (word === '-' && length === at && at > 0) continue;
    const value = word === 'a' || word === 'one' ? (at === 0 ? 1 : undefined) : wordValue(word);
    if (word === 'hundred' || word === 'honderd') current = (current || 1) * 100;
    else if (word === 'thousand' || word === 'duizend') [total, current] = [total + (current || 1) * 1000, 0];
    else if (value !== undefined && (current === 0 || (current >= 20 && value < 10) || current % 100 === 0))
      current += value;
    else if (word === 'and' && current >= 100 && wordValue(words[at + 1] ?? '') !== undefined) continue;
    else break;
    length = at + 1;
  }
  return { value: total + current, length };
}

function wordValue(word: string): number | undefined {
  const plain = values.get(word);
  if (plain !== undefined) return plain;
  const compound = /^(een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n(\p{L}+tig)$/u.exec(word);
  if (compound !== null) {
    const ten = values.get(compound[2] ?? '');
    const unit = compound[1] === 'een' ? 1 : values.get(compound[1] ?? '');
    return ten === undefined || unit === undefined ? undefined : ten + unit;
  }
  const scaled = /^(\p{L}*?)(honderd|duizend)(?:en)?(\p{L}*)$/u.exec(word);
  if (scaled === null) return undefined;
  const many = scaled[1] === '' ? 1 : values.get(scaled[1] ?? '');
  const rest = scaled[3] === '' ? 0 : wordValue(scaled[3] ?? '');
  return many === undefined || rest === undefined ? undefined : many * (scaled[2] === 'honderd' ? 100 : 1000) + rest;
}
