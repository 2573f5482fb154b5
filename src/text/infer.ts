// A reading → its row of signals: the linear models and the networks over the whole post and each of its units.

import { empty, gather, lookUp, newBag, type Bag, type Rows, type View } from './bag.ts';
import { maxWords, type Reading, type Span } from './feature.ts';
import { at, clientOutput, outputs, safetyOutput, signals, strategies, types, wordedSignals } from './signal.ts';
import type { SafetyKind } from './taxonomy.ts';
import { linearLabels, type Block, type Upper, type ViewWeights, type Weights } from './weights.ts';

/** Weights with the room in which they work; not to be shared between threads. */
export type Reader = Weights & { readonly rooms: Readonly<Record<View, Room>> };

/** What one view adds up, and where: running sums over the words, from which every unit is a difference. */
type Room = {
  readonly view: ViewWeights;
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly bag: Bag;
  /** (words + 1) × width, and the running sum of squares. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
};

/** Signals of a post, how much each unit shows each type (units × types), and the kinds of danger it words. */
export type Inferred = {
  readonly signals: Float64Array;
  readonly units: readonly Span[];
  readonly shows: Float64Array;
  readonly dangers: readonly SafetyKind[];
};

const logs = Float64Array.from({ length: 1024 }, (_, n) => 1 + Math.log(Math.max(1, n)));

/** Makes the room in which weights work. */
export function readerOf(weights: Weights): Reader {
  const { letters, words, linear } = weights;
  return {
    ...weights,
    rooms: { letters: roomOf(letters, [linear, ...letters.first]), words: roomOf(words, words.first) },
  };
}

function roomOf(view: ViewWeights, blocks: readonly Block[]): Room {
  const width = blocks.reduce((sum, block) => sum + block.width, 0);
  const sums = new Float64Array((maxWords + 1) * width);
  return { view, blocks, width, bag: newBag(view.rows), sums, squares: new Float64Array(maxWords + 1) };
}

/** Scores a post and its reading. */
export function infer(reader: Reader, post: string, reading: Reading): Inferred {
  const out = new Float64Array(signals);
  const dangers = wordedSignals(post, out);
  const units = reading.units.length > 0 ? reading.units : [reading.whole];
  const shows = new Float64Array(units.length * types);
  const scorer = scorerOf(reader, reading);
  scorer.whole(out);
  for (const k of bests) out[k] = -Infinity;
  units.forEach((unit, i) => {
    const { linear, network } = scorer.unit(unit);
    addUnit(out, linear, network, units.length);
    for (let l = 0; l < types; l++) shows[i * types + l] = (linear[l]! + network[l]!) / 2;
  });
  return { signals: out, units, shows, dangers };
}

const bests = [
  ...Array.from({ length: types }, (_, l) => at.linearBest + l),
  ...Array.from({ length: types }, (_, l) => at.networkBest + l),
  at.client + 1,
  at.client + 4,
  at.safety + 1,
  at.safety + 3,
];

function addUnit(out: Float64Array, linear: Float64Array, network: Float64Array, units: number): void {
  for (let l = 0; l < types; l++) {
    raise(out, at.linearBest + l, linear[l]!);
    raise(out, at.networkBest + l, network[l]!);
    out[at.networkMean + l] = out[at.networkMean + l]! + network[l]! / units;
  }
  raise(out, at.client + 1, linear[types]!);
  out[at.client + 2] = out[at.client + 2]! + linear[types]! / units;
  raise(out, at.client + 4, network[clientOutput]!);
  out[at.client + 5] = out[at.client + 5]! + network[clientOutput]! / units;
  raise(out, at.safety + 1, linear[types + 1]!);
  raise(out, at.safety + 3, network[safetyOutput]!);
}

function raise(out: Float64Array, index: number, value: number): void {
  if (value > out[index]!) out[index] = value;
}

type Scorer = {
  readonly whole: (out: Float64Array) => void;
  /** Linear labels and network outputs of one unit; the arrays are used again for the next. */
  readonly unit: (unit: Span) => { readonly linear: Float64Array; readonly network: Float64Array };
};

function scorerOf(reader: Reader, reading: Reading): Scorer {
  const { letters, words } = reader.rooms;
  const lettersRows = lookUp(reading, 'letters', letters.view.rowOf);
  const wordsRows = lookUp(reading, 'words', words.view.rowOf);
  const networks = letters.view.upper.length + words.view.upper.length;
  const linear = new Float64Array(linearLabels);
  const network = new Float64Array(outputs);
  const a = new Float64Array(letters.width);
  const b = new Float64Array(words.width);
  const score = (upTo: number): void => {
    for (let l = 0; l < linearLabels; l++) linear[l] = a[l]! + reader.linearBias[l]!;
    network.fill(0);
    letters.view.upper.forEach((upper, k) => addUpper(network, upper, a, linearLabels + k * reader.hidden, upTo));
    words.view.upper.forEach((upper, k) => addUpper(network, upper, b, k * reader.hidden, upTo));
    for (let o = 0; o < outputs; o++) network[o] = network[o]! / networks;
  };
  return {
    whole: (out) => {
      const advice = Float64Array.from(reader.adviceBias);
      sumWhole(letters, lettersRows, reading.whole, a, (row, value) => addRow(reader.advice, row, value, advice, 0));
      sumWhole(words, wordsRows, reading.whole, b);
      score(outputs);
      out.set(linear.subarray(0, types), at.linearWhole);
      out.set(network.subarray(0, types), at.networkWhole);
      out.set(advice, at.linearStrategy);
      out.set(network.subarray(types, types + strategies), at.networkStrategy);
      out[at.client] = linear[types]!;
      out[at.client + 3] = network[clientOutput]!;
      out[at.safety] = linear[types + 1]!;
      out[at.safety + 2] = network[safetyOutput]!;
      run(letters, lettersRows);
      run(words, wordsRows);
    },
    unit: (unit) => {
      sumUnit(letters, lettersRows, unit, a);
      sumUnit(words, wordsRows, unit, b);
      score(types);
      return { linear, network };
    },
  };
}

/** Adds a row of a block, times a value. */
function addRow(block: Block, row: number, value: number, out: Float64Array, offset: number): void {
  const { width, numbers } = block;
  const factor = value * block.scales[row]!;
  const from = row * width;
  for (let j = 0; j < width; j++) out[offset + j] = out[offset + j]! + factor * numbers[from + j]!;
}

function addRows({ blocks }: Room, row: number, value: number, out: Float64Array, offset: number): void {
  let place = offset;
  for (let k = 0; k < blocks.length; k++) {
    const block = blocks[k]!;
    addRow(block, row, value, out, place);
    place += block.width;
  }
}

/** The whole post: each feature once, dampened by how often it occurs, the whole scaled to length one. */
function sumWhole(
  room: Room,
  rows: Rows,
  span: Span,
  out: Float64Array,
  also?: (row: number, value: number) => void,
): void {
  const { bag, view } = room;
  gather(rows, span, view.rowOf, bag);
  const valueOf = (row: number): number => logs[Math.min(1023, bag.counts[row]!)]! * view.rarity[row]!;
  let square = 0;
  for (let i = 0; i < bag.size; i++) square += valueOf(bag.touched[i]!) ** 2;
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  out.fill(0);
  for (let i = 0; i < bag.size; i++) {
    const row = bag.touched[i]!;
    const value = valueOf(row) * norm;
    addRows(room, row, value, out, 0);
    also?.(row, value);
  }
  empty(bag);
}

/** Running sums over all words; word i stands with the pair it closes and its negated form. */
function run(room: Room, rows: Rows): void {
  const { width, sums, squares } = room;
  const ready = new Map<Int32Array, { readonly sum: Float64Array; readonly square: number }>();
  const next = new Float64Array(width);
  sums.fill(0, 0, width);
  squares[0] = 0;
  rows.words.forEach((own, i) => {
    let word = ready.get(own);
    if (word === undefined) {
      const sum = new Float64Array(width);
      let square = 0;
      for (let k = 0; k < own.length; k++) square += addFeature(room, own[k]!, 1, sum);
      word = { sum, square };
      ready.set(own, word);
    }
    next.set(word.sum);
    let square = word.square;
    if (i > 0) square += addFeature(room, rows.pairs[i - 1]!, 1, next);
    square += addFeature(room, rows.negated[i]!, 1, next);
    const from = i * width;
    for (let j = 0; j < width; j++) sums[from + width + j] = sums[from + j]! + next[j]!;
    squares[i + 1] = squares[i]! + square;
  });
}

/** Adds a feature at its rarity and returns its square; an unknown one adds nothing. */
function addFeature(room: Room, row: number, sign: 1 | -1, out: Float64Array): number {
  if (row < 0) return 0;
  const rarity = room.view.rarity[row]!;
  addRows(room, row, sign * rarity, out, 0);
  return sign * rarity * rarity;
}

/** A unit: the difference of two running sums, without what reaches in from before it. */
function sumUnit(room: Room, rows: Rows, { first, last, marks }: Span, out: Float64Array): void {
  const { width, sums, squares, view } = room;
  for (let j = 0; j < width; j++) out[j] = sums[last * width + j]! - sums[first * width + j]!;
  let square = squares[last]! - squares[first]!;
  if (first > 0) square += addFeature(room, rows.pairs[first - 1]!, -1, out);
  for (let i = first; i < Math.min(last, first + 5); i++)
    if (rows.negators[i]! >= 0 && rows.negators[i]! < first) square += addFeature(room, rows.negated[i]!, -1, out);
  for (const mark of marks) square += addFeature(room, view.rowOf(mark), 1, out);
  const norm = square > 1e-9 ? 1 / Math.sqrt(square) : 0;
  for (let j = 0; j < width; j++) out[j] = out[j]! * norm;
}

/** Adds a network's outputs: the first `upTo`, and client and safety. */
function addUpper(out: Float64Array, upper: Upper, sums: Float64Array, offset: number, upTo: number): void {
  const { firstBias, second, secondBias } = upper;
  for (let o = 0; o < outputs; o++) out[o] = out[o]! + secondBias[o]!;
  for (let j = 0; j < firstBias.length; j++) {
    const h = sums[offset + j]! + firstBias[j]!;
    if (h <= 0) continue;
    const from = j * outputs;
    for (let o = 0; o < upTo; o++) out[o] = out[o]! + h * second[from + o]!;
    if (upTo === outputs) continue;
    out[clientOutput] = out[clientOutput]! + h * second[from + clientOutput]!;
    out[safetyOutput] = out[safetyOutput]! + h * second[from + safetyOutput]!;
  }
}
