// What is kept about the model: who agreed to what, and what was spent; never a word of a member.
import { when } from '../db/column.ts';
import { bigint, integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

/**
 * What a person said when they were asked. `owner` is an HMAC, which on Discord is the same in every server: what is said in one
 * place holds in all, and `community` is where it was said last. `host` is where their text may go.
 */
export const consent = pgTable(
  'model_consent',
  {
    platform: text('platform').notNull(),
    community: text('community').notNull(),
    owner: text('owner').notNull(),
    /** `yes`, or `never`: not to be asked again. */
    said: text('said').notNull(),
    version: integer('version').notNull(),
    host: text('host').notNull(),
    at: when('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.owner] })],
);

/**
 * What was spent in a month (`2026-11`, UTC): a row a member, one a community (`owner` empty) and one for all (`platform` and
 * `community` empty too). An answer under way counts as the most it can cost. `micros`: millionths of the price's currency.
 */
export const use = pgTable(
  'model_use',
  {
    platform: text('platform').notNull(),
    community: text('community').notNull(),
    owner: text('owner').notNull(),
    month: text('month').notNull(),
    answers: integer('answers').notNull(),
    tokens: bigint('tokens', { mode: 'number' }).notNull(),
    micros: bigint('micros', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.owner, table.month] })],
);
