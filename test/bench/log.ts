// The incident log: what an append costs over a bare insert, and how long a long log takes to open and check.
import { measureApart } from './child.ts';
import { figure, goal, type Figure } from './figure.ts';

export async function logFigures(plan: { each: number; rounds: number; long: number }): Promise<Figure[]> {
  const {
    append_1: one = Infinity,
    append_8: eight = Infinity,
    save_1 = Infinity,
    save_8 = Infinity,
    openMs = Infinity,
    blocked = Infinity,
    ...rest
  } = await measureApart('log-run.ts', [String(plan.each), String(plan.rounds), String(plan.long)]);
  return [
    figure(
      'Append to a chain, over a bare insert of the same bytes',
      `${plan.each} each way in each of ${plan.rounds} rounds after two to warm up, the ways in turn, on one embedded database with fsync and by the same pool. An append locks the chain, seals and writes entry, content and new end, and is committed; the bare insert is one row with a number for its key and as many bytes as the rows of entry and content hold. One person at a time and eight at once, each with a chain and a connection. Times, not rates: 2 is half as fast. The median of the rounds’ ratios; over_planned is the same over an insert whose plan the connection keeps, as it keeps ours.`,
      [goal('one connection', one, 2, '×'), goal('eight connections', eight, 2, '×')],
      rest,
    ),
    figure(
      'The whole of Save over that bare insert',
      'In the same run: the draft read and opened, then in one transaction the entry, the settings sealed anew, the draft taken away and the job of the receipt. Not in it: the delivery’s claim and the answer.',
      [],
      { save_1, save_8 },
    ),
    figure(
      `Open and verify ${plan.long} entries`,
      'Read from the database, opened, and every hash and commitment checked; the longest that a ticker of 5 ms was late meanwhile is how long the loop was blocked.',
      [goal('all', openMs / 1_000, 3, 's'), goal('blocked at once', blocked, 50, 'ms')],
      { open_ms: openMs, blocked_ms: blocked },
    ),
  ];
}
