// What is counted of answers: ids and numbers, never a word of a member.
import { when } from '../db/column.ts';
import { integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

/** One verdict a member and answer; the last one counts. `owner` is an HMAC. */
export const rating = pgTable(
  'rating',
  {
    platform: text('platform').notNull(),
    community: text('community').notNull(),
    owner: text('owner').notNull(),
    case: text('case').notNull(),
    verdict: text('verdict').notNull(),
    answers: text('answers').array().notNull(),
    problems: text('problems').array().notNull(),
    at: when('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.owner, table.case] })],
);

/** How often members chose a problem type that had not been understood. */
export const chosen = pgTable(
  'chosen_type',
  {
    platform: text('platform').notNull(),
    community: text('community').notNull(),
    problem: text('problem').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.problem] })],
);
