// Opens the database: Postgres at a URL, or the embedded one under the data folder; migrated and ready when it returns.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { within } from './deadline.ts';
import { openEmbedded } from './embedded.ts';
import { databaseError, DatabaseOpenError } from './error.ts';
import type { Log } from '../log/index.ts';
import { migrate } from './migrate.ts';
import type { Orm } from './orm.ts';
import { createOrm } from './orm.ts';
import type { Connection } from './pool.ts';
import { createClient, createPool, type SingleClient } from './pool.ts';
import { createTransact, type Transact } from './transact.ts';

/** An open database. Every query of `pool`, `orm` and `transact` throws DatabaseError and nothing else. */
export type Database = {
  readonly pool: pg.Pool;
  readonly orm: Orm;
  /** For what somebody waits for: a transaction in as few round trips as it has questions. */
  readonly transact: Transact;
  /** For another driver or process; holds the password, so it is never logged. */
  readonly url: string;
  readonly kind: 'url' | 'embedded';
  /** A connection outside the pool, for a lock that is held as long as the process lives. Its 'end' tells when it broke. */
  session(): Promise<SingleClient>;
  /** False when the database does not answer within a second. Never throws. */
  healthy(): Promise<boolean>;
  /** Ends the connections; stops an embedded server that nobody else uses. */
  close(): Promise<void>;
};

export type OpenOptions = {
  readonly url?: string | undefined;
  readonly dataDir: string;
  readonly log: Log;
  /** 'later' leaves the tables as they are: for the restore, which brings the tables of its own copy. */
  readonly migration?: 'now' | 'later';
};

const HEALTH_MS = 1_000;
const CLOSE_MS = 5_000;
/** A server that says it is starting is waited for this long; one that is not there is not. */
const STARTING_MS = 15_000;

/** Throws DatabaseOpenError, whose message is a sentence for the one who starts the bot. */
export async function openDatabase({ url, dataDir, log, migration = 'now' }: OpenOptions): Promise<Database> {
  const embedded = url === undefined ? await openEmbedded(dataDir, log) : undefined;
  const connection: Connection = embedded?.connection ?? { connectionString: readUrl(url ?? '') };
  try {
    if (embedded === undefined) await tryConnection(connection);
    if (migration === 'now') await migrate(connection, log);
  } catch (thrown) {
    await embedded?.close();
    throw thrown;
  }
  const pool = createPool(connection);
  return {
    pool,
    orm: createOrm(pool),
    transact: createTransact(pool),
    url: url ?? urlOf(connection),
    kind: embedded === undefined ? 'url' : 'embedded',
    session: () => connected(createClient(connection)),
    healthy: () => isHealthy(pool),
    close: once(async () => {
      if (!pool.ending) await within(CLOSE_MS, pool.end());
      await embedded?.close();
    }),
  };
}

async function connected(client: SingleClient): Promise<SingleClient> {
  await client.connect();
  return client;
}

/** A Unix socket's folder goes into the query part, where every Postgres driver looks for it. */
export function urlOf({ host = '', port, user = '', password, database = '' }: Connection): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(typeof password === 'string' ? password : '')}`;
  if (!host.startsWith('/')) return `postgres://${login}@${host}:${port}/${database}`;
  return `postgres://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function tryConnection(connection: Connection): Promise<void> {
  const until = Date.now() + STARTING_MS;
  for (;;) {
    const client = createClient(connection);
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (thrown) {
      const { code } = databaseError(thrown);
      if (code !== '57P03' || Date.now() > until) throw explainConnection(code, connection.connectionString ?? '');
    } finally {
      await client.end().catch(() => {});
    }
    await sleep(200);
  }
}

function readUrl(url: string): string {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url;
  throw new DatabaseOpenError(
    'address',
    'DATABASE_URL cannot be read. It looks like postgres://user:password@host:5432/database; characters like @ or / in the password are written as %40 or %2F.',
  );
}

function explainConnection(code: string, url: string): DatabaseOpenError {
  const { hostname, port, pathname, searchParams, username } = new URL(url);
  const place = searchParams.get('host') ?? `${hostname || 'localhost'}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1));
  switch (code) {
    case '3D000':
      return new DatabaseOpenError(
        'missing',
        `The server at ${place} has no database "${name}". Make it (createdb ${name}) or correct the end of DATABASE_URL.`,
      );
    case '28P01':
    case '28000':
      return new DatabaseOpenError(
        'refused',
        `The server at ${place} does not let user "${decodeURIComponent(username)}" in. Check user and password in DATABASE_URL, and whether the server wants TLS (?sslmode=require).`,
      );
    case '53300':
      return new DatabaseOpenError(
        'unreachable',
        `The server at ${place} has no connection left. Raise its max_connections or stop other clients.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DatabaseOpenError(
        'unreachable',
        `The host "${hostname}" in DATABASE_URL is not known here. Check its spelling and the network.`,
      );
    default:
      return new DatabaseOpenError(
        'unreachable',
        `No Postgres answers at ${place} (${code}). Check host and port in DATABASE_URL, and whether the server runs and may be reached from here.`,
      );
  }
}

async function isHealthy(pool: pg.Pool): Promise<boolean> {
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return (await within(HEALTH_MS, answer)) === true;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run());
}
