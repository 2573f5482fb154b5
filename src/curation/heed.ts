// Advice and a community's own cards: a rating and what came of it count for the cards that were shown, and where they were kept is noted.
import { citedBy, type Advice, type Tally } from '../advice/index.ts';
import type { Home } from '../answers/index.ts';
import type { MessageAt, Turn } from '../chat/index.ts';
import type { Quotes } from './quotes.ts';
import type { Outcome as VoteOutcome, Votes } from './votes.ts';

/** The same for threads: where answers of the community's own stand in them, and how it went for whoever did what one says. */
export const keepingOwn = ({ votes, quotes }: { readonly votes: Votes; readonly quotes: Quotes }, now: () => Date) => ({
  quoted: (home: Home, at: MessageAt, cards: readonly string[], payload: unknown): Promise<void> =>
    quotes.note(home, at, { kind: 'thread', cards, payload }, now()),
  async came(turn: Turn, card: string, result: VoteOutcome | 'ended'): Promise<void> {
    if (result !== 'ended') await votes.went(turn, [card], result, now());
  },
});

type Heeding = {
  readonly tally: Tally;
  readonly quoted: (turn: Turn, at: MessageAt, advice: Advice) => Promise<void>;
};

/** The tally with votes beside it, and the note of kept messages. `isOwn`: an answer is no card of the set. */
export function heedingOwn(
  tally: Tally,
  { votes, quotes }: { readonly votes: Votes; readonly quotes: Quotes },
  isOwn: (id: string) => boolean,
): Heeding {
  return {
    tally: {
      ...tally,
      async rated(turn, key, verdict, advice) {
        const counted = await tally.rated(turn, key, verdict, advice);
        const own = advice.steps.map((it) => it.answer).filter(isOwn);
        if (counted) await votes.helpful(turn, own, verdict === 'helpful' ? 'yes' : 'no', turn.now);
        return counted;
      },
      async followed(turn, what, answers) {
        if (what === 'worked') await votes.went(turn, answers, 'better', turn.now);
        if (what === 'worse') await votes.went(turn, answers, 'worse', turn.now);
      },
    },
    async quoted(turn, at, advice) {
      const own = citedBy(advice)
        .map((it) => it.answer)
        .filter(isOwn);
      const cards = [...new Set(own)];
      if (cards.length > 0) await quotes.note(turn, at, { kind: 'kept', cards, payload: advice, who: turn }, turn.now);
    },
  };
}
