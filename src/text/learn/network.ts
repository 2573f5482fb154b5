// The small network: a bag of words → 64 rectified units → every output; Adam over the rows seen in a batch.

import { randomFrom, type Random } from './random.ts';
import { toLengthOne, type Matrix } from './matrix.ts';
import type { Targets } from './target.ts';

/** First layer (width × hidden, row-major), second layer (hidden × outputs). */
export type Network = {
  readonly hidden: number;
  readonly outputs: number;
  readonly first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
};

export type NetworkOptions = {
  readonly hidden: number;
  readonly rounds: number;
  readonly rate: number;
  /** Share of rows to which another row of the same language is added, and of those to which a third is. */
  readonly mix: number;
  readonly mixAgain: number;
  readonly dropFeature: number;
  readonly dropHidden: number;
  readonly lift: number;
  readonly seed: number;
};

const batchRows = 256;

type Adam = { readonly value: Float32Array; readonly mean: Float32Array; readonly square: Float32Array };
const adam = (value: Float32Array): Adam => ({
  value,
  mean: new Float32Array(value.length),
  square: new Float32Array(value.length),
});

/** Learns a network; `groups` says which rows may be mixed (same language). */
export function learnNetwork(
  x: Matrix,
  targets: Targets,
  groups: readonly string[],
  options: NetworkOptions,
): Network {
  const outputs = targets.wanted.length / x.rows;
  const { hidden } = options;
  const random = randomFrom(options.seed);
  const first = adam(Float32Array.from({ length: x.width * hidden }, () => random.normal() * 0.1));
  const second = adam(Float32Array.from({ length: hidden * outputs }, () => random.normal() / Math.sqrt(hidden)));
  const firstBias = adam(new Float32Array(hidden));
  const secondBias = adam(new Float32Array(outputs).fill(-3));
  const lifts = liftsOf(targets, outputs, options.lift);
  const mixer = mixerOf(x, targets, groups, outputs, options, random);
  const slotOf = new Int32Array(x.width).fill(-1);
  const seen = new Int32Array(x.width);
  let gradient = new Float32Array(1 << 20);
  const h = new Float32Array(batchRows * hidden);
  const mask = new Float32Array(batchRows * hidden);
  const delta = new Float32Array(outputs);
  const back = new Float32Array(hidden);
  const gSecond = new Float32Array(hidden * outputs);
  const gFirstBias = new Float32Array(hidden);
  const gSecondBias = new Float32Array(outputs);
  let time = 0;
  for (let round = 0; round < options.rounds; round++) {
    const order = random.order(x.rows);
    const rate = options.rate * (1 - round / options.rounds) + 1e-4;
    for (let start = 0; start < x.rows; start += batchRows) {
      const rows = order.subarray(start, start + batchRows);
      const batch = mixer(rows);
      let slots = 0;
      for (let k = 0; k < batch.size; k++) {
        const column = batch.columns[k]!;
        if (slotOf[column]! < 0) {
          slotOf[column] = slots;
          seen[slots++] = column;
        }
      }
      if (gradient.length < slots * hidden) gradient = new Float32Array(slots * hidden * 2);
      gradient.fill(0, 0, slots * hidden);
      gSecond.fill(0);
      gFirstBias.fill(0);
      gSecondBias.fill(0);
      const keepHidden = 1 / (1 - options.dropHidden);
      for (let b = 0; b < rows.length; b++) {
        const base = b * hidden;
        for (let j = 0; j < hidden; j++) h[base + j] = firstBias.value[j]!;
        for (let k = batch.starts[b]!; k < batch.starts[b + 1]!; k++) {
          const from = batch.columns[k]! * hidden;
          const v = batch.values[k]!;
          for (let j = 0; j < hidden; j++) h[base + j] = h[base + j]! + v * first.value[from + j]!;
        }
        for (let j = 0; j < hidden; j++) {
          const keep = random.next() > options.dropHidden && h[base + j]! > 0 ? keepHidden : 0;
          mask[base + j] = keep;
          h[base + j] = h[base + j]! * keep;
        }
        for (let o = 0; o < outputs; o++) delta[o] = secondBias.value[o]!;
        for (let j = 0; j < hidden; j++) {
          const a = h[base + j]!;
          if (a === 0) continue;
          const from = j * outputs;
          for (let o = 0; o < outputs; o++) delta[o] = delta[o]! + a * second.value[from + o]!;
        }
        const row = b * outputs;
        for (let o = 0; o < outputs; o++) {
          const y = batch.wanted[row + o]!;
          const p = 1 / (1 + Math.exp(-delta[o]!));
          const g = ((p - y) * batch.weight[row + o]! * (y > 0 ? lifts[o]! : 1)) / rows.length;
          delta[o] = g;
          gSecondBias[o] = gSecondBias[o]! + g;
        }
        for (let j = 0; j < hidden; j++) {
          const keep = mask[base + j]!;
          if (keep === 0) {
            back[j] = 0;
            continue;
          }
          const from = j * outputs;
          const a = h[base + j]!;
          let sum = 0;
          for (let o = 0; o < outputs; o++) {
            sum += delta[o]! * second.value[from + o]!;
            gSecond[from + o] = gSecond[from + o]! + a * delta[o]!;
          }
          back[j] = sum * keep;
          gFirstBias[j] = gFirstBias[j]! + sum * keep;
        }
        for (let k = batch.starts[b]!; k < batch.starts[b + 1]!; k++) {
          const from = slotOf[batch.columns[k]!]! * hidden;
          const v = batch.values[k]!;
          for (let j = 0; j < hidden; j++) gradient[from + j] = gradient[from + j]! + v * back[j]!;
        }
      }
      time++;
      const step: Step = { rate, mean: 1 / (1 - 0.9 ** time), square: 1 / (1 - 0.99 ** time) };
      for (let s = 0; s < slots; s++) {
        const column = seen[s]!;
        slotOf[column] = -1;
        move(first, gradient, column * hidden, s * hidden, hidden, step);
      }
      move(second, gSecond, 0, 0, gSecond.length, step);
      move(firstBias, gFirstBias, 0, 0, hidden, step);
      move(secondBias, gSecondBias, 0, 0, outputs, step);
    }
  }
  return {
    hidden,
    outputs,
    first: first.value,
    firstBias: firstBias.value,
    second: second.value,
    secondBias: secondBias.value,
  };
}

/** Scores of all rows, row-major. */
export function applyNetwork(model: Network, x: Matrix): Float64Array {
  const { hidden, outputs } = model;
  const out = new Float64Array(x.rows * outputs);
  const h = new Float64Array(hidden);
  for (let r = 0; r < x.rows; r++) {
    h.set(model.firstBias);
    for (let k = x.starts[r]!; k < x.starts[r + 1]!; k++) {
      const from = x.columns[k]! * hidden;
      const v = x.values[k]!;
      for (let j = 0; j < hidden; j++) h[j] = h[j]! + v * model.first[from + j]!;
    }
    const row = r * outputs;
    out.set(model.secondBias, row);
    for (let j = 0; j < hidden; j++) {
      const a = h[j]!;
      if (a <= 0) continue;
      for (let o = 0; o < outputs; o++) out[row + o] = out[row + o]! + a * model.second[j * outputs + o]!;
    }
  }
  return out;
}

type Step = { readonly rate: number; readonly mean: number; readonly square: number };

function move(p: Adam, g: Float32Array, to: number, from: number, n: number, step: Step): void {
  const { value, mean, square } = p;
  const rate = step.rate * step.mean;
  for (let i = 0; i < n; i++) {
    const d = g[from + i]!;
    const m = mean[to + i]! * 0.9 + 0.1 * d;
    const q = square[to + i]! * 0.99 + 0.01 * d * d;
    mean[to + i] = m;
    square[to + i] = q;
    value[to + i] = value[to + i]! - (rate * m) / (Math.sqrt(q * step.square) + 1e-8);
  }
}

function liftsOf({ wanted, weight }: Targets, outputs: number, power: number): Float64Array {
  const known = new Float64Array(outputs);
  const positive = new Float64Array(outputs);
  for (let i = 0; i < wanted.length; i++) {
    if (weight[i]! <= 0) continue;
    known[i % outputs] = known[i % outputs]! + 1;
    positive[i % outputs] = positive[i % outputs]! + wanted[i]!;
  }
  return positive.map((n, o) => ((known[o]! - n) / Math.max(1, n)) ** power);
}

type Batch = {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly wanted: Float32Array;
  readonly weight: Float32Array;
  size: number;
};

/** Makes batches: rows, some with another row (or two) of the same language added, labels united, features dropped. */
function mixerOf(
  x: Matrix,
  targets: Targets,
  groups: readonly string[],
  outputs: number,
  options: NetworkOptions,
  random: Random,
): (rows: Int32Array) => Batch {
  const mates = new Map<string, number[]>();
  groups.forEach((group, row) => {
    const list = mates.get(group) ?? [];
    list.push(row);
    mates.set(group, list);
  });
  const mateOf = (row: number): number => {
    const list = mates.get(groups[row]!)!;
    return list[random.below(list.length)]!;
  };
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
    let size = 0;
    rows.forEach((row, b) => {
      const parts = [row];
      if (random.next() < options.mix) {
        parts.push(mateOf(row));
        if (random.next() < options.mixAgain) parts.push(mateOf(row));
      }
      unite(targets, parts, outputs, batch, b);
      let n = 0;
      for (const part of parts) {
        for (let k = x.starts[part]!; k < x.starts[part + 1]!; k++) {
          const column = x.columns[k]!;
          if (sums[column] === 0) touched[n++] = column;
          sums[column] = sums[column]! + x.values[k]!;
        }
      }
      const from = size;
      for (let i = 0; i < n; i++) batch.values[from + i] = sums[touched[i]!]!;
      if (parts.length > 1) toLengthOne(batch.values, from, from + n);
      for (let i = 0; i < n; i++) {
        const v = batch.values[from + i]!;
        sums[touched[i]!] = 0;
        if (random.next() <= options.dropFeature) continue;
        batch.columns[size] = touched[i]!;
        batch.values[size++] = v / (1 - options.dropFeature);
      }
      batch.starts[b + 1] = size;
    });
    batch.size = size;
    return batch;
  };
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
