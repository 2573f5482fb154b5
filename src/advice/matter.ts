// The matters of a post: its problem types, with money that is owed first, and late and refused payment as one.
import type { Answer } from '../answers/index.ts';
import type { ProblemId } from '../text/index.ts';
import type { Situation } from './situation.ts';

/** Types that are said of the same money. */
const debts: readonly ProblemId[] = ['late-payment', 'payment-refusal'];

/** A matter is one type, or the two of the same money. */
export type Matter = readonly ProblemId[];

/** An answer is about a matter from this weight on. */
const squarely = 0.7;
/** A type less likely than this gets no step of its own unless the post says it in so many words. */
const likely = 0.4;

/** Matters that get a step of their own. */
const most = 3;

/** What the post is about, most urgent first: money that is owed, then as likely as it is. */
export function mattersOf(situation: Pick<Situation, 'problems' | 'types' | 'plain' | 'owed'>): readonly Matter[] {
  const { types, plain, owed } = situation;
  const score = (id: ProblemId): number => types.find((type) => type.id === id)?.score ?? 0;
  const problems = situation.problems.filter(
    (id, at) => at === 0 || plain.includes(id) || (owed && debts.includes(id)) || score(id) >= likely,
  );
  const money = problems.filter((id) => debts.includes(id));
  const others = problems.filter((id) => !debts.includes(id)).map((id): Matter => [id]);
  if (money.length === 0) return others.slice(0, most);
  const place = owed ? 0 : problems.indexOf(money[0]!);
  return [...others.slice(0, place), money, ...others.slice(place)].slice(0, most);
}

/** Whether an answer is squarely about a matter. */
export const isAbout = ({ problems }: Answer, matter: Matter): boolean =>
  matter.some((id) => (problems[id] ?? 0) >= squarely);

/** Whether an answer is about money that is owed. */
export const isAboutDebt = (answer: Answer): boolean => isAbout(answer, debts);
