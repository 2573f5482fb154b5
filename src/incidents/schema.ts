// What is kept beside a person's chain: settings and an address sealed under the chain's own key, and two dates that jobs go by.
import { bytea, when } from '../db/column.ts';
import { index, integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

const whose = { platform: text('platform').notNull(), owner: text('owner').notNull() };

/** One a person. `keepUntil` is the end of what its owner chose; `warned` how many of the two warnings were sent. */
export const logbook = pgTable(
  'logbook',
  {
    ...whose,
    sealed: bytea('sealed').notNull(),
    keepUntil: when('keep_until').notNull(),
    warned: integer('warned').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.owner] }), index('logbook_keep_until').on(table.keepUntil)],
);

/** Something its owner wants to be asked at a time. */
export const reminder = pgTable(
  'reminder',
  {
    ...whose,
    id: text('id').notNull(),
    at: when('at').notNull(),
    sealed: bytea('sealed').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.owner, table.id] }), index('reminder_at').on(table.at)],
);
