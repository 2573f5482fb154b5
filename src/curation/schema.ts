// What is kept of a community's cards: what they say lies sealed; states, kinds, counts and times stand in the clear.
import { bytea, when } from '../db/column.ts';
import { bigint, index, integer, pgTable, primaryKey, text } from '../db/drizzle.ts';

const home = { platform: text('platform').notNull(), community: text('community').notNull() };

/** One row a card. `author` and `proposer` are HMACs, empty where there is none; `source` an HMAC of the message it was made from. */
export const card = pgTable(
  'card',
  {
    ...home,
    id: text('id').notNull(),
    state: text('state').notNull(),
    author: text('author').notNull(),
    proposer: text('proposer').notNull(),
    source: text('source').notNull(),
    /** Empty once its text is gone for good. */
    sealed: bytea('sealed').notNull(),
    /** Of the community's cards, as of this card's last change. */
    version: bigint('version', { mode: 'number' }).notNull(),
    /** When the clock changes its state. */
    due: when('due'),
    at: when('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.id] }),
    index('card_author').on(table.platform, table.author),
    index('card_due').on(table.due),
  ],
);

/** Every state of a card with who brought it there and when; `who` is an HMAC, empty for the clock and for somebody who left. */
export const step = pgTable(
  'card_step',
  {
    ...home,
    card: text('card').notNull(),
    seq: integer('seq').notNull(),
    state: text('state').notNull(),
    who: text('who').notNull(),
    at: when('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.card, table.seq] })],
);

/** How far a community's cards have come: one more with each change. */
export const shelf = pgTable(
  'card_shelf',
  { ...home, version: bigint('version', { mode: 'number' }).notNull() },
  (table) => [primaryKey({ columns: [table.platform, table.community] })],
);

/** A member's vote for a card, or how it went for them (`kind`); one of each, the last one counts. */
export const vote = pgTable(
  'card_vote',
  {
    ...home,
    card: text('card').notNull(),
    owner: text('owner').notNull(),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    at: when('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.card, table.owner, table.kind] })],
);

/** Where a card stands for good, and what is needed to write that message without it. */
export const shown = pgTable(
  'card_shown',
  {
    ...home,
    card: text('card').notNull(),
    channel: text('channel').notNull(),
    message: text('message').notNull(),
    /** Who can write it anew. */
    kind: text('kind').notNull(),
    /** Of the member it was kept for; empty in a thread. */
    owner: text('owner').notNull(),
    sealed: bytea('sealed').notNull(),
    at: when('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.community, table.card, table.channel, table.message] }),
    index('card_shown_owner').on(table.platform, table.owner),
  ],
);

/** How often a problem type was asked about that the answers say too little of. */
export const gap = pgTable(
  'card_gap',
  { ...home, problem: text('problem').notNull(), count: integer('count').notNull() },
  (table) => [primaryKey({ columns: [table.platform, table.community, table.problem] })],
);
