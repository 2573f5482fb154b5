// Migrations: once, whoever comes first; what has landed is never changed; a failing one leaves nothing behind.
import { getRollbackPlans, PgBoss } from 'pg-boss';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { JOB_SCHEMA } from '../../src/db/index.ts';
import type { Migration } from '../../src/db/migrate.ts';
import { migrate, readMigrations } from '../../src/db/migrate.ts';
import { emptyDatabaseUrl, silentLog, testDatabase } from '../support/database.ts';
import { visit } from './house.ts';

const file = (name: string, sql: string): Migration => ({ name, sql, checksum: `sum of ${sql}` });
const first = file(
  '0000_first',
  'create table one (id integer);\n--> statement-breakpoint\ninsert into one values (1);',
);
const second = file('0001_second', 'alter table one add column words text; insert into one values (2, $$two$$);');

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows as unknown[];
}

const run = (url: string, files: readonly Migration[]) => migrate({ connectionString: url }, silentLog, files);

describe('migrate', () => {
  test('applies each file once, in order, and later ones when they come', async () => {
    const url = await emptyDatabaseUrl();
    await run(url, [first]);
    await run(url, [first]);
    await run(url, [first, second]);
    expect(await rows(url, 'select * from one order by id')).toEqual([
      { id: 1, words: null },
      { id: 2, words: 'two' },
    ]);
    expect(await rows(url, 'select name from meta.migration order by position')).toEqual([
      { name: first.name },
      { name: second.name },
    ]);
  });

  test('eight runs at once are one', async () => {
    const url = await emptyDatabaseUrl();
    const slow = file('0000_slow', 'create table one (id integer); insert into one select 1 from pg_sleep(0.2);');
    await Promise.all(Array.from({ length: 8 }, () => run(url, [slow])));
    expect(await rows(url, 'select id from one')).toEqual([{ id: 1 }]);
  });

  test('three processes at once on one URL all come up', async () => {
    const url = await emptyDatabaseUrl();
    const guests = await Promise.all([1, 2, 3].map(() => visit('unused', {}, url)));
    expect(guests.map(({ said }) => said.message)).toEqual([undefined, undefined, undefined]);
    expect(await rows(url, 'select name, checksum from meta.migration order by position')).toEqual(
      readMigrations().map(({ name, checksum }) => ({ name, checksum })),
    );
    await Promise.all(guests.map((guest) => guest.close()));
  });

  test('a file that was changed after it landed is refused', async () => {
    const url = await emptyDatabaseUrl();
    await run(url, [first]);
    const failed = run(url, [{ ...first, checksum: 'another' }, second]);
    await expect(failed).rejects.toMatchObject({
      reason: 'version',
      message: expect.stringContaining('0000_first.sql'),
    });
    expect(await rows(url, 'select * from one')).toEqual([{ id: 1 }]);
  });

  test('a database of a newer release is refused', async () => {
    const url = await emptyDatabaseUrl();
    await run(url, [first, second]);
    await expect(run(url, [first])).rejects.toMatchObject({
      reason: 'version',
      message: expect.stringContaining('newer'),
    });
  });

  test('a failing file is taken back whole, and its words are in no message', async () => {
    const url = await emptyDatabaseUrl();
    const bad = file('0001_bad', `create table two (id integer); select 'canary'::integer;`);
    const failed = run(url, [first, bad]);
    await expect(failed).rejects.toMatchObject({
      reason: 'broken',
      message: expect.stringMatching(/0001_bad failed \(22P02\)/),
    });
    await expect(failed).rejects.toMatchObject({ message: expect.not.stringContaining('canary') });
    expect(
      await rows(url, `select to_regclass('one') is not null as one, to_regclass('two') is null as "noTwo"`),
    ).toEqual([{ one: true, noTwo: true }]);
    await run(url, [first, second]);
  });

  test('a user without the right to make tables is told so', async () => {
    const url = new URL(await emptyDatabaseUrl());
    const role = `reader_${Date.now()}`;
    await rows(url.href, `create role ${role} login password 'reading'`);
    const owner = url.href;
    [url.username, url.password] = [role, 'reading'];
    await expect(run(url.href, [first])).rejects.toMatchObject({ reason: 'refused' });
    await rows(owner, `drop role ${role}`);
  });
});

describe('the job tables', () => {
  test('pg-boss finds its own tables complete and needs no migration', async () => {
    const { url, pool } = await testDatabase();
    const boss = new PgBoss({
      connectionString: url,
      schema: JOB_SCHEMA,
      migrate: false,
      supervise: false,
      schedule: false,
    });
    const errors: unknown[] = [];
    boss.on('error', (error) => errors.push(error));
    await boss.start();
    await boss.createQueue('try');
    const id = await boss.send('try', { row: 1 });
    const [job] = await boss.fetch('try');
    expect(job).toMatchObject({ id, data: { row: 1 } });
    await boss.stop({ graceful: false });
    expect(errors).toEqual([]);
    expect((await pool.query(`select count(*)::int as n from ${JOB_SCHEMA}.job`)).rows).toEqual([{ n: 1 }]);
  });

  test('older ones are brought up to date', async () => {
    const { url, pool } = await testDatabase();
    const version = async () =>
      (await pool.query<{ version: number }>(`select version from ${JOB_SCHEMA}.version`)).rows[0]?.version;
    const current = (await version()) ?? 0;
    await pool.query(getRollbackPlans(JOB_SCHEMA, current));
    expect(await version()).toBe(current - 1);
    await run(url, readMigrations());
    expect(await version()).toBe(current);
  });

  test('newer ones are refused', async () => {
    const { url, pool } = await testDatabase();
    await pool.query(`update ${JOB_SCHEMA}.version set version = version + 1`);
    await expect(run(url, readMigrations())).rejects.toMatchObject({
      reason: 'version',
      message: expect.stringContaining('newer'),
    });
  });
});
