// How cards are sealed and opened: each bound to its place, so that a row copied elsewhere can't be opened.
import type { Platform } from '../chat/index.ts';
import type { Sealer } from '../crypto/index.ts';
import type { KeptRow, SealedColumn } from '../deliveries/index.ts';
import type { Log } from '../log/index.ts';
import { readContent, type Card, type Content, type Key, type State } from './card.ts';
import type { CardRow, ShownRow } from './store.ts';

export type Sealing = {
  card(key: Key, content: Content): { readonly sealed: Uint8Array };
  shown(row: Omit<ShownRow, 'sealed'>, payload: unknown): ShownRow;
  /** Throws a SealError when it was altered or belongs elsewhere. */
  openShown(row: ShownRow): unknown;
  /** One that can't be opened has no content; the log says so. */
  opened(row: CardRow): Card;
};

const placeOf = ({ platform, community, id }: Key): string => `${platform}/${community}/${id}`;
const placeOfShown = (row: Omit<ShownRow, 'sealed'>): string =>
  `${row.platform}/${row.community}/${row.card}/${row.channel}/${row.message}`;

const home = ['platform', 'community'] as const;

export function createSealing(sealer: Sealer, log: Log): Sealing {
  const sealed = (purpose: string, place: string, value: unknown) => ({
    sealed: sealer.seal(purpose, place, JSON.stringify(value)),
  });
  return {
    card: (key, content) => sealed('card', placeOf(key), content),
    shown: (row, payload) => ({ ...row, ...sealed('card shown', placeOfShown(row), payload) }),
    openShown: (row) => JSON.parse(sealer.open('card shown', placeOfShown(row), row.sealed)) as unknown,
    opened(row) {
      const { platform, sealed: bytes, source: _, state, due, ...rest } = row;
      const card = { ...rest, platform: platform as Platform, state: state as State, due: due ?? undefined };
      if (bytes.length === 0) return { ...card, content: undefined };
      try {
        return { ...card, content: readContent(JSON.parse(sealer.open('card', placeOf(card), bytes))) };
      } catch (error) {
        log.error('card not opened', error, { platform, name: row.id });
        return { ...card, content: undefined };
      }
    },
  };
}

const within = (row: KeptRow, ...names: readonly string[]): string => names.map((name) => row[name]).join('/');

/** What of curation stays sealed for longer than a day, for whoever makes new keys. */
export const cardColumns: readonly SealedColumn[] = [
  {
    table: 'card',
    column: 'sealed',
    key: [...home, 'id'],
    purpose: 'card',
    context: (row) => within(row, ...home, 'id'),
  },
  {
    table: 'card_shown',
    column: 'sealed',
    key: [...home, 'card', 'channel', 'message'],
    purpose: 'card shown',
    context: (row) => within(row, ...home, 'card', 'channel', 'message'),
  },
];
