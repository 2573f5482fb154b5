// A person's log: drafts that nothing keeps for long, entries that stay, and what is set for it. All by the person the platform authenticated.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { faultSteps, inBetween, type Chains, type Entry, type Fault, type Link, type Person } from '../chain/index.ts';
import { freshKey, languages, type Turn } from '../chat/index.ts';
import { SealError } from '../crypto/index.ts';
import type { Database, Statement } from '../db/index.ts';
import type { Deliveries, Where } from '../deliveries/index.ts';
import { logSteps } from './entries.ts';
import { incidentShape, type Changes, type Incident, type LogEntry } from './record.ts';
import { createStore } from './store.ts';

/** Months a log is kept after its last entry, unless its owner chooses otherwise. */
export const usualMonths = 24;
/** A save can be undone for so long. */
export const undoMs = 10 * 60_000;

const settingsShape = z.object({
  language: z.enum(languages),
  /** IANA name; absent until the member has said it. */
  zone: z.string().exactOptional(),
  zoneAsked: z.boolean().exactOptional(),
  months: z.number(),
  /** Whom to write to: the community and person as the platform knows them. */
  address: z.object({ community: z.string(), person: z.string() }),
  /** A direct message could not be sent: to be said at the next chance. */
  dmClosed: z.boolean().exactOptional(),
});
export type Settings = Readonly<z.infer<typeof settingsShape>>;
const parseSettings = (text: string): Settings => settingsShape.parse(JSON.parse(text));

const draftShape = z.object({ incident: incidentShape, files: z.array(z.string()) });
/** What would be saved; `files` are the cases their bytes lie in. */
export type Draft = { readonly incident: Incident; readonly files: readonly string[] };

export type Saved =
  | { readonly kind: 'saved' | 'before'; readonly link: Link; readonly first: boolean }
  /** `gone`: forgotten, or discarded. `away`: it could not be looked up just now. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'away' };
export type Reminder = { readonly id: string; readonly at: Date; readonly what: string };
export type Log = {
  readonly chain: string;
  readonly raw: readonly Entry[];
  readonly entries: readonly LogEntry[];
  /** What does not fit what was saved; empty unless somebody altered the database. */
  readonly faults: readonly Fault[];
};

export type Logbook = ReturnType<typeof createLogbook>;

export function createLogbook(rooms: {
  readonly database: Pick<Database, 'orm'>;
  readonly chains: Chains;
  readonly deliveries: Pick<Deliveries, 'cases' | 'ownerOf'>;
  /** What orders the lasting copy of a receipt, in the transaction of the entry. */
  readonly receipt: (person: Person, seq: number) => Promise<Statement>;
}) {
  const { chains, deliveries } = rooms;
  const { cases } = deliveries;
  const store = createStore(rooms.database);
  const personOf = (where: Where): Person => ({ platform: where.platform, owner: deliveries.ownerOf(where) });

  /** What is set for a log; undefined when there is none. */
  function settingsOf(person: Person): Promise<Settings | undefined> {
    return overRotation(async () => {
      const book = await store.book(person);
      const text = book === undefined ? undefined : await chains.openFor(person, 'settings', book.sealed);
      return text === undefined ? undefined : parseSettings(text);
    });
  }

  async function settings(turn: Turn): Promise<Settings> {
    return (await settingsOf(personOf(turn))) ?? usualSettings(turn);
  }

  /** False when there is no log yet. */
  async function changeOf(person: Person, changes: Partial<Settings>, now = new Date()): Promise<boolean> {
    const isChanged = await chains.holding(person, async (tx, { seal, open }, headAt) => {
      const book = await store.lockBook(tx, person);
      if (book === undefined) return false;
      const before = parseSettings(open('settings', book.sealed));
      const next = { ...before, ...changes };
      const isSame = changes.months === undefined || changes.months === before.months;
      const kept = isSame ? book : { ...book, keepUntil: keptUntil(headAt, next.months, now), warned: 0 };
      await store.putBook(tx, { ...kept, sealed: seal('settings', JSON.stringify(next)) });
      return true;
    });
    return isChanged ?? false;
  }

  async function append(
    turn: Turn,
    draft: { kind: Link['kind']; of: number; content: object; files?: readonly Uint8Array[]; source: string },
    alongside: readonly Statement[] = [],
  ) {
    const person = personOf(turn);
    return chains.append(
      person,
      { ...draft, content: JSON.stringify(draft.content), files: draft.files ?? [] },
      turn.now,
      {
        asks: [store.lockingBook(person)],
        async writes(link, { seal, open }, [book]) {
          const before = store.bookIn(book);
          const set = before === undefined ? usualSettings(turn) : parseSettings(open('settings', before));
          const zone = set.zone ?? turn.timezone;
          // Where the member is now is where they can be written to.
          const { language, address } = usualSettings(turn);
          const next = { ...set, ...(zone === undefined ? {} : { zone }), address, language };
          const keepUntil = monthsAfter(turn.now, next.months);
          const kept = { ...person, sealed: seal('settings', JSON.stringify(next)), keepUntil, warned: 0 };
          return [store.puttingBook(kept), ...alongside, await rooms.receipt(person, link.seq)];
        },
      },
    );
  }

  /** Undefined when one of them is gone. */
  async function filesOf(turn: Turn, keys: readonly string[]): Promise<Uint8Array[] | undefined> {
    const bytes: Uint8Array[] = [];
    for (const key of keys) {
      const kept = await cases.get(turn, key);
      if (kept === undefined) return undefined;
      bytes.push(fileOf(kept));
    }
    return bytes;
  }

  return {
    personOf,
    settings,
    settingsOf,
    changeOf,
    change: (turn: Turn, changes: Partial<Settings>): Promise<boolean> => changeOf(personOf(turn), changes, turn.now),

    /** Keeps a draft, sealed, for a day; undefined when it could not be kept. */
    async draft(turn: Turn, draft: Draft, key?: string): Promise<string | undefined> {
      // A draft that was changed lives for a day from then, and its files with it.
      await cases.renew(turn, draft.files).catch(() => undefined);
      return cases.put(turn, draft, key);
    },
    async drafted(turn: Turn, key: string): Promise<Draft | undefined> {
      const found = draftShape.safeParse(await cases.get(turn, key));
      return found.success ? found.data : undefined;
    },
    keepFile: (turn: Turn, bytes: Uint8Array): Promise<string | undefined> =>
      cases.put(turn, { file: Buffer.from(bytes).toString('base64') }),
    async discard(turn: Turn, key: string, files: readonly string[]): Promise<void> {
      await chains.within([cases.dropping(turn, [key, ...files])]);
    },

    /** Saves a draft once, however often it is asked. Throws DatabaseError when it can't be saved now; the draft stays then. */
    async save(turn: Turn, key: string): Promise<Saved> {
      const looked = await cases.look(turn, key);
      if (looked.kind === 'away') return { kind: 'away' };
      const draft = draftShape.safeParse(looked.kind === 'case' ? looked.value : undefined);
      const bytes = draft.success ? await filesOf(turn, draft.data.files) : undefined;
      // Of two presses at once the other may have saved it and taken its files away.
      if (!draft.success || bytes === undefined) {
        const link = await chains.made(personOf(turn), key);
        return link === undefined ? { kind: 'gone' } : { kind: 'before', link, first: false };
      }
      const { incident, files } = draft.data;
      const made = await append(turn, { kind: 'incident', of: 0, content: incident, files: bytes, source: key }, [
        cases.dropping(turn, [key, ...files]),
      ]);
      const first = made.kind === 'appended' && made.link.seq === 1;
      return { kind: made.kind === 'appended' ? 'saved' : 'before', link: made.link, first };
    },

    amend: (turn: Turn, of: number, reason: string, changes: Changes, files: readonly Uint8Array[] = []) =>
      append(turn, { kind: 'amendment', of, content: { reason, changes }, files, source: sourceOf(turn) }),
    withdraw: (turn: Turn, of: number, reason: string) =>
      append(turn, { kind: 'withdrawal', of, content: { reason }, source: sourceOf(turn) }),
    /** Takes away what an incident says, and what was said about it since; once, whoever asks. */
    erase: (turn: Turn, of: number) => append(turn, { kind: 'erasure', of, content: {}, source: `erasure of ${of}` }),

    /** Everything at once, with settings and reminders; what the chain still shows goes at the end of the epoch. */
    async eraseAll(turn: Turn) {
      const person = personOf(turn);
      return append(turn, { kind: 'erasure', of: 0, content: {}, source: sourceOf(turn) }, [
        ...store.forgetting(person),
        cases.droppingAll(turn),
      ]);
    },

    /** How many entries there are and until when they are kept; undefined before the first. */
    async book(turn: Turn): Promise<{ readonly entries: number; readonly keepUntil: Date } | undefined> {
      const person = personOf(turn);
      const [row, end] = [await store.book(person), await chains.end(person)];
      return row === undefined || end === undefined ? undefined : { entries: end.length, keepUntil: row.keepUntil };
    },
    /** Kept as long again as its owner chose, from now; undefined when there is nothing to keep. */
    async keepOn(turn: Turn): Promise<Date | undefined> {
      const person = personOf(turn);
      const row = await store.book(person);
      if (row === undefined) return undefined;
      const keepUntil = monthsAfter(turn.now, (await settings(turn)).months);
      await store.keepOn(person, keepUntil);
      return keepUntil;
    },

    async remind(
      turn: Turn,
      at: Date,
      what: string,
      most: number,
      id = freshKey(),
    ): Promise<'kept' | 'many' | 'no-log'> {
      const person = personOf(turn);
      const isKept = await chains.holding(person, (tx, { seal }) =>
        store.remind(tx, { ...person, id, at, sealed: seal(`reminder ${id}`, what) }, most),
      );
      if (isKept === undefined) return 'no-log';
      return isKept ? 'kept' : 'many';
    },
    async reminders(turn: Turn): Promise<Reminder[]> {
      const person = personOf(turn);
      return overRotation(async () => {
        const opened: Reminder[] = [];
        for (const { id, at, sealed } of await store.reminders(person)) {
          opened.push({ id, at, what: (await chains.openFor(person, `reminder ${id}`, sealed)) ?? '' });
        }
        // Those of one day in the order of their words, not of their random ids.
        return opened.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.what < b.what ? -1 : 1));
      });
    },
    dropReminder: (turn: Turn, id: string): Promise<void> => store.dropReminder(personOf(turn), id),

    /** Something of the member's that lives for a day beside the log, sealed. */
    keep: (turn: Turn, value: unknown, key?: string): Promise<string | undefined> => cases.put(turn, value, key),
    recall: (turn: Turn, key: string): Promise<unknown> => cases.get(turn, key),

    async log(turn: Turn): Promise<Log> {
      return readLog(chains, personOf(turn));
    },
    file: (turn: Turn, seq: number, n: number) => chains.file(personOf(turn), seq, n),
  };
}

/** What counts before anything was set. */
export const usualSettings = ({ language, community, person }: Turn): Settings => ({
  language,
  months: usualMonths,
  address: { community, person },
});

/** A whole log, opened and checked. */
export async function readLog(chains: Pick<Chains, 'read'>, person: Person): Promise<Log> {
  const { chain, head, length, entries } = await chains.read(person);
  const faults = await inBetween(faultSteps(chain, entries, head));
  if (faults.length === 0 && length !== entries.length) {
    faults.push({ seq: entries.length + 1, field: 'seq', what: 'absent' });
  }
  return { chain, raw: entries, entries: await inBetween(logSteps(entries)), faults };
}

/** What is beside a chain is read before the chain's key: when that was changed in between, both are read again. */
async function overRotation<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SealError) return read();
    throw error;
  }
}

/** What a delivery makes it makes once: its own name, hashed. */
const sourceOf = ({ platform, community, delivery }: Turn): string =>
  createHash('sha256').update(`${platform}/${community}/${delivery}`).digest('base64url').slice(0, 22);

const fileShape = z.object({ file: z.base64() });
const fileOf = (value: unknown): Buffer => Buffer.from(fileShape.parse(value).file, 'base64');

/** A choice never ends a log sooner than its owner can be warned. */
function keptUntil(headAt: Date, months: number, now: Date): Date {
  const soonest = new Date(now.getTime() + 31 * 86_400_000);
  const chosen = monthsAfter(headAt, months);
  return chosen > soonest ? chosen : soonest;
}

export function monthsAfter(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
}
