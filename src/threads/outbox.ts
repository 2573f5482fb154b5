// Posts into channels go through a row with one owner: taken up again after a crash, asked about where nobody can know, never doubled.
import type { Document, Opened, Sent, Threads, Unsent } from '../chat/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import type { Log, Metrics } from '../log/index.ts';
import type { Book } from './book.ts';
import type { AdviceThread, Home, Post } from './record.ts';

/** What became of a post. `later`: certainly not there yet, it is tried again. `asked`: nobody can know but the asker. */
export type Sending =
  | { readonly kind: 'sent'; readonly thread: AdviceThread; readonly post: Post }
  | { readonly kind: 'later' | 'asked' | 'gone' }
  | { readonly kind: 'unsent'; readonly why: Unsent['why'] };

export type Outbox = {
  /** Sends a post that is ours, of a thread that may be at hand already. `live`: the one who wants it waits, so what can't be sent is said and forgotten. */
  send(post: Post, how: 'live' | 'by itself', thread?: AdviceThread): Promise<Sending>;
  /** Goes on with what dead processes left, with what is to be tried again, and asks about what nobody can know. */
  recover(): Promise<number>;
};

type Ways = {
  readonly book: Book;
  readonly deliveries: Pick<Deliveries, 'keep' | 'me' | 'dead'>;
  readonly threads: (home: Home) => Threads | undefined;
  readonly document: (post: Post, thread: AdviceThread) => Promise<Document | undefined>;
  readonly tags: (home: Home, channel: string) => Promise<readonly string[]>;
  /** Asks the asker in their direct messages; `nobody` can be asked about what the bot says by itself. */
  readonly ask: (post: Post, thread: AdviceThread) => Promise<'asked' | 'nobody' | 'later'>;
  readonly failed: (post: Post, thread: AdviceThread, why: Unsent['why'], how: 'live' | 'by itself') => Promise<void>;
  readonly sent: (post: Post, thread: AdviceThread) => Promise<void>;
  readonly metrics: Pick<Metrics, 'unknownPosts'>;
  readonly log: Log;
  readonly now: () => Date;
};

/** Discord remembers a nonce for some minutes; a second try within these is harmless. */
const nonceMs = 3 * 60_000;
/** Tries at once, of what may have arrived and can be repeated without harm. */
const triesAtOnce = 2;
/** Tries of what certainly did not arrive, half a minute apart. */
const mostTries = 40;

export function createOutbox(ways: Ways): Outbox {
  const { book, deliveries, log } = ways;
  const { store } = book;

  async function attempt(post: Post, thread: AdviceThread): Promise<Opened | Sent> {
    const threads = ways.threads(post);
    if (threads === undefined) return { kind: 'unsent', why: 'unreachable' };
    const draft = await ways.document(post, thread);
    if (draft === undefined) return { kind: 'unsent', why: 'not-there' };
    const document = await deliveries.keep({ platform: post.platform, community: post.community, person: '' }, draft);
    if (post.kind !== 'opening') return threads.post(post.community, placeOf(thread), document, post.key);
    const tags = await ways.tags(post, thread.channel);
    return threads.open(post.community, thread.channel, { title: thread.title, tags, document }, post.key);
  }

  /** Discord takes the same nonce again without harm, for a while; Slack has nothing like it. */
  const isHarmless = (post: Post): boolean =>
    post.platform === 'discord' && ways.now().getTime() - post.madeAt.getTime() < nonceMs;

  async function send(post: Post, how: 'live' | 'by itself', known?: AdviceThread, again = 0): Promise<Sending> {
    const thread = known ?? (await book.byId(post, post.thread));
    if (thread === undefined || thread.state === 'gone') {
      await store.dropPost(post);
      return { kind: 'gone' };
    }
    const done = await attempt(post, thread);
    if (done.kind !== 'unsent') return arrived(post, thread, done);
    if (done.why !== 'unknown') return unsent(post, thread, done.why, how);
    if (!isHarmless(post)) return unknown(post, thread);
    if (again < triesAtOnce) return send(post, how, thread, again + 1);
    await store.movePost(post, ['sending'], { state: 'maybe' });
    return { kind: 'later' };
  }

  async function arrived(post: Post, thread: AdviceThread, done: Exclude<Opened | Sent, Unsent>): Promise<Sending> {
    const at = done.kind === 'opened' ? done.opening : done;
    const there: Post = { ...post, state: 'sent', at: at.channel, message: at.message };
    if (done.kind === 'opened') await book.opened(there, thread, done, ways.now());
    else if (post.kind === 'addition') await book.added(there, thread, ways.now());
    else await store.movePost(post, [post.state], { state: 'sent', at: there.at, message: there.message });
    const now = (await book.byId(post, post.thread)) ?? thread;
    await ways.sent(there, now);
    return { kind: 'sent', thread: now, post: there };
  }

  /** It certainly did not arrive. */
  async function unsent(
    post: Post,
    thread: AdviceThread,
    why: Unsent['why'],
    how: 'live' | 'by itself',
  ): Promise<Sending> {
    const passes = why === 'unreachable' || why === 'rate-limited';
    if (passes && how === 'by itself' && post.tries < mostTries) {
      await store.movePost(post, ['sending'], { state: 'again' });
      return { kind: 'later' };
    }
    if (post.kind === 'opening') await store.dropThread({ ...post, id: post.thread });
    else await store.dropPost(post);
    log.warn('not posted', { platform: post.platform, community: post.community, kind: post.kind, code: why });
    await ways.failed(post, thread, why, how);
    return { kind: 'unsent', why };
  }

  /** Kept as such and asked about; what nobody could say anything of stays unknown, and is counted. */
  async function unknown(post: Post, thread: AdviceThread): Promise<Sending> {
    ways.metrics.unknownPosts.inc({ platform: post.platform, outcome: 'unknown' });
    await store.movePost(post, ['sending'], { state: 'unknown' });
    await ask(post, thread);
    return { kind: 'asked' };
  }

  async function ask(post: Post, thread: AdviceThread): Promise<void> {
    const asked = await ways.ask(post, thread);
    if (asked !== 'later') await store.movePost(post, ['unknown'], { state: asked === 'asked' ? 'asked' : 'left' });
  }

  /** One post that goes wrong holds up no other. */
  async function guarded(what: string, platform: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error(what, error, { platform });
    }
  }

  return {
    send: (post, how, thread) => send(post, how, thread),
    async recover() {
      let count = 0;
      const takenUp = await store.take('maybe', deliveries.me);
      for (const dead of await deliveries.dead(await store.senders(deliveries.me)))
        takenUp.push(...(await store.adopt(dead, deliveries.me)));
      for (const row of takenUp) {
        count += 1;
        await guarded('post not taken up', row.platform, () => takeUp(book.postOf(row)));
      }
      for (const row of await store.take('again', deliveries.me))
        await guarded('post not tried again', row.platform, () => send(book.postOf(row), 'by itself'));
      for (const post of (await store.unknown()).map(book.postOf)) {
        const thread = await book.byId(post, post.thread);
        if (thread !== undefined) await guarded('not asked', post.platform, () => ask(post, thread));
      }
      return count;
    },
  };

  /** What a dead process was sending may have arrived. */
  async function takeUp(post: Post): Promise<Sending> {
    const thread = await book.byId(post, post.thread);
    if (thread !== undefined && !isHarmless(post)) return unknown(post, thread);
    return send(post, 'by itself');
  }
}

const placeOf = ({ channel, thread, at, message }: AdviceThread) => ({
  channel,
  thread,
  opening: { channel: at, message },
});
