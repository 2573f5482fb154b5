// A person's chain: what links it, never what it says. Content lies sealed in tables of its own, from which erasing deletes.
import { bytea, when } from '../db/column.ts';
import { integer, index, pgTable, primaryKey, text, uniqueIndex } from '../db/drizzle.ts';

/** Whose it is: `owner` is an HMAC of the person the platform authenticated. */
const whose = { platform: text('platform').notNull(), owner: text('owner').notNull() };

/** One a person: its end, and the data key, wrapped under the key of the keys file that `kek` names. */
export const chain = pgTable(
  'chain',
  {
    ...whose,
    id: text('id').notNull(),
    kek: text('kek').notNull(),
    wrapped: bytea('wrapped').notNull(),
    length: integer('length').notNull(),
    head: text('head').notNull(),
    headAt: when('head_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.owner] }), index('chain_kek').on(table.kek)],
);

/** Only ever inserted: a trigger refuses the rest. `source` is a random name of what it was made from, so that it is made once. */
export const entry = pgTable(
  'entry',
  {
    ...whose,
    seq: integer('seq').notNull(),
    kind: text('kind').notNull(),
    of: integer('of').notNull(),
    recordedAt: when('recorded_at').notNull(),
    prev: text('prev').notNull(),
    commitment: text('commitment').notNull(),
    hash: text('hash').notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.owner, table.seq] }),
    uniqueIndex('entry_source').on(table.platform, table.owner, table.source),
  ],
);

/** What an entry says, sealed under a key of its own, which is wrapped under the chain's data key. */
export const body = pgTable(
  'body',
  { ...whose, seq: integer('seq').notNull(), wrapped: bytea('wrapped').notNull(), sealed: bytea('sealed').notNull() },
  (table) => [primaryKey({ columns: [table.platform, table.owner, table.seq] })],
);

/** A file that belongs to an entry: the `n`-th, from 1, sealed like its words. */
export const evidence = pgTable(
  'evidence',
  {
    ...whose,
    seq: integer('seq').notNull(),
    n: integer('n').notNull(),
    wrapped: bytea('wrapped').notNull(),
    sealed: bytea('sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.owner, table.seq, table.n] })],
);
