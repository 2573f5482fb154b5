// The curation room: answers a community makes itself, from a proposal into the set and out of it again.
import type { Answers, Home } from '../answers/index.ts';
import type { Command, Messenger, Part, Platform } from '../chat/index.ts';
import type { Communities } from '../community/index.ts';
import type { Kept, Keyring, Sealer } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import { keptColumns, type Deliveries } from '../deliveries/index.ts';
import type { Jobs } from '../jobs/index.ts';
import type { Log } from '../log/index.ts';
import type { Reader } from '../text/index.ts';
import { createCards, goneJob, newsJob } from './cards.ts';
import { bringOn } from './clock.ts';
import { noCommand, yesCommand, yesNamedCommand } from './consent.ts';
import { approveCommand, changeCommand, refuseCommand, retireCommand } from './decide.ts';
import type { Desk } from './desk.ts';
import { editCommand, fitsCommand, foundCommand, wordsCommand } from './edit.ts';
import { againstCommand, lawCommand } from './edit-more.ts';
import { gapsCommand, type Counts } from './gaps.ts';
import { cardsCommand } from './live.ts';
import { backCommand, mineCommand, rewordCommand, takenBackCommand } from './mine.ts';
import { tellNews } from './news.ts';
import { createPart } from './part.ts';
import { exportCommand, importCommand } from './port.ts';
import { cancelCommand, namedCommand, proposeCommand, proposedCommand, strategyCommand } from './propose.ts';
import { createQuotes, takeOut, type Quotes, type Rewrite } from './quotes.ts';
import { reviewCommand } from './review.ts';
import { cardColumns, createSealing } from './sealed.ts';
import { openShelves } from './shelves.ts';
import { createStore } from './store.ts';
import { createVotes, type Votes } from './votes.ts';

export type { Desk as CurationDesk } from './desk.ts';
export type { Counts } from './gaps.ts';
export { heedingOwn, keepingOwn } from './heed.ts';
export type { Quote, Quotes, Rewrite } from './quotes.ts';
export type { Outcome, Votes } from './votes.ts';

export type Curation = {
  readonly commands: readonly Command[];
  /** What a community sees: the set, and its own live cards. */
  seenBy(home: Home): Answers;
  /** What the clock does; once over all processes is enough. */
  bringOn(now: Date): Promise<void>;
  readonly votes: Votes;
  readonly quotes: Quotes;
  /** Who can write messages of a kind anew; said once, before the house opens. */
  rewrites(kind: string, how: Rewrite): void;
  /** Counts what was asked about and not covered. Never throws. */
  missed(home: Home, problems: readonly string[]): Promise<void>;
  readonly part: Part;
  readonly kept: Kept;
  close(): Promise<void>;
};

export type Rooms = {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly keyring: Keyring;
  readonly sealer: Sealer;
  readonly log: Log;
  readonly set: Answers;
  readonly reader: Reader;
  readonly deliveries: Pick<Deliveries, 'cases' | 'post' | 'ownerOf'>;
  readonly communities: Pick<Communities, 'moderators'>;
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  readonly figures: Counts['figures'];
  readonly now: () => Date;
};

/** Reads all live cards before it returns. */
export async function openCuration(rooms: Rooms): Promise<Curation> {
  const { database, jobs, keyring, sealer, log, set, reader, communities, messengers } = rooms;
  const { cases, post, ownerOf } = rooms.deliveries;
  const store = createStore(database);
  const sealing = createSealing(sealer, log);
  const shelves = await openShelves(set, { database, store, sealing, log });
  const cards = createCards({ store, sealing, jobs, ownerOf });
  const sourceOf = (text: string): string => keyring.mac('card source', text);
  const desk: Desk = { cards, shelves, set, reader, cases, communities, post, messengers, ownerOf, sourceOf };
  const around = { store, sealing, cards, shelves, ownerOf, log, now: rooms.now };
  const how = new Map<string, Rewrite>();
  await jobs.on(newsJob, (ids) => tellNews(desk, ids));
  await jobs.on(goneJob, (ids) => takeOut(desk, around, how, ids));
  const counts: Counts = { missed: (turn) => store.gaps(turn), figures: rooms.figures };
  const homes = async (): Promise<Home[]> =>
    (await store.shelves()).map(({ platform, community }) => ({ platform: platform as Platform, community }));
  return {
    commands: curationCommands(desk, counts),
    seenBy: (home) => shelves.of(home),
    bringOn: async (now) => bringOn(desk, await homes(), log, now),
    votes: createVotes(around),
    quotes: createQuotes(around),
    rewrites: (kind, it) => void how.set(kind, it),
    async missed(home, problems) {
      await store.missed(home, problems).catch((error: unknown) => log.error('gap not counted', error));
    },
    part: createPart(around),
    kept: keptColumns({ database, sealer, keyring }, cardColumns),
    close: () => shelves.close(),
  };
}

export const curationCommands = (desk: Desk, counts: Counts): readonly Command[] => [
  ...[
    [proposeCommand, mineCommand, reviewCommand, cardsCommand, exportCommand, importCommand],
    [strategyCommand, proposedCommand, namedCommand, cancelCommand],
    [yesCommand, yesNamedCommand, noCommand],
    [backCommand, takenBackCommand, rewordCommand],
    [approveCommand, changeCommand, refuseCommand, retireCommand],
    [editCommand, wordsCommand, fitsCommand, foundCommand, lawCommand, againstCommand],
  ]
    .flat()
    .map((make) => make(desk)),
  gapsCommand(desk, counts),
];
