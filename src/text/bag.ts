// A reading → bags of feature rows for the two views of it: letters and stems (linear model), words and stems (network).

import type { Reading, Span, Word } from './feature.ts';

/** Which features a model sees. */
export type View = 'letters' | 'words';

/** A key's row in a model, or -1. */
export type RowOf = (key: number) => number;

/** A reading with its keys looked up; -1 stands for unknown. */
export type Rows = {
  readonly words: readonly Int32Array[];
  readonly pairs: Int32Array;
  readonly negated: Int32Array;
  readonly negators: readonly number[];
};

/** A reusable counter of rows; clear it with `empty`. */
export type Bag = { readonly counts: Uint16Array; readonly touched: Int32Array; size: number };

/** A bag for a model of so many rows. */
export const newBag = (rows: number): Bag => ({
  counts: new Uint16Array(rows),
  touched: new Int32Array(rows),
  size: 0,
});

/** Looks up all keys of a reading, each distinct word once. */
export function lookUp(reading: Reading, view: View, rowOf: RowOf): Rows {
  const seen = new Map<Word, Int32Array>();
  const size = reading.words.length;
  const words = new Array<Int32Array>(size);
  const pairs = new Int32Array(size);
  const negated = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    const word = reading.words[i]!;
    let rows = seen.get(word);
    if (rows === undefined) {
      rows = rowsOfWord(word, view, rowOf);
      seen.set(word, rows);
    }
    words[i] = rows;
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

/** Fills the bag with the rows of one span. */
export function gather(rows: Rows, span: Span, rowOf: RowOf, bag: Bag): void {
  for (let i = span.first; i < span.last; i++) {
    const word = rows.words[i]!;
    for (let k = 0; k < word.length; k++) add(bag, word[k]!);
    if (i + 1 < span.last) add(bag, rows.pairs[i]!);
    if (rows.negators[i]! >= span.first) add(bag, rows.negated[i]!);
  }
  for (const mark of span.marks) add(bag, rowOf(mark));
}

/** Makes the bag empty again, at the cost of what it held. */
export function empty(bag: Bag): void {
  for (let i = 0; i < bag.size; i++) bag.counts[bag.touched[i] ?? 0] = 0;
  bag.size = 0;
}

function add(bag: Bag, row: number): void {
  if (row < 0) return;
  const count = bag.counts[row] ?? 0;
  if (count === 0) bag.touched[bag.size++] = row;
  if (count < 65_535) bag.counts[row] = count + 1;
}
