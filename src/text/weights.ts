// The weights file: a header in JSON, then arrays; read whole, checked, unpacked once.

import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Spread } from './line.ts';
import { outputs, strategies, types } from './signal.ts';
import type { Stack } from './stack.ts';

/** Header of the file. */
export type Header = {
  readonly version: 3;
  readonly rows: { readonly letters: number; readonly words: number };
  /** Networks of each view. */
  readonly networks: { readonly letters: number; readonly words: number };
  readonly hidden: number;
  readonly stack: Stack;
  readonly spread: Spread;
};

/** Labels of the linear table: types, client, safety. */
export const linearLabels = types + 2;

/** Numbers of few bits, `width` a row, each row with one scale. */
export type Block = { readonly width: number; readonly numbers: Int8Array; readonly scales: Float32Array };

/** Upper layers of a network; its first layer is a block of its view. */
export type Upper = {
  readonly firstBias: Float32Array;
  /** hidden × outputs. */
  readonly second: Float64Array;
  readonly secondBias: Float32Array;
};

/** One view of a post: its features and what their rows add to. */
export type ViewWeights = {
  readonly rows: number;
  readonly rowOf: (key: number) => number;
  readonly rarity: Float32Array;
  readonly first: readonly Block[];
  readonly upper: readonly Upper[];
};

/** Unpacked weights. */
export type Weights = Pick<Header, 'hidden' | 'stack' | 'spread'> & {
  readonly letters: ViewWeights;
  readonly words: ViewWeights;
  /** Over the letters' rows: types, client and safety; and strategies. */
  readonly linear: Block;
  readonly linearBias: Float32Array;
  readonly advice: Block;
  readonly adviceBias: Float32Array;
};

export const magic = 'DCU3';

/** A byte of scale: 2 to the power (b / 8 - 28); 0 means zero. */
export const scaleOf = (byte: number): number => (byte === 0 ? 0 : 2 ** (byte / 8 - 28));

/** Reads and checks a weights file. Throws an Error that says which file and what is wrong with it. */
export function readWeights(file: URL | string): Weights {
  const name = file instanceof URL ? file.pathname : file;
  const bytes = readBytes(file, name);
  if (bytes.length < 16 || bytes.toString('latin1', 0, 4) !== magic) throw new Error(`${name} is not a weights file`);
  if (crc32(bytes.subarray(8)) !== bytes.readUInt32LE(4)) throw new Error(`${name} is damaged: its checksum differs`);
  const headerLength = bytes.readUInt32LE(8);
  const header = JSON.parse(bytes.toString('utf8', 12, 12 + headerLength)) as Header;
  return unpack(header, sections(bytes, 12 + headerLength));
}

function readBytes(file: URL | string, name: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`${name} cannot be read: run npm run train to make it`);
  }
}

type Take = (length: number) => Uint8Array<ArrayBuffer>;

function sections(bytes: Buffer, start: number): Take {
  let offset = start;
  return (length) => {
    if (offset + length > bytes.length) throw new Error('the weights file ends too early');
    const copy = new Uint8Array(length);
    copy.set(bytes.subarray(offset, offset + length));
    offset += length;
    return copy;
  };
}

function unpack({ rows, networks, hidden, stack, spread }: Header, take: Take): Weights {
  const linear = { width: linearLabels, numbers: new Int8Array(take(rows.letters * linearLabels).buffer) };
  const linearScales = scales(take, rows.letters);
  const linearBias = floats(take, linearLabels);
  const advice = smallBlock(take, rows.letters, strategies);
  const adviceBias = floats(take, strategies);
  return {
    hidden,
    stack,
    spread,
    linear: { ...linear, scales: linearScales },
    linearBias,
    advice,
    adviceBias,
    letters: viewOf(take, rows.letters, networks.letters, hidden),
    words: viewOf(take, rows.words, networks.words, hidden),
  };
}

function viewOf(take: Take, rows: number, networks: number, hidden: number): ViewWeights {
  const rowOf = finderOf(new Uint32Array(take(4 * rows).buffer));
  const rarity = Float32Array.from(take(rows), (b) => b / 12);
  const each = Array.from({ length: networks }, () => ({
    block: smallBlock(take, rows, hidden),
    upper: {
      firstBias: floats(take, hidden),
      second: Float64Array.from(floats(take, hidden * outputs)),
      secondBias: floats(take, outputs),
    },
  }));
  return { rows, rowOf, rarity, first: each.map((n) => n.block), upper: each.map((n) => n.upper) };
}

const floats = (take: Take, n: number): Float32Array => new Float32Array(take(4 * n).buffer);
const scales = (take: Take, n: number): Float32Array => Float32Array.from(take(n), scaleOf);

function smallBlock(take: Take, rows: number, width: number): Block {
  const numbers = nibbles(take((rows * width) / 2));
  return { width, numbers, scales: scales(take, rows) };
}

/** Two signed 4-bit numbers a byte, the low half first. */
function nibbles(packed: Uint8Array): Int8Array {
  const out = new Int8Array(packed.length * 2);
  for (let i = 0; i < packed.length; i++) {
    const byte = packed[i]!;
    out[2 * i] = (byte << 28) >> 28;
    out[2 * i + 1] = (byte << 24) >> 28;
  }
  return out;
}

/** Finds the row of a key, -1 when it has none: an open-addressed table in which key 0 marks a free slot. */
function finderOf(keys: Uint32Array): (key: number) => number {
  const size = 2 ** Math.ceil(Math.log2(2 * keys.length));
  const mask = size - 1;
  const slots = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  keys.forEach((key, row) => {
    const slot = slotOf(key);
    slots[slot] = key;
    rows[slot] = row;
  });
  return (key) => rows[slotOf(key)]!;
}
