// The embedded database: one server for all processes on a folder, whoever is killed, and stopped by the last to leave.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/index.ts';
import { silentLog } from '../support/database.ts';
import { madeDataDir, newDataDir, serverOf, until, visit } from './house.ts';

const open = (dataDir: string) => openDatabase({ dataDir, log: silentLog });

describe('starting and stopping', () => {
  test('the first start makes and migrates the database, the next finds its rows', async () => {
    const dataDir = newDataDir(0o711, 'not', 'there', 'yet');
    const first = await open(dataDir);
    expect(first.kind).toBe('embedded');
    expect(await first.healthy()).toBe(true);
    await first.pool.query(`insert into keyring values (1, 'print')`);
    await first.close();
    expect(serverOf(dataDir)).toBeUndefined();

    const second = await open(dataDir);
    expect((await second.pool.query('select fingerprint from keyring')).rows).toEqual([{ fingerprint: 'print' }]);
    expect((await second.pool.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
    expect((await second.pool.query('show server_encoding')).rows).toEqual([{ server_encoding: 'UTF8' }]);
    await second.close();
    await second.close();
    expect(await second.healthy()).toBe(false);
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  test('a server left alive by kill -9 is adopted, and stopped in the end', async () => {
    const dataDir = madeDataDir();
    const first = await visit(dataDir);
    await first.kill();
    expect(serverOf(dataDir)).toBe(first.said.server);
    const second = await visit(dataDir);
    expect(second.said.server).toBe(first.said.server);
    expect(await second.close()).toBe(0);
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('a server killed without warning is recovered with everything committed', async () => {
    const dataDir = madeDataDir();
    const first = await visit(dataDir);
    const client = new pg.Client({ connectionString: first.said.url! });
    client.on('error', () => {});
    await client.connect();
    await client.query(`insert into keyring values (1, 'committed')`);
    await first.kill();
    process.kill(first.said.server!, 'SIGKILL');
    expect(await until(() => serverOf(dataDir) === undefined)).toBe(true);
    const second = await open(dataDir);
    expect((await second.pool.query('select fingerprint from keyring')).rows).toEqual([{ fingerprint: 'committed' }]);
    await second.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('a session of a killed server that is still busy is waited for', async () => {
    const dataDir = madeDataDir();
    const first = await open(dataDir);
    const busy = first.pool.query('select count(*) from generate_series(1, 12000000)').catch(() => {});
    await new Promise((done) => setTimeout(done, 200));
    process.kill(serverOf(dataDir)!, 'SIGKILL');
    const second = await open(dataDir);
    expect(await second.healthy()).toBe(true);
    await busy;
    await Promise.all([first.close(), second.close()]);
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('what a start killed half-way left is cleared away', async () => {
    const dataDir = newDataDir();
    const dead = join(dataDir, '.new-4194303-abc');
    mkdirSync(join(dead, 'postgres'), { recursive: true });
    await (await open(dataDir)).close();
    expect(existsSync(dead)).toBe(false);
  });

  test('a process number used again after a crash does not count as the server', async () => {
    const dataDir = madeDataDir();
    const left = [String(process.pid), '/elsewhere', '1', '5432', '../run', '', ' 1 1', 'ready', ''].join('\n');
    writeFileSync(join(dataDir, 'postgres/data/postmaster.pid'), left, { mode: 0o600 });
    const database = await open(dataDir);
    expect(await database.healthy()).toBe(true);
    await database.close();
  });
});

describe('sharing', () => {
  test('a second process shares the server, which runs until the last one leaves', async () => {
    const dataDir = madeDataDir();
    const first = await visit(dataDir);
    const second = await visit(dataDir);
    expect(second.said.server).toBe(first.said.server);
    await first.close();
    expect(serverOf(dataDir)).toBe(first.said.server);
    await second.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('three processes at once on an empty folder make one database, migrated once', async () => {
    const dataDir = newDataDir();
    const guests = await Promise.all([visit(dataDir), visit(dataDir), visit(dataDir)]);
    expect(guests.map(({ said }) => said.message)).toEqual([undefined, undefined, undefined]);
    expect(new Set(guests.map(({ said }) => said.server)).size).toBe(1);
    const client = new pg.Client({ connectionString: guests[0]!.said.url! });
    await client.connect();
    const { rows } = await client.query('select count(*) = count(distinct name) as once from meta.migration');
    expect(rows).toEqual([{ once: true }]);
    await client.end();
    await Promise.all(guests.map((guest) => guest.close()));
    expect(await until(() => serverOf(dataDir) === undefined)).toBe(true);
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  test('starts and stops that overlap never meet a server that is just going', async () => {
    const dataDir = madeDataDir();
    for (let round = 0; round < 2; round += 1) {
      const leaving = await visit(dataDir);
      const [, coming] = await Promise.all([leaving.close(), visit(dataDir)]);
      expect(coming.said.message).toBeUndefined();
      expect(await coming.close()).toBe(0);
      expect(serverOf(dataDir)).toBeUndefined();
    }
  });

  test('another client, psql for one, keeps the server up', async () => {
    const dataDir = madeDataDir();
    const guest = await visit(dataDir);
    const client = new pg.Client({ connectionString: guest.said.url! });
    await client.connect();
    await guest.close();
    expect((await client.query('select 1 as up')).rows).toEqual([{ up: 1 }]);
    await client.end();
    await (await open(dataDir)).close();
    expect(serverOf(dataDir)).toBeUndefined();
  });
});

describe('apart from us', () => {
  test('a SIGTERM or Ctrl-C for our process group does not reach the server', async () => {
    const dataDir = madeDataDir();
    const guest = await visit(dataDir, { detached: true });
    const exited = new Promise((done) => guest.child.on('exit', done));
    process.kill(-guest.child.pid!, 'SIGINT');
    await exited;
    const server = guest.said.server!;
    // A server that heard it refuses whoever comes, and another is started.
    const database = await open(dataDir);
    expect(serverOf(dataDir)).toBe(server);
    const [, , , session] =
      process.platform === 'linux'
        ? readFileSync(`/proc/${server}/stat`, 'utf8')
            .replace(/^.*\) /, '')
            .split(' ')
        : [];
    expect(session ?? String(server)).toBe(String(server));
    await database.close();
  });

  test.runIf(process.platform === 'linux')('nothing of our environment is in the server’s', async () => {
    const dataDir = madeDataDir();
    const env = { ...process.env, SECRET_TEST: 'xoxb-canary', SLACK_BOT_TOKEN: 'xoxb-canary', PGOPTIONS: '' };
    const guest = await visit(dataDir, { env });
    const server = guest.said.server!;
    const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ');
    expect(children.length).toBeGreaterThan(2);
    for (const pid of [server, ...children]) expect(environOf(pid)).not.toContain('canary');
    expect(environOf(server)).toContain('LC_ALL=C');
    await guest.close();
  });

  test('a server that dies under us is started again, and queries fail quickly meanwhile', async () => {
    const dataDir = madeDataDir();
    const database = await open(dataDir);
    await database.pool.query(`insert into keyring values (1, 'kept')`);
    const before = serverOf(dataDir)!;
    process.kill(before, 'SIGKILL');
    const start = performance.now();
    const failed = await database.pool.query('select 1').then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(performance.now() - start).toBeLessThan(3_000);
    if (failed !== undefined) expect(failed).toMatchObject({ name: 'DatabaseError', kind: 'gone' });
    expect(await until(() => serverOf(dataDir) !== before)).toBe(true);
    expect(await until(() => database.healthy())).toBe(true);
    expect((await database.pool.query('select fingerprint from keyring')).rows).toEqual([{ fingerprint: 'kept' }]);
    await database.close();
    expect(serverOf(dataDir)).toBeUndefined();
  });

  test('the log of the server holds no statement and no row', async () => {
    const dataDir = madeDataDir();
    const database = await open(dataDir);
    await database.pool.query(`insert into keyring values (1, 'canary')`);
    await expect(database.pool.query(`insert into keyring values (1, 'canary')`)).rejects.toThrow('23505');
    await expect(database.pool.query(`select 'canary'::integer`)).rejects.toThrow('22P02');
    await database.close();
    expect(readFileSync(join(dataDir, 'postgres/server.log'), 'utf8')).not.toContain('canary');
  });
});

/** Empty when the process has just ended, as sessions of the server do. */
function environOf(pid: number | string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}
