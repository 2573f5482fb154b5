// The queries of deliveries: each is one statement, so that several processes can ask them at once.
import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { and, desc, eq, gt, inArray, lt, ne, sql } from '../db/drizzle.ts';
import type { Database, Statement } from '../db/index.ts';
import { button, delivery, kase, keyring, limit, outbox } from './schema.ts';

export type Id = { readonly platform: string; readonly community: string; readonly key: string };
export type Kept = Id & { readonly owner: string; readonly sealed: Uint8Array; readonly expiresAt: Date };
export type DeliveryRow = Id & { readonly owner: number; readonly state: string; readonly sealed: Uint8Array };

/** The first key of the advisory lock every living process holds; the second is its own number. */
const alive = 4_711;
const same = (table: typeof delivery | typeof button | typeof kase | typeof outbox, id: Id) =>
  and(eq(table.platform, id.platform), eq(table.community, id.community), eq(table.key, id.key));

/** What a platform waits for: straight to the driver, and known to the server by name. */
const claiming = {
  name: 'delivery_claim',
  text: `insert into delivery (platform, community, key, owner, person, state, sealed)
    values ($1, $2, $3, $4, $5, 'accepted', $6)
    on conflict do nothing`,
};

const getting = {
  name: 'case_get',
  text: `select sealed, expires_at as "expiresAt" from "case"
    where platform = $1 and community = $2 and key = $3 and owner = $4 and expires_at > $5`,
};

/** Longer than any text that is taken in: 40,000 characters. */
const mostCaseBytes = 200_000;

export type Mine = 'cases' | 'buttons' | 'counts' | 'deliveries' | 'posts';
const minesOf = (platform: string, person: string) => ({
  cases: and(eq(kase.platform, platform), eq(kase.owner, person)),
  buttons: and(eq(button.platform, platform), eq(button.owner, person)),
  counts: and(eq(limit.platform, platform), inArray(limit.subject, [`person:${person}`, `own:${person}`])),
  deliveries: and(eq(delivery.platform, platform), eq(delivery.person, person)),
  posts: and(eq(outbox.platform, platform), eq(outbox.person, person)),
});

/** The transaction does not wait for the disk: a crash of the server may forget the last half second of what is only counted. */
const hurried = sql<string>`set_config('synchronous_commit', 'off', true)`;

export function createStore({ orm, pool }: Pick<Database, 'orm' | 'pool'>) {
  return {
    /** True when the row is new: this process owns the delivery now. */
    async claim({ platform, community, key }: Id, owner: number, person: string, sealed: Uint8Array): Promise<boolean> {
      const made = await pool.query({ ...claiming, values: [platform, community, key, owner, person, sealed] });
      return made.rowCount === 1;
    },

    /** Keeps what can be pressed and says that the answer is about to be shown; false when another process took the delivery over. */
    async answering(id: Id, owner: number, buttons: readonly Kept[]): Promise<boolean> {
      return orm.transaction(async (tx) => {
        if (buttons.length > 0) await tx.insert(button).values([...buttons]);
        const mine = and(same(delivery, id), eq(delivery.owner, owner));
        const rows = await tx.update(delivery).set({ state: 'answering' }).where(mine).returning({ key: delivery.key });
        return rows.length === 1;
      });
    },

    async done(id: Id, owner: number): Promise<void> {
      const mine = and(same(delivery, id), eq(delivery.owner, owner));
      await orm.update(delivery).set({ state: 'done', sealed: new Uint8Array() }).where(mine);
    },

    async keepButtons(rows: readonly Kept[]): Promise<void> {
      if (rows.length > 0) await orm.insert(button).values([...rows]);
    },
    async button(id: Id, now: Date): Promise<Kept | undefined> {
      const [row] = await orm
        .select()
        .from(button)
        .where(and(same(button, id), gt(button.expiresAt, now)));
      return row;
    },

    async putCase(row: Kept): Promise<void> {
      await orm
        .insert(kase)
        .values(row)
        .onConflictDoUpdate({
          target: [kase.platform, kase.community, kase.key],
          set: { sealed: row.sealed, expiresAt: row.expiresAt },
        });
    },
    async getCase(id: Id, owner: string, now: Date): Promise<Kept | undefined> {
      const values = [id.platform, id.community, id.key, owner, now.toISOString()];
      const { rows } = await pool.query<Pick<Kept, 'sealed' | 'expiresAt'>>({ ...getting, values });
      const [row] = rows;
      return row === undefined ? undefined : { ...id, owner, ...row };
    },

    /** Takes cases away within somebody's transaction. */
    droppingCases: (place: Omit<Id, 'key'>, owner: string, keys: readonly string[]): Statement => ({
      name: 'cases_drop',
      text: 'delete from "case" where platform = $1 and community = $2 and owner = $3 and key = any($4)',
      values: [place.platform, place.community, owner, keys],
    }),

    async dropCase(id: Id, owner: string): Promise<void> {
      await orm.delete(kase).where(and(same(kase, id), eq(kase.owner, owner)));
    },
    async renewCases(platform: string, owner: string, keys: readonly string[], expiresAt: Date): Promise<void> {
      const mine = and(eq(kase.platform, platform), eq(kase.owner, owner), inArray(kase.key, [...keys]));
      await orm.update(kase).set({ expiresAt }).where(mine);
    },
    droppingCasesOf: (platform: string, owner: string): Statement => ({
      text: 'delete from "case" where platform = $1 and owner = $2',
      values: [platform, owner],
    }),

    /** A person's cases, the newest first; a file for a draft is one too, and is left out by its size. */
    async casesOf(platform: string, owner: string, now: Date, most: number): Promise<Kept[]> {
      const size = sql`octet_length(${kase.sealed})`;
      return orm
        .select()
        .from(kase)
        .where(
          and(eq(kase.platform, platform), eq(kase.owner, owner), gt(kase.expiresAt, now), lt(size, mostCaseBytes)),
        )
        .orderBy(desc(kase.expiresAt))
        .limit(most);
    },
    /** How many rows of each kind are a person's. */
    async countsOf(platform: string, person: string): Promise<Readonly<Record<Mine, number>>> {
      const counted = async (table: PgTable, where: SQL | undefined): Promise<number> => {
        const [row] = await orm
          .select({ count: sql<number>`count(*)::int` })
          .from(table)
          .where(where);
        return row?.count ?? 0;
      };
      const of = minesOf(platform, person);
      const [cases, buttons, counts, deliveries, posts] = await Promise.all([
        counted(kase, of.cases),
        counted(button, of.buttons),
        counted(limit, of.counts),
        counted(delivery, of.deliveries),
        counted(outbox, of.posts),
      ]);
      return { cases, buttons, counts, deliveries, posts };
    },
    /** Nothing of the person's is found by them any more; what a platform may bring again is still known to have come, as nobody's. */
    async forget(platform: string, person: string, before: Date): Promise<void> {
      const of = minesOf(platform, person);
      await orm.transaction(async (tx) => {
        await tx.delete(kase).where(of.cases);
        await tx.delete(button).where(of.buttons);
        await tx.delete(limit).where(of.counts);
        // What a dead process left is not taken up any more; what is under way now ends by itself.
        const left = { state: 'done', sealed: new Uint8Array() };
        await tx
          .update(delivery)
          .set(left)
          .where(and(of.deliveries, lt(delivery.acceptedAt, before)));
        await tx.update(delivery).set({ person: '' }).where(of.deliveries);
        await tx.update(outbox).set({ person: '' }).where(of.posts);
      });
    },

    /** Counts one more for every subject in its window and returns the new counts, in the order given. */
    async count(platform: string, community: string, subjects: readonly string[], window: number): Promise<number[]> {
      const values = [...subjects].sort().map((subject) => ({ platform, community, subject, window, count: 1 }));
      const rows = await orm
        .insert(limit)
        .values(values)
        .onConflictDoUpdate({
          target: [limit.platform, limit.community, limit.subject, limit.window],
          set: { count: sql`${limit.count} + 1` },
        })
        .returning({ subject: limit.subject, count: limit.count, hurried });
      const counts = new Map(rows.map((row) => [row.subject, row.count]));
      return subjects.map((subject) => counts.get(subject) ?? 0);
    },

    /** Owners of unfinished deliveries or posts that hold no lock any more: their processes are dead. */
    async deadOwners(me: number): Promise<number[]> {
      const unfinished = await orm
        .selectDistinct({ owner: delivery.owner })
        .from(delivery)
        .where(and(ne(delivery.state, 'done'), ne(delivery.owner, me)));
      const posting = await orm
        .selectDistinct({ owner: outbox.owner })
        .from(outbox)
        .where(and(ne(outbox.owner, me), eq(outbox.state, 'sending')));
      return this.dead([...new Set([...unfinished, ...posting].map((row) => row.owner))]);
    },
    /** Of these, those that hold no lock any more. */
    async dead(owners: readonly number[]): Promise<number[]> {
      const dead: number[] = [];
      for (const owner of owners) {
        const free = await orm.transaction(async (tx) => {
          const result = await tx.execute<{ free: boolean }>(
            sql`select pg_try_advisory_xact_lock(${alive}, ${owner}::int) as free`,
          );
          return result.rows[0]?.free === true;
        });
        if (free) dead.push(owner);
      }
      return dead;
    },
    /** Takes over the unfinished deliveries of a dead process; of several that try, one gets each. */
    async adopt(dead: number, me: number, platforms: readonly string[]): Promise<DeliveryRow[]> {
      return orm
        .update(delivery)
        .set({ owner: me })
        .where(and(eq(delivery.owner, dead), ne(delivery.state, 'done'), inArray(delivery.platform, [...platforms])))
        .returning();
    },

    /** Takes the post on; the state it has when somebody took it before. */
    async post(id: Id, owner: number, person: string, sealed: Uint8Array): Promise<string | undefined> {
      const row = { ...id, owner, person, state: 'sending', sealed };
      const made = await orm.insert(outbox).values(row).onConflictDoNothing().returning({ key: outbox.key });
      if (made.length > 0) return undefined;
      const [before] = await orm.select({ state: outbox.state }).from(outbox).where(same(outbox, id));
      return before?.state;
    },
    async posted(id: Id): Promise<void> {
      await orm.update(outbox).set({ state: 'sent', sealed: new Uint8Array() }).where(same(outbox, id));
    },
    /** It certainly did not arrive: the next try begins anew. */
    async unposted(id: Id): Promise<void> {
      await orm.delete(outbox).where(same(outbox, id));
    },
    async postUnknown(id: Id): Promise<void> {
      await orm.update(outbox).set({ state: 'unknown', sealed: new Uint8Array() }).where(same(outbox, id));
    },
    /** Posts of dead processes: whether they arrived can't be known here. */
    async adoptPosts(dead: number, me: number): Promise<(Id & { sealed: Uint8Array })[]> {
      return orm
        .update(outbox)
        .set({ owner: me })
        .where(and(eq(outbox.owner, dead), eq(outbox.state, 'sending')))
        .returning();
    },

    /** Forgets what is past its time: deliveries after a day, buttons and cases at their expiry, old counts. */
    async sweep(now: Date): Promise<number> {
      const dayAgo = new Date(now.getTime() - 24 * 3_600_000);
      const gone = await Promise.all([
        orm.delete(delivery).where(lt(delivery.acceptedAt, dayAgo)),
        orm.delete(button).where(lt(button.expiresAt, now)),
        orm.delete(kase).where(lt(kase.expiresAt, now)),
        orm.delete(limit).where(lt(limit.window, Math.floor(now.getTime() / 60_000) - 60)),
        orm.delete(outbox).where(lt(outbox.madeAt, dayAgo)),
      ]);
      return gone.reduce((sum, result) => sum + (result.rowCount ?? 0), 0);
    },

    /** The fingerprint this database was first used with; keeps `mine` when there was none. */
    async fingerprint(mine: string): Promise<string> {
      await orm.insert(keyring).values({ one: 1, fingerprint: mine }).onConflictDoNothing();
      const [row] = await orm.select().from(keyring);
      return row?.fingerprint ?? mine;
    },
    async knownFingerprint(): Promise<string | undefined> {
      const [row] = await orm.select().from(keyring);
      return row?.fingerprint;
    },
  };
}
export type Store = ReturnType<typeof createStore>;
export const aliveLock = alive;
