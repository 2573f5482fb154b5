// The queries of cards: every change raises the version of its community's cards and is told to all processes.
import { and, asc, eq, inArray, isNotNull, lte, sql } from '../db/drizzle.ts';
import type { Database, Queries } from '../db/index.ts';
import type { Home } from '../answers/index.ts';
import type { Key, State, Step } from './card.ts';
import { card, gap, shelf, shown, step, vote } from './schema.ts';

export type CardRow = typeof card.$inferSelect;
export type ShownRow = typeof shown.$inferSelect;
export type VoteRow = typeof vote.$inferSelect;
/** What a change of state may change beside. */
export type Change = Partial<Pick<CardRow, 'author' | 'proposer' | 'sealed' | 'due'>>;

/** What processes are told when cards changed. */
export const channel = 'card';

const of = (table: typeof card | typeof shelf | typeof gap, { platform, community }: Home) =>
  and(eq(table.platform, platform), eq(table.community, community));
const is = (key: Key) => and(of(card, key), eq(card.id, key.id));
const about = (table: typeof step | typeof vote | typeof shown, key: Key) =>
  and(eq(table.platform, key.platform), eq(table.community, key.community), eq(table.card, key.id));

export function createStore({ orm }: Pick<Database, 'orm'>) {
  /** One more, told when the transaction is done. */
  async function raise(tx: Queries, { platform, community }: Home): Promise<number> {
    const [row] = await tx
      .insert(shelf)
      .values({ platform, community, version: 1 })
      .onConflictDoUpdate({ target: [shelf.platform, shelf.community], set: { version: sql`${shelf.version} + 1` } })
      .returning({ version: shelf.version });
    await tx.execute(sql`select pg_notify(${channel}, ${`${platform}/${community}`})`);
    return row?.version ?? 0;
  }
  async function note(tx: Queries, key: Key, it: Step): Promise<void> {
    const [last] = await tx
      .select({ seq: sql<number>`coalesce(max(${step.seq}), 0)` })
      .from(step)
      .where(about(step, key));
    const { platform, community, id } = key;
    await tx.insert(step).values({ platform, community, card: id, seq: (last?.seq ?? 0) + 1, ...it });
  }
  const rows = (where: ReturnType<typeof and>): Promise<CardRow[]> =>
    orm.select().from(card).where(where).orderBy(asc(card.at), asc(card.id));

  return {
    /** False when there is a card of that id, or one made from the same message. */
    async create(row: Omit<CardRow, 'version'>, who: string, then: (tx: Queries) => Promise<void>): Promise<boolean> {
      return orm.transaction(async (tx) => {
        const version = await raise(tx, row as Home);
        const same = row.source === '' ? undefined : and(of(card, row as Home), eq(card.source, row.source));
        const before = same === undefined ? [] : await tx.select({ id: card.id }).from(card).where(same);
        if (before.length > 0) return false;
        const made = await tx
          .insert(card)
          .values({ ...row, version })
          .onConflictDoNothing()
          .returning({ id: card.id });
        if (made.length === 0) return false;
        await note(tx, row as Key, { state: row.state as State, who, at: row.at });
        await then(tx);
        return true;
      });
    },
    /** Brings a card to a state from one of others, as of a version if one is given; false when it was elsewhere by then. */
    async move(
      key: Key,
      way: { readonly from: readonly State[]; readonly version?: number | undefined; readonly to: Step },
      change: Change,
      then: (tx: Queries) => Promise<void>,
    ): Promise<boolean> {
      return orm.transaction(async (tx) => {
        const version = await raise(tx, key);
        const here = way.version === undefined ? [] : [eq(card.version, way.version)];
        const moved = await tx
          .update(card)
          .set({ due: null, ...change, state: way.to.state, at: way.to.at, version })
          .where(and(is(key), inArray(card.state, [...way.from]), ...here))
          .returning({ id: card.id });
        if (moved.length === 0) return false;
        await note(tx, key, way.to);
        await then(tx);
        return true;
      });
    },
    /** Changes what a card says, in the state it is in; false when somebody else changed it meanwhile. */
    async write(key: Key, version: number, change: Change): Promise<boolean> {
      return orm.transaction(async (tx) => {
        const next = await raise(tx, key);
        const written = await tx
          .update(card)
          .set({ ...change, version: next })
          .where(and(is(key), eq(card.version, version)))
          .returning({ id: card.id });
        return written.length > 0;
      });
    },
    within: <T>(work: (tx: Queries) => Promise<T>): Promise<T> => orm.transaction(work),
    async forget(key: Key): Promise<void> {
      await orm.transaction(async (tx) => {
        await raise(tx, key);
        for (const table of [step, vote, shown]) await tx.delete(table).where(about(table, key));
        await tx.delete(card).where(is(key));
      });
    },
    async byId(key: Key): Promise<CardRow | undefined> {
      return (await rows(is(key)))[0];
    },
    inStates: (home: Home, states: readonly State[]) => rows(and(of(card, home), inArray(card.state, [...states]))),
    byAuthor: (platform: string, author: string) => rows(and(eq(card.platform, platform), eq(card.author, author))),
    byProposer: (platform: string, proposer: string) =>
      rows(and(eq(card.platform, platform), eq(card.proposer, proposer))),
    byIds: async (home: Home, ids: readonly string[]) =>
      ids.length === 0 ? [] : rows(and(of(card, home), inArray(card.id, [...ids]))),
    due: (now: Date) => rows(and(isNotNull(card.due), lte(card.due, now))),
    /** Ids and versions of what is live. */
    async live(home: Home): Promise<{ id: string; version: number }[]> {
      const live = and(of(card, home), eq(card.state, 'live'));
      return orm.select({ id: card.id, version: card.version }).from(card).where(live);
    },
    async version(home: Home): Promise<number> {
      const [row] = await orm.select({ version: shelf.version }).from(shelf).where(of(shelf, home));
      return row?.version ?? 0;
    },
    async shelves(): Promise<(typeof shelf.$inferSelect)[]> {
      return orm.select().from(shelf);
    },
    async steps(key: Key): Promise<Step[]> {
      const found = await orm.select().from(step).where(about(step, key)).orderBy(asc(step.seq));
      return found.map(({ state, who, at }) => ({ state: state as State, who, at }));
    },

    /** Counts a vote; the card's version rises, so that every process sees it. */
    async vote(row: VoteRow): Promise<void> {
      await orm.transaction(async (tx) => {
        const key = { platform: row.platform, community: row.community, id: row.card } as Key;
        const version = await raise(tx, key);
        await tx
          .insert(vote)
          .values(row)
          .onConflictDoUpdate({
            target: [vote.platform, vote.community, vote.card, vote.owner, vote.kind],
            set: { value: row.value, at: row.at },
          });
        await tx.update(card).set({ version }).where(is(key));
      });
    },
    async votes(home: Home, ids: readonly string[]): Promise<VoteRow[]> {
      if (ids.length === 0) return [];
      const here = and(eq(vote.platform, home.platform), eq(vote.community, home.community));
      return orm
        .select()
        .from(vote)
        .where(and(here, inArray(vote.card, [...ids])));
    },

    async show(row: ShownRow): Promise<void> {
      await orm.insert(shown).values(row).onConflictDoNothing();
    },
    shownOf: (key: Key): Promise<ShownRow[]> => orm.select().from(shown).where(about(shown, key)),
    async unshow(row: ShownRow): Promise<void> {
      const where = and(eq(shown.channel, row.channel), eq(shown.message, row.message));
      await orm.delete(shown).where(and(about(shown, { ...row, id: row.card } as Key), where));
    },

    /** What there is of a person besides cards. */
    async traces(platform: string, owner: string) {
      const [votes, steps, kept] = await Promise.all([
        orm
          .select()
          .from(vote)
          .where(and(eq(vote.platform, platform), eq(vote.owner, owner))),
        orm
          .select()
          .from(step)
          .where(and(eq(step.platform, platform), eq(step.who, owner))),
        orm
          .select()
          .from(shown)
          .where(and(eq(shown.platform, platform), eq(shown.owner, owner))),
      ]);
      return { votes, steps, kept };
    },
    /** Nothing names the person afterwards; what others see of it is "a member". */
    async erase(platform: string, owner: string): Promise<void> {
      await orm.transaction(async (tx) => {
        const mine = and(eq(vote.platform, platform), eq(vote.owner, owner));
        const voted = await tx.select().from(vote).where(mine);
        for (const { community, card: id } of voted) {
          const key = { platform, community, id } as Key;
          await tx
            .update(card)
            .set({ version: await raise(tx, key) })
            .where(is(key));
        }
        await tx.delete(vote).where(mine);
        await tx.delete(shown).where(and(eq(shown.platform, platform), eq(shown.owner, owner)));
        await tx
          .update(step)
          .set({ who: '' })
          .where(and(eq(step.platform, platform), eq(step.who, owner)));
        await tx
          .update(card)
          .set({ author: '' })
          .where(and(eq(card.platform, platform), eq(card.author, owner)));
        await tx
          .update(card)
          .set({ proposer: '' })
          .where(and(eq(card.platform, platform), eq(card.proposer, owner)));
      });
    },

    async missed(home: Home, problems: readonly string[]): Promise<void> {
      const { platform, community } = home;
      const values = [...new Set(problems)].sort().map((problem) => ({ platform, community, problem, count: 1 }));
      if (values.length === 0) return;
      await orm
        .insert(gap)
        .values(values)
        .onConflictDoUpdate({
          target: [gap.platform, gap.community, gap.problem],
          set: { count: sql`${gap.count} + 1` },
        });
    },
    async gaps(home: Home): Promise<{ problem: string; count: number }[]> {
      return orm.select({ problem: gap.problem, count: gap.count }).from(gap).where(of(gap, home));
    },
  };
}
export type Store = ReturnType<typeof createStore>;
