// Counts what members thought of answers and which problem types they had to choose themselves.
import type { Part, Turn } from '../chat/index.ts';
import type { Database } from '../db/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { Log } from '../log/index.ts';
import type { ProblemId } from '../text/index.ts';
import type { Advice } from './advice.ts';
import type { What } from './follow.ts';
import { sentences } from './sentences.ts';
import { createStore, type Rated } from './store.ts';

export const verdicts = ['helpful', 'did-not-fit', 'too-long', 'too-soft', 'too-harsh', 'wrong-problem'] as const;
export type Verdict = (typeof verdicts)[number];
export type Figures = {
  readonly rated: readonly Rated[];
  readonly chosen: readonly { problem: string; count: number }[];
};

export type Tally = {
  /** False when it could not be kept. */
  rated(turn: Turn, key: string, verdict: Verdict, advice: Advice): Promise<boolean>;
  /** What came of advice that held these answers of the community's own. */
  followed?(turn: Turn, what: What, answers: readonly string[]): Promise<void>;
  chosen(turn: Turn, problems: readonly ProblemId[]): Promise<void>;
  /** Of one community; undefined when the database is gone. */
  figures(turn: Turn): Promise<Figures | undefined>;
  /** What is kept about a member, for /mydata: their verdicts. Which types were chosen is counted without anybody's name. */
  readonly part: Part;
};

export function createTally(database: Pick<Database, 'orm'>, ownerOf: Deliveries['ownerOf'], log: Log): Tally {
  const store = createStore(database);
  const kept = async <T>(what: string, work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      log.error(what, error);
      return undefined;
    }
  };
  const home = ({ platform, community }: Turn) => ({ platform, community });
  return {
    async rated(turn, key, verdict, advice) {
      const answers = advice.steps.map((step) => step.answer);
      const row = {
        ...home(turn),
        owner: ownerOf(turn),
        case: key,
        verdict,
        answers,
        problems: advice.problems,
        at: turn.now,
      };
      return (
        (await kept(
          'rating not kept',
          store.rate(row).then(() => true),
        )) ?? false
      );
    },
    async chosen(turn, problems) {
      await kept('choice not counted', store.choose(home(turn), problems));
    },
    part: {
      name: 'ratings',
      label: sentences.partLabel,
      async count(who) {
        const own = await store.ratedBy(who.platform, ownerOf(who));
        return [{ what: sentences.partRatings, count: own.length }];
      },
      export: (who) => store.ratedBy(who.platform, ownerOf(who)),
      erase: (who) => store.dropRatings(who.platform, ownerOf(who)),
    },
    async figures(turn) {
      const both = Promise.all([store.rated(home(turn)), store.chosen(home(turn))]);
      const [rated, chosen] = (await kept('figures not read', both)) ?? [];
      return rated === undefined || chosen === undefined ? undefined : { rated, chosen };
    },
  };
}
