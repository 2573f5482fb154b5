// What was learnt → the weights file: rounded to few bits, in the order weights.ts reads.

import { crc32 } from 'node:zlib';
import { strategies, types } from '../signal.ts';
import { linearLabels, magic, scaleOf, type Header } from '../weights.ts';
import type { Corpus } from './corpus.ts';
import type { Level } from './level.ts';
import type { Linear } from './linear.ts';
import type { Weighting } from './matrix.ts';
import type { Network } from './network.ts';

/** The bytes of a weights file. */
export function weightsBytes(corpus: Corpus, level: Level, learnt: Pick<Header, 'stack' | 'spread'>): Buffer {
  const linear = quantise(joined(level.types, level.gate), linearLabels, 8);
  const advice = quantise(level.strategies.weights, strategies, 4);
  const parts = [
    bytesOf(linear.numbers),
    bytesOf(linear.scales),
    bytesOf(Float32Array.from([...level.types.bias, ...level.gate.bias])),
    bytesOf(packed(advice.numbers)),
    bytesOf(advice.scales),
    bytesOf(Float32Array.from(level.strategies.bias)),
    ...viewParts(level.letters, corpus.views.letters.keys, level.networks.letters),
    ...viewParts(level.words, corpus.views.words.keys, level.networks.words),
  ];
  const header: Header = {
    version: 3,
    rows: { letters: level.letters.rarity.length, words: level.words.rarity.length },
    networks: { letters: level.networks.letters.length, words: level.networks.words.length },
    hidden: [...level.networks.letters, ...level.networks.words][0]!.hidden,
    ...learnt,
  };
  return sealed(header, parts);
}

function viewParts(weighting: Weighting, keys: readonly number[], networks: readonly Network[]): Buffer[] {
  return [
    bytesOf(Uint32Array.from(keysOf(weighting, keys))),
    bytesOf(Uint8Array.from(weighting.rarity, (v) => Math.round(v * 12))),
    ...networks.flatMap((network) => {
      const first = quantise(network.first, network.hidden, 4);
      return [
        bytesOf(packed(first.numbers)),
        bytesOf(first.scales),
        bytesOf(network.firstBias),
        bytesOf(network.second),
        bytesOf(network.secondBias),
      ];
    }),
  ];
}

function sealed(header: Header, parts: readonly Buffer[]): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = Buffer.concat([length, json, ...parts]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  return Buffer.concat([Buffer.from(magic), sum, body]);
}

const bytesOf = (array: ArrayBufferView): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** Keys in the order of their rows. */
function keysOf({ columnOf, rarity }: Weighting, keys: readonly number[]): number[] {
  const out = new Array<number>(rarity.length);
  columnOf.forEach((column, id) => {
    if (column >= 0) out[column] = keys[id]!;
  });
  return out;
}

function joined(a: Linear, b: Linear): Float64Array {
  const rows = a.weights.length / a.labels;
  const out = new Float64Array(rows * linearLabels);
  for (let r = 0; r < rows; r++) {
    out.set(a.weights.subarray(r * types, (r + 1) * types), r * linearLabels);
    out.set(b.weights.subarray(r * 2, (r + 1) * 2), r * linearLabels + types);
  }
  return out;
}

/** Whole numbers of so many bits with one scale per run of `run` numbers. */
export function quantise(
  values: Float64Array | Float32Array,
  run: number,
  bits: 4 | 8,
): { numbers: Int8Array; scales: Uint8Array } {
  const top = 2 ** (bits - 1) - 1;
  const numbers = new Int8Array(values.length);
  const scales = new Uint8Array(values.length / run);
  for (let r = 0; r < scales.length; r++) {
    let most = 0;
    for (let k = 0; k < run; k++) most = Math.max(most, Math.abs(values[r * run + k]!));
    const byte = most === 0 ? 0 : Math.min(255, Math.max(1, Math.ceil((Math.log2(most / top) + 28) * 8)));
    scales[r] = byte;
    const scale = scaleOf(byte);
    for (let k = 0; k < run; k++) numbers[r * run + k] = scale === 0 ? 0 : Math.round(values[r * run + k]! / scale);
  }
  return { numbers, scales };
}

function packed(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: numbers.length / 2 },
    (_, i) => (numbers[2 * i]! & 15) | ((numbers[2 * i + 1]! & 15) << 4),
  );
}
