// The queries of ratings and chosen types.
import { and, eq, sql } from '../db/drizzle.ts';
import type { Database } from '../db/index.ts';
import { chosen, rating } from './schema.ts';

export type Rated = {
  readonly verdict: string;
  readonly answers: readonly string[];
  readonly problems: readonly string[];
};
/** A verdict of one member's own. */
export type Own = {
  readonly community: string;
  readonly at: Date;
  readonly verdict: string;
  readonly answers: readonly string[];
};
type Home = { readonly platform: string; readonly community: string };

export function createStore({ orm }: Pick<Database, 'orm'>) {
  return {
    async rate(
      row: Home & Rated & { readonly owner: string; readonly case: string; readonly at: Date },
    ): Promise<void> {
      const values = { ...row, answers: [...row.answers], problems: [...row.problems] };
      await orm
        .insert(rating)
        .values(values)
        .onConflictDoUpdate({
          target: [rating.platform, rating.community, rating.owner, rating.case],
          set: { verdict: values.verdict, answers: values.answers, problems: values.problems, at: values.at },
        });
    },
    async choose(home: Home, problems: readonly string[]): Promise<void> {
      await orm
        .insert(chosen)
        .values([...problems].sort().map((problem) => ({ ...home, problem, count: 1 })))
        .onConflictDoUpdate({
          target: [chosen.platform, chosen.community, chosen.problem],
          set: { count: sql`${chosen.count} + 1` },
        });
    },
    async rated(home: Home): Promise<Rated[]> {
      const here = and(eq(rating.platform, home.platform), eq(rating.community, home.community));
      return orm
        .select({ verdict: rating.verdict, answers: rating.answers, problems: rating.problems })
        .from(rating)
        .where(here);
    },
    async ratedBy(platform: string, owner: string): Promise<Own[]> {
      return orm
        .select({ community: rating.community, at: rating.at, verdict: rating.verdict, answers: rating.answers })
        .from(rating)
        .where(and(eq(rating.platform, platform), eq(rating.owner, owner)));
    },
    async dropRatings(platform: string, owner: string): Promise<void> {
      await orm.delete(rating).where(and(eq(rating.platform, platform), eq(rating.owner, owner)));
    },
    async chosen(home: Home): Promise<{ problem: string; count: number }[]> {
      const here = and(eq(chosen.platform, home.platform), eq(chosen.community, home.community));
      return orm.select({ problem: chosen.problem, count: chosen.count }).from(chosen).where(here);
    },
  };
}
