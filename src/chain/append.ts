// One more entry at the end of a chain: locked, sealed and written in two round trips, with what belongs to it.
import { randomBytes } from 'node:crypto';
import { keyOf, type Keyring } from '../crypto/index.ts';
import { DatabaseError, type Rows, type Statement, type Transact } from '../db/index.ts';
import { dataKeyOf, ownOf, placeOf, sealed, wrappedUnder, type Own } from './envelope.ts';
import { commitmentOf, linkHash, noHash, type EntryKind, type Link } from './format.ts';
import * as statements from './statements.ts';
import { linkOf, type ChainRow, type EntryRow, type FileRow, type Person } from './store.ts';

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

/** What is read and written beside a chain in the transaction of an entry. */
export type Alongside = {
  /** Asked when the chain is locked. */
  readonly asks: readonly Statement[];
  /** What is written with the entry; `found` are the answers to `asks`. */
  readonly writes: (link: Link, own: Own, found: readonly Rows[]) => Promise<readonly Statement[]>;
};

/** What an amendment or a withdrawal is about was erased meanwhile. */
export class TargetGone extends Error {
  override readonly name = 'TargetGone';
}

const nothingAlongside: Alongside = { asks: [], writes: async () => [] };

type Rooms = { readonly transact: Transact; readonly keyring: Keyring };
type Given = readonly [person: Person, draft: Draft, now: Date, alongside?: Alongside];

export async function append(rooms: Rooms, ...given: Given): Promise<Appended> {
  try {
    return await appended(rooms, ...given);
  } catch (error) {
    // Somebody else may have made an entry from the same source while this one waited; now it is seen.
    if (!(error instanceof TargetGone) && !isMadeMeanwhile(error)) throw error;
    return appended(rooms, ...given);
  }
}

const isMadeMeanwhile = (error: unknown): boolean =>
  error instanceof DatabaseError && error.constraint === 'entry_source';

async function appended({ transact, keyring }: Rooms, ...given: Given): Promise<Appended> {
  const [person, draft, now, { asks, writes } = nothingAlongside] = given;
  const isAbout = draft.kind === 'amendment' || draft.kind === 'withdrawal';
  const looks = [
    statements.locking(person, draft.source),
    ...asks,
    ...(isAbout ? [statements.findingContent(person, draft.of)] : []),
  ];
  return transact<Appended>(async (ask) => {
    let answers = await ask(...looks);
    // A chain is made once, and looked at again: another process may have been first.
    if (answers[0]?.length === 0)
      answers = (await ask(statements.creating(newChain(keyring, person, now)), ...looks)).slice(1);
    const [end = [], ...found] = answers;
    const locked = statements.lockedIn(person, end);
    if (locked === undefined) throw new Error('a chain that was made is gone');
    if (locked.made !== undefined) {
      const [rows = []] = await ask(statements.finding(person, locked.made));
      return { writes: [], result: { kind: 'before', link: linkOf(statements.foundIn(person, rows)) } };
    }
    if (isAbout && found.at(-1)?.length === 0) throw new TargetGone();
    const entry = sealedEntry(keyring, locked.chain, draft, now);
    const beside = await writes(entry.link, entry.own, found.slice(0, asks.length));
    return { writes: [...entry.writes, ...beside], result: { kind: 'appended', link: entry.link } };
  });
}

function newChain(keyring: Keyring, person: Person, now: Date): ChainRow {
  const id = randomBytes(16).toString('hex');
  const kek = keyring.current;
  const wrapped = wrappedUnder(keyOf(keyring, kek), id, randomBytes(32));
  return { ...person, id, kek, wrapped, length: 0, head: noHash, headAt: now };
}

/** The entry after the end of a chain, and what writes it. */
function sealedEntry(keyring: Keyring, chain: ChainRow, draft: Draft, now: Date) {
  const dataKey = dataKeyOf(keyring, chain);
  const salt = randomBytes(32).toString('hex');
  const row = nextRow(chain, draft, salt, now);
  const person = { platform: chain.platform, owner: chain.owner };
  const content = sealed(dataKey, placeOf(chain.id, row, 0), Buffer.from(salt + draft.content));
  const files = draft.files.map((bytes, index): FileRow => {
    const n = index + 1;
    return { ...person, seq: row.seq, n, ...sealed(dataKey, placeOf(chain.id, row, n), bytes) };
  });
  const writes = [
    statements.appending(row, content),
    ...files.map(statements.addingFile),
    ...(draft.kind === 'erasure' ? statements.erasing(person, draft.of, row.seq) : []),
  ];
  return { link: linkOf(row), own: ownOf(dataKey, chain.id), writes };
}

/** Its time is never before the last one's: a clock that was put back changes nothing. */
function nextRow(chain: ChainRow, { kind, of, content, source }: Draft, salt: string, now: Date): EntryRow {
  const recordedAt = chain.length > 0 && chain.headAt > now ? chain.headAt : now;
  const unhashed = {
    seq: chain.length + 1,
    kind,
    of,
    prev: chain.head,
    commitment: commitmentOf({ salt, content }),
  };
  const hash = linkHash(chain.id, { ...unhashed, recorded: recordedAt.toISOString() });
  return { platform: chain.platform, owner: chain.owner, ...unhashed, recordedAt, hash, source };
}
