// What the commands of threads have in common: whom they ask, how they are declared, and what is said when something is out of reach.
import { refuse, type Command, type Document, type Outcome, type Sent, type Turn } from '../chat/index.ts';
import type { AdviceRoom } from '../advice/index.ts';
import { unlessAway } from '../db/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { Log, Metrics } from '../log/index.ts';
import type { Book } from './book.ts';
import type { Letters } from './letter.ts';
import type { Keeper } from './own.ts';
import type { Outbox } from './outbox.ts';
import type { AdviceThread, Home, Post } from './record.ts';
import { sentences } from './sentences.ts';
import type { Similar } from './similar.ts';

export { given, maybeGiven } from '../chat/index.ts';

export type Desk = Letters & {
  readonly book: Book;
  readonly outbox: Outbox;
  readonly similar: Similar;
  readonly advice: AdviceRoom;
  readonly deliveries: Pick<Deliveries, 'cases' | 'post' | 'keep'>;
  /** Looks after the community's own answers; absent where there are none. */
  readonly keeper?: Keeper | undefined;
  /** This process. */
  readonly me: number;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'unknownPosts'>;
  /** Changes a message of the bot's in a thread; what can't be changed just now stays. */
  change(post: Post, document: Document): Promise<Sent>;
};

/** A command that is reached by buttons alone. */
export const hidden = {
  listed: false,
  audience: 'asker',
  who: 'anyone',
  title: sentences.title,
  help: { summary: sentences.summary, example: sentences.example },
  asks: 'nothing',
} as const satisfies Partial<Command>;

export const homeOf = ({ platform, community }: Home): Home => ({ platform, community });

/** A press in a direct message of Discord's comes from no server unless the button brought one along. */
export const isNowhere = ({ community }: Pick<Turn, 'community'>): boolean => community === 'direct';

/** Runs; a memory out of reach is said in a sentence, anything else is a bug. */
export const reaching = (work: () => Promise<Outcome>): Promise<Outcome> => unlessAway(sentences.outOfReach, work);

/** Runs with the thread something was pressed in, or says that it is none. */
export async function inThread(
  desk: Desk,
  turn: Turn,
  use: (thread: AdviceThread) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const thread = await desk.book.at(turn, turn.place, turn.quoted?.message);
    return thread === undefined || thread.state === 'gone' ? refuse(sentences.noThread) : use(thread);
  });
}

/** Whether the one who asks opened the thread. */
export const isAsker = (desk: Desk, turn: Turn, { asker }: AdviceThread): boolean =>
  asker !== '' && desk.book.askerOf(turn) === asker;
