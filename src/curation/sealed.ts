// How cards are sealed and opened: each bound to its place, so that a row copied elsewhere can't be opened.
import { keyIdOf, SealError, type Kept, type Keyring, type Sealer } from '../crypto/index.ts';
import type { Platform } from '../chat/index.ts';
import type { Log } from '../log/index.ts';
import { readContent, type Card, type Content, type Key, type State } from './card.ts';
import type { CardRow, ShownRow, Store } from './store.ts';

export type Sealing = {
  card(key: Key, content: Content): { readonly sealed: Uint8Array; readonly kek: string };
  shown(row: Omit<ShownRow, 'sealed' | 'kek'>, payload: unknown): ShownRow;
  /** Throws a SealError when it was altered or belongs elsewhere. */
  openShown(row: ShownRow): unknown;
  /** One that can't be opened has no content; the log says so. */
  opened(row: CardRow): Card;
};

const placeOf = ({ platform, community, id }: Key): string => `${platform}/${community}/${id}`;
const placeOfShown = (row: Omit<ShownRow, 'sealed' | 'kek'>): string =>
  `${row.platform}/${row.community}/${row.card}/${row.channel}/${row.message}`;
/** What is kept of a card whose text is gone. */
export const nothing = { sealed: new Uint8Array(), kek: '' } as const;

export function createSealing(sealer: Sealer, log: Log): Sealing {
  const sealed = (purpose: string, place: string, value: unknown) => {
    const bytes = sealer.seal(purpose, place, JSON.stringify(value));
    return { sealed: bytes, kek: keyIdOf(bytes) };
  };
  return {
    card: (key, content) => sealed('card', placeOf(key), content),
    shown: (row, payload) => ({ ...row, ...sealed('card shown', placeOfShown(row), payload) }),
    openShown: (row) => JSON.parse(sealer.open('card shown', placeOfShown(row), row.sealed)) as unknown,
    opened(row) {
      const { platform, sealed: bytes, kek: _, source: __, state, due, ...rest } = row;
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

/** Rows taken at a time. */
const batch = 200;

/** What whoever makes new keys is told: which are needed, and how rows get under the current one. */
export function keptCards(store: Store, sealer: Sealer, keyring: Pick<Keyring, 'current'>): Kept {
  /** Undefined for one that was altered: it holds up no other. */
  const again = (purpose: string, place: string, bytes: Uint8Array): Uint8Array | undefined => {
    try {
      return sealer.seal(purpose, place, sealer.open(purpose, place, bytes));
    } catch (error) {
      if (error instanceof SealError) return undefined;
      throw error;
    }
  };
  async function round(kek: string): Promise<number> {
    let moved = 0;
    for (const row of await store.otherCards(kek, batch)) {
      const sealed = again('card', placeOf({ ...row, platform: row.platform as Platform }), row.sealed);
      if (sealed === undefined) continue;
      await store.rekeyCard(row, sealed, keyIdOf(sealed));
      moved += 1;
    }
    for (const row of await store.otherShown(kek, batch)) {
      const sealed = again('card shown', placeOfShown(row), row.sealed);
      if (sealed === undefined) continue;
      await store.rekeyShown(row, sealed, keyIdOf(sealed));
      moved += 1;
    }
    return moved;
  }
  return {
    keys: () => store.keys(),
    async reseal() {
      const kek = keyring.current;
      let count = 0;
      for (let moved = -1; moved !== 0; count += moved) moved = await round(kek);
      return count;
    },
  };
}
