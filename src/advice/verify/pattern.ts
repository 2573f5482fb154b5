// Patterns over text in lower case, made of whole words: plain letter ranges are several times as quick as Unicode classes.

const letter = '[a-zà-öø-ÿ]';
const bound = '[a-zà-öø-ÿ0-9]';

/** `source` may say `\p{L}` for a letter. */
export const lettersIn = (source: string): string => source.replaceAll('\\p{L}', letter);

/** Matches `source` as whole words. */
export const wholeWords = (source: string, flags = ''): RegExp =>
  new RegExp(`(?<!${bound})(?:${lettersIn(source)})(?!${bound})`, flags);

/** Many patterns looked for at once; each whole words. */
export type Many = {
  /** Every place where one of them begins, with the numbers of those that do and what the last of them matched. */
  places(lower: string): readonly { readonly of: number; readonly words: string }[];
  /** Whether any of them is there. */
  isIn(lower: string): boolean;
};

const wordStart = new RegExp(`(?<!${bound})${bound}`, 'g');

/**
 * Where a word begins, only those are tried that can begin with its first letter; which letters those are is read off their
 * sources once. What can begin with anything else is tried at every place.
 */
export function manyOf(sources: readonly string[]): Many {
  const alternatives = sources.flatMap((source, of) => alternativesIn(source).map((it) => ({ of, source: it })));
  const anywhere = groupOf(alternatives.filter((it) => firstLetters(it.source) === undefined));
  const letters = new Set(alternatives.flatMap((it) => [...(firstLetters(it.source) ?? [])]));
  const byLetter = new Map(
    [...letters].map((it) => [it, groupOf(alternatives.filter(({ source }) => firstLetters(source)?.has(it)))]),
  );
  /** Hands over every place where something with a known first letter begins, until it was wanted; whether it was. */
  const begins = (lower: string, wanted: (at: number, group: Group) => boolean): boolean => {
    for (const { index } of lower.matchAll(wordStart)) {
      const group = byLetter.get(lower[index]!);
      if (group === undefined) continue;
      group.here.lastIndex = index;
      if (group.here.test(lower) && wanted(index, group)) return true;
    }
    return false;
  };
  return {
    places(lower) {
      const found: { at: number; of: number; words: string }[] = [];
      const tryAt = (at: number, { each }: Group): void => {
        for (const { of, pattern } of each) {
          pattern.lastIndex = at;
          const words = pattern.exec(lower)?.[0];
          if (words !== undefined) found.push({ at, of, words });
        }
      };
      begins(lower, (at, group) => {
        tryAt(at, group);
        return false;
      });
      const known = found.length;
      for (const { index } of lower.matchAll(anywhere.next)) tryAt(index, anywhere);
      return found.length === known ? found : found.sort((a, b) => a.at - b.at || a.of - b.of);
    },
    isIn(lower) {
      if (begins(lower, () => true)) return true;
      anywhere.next.lastIndex = 0;
      return anywhere.next.test(lower);
    },
  };
}

type Numbered = { readonly of: number; readonly pattern: RegExp };

/** Patterns to be asked at one place, and whether that is worth it. */
type Group = {
  /** Whether any of them begins at `lastIndex`. */
  readonly here: RegExp;
  /** Finds every place where any of them begins. */
  readonly next: RegExp;
  readonly each: readonly Numbered[];
};

/** Alternatives of one source stay one pattern, in their order. */
function groupOf(alternatives: readonly { readonly of: number; readonly source: string }[]): Group {
  const sources = new Map<number, string[]>();
  for (const { of, source } of alternatives) sources.set(of, [...(sources.get(of) ?? []), source]);
  const each = [...sources].map(([of, list]) => ({ of, pattern: wholeWords(list.join('|'), 'y') }));
  const any = alternatives.length === 0 ? '[]' : alternatives.map(({ source }) => source).join('|');
  // Only looked for, not read, so that places may lie inside one another.
  return { here: wholeWords(any, 'y'), next: new RegExp(`(?=${wholeWords(any).source})`, 'g'), each };
}

/** A source cut at every `|` that stands in no group and no class. */
function alternativesIn(source: string): readonly string[] {
  const pieces: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (sign === '[') at = source.indexOf(']', at);
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      pieces.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, source.slice(from)];
}

/** The letters and figures one alternative can begin with; undefined when it may be any, or none of them. */
function firstLetters(source: string): ReadonlySet<string> | undefined {
  if (source.startsWith('(?<')) return firstLetters(source.slice(closing(source) + 1));
  const literal = /^([a-zà-öø-ÿ0-9])(?:([?])|(?![*{]))/.exec(source);
  if (literal !== null) return literal[2] === undefined ? new Set(literal[1]) : also(literal[1]!, source.slice(2));
  if (!source.startsWith('(?:')) return undefined;
  const end = closing(source);
  const rest = source.slice(end + 1);
  if (/^[*{]/.test(rest)) return undefined;
  const inner = alternativesIn(source.slice(3, end)).map((it) => firstLetters(it));
  const sets = rest.startsWith('?') ? [...inner, firstLetters(rest.slice(1))] : inner;
  return sets.some((it) => it === undefined) ? undefined : new Set(sets.flatMap((it) => [...it!]));
}

function also(letter: string, rest: string): ReadonlySet<string> | undefined {
  const more = firstLetters(rest);
  return more === undefined ? undefined : new Set([letter, ...more]);
}

/** Where the group that a source begins with ends. */
function closing(source: string): number {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') at = source.indexOf(']', at);
    else if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at;
  }
  return source.length;
}
