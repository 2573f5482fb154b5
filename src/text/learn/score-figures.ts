// The figures by which understanding is judged.

/** Mean of numbers or share of what is true; NaN of nothing. */
export const share = (values: readonly (number | boolean)[]): number =>
  values.length === 0 ? NaN : values.reduce<number>((sum, v) => sum + Number(v), 0) / values.length;

/** Micro and macro F1 over ids; ids that nobody has are left out of the macro mean. */
export function f1(
  gold: readonly (readonly string[])[],
  said: readonly (readonly string[])[],
  ids: readonly string[],
): { readonly micro: number; readonly macro: number } {
  const counts = ids.map((id) => countsOf(gold, said, id));
  const sum = (pick: (c: Counts) => number): number => counts.reduce((total, c) => total + pick(c), 0);
  const right = sum((c) => c.right);
  const all = 2 * right + sum((c) => c.wrong) + sum((c) => c.missed);
  const each = counts
    .filter((c) => c.right + c.missed > 0)
    .map((c) => (2 * c.right) / (2 * c.right + c.wrong + c.missed));
  return { micro: (2 * right) / Math.max(1, all), macro: share(each) };
}

type Counts = { readonly right: number; readonly wrong: number; readonly missed: number };

function countsOf(gold: readonly (readonly string[])[], said: readonly (readonly string[])[], id: string): Counts {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  gold.forEach((ids, i) => {
    const hit = said[i]!.includes(id);
    if (ids.includes(id) && hit) right++;
    else if (hit) wrong++;
    else if (ids.includes(id)) missed++;
  });
  return { right, wrong, missed };
}

/** Recall, hit and nDCG among the first five of a ranking, against an acceptable set. */
export function atFive(gold: readonly string[], ranked: readonly string[]) {
  const hits = ranked.slice(0, 5).map((id) => gold.includes(id));
  const most = Math.min(5, gold.length);
  const gain = (marks: readonly boolean[]): number =>
    marks.reduce((sum, hit, i) => sum + (hit ? 1 / Math.log2(i + 2) : 0), 0);
  return {
    recall: hits.filter(Boolean).length / most,
    hit: hits.includes(true),
    ndcg: gain(hits) / gain(Array.from({ length: most }, () => true)),
  };
}
