// What the bot said of a thread, put together and brought up to date when its asker added something; once for all that came within seconds.
import type { Document } from '../chat/index.ts';
import type { Desk } from './desk.ts';
import { isPassing } from './happened.ts';
import { noteOwn, ownOf } from './own.ts';
import { caseOf, overviewDocument, ranked, type Past } from './overview.ts';
import { depersonalise } from './part.ts';
import { publicText, type AdviceThread, type Post } from './record.ts';
import { whatCame } from './tally.ts';

/** So long what the asker adds is gathered before the overview is changed. */
export const gatherMs = 5_000;

export async function overviewOf(
  desk: Pick<Desk, 'advice' | 'similar' | 'book' | 'threads' | 'now'>,
  thread: AdviceThread,
): Promise<Document> {
  const advice = desk.advice.advise(caseOf(thread), { ...thread, now: desk.now() });
  const where = { channel: thread.channel, besides: thread.id };
  const alike = await desk.similar.to(thread, publicText(thread), thread.language, where);
  const past = await Promise.all(ranked(advice, alike).past.map((it) => pastOf(desk, it.thread)));
  return overviewDocument(thread, advice, alike, { past, came: await whatCame(desk.book, thread, advice.problems[0]) });
}

async function pastOf({ book, threads }: Pick<Desk, 'book' | 'threads'>, thread: AdviceThread): Promise<Past> {
  const { channel, at, message } = thread;
  const opening = { channel: at, message };
  const url = await threads(thread)?.link?.(thread.community, { channel, thread: thread.thread, opening });
  const helped = (await book.marks(thread)).filter((it) => it.kind === 'helped').length;
  return { thread, url, helped };
}

/** An addition stands there: it is part of the public case now, and the overview follows in some seconds. */
export async function noteAddition(desk: Desk, post: Post, thread: AdviceThread): Promise<void> {
  const renewAt = new Date(desk.now().getTime() + gatherMs);
  await desk.book.reword(thread, (now) => ({ ...now, added: [...now.added, post.text] }), { renewAt });
}

/** Changes what is due in threads; each by one process. */
export async function renew(desk: Desk): Promise<void> {
  for (const row of await desk.book.store.takeRenewals(desk.now())) {
    const thread = desk.book.open(row);
    try {
      if (thread?.as === 'member') await depersonalise(desk, thread);
      else if (thread?.state === 'open') await renewOverview(desk, thread);
    } catch (error) {
      desk.log.error('thread not brought up to date', error, { platform: row.platform });
      await desk.book.store.change(row, { renewAt: new Date(desk.now().getTime() + gatherMs) });
    }
  }
}

async function renewOverview(desk: Desk, thread: AdviceThread): Promise<void> {
  const overview = (await desk.book.posts(thread)).find((it) => it.kind === 'overview');
  if (overview?.state !== 'sent') return;
  const built = ownOf(desk, overview, thread);
  const sent = await desk.change(overview, await overviewOf(desk, thread));
  await noteOwn(desk, overview, thread, built);
  if (sent.kind === 'unsent' && isPassing(sent.why))
    await desk.book.store.change(thread, { renewAt: new Date(desk.now().getTime() + gatherMs) });
}
