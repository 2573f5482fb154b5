// Where a community's cards stand for good, in threads and kept direct messages, and how they go out of there again.
import type { Home } from '../answers/index.ts';
import type { MessageAt, Platform, StampedDocument } from '../chat/index.ts';
import type { Deliveries, Where } from '../deliveries/index.ts';
import type { Ids } from '../jobs/index.ts';
import type { Log } from '../log/index.ts';
import type { Key } from './card.ts';
import { keyOfIds, type Cards } from './cards.ts';
import { homeOf, type Desk } from './desk.ts';
import type { Sealing } from './sealed.ts';
import type { ShownRow, Store } from './store.ts';

/** Writes a message anew without the cards that are `gone`; undefined when it is to stay as it is. */
export type Rewrite = (
  payload: unknown,
  gone: (card: string) => boolean,
  home: Home,
) => Promise<StampedDocument | undefined> | StampedDocument | undefined;

export type Quotes = {
  /** Notes a message that holds cards; `kind` names who can write it anew, from `payload`, which is sealed. Never throws. */
  note(where: Home, at: MessageAt, quote: Quote, now: Date): Promise<void>;
};
export type Quote = {
  readonly kind: string;
  readonly cards: readonly string[];
  readonly payload: unknown;
  /** Whom it was kept for; absent in a thread. */
  readonly who?: Where;
};

type Rooms = {
  readonly cards: Cards;
  readonly store: Store;
  readonly sealing: Sealing;
  readonly ownerOf: Deliveries['ownerOf'];
  readonly log: Log;
};

export function createQuotes({ store, sealing, cards: all, ownerOf, log }: Rooms): Quotes {
  /** Taken back while the message was under way: it was looked for before it was noted. */
  async function outIfGone(key: Key): Promise<void> {
    const card = await all.find(key);
    if (card === undefined || card.state === 'withdrawn' || card.state === 'retired') await all.takeOut(key);
  }
  return {
    async note(where, { channel, message }, { kind, cards, payload, who }, at) {
      const owner = who === undefined ? '' : ownerOf(who);
      try {
        for (const card of cards) {
          await store.show(sealing.shown({ ...homeOf(where), card, channel, message, kind, owner, at }, payload));
          await outIfGone({ ...homeOf(where), id: card });
        }
      } catch (error) {
        log.error('place of a card not noted', error, { platform: where.platform });
      }
    },
  };
}

/** A message that could not be changed just now; the job is tried again. */
class NotChanged extends Error {
  override readonly name = 'NotChanged';
}

/** Takes a card out of every message it is known to stand in. Throws when one could not be changed just now. */
export async function takeOut(
  desk: Pick<Desk, 'messengers' | 'shelves'>,
  { store, sealing }: Rooms,
  rewrites: ReadonlyMap<string, Rewrite>,
  ids: Ids,
): Promise<void> {
  const key = keyOfIds(ids);
  await desk.shelves.follow(key);
  const seen = desk.shelves.of(key);
  const gone = (card: string): boolean => card === key.id || seen.byId(card) === undefined;
  let left = 0;
  for (const row of await store.shownOf(key)) {
    const done = await changed(row, async () => {
      const document = await rewrites.get(row.kind)?.(sealing.openShown(row), gone, homeOf(key));
      const threads = desk.messengers().get(row.platform as Platform)?.threads;
      return { document, threads };
    });
    if (done) await store.unshow(row);
    else left += 1;
  }
  if (left > 0) throw new NotChanged();
}

type Ready = {
  readonly document: StampedDocument | undefined;
  readonly threads:
    | { change(community: string, at: MessageAt, document: StampedDocument): Promise<{ kind: string; why?: string }> }
    | undefined;
};

/** Whether nothing is left to be done for that message. */
async function changed(row: ShownRow, ready: () => Promise<Ready>): Promise<boolean> {
  const { document, threads } = await ready();
  if (document === undefined) return true;
  if (threads === undefined) return false;
  const sent = await threads.change(row.community, { channel: row.channel, message: row.message }, document);
  return sent.kind === 'sent' || sent.why === 'not-there' || sent.why === 'forbidden' || sent.why === 'archived';
}
