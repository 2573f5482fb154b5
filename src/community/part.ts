// What the community room keeps of a member, for /mydata: a seat as a moderator, and their name in the list of changes.
import type { Part } from '../chat/index.ts';
import type { Decisions } from './communities.ts';
import { sentences } from './sentences.ts';

export function communityPart(communities: Pick<Decisions, 'traces' | 'forget'>): Part {
  return {
    name: 'community',
    label: sentences.partLabel,
    async count(who) {
      const { seats, opened, made, about } = await communities.traces(who);
      return [
        { what: sentences.partSeat, count: seats.length },
        { what: sentences.partOpened, count: opened.length },
        { what: sentences.partChanges, count: made.length + about.length },
      ];
    },
    export: (who) => communities.traces(who),
    erase: (who) => communities.forget(who),
  };
}
