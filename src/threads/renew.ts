// What the bot said of a thread, put together and brought up to date when its asker added something; once for all that came within seconds.
import type { Document } from '../chat/index.ts';
import type { Desk } from './desk.ts';
import { isPassing } from './happened.ts';
import { noteOwn, ownOf } from './own.ts';
import { caseOf, overviewDocument, ranked, type Past } from './overview.ts';
import { depersonalise } from './part.ts';
import { publicText, type AdviceThread } from './record.ts';
import { whatCame } from './tally.ts';

/** What is under way in a process that died comes again after so long. */
const againMs = 60_000;

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

/** Changes what is due in threads; each by one process. */
export async function renew(desk: Desk): Promise<void> {
  const later = new Date(desk.now().getTime() + againMs);
  for (const row of await desk.book.store.takeRenewals(desk.now(), later)) {
    const thread = desk.book.open(row);
    try {
      if (thread?.as === 'member') await depersonalise(desk, thread);
      else if (thread?.state !== 'open' || (await renewOverview(desk, thread))) await desk.book.store.renewed(row);
    } catch (error) {
      desk.log.error('thread not brought up to date', error, { platform: row.platform });
    }
  }
}

/** False when it could not be changed just now. */
async function renewOverview(desk: Desk, thread: AdviceThread): Promise<boolean> {
  const overview = (await desk.book.posts(thread)).find((it) => it.kind === 'overview');
  if (overview?.state !== 'sent') return true;
  const built = ownOf(desk, overview, thread);
  const sent = await desk.change(overview, await overviewOf(desk, thread));
  await noteOwn(desk, overview, thread, built);
  return sent.kind === 'sent' || !isPassing(sent.why);
}
