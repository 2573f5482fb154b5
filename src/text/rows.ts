// A reading → the rows of its features in the two views of it: letters and stems, words and stems.

import type { Reading, Word } from './feature.ts';
import { gramsOf } from './hash.ts';
import { isMark } from './normalise.ts';

/** Which features a model sees. */
export type View = 'letters' | 'words';

/** A key's row in a model, or -1. */
export type RowOf = (key: number) => number;

/** A reading with its keys looked up; -1 stands for unknown. */
export type Rows = {
  readonly words: readonly Word[];
  /** pairs[i] joins words i and i + 1; negated[i] is -1 where no negator reaches word i. */
  readonly pairs: Int32Array;
  readonly negated: Int32Array;
  readonly negators: readonly number[];
};

/** How much a feature weighs that stands so many times in a whole post. */
export const dampened = (times: number): number => 1 + Math.log(times);

/** Looks up what joins the words of a reading; words themselves are looked up by rowsOfWord. */
export function lookUp(reading: Reading, rowOf: RowOf): Rows {
  const { words, negators } = reading;
  const pairs = new Int32Array(words.length);
  const negated = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < words.length; i++) {
    pairs[i] = rowOf(reading.pairs[i]!);
    if (negators[i]! >= 0) negated[i] = rowOf(reading.negated[i]!);
  }
  return { words, pairs, negated, negators };
}

/** The rows of one word's own features, unknown ones left out. */
export function rowsOfWord({ token, word, stem }: Word, view: View, rowOf: RowOf): Int32Array {
  const grams = view === 'words' || isMark(token) ? [] : gramsOf(token);
  const rows = new Int32Array(2 + grams.length);
  let n = 0;
  const add = (row: number): void => {
    if (row >= 0) rows[n++] = row;
  };
  add(rowOf(stem));
  if (view === 'words') add(rowOf(word));
  for (let k = 0; k < grams.length; k++) add(rowOf(grams[k]!));
  return rows.subarray(0, n);
}

/** How often each thing stands in a list, in the order of first standing. */
export function timesOf<T>(things: Iterable<T>): Map<T, number> {
  const times = new Map<T, number>();
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1);
  return times;
}
