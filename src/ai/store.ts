// The queries of consent and of what was spent; each is one statement, so that several processes can ask at once.
import { and, eq, lt, or, sql } from '../db/drizzle.ts';
import type { Database } from '../db/index.ts';
import { consent, use } from './schema.ts';

export type Owned = { readonly platform: string; readonly community: string; readonly owner: string };
export type ConsentRow = { readonly said: string; readonly version: number; readonly host: string; readonly at: Date };
export type Spent = { readonly tokens: number; readonly micros: number };
/** Whose count, and what it may come to; an absent number has no end. */
export type Purse = Owned & { readonly most: Partial<Spent> };
export type UseRow = Owned & Spent & { readonly month: string; readonly answers: number };

const owned = (table: typeof use, { platform, community, owner }: Owned) =>
  and(eq(table.platform, platform), eq(table.community, community), eq(table.owner, owner));
/** A person's in all communities: one account's on Discord, and in a Slack workspace only that one's. */
const anywhere = (table: typeof consent | typeof use, { platform, owner }: Owned) =>
  and(eq(table.platform, platform), eq(table.owner, owner));

export function createStore({ orm }: Pick<Database, 'orm'>) {
  const keys = [use.platform, use.community, use.owner, use.month];
  return {
    async consent(whose: Owned): Promise<ConsentRow | undefined> {
      const [row] = await orm.select().from(consent).where(anywhere(consent, whose));
      return row;
    },
    async putConsent(whose: Owned, row: ConsentRow): Promise<void> {
      const set = { ...row, community: whose.community };
      await orm
        .insert(consent)
        .values({ ...whose, ...row })
        .onConflictDoUpdate({ target: [consent.platform, consent.owner], set });
    },
    async dropConsent(whose: Owned): Promise<void> {
      await orm.delete(consent).where(anywhere(consent, whose));
    },

    /**
     * Adds what an answer may cost to every purse, or to none: undefined, or the place of a purse that would be over. The
     * statement sees what others added meanwhile, since it waits for their rows; purses go in the order given, so that none wait for each other.
     */
    async reserve(purses: readonly Purse[], month: string, cost: Spent): Promise<number | undefined> {
      const full = purses.findIndex(({ most }) => isOver(most, cost));
      if (full >= 0) return full;
      const values = purses.map(({ platform, community, owner }) => ({
        platform,
        community,
        owner,
        month,
        answers: 1,
        ...cost,
      }));
      const fits = purses.map(
        ({ platform, community, owner, most }) =>
          sql`(${use.platform} = ${platform} and ${use.community} = ${community} and ${use.owner} = ${owner}
            and ${use.tokens} + ${cost.tokens} <= ${most.tokens ?? endless}::bigint and ${use.micros} + ${cost.micros} <= ${most.micros ?? endless}::bigint)`,
      );
      return orm
        .transaction(async (tx) => {
          const rows = await tx
            .insert(use)
            .values(values)
            .onConflictDoUpdate({
              target: keys,
              set: {
                answers: sql`${use.answers} + 1`,
                tokens: sql`${use.tokens} + ${cost.tokens}`,
                micros: sql`${use.micros} + ${cost.micros}`,
              },
              setWhere: sql.join(fits, sql` or `),
            })
            .returning({ platform: use.platform, community: use.community, owner: use.owner });
          if (rows.length === purses.length) return undefined;
          const over = purses.findIndex(
            (it) =>
              !rows.some(
                (row) => row.owner === it.owner && row.community === it.community && row.platform === it.platform,
              ),
          );
          throw new Over(over);
        })
        .catch((error: unknown) => {
          if (error instanceof Over) return error.place;
          throw error;
        });
    },
    /** Puts what an answer really cost in the place of what it might have, where the rows still are; locked in the order of `reserve`. */
    async settle(purses: readonly Owned[], month: string, change: Spent & { readonly answers: number }): Promise<void> {
      const mine = or(...purses.map((it) => owned(use, it)));
      await orm.execute(sql`
        with mine as (
          select ${use.platform}, ${use.community}, ${use.owner} from ${use}
          where (${mine}) and ${use.month} = ${month}
          order by ${use.owner} = '', ${use.platform} = '' for update
        )
        update ${use} set answers = ${use.answers} + ${change.answers},
          tokens = ${use.tokens} + ${change.tokens}, micros = ${use.micros} + ${change.micros}
        from mine
        where ${use.platform} = mine.platform and ${use.community} = mine.community
          and ${use.owner} = mine.owner and ${use.month} = ${month}`);
    },
    async use(whose: Owned, month: string): Promise<UseRow | undefined> {
      const [row] = await orm
        .select()
        .from(use)
        .where(and(owned(use, whose), eq(use.month, month)));
      return row;
    },
    async uses(whose: Owned): Promise<UseRow[]> {
      return orm.select().from(use).where(anywhere(use, whose)).orderBy(use.month);
    },
    async dropUses(whose: Owned): Promise<void> {
      await orm.delete(use).where(anywhere(use, whose));
    },
    /** Forgets months before this one. */
    async dropBefore(month: string): Promise<void> {
      await orm.delete(use).where(lt(use.month, month));
    },
  };
}

const endless = Number.MAX_SAFE_INTEGER;
const isOver = (most: Partial<Spent>, cost: Spent): boolean =>
  cost.tokens > (most.tokens ?? endless) || cost.micros > (most.micros ?? endless);

/** One purse would be over: nothing is added to any. */
class Over extends Error {
  override readonly name = 'Over';
  readonly place: number;
  constructor(place: number) {
    super('over');
    this.place = place;
  }
}
