// The features of one span, added up as the engine adds them: of a whole post word by word and dampened, of a unit plainly.

import type { Span, Word } from '../feature.ts';
import { dampened, timesOf, type RowOf, type Rows } from '../rows.ts';
import type { Counts } from './matrix.ts';

/** A reusable adding machine; `touched` lists the ids that hold something. */
export type Bag = {
  readonly amounts: Float32Array;
  readonly squares: Float32Array;
  readonly touched: Int32Array;
  size: number;
};

/** A bag with room for so many features. */
export const newBag = (room: number): Bag => ({
  amounts: new Float32Array(room),
  squares: new Float32Array(room),
  touched: new Int32Array(room),
  size: 0,
});

/** Adds up one span and leaves the bag empty. */
export function gather(
  rows: Rows,
  span: Span,
  rowOf: RowOf,
  ownRows: (word: Word) => Int32Array,
  bag: Bag,
  as: 'whole' | 'unit',
): Counts {
  const weight = as === 'whole' ? dampened : (times: number): number => times;
  const words = timesOf(rows.words.slice(span.first, span.last));
  for (const [word, times] of words)
    for (const row of ownRows(word)) add(bag, row, weight(times), as === 'unit' ? times : undefined);
  const lone = timesOf(loneRows(rows, span));
  for (const [row, times] of lone) add(bag, row, weight(times), as === 'unit' ? times : undefined);
  for (const mark of span.marks) add(bag, rowOf(mark), 1);
  return emptied(bag);
}

/** Pairs and negated words of a span. */
function loneRows(rows: Rows, { first, last }: Span): number[] {
  const lone: number[] = [];
  for (let i = first; i < last; i++) {
    if (i + 1 < last) lone.push(rows.pairs[i]!);
    if (rows.negators[i]! >= first) lone.push(rows.negated[i]!);
  }
  return lone.filter((row) => row >= 0);
}

function add(bag: Bag, row: number, amount: number, square = amount * amount): void {
  if (bag.amounts[row] === 0) bag.touched[bag.size++] = row;
  bag.amounts[row] = bag.amounts[row]! + amount;
  bag.squares[row] = bag.squares[row]! + square;
}

function emptied(bag: Bag): Counts {
  const ids = bag.touched.slice(0, bag.size);
  const counts = {
    ids,
    amounts: Float32Array.from(ids, (id) => bag.amounts[id]!),
    squares: Float32Array.from(ids, (id) => bag.squares[id]!),
  };
  for (const id of ids) {
    bag.amounts[id] = 0;
    bag.squares[id] = 0;
  }
  bag.size = 0;
  return counts;
}
