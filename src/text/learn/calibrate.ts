// node src/text/learn/calibrate.ts FILE: the few numbers of calibration.ts, fitted on labelled posts that nothing was learnt from.

import { calibrated, type Calibration } from '../calibration.ts';
import { strategiesBeforeShift, loadUnderstanding } from '../understand.ts';
import { strategyIds } from '../taxonomy.ts';
import { minimise } from './minimise.ts';
import { randomFrom } from './random.ts';
import { atFive, share } from './score-figures.ts';
import { readSituationFile } from './situation.ts';

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

/** Each post's scores under a calibration fitted on the other parts. */
function leavingOut(scores: readonly Float64Array[], wanted: readonly Float32Array[], shrink: Shrink, seed: number) {
  const parts = 8;
  const part = new Int32Array(scores.length);
  randomFrom(seed)
    .order(scores.length)
    .forEach((i, k) => (part[i] = k % parts));
  return scores.map((z, i) => {
    const others = scores.flatMap((_, j) => (part[j] === part[i] ? [] : [j]));
    return calibrated(
      fitCalibration(
        others.map((j) => scores[j]!),
        others.map((j) => wanted[j]!),
        shrink,
      ),
      z,
    );
  });
}

/** Mean recall among the first five. */
function recall(scores: readonly Float64Array[], gold: readonly (readonly string[])[]): string {
  const ranked = scores.map((z) =>
    strategyIds.toSorted((a, b) => z[strategyIds.indexOf(b)]! - z[strategyIds.indexOf(a)]!),
  );
  return share(ranked.map((ids, i) => atFive(gold[i]!, ids).recall)).toFixed(3);
}

if (import.meta.main) {
  const posts = readSituationFile(process.argv[2] ?? '', 'posts').filter((s) => s.strategies.length > 0);
  const reader = loadUnderstanding(new URL('../../../prompts/understanding.bin', import.meta.url));
  const scores = posts.map((s) => strategiesBeforeShift(reader, s.text));
  const gold = posts.map((s) => s.strategies);
  const wanted = gold.map((ids) => Float32Array.from(strategyIds, (id) => (ids.includes(id) ? 1 : 0)));
  const shrink = { own: 8, scale: 20 };
  const left = [1, 2, 3].map((seed) => recall(leavingOut(scores, wanted, shrink, seed), gold));
  const fitted = fitCalibration(scores, wanted, shrink);
  console.log(JSON.stringify(fitted));
  console.log(
    `recall@5 without ${recall(scores, gold)}, leaving out an eighth ${left.join(' ')}, fitted ${recall(
      scores.map((z) => calibrated(fitted, z)),
      gold,
    )}`,
  );
}
