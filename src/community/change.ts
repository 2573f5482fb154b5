// One change of what a community decided: what it is about, and its value before and after as a short text, so that any can be taken back.
import type { Language } from '../chat/index.ts';
import type { Queries } from '../db/index.ts';
import type { Community, Settings } from './settings.ts';
import type { ChannelRow, Kept, ModeratorRow, Store } from './store.ts';

export const whats = ['channel', 'language', 'country', 'listens', 'limits', 'moderator'] as const;
export type What = (typeof whats)[number];
export const isWhat = (text: string): text is What => whats.some((it) => it === text);

/**
 * A value as text; null is the usual: a channel that is not open, no language. `channel`: its tag, empty without one.
 * `limits`: as JSON. `listens` and `moderator`: `yes`.
 */
export type Value = string | null;
export type Change =
  | { readonly what: 'language' | 'country' | 'listens' | 'limits'; readonly to: Value }
  | { readonly what: 'channel'; readonly channel: string; readonly to: Value }
  | { readonly what: 'moderator'; readonly person: string; readonly to: Value };

/** Of each as many as still fit one screen, and one look at all of them. */
export const most = { channel: 25, moderator: 25 } as const;

/** What something is now. `subject`: a channel, or a moderator by HMAC. */
export function current({ row, channels, moderators }: Kept, what: What, subject: string): Value {
  switch (what) {
    case 'channel': {
      const found = channels.find((it) => it.channel === subject);
      return found === undefined ? null : (found.tag ?? '');
    }
    case 'moderator':
      return moderators.some((it) => it.owner === subject) ? 'yes' : null;
    case 'language':
      return row?.language ?? null;
    case 'country':
      return row?.country ?? null;
    case 'listens':
      return row?.listens === true ? 'yes' : null;
    case 'limits':
      return limitsText(row);
  }
}

export function isFull({ channels, moderators }: Kept, what: What, to: Value): boolean {
  if (to === null) return false;
  return (
    (what === 'channel' && channels.length >= most.channel) ||
    (what === 'moderator' && moderators.length >= most.moderator)
  );
}

type By = Pick<ChannelRow, 'at' | 'owner' | 'sealed'>;

/** Writes the value. `by`: who changes it; `address`: the moderator's own, sealed. */
export async function apply(
  { store, tx, of, by }: { store: Store; tx: Queries; of: Community; by: By },
  { what, subject, address }: { what: What; subject: string; address: Uint8Array },
  from: Value,
  to: Value,
): Promise<void> {
  switch (what) {
    case 'channel':
      if (to === null) return store.shut(tx, of, subject);
      if (from !== null) return store.tag(tx, of, subject, to || null);
      return store.open(tx, { ...of, ...by, channel: subject, tag: to || null });
    case 'moderator':
      if (to === null) return store.unname(tx, of, subject);
      return store.name(tx, { ...of, owner: subject, sealed: address, at: by.at } satisfies ModeratorRow);
    case 'language':
    case 'country':
      return store.decide(tx, of, { [what]: to });
    case 'listens':
      return store.decide(tx, of, { listens: to === 'yes' });
    case 'limits': {
      const { person, channel, community } = limitsOf(to);
      return store.decide(tx, of, {
        personLimit: person ?? null,
        channelLimit: channel ?? null,
        communityLimit: community ?? null,
      });
    }
  }
}

export function settingsOf({ row, channels }: Kept): Settings {
  return {
    channels: channels.map(({ channel, tag }) => (tag === null ? { channel } : { channel, tag })),
    language: (row?.language ?? undefined) as Language | undefined,
    country: row?.country ?? undefined,
    listens: row?.listens ?? false,
    limits: limitsOf(limitsText(row)),
  };
}

/** The limits in a value. */
export const limitsOf = (value: Value): Settings['limits'] =>
  value === null ? {} : (JSON.parse(value) as Settings['limits']);

/** The value of limits; null when all are the usual. */
export function limitsValue({ person, channel, community }: Settings['limits']): Value {
  const set = Object.entries({ person, channel, community }).filter(([, it]) => it !== undefined);
  return set.length === 0 ? null : JSON.stringify(Object.fromEntries(set));
}

const limitsText = (row: Kept['row']): Value =>
  limitsValue({
    ...numbered('person', row?.personLimit),
    ...numbered('channel', row?.channelLimit),
    ...numbered('community', row?.communityLimit),
  });

const numbered = (name: keyof Settings['limits'], it: number | null | undefined): Settings['limits'] =>
  it === null || it === undefined ? {} : { [name]: it };
