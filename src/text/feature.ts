// A post → the keys of its features, word by word, so that the whole and each of its units can be scored from one reading.

import { keyOf, pairOf } from './hash.ts';
import { maxCharacters, wordsOf } from './normalise.ts';
import { stemOf } from './stem.ts';
import { cutPost, type Range } from './unit.ts';

/** A word with its keys; the same object for every time it stands in the post. */
export type Word = { readonly token: string; readonly word: number; readonly stem: number };

/** A stretch of words [first, last) with the keys of its marks (question, quotes, capitals). */
export type Span = {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly number[];
  readonly range: Range;
  readonly isClause: boolean;
};

/** A post read once. */
export type Reading = {
  /** What was read of the post; ranges point into it. */
  readonly text: string;
  readonly words: readonly Word[];
  /** pair[i] joins the stems of words i and i + 1. */
  readonly pairs: readonly number[];
  /** Key of stem i under a negator, and where that negator stands (-1: none). */
  readonly negated: readonly number[];
  readonly negators: readonly number[];
  readonly whole: Span;
  readonly units: readonly Span[];
};

/** Most words that are read; a longer post keeps its beginning and its end, where people ask what they came for. */
export const maxWords = 900;
const kept = { first: 580, last: 280 } as const;

const negatorWords = {
  en: new Set(
    "not no never none nothing without cannot can't don't doesn't didn't won't isn't wasn't haven't hasn't wouldn't couldn't aren't nobody".split(
      ' ',
    ),
  ),
  nl: new Set('niet geen nooit niks niets zonder noch nergens niemand'.split(' ')),
} as const;

const questionKey = keyOf('q', '?');
const quoteKey = keyOf('q', '"');
const capitalsKey = keyOf('q', 'CAPS');

/** Reads a post in one language. */
export function readPost(post: string, language: 'en' | 'nl'): Reading {
  const text = shortened(
    post.length > maxCharacters ? `${post.slice(0, maxCharacters - 4000)}\n${post.slice(-3999)}` : post,
  );
  const cut = cutPost(text);
  const tokens: string[] = [];
  const starts: number[] = [];
  for (const piece of cut.pieces) {
    starts.push(tokens.length);
    tokens.push(...wordsOf(text.slice(piece.from, piece.to)));
  }
  starts.push(tokens.length);
  const ends = Math.min(tokens.length, maxWords);
  const span = (first: number, last: number, isClause: boolean): Span => {
    const range = { from: cut.pieces[first]?.from ?? 0, to: cut.pieces[last]?.to ?? 0 };
    return {
      first: Math.min(ends, starts[first] ?? 0),
      last: Math.min(ends, starts[last + 1] ?? 0),
      marks: marksOf(text.slice(range.from, range.to)),
      range,
      isClause,
    };
  };
  const units = cut.units.map((u) => span(u.first, u.last, u.isClause)).filter((s) => s.last > s.first);
  const whole = span(0, Math.max(0, cut.pieces.length - 1), false);
  return { text, ...keysOf(tokens.slice(0, ends), language), whole, units };
}

/** The beginning and the end of a post of more words than are read. */
function shortened(text: string): string {
  if (text.length < 2 * maxWords) return text;
  const starts = Array.from(text.matchAll(/\S+/g), (word) => word.index);
  if (starts.length <= kept.first + kept.last) return text;
  return `${text.slice(0, starts[kept.first]).trimEnd()}\n${text.slice(starts[starts.length - kept.last])}`;
}

function keysOf(tokens: readonly string[], language: 'en' | 'nl'): Omit<Reading, 'text' | 'whole' | 'units'> {
  const known = new Map<string, Word>();
  const words = tokens.map((token) => {
    const before = known.get(token);
    if (before !== undefined) return before;
    const word = wordKeys(token, language);
    known.set(token, word);
    return word;
  });
  const pairs = words.map((w, i) => pairOf(w.stem, words[i + 1]?.stem ?? 0));
  const negated: number[] = [];
  const negators: number[] = [];
  let negator = -1;
  tokens.forEach((token, i) => {
    const isNegator = negatorWords[language].has(token) || token.endsWith("n't");
    if (isNegator) negator = i;
    const reaches = !isNegator && negator >= 0 && i - negator <= 5;
    negators.push(reaches ? negator : -1);
    negated.push(reaches ? pairOf(words[i]?.stem ?? 0, 0x6e) : 0);
  });
  return { words, pairs, negated, negators };
}

const wordKeys = (token: string, language: 'en' | 'nl'): Word => ({
  token,
  word: keyOf('w', token),
  stem: keyOf('s', stemOf(token, language)),
});

function marksOf(text: string): number[] {
  const marks: number[] = [];
  if (/\?\s*$/.test(text)) marks.push(questionKey);
  if (/["“„”]|(?:^|\s)['‘’]\p{L}/u.test(text)) marks.push(quoteKey);
  if (/[A-Z]{4,}/.test(text)) marks.push(capitalsKey);
  return marks;
}
