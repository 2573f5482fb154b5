// The incident log: what an append costs over a bare insert, and how long a long log takes to open and check.
import { measureApart } from './child.ts';
import { figure, goal, type Figure } from './figure.ts';

export async function logFigures(plan: { each: number; rounds: number; long: number }): Promise<Figure[]> {
  const {
    one = 0,
    eight = 0,
    openMs = 0,
    blocked = 0,
    ...rest
  } = await measureApart('log-run.ts', [String(plan.each), String(plan.rounds), String(plan.long)]);
  return [
    figure(
      'Append to an incident log, over a bare insert of the same bytes',
      `${plan.each} entries each way in each of ${plan.rounds} rounds, in turn, on the same embedded database with fsync; one person at a time and eight at once, each with a chain. Times, not rates: 2 is half as fast as the bare insert.`,
      [goal('one connection', 1 / one, 2, '×'), goal('eight connections', 1 / eight, 2, '×')],
      rest,
    ),
    figure(
      `Open and verify ${plan.long} entries`,
      'Read from the database, opened, and every hash and commitment checked; the longest that a ticker of 5 ms was late meanwhile is how long the loop was blocked.',
      [goal('all', openMs / 1_000, 3, 's'), goal('blocked at once', blocked, 50, 'ms')],
      { open_ms: openMs, blocked_ms: blocked },
    ),
  ];
}
