// The connections: pg's pool with short limits, which throws DatabaseError and survives a server that goes away.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseError } from './error.ts';

/** Where a database is: pg's own fields, from a URL or from the embedded server. */
export type Connection = Pick<pg.ClientConfig, 'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'>;

/** Connections a process holds at most; three processes and the jobs fit into Postgres' default of 100. */
const POOL_SIZE = 10;
const CONNECT_MS = 2_000;
/** In a rush a query waits for its turn, which is no sign of a server that is gone; who asks has a budget of their own. */
const TURN_MS = 5_000;
const STATEMENT_MS = 5_000;

/** What this process is called in pg_stat_activity; in two containers the process number alone may be the same. */
export const OWN_NAME = `difficultclient ${process.pid} ${randomBytes(4).toString('hex')}`;

/** Makes a pool; nothing is connected before the first query. */
export function createPool(connection: Connection): pg.Pool {
  const pool = new GuardedPool({
    ...connection,
    application_name: OWN_NAME,
    max: POOL_SIZE,
    connectionTimeoutMillis: TURN_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // What is asked on a connection at once goes out at once, in order.
    pipeline: true,
    statement_timeout: STATEMENT_MS,
    // The server's own limit answers first; this one is for a server that no longer answers at all.
    query_timeout: STATEMENT_MS + 1_000,
    idle_in_transaction_session_timeout: 15_000,
    // Without it an idle test or script would live on for the length of the idle timeout.
    allowExitOnIdle: true,
    Client: GuardedClient,
  } as pg.PoolConfig);
  // An idle connection that breaks is replaced at the next query; unheard, this event would end the process.
  pool.on('error', () => {});
  return pool;
}

/** A single connection outside the pool, without time limits on statements: for migrations and copies. */
export function createClient(connection: Connection): SingleClient {
  return new GuardedClient({ ...connection, application_name: OWN_NAME, connectionTimeoutMillis: CONNECT_MS });
}

type Callback = (error: unknown, ...rest: unknown[]) => void;

/** pg's client, with the two methods its types leave out: whether an open connection keeps the process alive. */
export type SingleClient = pg.Client & { ref(): void; unref(): void };

class GuardedClient extends pg.Client {
  declare readonly ref: () => void;
  declare readonly unref: () => void;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A checked-out connection that breaks between two queries has no other listener; the next query reports it.
    this.on('error', () => {});
  }
}
guard(GuardedClient.prototype, 'query', pg.Client.prototype.query);
guard(GuardedClient.prototype, 'connect', pg.Client.prototype.connect);

class GuardedPool extends pg.Pool {}
guard(GuardedPool.prototype, 'connect', pg.Pool.prototype.connect);
// A connection that breaks in the middle of a query reaches the caller by the pool itself, not by the client.
guard(GuardedPool.prototype, 'query', pg.Pool.prototype.query);

// pg answers by callback or by promise, depending on the last argument, and its own pool uses the callbacks.
function guard(prototype: object, name: string, original: (...args: never[]) => unknown): void {
  function guarded(this: unknown, ...args: unknown[]): unknown {
    const last = args.at(-1);
    if (typeof last === 'function') args[args.length - 1] = guardCallback(last as Callback);
    const result: unknown = Reflect.apply(original, this, args);
    if (!(result instanceof Promise)) return result;
    return result.catch((thrown: unknown) => {
      throw databaseError(thrown);
    });
  }
  Object.defineProperty(prototype, name, { value: guarded, writable: true, configurable: true });
}

function guardCallback(callback: Callback): Callback {
  return (error, ...rest) => callback(error === null || error === undefined ? error : databaseError(error), ...rest);
}
