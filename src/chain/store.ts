// The queries of chains. Whoever changes one holds the lock of its row, so that entries of a person follow each other.
import { and, asc, eq, gt, inArray, lt, ne, sql } from '../db/drizzle.ts';
import type { Database, Queries } from '../db/index.ts';
import type { EntryKind, Link } from './format.ts';
import { body, chain, entry, evidence } from './schema.ts';

/** A person of a platform, found by HMAC. */
export type Person = { readonly platform: string; readonly owner: string };
export type ChainRow = Person & {
  readonly id: string;
  readonly kek: string;
  readonly wrapped: Uint8Array;
  readonly length: number;
  readonly head: string;
  readonly headAt: Date;
};
export type EntryRow = Person & {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly of: number;
  readonly recordedAt: Date;
  readonly prev: string;
  readonly commitment: string;
  readonly hash: string;
  readonly source: string;
};
export type Sealed = { readonly wrapped: Uint8Array; readonly sealed: Uint8Array };
export type BodyRow = Person & Sealed & { readonly seq: number };
export type FileRow = BodyRow & { readonly n: number };
/** An entry with the chain's row as it was in the same moment. */
export type EntryOf<C> = { readonly chain: ChainRow; readonly link: EntryRow; readonly content: C };
export type WrappedKey = {
  readonly seq: number;
  readonly n: number;
  readonly kind: EntryKind;
  readonly wrapped: Uint8Array;
};
export const linkOf = ({ seq, kind, of, recordedAt, prev, commitment, hash }: EntryRow): Link => ({
  seq,
  kind,
  recorded: recordedAt.toISOString(),
  of,
  prev,
  commitment,
  hash,
});

type Table = typeof chain | typeof entry | typeof body | typeof evidence;

const of = (table: Table, person: Person) => and(eq(table.platform, person.platform), eq(table.owner, person.owner));

/** In the order of people. */
const follows = (after: Person | undefined) =>
  sql`(${chain.platform}, ${chain.owner}) > (${after?.platform ?? ''}, ${after?.owner ?? ''})`;

export function createStore({ orm }: Pick<Database, 'orm'>) {
  return {
    transaction: <T>(work: (tx: Queries) => Promise<T>): Promise<T> => orm.transaction(work),
    /** Everything read in it is of one moment. */
    snapshot: <T>(work: (tx: Queries) => Promise<T>): Promise<T> =>
      orm.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' }),

    async lock(tx: Queries, person: Person): Promise<ChainRow | undefined> {
      const [row] = await tx.select().from(chain).where(of(chain, person)).for('update');
      return row;
    },
    async find(person: Person, tx: Queries = orm): Promise<ChainRow | undefined> {
      const [row] = await tx.select().from(chain).where(of(chain, person));
      return row;
    },
    async bySource(person: Person, source: string): Promise<EntryRow | undefined> {
      const [row] = await orm
        .select()
        .from(entry)
        .where(and(of(entry, person), eq(entry.source, source)));
      return row as EntryRow | undefined;
    },

    /** Entries after `after`, in order, with what is left of their content and the chain's row of that moment; at most `most`. */
    async page(tx: Queries, person: Person, after: number, most: number): Promise<EntryOf<Sealed | undefined>[]> {
      const rows = await tx
        .select({ chain, link: entry, wrapped: body.wrapped, sealed: body.sealed })
        .from(entry)
        .innerJoin(chain, of(chain, person))
        .leftJoin(body, and(of(body, person), eq(body.seq, entry.seq)))
        .where(and(of(entry, person), gt(entry.seq, after)))
        .orderBy(asc(entry.seq))
        .limit(most);
      return rows.map(({ chain, link, wrapped, sealed }) => ({
        chain,
        link: link as EntryRow,
        content: wrapped === null || sealed === null ? undefined : { wrapped, sealed },
      }));
    },
    async file(person: Person, seq: number, n: number): Promise<EntryOf<Sealed> | undefined> {
      const [row] = await orm
        .select({ chain, link: entry, content: { wrapped: evidence.wrapped, sealed: evidence.sealed } })
        .from(evidence)
        .innerJoin(chain, of(chain, person))
        .innerJoin(entry, and(of(entry, person), eq(entry.seq, evidence.seq)))
        .where(and(of(evidence, person), eq(evidence.seq, seq), eq(evidence.n, n)));
      return row === undefined ? undefined : { ...row, link: row.link as EntryRow };
    },

    async links(person: Person, seqs: readonly number[]): Promise<EntryRow[]> {
      const rows = await orm
        .select()
        .from(entry)
        .where(and(of(entry, person), inArray(entry.seq, [...seqs])))
        .orderBy(asc(entry.seq));
      return rows as EntryRow[];
    },
    /** Chains that end in an erasure of everything before it. */
    async ended(before: Date, most: number): Promise<Person[]> {
      return orm
        .select({ platform: chain.platform, owner: chain.owner })
        .from(chain)
        .innerJoin(
          entry,
          and(eq(entry.platform, chain.platform), eq(entry.owner, chain.owner), eq(entry.seq, chain.length)),
        )
        .where(and(eq(entry.kind, 'erasure'), eq(entry.of, 0), lt(entry.recordedAt, before)))
        .limit(most);
    },

    /** Chains whose data key is not wrapped under this key, after `after`, in a fixed order. */
    async wrappedElsewhere(kek: string, after: Person | undefined, most: number): Promise<Person[]> {
      return orm
        .select({ platform: chain.platform, owner: chain.owner })
        .from(chain)
        .where(and(ne(chain.kek, kek), follows(after)))
        .orderBy(asc(chain.platform), asc(chain.owner))
        .limit(most);
    },
    async keks(): Promise<string[]> {
      return (await orm.selectDistinct({ kek: chain.kek }).from(chain)).map((row) => row.kek);
    },
    async usesKey(kek: string): Promise<boolean> {
      return (await orm.select({ id: chain.id }).from(chain).where(eq(chain.kek, kek)).limit(1)).length > 0;
    },
    /** The wrapped keys of a person's entries (n = 0) and files. */
    async keys(tx: Queries, person: Person): Promise<WrappedKey[]> {
      const kind = sql<EntryKind>`${entry.kind}`;
      const bodies = await tx
        .select({ seq: body.seq, n: sql<number>`0`, wrapped: body.wrapped, kind })
        .from(body)
        .innerJoin(entry, and(of(entry, person), eq(entry.seq, body.seq)))
        .where(of(body, person));
      const files = await tx
        .select({ seq: evidence.seq, n: evidence.n, wrapped: evidence.wrapped, kind })
        .from(evidence)
        .innerJoin(entry, and(of(entry, person), eq(entry.seq, evidence.seq)))
        .where(of(evidence, person));
      return [...bodies, ...files];
    },
    async rewrap(
      tx: Queries,
      person: Person,
      next: Pick<ChainRow, 'kek' | 'wrapped'>,
      keys: readonly WrappedKey[],
    ): Promise<void> {
      const mine = sql`t.platform = ${person.platform} and t.owner = ${person.owner}`;
      for (let from = 0; from < keys.length; from += 500) {
        const some = keys.slice(from, from + 500);
        const values = sql`unnest(${sql.param(some.map((it) => it.seq))}::int[], ${sql.param(some.map((it) => it.n))}::int[],
          ${sql.param(some.map((it) => Buffer.from(it.wrapped)))}::bytea[]) as v(seq, n, wrapped)`;
        await tx.execute(
          sql`update ${body} t set wrapped = v.wrapped from ${values} where ${mine} and v.n = 0 and t.seq = v.seq`,
        );
        await tx.execute(
          sql`update ${evidence} t set wrapped = v.wrapped from ${values} where ${mine} and t.n = v.n and t.seq = v.seq`,
        );
      }
      await tx.update(chain).set(next).where(of(chain, person));
    },

    /** Takes a whole chain away, numbers and times too: the only thing the trigger lets delete entries. */
    async purge(tx: Queries, person: Person): Promise<void> {
      await tx.execute(sql`set local difficultclient.purging = 'yes'`);
      for (const table of [body, evidence, entry, chain]) await tx.delete(table).where(of(table, person));
      await tx.execute(sql`set local difficultclient.purging = ''`);
    },
    /** Everybody who has a chain, after `after`, in a fixed order. */
    async people(after: Person | undefined, most: number): Promise<Person[]> {
      return orm
        .select({ platform: chain.platform, owner: chain.owner })
        .from(chain)
        .where(follows(after))
        .orderBy(asc(chain.platform), asc(chain.owner))
        .limit(most);
    },
  };
}
export type Store = ReturnType<typeof createStore>;
