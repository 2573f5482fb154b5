// Learns a network: batches of mixed rows, dropout, and Adam over the first-layer rows that a batch has seen.

import { adam, move, stepAt, type Adam } from './adam.ts';
import type { Matrix } from './matrix.ts';
import { batchRows, mixerOf, type Batch, type MixOptions } from './mixing.ts';
import type { Network } from './network.ts';
import { randomFrom, type Random } from './random.ts';
import type { Targets } from './target.ts';

export type NetworkOptions = MixOptions & {
  readonly hidden: number;
  readonly rounds: number;
  readonly rate: number;
  readonly dropHidden: number;
  /** Positives weigh (negatives / positives) to this power. */
  readonly lift: number;
  readonly seed: number;
};

/** Parameters, and room for one batch. */
type Learner = {
  readonly hidden: number;
  readonly outputs: number;
  readonly dropHidden: number;
  readonly lifts: Float64Array;
  readonly random: Random;
  readonly first: Adam;
  readonly firstBias: Adam;
  readonly second: Adam;
  readonly secondBias: Adam;
  readonly slopes: Slopes;
  /** Hidden values, and by how much each was kept (0: dropped or not above zero). */
  readonly h: Float32Array;
  readonly kept: Float32Array;
  readonly delta: Float32Array;
  readonly back: Float32Array;
};

type Slopes = {
  /** The slot of a column seen in this batch, -1 otherwise; `seen` lists the columns by slot. */
  readonly slotOf: Int32Array;
  readonly seen: Int32Array;
  slots: number;
  first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
};

/** Learns a network; `groups` says which rows may be mixed (same language). */
export function learnNetwork(x: Matrix, targets: Targets, groups: readonly string[], options: NetworkOptions): Network {
  const learner = learnerOf(x, targets, options);
  const mixer = mixerOf(x, targets, groups, options, learner.random);
  let time = 0;
  for (let round = 0; round < options.rounds; round++) {
    const order = learner.random.order(x.rows);
    const rate = options.rate * (1 - round / options.rounds) + 1e-4;
    for (let start = 0; start < x.rows; start += batchRows) {
      const rows = order.subarray(start, start + batchRows);
      learnBatch(learner, mixer(rows), rows.length);
      time++;
      moveAll(learner, time, rate);
    }
  }
  const { hidden, outputs, first, firstBias, second, secondBias } = learner;
  return {
    hidden,
    outputs,
    first: first.value,
    firstBias: firstBias.value,
    second: second.value,
    secondBias: secondBias.value,
  };
}

function learnerOf(x: Matrix, targets: Targets, { hidden, dropHidden, lift, seed }: NetworkOptions): Learner {
  const outputs = targets.wanted.length / x.rows;
  const random = randomFrom(seed);
  const first = adam(Float32Array.from({ length: x.width * hidden }, () => random.normal() * 0.1));
  const second = adam(Float32Array.from({ length: hidden * outputs }, () => random.normal() / Math.sqrt(hidden)));
  return {
    hidden,
    outputs,
    dropHidden,
    lifts: liftsOf(targets, outputs, lift),
    random,
    first,
    second,
    firstBias: adam(new Float32Array(hidden)),
    secondBias: adam(new Float32Array(outputs).fill(-3)),
    slopes: {
      slotOf: new Int32Array(x.width).fill(-1),
      seen: new Int32Array(x.width),
      slots: 0,
      first: new Float32Array(1 << 20),
      firstBias: new Float32Array(hidden),
      second: new Float32Array(hidden * outputs),
      secondBias: new Float32Array(outputs),
    },
    h: new Float32Array(hidden),
    kept: new Float32Array(hidden),
    delta: new Float32Array(outputs),
    back: new Float32Array(hidden),
  };
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

function learnBatch(learner: Learner, batch: Batch, rows: number): void {
  clear(learner, batch);
  for (let b = 0; b < rows; b++) {
    forwards(learner, batch, b);
    judge(learner, batch, b, rows);
    backwards(learner, batch, b);
  }
}

/** Gives every column of the batch a slot for its slopes. */
function clear({ slopes, hidden }: Learner, batch: Batch): void {
  slopes.slots = 0;
  for (let k = 0; k < batch.size; k++) {
    const column = batch.columns[k]!;
    if (slopes.slotOf[column]! >= 0) continue;
    slopes.slotOf[column] = slopes.slots;
    slopes.seen[slopes.slots++] = column;
  }
  const size = slopes.slots * hidden;
  if (slopes.first.length < size) slopes.first = new Float32Array(size * 2);
  slopes.first.fill(0, 0, size);
  slopes.firstBias.fill(0);
  slopes.second.fill(0);
  slopes.secondBias.fill(0);
}

function forwards(learner: Learner, batch: Batch, b: number): void {
  const { hidden, outputs, h, kept, delta, dropHidden, random } = learner;
  const first = learner.first.value;
  const second = learner.second.value;
  h.set(learner.firstBias.value);
  for (let k = batch.starts[b]!; k < batch.starts[b + 1]!; k++) {
    const from = batch.columns[k]! * hidden;
    const v = batch.values[k]!;
    for (let j = 0; j < hidden; j++) h[j] = h[j]! + v * first[from + j]!;
  }
  delta.set(learner.secondBias.value);
  for (let j = 0; j < hidden; j++) {
    const keep = random.next() > dropHidden && h[j]! > 0 ? 1 / (1 - dropHidden) : 0;
    kept[j] = keep;
    const a = h[j]! * keep;
    h[j] = a;
    if (keep === 0) continue;
    const from = j * outputs;
    for (let o = 0; o < outputs; o++) delta[o] = delta[o]! + a * second[from + o]!;
  }
}

/** Turns scores into slopes: chance minus what is wanted, weighted. */
function judge({ delta, lifts, outputs, slopes }: Learner, batch: Batch, b: number, rows: number): void {
  const row = b * outputs;
  for (let o = 0; o < outputs; o++) {
    const wanted = batch.wanted[row + o]!;
    const chance = 1 / (1 + Math.exp(-delta[o]!));
    const slope = ((chance - wanted) * batch.weight[row + o]! * (wanted > 0 ? lifts[o]! : 1)) / rows;
    delta[o] = slope;
    slopes.secondBias[o] = slopes.secondBias[o]! + slope;
  }
}

function backwards(learner: Learner, batch: Batch, b: number): void {
  const { hidden, outputs, h, kept, delta, back, slopes } = learner;
  const second = learner.second.value;
  for (let j = 0; j < hidden; j++) {
    back[j] = 0;
    if (kept[j] === 0) continue;
    const from = j * outputs;
    const a = h[j]!;
    let sum = 0;
    for (let o = 0; o < outputs; o++) {
      sum += delta[o]! * second[from + o]!;
      slopes.second[from + o] = slopes.second[from + o]! + a * delta[o]!;
    }
    back[j] = sum * kept[j]!;
    slopes.firstBias[j] = slopes.firstBias[j]! + back[j]!;
  }
  const { first, slotOf } = slopes;
  for (let k = batch.starts[b]!; k < batch.starts[b + 1]!; k++) {
    const from = slotOf[batch.columns[k]!]! * hidden;
    const v = batch.values[k]!;
    for (let j = 0; j < hidden; j++) first[from + j] = first[from + j]! + v * back[j]!;
  }
}

function moveAll({ hidden, slopes, first, second, firstBias, secondBias }: Learner, time: number, rate: number): void {
  const step = stepAt(time, rate);
  for (let slot = 0; slot < slopes.slots; slot++) {
    const column = slopes.seen[slot]!;
    slopes.slotOf[column] = -1;
    move(first, slopes.first, column * hidden, slot * hidden, hidden, step);
  }
  move(second, slopes.second, 0, 0, slopes.second.length, step);
  move(firstBias, slopes.firstBias, 0, 0, hidden, step);
  move(secondBias, slopes.secondBias, 0, 0, slopes.secondBias.length, step);
}
