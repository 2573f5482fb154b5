// Advice threads, what is posted into them, and what came of them. Whatever a member wrote is sealed; persons are HMACs.
import { bytea, when } from '../db/column.ts';
import { bigint, index, integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

/** The community comes first in every key. */
const home = { platform: text('platform').notNull(), community: text('community').notNull() };

/** `state`: opening, open, unseen (posted, but not known where), closed, gone. */
export const thread = pgTable(
  'thread',
  {
    ...home,
    id: text('id').notNull(),
    state: text('state').notNull(),
    /** The platform's own ids; empty until it is posted. `at` and `message` are the post that opened it. */
    channel: text('channel').notNull(),
    thread: text('thread').notNull().default(''),
    at: text('at').notNull().default(''),
    message: text('message').notNull().default(''),
    /** Whether everybody of the community may read the channel: `public` or `private`. */
    reach: text('reach').notNull(),
    /** HMAC of the asker; empty once they took their data back. */
    asker: text('asker').notNull(),
    /** HMAC of the asker in this community alone, of a post without a name; else empty. */
    poster: text('poster').notNull(),
    sealed: bytea('sealed').notNull(),
    openedAt: when('opened_at').notNull(),
    /** When the asker is to be asked what came of it. */
    outcomeAt: when('outcome_at'),
    tries: integer('tries').notNull().default(0),
    /** When what the bot said of it is to be brought up to date. */
    renewAt: when('renew_at'),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.id] }),
    index('thread_place').on(table.platform, table.community, table.channel, table.thread),
    index('thread_asker').on(table.platform, table.asker),
    index('thread_outcome_at').on(table.outcomeAt),
    index('thread_renew_at').on(table.renewAt),
  ],
);

/** One message of the bot's in a thread; its key is the nonce. `state`: sending, again, maybe, unknown, asked, left, sent, removing. */
export const post = pgTable(
  'thread_post',
  {
    ...home,
    key: text('key').notNull(),
    thread: text('thread').notNull(),
    /** opening, overview, addition, answer, closing */
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    /** The process that posts it. */
    owner: bigint('owner', { mode: 'number' }).notNull(),
    tries: integer('tries').notNull().default(0),
    at: text('at').notNull().default(''),
    message: text('message').notNull().default(''),
    sealed: bytea('sealed').notNull(),
    madeAt: when('made_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.key] }),
    index('thread_post_thread').on(table.platform, table.community, table.thread),
    index('thread_post_state').on(table.state),
  ],
);

/** What a member marked: `kind` helped or did, one of each for a message. `of`: HMAC of who wrote it, empty when it is the bot's. */
export const mark = pgTable(
  'thread_mark',
  {
    ...home,
    thread: text('thread').notNull(),
    message: text('message').notNull(),
    owner: text('owner').notNull(),
    kind: text('kind').notNull(),
    of: text('of').notNull(),
    /** The beginning of what was marked, public where it stands. */
    sealed: bytea('sealed').notNull(),
    madeAt: when('made_at').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.platform, table.community, table.thread, table.message, table.owner, table.kind],
    }),
  ],
);

/** What came of a thread, as its asker said last: better, same, worse, ended. */
export const outcome = pgTable(
  'thread_outcome',
  {
    ...home,
    thread: text('thread').notNull(),
    owner: text('owner').notNull(),
    result: text('result').notNull(),
    /** What they did: the id of an answer of the set, `member` for what a member wrote, `other`, `nothing`. */
    did: text('did').notNull(),
    problems: text('problems').array().notNull(),
    madeAt: when('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.thread] })],
);

/** Why what the bot said was taken back or the thread closed: counted for the set, without anybody's name or words. */
export const dismissal = pgTable(
  'thread_dismissal',
  {
    ...home,
    thread: text('thread').notNull(),
    reason: text('reason').notNull(),
    /** asker or moderator */
    by: text('by').notNull(),
    answers: text('answers').array().notNull(),
    problems: text('problems').array().notNull(),
    madeAt: when('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.thread] })],
);

/** Who may not post without a name here any more, by an HMAC of this community alone; a moderator knows the alias only. */
export const block = pgTable(
  'thread_block',
  { ...home, poster: text('poster').notNull(), thread: text('thread').notNull(), madeAt: when('made_at').notNull() },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.poster] })],
);
