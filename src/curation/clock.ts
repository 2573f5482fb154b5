// What the clock does for cards: no answer becomes no, a grave card's wait ends, a rule goes out of date.
import type { Home } from '../answers/index.ts';
import type { Log } from '../log/index.ts';
import { isFull, type Card } from './card.ts';
import { makeLive } from './decide.ts';
import { dayOf, type Desk } from './desk.ts';

/** Days for which a card whose rule is out of date is still shown as such; the same as the ranking's. */
const lingerDays = 30;

/** Brings every card whose time has come to its next state; one that can't be holds up no other. */
export async function bringOn(desk: Desk, homes: readonly Home[], log: Log, now: Date): Promise<void> {
  for (const card of await desk.cards.due(now)) await guarded(log, card, () => next(desk, card, now));
  for (const home of homes) {
    for (const { id } of desk.shelves.own(home).filter(({ valid_until: until }) => isOver(until, now))) {
      const card = await desk.cards.find({ ...home, id });
      if (isFull(card)) await guarded(log, card, () => expire(desk, card, now));
    }
  }
}

async function next(desk: Desk, card: Card, now: Date): Promise<void> {
  if (card.state === 'asked') await desk.cards.move(card, 'lapsed', undefined, now);
  if (card.state === 'second' && isFull(card)) await makeLive(desk, card, undefined, now);
}

async function expire(desk: Desk, card: Card, now: Date): Promise<void> {
  const content = card.content === undefined ? {} : { content: { ...card.content, again: 'expired' as const } };
  if (await desk.cards.move(card, 'expired', undefined, now, content)) await desk.shelves.follow(card);
}

const isOver = (until: string | undefined, now: Date): boolean =>
  until !== undefined && until < dayOf(new Date(now.getTime() - lingerDays * 86_400_000));

async function guarded(log: Log, { platform, id }: Card, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error('card not brought on', error, { platform, name: id });
  }
}
