// A reading → its row of signals: the linear models and the networks over the whole post and each of its units.

import { maxWords, type Reading, type Span, type Word } from './feature.ts';
import { pairOf } from './hash.ts';
import { linesOf, type Lines } from './line.ts';
import { dampened, lookUp, rowsOfWord, timesOf, type Rows, type View } from './rows.ts';
import { at, clientOutput, outputs, safetyOutput, signals, strategies, types, wordedSignals } from './signal.ts';
import type { SafetyKind } from './taxonomy.ts';
import { linearLabels, type Block, type Upper, type ViewWeights, type Weights } from './weights.ts';

/** Weights with the room in which they work; not to be shared between threads. */
export type Reader = Weights & { readonly lines: Lines; readonly rooms: Readonly<Record<View, Room>> };

/** What one view adds up, and where: running sums over the words, from which every unit is a difference. */
type Room = {
  readonly name: View;
  readonly view: ViewWeights;
  /** All that a feature's row adds to, side by side, each block with its scale times the feature's rarity. */
  readonly widths: readonly number[];
  readonly width: number;
  readonly numbers: Int8Array;
  readonly scales: Float64Array;
  /** (words + 1) × width, and the running sum of squares. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** What lately read words add up to, by their key, and those read before them; no word itself is kept. */
  known: Map<number, Sum>;
  knownBefore: Map<number, Sum>;
};

/** The sum of some features' rows, and of their squares. */
type Sum = { readonly values: Float64Array; square: number };

/** Words whose sums are kept from post to post, twice over (20 MB at most); most of a post is common words. */
const mostKnown = 4000;

/** Signals of a post, what either model says of each unit (units × types), and the kinds of danger it words. */
export type Inferred = {
  readonly signals: Float64Array;
  readonly units: readonly Span[];
  readonly linear: Float64Array;
  readonly network: Float64Array;
  readonly dangers: readonly SafetyKind[];
};

/** Makes the room in which weights work. */
export function readerOf(weights: Weights): Reader {
  const { letters, words, linear, advice } = weights;
  const rooms = {
    letters: roomOf('letters', letters, [linear, ...letters.first, advice]),
    words: roomOf('words', words, words.first),
  };
  return { ...weights, lines: linesOf(weights.spread), rooms };
}

function roomOf(name: View, view: ViewWeights, blocks: readonly Block[]): Room {
  const widths = blocks.map((block) => block.width);
  const width = widths.reduce((sum, w) => sum + w, 0);
  const numbers = new Int8Array(view.rows * width);
  const scales = new Float64Array(view.rows * blocks.length);
  let offset = 0;
  blocks.forEach((block, k) => {
    for (let row = 0; row < view.rows; row++) {
      numbers.set(block.numbers.subarray(row * block.width, (row + 1) * block.width), row * width + offset);
      scales[row * blocks.length + k] = block.scales[row]! * view.rarity[row]!;
    }
    offset += block.width;
  });
  const sums = new Float64Array((maxWords + 1) * width);
  return {
    name,
    view,
    widths,
    width,
    numbers,
    scales,
    sums,
    squares: new Float64Array(maxWords + 1),
    known: new Map(),
    knownBefore: new Map(),
  };
}

/** Scores a post and its reading. */
export function infer(reader: Reader, post: string, reading: Reading): Inferred {
  const out = new Float64Array(signals);
  const dangers = wordedSignals(post, out);
  const units = reading.units.length > 0 ? reading.units : [reading.whole];
  const all = { linear: new Float64Array(units.length * types), network: new Float64Array(units.length * types) };
  const scorer = scorerOf(reader, reading);
  scorer.whole(out);
  for (const k of bests) out[k] = -Infinity;
  units.forEach((unit, i) => {
    const { linear, network } = scorer.unit(unit);
    addUnit(out, linear, network, units.length);
    all.linear.set(linear.subarray(0, types), i * types);
    all.network.set(network.subarray(0, types), i * types);
  });
  return { signals: out, units, ...all, dangers };
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
  const lettersRows = lookUp(reading, letters.view.rowOf);
  const wordsRows = lookUp(reading, words.view.rowOf);
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
      runSums(letters, lettersRows);
      runSums(words, wordsRows);
      sumWhole(letters, lettersRows, reading.whole, a);
      sumWhole(words, wordsRows, reading.whole, b);
      score(outputs);
      out.set(linear.subarray(0, types), at.linearWhole);
      out.set(network.subarray(0, types), at.networkWhole);
      for (let s = 0; s < strategies; s++)
        out[at.linearStrategy + s] = a[letters.width - strategies + s]! + reader.adviceBias[s]!;
      out.set(network.subarray(types, types + strategies), at.networkStrategy);
      out[at.client] = linear[types]!;
      out[at.client + 3] = network[clientOutput]!;
      out[at.safety] = linear[types + 1]!;
      out[at.safety + 2] = network[safetyOutput]!;
    },
    unit: (unit) => {
      sumUnit(letters, lettersRows, unit, a);
      sumUnit(words, wordsRows, unit, b);
      score(types);
      return { linear, network };
    },
  };
}

/** Adds a feature at its rarity, times a weight, and returns its square; an unknown one adds nothing. */
function addFeature(
  { view, widths, width, numbers, scales }: Room,
  row: number,
  weight: number,
  out: Float64Array,
  offset = 0,
): number {
  if (row < 0) return 0;
  let from = row * width;
  let to = offset;
  for (let k = 0; k < widths.length; k++) {
    const factor = weight * scales[row * widths.length + k]!;
    const end = to + widths[k]!;
    for (; to < end; to++) out[to] = out[to]! + factor * numbers[from++]!;
  }
  return view.rarity[row]! ** 2;
}

/** What a word's own features add up to. The key tells it apart in either language, where its stem differs. */
function sumOfWord(room: Room, word: Word): Sum {
  const key = pairOf(word.word, word.stem);
  const before = room.known.get(key);
  if (before !== undefined) return before;
  const sum = room.knownBefore.get(key) ?? freshSum(room, word);
  if (room.known.size >= mostKnown) {
    room.knownBefore = room.known;
    room.known = new Map();
  }
  room.known.set(key, sum);
  return sum;
}

function freshSum(room: Room, word: Word): Sum {
  const sum: Sum = { values: new Float64Array(room.width), square: 0 };
  for (const row of rowsOfWord(word, room.name, room.view.rowOf)) sum.square += addFeature(room, row, 1, sum.values);
  return sum;
}

/** Running sums over all words; word i stands with the pair it closes and its negated form. */
function runSums(room: Room, rows: Rows): void {
  const { width, sums, squares } = room;
  sums.fill(0, 0, width);
  squares[0] = 0;
  const { words, pairs, negated } = rows;
  for (let i = 0; i < words.length; i++) {
    const { values, square } = sumOfWord(room, words[i]!);
    const from = i * width;
    const to = from + width;
    for (let j = 0; j < width; j++) sums[to + j] = sums[from + j]! + values[j]!;
    let all = square;
    if (i > 0 && pairs[i - 1]! >= 0) all += addFeature(room, pairs[i - 1]!, 1, sums, to);
    if (negated[i]! >= 0) all += addFeature(room, negated[i]!, 1, sums, to);
    squares[i + 1] = squares[i]! + all;
  }
}

/** The whole post: the sum of everything, with what stands there more than once dampened. */
function sumWhole(room: Room, rows: Rows, { marks }: Span, out: Float64Array): void {
  const { width, sums, squares, view } = room;
  const last = rows.words.length;
  for (let j = 0; j < width; j++) out[j] = sums[last * width + j]!;
  let square = squares[last]!;
  for (const [word, times] of timesOf(rows.words)) {
    if (times === 1) continue;
    const sum = sumOfWord(room, word);
    const less = dampened(times) - times;
    for (let j = 0; j < width; j++) out[j] = out[j]! + less * sum.values[j]!;
    square += (dampened(times) ** 2 - times) * sum.square;
  }
  for (const lone of [rows.pairs.subarray(0, -1), rows.negated])
    for (const [row, times] of timesOf(lone))
      if (times > 1) square += (dampened(times) ** 2 - times) * addFeature(room, row, dampened(times) - times, out);
  for (const mark of marks) square += addFeature(room, view.rowOf(mark), 1, out);
  toLength(out, width, square);
}

/** A unit: the difference of two running sums, without what reaches in from before it. */
function sumUnit(room: Room, rows: Rows, { first, last, marks }: Span, out: Float64Array): void {
  const { width, sums, squares, view } = room;
  for (let j = 0; j < width; j++) out[j] = sums[last * width + j]! - sums[first * width + j]!;
  let square = squares[last]! - squares[first]!;
  if (first > 0) square -= addFeature(room, rows.pairs[first - 1]!, -1, out);
  for (let i = first; i < Math.min(last, first + 5); i++)
    if (rows.negators[i]! >= 0 && rows.negators[i]! < first) square -= addFeature(room, rows.negated[i]!, -1, out);
  for (const mark of marks) square += addFeature(room, view.rowOf(mark), 1, out);
  toLength(out, width, square);
}

function toLength(out: Float64Array, width: number, square: number): void {
  const factor = square > 1e-9 ? 1 / Math.sqrt(square) : 0;
  for (let j = 0; j < width; j++) out[j] = out[j]! * factor;
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
