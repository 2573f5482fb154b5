// Batches for the network: rows, some with another row or two of the same language added, labels united, features dropped.

import { toLengthOne, type Matrix } from './matrix.ts';
import type { Random } from './random.ts';
import type { Targets } from './target.ts';

/** Rows in a batch. */
export const batchRows = 256;

/** A batch as sparse rows with what is wanted of each; used again for the next one. */
export type Batch = {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly wanted: Float32Array;
  readonly weight: Float32Array;
  size: number;
};

export type MixOptions = {
  /** Share of rows to which another row of the same language is added, and of those to which a third is. */
  readonly mix: number;
  readonly mixAgain: number;
  readonly dropFeature: number;
};

/** Makes batches of given rows; `groups` says which rows may be mixed. */
export function mixerOf(
  x: Matrix,
  targets: Targets,
  groups: readonly string[],
  options: MixOptions,
  random: Random,
): (rows: Int32Array) => Batch {
  const outputs = targets.wanted.length / x.rows;
  const mateOf = matesOf(groups, random);
  const batch: Batch = {
    starts: new Int32Array(batchRows + 1),
    columns: new Int32Array(1 << 20),
    values: new Float32Array(1 << 20),
    wanted: new Float32Array(batchRows * outputs),
    weight: new Float32Array(batchRows * outputs),
    size: 0,
  };
  const sums = new Float32Array(x.width);
  const touched = new Int32Array(x.width);
  return (rows) => {
    batch.size = 0;
    rows.forEach((row, b) => {
      const parts = [row];
      if (random.next() < options.mix) {
        parts.push(mateOf(row));
        if (random.next() < options.mixAgain) parts.push(mateOf(row));
      }
      unite(targets, parts, outputs, batch, b);
      const n = addUp(x, parts, sums, touched);
      keepSome(batch, sums, touched.subarray(0, n), parts.length > 1, options.dropFeature, random);
      batch.starts[b + 1] = batch.size;
    });
    return batch;
  };
}

function matesOf(groups: readonly string[], random: Random): (row: number) => number {
  const mates = new Map<string, number[]>();
  groups.forEach((group, row) => {
    const list = mates.get(group) ?? [];
    list.push(row);
    mates.set(group, list);
  });
  return (row) => {
    const list = mates.get(groups[row]!)!;
    return list[random.below(list.length)]!;
  };
}

/** Sums rows into `sums`; returns how many columns were touched. */
function addUp(x: Matrix, parts: readonly number[], sums: Float32Array, touched: Int32Array): number {
  let n = 0;
  for (const part of parts) {
    for (let k = x.starts[part]!; k < x.starts[part + 1]!; k++) {
      const column = x.columns[k]!;
      if (sums[column] === 0) touched[n++] = column;
      sums[column] = sums[column]! + x.values[k]!;
    }
  }
  return n;
}

/** Writes a summed row into the batch, without the features that are dropped, and clears the sums. */
function keepSome(
  batch: Batch,
  sums: Float32Array,
  touched: Int32Array,
  isMixed: boolean,
  drop: number,
  random: Random,
): void {
  const from = batch.size;
  touched.forEach((column, i) => (batch.values[from + i] = sums[column]!));
  if (isMixed) toLengthOne(batch.values, from, from + touched.length);
  let size = from;
  touched.forEach((column, i) => {
    const value = batch.values[from + i]!;
    sums[column] = 0;
    if (random.next() <= drop) return;
    batch.columns[size] = column;
    batch.values[size++] = value / (1 - drop);
  });
  batch.size = size;
}

function unite(targets: Targets, parts: readonly number[], outputs: number, batch: Batch, b: number): void {
  for (let o = 0; o < outputs; o++) {
    let wanted = 0;
    let weight = 1;
    for (const part of parts) {
      wanted = Math.max(wanted, targets.wanted[part * outputs + o]!);
      weight *= targets.weight[part * outputs + o]!;
    }
    if (wanted > 0 && parts.length > 1) weight = 1;
    batch.wanted[b * outputs + o] = wanted;
    batch.weight[b * outputs + o] = weight;
  }
}
