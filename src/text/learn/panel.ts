// Small dense models of the second level: one score, or one per label with weights that labels share.

import type { Panel, Scorer, Standard } from '../stack.ts';
import { minimise } from './minimise.ts';

/** Means and deviations of numbers that repeat every `n`. */
export function standardOf(rows: readonly Float64Array[], n: number): Standard {
  const sum = new Array<number>(n).fill(0);
  const square = new Array<number>(n).fill(0);
  let count = 0;
  for (const row of rows) {
    row.forEach((v, i) => {
      sum[i % n] = sum[i % n]! + v;
      square[i % n] = square[i % n]! + v * v;
    });
    count += row.length / n;
  }
  const mean = sum.map((s) => s / count);
  return { mean, deviation: square.map((q, k) => Math.sqrt(Math.max(0, q / count - mean[k]! ** 2)) + 1e-6) };
}

/** Logistic score of few numbers, L2 on standardised weights. */
export function learnScorer(
  rows: readonly Float64Array[],
  wanted: readonly boolean[],
  weight: readonly number[],
  penalty = 5,
): Scorer {
  const n = rows[0]!.length;
  const standard = standardOf(rows, n);
  const x = rows.map((row) => row.map((v, i) => (v - standard.mean[i]!) / standard.deviation[i]!));
  const p = minimise(
    (p, g) => {
      g.fill(0);
      let loss = 0;
      x.forEach((row, r) => {
        let z = p[n]!;
        for (let k = 0; k < n; k++) z += row[k]! * p[k]!;
        const { cost, slope } = logistic(z, wanted[r]!, weight[r]!);
        loss += cost;
        for (let k = 0; k < n; k++) g[k] = g[k]! + slope * row[k]!;
        g[n] = g[n]! + slope;
      });
      for (let k = 0; k < n; k++) {
        loss += 0.5 * penalty * p[k]! ** 2;
        g[k] = g[k]! + penalty * p[k]!;
      }
      return loss;
    },
    new Float64Array(n + 1),
    300,
  );
  return { standard, weights: rounded(p.subarray(0, n)), bias: round(p[n]!) };
}

export type PanelOptions = { readonly shared: number; readonly own: number; readonly bias: number };

/** One logistic score per label: shared weights, shrunken deviations per label, a bias per label. */
export function learnPanel(
  rows: readonly Float64Array[],
  standard: Standard,
  wanted: readonly Float32Array[],
  weight: readonly number[],
  options: PanelOptions,
): Panel {
  const labels = wanted[0]!.length;
  const n = rows[0]!.length / labels;
  const own = n;
  const base = n + labels * n;
  const w = new Float64Array(labels * n);
  const gw = new Float64Array(labels * n);
  const p = minimise(
    (p, g) => {
      g.fill(0);
      gw.fill(0);
      for (let i = 0; i < w.length; i++) w[i] = p[i % n]! + p[own + i]!;
      let loss = 0;
      rows.forEach((row, r) => {
        for (let l = 0; l < labels; l++) {
          let z = p[base]! + p[base + 1 + l]!;
          const from = l * n;
          for (let k = 0; k < n; k++) z += row[from + k]! * w[from + k]!;
          const { cost, slope } = logistic(z, wanted[r]![l]! > 0, weight[r]!);
          loss += cost;
          g[base] = g[base]! + slope;
          g[base + 1 + l] = g[base + 1 + l]! + slope;
          for (let k = 0; k < n; k++) gw[from + k] = gw[from + k]! + slope * row[from + k]!;
        }
      });
      for (let i = 0; i < gw.length; i++) {
        g[i % n] = g[i % n]! + gw[i]!;
        g[own + i] = gw[i]! + options.own * p[own + i]!;
        loss += 0.5 * options.own * p[own + i]! ** 2;
      }
      for (let k = 0; k < n; k++) {
        g[k] = g[k]! + options.shared * p[k]!;
        loss += 0.5 * options.shared * p[k]! ** 2;
      }
      for (let l = 0; l < labels; l++) {
        g[base + 1 + l] = g[base + 1 + l]! + options.bias * p[base + 1 + l]!;
        loss += 0.5 * options.bias * p[base + 1 + l]! ** 2;
      }
      return loss;
    },
    new Float64Array(base + 1 + labels),
    200,
  );
  const weights = Array.from({ length: labels * n }, (_, i) => round(p[i % n]! + p[own + i]!));
  return { standard, weights, bias: Array.from({ length: labels }, (_, l) => round(p[base]! + p[base + 1 + l]!)) };
}

function logistic(z: number, positive: boolean, weight: number): { cost: number; slope: number } {
  const sign = positive ? 1 : -1;
  const margin = sign * z;
  const e = Math.exp(-Math.abs(margin));
  return {
    cost: weight * (Math.log1p(e) + Math.max(0, -margin)),
    slope: (-sign * weight * (margin > 0 ? e : 1)) / (1 + e),
  };
}

/** Six significant digits: enough for a score, and the same text on every machine. */
export const round = (v: number): number => Number(v.toPrecision(6));
export const rounded = (values: Iterable<number>): number[] => Array.from(values, round);
