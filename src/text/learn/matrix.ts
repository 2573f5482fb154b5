// Sparse rows (compressed), the form in which bags of features are learnt from.

import type { RowOf } from '../rows.ts';

/** Row r holds columns[starts[r] … starts[r + 1]) with their values. */
export type Matrix = {
  readonly rows: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
};

/** Features of a span before weighting: how much of each, and the squares by which the span's length is told. */
export type Counts = { readonly ids: Int32Array; readonly amounts: Float32Array; readonly squares: Float32Array };

/** The weighting of one vocabulary: which ids are kept as which column, and the rarity of each column. */
export type Weighting = { readonly columnOf: Int32Array; readonly rarity: Float32Array };

/** Rows of amounts → rows of values amount · rarity, of length one as if no two words shared a feature. */
export function weigh(all: readonly Counts[], { columnOf, rarity }: Weighting): Matrix {
  const starts = new Int32Array(all.length + 1);
  all.forEach((row, r) => {
    starts[r + 1] = starts[r]! + row.ids.reduce((n, id) => n + (columnOf[id]! >= 0 ? 1 : 0), 0);
  });
  const columns = new Int32Array(starts[all.length]!);
  const values = new Float32Array(starts[all.length]!);
  all.forEach((row, r) => {
    let k = starts[r]!;
    let square = 0;
    row.ids.forEach((id, i) => {
      const column = columnOf[id]!;
      if (column < 0) return;
      square += row.squares[i]! * rarity[column]! ** 2;
      columns[k] = column;
      values[k++] = row.amounts[i]! * rarity[column]!;
    });
    const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = starts[r]!; i < k; i++) values[i] = values[i]! * factor;
  });
  return { rows: all.length, width: rarity.length, starts, columns, values };
}

/** Scales values[from … to) to length one. */
export function toLengthOne(values: Float32Array, from: number, to: number): void {
  let sum = 0;
  for (let k = from; k < to; k++) sum += values[k]! * values[k]!;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let k = from; k < to; k++) values[k] = values[k]! * factor;
}

/** Sums of rows of one matrix, each scaled to length one: row r is the sum of `parts[r]`. */
export function sumRows(matrix: Matrix, parts: readonly (readonly number[])[]): Matrix {
  const sums = new Float32Array(matrix.width);
  const starts = new Int32Array(parts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  parts.forEach((rows, r) => {
    const touched: number[] = [];
    for (const row of rows) {
      for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
        const column = matrix.columns[k]!;
        if (sums[column] === 0) touched.push(column);
        sums[column] = sums[column]! + matrix.values[k]!;
      }
    }
    for (const column of touched) {
      columns.push(column);
      values.push(sums[column]!);
      sums[column] = 0;
    }
    starts[r + 1] = columns.length;
  });
  const all = Float32Array.from(values);
  parts.forEach((_, r) => toLengthOne(all, starts[r]!, starts[r + 1]!));
  return { rows: parts.length, width: matrix.width, starts, columns: Int32Array.from(columns), values: all };
}

/** One matrix under another. */
export function stack(top: Matrix, bottom: Matrix): Matrix {
  const starts = new Int32Array(top.rows + bottom.rows + 1);
  starts.set(top.starts);
  const offset = top.columns.length;
  for (let r = 1; r <= bottom.rows; r++) starts[top.rows + r] = offset + bottom.starts[r]!;
  const columns = new Int32Array(offset + bottom.columns.length);
  columns.set(top.columns);
  columns.set(bottom.columns, offset);
  const values = new Float32Array(columns.length);
  values.set(top.values);
  values.set(bottom.values, offset);
  return { rows: top.rows + bottom.rows, width: top.width, starts, columns, values };
}

/** The chosen rows of a matrix, in the order given. */
export function pick(matrix: Matrix, rows: readonly number[]): Matrix {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = starts[r]! + matrix.starts[row + 1]! - matrix.starts[row]!;
  });
  const columns = new Int32Array(starts[rows.length]!);
  const values = new Float32Array(columns.length);
  rows.forEach((row, r) => {
    columns.set(matrix.columns.subarray(matrix.starts[row]!, matrix.starts[row + 1]!), starts[r]!);
    values.set(matrix.values.subarray(matrix.starts[row]!, matrix.starts[row + 1]!), starts[r]!);
  });
  return { rows: rows.length, width: matrix.width, starts, columns, values };
}

/** Gives every key it is asked for a row of its own, in the order of asking. */
export function growingIndex(): { readonly rowOf: RowOf; readonly keys: readonly number[] } {
  const rows = new Map<number, number>();
  const keys: number[] = [];
  const rowOf: RowOf = (key) => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, keys.length);
    keys.push(key);
    return keys.length - 1;
  };
  return { rowOf, keys };
}
