// What a community decided, as every room asks for it: at most a second old, changed one change at a time, each of them noted.
import type { Sealer } from '../crypto/index.ts';
import type { Database, Queries } from '../db/index.ts';
import type { Deliveries, Where } from '../deliveries/index.ts';
import type { Log } from '../log/index.ts';
import { apply, current, isFull, isWhat, settingsOf, type Change, type Value, type What } from './change.ts';
import { keepFresh } from './fresh.ts';
import type { Communities, Community, Settings } from './settings.ts';
import { contextOf, purpose } from './person.ts';
import { createStore, type ChangeRow, type Kept } from './store.ts';

/** A change as it is shown: persons are opened from their seal, and absent once they had themselves erased. */
export type Noted = {
  readonly seq: number;
  readonly at: Date;
  readonly who: string | undefined;
  readonly what: What;
  /** A channel, or a moderator; undefined when it is about neither, or that person is gone. */
  readonly subject: string | undefined;
  readonly before: Value;
  readonly after: Value;
  /** The change it took back. */
  readonly undoes: number | undefined;
};
/** `moved-on`: somebody changed something since, or it can't be taken back any more. */
export type Changed = 'changed' | 'same' | 'moved-on' | 'too-many';

/** What a person left here. */
export type Traces = {
  readonly seats: readonly { readonly community: string; readonly since: Date }[];
  readonly opened: readonly { readonly community: string; readonly channel: string; readonly at: Date }[];
  readonly made: readonly Trace[];
  /** Made by others, about this person. */
  readonly about: readonly Trace[];
};
type Trace = Pick<Noted, 'at' | 'before' | 'after'> & { readonly community: string; readonly what: string };

/** What other rooms see, and what changing it takes. What is not said to never throw throws DatabaseError. */
export type Decisions = Communities & {
  /** Persons the community named, platform ids; those the platform itself counts as such are not among them. */
  named(of: Community): Promise<readonly string[]>;
  change(by: Where, it: Change): Promise<Changed>;
  /** Takes back the newest change, if that is still `seq`. */
  undo(by: Where, seq: number): Promise<Changed>;
  /** The newest change that can still be taken back. */
  last(of: Community): Promise<Noted | undefined>;
  /** Newest first. */
  history(of: Community, most: number): Promise<readonly Noted[]>;
  traces(who: Where): Promise<Traces>;
  forget(who: Where): Promise<void>;
};

type Snapshot = { readonly settings: Settings; readonly kept: Kept };
const nothing: Kept = { row: undefined, channels: [], moderators: [] };

export type Rooms = {
  readonly database: Pick<Database, 'orm'>;
  readonly sealer: Sealer;
  readonly deliveries: Pick<Deliveries, 'ownerOf'>;
  readonly log: Log;
  readonly now: () => Date;
};

export function createCommunities(rooms: Rooms): Decisions {
  const { sealer, log } = rooms;
  const { ownerOf } = rooms.deliveries;
  const store = createStore(rooms.database);
  const fresh = keepFresh<Community, Snapshot>({
    keyOf: (of) => `${of.platform}/${of.community}`,
    usual: { settings: settingsOf(nothing), kept: nothing },
    failed: (error, of) => log.error('settings not read', error, { platform: of.platform }),
    async read(of, before) {
      if (before !== undefined && (await store.version(of)) === (before.kept.row?.version ?? 0)) return before;
      const kept = await store.kept(of);
      return { settings: settingsOf(kept), kept };
    },
  });

  const seal = (of: Community, person: string): Buffer =>
    sealer.seal(purpose, contextOf(of, ownerOf({ ...placeOf(of), person })), person);
  function opened(of: Community, owner: string, sealed: Uint8Array): string | undefined {
    if (owner === '' || sealed.length === 0) return undefined;
    try {
      return sealer.open(purpose, contextOf(of, owner), sealed);
    } catch (error) {
      log.error('person not opened', error, { platform: of.platform });
      return undefined;
    }
  }
  const openedAll = (of: Community, rows: readonly { owner: string; sealed: Uint8Array }[]): string[] => [
    ...new Set(rows.flatMap((row) => opened(of, row.owner, row.sealed) ?? [])),
  ];

  const noted = (of: Community, row: ChangeRow): Noted => ({
    seq: row.seq,
    at: row.at,
    who: opened(of, row.owner, row.sealed),
    what: isWhat(row.what) ? row.what : 'limits',
    subject: row.what === 'moderator' ? opened(of, row.subject, row.address) : row.subject || undefined,
    before: row.before,
    after: row.after,
    undoes: row.undoes ?? undefined,
  });

  /** Changes under the community's lock; `plan` says to what, or why not. */
  async function changed(by: Where, plan: (tx: Queries, kept: Kept) => Promise<Planned | Changed>): Promise<Changed> {
    const of = placeOf(by);
    const actor = { at: rooms.now(), owner: ownerOf(by), sealed: seal(of, by.person) };
    const outcome = await store.alone(of, async (tx) => {
      const kept = await store.kept(of, tx);
      const planned = await plan(tx, kept);
      if (typeof planned === 'string') return planned;
      const { to, undoes, ...about } = planned;
      const from = current(kept, about.what, about.subject);
      if (from === to) return 'same';
      if (from === null && isFull(kept, about.what, to)) return 'too-many';
      await apply({ store, tx, of, by: actor }, about, from, to);
      await store.note(tx, { ...of, ...actor, ...about, before: from, after: to, undoes });
      await store.risen(tx, of);
      return 'changed';
    });
    fresh.drop(of);
    return outcome;
  }

  return {
    settings: async (of) => (await fresh.get(placeOf(of))).settings,
    async isOpen(of, channel) {
      const { settings } = await fresh.get(placeOf(of));
      return settings.channels.some((it) => it.channel === channel);
    },
    async isModerator(of, saysPlatform) {
      if (saysPlatform === true) return true;
      const { kept } = await fresh.get(placeOf(of));
      if (kept.moderators.length === 0) return false;
      const owner = ownerOf(of);
      return kept.moderators.some((it) => it.owner === owner);
    },
    async moderators(of) {
      const { kept } = await fresh.get(placeOf(of));
      return openedAll(of, kept.moderators.length > 0 ? kept.moderators : kept.channels);
    },
    named: async (of) => openedAll(of, (await store.kept(placeOf(of))).moderators),
    change: (by, it) =>
      changed(by, async () => {
        const isPerson = it.what === 'moderator';
        const subject = isPerson ? ownerOf({ ...by, person: it.person }) : it.what === 'channel' ? it.channel : '';
        const address = isPerson ? seal(by, it.person) : new Uint8Array();
        return { what: it.what, subject, address, to: it.to, undoes: null };
      }),
    undo: (by, seq) =>
      changed(by, async (tx, kept) => {
        const last = await store.undoable(placeOf(by), tx);
        if (last?.seq !== seq || !isWhat(last.what)) return 'moved-on';
        if (current(kept, last.what, last.subject) !== last.after) return 'moved-on';
        if (last.what === 'moderator' && last.address.length === 0) return 'moved-on';
        return { what: last.what, subject: last.subject, address: last.address, to: last.before, undoes: seq };
      }),
    async last(of) {
      const row = await store.undoable(placeOf(of));
      return row === undefined ? undefined : noted(of, row);
    },
    history: async (of, most) => (await store.changes(placeOf(of), most)).map((row) => noted(of, row)),
    async traces(who) {
      const { seats, opened: channels, made, about } = await store.of(who.platform, ownerOf(who));
      const trace = ({ community, what, at, before, after }: ChangeRow): Trace => ({
        community,
        what,
        at,
        before,
        after,
      });
      return {
        seats: seats.map(({ community, at }) => ({ community, since: at })),
        opened: channels.map(({ community, channel, at }) => ({ community, channel, at })),
        made: made.map(trace),
        about: about.map(trace),
      };
    },
    async forget(who) {
      await store.forget(who.platform, ownerOf(who));
      fresh.drop(placeOf(who));
    },
  };
}

type Planned = {
  readonly what: What;
  readonly subject: string;
  readonly address: Uint8Array;
  readonly to: Value;
  readonly undoes: number | null;
};

/** Nothing of the person goes along. */
const placeOf = ({ platform, community }: Community): Community => ({ platform, community });
