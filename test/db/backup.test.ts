// Backup and restore: the same rows elsewhere, all or nothing, and never over rows there are.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main as backup } from '../../src/cli/backup.ts';
import { main as restore } from '../../src/cli/restore.ts';
import { writeBackup } from '../../src/db/backup.ts';
import { openDatabase } from '../../src/db/index.ts';
import { restoreBackup } from '../../src/db/restore.ts';
import { emptyDatabaseUrl, silentLog, testDatabase } from '../support/database.ts';
import { newDataDir, serverOf } from './house.ts';

const folder = mkdtempSync(join(tmpdir(), 'difficultclient-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newFile = () => join(folder, `copy-${(count += 1)}`);

/** Every row of every table that is saved, as text, table by table. */
async function everything(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and (nspname in ('public', 'meta') or (nspname = 'pgboss' and relname in ('job', 'queue', 'schedule')))`;
  const found: Record<string, string[]> = {};
  for (const { name } of (await client.query<{ name: string }>(names)).rows) {
    const leaveOut = name === 'meta.migration' ? ` - 'applied_at'` : '';
    const { rows } = await client.query<{ row: string }>(
      `select (to_jsonb(t)${leaveOut})::text as row from ${name} t order by 1`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return found;
}

// Kinds of values that a copy by way of text most easily loses.
const FILL = `
  insert into keyring values (1, 'print');
  insert into delivery select 'slack', 'T1', 'k' || n, n, 'done', decode('00ff0a', 'hex'), '2026-01-02 03:04:05.678901+02' from generate_series(1, 1203) n;
  insert into outbox values ('discord', E'tab\\t line\\n "quote" \\\\ back {a,b} NULL', 'é 𝄞 ​', 9007199254740993, '', '', 'infinity');
  select pgboss.create_queue('apart', '{"policy":"standard","partition":true}');
  select pgboss.create_queue('common', '{"policy":"stately","deadLetter":"apart"}');
  insert into pgboss.job (name, data, singleton_key) values ('apart', '{"row": 1.50}', null), ('common', null, 'NULL');
  insert into pgboss.schedule (name, cron) values ('common', '* * * * *');
`;

async function filled() {
  const database = await testDatabase();
  await database.pool.query(FILL);
  return database;
}

describe('writeBackup and restoreBackup', () => {
  test('the rows of a working database come back equal elsewhere', async () => {
    const source = await filled();
    const file = newFile();
    const counts = await writeBackup(source.url, file);
    expect(counts.rows).toBeGreaterThan(1_208);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const target = await emptyDatabaseUrl();
    expect(await restoreBackup(target, file, silentLog)).toEqual(counts);
    const saved = await everything(source.url);
    expect(await everything(target)).toEqual(saved);
    expect(saved['delivery']).toHaveLength(1_203);
    expect(saved['pgboss.job']).toHaveLength(2);
    const again = await openDatabase({ url: target, dataDir: 'unused', log: silentLog });
    await again.pool.query(`insert into pgboss.job (name) values ('apart')`);
    await again.close();
  });

  test('every kind of column, references in both directions and counters', async () => {
    const source = await testDatabase();
    const target = await testDatabase();
    const tables = `create type mood as enum ('calm', 'cross');
      create table zebra (id bigint generated always as identity primary key, mood mood, tags text[], amount numeric(20,4), day date,
        span interval, doc json, docb jsonb, ratio double precision, code char(5), twice bigint generated always as (id * 2) stored, at timetz, "Odd ""name" text);
      create table apple (id serial primary key, zebra bigint references zebra, parent integer references apple);`;
    for (const { pool } of [source, target]) await pool.query(tables);
    await source.pool.query(`
      insert into zebra (mood, tags, amount, day, span, doc, docb, ratio, code, at, "Odd ""name") values
      ('cross', array['a,b', null, '"', '\\', ''], 0.1000, '0044-03-15 BC', '1 mon -2 days 03:00:00.5', '{"b": 1,  "a": 1}', '{"n": 1e2}', 0.1::float8 + 0.2, 'ab', '10:00+05:30', ''),
      (null, '{}', 'NaN', 'infinity', null, null, 'null', '-Infinity', null, null, null);
      insert into apple (zebra, parent) values (2, null), (1, 1);`);
    const file = newFile();
    await writeBackup(source.url, file);
    const { url } = target;
    await target.pool.end();
    await restoreBackup(url, file, silentLog);
    expect(await everything(url)).toEqual(await everything(source.url));
    const next = await openDatabase({ url, dataDir: 'unused', log: silentLog });
    expect((await next.pool.query('insert into zebra default values returning id')).rows).toEqual([{ id: '3' }]);
    expect((await next.pool.query('insert into apple default values returning id')).rows).toEqual([{ id: 3 }]);
    await next.close();
  });

  test('a hosted Postgres, where we are no superuser', async () => {
    const source = await testDatabase();
    const [from, to] = [new URL(source.url), new URL(await emptyDatabaseUrl())];
    const role = `owner_${Date.now()}`;
    const admin = async (url: string, text: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(text).finally(() => client.end());
    };
    await admin(
      to.href,
      `create role ${role} login password 'owning'; alter database ${to.pathname.slice(1)} owner to ${role}`,
    );
    await source.pool.query(FILL);
    const file = newFile();
    await writeBackup(from.href, file);
    const administrator = to.href;
    [to.username, to.password] = [role, 'owning'];
    await restoreBackup(to.href, file, silentLog);
    expect(await everything(to.href)).toEqual(await everything(from.href));
    await admin(
      administrator,
      `drop owned by ${role} cascade; alter database ${to.pathname.slice(1)} owner to current_user; drop role ${role}`,
    );
  });

  test('the copy is of one moment, whatever is written meanwhile', async () => {
    const source = await testDatabase();
    await source.pool.query(`create table first (id integer); create table last (id integer); create table heap as
      select md5(n::text) as words from generate_series(1, 20000) n`);
    let writing = true;
    const writer = (async () => {
      const both = (id: number) => `with one as (insert into first values (${id})) insert into last values (${id})`;
      for (let id = 1; writing; id += 1) await source.pool.query(both(id));
    })();
    const file = newFile();
    await writeBackup(source.url, file);
    writing = false;
    await writer;
    const tables = gunzipSync(readFileSync(file)).toString().split('{"table":');
    const idsOf = (name: string) =>
      tables.find((text) => text.startsWith(`["public","${name}"]`))?.match(/^\["\d+"\]$/gm) ?? [];
    expect(idsOf('last')).toEqual(idsOf('first'));
    expect((await source.pool.query('select count(*)::int as n from last')).rows[0].n).toBeGreaterThan(
      idsOf('last').length,
    );
  });
});

describe('restoreBackup refuses', () => {
  let file: string;
  let source: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    source = await filled();
    file = newFile();
    await writeBackup(source.url, file);
  });

  test('a database that holds rows, and leaves them alone', async () => {
    const target = await testDatabase();
    await target.pool.query(`insert into keyring values (1, 'mine')`);
    await target.pool.end();
    await expect(restoreBackup(target.url, file, silentLog)).rejects.toMatchObject({
      message: expect.stringContaining('public.keyring'),
    });
    expect((await everything(target.url))['keyring']).toEqual([
      JSON.stringify({ one: 1, fingerprint: 'mine' }).replaceAll(/([:,])/g, '$1 '),
    ]);
  });

  test('a database with tables of somebody else', async () => {
    const url = await emptyDatabaseUrl();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table theirs (id integer)');
    await client.end();
    await expect(restoreBackup(url, file, silentLog)).rejects.toMatchObject({
      message: expect.stringContaining('public.theirs'),
    });
  });

  test('a database in use', async () => {
    const url = await emptyDatabaseUrl();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await expect(restoreBackup(url, file, silentLog)).rejects.toMatchObject({
      message: expect.stringContaining('in use'),
    });
    await client.end();
  });

  test.each([
    ['is cut short', () => truncateSync(copy(), statSync(file).size - 40)],
    ['lost its last lines', () => rewrite((lines) => lines.slice(0, -2))],
    ['lost a row', () => rewrite((lines) => lines.filter((_, index) => index !== 5))],
    ['has a damaged byte', () => damage()],
    [
      'has a time that is none',
      () => rewrite((lines) => lines.map((line, at) => (at < 2 ? line : line.replace(/"20\d\d-/, '"20x1-')))),
    ],
    ['is no backup', () => writeFileSync(copy(), 'hello')],
    ['is empty', () => writeFileSync(copy(), '')],
    ['is some other compressed file', () => writeFileSync(copy(), gzipSync('[1]\n'))],
  ])('a file that %s, and restores nothing', async (_name, spoil) => {
    const url = await emptyDatabaseUrl();
    spoil();
    await expect(restoreBackup(url, last, silentLog)).rejects.toMatchObject({
      name: 'DatabaseOpenError',
      message: expect.stringContaining('not a whole backup'),
    });
    expect((await everything(url))['delivery'] ?? []).toEqual([]);
    // The whole one goes in afterwards.
    await restoreBackup(url, file, silentLog);
  });

  test('a file of a newer release', async () => {
    const url = await emptyDatabaseUrl();
    rewrite(([header, ...rest]) => [
      header!.replace(/"migrations":\[/, '"migrations":[{"name":"9999_later","checksum":"x"},'),
      ...rest,
    ]);
    await expect(restoreBackup(url, last, silentLog)).rejects.toMatchObject({ reason: 'version' });
    rewrite(([header, ...rest]) => [header!.replace('"version":1', '"version":2'), ...rest]);
    await expect(restoreBackup(url, last, silentLog)).rejects.toMatchObject({ reason: 'version' });
  });

  let last = '';
  function copy(): string {
    last = newFile();
    writeFileSync(last, readFileSync(file));
    return last;
  }
  function rewrite(change: (lines: string[]) => string[]): void {
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    writeFileSync(copy(), gzipSync(`${change(lines).join('\n')}\n`));
  }
  function damage(): void {
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
    writeFileSync(copy(), bytes);
  }
});

describe('the two commands', () => {
  const env = (more: Record<string, string>) => ({ INIT_CWD: folder, KEYS_FILE: '/keys', ...more });
  async function run(command: typeof backup, args: string[], more: Record<string, string>) {
    const said: string[] = [];
    const code = await command(args, env(more), (sentence) => said.push(sentence));
    return { code, said: said.join('\n') };
  }

  test('save an embedded database and bring it back in another folder, without a server left behind', async () => {
    const [from, to] = [newDataDir(), newDataDir()];
    const database = await openDatabase({ dataDir: from, log: silentLog });
    await database.pool.query(FILL);
    const saved = await everything(database.url);
    await database.close();

    const out = await run(backup, ['by-name'], { DATA_DIR: from });
    expect(out).toMatchObject({
      code: 0,
      said: expect.stringMatching(/Saved \d+ rows[^]*keys are not in it[^]*\/keys/),
    });
    expect(existsSync(join(folder, 'by-name'))).toBe(true);
    expect(await run(backup, ['by-name'], { DATA_DIR: from })).toMatchObject({
      code: 1,
      said: expect.stringContaining('exists already'),
    });

    expect(await run(restore, ['by-name'], { DATA_DIR: to })).toMatchObject({
      code: 0,
      said: expect.stringContaining('Put the keys'),
    });
    expect([serverOf(from), serverOf(to)]).toEqual([undefined, undefined]);
    const restored = await openDatabase({ dataDir: to, log: silentLog });
    expect(await everything(restored.url)).toEqual(saved);
    await restored.close();
    expect(await run(restore, ['by-name'], { DATA_DIR: from })).toMatchObject({
      code: 1,
      said: expect.stringContaining('not empty'),
    });
  });

  test('save a running bot’s database while it runs', async () => {
    const source = await filled();
    expect(await run(backup, ['running'], { DATABASE_URL: source.url })).toMatchObject({ code: 0 });
    expect(await source.healthy()).toBe(true);
  });

  test('say what is missing', async () => {
    const DATA_DIR = newDataDir();
    expect(await run(backup, [], { DATA_DIR })).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm run backup -- FILE'),
    });
    expect(await run(backup, ['a', 'b'], { DATA_DIR })).toMatchObject({ code: 1 });
    expect(await run(backup, ['none'], { DATA_DIR })).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is no database'),
    });
    expect(await run(restore, ['none'], { DATA_DIR })).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is no file'),
    });
    expect(existsSync(DATA_DIR)).toBe(false);
    const { url } = await testDatabase();
    expect(await run(backup, ['not/there/copy'], { DATABASE_URL: url })).toMatchObject({
      code: 1,
      said: expect.stringContaining('cannot be written'),
    });
    expect(await run(backup, ['x'], { DATABASE_URL: 'postgres://me:canary@127.0.0.1:1/x' })).toMatchObject({
      code: 1,
      said: expect.not.stringContaining('canary'),
    });
  });

  test('work when run as programs, and a failure shows no stack', async () => {
    const script = new URL('../../src/cli/restore.ts', import.meta.url).pathname;
    const failed = promisify(execFile)(process.execPath, [script, 'missing'], {
      env: { ...process.env, ...env({ DATA_DIR: newDataDir() }) },
    });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('There is no file'),
      stderr: '',
    });
  });
});
