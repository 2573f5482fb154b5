// Logistic regression for many labels at once over sparse rows.

import type { Matrix } from './matrix.ts';
import { minimise } from './minimise.ts';

/** Weights (width × labels, row-major) and one bias per label. */
export type Linear = { readonly labels: number; readonly weights: Float64Array; readonly bias: Float64Array };

export type LinearOptions = {
  /** Weight of the data against the L2 penalty. */
  readonly c: number;
  /** Positives weigh (negatives / positives) to this power. */
  readonly lift: number;
  readonly steps: number;
};

/** Learns `labels` labels; wanted and weight are row-major rows × labels. */
export function learnLinear(
  x: Matrix,
  labels: number,
  wanted: Float32Array,
  weight: Float32Array,
  options: LinearOptions,
): Linear {
  const cost = costs(x.rows, labels, wanted, weight, options);
  const size = x.width * labels;
  const z = new Float64Array(labels);
  const solution = minimise(
    (p, g) => {
      g.fill(0);
      let loss = 0;
      for (let r = 0; r < x.rows; r++) {
        score(x, r, p, labels, z);
        for (let l = 0; l < labels; l++) {
          const sign = wanted[r * labels + l]! > 0 ? 1 : -1;
          const margin = sign * (z[l]! + p[size + l]!);
          const w = cost[r * labels + l]!;
          const e = Math.exp(-Math.abs(margin));
          loss += w * (Math.log1p(e) + Math.max(0, -margin));
          const slope = (-sign * w * (margin > 0 ? e : 1)) / (1 + e);
          z[l] = slope;
          g[size + l] = g[size + l]! + slope;
        }
        for (let k = x.starts[r]!; k < x.starts[r + 1]!; k++) {
          const from = x.columns[k]! * labels;
          const v = x.values[k]!;
          for (let l = 0; l < labels; l++) g[from + l] = g[from + l]! + v * z[l]!;
        }
      }
      let norm = 0;
      for (let i = 0; i < size; i++) {
        norm += p[i]! * p[i]!;
        g[i] = g[i]! + p[i]!;
      }
      return loss + 0.5 * norm;
    },
    new Float64Array(size + labels),
    options.steps,
  );
  return { labels, weights: solution.subarray(0, size), bias: solution.subarray(size) };
}

/** Scores of row r for every label, biases left out, into z. */
function score(x: Matrix, r: number, weights: Float64Array, labels: number, z: Float64Array): void {
  z.fill(0);
  for (let k = x.starts[r]!; k < x.starts[r + 1]!; k++) {
    const from = x.columns[k]! * labels;
    const v = x.values[k]!;
    for (let l = 0; l < labels; l++) z[l] = z[l]! + v * weights[from + l]!;
  }
}

/** Scores of all rows, row-major. */
export function applyLinear(model: Linear, x: Matrix): Float64Array {
  const out = new Float64Array(x.rows * model.labels);
  for (let r = 0; r < x.rows; r++) {
    const z = out.subarray(r * model.labels, (r + 1) * model.labels);
    score(x, r, model.weights, model.labels, z);
    for (let l = 0; l < model.labels; l++) z[l] = z[l]! + model.bias[l]!;
  }
  return out;
}

function costs(
  rows: number,
  labels: number,
  wanted: Float32Array,
  weight: Float32Array,
  { c, lift }: LinearOptions,
): Float64Array {
  const positives = new Float64Array(labels);
  for (let i = 0; i < wanted.length; i++) positives[i % labels] = positives[i % labels]! + (wanted[i]! > 0 ? 1 : 0);
  const lifts = positives.map((n) => ((rows - n) / Math.max(1, n)) ** lift);
  return Float64Array.from(wanted, (y, i) => c * weight[i]! * (y > 0 ? lifts[i % labels]! : 1));
}
