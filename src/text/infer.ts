// A reading → its row of signals: both models over the whole post and each of its units.

import { empty, gather, lookUp, newBag, type Bag, type Rows } from './bag.ts';
import type { Reading, Span } from './feature.ts';
import { at, clientOutput, outputs, safetyOutput, signals, strategies, types, wordedSignals } from './signal.ts';
import type { SafetyKind } from './taxonomy.ts';
import { linearLabels, rowFinder, type Weights } from './weights.ts';

/** Weights with the room in which they work; not to be shared between threads. */
export type Reader = Weights & {
  readonly letterRowOf: (key: number) => number;
  readonly wordRowOf: (key: number) => number;
  readonly letterBag: Bag;
  readonly wordBag: Bag;
  readonly logs: Float64Array;
};

/** Signals of a post, and for every type the unit that shows it most. */
export type Inferred = {
  readonly signals: Float64Array;
  readonly shownBy: Int32Array;
  readonly dangers: readonly SafetyKind[];
};

/** Makes the room in which weights work. */
export function readerOf(weights: Weights): Reader {
  return {
    ...weights,
    letterRowOf: rowFinder(weights.table, weights.table.letterRow),
    wordRowOf: rowFinder(weights.table, weights.table.wordRow),
    letterBag: newBag(weights.letterRows),
    wordBag: newBag(weights.wordRows),
    logs: Float64Array.from({ length: 1024 }, (_, n) => 1 + Math.log(Math.max(1, n))),
  };
}

/** Scores a post and its reading. */
export function infer(reader: Reader, post: string, reading: Reading): Inferred {
  const out = new Float64Array(signals);
  const units = reading.units.length > 0 ? reading.units : [reading.whole];
  const letters = lookUp(reading, 'letters', reader.letterRowOf);
  const wordRows = lookUp(reading, 'words', reader.wordRowOf);
  const shown = new Float64Array(types).fill(-Infinity);
  const shownBy = new Int32Array(types);
  linearSignals(reader, letters, reading.whole, units, out);
  networkSignals(reader, wordRows, reading.whole, units, out, (unit, z) => {
    for (let l = 0; l < types; l++) {
      if (z[l]! <= shown[l]!) continue;
      shown[l] = z[l]!;
      shownBy[l] = unit;
    }
  });
  const dangers = wordedSignals(post, out);
  return { signals: out, shownBy, dangers };
}

function linearSignals(reader: Reader, rows: Rows, whole: Span, units: readonly Span[], out: Float64Array): void {
  const z = new Float64Array(linearLabels);
  const advice = new Float64Array(strategies);
  linear(reader, rows, whole, z, advice);
  for (let l = 0; l < types; l++) out[at.linearWhole + l] = z[l]!;
  out.set(advice, at.linearStrategy);
  out[at.client] = z[types]!;
  out[at.safety] = z[types + 1]!;
  out.fill(-Infinity, at.linearBest, at.linearBest + types);
  out[at.client + 1] = -Infinity;
  out[at.safety + 1] = -Infinity;
  for (const unit of units) {
    linear(reader, rows, unit, z, undefined);
    for (let l = 0; l < types; l++) raise(out, at.linearBest + l, z[l]!);
    raise(out, at.client + 1, z[types]!);
    out[at.client + 2] = out[at.client + 2]! + z[types]! / units.length;
    raise(out, at.safety + 1, z[types + 1]!);
  }
}

function networkSignals(
  reader: Reader,
  rows: Rows,
  whole: Span,
  units: readonly Span[],
  out: Float64Array,
  seen: (unit: number, z: Float64Array) => void,
): void {
  const z = new Float64Array(outputs);
  network(reader, rows, whole, z, outputs);
  for (let l = 0; l < types; l++) out[at.networkWhole + l] = z[l]!;
  for (let s = 0; s < strategies; s++) out[at.networkStrategy + s] = z[types + s]!;
  out[at.client + 3] = z[clientOutput]!;
  out[at.safety + 2] = z[safetyOutput]!;
  out.fill(-Infinity, at.networkBest, at.networkBest + types);
  out[at.client + 4] = -Infinity;
  out[at.safety + 3] = -Infinity;
  units.forEach((unit, i) => {
    network(reader, rows, unit, z, types);
    for (let l = 0; l < types; l++) {
      raise(out, at.networkBest + l, z[l]!);
      out[at.networkMean + l] = out[at.networkMean + l]! + z[l]! / units.length;
    }
    raise(out, at.client + 4, z[clientOutput]!);
    out[at.client + 5] = out[at.client + 5]! + z[clientOutput]! / units.length;
    raise(out, at.safety + 3, z[safetyOutput]!);
    seen(i, z);
  });
}

function raise(out: Float64Array, index: number, value: number): void {
  if (value > out[index]!) out[index] = value;
}

/** Linear scores of one span: types, client, safety; strategies too when asked for. */
function linear(reader: Reader, rows: Rows, span: Span, z: Float64Array, advice: Float64Array | undefined): void {
  const bag = reader.letterBag;
  gather(rows, span, reader.letterRowOf, bag);
  const norm = normOf(reader, bag, reader.letterRarity);
  z.set(reader.linearBias);
  advice?.set(reader.adviceBias);
  for (let i = 0; i < bag.size; i++) {
    const row = bag.touched[i]!;
    const value = reader.logs[Math.min(1023, bag.counts[row]!)]! * reader.letterRarity[row]! * norm;
    const factor = value * reader.linearScale[row]!;
    const from = row * linearLabels;
    for (let l = 0; l < linearLabels; l++) z[l] = z[l]! + factor * reader.linear[from + l]!;
    if (advice === undefined) continue;
    const more = value * reader.adviceScale[row]!;
    for (let s = 0; s < strategies; s++) advice[s] = advice[s]! + more * reader.advice[row * strategies + s]!;
  }
  empty(bag);
}

/** Network scores of one span: the first `upTo` outputs, and client and safety. */
function network(reader: Reader, rows: Rows, span: Span, z: Float64Array, upTo: number): void {
  const { hidden, seeds, wordBag: bag } = reader;
  const width = hidden * seeds;
  const h = Float64Array.from(reader.firstBias);
  gather(rows, span, reader.wordRowOf, bag);
  const norm = normOf(reader, bag, reader.wordRarity);
  for (let i = 0; i < bag.size; i++) {
    const row = bag.touched[i]!;
    const value = reader.logs[Math.min(1023, bag.counts[row]!)]! * reader.wordRarity[row]! * norm;
    for (let s = 0; s < seeds; s++) {
      const factor = value * reader.firstScale[row * seeds + s]!;
      const from = row * width + s * hidden;
      for (let j = 0; j < hidden; j++) h[s * hidden + j] = h[s * hidden + j]! + factor * reader.first[from + j]!;
    }
  }
  empty(bag);
  z.fill(0);
  for (let s = 0; s < seeds; s++)
    for (let o = 0; o < outputs; o++) z[o] = z[o]! + reader.secondBias[s * outputs + o]! / seeds;
  for (let j = 0; j < width; j++) {
    const a = h[j]!;
    if (a <= 0) continue;
    const from = j * outputs;
    const share = a / seeds;
    for (let o = 0; o < upTo; o++) z[o] = z[o]! + share * reader.second[from + o]!;
    if (upTo === outputs) continue;
    z[clientOutput] = z[clientOutput]! + share * reader.second[from + clientOutput]!;
    z[safetyOutput] = z[safetyOutput]! + share * reader.second[from + safetyOutput]!;
  }
}

function normOf(reader: Reader, bag: Bag, rarity: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < bag.size; i++) {
    const row = bag.touched[i]!;
    const value = reader.logs[Math.min(1023, bag.counts[row]!)]! * rarity[row]!;
    sum += value * value;
  }
  return sum > 0 ? 1 / Math.sqrt(sum) : 0;
}
