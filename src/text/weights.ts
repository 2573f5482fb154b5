// The weights file: a header in JSON, then arrays; read whole, checked, unpacked once.

import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { outputs, strategies, types } from './signal.ts';
import type { Stack } from './stack.ts';

/** Where the lines lie; learnt from texts in the repository, and shifted by calibration.ts. */
export type Rule = {
  /** Below `no`: no client matter; below `ask`: ask. Posts under 25 words have lines of their own. */
  readonly client: { readonly short: Line; readonly long: Line };
  /** Above `no`: ask; above `ask`: yes. */
  readonly safety: Line;
};
export type Line = { readonly no: number; readonly ask: number };

/** Header of the file. */
export type Header = {
  readonly version: 1;
  readonly letterRows: number;
  readonly wordRows: number;
  readonly hidden: number;
  readonly seeds: number;
  readonly stack: Stack;
  readonly rule: Rule;
};

/** Labels of the linear table: types, client, safety. */
export const linearLabels = types + 2;

/** Unpacked weights. */
export type Weights = Header & {
  /** Open-addressed table: key at slot, then its row in either model (-1: none). */
  readonly table: Table;
  readonly letterRarity: Float32Array;
  readonly wordRarity: Float32Array;
  /** letterRows × linearLabels, and letterRows × strategies, each with one scale a row. */
  readonly linear: Int8Array;
  readonly linearScale: Float32Array;
  readonly linearBias: Float32Array;
  readonly advice: Int8Array;
  readonly adviceScale: Float32Array;
  readonly adviceBias: Float32Array;
  /** wordRows × (seeds · hidden), one scale a row and seed. */
  readonly first: Int8Array;
  readonly firstScale: Float32Array;
  readonly firstBias: Float32Array;
  /** (seeds · hidden) × outputs. */
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
};

export type Table = {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly letterRow: Int32Array;
  readonly wordRow: Int32Array;
};

export const magic = 'DCU1';

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
  if (header.version !== 1) throw new Error(`${name} has version ${String(header.version)}, this code reads 1`);
  return unpack(header, sections(bytes, 12 + headerLength));
}

function readBytes(file: URL | string, name: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`${name} cannot be read: run npm run train to make it`);
  }
}

function sections(bytes: Buffer, start: number): (length: number) => Uint8Array<ArrayBuffer> {
  let offset = start;
  return (length) => {
    if (offset + length > bytes.length) throw new Error('the weights file ends too early');
    const copy = new Uint8Array(length);
    copy.set(bytes.subarray(offset, offset + length));
    offset += length;
    return copy;
  };
}

function unpack(header: Header, take: (length: number) => Uint8Array<ArrayBuffer>): Weights {
  const { letterRows, wordRows, hidden, seeds } = header;
  const width = seeds * hidden;
  const floats = (n: number) => new Float32Array(take(4 * n).buffer);
  const scales = (n: number) => Float32Array.from(take(n), scaleOf);
  const letterKeys = new Uint32Array(take(4 * letterRows).buffer);
  const wordKeys = new Uint32Array(take(4 * wordRows).buffer);
  return {
    ...header,
    table: tableOf(letterKeys, wordKeys),
    letterRarity: Float32Array.from(take(letterRows), (b) => b / 12),
    wordRarity: Float32Array.from(take(wordRows), (b) => b / 12),
    linear: new Int8Array(take(letterRows * linearLabels).buffer),
    linearScale: scales(letterRows),
    linearBias: floats(linearLabels),
    advice: nibbles(take((letterRows * strategies) / 2)),
    adviceScale: scales(letterRows),
    adviceBias: floats(strategies),
    first: nibbles(take((wordRows * width) / 2)),
    firstScale: scales(wordRows * seeds),
    firstBias: floats(width),
    second: floats(width * outputs),
    secondBias: floats(seeds * outputs),
  };
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

function tableOf(letterKeys: Uint32Array, wordKeys: Uint32Array): Table {
  const size = 2 ** Math.ceil(Math.log2(2 * (letterKeys.length + wordKeys.length)));
  const table = {
    mask: size - 1,
    keys: new Uint32Array(size),
    letterRow: new Int32Array(size).fill(-1),
    wordRow: new Int32Array(size).fill(-1),
  };
  letterKeys.forEach((key, row) => (table.letterRow[slotOf(table, key)] = row));
  wordKeys.forEach((key, row) => (table.wordRow[slotOf(table, key)] = row));
  return table;
}

/** The slot of a key, taken or free; key 0 marks a free slot and is never a feature. */
function slotOf(table: Table, key: number): number {
  let slot = (key ^ (key >>> 15)) & table.mask;
  while (table.keys[slot] !== 0 && table.keys[slot] !== key) slot = (slot + 1) & table.mask;
  table.keys[slot] = key;
  return slot;
}

/** Row of a key in the letters' or the words' model, -1 when it has none. */
export function rowFinder(table: Table, rows: Int32Array): (key: number) => number {
  const { keys, mask } = table;
  return (key) => {
    let slot = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const there = keys[slot]!;
      if (there === key) return rows[slot]!;
      if (there === 0) return -1;
      slot = (slot + 1) & mask;
    }
  };
}
