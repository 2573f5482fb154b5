// The queries of what people said of threads: what helped, what came of it, why something was taken back, whose alias is stopped.
import { and, eq, sql } from '../db/drizzle.ts';
import type { Database } from '../db/index.ts';
import { block, dismissal, mark, outcome, thread } from './schema.ts';

export type MarkRow = typeof mark.$inferSelect;
type HomeKey = { readonly platform: string; readonly community: string };
type ThreadKey = HomeKey & { readonly id: string };

const here = (table: typeof mark | typeof outcome | typeof dismissal | typeof block, it: HomeKey) =>
  and(eq(table.platform, it.platform), eq(table.community, it.community));

export function createSaidStore({ orm }: Pick<Database, 'orm'>) {
  return {
    async mark(row: typeof mark.$inferInsert): Promise<void> {
      const target = [mark.platform, mark.community, mark.thread, mark.message, mark.owner, mark.kind];
      await orm
        .insert(mark)
        .values(row)
        .onConflictDoUpdate({ target, set: { of: row.of, sealed: row.sealed, madeAt: row.madeAt } });
    },
    async unmark(row: Omit<typeof mark.$inferInsert, 'of' | 'sealed' | 'madeAt'>): Promise<void> {
      const one = and(eq(mark.thread, row.thread), eq(mark.message, row.message), eq(mark.kind, row.kind));
      await orm.delete(mark).where(and(here(mark, row), one, eq(mark.owner, row.owner)));
    },
    async marks(key: ThreadKey): Promise<MarkRow[]> {
      return orm
        .select()
        .from(mark)
        .where(and(here(mark, key), eq(mark.thread, key.id)))
        .orderBy(mark.madeAt);
    },
    async marksOf(home: HomeKey, owner: string): Promise<MarkRow[]> {
      return orm
        .select()
        .from(mark)
        .where(and(here(mark, home), eq(mark.owner, owner)));
    },

    /** Communities in which a person asked, marked, was marked or said what came of it. */
    async homesOf(platform: string, owner: string): Promise<string[]> {
      const found = await orm.execute<{ community: string }>(sql`
        select community from ${thread} where platform = ${platform} and asker = ${owner}
        union select community from ${mark} where platform = ${platform} and ${owner} in (owner, "of")
        union select community from ${outcome} where platform = ${platform} and owner = ${owner}`);
      return found.rows.map((it) => it.community);
    },

    async putOutcome(row: typeof outcome.$inferInsert): Promise<void> {
      const { result, did, problems, madeAt } = row;
      await orm
        .insert(outcome)
        .values(row)
        .onConflictDoUpdate({
          target: [outcome.platform, outcome.community, outcome.thread],
          set: { result, did, problems, madeAt },
        });
    },
    async outcomes(home: HomeKey): Promise<(typeof outcome.$inferSelect)[]> {
      return orm.select().from(outcome).where(here(outcome, home));
    },
    async dismiss(row: typeof dismissal.$inferInsert): Promise<void> {
      const { reason, by, madeAt } = row;
      await orm
        .insert(dismissal)
        .values(row)
        .onConflictDoUpdate({
          target: [dismissal.platform, dismissal.community, dismissal.thread],
          set: { reason, by, madeAt },
        });
    },
    async dismissals(home: HomeKey): Promise<(typeof dismissal.$inferSelect)[]> {
      const there = and(eq(dismissal.platform, home.platform), eq(dismissal.community, home.community));
      return orm.select().from(dismissal).where(there);
    },

    async isBlocked(home: HomeKey, poster: string): Promise<boolean> {
      const one = and(here(block, home), eq(block.poster, poster));
      return (await orm.select({ poster: block.poster }).from(block).where(one)).length > 0;
    },
    async block(row: typeof block.$inferInsert): Promise<void> {
      await orm.insert(block).values(row).onConflictDoNothing();
    },
    async unblock(home: HomeKey, poster: string): Promise<void> {
      await orm.delete(block).where(and(here(block, home), eq(block.poster, poster)));
    },
  };
}
