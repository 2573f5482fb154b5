// A transaction in few round trips: statements that wait for no answer of each other go out together.
import type pg from 'pg';
import { DatabaseError } from './error.ts';

/** A statement as data, `$1` … its values. A connection keeps the plan of one with a `name`, which must be its text's alone. */
export type Statement = { readonly name?: string; readonly text: string; readonly values: readonly unknown[] };
/** What a statement answered: its rows by the names of the columns, as the driver reads them. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** Sends statements in one go and in order; each sees what was committed until it runs. Throws a DatabaseError. */
export type Ask = (...statements: readonly Statement[]) => Promise<readonly Rows[]>;

/** How a transaction ends: what it writes last goes out with its commit. */
export type Ending<T> = { readonly writes: readonly Statement[]; readonly result: T };

/** Runs `work` in a transaction, which begins with what is asked first and is committed when what comes back is written. */
export type Transact = <T>(work: (ask: Ask) => Promise<Ending<T>>) => Promise<T>;

const begin: Statement = { text: 'begin', values: [] };
const commit: Statement = { text: 'commit', values: [] };

/** Needs a pool whose connections send without waiting for the answer before. */
export function createTransact(pool: pg.Pool): Transact {
  return async (work) => {
    const client = await pool.connect();
    let isBegun = false;
    const send = async (statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> => {
      const all = isBegun ? statements : [begin, ...statements];
      isBegun = true;
      return (await sent(client, all)).slice(all.length - statements.length);
    };
    try {
      const { writes, result } = await work(async (...statements) => (await send(statements)).map((it) => it.rows));
      const ended = (await send([...writes, commit])).at(-1);
      // After an error that was not passed on, the server answers a commit with a rollback.
      if (ended?.command !== 'COMMIT') throw new DatabaseError('25P02', undefined);
      client.release();
      return result;
    } catch (thrown) {
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
      throw thrown;
    }
  };
}

/** All of them in one write to the socket. The first error is the one that tells; those after it only say that there was one. */
function sent(client: pg.PoolClient, statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> {
  return new Promise((resolve, reject) => {
    const results: pg.QueryResult[] = [];
    const errors: Error[] = [];
    const take = (error: Error | null, result: pg.QueryResult): void => {
      if (error) errors.push(error);
      if (results.push(result) < statements.length) return;
      if (errors[0] === undefined) resolve(results);
      else reject(errors[0]);
    };
    const { stream } = client.connection;
    stream.cork();
    for (const it of statements) client.query(it as pg.QueryConfig, take);
    stream.uncork();
  });
}
