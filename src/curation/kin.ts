// What kind of answer a text is, told by the answers of the set that say something like it: what helps is worded unlike what hurts.
import type { Answer, Answers } from '../answers/index.ts';
import { createIndex } from '../answers/search.ts';
import type { Language } from '../chat/index.ts';

export type Kin = {
  /** Strategies and problem types of the answers that say something like it, likeliest first. */
  readonly strategies: readonly string[];
  readonly problems: readonly { readonly id: string; readonly share: number }[];
  readonly nearest: readonly Answer[];
};

/** Answers that have a say. */
const counted = 10;

/** Indexed by what answers tell to do; a set is read once. */
const known = new WeakMap<readonly Answer[], ReturnType<typeof createIndex>>();
function indexOf({ all }: Answers) {
  const index = known.get(all) ?? createIndex(all.map(advising));
  known.set(all, index);
  return index;
}

/** The words of advice in the place of those of trouble. */
const advising = ({ step, claims, messages, avoid, leave_when: leave, ...answer }: Answer): Answer => {
  const texts = (of: Language): string[] => [
    step[of],
    ...claims.map((it) => it[of]),
    ...messages.flatMap((it) => [it.softer[of], it.firmer[of]]),
    ...[avoid, leave].flatMap((it) => (it === undefined ? [] : [it[of]])),
  ];
  const said = { en: texts('en'), nl: texts('nl') };
  return { ...answer, step, claims, messages, expansions: said, exemplars: { en: [], nl: [] } };
};

export function kinOf(text: string, language: Language, set: Answers): Kin {
  const { words } = indexOf(set).scores(text, language);
  const near = set.all
    .map((answer, at) => ({ answer, likeness: (words[at] ?? 0) ** 2 }))
    .filter(({ answer }) => !answer.contested)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, counted);
  const strategies = sums(near.map(({ answer, likeness }) => [answer.strategy, likeness]));
  const problems = sums(
    near.flatMap(({ answer, likeness }) =>
      Object.entries(answer.problems).map(([id, weight]): [string, number] => [id, weight * likeness]),
    ),
  );
  const best = problems[0]?.[1] ?? 0;
  return {
    strategies: strategies.map(([id]) => id),
    problems: problems.map(([id, sum]) => ({ id, share: best === 0 ? 0 : sum / best })),
    nearest: near.map(({ answer }) => answer),
  };
}

function sums(pairs: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const all = new Map<string, number>();
  for (const [id, value] of pairs) all.set(id, (all.get(id) ?? 0) + value);
  return [...all].sort((a, b) => b[1] - a[1]);
}
