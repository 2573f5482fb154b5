// Drizzle over the guarded pool: its own errors print every parameter, so none of them leaves here.
import type { SQL } from 'drizzle-orm';
import type {
  NodePgDatabase as NodePgDatabaseType,
  NodePgSession as NodePgSessionType,
  NodePgTransaction as NodePgTransactionType,
} from 'drizzle-orm/node-postgres';
import type { PgDialect as PgDialectType, PgTransactionConfig } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { NodePgDatabase, NodePgSession, NodePgTransaction, PgDialect, sql } from './drizzle.ts';
import { databaseError } from './error.ts';

/** Drizzle without relational tables: rooms import their own tables from their `schema.ts`. */
export type Orm = NodePgDatabaseType;

/** What a store's function may be given: the database, or a transaction in it. */
export type Queries = Pick<
  Orm,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'
>;

type NoTables = Record<string, never>;
type Transaction = NodePgTransactionType<NoTables, NoTables>;

/** Makes the ORM whose every query throws DatabaseError and nothing else. */
export function createOrm(pool: pg.Pool): Orm {
  const dialect = new PgDialect();
  return new NodePgDatabase(dialect, new GuardedSession(pool, dialect, undefined), undefined);
}

/** A statement of somebody else's, with `$1` … for its values, within a transaction of ours. */
export async function textQuery(
  tx: Queries,
  text: string,
  values: readonly unknown[],
): Promise<{ rows: Record<string, unknown>[] }> {
  const parts = text.split(/\$(\d+)/);
  const pieces = parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`));
  return { rows: (await tx.execute(sql.join(pieces))).rows };
}

class GuardedSession extends NodePgSession<NoTables, NoTables> {
  readonly #client: pg.Pool | pg.PoolClient;

  constructor(client: pg.Pool | pg.PoolClient, ...rest: [dialect: PgDialectType, schema: undefined]) {
    super(client, ...rest);
    this.#client = client;
  }

  override prepareQuery: NodePgSessionType<NoTables, NoTables>['prepareQuery'] = (...args) => {
    const query = super.prepareQuery(...args);
    const runs = query as unknown as Record<'execute' | 'all', (values?: Record<string, unknown>) => Promise<unknown>>;
    for (const name of ['execute', 'all'] as const) runs[name] = guarded(runs[name].bind(query));
    return query as never;
  };

  // Drizzle's own lets a failing rollback hide the error that caused it, and keeps the broken connection.
  override async transaction<T>(run: (tx: Transaction) => Promise<T>, config?: PgTransactionConfig): Promise<T> {
    const client = await (this.#client as pg.Pool).connect();
    const tx: Transaction = new NodePgTransaction(
      this.dialect,
      new GuardedSession(client, this.dialect, undefined),
      undefined,
    );
    try {
      await tx.execute(begin(config));
      const result = await run(tx);
      await tx.execute(sql`commit`);
      client.release();
      return result;
    } catch (thrown) {
      await tx.execute(sql`rollback`).then(
        () => client.release(),
        () => client.release(true),
      );
      throw thrown;
    }
  }
}

function begin(config: PgTransactionConfig | undefined): SQL {
  const words = ['begin'];
  if (config?.isolationLevel !== undefined) words.push(`isolation level ${config.isolationLevel}`);
  if (config?.accessMode !== undefined) words.push(config.accessMode);
  if (config?.deferrable !== undefined) words.push(config.deferrable ? 'deferrable' : 'not deferrable');
  return sql.raw(words.join(' '));
}

function guarded<A extends unknown[], T>(run: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (thrown) {
      throw databaseError(thrown);
    }
  };
}
