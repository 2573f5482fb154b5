// A reading → bags of feature rows for the two views of it: letters and stems (linear model), words and stems (network).

import type { Reading, Span } from './feature.ts';

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
export const newBag = (rows: number): Bag => ({ counts: new Uint16Array(rows), touched: new Int32Array(rows), size: 0 });

/** Looks up all keys of a reading, each distinct word once. */
export function lookUp(reading: Reading, view: View, rowOf: RowOf): Rows {
  const seen = new Map<object, Int32Array>();
  const words = reading.words.map((w) => {
    const before = seen.get(w);
    if (before !== undefined) return before;
    const keys = view === 'letters' ? [w.stem, ...w.grams] : [w.stem, w.word];
    const rows = Int32Array.from(keys, rowOf).filter((row) => row >= 0);
    seen.set(w, rows);
    return rows;
  });
  const pairs = Int32Array.from(reading.pairs, rowOf);
  const negated = Int32Array.from(reading.negated, (key) => (key === 0 ? -1 : rowOf(key)));
  return { words, pairs, negated, negators: reading.negators };
}

/** Fills the bag with the rows of one span. */
export function gather(rows: Rows, span: Span, rowOf: RowOf, bag: Bag): void {
  for (let i = span.first; i < span.last; i++) {
    for (const row of rows.words[i] ?? []) add(bag, row);
    if (i + 1 < span.last) add(bag, rows.pairs[i] ?? -1);
    if ((rows.negators[i] ?? -1) >= span.first) add(bag, rows.negated[i] ?? -1);
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
