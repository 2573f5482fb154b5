// What members thought of a community's cards and how it went for them; much harm brings a card back to the moderators.
import { isHarmful } from '../answers/index.ts';
import type { Deliveries, Where } from '../deliveries/index.ts';
import type { Log } from '../log/index.ts';
import { isFull, keyOf } from './card.ts';
import type { Cards } from './cards.ts';
import { homeOf } from './desk.ts';
import { outcomesOf, type Shelves } from './shelves.ts';
import type { Store } from './store.ts';

export type Outcome = 'better' | 'same' | 'worse';
export type Votes = {
  /** One a member and card, the last one counts; an author's own counts nothing. Never throws. */
  helpful(who: Where, cards: readonly string[], is: 'yes' | 'no', now: Date): Promise<void>;
  /** How it went after these cards. Never throws. */
  went(who: Where, cards: readonly string[], how: Outcome, now: Date): Promise<void>;
};

type Kind = { readonly kind: 'vote' | 'outcome'; readonly value: string };

export function createVotes(rooms: {
  readonly store: Store;
  readonly cards: Cards;
  readonly shelves: Shelves;
  readonly ownerOf: Deliveries['ownerOf'];
  readonly log: Log;
}): Votes {
  const { store, cards, shelves, ownerOf, log } = rooms;

  async function count(who: Where, ids: readonly string[], { kind, value }: Kind, now: Date): Promise<void> {
    try {
      const owner = ownerOf(who);
      for (const id of ids) {
        const card = await cards.find({ ...homeOf(who), id });
        if (card?.state !== 'live' || card.author === owner) continue;
        await store.vote({ ...homeOf(who), card: id, owner, kind, value, at: now });
        if (value === 'worse') await lookAgain(who, id, now);
      }
      if (ids.length > 0) await shelves.follow(who);
    } catch (error) {
      log.error('vote not counted', error, { platform: who.platform });
    }
  }

  /** It is not quietly shown less: people look at it, and until then it is not advised with. */
  async function lookAgain(where: Where, id: string, now: Date): Promise<void> {
    const card = await cards.find({ ...homeOf(where), id });
    if (!isFull(card) || !isHarmful(outcomesOf(await store.votes(card, [id])))) return;
    await cards.move(card, 'review', undefined, now, { content: { ...card.content, again: 'harm' } });
    log.info('card back in review', { platform: card.platform, name: keyOf(card).id });
  }

  return {
    helpful: (who, ids, is, now) => count(who, ids, { kind: 'vote', value: is === 'yes' ? 'helpful' : 'not' }, now),
    went: (who, ids, how, now) => count(who, ids, { kind: 'outcome', value: how }, now),
  };
}
