// What answers may cost: reserved before, settled after, right over several processes, and never over.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBudget, monthOf, type BudgetConfig } from '../../src/ai/budget.ts';
import { mostOutput } from '../../src/ai/port.ts';
import type { Who } from '../../src/chat/index.ts';
import type { Database } from '../../src/db/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { silentLog, testDatabase } from '../support/database.ts';

const now = (): Date => new Date('2026-11-24T09:00:00Z');
const month = monthOf(now());
const price = { in: 1, out: 2 };
const ownerOf = ({ person }: Who): string => `mac of ${person}`;
const free: BudgetConfig = { price, member: undefined, community: undefined, month: undefined };
let database: Database;
let others: Database[];
beforeAll(async () => {
  database = await testDatabase();
  others = await Promise.all(
    [1, 2].map(() => openDatabase({ url: database.url, dataDir: 'unused', log: silentLog, migration: 'later' })),
  );
});
afterAll(async () => {
  for (const other of others) await other.close();
});

let communities = 0;
const community = (): Who => ({ platform: 'slack', community: `T${(communities += 1)}`, person: 'anna' });
const budget = (config: Partial<BudgetConfig>, on = database) => createBudget(on, { ...free, ...config }, ownerOf, now);

test('what an answer may cost at most is taken first, and what it did cost stays', async () => {
  const who = community();
  const it = budget({});
  const taken = await it.reserve(who, 2_500);
  expect(await it.used(who, month)).toMatchObject({ answers: 1, tokens: 1_000 + mostOutput, money: 0.013 });
  if (taken.kind === 'reserved') await taken.settle({ input: 900, output: 400 });
  expect(await it.used(who, month)).toMatchObject({ answers: 1, tokens: 1_300, money: 0.0017 });
});

test('an answer that was never asked for costs nothing, one the server did not count costs what is likely', async () => {
  const who = community();
  const it = budget({});
  const never = await it.reserve(who, 2_500);
  if (never.kind === 'reserved') await never.settle('nothing');
  expect(await it.used(who, month)).toMatchObject({ answers: 0, tokens: 0, money: 0 });
  const uncounted = await it.reserve(who, 2_500);
  if (uncounted.kind === 'reserved') await uncounted.settle('unknown');
  expect((await it.used(who, month)).tokens).toBe(1_000 + mostOutput / 4);
});

test.each([
  ['member', { member: { money: 0.02 } }],
  ['community', { community: { tokens: 8_000 } }],
] as const)('at the cap of a %s nothing more is taken, from no purse', async (scope, caps) => {
  const who = community();
  const it = budget(caps);
  const first = await it.reserve(who, 2_500);
  expect(first.kind).toBe('reserved');
  const before = await it.used(who, month);
  expect(await it.reserve(who, 2_500)).toEqual({ kind: 'over', scope });
  expect(await it.used(who, month)).toEqual(before);
  if (first.kind === 'reserved') await first.settle({ input: 10, output: 10 });
  expect((await it.reserve(who, 2_500)).kind).toBe('reserved');
});

test('a member at the cap does not hold back another', async () => {
  const who = community();
  const it = budget({ member: { tokens: 8_000 } });
  await it.reserve(who, 2_500);
  expect((await it.reserve(who, 2_500)).kind).toBe('over');
  expect((await it.reserve({ ...who, person: 'bram' }, 2_500)).kind).toBe('reserved');
});

test('processes that race for what is left take it together once, never more', async () => {
  const who = community();
  const one = 1_000 + mostOutput;
  const cap = { tokens: 5 * one + 100 };
  const processes = [database, ...others].map((on) => budget({ community: cap }, on));
  const people = ['anna', 'bram', 'carl', 'mila'];
  const results = await Promise.all(
    Array.from({ length: 36 }, (_, at) => processes[at % 3]!.reserve({ ...who, person: people[at % 4]! }, 2_500)),
  );
  expect(results.filter((it) => it.kind === 'reserved')).toHaveLength(5);
  const used = await processes[0]!.used(who, month);
  expect(used).toMatchObject({ answers: 5, tokens: 5 * one });
  // Settling races with reserving, and the count stays right.
  await Promise.all([
    ...results.map((it) => (it.kind === 'reserved' ? it.settle({ input: 500, output: 500 }) : undefined)),
    ...processes.map((it) => it.reserve({ ...who, person: 'mila' }, 2_500)),
  ]);
  const after = await processes[0]!.used(who, month);
  expect(after.tokens).toBe(5_000 + (after.answers - 5) * one);
  expect(after.tokens).toBeLessThanOrEqual(cap.tokens);
});

test('another month begins anew', async () => {
  const who = community();
  const cap = { member: { tokens: 8_000 } };
  await budget(cap).reserve(who, 2_500);
  const next = createBudget(database, { ...free, ...cap }, ownerOf, () => new Date('2026-12-01T00:00:00Z'));
  expect((await next.reserve(who, 2_500)).kind).toBe('reserved');
});

test('what was spent is forgotten after a year, not before', async () => {
  const who = community();
  const at = (day: string) => createBudget(database, free, ownerOf, () => new Date(day));
  await at('2025-10-31T00:00:00Z').reserve(who, 2_500);
  await at('2025-11-01T00:00:00Z').reserve(who, 2_500);
  await budget({}).forget();
  expect(await budget({}).used(who, '2025-10')).toMatchObject({ answers: 0 });
  expect(await budget({}).used(who, '2025-11')).toMatchObject({ answers: 1 });
});
