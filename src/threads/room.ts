// The threads room put together: its commands, what it says in threads, what the clock does for it, and what befalls it.
import type { Command, Happening, Messenger, Part, Platform, StampedDocument } from '../chat/index.ts';
import type { AdviceRoom } from '../advice/index.ts';
import type { Communities } from '../community/index.ts';
import type { Sealer } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { Log, Metrics } from '../log/index.ts';
import { appearedCommand, askWhether } from './appeared.ts';
import {
  adviceThreadCommand,
  askCommand,
  cancelCommand,
  editCommand,
  hideCommand,
  lookCommand,
  whereCommand,
} from './ask.ts';
import { createBook, gatherMs } from './book.ts';
import { createChannels } from './channel.ts';
import { aliasCommand, closeCommand, closedCommand } from './close.ts';
import { homeOf, type Desk } from './desk.ts';
import { documentOf } from './documents.ts';
import { follow, gone, removePosts } from './happened.ts';
import { helpedCommand, markCommand } from './helped.ts';
import { tellModerators, writeLost } from './letter.ts';
import { askOutcomes, cameCommand, dayCommand, didCommand } from './outcome.ts';
import { createOutbox } from './outbox.ts';
import { noteOwn, ownOf, rewritten, type Keeper } from './own.ts';
import { threadsPart } from './part.ts';
import { postCommand } from './publish.ts';
import type { AdviceThread, Home, Post } from './record.ts';
import { renew } from './renew.ts';
import { createSimilar } from './similar.ts';
import { calledIn, heardIn, type InThread } from './speak.ts';
import { countsOf, type ThreadCounts } from './tally.ts';
import { anotherCommand, replyCommand, sourcesCommand } from './within.ts';

export type ThreadsRoom = {
  readonly commands: readonly Command[];
  readonly called: InThread;
  readonly heard: InThread;
  readonly part: Part;
  happened(it: Happening): Promise<void>;
  /** Goes on with posts that dead processes left and with what is due; how many posts were taken up. */
  recover(): Promise<number>;
  /** A post that was noted with the keeper, as it reads now; undefined when it is to stay as it is. */
  rewritten(home: Home, payload: unknown): Promise<StampedDocument | undefined>;
  /** Asks what came of threads whose day has come. */
  outcomes(): Promise<void>;
  /** Brings up to date what is due: overviews whose asker added something, posts of somebody who took their data back. */
  renew(): Promise<void>;
  counts(of: Home): Promise<ThreadCounts>;
};

export type ThreadsWays = {
  readonly database: Pick<Database, 'orm'>;
  readonly sealer: Sealer;
  readonly deliveries: Deliveries;
  readonly communities: Communities;
  readonly advice: AdviceRoom;
  readonly keeper?: Keeper;
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'unknownPosts'>;
  readonly now: () => Date;
};

export function createThreadsRoom(ways: ThreadsWays): ThreadsRoom {
  const { deliveries, communities, log } = ways;
  const book = createBook(ways);
  const threads = (home: Home) => ways.messengers().get(home.platform)?.threads;
  const channels = createChannels(communities, threads, ways.now);
  const similar = createSimilar(book, () => ways.now().getTime());
  const letters = { ...ways, channels, threads };
  /** The community's own answers in a post under way: one taken back before it arrives is seen all the same. */
  const built = new Map<string, readonly string[]>();

  const outbox = createOutbox({
    ...{ book, deliveries, threads, log, metrics: ways.metrics, now: ways.now },
    async document(post, thread) {
      built.set(post.key, ownOf(ways, post, thread));
      return documentOf({ ...ways, book, similar, threads }, post, thread);
    },
    tags: (home, channel) => tagsOf(communities, home, channel),
    ask: (post, thread) => askWhether(letters, post, thread),
    async failed(post, thread, why, how) {
      if (why === 'forbidden' || why === 'not-there' || why === 'archived')
        await tellModerators(letters, homeOf(thread), thread.channel, why);
      if (how === 'by itself') await writeLost(letters, post, thread, why);
      // Where nobody tells of deletions, this is how one shows: what hung under the opening goes with it.
      if (why === 'not-there' && post.kind !== 'opening') await gone(desk, thread, 'remove');
    },
    sent: (post, thread) => sent(post, thread),
  });
  const desk: Desk = {
    ...{ ...letters, book, outbox, similar, me: deliveries.me },
    async change(post, draft) {
      const document = await deliveries.keep({ ...homeOf(post), person: '' }, draft);
      const at = { channel: post.at, message: post.message };
      return (await threads(post)?.change(post.community, at, document)) ?? { kind: 'unsent', why: 'unreachable' };
    },
  };

  /** What follows a post that stands there now. */
  async function sent(post: Post, thread: AdviceThread): Promise<void> {
    await noteOwn(desk, post, thread, built.get(post.key));
    built.delete(post.key);
    if (post.kind === 'addition') later(gatherMs, () => renew(desk));
    const overview = post.kind === 'opening' ? await book.dueOverview(thread) : undefined;
    if (overview !== undefined) await outbox.send(overview, 'by itself', thread);
  }

  /** Soon, in this process; should it die before, `recover` does it. */
  function later(ms: number, work: () => Promise<void>): void {
    setTimeout(
      () => void work().catch((error: unknown) => log.error('not brought up to date', error)),
      ms + 50,
    ).unref();
  }

  return {
    commands: threadCommands(desk),
    called: calledIn(desk),
    heard: heardIn(desk),
    part: threadsPart(desk),
    happened: (it) => follow(desk, it),
    async recover() {
      const count = await outbox.recover();
      await renew(desk);
      await removePosts(desk);
      return count;
    },
    async rewritten(home, payload) {
      const draft = await rewritten({ ...ways, book, similar, threads }, home, payload);
      return draft === undefined ? undefined : deliveries.keep({ ...homeOf(home), person: '' }, draft);
    },
    outcomes: () => askOutcomes(desk),
    renew: () => renew(desk),
    counts: (of) => countsOf(book, of),
  };
}

async function tagsOf(communities: Communities, home: Home, channel: string): Promise<readonly string[]> {
  const { channels } = await communities.settings(homeOf(home));
  return channels.flatMap((it) => (it.channel === channel && it.tag !== undefined ? [it.tag] : []));
}

export function threadCommands(desk: Desk): Command[] {
  const made = [askCommand, hideCommand, whereCommand, lookCommand, editCommand, cancelCommand, postCommand]
    .concat([helpedCommand, markCommand, anotherCommand, sourcesCommand, replyCommand])
    .concat([closeCommand, closedCommand, aliasCommand, appearedCommand])
    .concat([didCommand, cameCommand, dayCommand])
    .map((make) => make(desk));
  return [adviceThreadCommand(desk), ...made];
}
