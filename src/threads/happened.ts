// What befalls a thread is followed: a deleted opening takes its text and its jobs along, a lost right is told to who can mend it.
import type { Happening } from '../chat/index.ts';
import { homeOf, type Desk } from './desk.ts';
import { tellModerators } from './letter.ts';
import type { AdviceThread, Home } from './record.ts';

export async function follow(desk: Desk, it: Happening): Promise<void> {
  const home = homeOf(it);
  const { what } = it;
  switch (what.kind) {
    case 'message-deleted':
      return messageDeleted(desk, home, what.channel, what.message);
    case 'thread-deleted': {
      const thread = await desk.book.at(home, { kind: 'thread', channel: what.channel, thread: what.thread });
      return thread === undefined ? undefined : gone(desk, thread, 'leave');
    }
    case 'thread-locked': {
      const thread = await desk.book.at(home, { kind: 'thread', channel: what.channel, thread: what.thread });
      if (thread?.state === 'open') await desk.book.store.change(thread, { state: 'closed', renewAt: null });
      return;
    }
    // Who writes in it takes it out of the archive again; nothing of ours changes.
    case 'thread-archived':
    case 'channel-archived':
      return;
    case 'channel-gone': {
      await all(desk, home, what.channel, (thread) => gone(desk, thread, 'leave'));
      if (await desk.communities.isOpen(home, what.channel))
        await tellModerators(desk, home, what.channel, 'not-there');
      return;
    }
    case 'bot-left': {
      await all(desk, home, what.channel, (thread) => desk.book.store.change(thread, { renewAt: null }));
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
  const thread = await desk.book.at(home, { kind: 'channel', channel }, message);
  const row = thread === undefined ? await desk.book.store.postAt(home, channel, message) : undefined;
  const opened = thread ?? (row?.kind === 'opening' ? await desk.book.byId(home, row.thread) : undefined);
  if (opened !== undefined) return gone(desk, opened, 'remove');
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

/** The thread's text is erased, its jobs are dropped; `remove`: what the bot said of it under it goes too. */
export async function gone(desk: Desk, thread: AdviceThread, rest: 'remove' | 'leave'): Promise<void> {
  const posts = await desk.book.posts(thread);
  await desk.book.store.within(async (tx) => {
    const empty = { state: 'gone', asker: '', poster: '', sealed: new Uint8Array(), outcomeAt: null, renewAt: null };
    await desk.book.store.changeThread(tx, thread, empty);
    await desk.book.store.emptyThread(tx, thread);
  });
  desk.similar.forget(thread);
  if (rest === 'leave') return;
  const ways = desk.threads(thread);
  for (const it of posts)
    if (it.kind !== 'opening' && it.message !== '')
      await ways?.remove(thread.community, { channel: it.at, message: it.message });
}

async function all(
  desk: Desk,
  home: Home,
  channel: string | undefined,
  work: (thread: AdviceThread) => Promise<void>,
): Promise<void> {
  for (const row of await desk.book.store.threadsIn(home, channel)) {
    const thread = desk.book.open(row);
    if (thread !== undefined) await work(thread);
  }
}
