// Opening by URL: every mistake is a sentence, the password is in none, and an outage passes.
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { createPool } from '../../src/db/pool.ts';
import { silentLog, testDatabase } from '../support/database.ts';

const SECRET = 'canary-pass%2Fword';
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

async function refusal(url: string): Promise<{ reason: string; message: string }> {
  const thrown = await openDatabase({ url, dataDir: 'unused', log: silentLog }).then(
    () => undefined,
    (error: unknown) => error as { name: string; reason: string; message: string },
  );
  expect(thrown?.name).toBe('DatabaseOpenError');
  expect(thrown?.message).not.toContain('canary');
  return thrown!;
}

/** The test database's URL with parts of it changed. */
function changed(change: (url: URL) => void): string {
  const url = new URL(database.url);
  change(url);
  return url.href;
}

describe('what cannot be opened', () => {
  test('an address that is none', async () => {
    expect(await refusal(`mysql://me:${SECRET}@host/db`)).toMatchObject({ reason: 'address' });
    expect(await refusal(`me:${SECRET}@host`)).toMatchObject({ reason: 'address' });
  });

  test('nobody listens there', async () => {
    const { reason, message } = await refusal(`postgres://me:${SECRET}@127.0.0.1:1/db`);
    expect({ reason, message }).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('127.0.0.1:1 (ECONNREFUSED)'),
    });
  });

  test('a host nobody knows', async () => {
    expect(await refusal(`postgres://me:${SECRET}@no-such-host.invalid/db`)).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('no-such-host.invalid'),
    });
  });

  test('a server that never answers is given up after two seconds', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await new Promise((done) => mute.once('listening', done));
    const { port } = mute.address() as AddressInfo;
    const start = performance.now();
    expect(await refusal(`postgres://me:${SECRET}@127.0.0.1:${port}/db`)).toMatchObject({ reason: 'unreachable' });
    expect(performance.now() - start).toBeLessThan(4_000);
    sockets.forEach((socket) => socket.destroy());
    mute.close();
  });

  test('a wrong password', async () => {
    const { reason, message } = await refusal(changed((url) => (url.password = SECRET)));
    expect(reason).toBe('refused');
    expect(message).toContain(new URL(database.url).username);
  });

  test('a database that does not exist', async () => {
    const refused = await refusal(changed((url) => (url.pathname = '/nowhere')));
    expect(refused).toMatchObject({ reason: 'missing', message: expect.stringContaining('"nowhere"') });
  });
});

describe('an outage in the middle', () => {
  const killAll = () =>
    database.pool
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
      .then(() => undefined);

  test('idle connections that break are replaced without a word', async () => {
    await Promise.all([1, 2, 3, 4].map(() => database.pool.query('select pg_sleep(0.05)')));
    await killAll();
    await new Promise((done) => setTimeout(done, 50));
    expect(await database.healthy()).toBe(true);
  });

  test('a connection that breaks while handed out fails its next query as gone', async () => {
    const client = await database.pool.connect();
    await killAll();
    await new Promise((done) => setTimeout(done, 50));
    await expect(client.query('select 1')).rejects.toMatchObject({ name: 'DatabaseError', kind: 'gone' });
    client.release(true);
    expect(await database.healthy()).toBe(true);
  });

  test('a transaction that loses its connection throws gone, and leaves no broken connection behind', async () => {
    const failed = database.orm.transaction(async (tx) => {
      await tx.execute('select 1');
      await killAll();
      await tx.execute('select 2');
    });
    await expect(failed).rejects.toMatchObject({ name: 'DatabaseError', kind: 'gone' });
    for (let round = 0; round < 12; round += 1) expect(await database.healthy()).toBe(true);
  });

  test('a database that cannot be reached is gone, by callback as by promise', async () => {
    const pool = createPool({ connectionString: `postgres://me:${SECRET}@127.0.0.1:1/db` });
    await expect(pool.query('select 1')).rejects.toMatchObject({
      name: 'DatabaseError',
      kind: 'gone',
      code: 'ECONNREFUSED',
    });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    pool.query('select 1', (error) => resolve(error));
    expect(await promise).toMatchObject({ name: 'DatabaseError', kind: 'gone' });
    await pool.end();
    await expect(pool.query('select 1')).rejects.toMatchObject({ kind: 'gone', code: 'CLOSED' });
  });
});

// Both wait for seconds: at the same time.
describe.concurrent('a limit', () => {
  test('a statement that takes too long is ended', async () => {
    await database.pool.query('select 1');
    const start = performance.now();
    await expect(database.pool.query('select pg_sleep(30)')).rejects.toMatchObject({ kind: 'timeout', code: '57014' });
    expect(performance.now() - start).toBeLessThan(6_500);
  });

  test('a pool that is used up says so within its limit', async () => {
    const { pool, healthy } = await testDatabase();
    const clients = await Promise.all(Array.from({ length: 10 }, () => pool.connect()));
    await expect(pool.query('select 1')).rejects.toMatchObject({ kind: 'timeout', code: 'POOL_TIMEOUT' });
    expect(await healthy()).toBe(false);
    clients.forEach((client) => client.release());
    expect(await healthy()).toBe(true);
  });
});
