// The queries of threads: rows in, rows out, nothing opened.
import { and, eq, inArray, lt, lte, ne, or, sql } from '../db/drizzle.ts';
import type { Database, Queries } from '../db/index.ts';
import { createMarks } from './mark/store.ts';
import { block, mark, outcome, post, thread } from './schema.ts';

export type ThreadRow = typeof thread.$inferSelect;
export type PostRow = typeof post.$inferSelect;
export type { MarkRow } from './mark/store.ts';
type HomeKey = { readonly platform: string; readonly community: string };
type ThreadKey = HomeKey & { readonly id: string };
type PostKey = HomeKey & { readonly key: string };

const here = (table: typeof thread | typeof post | typeof mark | typeof outcome | typeof block, it: HomeKey) =>
  and(eq(table.platform, it.platform), eq(table.community, it.community));
const theThread = (it: ThreadKey) => and(here(thread, it), eq(thread.id, it.id));
const thePost = (it: PostKey) => and(here(post, it), eq(post.key, it.key));

export function createStore({ orm }: Pick<Database, 'orm'>) {
  return {
    ...createMarks({ orm }),
    within: <T>(work: (tx: Queries) => Promise<T>): Promise<T> => orm.transaction(work),

    /** The thread and its first post, before anything is seen, in one statement: somebody waits for it. False when they are there already, or its poster is blocked. */
    async begin(row: typeof thread.$inferInsert, first: typeof post.$inferInsert): Promise<boolean> {
      const { platform, community } = row;
      const isBlocked = and(here(block, row), eq(block.poster, row.poster));
      const { rows } = await orm.execute(sql`
        with made as (
          insert into ${thread} (platform, community, id, state, channel, reach, asker, poster, sealed, opened_at)
          select ${platform}::text, ${community}::text, ${row.id}::text, ${row.state}::text, ${row.channel}::text,
            ${row.reach}::text, ${row.asker}::text, ${row.poster}::text, ${Buffer.from(row.sealed)}::bytea,
            ${row.openedAt.toISOString()}::timestamptz
          where not exists (select 1 from ${block} where ${isBlocked})
          on conflict do nothing returning id
        )
        insert into ${post} (platform, community, key, thread, kind, state, owner, sealed, made_at)
        select ${platform}::text, ${community}::text, ${first.key}::text, id, ${first.kind}::text, ${first.state}::text,
          ${first.owner}::bigint, ${Buffer.from(first.sealed)}::bytea, ${first.madeAt.toISOString()}::timestamptz
        from made returning key`);
      return rows.length > 0;
    },
    async thread(key: ThreadKey): Promise<ThreadRow | undefined> {
      return (await orm.select().from(thread).where(theThread(key)))[0];
    },
    /** By the thread's own id, or by the post that opened it. */
    async threadAt(home: HomeKey, channel: string, id: string): Promise<ThreadRow | undefined> {
      const byThread = and(eq(thread.channel, channel), eq(thread.thread, id));
      const byOpening = and(eq(thread.at, channel), eq(thread.message, id));
      const [row] = await orm
        .select()
        .from(thread)
        .where(and(here(thread, home), or(byThread, byOpening)));
      return row;
    },
    /** Posted without our knowing where, by this asker in this channel. */
    async unseen(home: HomeKey, channel: string, asker: string): Promise<ThreadRow | undefined> {
      const mine = and(eq(thread.state, 'unseen'), eq(thread.channel, channel), eq(thread.asker, asker));
      const [row] = await orm
        .select()
        .from(thread)
        .where(and(here(thread, home), mine));
      return row;
    },
    async changeThread(tx: Queries, key: ThreadKey, change: Partial<typeof thread.$inferInsert>): Promise<void> {
      await tx.update(thread).set(change).where(theThread(key));
    },
    change: (key: ThreadKey, change: Partial<typeof thread.$inferInsert>): Promise<void> =>
      orm.update(thread).set(change).where(theThread(key)).then(ignore),
    /** The row as it is now, locked until the transaction ends. */
    async lockThread(tx: Queries, key: ThreadKey): Promise<ThreadRow | undefined> {
      return (await tx.select().from(thread).where(theThread(key)).for('update'))[0];
    },
    async dropThread(key: ThreadKey): Promise<void> {
      await orm.transaction(async (tx) => {
        await tx.delete(post).where(and(here(post, key), eq(post.thread, key.id)));
        await tx.delete(thread).where(theThread(key));
      });
    },
    /** Open or closed ones of a channel that may be looked at for likeness, newest first. */
    async readable(home: HomeKey, most: number): Promise<ThreadRow[]> {
      const shown = inArray(thread.state, ['open', 'closed']);
      return orm
        .select()
        .from(thread)
        .where(and(here(thread, home), shown, ne(thread.asker, '')))
        .orderBy(sql`${thread.openedAt} desc`)
        .limit(most);
    },
    async threadsIn(home: HomeKey, channel: string | undefined): Promise<ThreadRow[]> {
      const there = channel === undefined ? undefined : eq(thread.channel, channel);
      return orm
        .select()
        .from(thread)
        .where(and(here(thread, home), there, ne(thread.state, 'gone')));
    },
    async threadsOf(home: HomeKey, asker: string): Promise<ThreadRow[]> {
      return orm
        .select()
        .from(thread)
        .where(and(here(thread, home), eq(thread.asker, asker)));
    },

    /** True when the row is new: its post is ours to send. */
    async addPost(row: typeof post.$inferInsert): Promise<boolean> {
      return (await orm.insert(post).values(row).onConflictDoNothing().returning({ key: post.key })).length > 0;
    },
    /** To be sent as soon as may be, by whoever comes first. */
    async duePost(tx: Queries, row: typeof post.$inferInsert): Promise<void> {
      await tx.insert(post).values(row).onConflictDoNothing();
    },
    async post(key: PostKey): Promise<PostRow | undefined> {
      return (await orm.select().from(post).where(thePost(key)))[0];
    },
    async posts(key: ThreadKey): Promise<PostRow[]> {
      return orm
        .select()
        .from(post)
        .where(and(here(post, key), eq(post.thread, key.id)))
        .orderBy(post.madeAt, post.key);
    },
    async postAt(home: HomeKey, at: string, message: string): Promise<PostRow | undefined> {
      const [row] = await orm
        .select()
        .from(post)
        .where(and(here(post, home), eq(post.at, at), eq(post.message, message)));
      return row;
    },
    async changePost(tx: Queries, key: PostKey, change: Partial<typeof post.$inferInsert>): Promise<void> {
      await tx.update(post).set(change).where(thePost(key));
    },
    /** Changes a post that still is in one of these states; false when somebody else was first. */
    async movePost(key: PostKey, from: readonly string[], change: Partial<typeof post.$inferInsert>): Promise<boolean> {
      const mine = and(thePost(key), inArray(post.state, [...from]));
      return (await orm.update(post).set(change).where(mine).returning({ key: post.key })).length > 0;
    },
    async dropPost(key: PostKey): Promise<void> {
      await orm.delete(post).where(thePost(key));
    },
    /** Processes that are sending, apart from us. */
    async senders(me: number): Promise<number[]> {
      const rows = await orm
        .selectDistinct({ owner: post.owner })
        .from(post)
        .where(and(eq(post.state, 'sending'), ne(post.owner, me)));
      return rows.map((row) => row.owner);
    },
    /** Takes over what a dead process was sending; of several that try, one gets each. */
    async adopt(dead: number, me: number): Promise<PostRow[]> {
      return orm
        .update(post)
        .set({ owner: me })
        .where(and(eq(post.state, 'sending'), eq(post.owner, dead)))
        .returning();
    },
    /** Takes what is to be tried once more; of several that try, one gets each. */
    async take(state: 'again' | 'maybe', me: number): Promise<PostRow[]> {
      return orm
        .update(post)
        .set({ state: 'sending', owner: me, tries: sql`${post.tries} + 1` })
        .where(eq(post.state, state))
        .returning();
    },
    async removable(most: number): Promise<PostRow[]> {
      return orm.select().from(post).where(eq(post.state, 'removing')).limit(most);
    },
    async unknown(): Promise<PostRow[]> {
      return orm.select().from(post).where(eq(post.state, 'unknown'));
    },

    /** Each is given to one process. `later` is when it comes again unless it is answered. */
    async takeOutcomes(now: Date, later: Date, most: number): Promise<ThreadRow[]> {
      return orm.transaction(async (tx) => {
        const due = await tx
          .select()
          .from(thread)
          .where(lte(thread.outcomeAt, now))
          .limit(most)
          .for('update', { skipLocked: true });
        for (const row of due)
          await tx
            .update(thread)
            .set({ outcomeAt: later, tries: row.tries + 1 })
            .where(theThread(row));
        return due;
      });
    },
    /** Each is given to one process; it comes again at `later` unless it is said to be done. */
    async takeRenewals(now: Date, later: Date): Promise<ThreadRow[]> {
      return orm.update(thread).set({ renewAt: later }).where(lte(thread.renewAt, now)).returning();
    },
    /** Unless something came in between. */
    async renewed(row: ThreadRow): Promise<void> {
      if (row.renewAt === null) return;
      const same = and(theThread(row), eq(thread.renewAt, row.renewAt));
      await orm.update(thread).set({ renewAt: null }).where(same);
    },

    /** Communities in which a person asked, marked, was marked or said what came of it. */
    async homesOf(platform: string, owner: string): Promise<string[]> {
      const found = await orm.execute<{ community: string }>(sql`
        select community from ${thread} where platform = ${platform} and asker = ${owner}
        union select community from ${mark} where platform = ${platform} and ${owner} in (owner, "of")
        union select community from ${outcome} where platform = ${platform} and owner = ${owner}`);
      return found.rows.map((it) => it.community);
    },

    /** A thread that is gone leaves nothing of anybody's but its own row, which keeps it from being opened again. */
    async emptyThread(tx: Queries, key: ThreadKey, rest: 'remove' | 'leave'): Promise<void> {
      const its = and(here(post, key), eq(post.thread, key.id));
      // What stands there by itself is still to be taken away.
      const stands = and(its, ne(post.kind, 'opening'), ne(post.message, ''));
      if (rest === 'remove') await tx.update(post).set({ state: 'removing', sealed: new Uint8Array() }).where(stands);
      await tx.delete(post).where(and(its, ne(post.state, 'removing')));
      await tx.delete(mark).where(and(here(mark, key), eq(mark.thread, key.id)));
    },

    async sweep(before: Date): Promise<void> {
      await orm.delete(post).where(and(eq(post.kind, 'answer'), eq(post.state, 'sent'), lt(post.madeAt, before)));
    },
  };
}
export type Store = ReturnType<typeof createStore>;
const ignore = (): void => undefined;
