// A person's chain of sealed entries: keys within keys, appended in order, erased by taking keys away.
import { randomBytes } from 'node:crypto';
import { keyOf, openBytes, sealBytes, SealError, type Key, type Keyring } from '../crypto/index.ts';
import type { Database, Queries, Statement } from '../db/index.ts';
import { append, type Alongside, type Appended, type Draft } from './append.ts';
import { dataKeyOf, ownKey, ownOf, placeOf, sealedBeside, unsealed, wrappedUnder, type Own } from './envelope.ts';
import { noHash, type Entry, type Link } from './format.ts';
import { createStore, linkOf, type EntryOf, type Person, type Sealed, type Store } from './store.ts';

/** Seals anew, under the chain's next key, what somebody keeps beside a chain. */
export type Beside = (
  tx: Queries,
  person: Person,
  reseal: (purpose: string, sealed: Uint8Array) => Buffer,
) => Promise<void>;

export type Chains = {
  /** Appends one entry, and what is `alongside` in the same transaction. With an erasure its target's content goes. */
  append(person: Person, draft: Draft, now: Date, alongside?: Alongside): Promise<Appended>;
  /** All entries, opened, in order, and where the chain says that it ends. Lets others in between pages. Throws a SealError when one can't be opened. */
  read(person: Person): Promise<{
    readonly chain: string;
    readonly head: string;
    readonly length: number;
    readonly entries: readonly Entry[];
  }>;
  file(person: Person, seq: number, n: number): Promise<Uint8Array | undefined>;
  /** The links of some entries, without what they say. */
  links(person: Person, ...seqs: readonly number[]): Promise<readonly Link[]>;
  /** People whose last entry is an erasure of everything, made before a time. */
  ended(before: Date, most: number): Promise<readonly Person[]>;
  /** How long a chain is and when its last entry was made. */
  end(person: Person): Promise<{ readonly length: number; readonly head: string; readonly headAt: Date } | undefined>;
  /** Writes what belongs together beside the chains, in one transaction. */
  within(writes: readonly Statement[]): Promise<void>;
  /** What was made from a source before; undefined when nothing was. */
  made(person: Person, source: string): Promise<Link | undefined>;
  /** Changes what is kept beside a chain, in a transaction in which the chain and its key stay as they are. Undefined when there is no chain. */
  holding<T>(person: Person, work: (tx: Queries, own: Own, headAt: Date) => Promise<T>): Promise<T | undefined>;
  openFor(person: Person, purpose: string, sealed: Uint8Array): Promise<string | undefined>;
  /** New keys for every chain that is not under the current one, a chain at a time, while writes go on. How many that were; one that can't be opened stays as it is. */
  rewrap(beside: Beside): Promise<number>;
  /** True when a chain still needs this key. */
  usesKey(id: string): Promise<boolean>;
  /** The keys of the keys file that chains are under. */
  keks(): Promise<readonly string[]>;
  /** Takes a whole chain away, its numbers and times too, unless `alongside` says false of how it is now. */
  purge(person: Person, alongside?: (tx: Queries, headAt: Date) => Promise<boolean>): Promise<void>;
  people(after: Person | undefined, most: number): Promise<readonly Person[]>;
};

const pageSize = 100;

export function createChains(
  database: Pick<Database, 'orm' | 'transact'>,
  keyring: Keyring,
  store: Store = createStore(database),
): Chains {
  return {
    append: (...given) => append({ transact: database.transact, keyring }, ...given),

    async read(person) {
      return store.snapshot(async (tx) => {
        const entries: Entry[] = [];
        for (;;) {
          const page = await store.page(tx, person, entries.at(-1)?.seq ?? 0, pageSize);
          const [first] = page;
          if (first === undefined) break;
          const dataKey = dataKeyOf(keyring, first.chain);
          for (const it of page) entries.push(opened(dataKey, it));
          if (page.length < pageSize) break;
          await new Promise((resolve) => setImmediate(resolve));
        }
        const end = await store.find(person, tx);
        return end === undefined ? nothing : { chain: end.id, head: end.head, length: end.length, entries };
      });
    },

    async file(person, seq, n) {
      const found = await store.file(person, seq, n);
      if (found === undefined) return undefined;
      const { chain, link, content } = found;
      return unsealed(dataKeyOf(keyring, chain), placeOf(chain.id, link, n), content);
    },
    async made(person, source) {
      const row = await store.bySource(person, source);
      return row === undefined ? undefined : linkOf(row);
    },
    links: async (person, ...seqs) => (await store.links(person, seqs)).map(linkOf),
    ended: (before, most) => store.ended(before, most),
    end: (person) => store.find(person),
    within: (writes) => database.transact(async () => ({ writes, result: undefined })),

    async holding(person, work) {
      return store.transaction(async (tx) => {
        const row = await store.lock(tx, person);
        return row === undefined ? undefined : work(tx, ownOf(dataKeyOf(keyring, row), row.id), row.headAt);
      });
    },
    async openFor(person, purpose, bytes) {
      const row = await store.find(person);
      return row === undefined ? undefined : ownOf(dataKeyOf(keyring, row), row.id).open(purpose, bytes);
    },

    async rewrap(beside) {
      let count = 0;
      let after: Person | undefined;
      for (;;) {
        const people = await store.wrappedElsewhere(keyring.current, after, 50);
        for (const person of people) if (await rewrapOne(store, keyring, person, beside)) count += 1;
        after = people.at(-1);
        if (after === undefined) return count;
      }
    },
    usesKey: (id) => store.usesKey(id),
    keks: () => store.keks(),
    async purge(person, alongside) {
      await store.transaction(async (tx) => {
        const row = await store.lock(tx, person);
        if (row !== undefined && (await alongside?.(tx, row.headAt)) === false) return;
        await store.purge(tx, person);
      });
    },
    people: (after, most) => store.people(after, most),
  };
}

const nothing = { chain: '', head: noHash, length: 0, entries: [] } as const;

function opened(dataKey: Key, { chain, link, content }: EntryOf<Sealed | undefined>): Entry {
  if (content === undefined) return linkOf(link);
  try {
    const text = unsealed(dataKey, placeOf(chain.id, link, 0), content).toString();
    return { ...linkOf(link), salt: text.slice(0, 64), content: text.slice(64) };
  } catch (error) {
    throw error instanceof SealError ? new SealError(`entry ${link.seq}: ${error.message}`) : error;
  }
}

/** One that was altered holds up nobody else's: fsck tells of it. */
async function rewrapOne(...args: Parameters<typeof rewrapped>): Promise<boolean> {
  try {
    return await rewrapped(...args);
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

/** A new data key under the current key of the keys file, and every entry's key under it: what was erased before can't be opened with it. */
async function rewrapped(store: Store, keyring: Keyring, person: Person, beside: Beside): Promise<boolean> {
  return store.transaction(async (tx) => {
    const row = await store.lock(tx, person);
    const kek = keyring.current;
    if (row === undefined || row.kek === kek) return false;
    const before = dataKeyOf(keyring, row);
    const after: Key = { id: ownKey, secret: randomBytes(32) };
    const keys = (await store.keys(tx, person)).map((it) => {
      const place = placeOf(row.id, it, it.n);
      return {
        ...it,
        wrapped: sealBytes(after, 'entry key', place, openBytes(before, 'entry key', place, it.wrapped)),
      };
    });
    await store.rewrap(tx, person, { kek, wrapped: wrappedUnder(keyOf(keyring, kek), row.id, after.secret) }, keys);
    await beside(tx, person, (purpose, bytes) =>
      sealedBeside(after, row.id, purpose, ownOf(before, row.id).open(purpose, bytes)),
    );
    return true;
  });
}
