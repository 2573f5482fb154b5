// The measures of an answer against labelled situations: what was advised, what was understood, when it was silent.
import type { Advice } from '../../src/advice/index.ts';
import { familyIds, problemIds, problemOf, type ProblemId } from '../../src/text/index.ts';

/** A labelled row: dev, or one of our own kept-out authors. */
export type Row = {
  readonly id: string;
  readonly lang: 'en' | 'nl';
  readonly text: string;
  readonly problems: readonly ProblemId[];
  readonly strategies: readonly string[];
  readonly severity: 'normal' | 'serious' | 'safety';
  readonly neg_kind?: string;
};
export type Judged = { readonly row: Row; readonly advice: Advice };
export type Table = {
  readonly n: number;
  readonly recall5: number;
  readonly hit5: number;
  readonly ndcg5: number;
  readonly microF1: number;
  readonly macroF1: number;
  readonly familyF1: number;
  readonly rightShown: number;
  readonly wronglySilent: number;
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? NaN : values.reduce((a, b) => a + b, 0) / values.length;
const isSituation = ({ row }: Judged): boolean => row.problems.length > 0;
/** Nothing is said for a fact: no answer, or a question back. */
export const isSilent = ({ advice }: Judged): boolean => advice.coverage === 'none';

/** Retrieval and detection over situations. Gold strategies are acceptable ones, so precision does not count. */
export function measure(all: readonly Judged[]): Table {
  const situations = all.filter(isSituation);
  const top = ({ advice }: Judged): readonly string[] => advice.strategies.slice(0, 5);
  const right = (it: Judged): boolean[] => top(it).map((id) => it.row.strategies.includes(id));
  const gain = (hits: readonly boolean[]): number =>
    hits.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);
  const withGold = situations.filter((it) => it.row.strategies.length > 0);
  const best = (it: Judged): number => Math.min(5, it.row.strategies.length);
  const families = (ids: readonly ProblemId[]): string[] => ids.map((id) => problemOf(id).family);
  return {
    n: situations.length,
    recall5: mean(withGold.map((it) => right(it).filter(Boolean).length / best(it))),
    hit5: mean(withGold.map((it) => (right(it).includes(true) ? 1 : 0))),
    ndcg5: mean(withGold.map((it) => gain(right(it)) / gain(Array<boolean>(best(it)).fill(true)))),
    microF1: f1(
      situations.map((it) => [it.row.problems, it.advice.problems]),
      problemIds,
    ).micro,
    macroF1: f1(
      situations.map((it) => [it.row.problems, it.advice.problems]),
      problemIds,
    ).macro,
    familyF1: f1(
      situations.map((it) => [families(it.row.problems), families(it.advice.problems)]),
      familyIds,
    ).micro,
    rightShown: mean(
      situations.map((it) => (shownTypes(it.advice).some((id) => it.row.problems.includes(id)) ? 1 : 0)),
    ),
    wronglySilent: situations.filter(isSilent).length,
  };
}

/** The six types an answer shows, understood or offered. */
export const shownTypes = (advice: Advice): ProblemId[] =>
  [...new Set([...advice.problems, ...advice.offered])].slice(0, 6);

function f1(
  pairs: readonly (readonly [readonly string[], readonly string[]])[],
  ids: readonly string[],
): { micro: number; macro: number } {
  const counts = ids.map((id) => {
    const both = pairs.filter(([gold, said]) => gold.includes(id) && said.includes(id)).length;
    const wrong = pairs.filter(([gold, said]) => !gold.includes(id) && said.includes(id)).length;
    const missed = pairs.filter(([gold, said]) => gold.includes(id) && !said.includes(id)).length;
    return { both, wrong, missed };
  });
  const sum = (key: 'both' | 'wrong' | 'missed'): number => counts.reduce((total, it) => total + it[key], 0);
  const score = ({ both, wrong, missed }: { both: number; wrong: number; missed: number }): number =>
    (2 * both) / (2 * both + wrong + missed || 1);
  const present = counts.filter((it) => it.both + it.missed > 0);
  return {
    micro: score({ both: sum('both'), wrong: sum('wrong'), missed: sum('missed') }),
    macro: mean(present.map(score)),
  };
}

export type Abstention = {
  readonly kinds: Readonly<Record<string, { readonly n: number; readonly refused: number }>>;
  readonly refused: number;
  readonly silent: number;
};
export function abstention(all: readonly Judged[]): Abstention {
  const negatives = all.filter((it) => !isSituation(it));
  const kinds: Record<string, { n: number; refused: number }> = {};
  for (const it of negatives) {
    const kind = (kinds[it.row.neg_kind ?? 'other'] ??= { n: 0, refused: 0 });
    kind.n += 1;
    kind.refused += isSilent(it) ? 1 : 0;
  }
  const situations = all.filter(isSituation);
  return {
    kinds,
    refused: mean(negatives.map((it) => (isSilent(it) ? 1 : 0))),
    silent: mean(situations.map((it) => (isSilent(it) ? 1 : 0))),
  };
}

export type Safety = {
  readonly n: number;
  readonly recall: number;
  readonly recallWithAsking: number;
  readonly raised: number;
  readonly asked: number;
};
export function safety(all: readonly Judged[]): Safety {
  const grave = all.filter((it) => it.row.severity === 'safety');
  const others = all.filter((it) => it.row.severity !== 'safety');
  return {
    n: grave.length,
    recall: mean(grave.map((it) => (it.advice.safety ? 1 : 0))),
    recallWithAsking: mean(grave.map((it) => (it.advice.safety || it.advice.askSafety ? 1 : 0))),
    raised: mean(others.map((it) => (it.advice.safety ? 1 : 0))),
    asked: mean(others.map((it) => (it.advice.askSafety ? 1 : 0))),
  };
}

/** 90 % of resampled tables lie between these; the samples are the same at every run. */
export function interval(
  all: readonly Judged[],
  of: (table: Table) => number,
  samples = 200,
): readonly [number, number] {
  let state = 1_234_567;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const situations = all.filter(isSituation);
  const values = Array.from({ length: samples }, () => {
    const sample = situations.map(() => situations[Math.floor(random() * situations.length)]!);
    return of(measure(sample));
  }).sort((a, b) => a - b);
  return [values[Math.floor(samples * 0.05)] ?? NaN, values[Math.ceil(samples * 0.95) - 1] ?? NaN];
}
