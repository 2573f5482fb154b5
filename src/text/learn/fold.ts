// Which rows are left out together: whole authors, so that nobody is judged by their own voice.

import type { Situation } from './situation.ts';

/** The fold of each situation; -1 for clauses, which every fold may learn from. */
export function foldsOf(situations: readonly Situation[], folds: number): Int32Array {
  const sizes = new Map<string, number>();
  for (const s of situations) if (s.kind === 'post') sizes.set(s.author, (sizes.get(s.author) ?? 0) + 1);
  const load = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  const bySize = [...sizes].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  for (const [author, size] of bySize) {
    const lightest = load.indexOf(Math.min(...load));
    foldOf.set(author, lightest);
    load[lightest] = load[lightest]! + size;
  }
  return Int32Array.from(situations, (s) => {
    if (s.kind === 'clause') return -1;
    return s.kind === 'post' ? foldOf.get(s.author)! : Math.floor(s.rank / 4) % folds;
  });
}
