// Finds a thread the bot opened in an earlier try: by owner, name and time, and by a mark in its first message.
import { createHash } from 'node:crypto';
import type { OwnThread } from './guild.ts';
import { timeOf } from './parse.ts';
import type { Web } from './web.ts';
import { fields, items, number, snowflake } from './wire.ts';

/** Which of our threads bears the mark; `unclear` where the first message can't be read, with those it may be. */
export type Found =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly ids: readonly string[] };
export type Wanted = {
  readonly channel: string;
  readonly kind: 'channel' | 'forum';
  readonly name: string;
  readonly mark: number;
  /** Milliseconds since 1970; what was opened before is another's. */
  readonly since: number;
};
export type Own = {
  remember(thread: string, mark: number): void;
  find(threads: readonly OwnThread[], wanted: Wanted): Promise<Found>;
};

/** Discord numbers components by itself from 1 on; ours stay above. */
const firstMark = 1_000;
const most = 5_000;

/** What a nonce is kept as in the message itself, as the id of its first component: a nonce is forgotten after minutes, and a forum takes none. */
export const markOf = (nonce: string): number =>
  firstMark + (createHash('sha256').update(nonce).digest().readUInt32BE() >>> 2);

export function createOwn(web: Web): Own {
  const marks = new Map<string, number>();
  return {
    remember(thread, mark) {
      marks.set(thread, mark);
      if (marks.size > most) marks.delete(marks.keys().next().value ?? '');
    },
    async find(threads, { channel, kind, name, mark, since }) {
      const unclear: string[] = [];
      for (const { id } of threads.filter((it) => it.name === name && timeOf(it.id) >= since)) {
        const known = marks.get(id) ?? (await readMark(web, kind === 'forum' ? id : channel, id));
        if (known === mark) return { kind: 'found', id };
        if (known === undefined) unclear.push(id);
      }
      return unclear.length === 0 ? { kind: 'none' } : { kind: 'unclear', ids: unclear };
    },
  };
}

/** The mark of a message; 0 when it bears none, undefined when it can't be read: that takes a right we do not ask for. */
async function readMark(web: Web, channel: string, message: string): Promise<number | undefined> {
  const called = await web.call('GET', `/channels/${channel}/messages/${message}`);
  if (called.kind === 'failed') return called.failure.code === '10008' ? 0 : undefined;
  const id = number(fields(items(called.data['components'])[0])['id']);
  return Number.isNaN(id) ? 0 : id;
}

/** Our threads in a channel as Discord lists them now. */
export async function activeThreads(
  web: Web,
  guild: string,
  channel: string,
  me: string,
): Promise<readonly OwnThread[] | undefined> {
  const called = await web.call('GET', `/guilds/${guild}/threads/active`);
  if (called.kind === 'failed') return undefined;
  return items(called.data['threads']).flatMap((value) => {
    const thread = fields(value);
    const id = snowflake(thread['id']);
    const isOurs = thread['parent_id'] === channel && thread['owner_id'] === me;
    return isOurs && id !== undefined ? [{ id, name: String(thread['name']) }] : [];
  });
}
