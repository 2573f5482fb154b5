// Which features a model keeps and how rare each of them is, from the rows it may learn from.

import type { Corpus } from './corpus.ts';
import type { Weighting } from './matrix.ts';
import { problemIds } from '../taxonomy.ts';
import type { View } from '../rows.ts';

/** What to keep: features in at least `least` rows; of those the `most` that tell types apart best. */
export type Keep = { readonly least: number; readonly most: number };

/** The weighting learnt from the given rows of a corpus. */
export function weightingOf(corpus: Corpus, view: View, rows: readonly number[], keep: Keep): Weighting {
  const { counted, keys } = corpus.views[view];
  const frequency = new Int32Array(keys.length);
  for (const row of rows) for (const id of counted[row]!.whole.ids) frequency[id] = frequency[id]! + 1;
  const common: number[] = [];
  frequency.forEach((n, id) => {
    if (n >= keep.least) common.push(id);
  });
  const kept = common.length <= keep.most ? common : strongest(corpus, view, rows, frequency, common, keep.most);
  const columnOf = new Int32Array(keys.length).fill(-1);
  kept.forEach((id, column) => (columnOf[id] = column));
  const rarity = Float32Array.from(kept, (id) => rarityOf(rows.length, frequency[id]!));
  return { columnOf, rarity };
}

/** ln((1 + n) / (1 + df)) + 1, in twelfths, as the weights file holds it. */
const rarityOf = (n: number, frequency: number): number =>
  Math.round((Math.log((1 + n) / (1 + frequency)) + 1) * 12) / 12;

/** The ids whose rows depart most from the usual mix of types: the largest z of any label. */
function strongest(
  corpus: Corpus,
  view: View,
  rows: readonly number[],
  frequency: Int32Array,
  common: readonly number[],
  most: number,
): number[] {
  const labels = problemIds.length + 2;
  const seen = new Float32Array(frequency.length * labels);
  const share = new Float64Array(labels);
  for (const row of rows) {
    const marks = labelsOf(corpus, row);
    for (const label of marks) share[label] = share[label]! + 1 / rows.length;
    for (const id of corpus.views[view].counted[row]!.whole.ids)
      for (const label of marks) seen[id * labels + label] = seen[id * labels + label]! + 1;
  }
  const strength = new Float64Array(frequency.length);
  for (const id of common) {
    let best = 0;
    for (let label = 0; label < labels; label++) {
      const expected = frequency[id]! * share[label]!;
      const z = Math.abs(seen[id * labels + label]! - expected) / Math.sqrt(expected * (1 - share[label]!) + 0.5);
      if (z > best) best = z;
    }
    strength[id] = best;
  }
  return common
    .toSorted((a, b) => strength[b]! - strength[a]! || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}

function labelsOf(corpus: Corpus, row: number): number[] {
  const situation = corpus.situations[row]!;
  const labels = situation.problems.map((id) => problemIds.indexOf(id));
  if (situation.problems.length === 0) labels.push(problemIds.length);
  if (situation.severity === 'safety') labels.push(problemIds.length + 1);
  return labels;
}
