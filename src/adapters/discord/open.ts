// Opens a thread: on a message in a text channel, or as a post in a forum, and never a second one for the same nonce.
import { setTimeout as sleep } from 'node:timers/promises';
import { fit, visible, type Opened, type StampedDocument, type Threads, type Unsent } from '../../chat/index.ts';
import { code, sentOf, type Failure } from './failure.ts';
import { lookAt, type Guilds, type Room } from './guild.ts';
import { limits } from './limits.ts';
import { activeThreads, markOf, type Found, type Own } from './own.ts';
import { inChannel, marked, post } from './send.ts';
import type { Called, Payload, Web } from './web.ts';
import { snowflake, type Fields } from './wire.ts';

/** A thread nobody writes in is put away after a week, the longest Discord knows. */
const archiveAfterMinutes = 10_080;
/** What can stand only once is tried once more after this. */
const againMs = 300;
/** An earlier try for the same thread is looked for this far back. */
const lookBackMs = 3_600_000;
/** Discord's clock and ours may differ by this much. */
const skewMs = 30_000;

export type Desk = {
  readonly web: Web;
  readonly guilds: Guilds;
  readonly own: Own;
  readonly me: string;
  now(): number;
};
type Opening = Parameters<Threads['open']>[2];
type Asked = {
  readonly guild: string;
  readonly channel: string;
  readonly room: Room;
  readonly name: string;
  readonly tags: readonly string[];
  readonly payload: Payload;
  readonly nonce: string;
  readonly mark: number;
};

export async function openThread(
  desk: Desk,
  guild: string,
  channel: string,
  opening: Opening,
  nonce: string,
): Promise<Opened> {
  const told = desk.guilds.room(guild, channel);
  const room = told === 'not-there' ? await lookAt(desk.web, desk.guilds, guild, channel) : told;
  if (room === 'not-there') return unsent('not-there');
  // Nothing was written yet, so trying again later does no harm.
  if (room === 'unknown') return unsent('unreachable');
  if (room.lacks.length > 0) return unsent('forbidden');
  const mark = markOf(nonce);
  const payload = marked(inChannel(opening.document), mark);
  const asked: Asked = {
    guild,
    channel,
    room,
    name: nameOf(opening),
    tags: tagsOf(room, opening),
    payload,
    nonce,
    mark,
  };
  const earlier = await find(desk, asked, desk.guilds.ownThreads(guild, channel), desk.now() - lookBackMs);
  if (earlier.kind === 'found') return opened(desk, asked, earlier.id, 'found');
  if (room.kind === 'channel') return onMessage(desk, asked);
  // It may be the one of an earlier try, which nobody here can read.
  return earlier.kind === 'unclear' ? unsent('unknown') : inForum(desk, asked);
}

const unsent = (why: Unsent['why']): Unsent => ({ kind: 'unsent', why });
const nameOf = ({ title, document }: Opening): string =>
  oneLine(title) || oneLine((document as StampedDocument).preview) || '…';
const oneLine = (text: string): string => fit(visible(text).replaceAll(/\s+/g, ' ').trim(), limits.threadName);

/** The wanted ones the forum has, by name or id; where it wants one and none of them fits, its first. */
function tagsOf({ tags, requiresTag }: Room, { tags: wanted }: Opening): readonly string[] {
  const names = new Set(wanted.map((it) => it.trim().toLowerCase()));
  const fitting = tags.filter(({ id, name }) => names.has(id) || names.has(name.trim().toLowerCase()));
  const chosen = fitting.length === 0 && requiresTag ? tags.slice(0, 1) : fitting;
  return chosen.slice(0, limits.threadTags).map(({ id }) => id);
}

const find = (
  { own }: Desk,
  { channel, room, name, mark }: Asked,
  threads: Parameters<Own['find']>[0],
  since: number,
): Promise<Found> => own.find(threads, { channel, kind: room.kind, name, mark, since });

/** The thread of a message bears the message's id, and so does a forum's post. */
function opened({ own }: Desk, { channel, room, mark }: Asked, thread: string, how: 'found' | 'new'): Opened {
  own.remember(thread, mark);
  const opening = { channel: room.kind === 'forum' ? thread : channel, message: thread };
  return { kind: 'opened', found: how === 'found', channel, thread, opening };
}

async function onMessage(desk: Desk, asked: Asked): Promise<Opened> {
  const first = await hung(desk, asked, asked.nonce);
  // Discord remembers the nonce of a message that an earlier try had to take back.
  return first === 'gone' ? settled(await hung(desk, asked, `${asked.nonce}-again`)) : first;
}

const settled = (it: Opened | 'gone'): Opened => (it === 'gone' ? unsent('not-there') : it);

async function hung(desk: Desk, asked: Asked, nonce: string): Promise<Opened | 'gone'> {
  const { web } = desk;
  const posted = await post(web, asked.channel, asked.payload, nonce);
  if (posted.kind === 'failed') return sentOf(posted.failure, 'channel');
  const message = snowflake(posted.data['id']);
  if (message === undefined) return unsent('unknown');
  const called = await hang(web, asked, message);
  if (called.kind === 'done') return opened(desk, asked, message, 'new');
  const { failure } = called;
  if (failure.code === code.threadThere) return opened(desk, asked, message, 'found');
  if (failure.code === code.unknownMessage) return 'gone';
  if (isAmbiguous(failure)) return unsent('unknown');
  return takenBack(web, asked.channel, message, failure);
}

/** A message takes one thread, so a second try is answered with the one that is there. */
async function hang(web: Web, { channel, name }: Asked, message: string): Promise<Called> {
  const body = { name, auto_archive_duration: archiveAfterMinutes };
  const call = (): Promise<Called> => web.call('POST', `/channels/${channel}/messages/${message}/threads`, { body });
  const first = await call();
  if (first.kind === 'done' || !isAmbiguous(first.failure)) return first;
  await sleep(againMs);
  return call();
}

const isAmbiguous = ({ kind }: Failure): boolean => kind === 'unknown' || kind === 'unreachable';

/** A message that must stay without its thread does not stay. */
async function takenBack(web: Web, channel: string, message: string, why: Failure): Promise<Unsent> {
  const called = await web.call('DELETE', `/channels/${channel}/messages/${message}`);
  const isGone = called.kind === 'done' || called.failure.code === code.unknownMessage;
  return isGone ? sentOf(why, 'channel') : unsent('unknown');
}

/** A forum takes no nonce: after an answer that was lost, what stands there is looked at. */
async function inForum(desk: Desk, asked: Asked): Promise<Opened> {
  const { web, me } = desk;
  const began = desk.now();
  const tags = asked.tags.length === 0 ? {} : { applied_tags: asked.tags };
  const body = {
    name: asked.name,
    auto_archive_duration: archiveAfterMinutes,
    ...tags,
    message: asked.payload.body as Fields,
  };
  const called = await web.call('POST', `/channels/${asked.channel}/threads`, { body });
  const thread = called.kind === 'done' ? snowflake(called.data['id']) : undefined;
  if (thread !== undefined) return opened(desk, asked, thread, 'new');
  if (called.kind === 'failed' && called.failure.kind !== 'unknown') return sentOf(called.failure, 'channel');
  const active = await activeThreads(web, asked.guild, asked.channel, me);
  if (active === undefined) return unsent('unknown');
  const found = await find(desk, asked, active, began - skewMs);
  if (found.kind === 'found') return opened(desk, asked, found.id, 'found');
  const [only, ...others] = found.kind === 'unclear' ? found.ids : [];
  return only === undefined || others.length > 0 ? unsent('unknown') : opened(desk, asked, only, 'found');
}
