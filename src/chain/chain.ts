// A person's chain of sealed entries: keys within keys, appended in order, erased by taking keys away.
import { randomBytes } from 'node:crypto';
import { keyOf, openBytes, sealBytes, SealError, type Key, type Keyring } from '../crypto/index.ts';
import type { Database, Queries } from '../db/index.ts';
import { dataKeyOf, ownKey, placeOf, sealed, sealedBeside, unsealed, wrappedUnder } from './envelope.ts';
import { commitmentOf, linkHash, noHash, type Entry, type EntryKind, type Link } from './format.ts';
import {
  createStore,
  type ChainRow,
  type EntryOf,
  type EntryRow,
  type FileRow,
  type Person,
  type Sealed,
  type Store,
} from './store.ts';

export type Draft = {
  readonly kind: EntryKind;
  readonly of: number;
  /** A JSON object as text. */
  readonly content: string;
  /** Files that belong to it, in the order its content names them. */
  readonly files: readonly Uint8Array[];
  /** A random name of what it is made from: a second append with the same is none. */
  readonly source: string;
};
export type Appended = { readonly kind: 'appended' | 'before'; readonly link: Link };

/** What an amendment or a withdrawal is about was erased meanwhile. */
export class TargetGone extends Error {
  override readonly name = 'TargetGone';
}

/** Seals and opens something small of a person's under the chain's own key. */
export type Own = {
  readonly seal: (purpose: string, text: string) => Buffer;
  readonly open: (purpose: string, sealed: Uint8Array) => string;
};

/** Seals anew, under the chain's next key, what somebody keeps beside a chain. */
export type Beside = (
  tx: Queries,
  person: Person,
  reseal: (purpose: string, sealed: Uint8Array) => Buffer,
) => Promise<void>;

export type Chains = {
  /** Appends one entry; what `alongside` does happens in the same transaction. With `erases` its target's content goes. */
  append(
    person: Person,
    draft: Draft,
    now: Date,
    alongside?: (tx: Queries, link: Link, own: Own) => Promise<void>,
  ): Promise<Appended>;
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
  /** A transaction for what belongs together beside the chains. */
  within<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
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
  database: Pick<Database, 'orm'>,
  keyring: Keyring,
  store: Store = createStore(database),
): Chains {
  return {
    async append(person, draft, now, alongside) {
      return store.transaction(async (tx) => {
        const row = await lockedChain(store, keyring, tx, person, now);
        const before = await store.bySource(tx, person, draft.source);
        if (before !== undefined) return { kind: 'before', link: linkOf(before) };
        const isAbout = draft.kind === 'amendment' || draft.kind === 'withdrawal';
        if (isAbout && !(await store.hasContent(tx, person, draft.of))) throw new TargetGone();
        const dataKey = dataKeyOf(keyring, row);
        const link = nextLink(row, draft, now);
        const seq = link.row.seq;
        const content = sealed(dataKey, placeOf(row.id, link.row, 0), Buffer.from(link.content));
        const files = draft.files.map((bytes, index): FileRow => ({
          ...person,
          seq,
          n: index + 1,
          ...sealed(dataKey, placeOf(row.id, link.row, index + 1), bytes),
        }));
        await store.append(tx, { ...person, ...link.row, source: draft.source }, content, files);
        if (draft.kind === 'erasure') await store.eraseContent(tx, person, draft.of, seq);
        const made = linkOf({ ...person, ...link.row, source: draft.source });
        await alongside?.(tx, made, ownOf(dataKey, row.id));
        return { kind: 'appended', link: made };
      });
    },

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
      const row = await store.transaction((tx) => store.bySource(tx, person, source));
      return row === undefined ? undefined : linkOf(row);
    },
    links: async (person, ...seqs) => (await store.links(person, seqs)).map(linkOf),
    ended: (before, most) => store.ended(before, most),
    end: (person) => store.find(person),
    within: (work) => store.transaction(work),

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

/** The person's chain, locked; made when there is none. */
async function lockedChain(store: Store, keyring: Keyring, tx: Queries, person: Person, now: Date): Promise<ChainRow> {
  const known = await store.lock(tx, person);
  if (known !== undefined) return known;
  const id = randomBytes(16).toString('hex');
  const kek = keyring.current;
  const row = { ...person, id, kek, wrapped: wrappedUnder(keyOf(keyring, kek), id, randomBytes(32)), length: 0 };
  await store.create(tx, { ...row, head: noHash, headAt: now });
  const made = await store.lock(tx, person);
  if (made === undefined) throw new Error('a chain that was made is gone');
  return made;
}

/** The link after the end of a chain. Its time is never before the last one's: a clock that was put back changes nothing. */
function nextLink(chain: ChainRow, draft: Draft, now: Date) {
  const recordedAt = chain.length > 0 && chain.headAt > now ? chain.headAt : now;
  const salt = randomBytes(32).toString('hex');
  const unhashed = {
    seq: chain.length + 1,
    kind: draft.kind,
    of: draft.of,
    prev: chain.head,
    commitment: commitmentOf({ salt, content: draft.content }),
  };
  const hash = linkHash(chain.id, { ...unhashed, recorded: recordedAt.toISOString() });
  return { row: { ...unhashed, recordedAt, hash }, content: salt + draft.content };
}

const linkOf = ({ seq, kind, of, recordedAt, prev, commitment, hash }: EntryRow): Link => ({
  seq,
  kind,
  recorded: recordedAt.toISOString(),
  of,
  prev,
  commitment,
  hash,
});

function opened(dataKey: Key, { chain, link, content }: EntryOf<Sealed | undefined>): Entry {
  if (content === undefined) return linkOf(link);
  try {
    const text = unsealed(dataKey, placeOf(chain.id, link, 0), content).toString();
    return { ...linkOf(link), salt: text.slice(0, 64), content: text.slice(64) };
  } catch (error) {
    throw error instanceof SealError ? new SealError(`entry ${link.seq}: ${error.message}`) : error;
  }
}

const ownOf = (dataKey: Key, chain: string): Own => ({
  seal: (purpose, text) => sealedBeside(dataKey, chain, purpose, text),
  open: (purpose, sealed) => openBytes(dataKey, `log ${purpose}`, chain, sealed).toString(),
});

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
