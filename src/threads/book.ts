// The threads of all communities, opened from their seals: begun before they are posted, found by where they stand, changed, emptied.
import type { z } from 'zod';
import type { Place, Turn } from '../chat/index.ts';
import { SealError, type Sealer } from '../crypto/index.ts';
import type { Database, Queries } from '../db/index.ts';
import type { Deliveries, Where } from '../deliveries/index.ts';
import type { Log } from '../log/index.ts';
import {
  markShape,
  postShape,
  threadShape,
  type AdviceThread,
  type Home,
  type Post,
  type PostKind,
  type ThreadState,
  type ThreadText,
} from './record.ts';
import { postKey } from './key.ts';
import { createStore, type MarkRow, type PostRow, type ThreadRow } from './store.ts';

type Ways = {
  readonly database: Pick<Database, 'orm'>;
  readonly sealer: Sealer;
  readonly deliveries: Pick<Deliveries, 'ownerOf' | 'me' | 'dead'>;
  readonly log: Log;
};
export type NewPost = Home & {
  readonly key: string;
  readonly thread: string;
  readonly kind: PostKind;
  readonly text: string;
};
/** Something a member marked in a thread. */
export type Mark = Pick<MarkRow, 'message' | 'owner' | 'of' | 'madeAt'> & {
  readonly kind: 'helped' | 'did';
  readonly excerpt: string;
};
export type Book = ReturnType<typeof createBook>;

export function createBook({ database, sealer, deliveries, log }: Ways) {
  const store = createStore(database);
  const seal = (purpose: string, it: Home, key: string, value: unknown): Buffer =>
    sealer.seal(purpose, `${it.platform}/${it.community}/${key}`, JSON.stringify(value));

  /** Undefined when it was erased, altered, or sealed under a key that is gone. */
  function open<T>(shape: z.ZodType<T>, purpose: string, it: HomeRow, key: string, sealed: Uint8Array): T | undefined {
    if (sealed.length === 0) return undefined;
    try {
      return shape.parse(JSON.parse(sealer.open(purpose, `${it.platform}/${it.community}/${key}`, sealed)));
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      log.error('thread not opened', error, { platform: it.platform });
      return undefined;
    }
  }

  const threadOf = (row: ThreadRow | undefined): AdviceThread | undefined => {
    const text = row === undefined ? undefined : open<ThreadText>(threadShape, 'thread', row, row.id, row.sealed);
    return row === undefined || text === undefined ? undefined : ({ ...row, ...text } as unknown as AdviceThread);
  };
  const postOf = (row: PostRow): Post =>
    ({ ...row, text: open(postShape, 'thread post', row, row.key, row.sealed)?.text ?? '' }) as unknown as Post;
  const rowOf = ({ text, ...rest }: NewPost, at: Date) => ({
    ...rest,
    state: 'sending',
    owner: deliveries.me,
    sealed: seal('thread post', rest, rest.key, { text }),
    madeAt: at,
  });

  /** Changes what is sealed of a thread while nobody else does; undefined when it is gone meanwhile. */
  async function reword(
    thread: Pick<AdviceThread, 'platform' | 'community' | 'id'>,
    to: (now: ThreadText) => ThreadText,
    also: Partial<ThreadRow> = {},
    beside?: (tx: Queries) => Promise<void>,
  ): Promise<AdviceThread | undefined> {
    return store.within(async (tx) => {
      const row = await store.lockThread(tx, thread);
      const before = threadOf(row);
      if (row === undefined || before === undefined) return undefined;
      const sealed = seal('thread', before, before.id, threadShape.parse(to(before)));
      await store.changeThread(tx, thread, { ...also, sealed });
      await beside?.(tx);
      return threadOf({ ...row, ...also, sealed });
    });
  }

  return {
    store,
    seal,
    reword,
    askerOf: (where: Where): string => deliveries.ownerOf(where),
    /** The same person in this community alone, which no other table knows. */
    posterOf: (where: Where): string =>
      deliveries.ownerOf({ ...where, person: `without a name/${where.community}/${where.person}` }),

    /** Thread and first post together; undefined when they are there, or whoever posts is blocked. */
    async begin(
      thread: Omit<AdviceThread, 'state' | 'thread' | 'at' | 'message'>,
      key: string,
    ): Promise<{ readonly thread: AdviceThread; readonly post: Post } | undefined> {
      const { id, platform, community, channel, reach, asker, poster, openedAt } = thread;
      const row = { platform, community, id, channel, reach, asker, poster, openedAt, state: 'opening' } as const;
      const sealed = seal('thread', thread, id, threadShape.parse(thread));
      const first = rowOf({ platform, community, key, thread: id, kind: 'opening', text: '' }, openedAt);
      if (!(await store.begin({ ...row, sealed }, first))) return undefined;
      const nowhere = { thread: '', at: '', message: '' };
      const post = { ...first, at: '', message: '', tries: 0, text: '', state: 'sending' } as const;
      return { thread: { ...thread, ...row, ...nowhere }, post };
    },
    byId: async (home: Home, id: string): Promise<AdviceThread | undefined> =>
      threadOf(await store.thread({ ...home, id })),
    /** The thread something was said or pressed in. */
    async at(home: Home, place: Place, message?: string): Promise<AdviceThread | undefined> {
      const id = place.kind === 'thread' ? place.thread : message;
      if (place.kind === 'dm' || id === undefined) return undefined;
      return threadOf(await store.threadAt(home, place.channel, id));
    },
    /** Takes up a thread that was posted without our knowing where, at the asker's first word in it. */
    async takeUp(turn: Where & Pick<Turn, 'place'>): Promise<AdviceThread | undefined> {
      const { place } = turn;
      if (place.kind !== 'thread') return undefined;
      const row = await store.unseen(turn, place.channel, deliveries.ownerOf(turn));
      if (row === undefined) return undefined;
      const found = { state: 'open', thread: place.thread, at: place.channel, message: place.thread };
      await store.change(row, found);
      return threadOf({ ...row, ...found });
    },
    readable: async (home: Home, most: number): Promise<AdviceThread[]> =>
      (await store.readable(home, most)).flatMap((row) => threadOf(row) ?? []),
    threadsOf: async (home: Home, asker: string): Promise<AdviceThread[]> =>
      (await store.threadsOf(home, asker)).flatMap((row) => threadOf(row) ?? []),
    open: threadOf,
    setState: (thread: Home & { readonly id: string }, state: ThreadState): Promise<void> =>
      store.change(thread, { state }),

    /** The opening stands there; with that the overview is due, and the asker is to be asked later: all or nothing of it. */
    async opened({ at, message, ...post }: Post, thread: AdviceThread, place: Standing, now: Date): Promise<void> {
      const { platform, community, id } = thread;
      const key = overviewKey(id);
      const overview = rowOf({ platform, community, key, thread: id, kind: 'overview', text: '' }, now);
      const where = { channel: place.channel, thread: place.thread, at, message };
      await store.within(async (tx) => {
        await store.changePost(tx, post, { state: 'sent', at, message });
        await store.changeThread(tx, thread, { state: 'open', ...where, outcomeAt: outcomeDay(thread.openedAt) });
        await store.duePost(tx, { ...overview, state: 'again' });
      });
    },
    /** An addition stands there; with that it is part of the public case, and the overview follows in some seconds. */
    async added({ at, message, ...post }: Post, thread: AdviceThread, now: Date): Promise<void> {
      const sent = { state: 'sent', at, message };
      const renewAt = new Date(now.getTime() + gatherMs);
      const add = (it: ThreadText): ThreadText => ({ ...it, added: [...it.added, post.text] });
      const known = await reword(thread, add, { renewAt }, (tx) => store.changePost(tx, post, sent));
      if (known === undefined) await store.movePost(post, [post.state], sent);
    },
    /** The overview, when it is ours to send now. */
    async dueOverview(thread: AdviceThread): Promise<Post | undefined> {
      const key = { ...thread, key: overviewKey(thread.id) };
      const isOurs = await store.movePost(key, ['again'], { state: 'sending', owner: deliveries.me });
      const row = isOurs ? await store.post(key) : undefined;
      return row === undefined ? undefined : postOf(row);
    },
    /** True when it is new: it is ours to send. */
    addPost: (it: NewPost, at: Date): Promise<boolean> => store.addPost(rowOf(it, at)),
    post: async (home: Home, key: string): Promise<Post | undefined> => {
      const row = await store.post({ ...home, key });
      return row === undefined ? undefined : postOf(row);
    },
    posts: async (thread: Home & { readonly id: string }): Promise<Post[]> => (await store.posts(thread)).map(postOf),
    postOf,

    async mark(thread: AdviceThread, it: Mark): Promise<void> {
      const { platform, community, id } = thread;
      const sealed = seal('thread mark', thread, `${id}/${it.message}`, { excerpt: it.excerpt });
      const { excerpt: _, ...row } = it;
      await store.mark({ platform, community, thread: id, ...row, sealed });
    },
    async marks(thread: AdviceThread): Promise<Mark[]> {
      return (await store.marks(thread)).map(({ message, owner, kind, of, madeAt, sealed }) => {
        const excerpt = open(markShape, 'thread mark', thread, `${thread.id}/${message}`, sealed)?.excerpt ?? '';
        return { message, owner, kind: kind === 'did' ? 'did' : 'helped', of, madeAt, excerpt };
      });
    },
  };
}

/** So long what the asker adds is gathered before the overview is changed. */
export const gatherMs = 5_000;
/** What came of it is asked after so long, unless the asker picks a day. */
export const outcomeDay = (openedAt: Date): Date => new Date(openedAt.getTime() + 7 * 86_400_000);
const overviewKey = (thread: string): string => postKey(thread, 'overview');
type Standing = { readonly channel: string; readonly thread: string };

type HomeRow = { readonly platform: string; readonly community: string };
