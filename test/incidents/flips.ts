// One bit flipped somewhere in what is stored of a log, looked through as fsck does; what was found, and what was named, is counted.
import { createChains } from '../../src/chain/index.ts';
import {
  type BodyRow,
  type ChainRow,
  type EntryRow,
  type FileRow,
  type Person,
  type Sealed,
  type Store,
} from '../../src/chain/store.ts';
import { body, chain, entry, evidence } from '../../src/chain/schema.ts';
import type { Keyring } from '../../src/crypto/index.ts';
import type { Queries, Database } from '../../src/db/index.ts';
import { checkLogs, type Checked } from '../../src/incidents/index.ts';
import { logbook } from '../../src/incidents/schema.ts';
import type { LogbookRow } from '../../src/incidents/store.ts';

type Finding = Checked['findings'][number];

export type FlipCount = {
  readonly flips: number;
  readonly found: number;
  /** The entry that was altered is named; the others are of a chain's end, its key or its settings, which are no entry's. */
  readonly named: number;
  /** Flips in something that belongs to one entry. */
  readonly ofEntries: number;
  /** Where a flip was not found. */
  readonly missed: readonly string[];
};
export type Stored = {
  readonly chain: readonly ChainRow[];
  readonly entry: readonly EntryRow[];
  readonly body: readonly BodyRow[];
  readonly evidence: readonly FileRow[];
  readonly logbook: readonly LogbookRow[];
};
export type Table = keyof Stored;

/**
 * What is part of the record, by table, as the database calls it. Left out, since no promise rests on them:
 * entry.source, a random name that keeps an entry from being made twice; logbook.keep_until and warned, which jobs go by.
 */
export const columns = {
  chain: ['platform', 'owner', 'id', 'kek', 'wrapped', 'length', 'head', 'headAt'],
  entry: ['platform', 'owner', 'seq', 'kind', 'of', 'recordedAt', 'prev', 'commitment', 'hash'],
  body: ['platform', 'owner', 'seq', 'wrapped', 'sealed'],
  evidence: ['platform', 'owner', 'seq', 'n', 'wrapped', 'sealed'],
  logbook: ['platform', 'owner', 'sealed'],
} as const satisfies Record<Table, readonly string[]>;

export async function storedIn({ orm }: Pick<Database, 'orm'>): Promise<Stored> {
  return {
    chain: await orm.select().from(chain),
    entry: (await orm.select().from(entry)) as EntryRow[],
    body: await orm.select().from(body),
    evidence: await orm.select().from(evidence),
    logbook: await orm.select().from(logbook),
  };
}

export type Flip = { readonly table: Table; readonly row: number; readonly column: string; readonly value: unknown };

/** A random bit of a random value; undefined when the database would refuse the result. */
export function randomFlip(stored: Stored, random: () => number): Flip | undefined {
  const below = (end: number): number => Math.floor(random() * end);
  // By how much there is of a table, so that long values do not hide behind short ones: a row, then one of its columns.
  const tables = Object.keys(columns) as Table[];
  const rows = tables.flatMap((table) => stored[table].map((_, row) => ({ table, row })));
  const { table, row } = rows[below(rows.length)] ?? { table: 'chain' as const, row: 0 };
  const names: readonly string[] = columns[table];
  const column = names[below(names.length)] ?? '';
  const before = (stored[table][row] as Readonly<Record<string, unknown>>)[column];
  const value = flipped(before, below);
  const it = { table, row, column, value };
  return value === undefined || collides(stored, it) ? undefined : it;
}

function flipped(value: unknown, below: (end: number) => number): unknown {
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    const at = below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    return bytes;
  }
  if (value instanceof Date) return new Date(value.getTime() ^ (1 << below(30)));
  if (typeof value === 'number') return value ^ (1 << below(16));
  const text = String(value);
  const at = below(text.length);
  const code = text.charCodeAt(at) ^ (1 << below(7));
  return code === 0 ? undefined : text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
}

/** The key of a table must stay one. */
function collides(stored: Stored, { table, row, column, value }: Flip): boolean {
  if (!['platform', 'owner', 'seq', 'n'].includes(column)) return false;
  const keyOf = (it: object): string =>
    ['platform', 'owner', 'seq', 'n'].map((name) => String((it as Record<string, unknown>)[name])).join('/');
  const changed = keyOf({ ...stored[table][row], [column]: value });
  return stored[table].some((it, at) => at !== row && keyOf(it) === changed);
}

export function withFlip(stored: Stored, { table, row, column, value }: Flip): Stored {
  const rows = stored[table].map((it, at) => (at === row ? { ...it, [column]: value } : it));
  return { ...stored, [table]: rows };
}

/** What fsck finds in rows that lie in memory. */
export async function findingsIn(stored: Stored, keyring: Keyring): Promise<readonly Finding[]> {
  const { store, books } = memoryOf(stored);
  const nowhere = {} as Pick<Database, 'orm' | 'transact'>;
  return (await checkLogs(nowhere, createChains(nowhere, keyring, store), books)).findings;
}

/** Flips in memory, by the project's own functions over rows that were read once. */
export async function flips(stored: Stored, keyring: Keyring, count: number, random: () => number): Promise<FlipCount> {
  let [made, found, named, ofEntries] = [0, 0, 0, 0];
  const missed: string[] = [];
  while (made < count) {
    const flip = randomFlip(stored, random);
    if (flip === undefined) continue;
    made += 1;
    const findings = await findingsIn(withFlip(stored, flip), keyring);
    if (findings.length > 0) found += 1;
    else missed.push(`${flip.table}.${flip.column}`);
    const seq = seqOf(stored, flip);
    if (seq === undefined) continue;
    ofEntries += 1;
    if (isNamed(findings, seq)) named += 1;
  }
  return { flips: made, found, named, ofEntries, missed };
}

export const seqOf = (stored: Stored, { table, row }: Flip): number | undefined => {
  const it = stored[table][row];
  return it !== undefined && 'seq' in it ? it.seq : undefined;
};
export const isNamed = (findings: readonly Finding[], seq: number): boolean =>
  findings.some((it) => it.seq === seq || it.what.startsWith(`entry ${seq}:`));

/** The queries that looking through needs, answered from rows as the database would. */
function memoryOf(stored: Stored): { store: Store; books: Parameters<typeof checkLogs>[2] } {
  const by = (person: Person) => (it: Person) => it.platform === person.platform && it.owner === person.owner;
  const chainOf = (person: Person) => stored.chain.find(by(person));
  const never = (): never => {
    throw new Error('nothing else is asked for');
  };
  const sealedIn = (it: Sealed | undefined): Sealed | undefined => it && { wrapped: it.wrapped, sealed: it.sealed };
  const needed: Partial<Store> = {
    people: async (after) =>
      after === undefined ? stored.chain.map(({ platform, owner }) => ({ platform, owner })) : [],
    find: async (person) => chainOf(person),
    snapshot: (work) => work({} as Queries),
    async page(_tx, person, after, most) {
      const row = chainOf(person);
      if (row === undefined) return [];
      const links = stored.entry.filter(by(person)).filter((it) => it.seq > after);
      return links
        .toSorted((a, b) => a.seq - b.seq)
        .slice(0, most)
        .map((link) => ({
          chain: row,
          link,
          content: sealedIn(stored.body.find((it) => by(person)(it) && it.seq === link.seq)),
        }));
    },
    async file(person, seq, n) {
      const row = chainOf(person);
      const link = stored.entry.find((it) => by(person)(it) && it.seq === seq);
      const content = sealedIn(stored.evidence.find((it) => by(person)(it) && it.seq === seq && it.n === n));
      return row === undefined || link === undefined || content === undefined
        ? undefined
        : { chain: row, link, content };
    },
  };
  const store = new Proxy(needed, { get: (it, name) => Reflect.get(it, name) ?? never }) as Store;
  return {
    store,
    books: { book: async (person) => stored.logbook.find(by(person)), reminders: async () => [] },
  };
}
