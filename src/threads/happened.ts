// What befalls a thread is followed: a deleted opening takes its text and its jobs along, a lost right is told to who can mend it.
import type { Happening, Unsent } from '../chat/index.ts';
import { homeOf, type Desk } from './desk.ts';
import { tellModerators } from './letter.ts';
import type { Home } from './record.ts';

export async function follow(desk: Desk, it: Happening): Promise<void> {
  const home = homeOf(it);
  const { what } = it;
  switch (what.kind) {
    case 'message-deleted':
      return messageDeleted(desk, home, what.channel, what.message);
    case 'thread-deleted': {
      const row = await desk.book.store.threadAt(home, what.channel, what.thread);
      return row === undefined ? undefined : gone(desk, { ...home, id: row.id }, 'leave');
    }
    case 'thread-locked': {
      const row = await desk.book.store.threadAt(home, what.channel, what.thread);
      if (row?.state === 'open') await desk.book.store.change(row, { state: 'closed', renewAt: null });
      return;
    }
    // Who writes in it takes it out of the archive again; nothing of ours changes.
    case 'thread-archived':
    case 'channel-archived':
      return;
    case 'channel-gone': {
      for (const { id } of await desk.book.store.threadsIn(home, what.channel))
        await gone(desk, { ...home, id }, 'leave');
      if (await desk.communities.isOpen(home, what.channel))
        await tellModerators(desk, home, what.channel, 'not-there');
      return;
    }
    case 'bot-left': {
      for (const row of await desk.book.store.threadsIn(home, what.channel))
        await desk.book.store.change(row, { renewAt: null });
      const { channel } = what;
      if (channel !== undefined && (await desk.communities.isOpen(home, channel)))
        await tellModerators(desk, home, channel, 'left');
      return;
    }
    case 'person-left': {
      const asker = desk.book.askerOf({ ...home, person: what.person });
      for (const row of await desk.book.store.threadsOf(home, asker))
        await desk.book.store.change(row, { outcomeAt: null });
      return;
    }
  }
}

/** The opening takes everything along; of another message of ours only the row goes. */
async function messageDeleted(desk: Desk, home: Home, channel: string, message: string): Promise<void> {
  const thread = await desk.book.store.threadAt(home, channel, message);
  if (thread?.message === message) return gone(desk, { ...home, id: thread.id }, 'remove');
  const row = await desk.book.store.postAt(home, channel, message);
  if (row === undefined) return;
  const post = desk.book.postOf(row);
  if (post.kind === 'addition') await forgetAddition(desk, home, post.thread, post.text);
  await desk.book.store.dropPost(row);
}

async function forgetAddition(desk: Desk, home: Home, id: string, text: string): Promise<void> {
  const thread = await desk.book.byId(home, id);
  if (thread === undefined) return;
  const at = thread.added.indexOf(text);
  await desk.book.reword(thread, (now) => ({ ...now, added: now.added.filter((_, index) => index !== at) }));
  desk.similar.forget(home);
}

/** The thread's text is erased, its jobs are dropped; `remove`: what the bot said under it goes too, now or as soon as it can. */
export async function gone(
  desk: Desk,
  thread: Home & { readonly id: string },
  rest: 'remove' | 'leave',
): Promise<void> {
  await desk.book.store.within(async (tx) => {
    const empty = { state: 'gone', asker: '', poster: '', sealed: new Uint8Array(), outcomeAt: null, renewAt: null };
    await desk.book.store.changeThread(tx, thread, empty);
    await desk.book.store.emptyThread(tx, thread, rest);
  });
  desk.similar.forget(thread);
  if (rest === 'remove') await removePosts(desk);
}

/** Takes away what is to go, each message until it is gone. */
export async function removePosts(desk: Pick<Desk, 'book' | 'threads' | 'log'>): Promise<void> {
  for (const row of await desk.book.store.removable(mostAtOnce)) {
    const { community, at, message } = row;
    const removed = await desk.threads(desk.book.postOf(row))?.remove(community, { channel: at, message });
    const stays = removed === undefined || (removed.kind === 'unsent' && isPassing(removed.why));
    if (!stays) await desk.book.store.dropPost(row);
  }
}
const mostAtOnce = 100;

/** Later it may well go. */
export const isPassing = (why: Unsent['why']): boolean =>
  why === 'unreachable' || why === 'rate-limited' || why === 'unknown';
