// The small network: a bag of features → 64 rectified units → every output.

import type { Matrix } from './matrix.ts';

/** First layer (width × hidden, row-major), second layer (hidden × outputs). */
export type Network = {
  readonly hidden: number;
  readonly outputs: number;
  readonly first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
};

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
