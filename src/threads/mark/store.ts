// The queries of what people said of a thread: marks, what came of it, why it was dismissed, and who may not post without a name.
import { and, eq, or } from '../../db/drizzle.ts';
import type { Database, Queries } from '../../db/index.ts';
import { block, dismissal, mark, outcome } from '../schema.ts';

export type MarkRow = typeof mark.$inferSelect;
type HomeKey = { readonly platform: string; readonly community: string };

const here = (table: typeof mark | typeof outcome | typeof block, it: HomeKey) =>
  and(eq(table.platform, it.platform), eq(table.community, it.community));

export function createMarks({ orm }: Pick<Database, 'orm'>) {
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
    async marks(key: HomeKey & { readonly id: string }): Promise<MarkRow[]> {
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

    /** What a person did in threads goes: marks of theirs and on what they wrote, and what they said came of it. */
    async forgetMarks(tx: Queries, home: HomeKey, owner: string): Promise<void> {
      await tx.delete(mark).where(and(here(mark, home), or(eq(mark.owner, owner), eq(mark.of, owner))));
      await tx.delete(outcome).where(and(here(outcome, home), eq(outcome.owner, owner)));
    },
  };
}
