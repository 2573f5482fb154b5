// Fits the few numbers of calibration.ts on labelled posts that nothing was learnt from; shrunken, and judged by leaving posts out.

import type { Calibration } from '../calibration.ts';
import { minimise } from './minimise.ts';

/** How strongly own shifts and the scale are held back. */
export type Shrink = { readonly own: number; readonly scale: number };

/** Fits scale, shift and one own shift per label. */
export function fitCalibration(
  scores: readonly Float64Array[],
  wanted: readonly Float32Array[],
  { own, scale }: Shrink,
): Calibration {
  const labels = scores[0]!.length;
  const start = new Float64Array(2 + labels);
  start[0] = 1;
  const p = minimise(
    (p, g) => {
      g.fill(0);
      let loss = 0.5 * scale * (p[0]! - 1) ** 2;
      scores.forEach((z, r) => {
        for (let l = 0; l < labels; l++) {
          const sign = wanted[r]![l]! > 0 ? 1 : -1;
          const margin = sign * (p[0]! * z[l]! + p[1]! + p[2 + l]!);
          const e = Math.exp(-Math.abs(margin));
          loss += Math.log1p(e) + Math.max(0, -margin);
          const slope = (-sign * (margin > 0 ? e : 1)) / (1 + e);
          g[0] = g[0]! + slope * z[l]!;
          g[1] = g[1]! + slope;
          g[2 + l] = g[2 + l]! + slope;
        }
      });
      g[0] = g[0]! + scale * (p[0]! - 1);
      for (let l = 0; l < labels; l++) {
        loss += 0.5 * own * p[2 + l]! ** 2;
        g[2 + l] = g[2 + l]! + own * p[2 + l]!;
      }
      return loss;
    },
    start,
    300,
  );
  const two = (v: number): number => Math.round(v * 100) / 100;
  return { scale: two(p[0]!), shift: two(p[1]!), own: Array.from(p.subarray(2), two) };
}
