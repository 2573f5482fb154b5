// What curation keeps about a member, for /mydata: what they wrote and proposed, their votes, their steps, kept messages with a card in them.
import type { Part, Who } from '../chat/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import { emptied, isEmptied, type Card } from './card.ts';
import type { Cards } from './cards.ts';
import type { Sealing } from './sealed.ts';
import { managing } from './sentences-manage.ts';
import type { Store } from './store.ts';

type Rooms = {
  readonly store: Store;
  readonly sealing: Sealing;
  readonly cards: Cards;
  readonly ownerOf: Deliveries['ownerOf'];
  readonly now: () => Date;
};

export function createPart({ store, sealing, cards, ownerOf, now }: Rooms): Part {
  const traces = async (who: Who) => {
    const owner = ownerOf(who);
    const { written, proposed } = await cards.of(who);
    const others = proposed.filter((it) => it.author !== owner);
    return { owner, written, others, ...(await store.traces(who.platform, owner)) };
  };

  /** Its text goes, and with it where it stands; the row stays as nobody's, so that others' steps keep their place. */
  async function leave(card: Card, who: Who): Promise<void> {
    if (!isEmptied(card.state)) await cards.move(card, 'withdrawn', who, now());
  }
  const withoutMe = async (who: Who): Promise<void> => {
    const { owner, written, others } = await traces(who);
    for (const card of [...written, ...others]) {
      if (card.content === undefined) continue;
      const { author, proposer, ...rest } = card.content;
      const kept = {
        ...rest,
        ...(card.author === owner || author === undefined ? {} : { author }),
        ...(card.proposer === owner || proposer === undefined ? {} : { proposer }),
      };
      await store.write(card, card.version, sealing.card(card, card.author === owner ? emptied(kept) : kept));
    }
  };

  return {
    name: 'answers',
    label: managing.partLabel,
    async count(who) {
      const { written, others, votes, steps, kept } = await traces(who);
      return [
        { what: managing.partWritten, count: written.length },
        { what: managing.partProposed, count: others.length },
        { what: managing.partVotes, count: votes.length },
        { what: managing.partSteps, count: steps.length },
        { what: managing.partKept, count: kept.length },
      ];
    },
    async export(who) {
      const { written, others, votes, steps, kept } = await traces(who);
      return {
        written: written.map(({ community, id, state, at, content }) => ({
          ...{ community, id, state, at },
          text: content?.text,
          name: content?.name,
          answer: isEmptied(state) ? undefined : content?.answer,
        })),
        proposed: others.map(({ community, id, state, at }) => ({ community, id, state, at })),
        votes: votes.map(({ community, card, kind, value, at }) => ({ community, card, kind, value, at })),
        steps: steps.map(({ community, card, state, at }) => ({ community, card, state, at })),
        kept: kept.map(({ community, card, at }) => ({ community, card, at })),
      };
    },
    async erase(who) {
      const { written } = await traces(who);
      for (const card of written) await leave(card, who);
      await withoutMe(who);
      await store.erase(who.platform, ownerOf(who));
    },
  };
}
