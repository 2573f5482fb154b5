// What makes a request happen once and survive a restart. Everything a member wrote is sealed.
import { bytea, when } from '../db/column.ts';
import { bigint, index, integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

/** What every row of a delivery's memory is found by. */
const place = {
  platform: text('platform').notNull(),
  community: text('community').notNull(),
  key: text('key').notNull(),
};

/** One row a delivery. `state`: accepted, answering (its answer may have been seen), done. `person`: HMAC, empty once they had themselves erased. */
export const delivery = pgTable(
  'delivery',
  {
    ...place,
    owner: bigint('owner', { mode: 'number' }).notNull(),
    person: text('person').notNull().default(''),
    state: text('state').notNull(),
    sealed: bytea('sealed').notNull(),
    acceptedAt: when('accepted_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.key] }),
    index('delivery_accepted_at').on(table.acceptedAt),
  ],
);

/** What a button does when it is pressed. */
export const button = pgTable(
  'button',
  {
    ...place,
    /** HMAC of the person it was shown to; empty when everybody may press it. */
    owner: text('owner').notNull(),
    sealed: bytea('sealed').notNull(),
    expiresAt: when('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.key] }),
    index('button_expires_at').on(table.expiresAt),
  ],
);

/** What a member told us and what they chose since, for 24 hours. */
export const kase = pgTable(
  'case',
  {
    ...place,
    owner: text('owner').notNull(),
    sealed: bytea('sealed').notNull(),
    expiresAt: when('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.key] }),
    index('case_expires_at').on(table.expiresAt),
  ],
);

/** How often somebody (by HMAC), a channel or a community asked in a window of time. */
export const limit = pgTable(
  'limit',
  {
    platform: text('platform').notNull(),
    community: text('community').notNull(),
    subject: text('subject').notNull(),
    window: bigint('window', { mode: 'number' }).notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.subject, table.window] })],
);

/** Something to be posted where nobody just asked. One owner posts; `state`: sending, sent, unknown; forgotten after a day. `person`: HMAC, empty once they had themselves erased. */
export const outbox = pgTable(
  'outbox',
  {
    ...place,
    owner: bigint('owner', { mode: 'number' }).notNull(),
    person: text('person').notNull().default(''),
    state: text('state').notNull(),
    sealed: bytea('sealed').notNull(),
    madeAt: when('made_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.key] })],
);

/** Which keys file this database belongs to. */
export const keyring = pgTable('keyring', {
  one: integer('one').primaryKey(),
  fingerprint: text('fingerprint').notNull(),
});
