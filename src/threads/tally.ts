// What members said of threads, in numbers: never of fewer than five, never a name.
import type { Book } from './book.ts';
import { results, type Home, type Result } from './record.ts';

/** Fewer say who. */
export const least = 5;

/** How it went for those who asked about a kind of trouble; `n` is never below five. */
export type Came = { readonly n: number; readonly of: Readonly<Record<Result, number>> };

/** Undefined while there are fewer than five. */
export async function whatCame(book: Book, home: Home, problem: string | undefined): Promise<Came | undefined> {
  const rows = await book.store.outcomes(home);
  const about = problem === undefined ? rows : rows.filter((row) => row.problems.includes(problem));
  return counted(about.map((row) => row.result));
}

export function counted(said: readonly string[]): Came | undefined {
  if (said.length < least) return undefined;
  const of = Object.fromEntries(results.map((it) => [it, said.filter((result) => result === it).length]));
  return { n: said.length, of: of as Record<Result, number> };
}

/** For the review of the set: what was done with each answer and what came of it, what was taken back and why. */
export type ThreadCounts = {
  readonly outcomes: readonly { readonly answer: string; readonly result: Result; readonly at: Date }[];
  readonly dismissed: readonly {
    readonly answers: readonly string[];
    readonly problems: readonly string[];
    readonly reason: string;
    readonly at: Date;
  }[];
};

export async function countsOf(book: Book, home: Home): Promise<ThreadCounts> {
  const outcomes = (await book.store.outcomes(home)).flatMap(({ did, result, madeAt }) => {
    const known = results.find((it) => it === result);
    return known === undefined ? [] : [{ answer: did, result: known, at: madeAt }];
  });
  const dismissed = (await book.store.dismissals(home)).map(({ answers, problems, reason, madeAt }) => ({
    answers,
    problems,
    reason,
    at: madeAt,
  }));
  return { outcomes, dismissed };
}
