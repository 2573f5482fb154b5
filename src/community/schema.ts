// What a community decided, who decides in it, and what was changed when: ids and numbers; persons by HMAC, with a sealed address.
import { bytea, when } from '../db/column.ts';
import { boolean, bigint, index, integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

const home = { platform: text('platform').notNull(), community: text('community').notNull() };

/** One a community that ever decided something. `version` rises with every change, whatever table it is in. */
export const community = pgTable(
  'community',
  {
    ...home,
    version: bigint('version', { mode: 'number' }).notNull(),
    language: text('language'),
    country: text('country'),
    listens: boolean('listens').notNull().default(false),
    personLimit: integer('person_limit'),
    channelLimit: integer('channel_limit'),
    communityLimit: integer('community_limit'),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community] })],
);

/** A channel opened for advice threads; `owner` and `sealed` are whoever opened it, empty once they had it erased. */
export const channel = pgTable(
  'community_channel',
  {
    ...home,
    channel: text('channel').notNull(),
    tag: text('tag'),
    at: when('at').notNull(),
    owner: text('owner').notNull(),
    sealed: bytea('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.channel] }),
    index('community_channel_owner').on(table.platform, table.owner),
  ],
);

/** A person the community named as a moderator. */
export const moderator = pgTable(
  'community_moderator',
  { ...home, owner: text('owner').notNull(), sealed: bytea('sealed').notNull(), at: when('at').notNull() },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.owner] }),
    index('community_moderator_owner').on(table.platform, table.owner),
  ],
);

/** What was changed: the audit list, and what undo goes by. `subject` is a channel, or a moderator by HMAC with `address` sealed. */
export const change = pgTable(
  'community_change',
  {
    ...home,
    seq: integer('seq').notNull(),
    at: when('at').notNull(),
    owner: text('owner').notNull(),
    sealed: bytea('sealed').notNull(),
    what: text('what').notNull(),
    subject: text('subject').notNull(),
    address: bytea('address').notNull(),
    before: text('before'),
    after: text('after'),
    /** The change that this one took back. */
    undoes: integer('undoes'),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.seq] }),
    index('community_change_owner').on(table.platform, table.owner),
    index('community_change_subject').on(table.platform, table.subject),
  ],
);
