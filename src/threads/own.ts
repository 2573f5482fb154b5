// Posts of a thread that hold answers of the community's own: noted where they stand, and written anew when one is taken back.
import { z } from 'zod';
import type { Document, MessageAt, Turn } from '../chat/index.ts';
import type { Desk } from './desk.ts';
import { documentOf } from './documents.ts';
import { caseOf } from './overview.ts';
import type { AdviceThread, Home, Post, Result } from './record.ts';

/** Whoever looks after a community's own answers. Neither throws. */
export type Keeper = {
  /** A message holds these of them; `payload` is handed back when it is to be written anew. */
  quoted(home: Home, at: MessageAt, cards: readonly string[], payload: unknown): Promise<void>;
  /** How it went for an asker who did what an answer says. */
  came(turn: Turn, answer: string, result: Result): Promise<void>;
};

const shape = z.object({ key: z.string() });

type Reading = Pick<Desk, 'advice' | 'now'>;

/** The community's own answers that a post's words are chosen from: more than it shows, never fewer. */
export function ownOf({ advice, now }: Reading, post: Post, thread: AdviceThread): readonly string[] {
  if (post.kind !== 'overview' && post.kind !== 'answer') return [];
  const at = { ...thread, now: now() };
  const whole = advice.advise(caseOf(thread), at);
  if (post.kind === 'overview') return advice.ownIn(whole, whole.more);
  const asked = advice.advise({ text: post.text, types: whole.problems }, at);
  return [...new Set([...advice.ownIn(whole, whole.more), ...advice.ownIn(asked, asked.more)])];
}

/** Notes where they stand; `built` are those the post's words were chosen from when it was made. */
export async function noteOwn(
  desk: Reading & { readonly keeper?: Keeper | undefined },
  post: Post,
  thread: AdviceThread,
  built: readonly string[] = [],
): Promise<void> {
  const cards = [...new Set([...built, ...ownOf(desk, post, thread)])];
  if (cards.length === 0) return;
  const { platform, community, key } = post;
  await desk.keeper?.quoted({ platform, community }, { channel: post.at, message: post.message }, cards, { key });
}

/** The post as it reads now; undefined when it stands there no more, or was taken back itself. */
export async function rewritten(
  desk: Pick<Desk, 'advice' | 'similar' | 'book' | 'threads' | 'now'>,
  home: Home,
  payload: unknown,
): Promise<Document | undefined> {
  const post = await desk.book.post(home, shape.parse(payload).key);
  const thread = post === undefined ? undefined : await desk.book.byId(home, post.thread);
  if (post === undefined || post.state !== 'sent' || thread === undefined || thread.state === 'gone') return undefined;
  return documentOf(desk, post, thread);
}
