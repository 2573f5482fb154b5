// A reading → the rows of its features in the two views of it: letters and stems, words and stems.

import type { Reading, Word } from './feature.ts';
import { pairOf } from './hash.ts';

/** Which features a model sees. */
export type View = 'letters' | 'words';

/** A key's row in a model, or -1. */
export type RowOf = (key: number) => number;

/**
 * The rows of one word's own features, unknown ones left out; the same object for every time the word stands there.
 * The key tells words apart, in either language (their stems differ).
 */
export type WordRows = { readonly key: number; readonly rows: Int32Array };

/** A reading with its keys looked up; -1 stands for unknown. */
export type Rows = {
  readonly words: readonly WordRows[];
  /** pairs[i] joins words i and i + 1; negated[i] is -1 where no negator reaches word i. */
  readonly pairs: Int32Array;
  readonly negated: Int32Array;
  readonly negators: readonly number[];
};

/** How much a feature weighs that stands so many times in a whole post. */
export const dampened = (times: number): number => 1 + Math.log(times);

/** Looks up all keys of a reading, each distinct word once. */
export function lookUp(reading: Reading, view: View, rowOf: RowOf): Rows {
  const seen = new Map<Word, WordRows>();
  const size = reading.words.length;
  const words = new Array<WordRows>(size);
  const pairs = new Int32Array(size);
  const negated = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    const word = reading.words[i]!;
    let known = seen.get(word);
    if (known === undefined) {
      known = { key: pairOf(word.word, word.stem), rows: rowsOfWord(word, view, rowOf) };
      seen.set(word, known);
    }
    words[i] = known;
    pairs[i] = rowOf(reading.pairs[i]!);
    if (reading.negators[i]! >= 0) negated[i] = rowOf(reading.negated[i]!);
  }
  return { words, pairs, negated, negators: reading.negators };
}

function rowsOfWord(word: Word, view: View, rowOf: RowOf): Int32Array {
  const { stem, grams } = word;
  const rows = new Int32Array(view === 'letters' ? 1 + grams.length : 2);
  let n = 0;
  const add = (row: number): void => {
    if (row >= 0) rows[n++] = row;
  };
  add(rowOf(stem));
  if (view === 'words') add(rowOf(word.word));
  else for (let k = 0; k < grams.length; k++) add(rowOf(grams[k]!));
  return rows.subarray(0, n);
}

/** How often each thing stands in a list, in the order of first standing. */
export function timesOf<T>(things: Iterable<T>): Map<T, number> {
  const times = new Map<T, number>();
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1);
  return times;
}
