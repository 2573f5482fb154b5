// What a member chose for themselves: one row a person, found by HMAC.
import { when } from '../db/column.ts';
import { pgTable, primaryKey, text } from '../db/drizzle.ts';

/** On Discord a person is one over all servers, elsewhere `owner` is of one community anyway. */
export const member = pgTable(
  'member',
  {
    platform: text('platform').notNull(),
    owner: text('owner').notNull(),
    language: text('language'),
    country: text('country'),
    at: when('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.owner] })],
);
