// The live cards of all communities, opened in memory and followed as they change in any process.
import { createShelf, type Answer, type Answers, type Home, type Outcomes, type Shelf } from '../answers/index.ts';
import type { Platform } from '../chat/index.ts';
import { listen, type Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import type { Sealing } from './sealed.ts';
import { channel, type Store, type VoteRow } from './store.ts';

export type Shelves = {
  /** What a community sees. */
  of(home: Home): Answers;
  /** The community's own live answers. */
  own(home: Home): readonly Answer[];
  /** Reads what changed in a community's cards; what is told of them asks for it by itself. Throws DatabaseError. */
  follow(home: Home): Promise<void>;
  close(): Promise<void>;
};

/** So often versions are compared: what was told reaches everybody at once, this is for what went unheard. */
const netMs = 5_000;
/** Cards opened at a time. */
const batch = 500;

type Held = { readonly shelf: Shelf; readonly versions: Map<string, number>; version: number };

/** Reads everything that is live before it returns. */
export async function openShelves(
  set: Answers,
  rooms: { readonly database: Database; readonly store: Store; readonly sealing: Sealing; readonly log: Log },
): Promise<Shelves> {
  const { store, sealing, log } = rooms;
  const held = new Map<string, Held>();
  const running = new Map<string, Promise<void>>();
  const nameOf = ({ platform, community }: Home): string => `${platform}/${community}`;
  const place = (home: Home): Held => {
    const known = held.get(nameOf(home)) ?? { shelf: createShelf(set), versions: new Map(), version: 0 };
    held.set(nameOf(home), known);
    return known;
  };

  async function read(home: Home): Promise<void> {
    const it = place(home);
    const version = await store.version(home);
    if (it.version >= version) return;
    const live = await store.live(home);
    const ids = new Set(live.map(({ id }) => id));
    for (const id of it.versions.keys()) {
      if (ids.has(id)) continue;
      it.shelf.drop(id);
      it.versions.delete(id);
    }
    const fresh = live.filter((row) => it.versions.get(row.id) !== row.version).map(({ id }) => id);
    for (let at = 0; at < fresh.length; at += batch) await readSome(home, it, fresh.slice(at, at + batch));
    it.version = version;
  }

  async function readSome(home: Home, it: Held, ids: readonly string[]): Promise<void> {
    const [rows, votes] = await Promise.all([store.byIds(home, ids), store.votes(home, ids)]);
    for (const row of rows) {
      const { content } = sealing.opened(row);
      if (row.state !== 'live' || content === undefined) continue;
      const own = votes.filter(({ card }) => card === row.id);
      it.shelf.put(withVotes(content.answer, own), outcomesOf(own));
      it.versions.set(row.id, row.version);
    }
  }

  /** One at a time for each community, so that none puts back what the next one took out. */
  function follow(home: Home): Promise<void> {
    const key = nameOf(home);
    const next = (running.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => read(home));
    running.set(key, next);
    void next.catch(() => undefined).finally(() => running.get(key) === next && running.delete(key));
    return next;
  }

  async function followAll(): Promise<void> {
    for (const { platform, community, version } of await store.shelves()) {
      const home = { platform: platform as Platform, community };
      if (place(home).version < version) await follow(home);
    }
  }

  const unheard = (error: unknown): void => log.error('cards not followed', error);
  const heard = (said: string | undefined): void => {
    const [platform, ...rest] = said?.split('/') ?? [];
    const home = { platform: platform as Platform, community: rest.join('/') };
    (said === undefined ? followAll() : follow(home)).catch(unheard);
  };
  await followAll();
  const listening = await listen(rooms.database, channel, heard);
  const net = setInterval(() => void followAll().catch(unheard), netMs);
  net.unref();
  return {
    of: (home) => held.get(nameOf(home))?.shelf ?? set,
    own: (home) => held.get(nameOf(home))?.shelf.own ?? [],
    follow,
    async close() {
      clearInterval(net);
      await listening.close();
    },
  };
}

/** The members' votes stand on the answer's first source, with the day of the last one. */
function withVotes(answer: Answer, rows: readonly VoteRow[]): Answer {
  const votes = rows.filter(({ kind, value }) => kind === 'vote' && value === 'helpful');
  const [first, ...rest] = answer.sources;
  if (first === undefined || votes.length === 0) return answer;
  const last = votes.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
  const counted = { ...first, votes: (first.votes ?? 0) + votes.length, date: last.toISOString().slice(0, 10) };
  return { ...answer, sources: [counted, ...rest] };
}

export function outcomesOf(rows: readonly VoteRow[]): Outcomes {
  const count = (value: string): number => rows.filter((it) => it.kind === 'outcome' && it.value === value).length;
  return { better: count('better'), same: count('same'), worse: count('worse') };
}
