// One connection a process holds while it uses the embedded server, so that the last to leave can tell it is the last.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Connection } from './pool.ts';
import { createClient, OWN_NAME } from './pool.ts';

/** The lock everybody present shares; whoever can have it alone may stop the server. Any number will do. */
const PRESENCE = 7_203_114;
const OTHERS_MS = 1_000;

/** `leave` ends the connection; `lost` settles when it broke before that. */
export type Presence = { readonly lost: Promise<unknown>; leave(): Promise<void> };

/** Says "I am here". `stopping` when the last one before us is just stopping the server: try again soon. */
export async function enter(connection: Connection, database: string): Promise<Presence | 'stopping'> {
  const client = createClient(connection);
  await client.connect();
  const { promise: lost, resolve } = Promise.withResolvers<undefined>();
  client.on('end', () => resolve(undefined));
  try {
    const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock_shared($1) as ok', [PRESENCE]);
    if (rows[0]?.ok !== true) {
      await client.end();
      return 'stopping';
    }
    await createDatabase(client, database);
  } catch (thrown) {
    await client.end().catch(() => {});
    throw thrown;
  }
  // Being present is no reason to stay: a script that forgets to close still ends.
  client.unref();
  return { lost, leave };

  async function leave(): Promise<void> {
    client.ref();
    await client.end().catch(() => {});
  }
}

/** Whether nobody else is connected; runs `stop` under the lock, so that nobody comes in meanwhile. */
export async function stopIfLast(connection: Connection, stop: () => Promise<void>): Promise<boolean> {
  const client = createClient(connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [PRESENCE]);
    if (rows[0]?.ok !== true || !(await isAlone(client, 'server'))) return false;
    await stop();
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Whether no other client is connected to the server, or to this one database: a psql or a job runner holds no lock.
 * Connections of our own count only while they are needed, so somebody who forgot to hand one back holds nothing up.
 */
export async function isAlone(client: pg.ClientBase, where: 'server' | 'database'): Promise<boolean> {
  const others = `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend'
    and application_name <> $1 and ($2 = 'server' or datname = current_database())`;
  const until = Date.now() + OTHERS_MS;
  for (;;) {
    const { rows } = await client.query<{ n: number }>(others, [OWN_NAME, where]);
    if (rows[0]?.n === 0) return true;
    if (Date.now() > until) return false;
    await sleep(25);
  }
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  await client.query(`create database "${name}"`).catch((thrown: { code?: string }) => {
    // Another process was quicker: "already exists", or the same said by the catalogue's index.
    if (thrown.code !== '42P04' && thrown.code !== '23505') throw thrown;
  });
}
