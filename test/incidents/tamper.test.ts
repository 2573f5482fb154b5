// Who writes to the database is found: one bit, anywhere in what is stored of a log.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChains } from '../../src/chain/index.ts';
import type { Keyring } from '../../src/crypto/index.ts';
import type { Orm } from '../../src/db/orm.ts';
import { checkLogs, type Checked } from '../../src/incidents/index.ts';
import { sql } from '../../src/db/drizzle.ts';
import { seeded } from '../soak/random.ts';
import type { Ground } from '../support/chat.ts';
import { checked, keysOf } from './checked.ts';
import { findingsIn, flips, isNamed, randomFlip, seqOf, storedIn, type Flip, type Stored } from './flips.ts';
import { openTampered } from './tampered.ts';

type Finding = Checked['findings'][number];

let ground: Ground;
let stored: Stored;
let keyring: Keyring;
beforeAll(async () => {
  ground = await openTampered();
  stored = await storedIn(ground.database);
  keyring = keysOf(ground);
});
afterAll(() => ground.close());

test('what was not tampered with is found whole, in the database and in memory', async () => {
  expect(stored.entry).toHaveLength(12);
  expect(await checked(ground)).toEqual({ logs: 1, entries: 12, findings: [] });
  expect(await findingsIn(stored, keyring)).toEqual([]);
});

test('2,000 flips are all found, and what belongs to an entry is found there', { timeout: 120_000 }, async () => {
  const count = await flips(stored, keyring, 2_000, seeded(11));
  expect(count.missed).toEqual([]);
  expect(count).toMatchObject({ flips: 2_000, found: 2_000 });
  // A number or an owner that was altered makes an entry another one or none: named is then what is missing or follows.
  expect(count.named / count.ofEntries).toBeGreaterThan(0.98);
});

test('60 flips in the database itself, past the trigger, are found too', { timeout: 60_000 }, async () => {
  const random = seeded(12);
  let [found, ofEntries, named] = [0, 0, 0];
  for (let made = 0; made < 60;) {
    const flip = randomFlip(stored, random);
    if (flip === undefined) continue;
    made += 1;
    const findings = await afterFlip(flip);
    const seq = seqOf(stored, flip);
    if (seq !== undefined) ofEntries += 1;
    if (seq !== undefined && isNamed(findings, seq)) named += 1;
    if (findings.length > 0) found += 1;
  }
  expect(found).toBe(60);
  expect(named / ofEntries).toBeGreaterThan(0.9);
  expect((await checked(ground)).findings).toEqual([]);
});

test('the last entry taken away is found', async () => {
  const findings = await within([sql`delete from entry where seq = 12`]);
  expect(findings.map(({ what }) => what)).toContain('hash absent');
});

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function afterFlip({ table, row, column, value }: Flip): Promise<readonly Finding[]> {
  const it = stored[table][row] as Readonly<Record<string, unknown>>;
  const key = ['platform', 'owner', 'seq', 'n'].filter((name) => name in it);
  const where = key.map((name) => sql`${sql.identifier(name)} = ${it[name]}`);
  const set = sql`${sql.identifier(columnOf(column))} = ${value instanceof Date ? value.toISOString() : value}`;
  return within([sql`update ${sql.identifier(table)} set ${set} where ${sql.join(where, sql` and `)}`]);
}

/** What fsck finds after some statements, in a transaction that is undone. */
async function within(statements: readonly ReturnType<typeof sql>[]): Promise<readonly Finding[]> {
  let findings: readonly Finding[] = [];
  const undone = new Error('undone');
  await ground.database.orm
    .transaction(async (tx) => {
      await tx.execute(sql`alter table entry disable trigger all`);
      for (const statement of statements) await tx.execute(statement);
      const inside = { ...ground.database, orm: tx as unknown as Orm };
      findings = (await checkLogs(inside, createChains(inside, keyring))).findings;
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return findings;
}
