// The queries of what a community decided; each change is made under the lock of the community's row.
import { and, asc, desc, eq, sql } from '../db/drizzle.ts';
import type { Database, Queries } from '../db/index.ts';
import { change, channel, community, moderator } from './schema.ts';
import type { Community } from './settings.ts';

export type Row = typeof community.$inferSelect;
export type ChannelRow = typeof channel.$inferSelect;
export type ModeratorRow = typeof moderator.$inferSelect;
export type ChangeRow = typeof change.$inferSelect;
/** All of one community, as of one version. */
export type Kept = {
  readonly row: Row | undefined;
  readonly channels: readonly ChannelRow[];
  readonly moderators: readonly ModeratorRow[];
};
/** The columns a change may set. */
export type Decided = Partial<Omit<Row, 'platform' | 'community' | 'version'>>;

type Table = typeof community | typeof channel | typeof moderator | typeof change;
const here = (table: Table, of: Community) => and(eq(table.platform, of.platform), eq(table.community, of.community));

export function createStore({ orm }: Pick<Database, 'orm'>) {
  return {
    /** 0 for a community that never decided anything. */
    async version(of: Community): Promise<number> {
      const [row] = await orm.select({ version: community.version }).from(community).where(here(community, of));
      return row?.version ?? 0;
    },
    async kept(of: Community, queries: Queries = orm): Promise<Kept> {
      const [row] = await queries.select().from(community).where(here(community, of));
      const channels = await queries.select().from(channel).where(here(channel, of)).orderBy(asc(channel.at));
      const moderators = await queries.select().from(moderator).where(here(moderator, of)).orderBy(asc(moderator.at));
      return { row, channels, moderators };
    },
    /** Runs alone for this community, and raises its version when `work` changed something. */
    async alone<T>(of: Community, work: (tx: Queries) => Promise<T>): Promise<T> {
      return orm.transaction(async (tx) => {
        await tx
          .insert(community)
          .values({ ...of, version: 0 })
          .onConflictDoNothing();
        await tx.select({ version: community.version }).from(community).where(here(community, of)).for('update');
        return work(tx);
      });
    },
    async risen(tx: Queries, of: Community): Promise<void> {
      await tx
        .update(community)
        .set({ version: sql`${community.version} + 1` })
        .where(here(community, of));
    },
    /** Of all of them: what each process remembers is read anew. */
    async allRisen(): Promise<void> {
      await orm.update(community).set({ version: sql`${community.version} + 1` });
    },
    async decide(tx: Queries, of: Community, decided: Decided): Promise<void> {
      await tx.update(community).set(decided).where(here(community, of));
    },
    async open(tx: Queries, row: ChannelRow): Promise<void> {
      await tx.insert(channel).values(row).onConflictDoNothing();
    },
    async shut(tx: Queries, of: Community, id: string): Promise<void> {
      await tx.delete(channel).where(and(here(channel, of), eq(channel.channel, id)));
    },
    async tag(tx: Queries, of: Community, id: string, tag: string | null): Promise<void> {
      await tx
        .update(channel)
        .set({ tag })
        .where(and(here(channel, of), eq(channel.channel, id)));
    },
    async name(tx: Queries, row: ModeratorRow): Promise<void> {
      await tx.insert(moderator).values(row).onConflictDoNothing();
    },
    async unname(tx: Queries, of: Community, owner: string): Promise<void> {
      await tx.delete(moderator).where(and(here(moderator, of), eq(moderator.owner, owner)));
    },

    async note(tx: Queries, row: Omit<ChangeRow, 'seq'>): Promise<void> {
      const last = sql<number>`coalesce(max(${change.seq}), 0) + 1`;
      const [next] = await tx
        .select({ seq: last })
        .from(change)
        .where(here(change, row as Community));
      await tx.insert(change).values({ ...row, seq: next?.seq ?? 1 });
    },
    /** Newest first. */
    async changes(of: Community, most: number, queries: Queries = orm): Promise<ChangeRow[]> {
      return queries.select().from(change).where(here(change, of)).orderBy(desc(change.seq)).limit(most);
    },
    /** The newest change that is no undoing and was not undone. */
    async undoable(of: Community, queries: Queries = orm): Promise<ChangeRow | undefined> {
      const undone = sql`not exists (select 1 from ${change} as later where later.platform = ${change.platform} and later.community = ${change.community} and later.undoes = ${change.seq})`;
      const [row] = await queries
        .select()
        .from(change)
        .where(and(here(change, of), sql`${change.undoes} is null`, undone))
        .orderBy(desc(change.seq))
        .limit(1);
      return row;
    },

    /** What is kept of a person. On Discord a person is one over all communities, elsewhere `owner` is of one community anyway. */
    async of(
      platform: string,
      owner: string,
    ): Promise<{ seats: ModeratorRow[]; opened: ChannelRow[]; made: ChangeRow[]; about: ChangeRow[] }> {
      const [seats, opened, made, about] = await Promise.all([
        orm
          .select()
          .from(moderator)
          .where(and(eq(moderator.platform, platform), eq(moderator.owner, owner))),
        orm
          .select()
          .from(channel)
          .where(and(eq(channel.platform, platform), eq(channel.owner, owner))),
        orm
          .select()
          .from(change)
          .where(and(eq(change.platform, platform), eq(change.owner, owner))),
        orm
          .select()
          .from(change)
          .where(and(eq(change.platform, platform), eq(change.subject, owner))),
      ]);
      return { seats, opened, made, about };
    },
    /** The seat goes; what the person opened and changed stays as "a member". */
    async forget(platform: string, owner: string): Promise<void> {
      const nobody = { owner: '', sealed: new Uint8Array() };
      const mine = (table: typeof moderator | typeof channel | typeof change) =>
        and(eq(table.platform, platform), eq(table.owner, owner));
      await orm.transaction(async (tx) => {
        const seats = await tx.select({ at: moderator.community }).from(moderator).where(mine(moderator));
        const opened = await tx.select({ at: channel.community }).from(channel).where(mine(channel));
        // In the order in which a change takes its locks, so that none waits for the other.
        for (const place of [...new Set([...seats, ...opened].map((it) => it.at))].sort()) {
          await tx
            .update(community)
            .set({ version: sql`${community.version} + 1` })
            .where(and(eq(community.platform, platform), eq(community.community, place)));
        }
        await tx.delete(moderator).where(mine(moderator));
        await tx.update(channel).set(nobody).where(mine(channel));
        await tx.update(change).set(nobody).where(mine(change));
        await tx
          .update(change)
          .set({ subject: '', address: new Uint8Array() })
          .where(and(eq(change.platform, platform), eq(change.subject, owner)));
      });
    },
  };
}
export type Store = ReturnType<typeof createStore>;
