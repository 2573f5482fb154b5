// Columns that stay sealed for longer than a day: found by the key they lie under, and moved when there is a new one.
import { SealError, type Kept, type Keyring, type Sealer } from '../crypto/index.ts';
import { textQuery, type Database } from '../db/index.ts';

/** A row's key and whatever else its context is made of, as text. */
export type KeptRow = Readonly<Record<string, string>>;
export type SealedColumn = {
  readonly table: string;
  readonly column: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Further columns `context` needs. */
  readonly also?: readonly string[];
  readonly purpose: string;
  context(row: KeptRow): string;
};

/** Rows taken at a time. */
const batch = 200;

/** What whoever makes new keys must know of a room's columns. Names of tables and columns are the room's own, never a member's. */
export function keptColumns(
  rooms: {
    readonly database: Pick<Database, 'orm'>;
    readonly sealer: Sealer;
    readonly keyring: Pick<Keyring, 'current'>;
  },
  columns: readonly SealedColumn[],
): Kept {
  const { sealer, keyring } = rooms;
  const { orm } = rooms.database;

  async function keysOf({ table, column }: SealedColumn): Promise<string[]> {
    const text = `select distinct encode(substring("${column}" from 2 for 4), 'hex') as id from "${table}" where length("${column}") > 0`;
    return (await textQuery(orm, text, [])).rows.map((row) => String(row['id']));
  }

  /** Undefined for one that was altered: it holds up no other. */
  function again({ purpose, context }: SealedColumn, row: KeptRow, sealed: Uint8Array): Uint8Array | undefined {
    try {
      return sealer.seal(purpose, context(row), sealer.open(purpose, context(row), sealed));
    } catch (error) {
      if (error instanceof SealError) return undefined;
      throw error;
    }
  }

  async function others(it: SealedColumn, kek: string, skipped: number) {
    const names = [...it.key, ...(it.also ?? [])].map((name) => `"${name}"::text`).join(', ');
    const order = it.key.map((name) => `"${name}"`).join(', ');
    const text = `select ${names}, "${it.column}" as sealed_now from "${it.table}" where length("${it.column}") > 0 and substring("${it.column}" from 2 for 4) <> decode($1, 'hex') order by ${order} limit ${batch} offset ${skipped}`;
    return (await textQuery(orm, text, [kek])).rows as (KeptRow & { readonly sealed_now: Uint8Array })[];
  }

  /** Only what is still as it was read: somebody may have changed it meanwhile, under the new key. */
  async function put(it: SealedColumn, row: KeptRow, before: Uint8Array, after: Uint8Array): Promise<void> {
    const mine = it.key.map((name, index) => `"${name}"::text = $${index + 3}`).join(' and ');
    const text = `update "${it.table}" set "${it.column}" = $1 where "${it.column}" = $2 and ${mine}`;
    await textQuery(orm, text, [after, before, ...it.key.map((name) => row[name])]);
  }

  async function reseal(it: SealedColumn): Promise<number> {
    const kek = keyring.current;
    let [moved, skipped] = [0, 0];
    for (;;) {
      const rows = await others(it, kek, skipped);
      if (rows.length === 0) return moved;
      for (const { sealed_now: before, ...row } of rows) {
        const after = again(it, row, before);
        if (after === undefined) skipped += 1;
        else await put(it, row, before, after);
        moved += after === undefined ? 0 : 1;
      }
    }
  }

  return {
    keys: async () => [...new Set((await Promise.all(columns.map(keysOf))).flat())],
    async reseal() {
      let moved = 0;
      for (const it of columns) moved += await reseal(it);
      return moved;
    },
  };
}
