// Routes for threads: from a message, beside messages, forum posts, and their upkeep.
import { draftMessage, keep } from '../message.ts';
import { messagePayload } from '../message-payload.ts';
import { channelPayload } from '../payload.ts';
import { can } from '../permission.ts';
import { refuse } from '../refusal.ts';
import { isThread, newChannel, type Channel, type World } from '../world.ts';
import { FLAG, type Json, type MessageBody } from '../wire.ts';
import { channelOf, need, SENDABLE } from './access.ts';
import type { RestRequest, Route } from './route.ts';

type ThreadBody = {
  name: string;
  type?: number | null;
  auto_archive_duration?: number | null;
  applied_tags?: string[] | null;
  message?: MessageBody;
};

const ANNOUNCEMENT = 5;

const open = (world: World, parent: Channel, body: ThreadBody, more: Partial<Channel>): Channel => {
  const name = body.name;
  if (typeof name !== 'string' || name.length < 1 || name.length > 100) refuse(50035, 'name has 1 to 100 characters');
  return newChannel(world, {
    type: parent.type === ANNOUNCEMENT ? 10 : 11,
    name,
    ownerId: world.bot.id,
    memberIds: [world.bot.id],
    parentId: parent.id,
    autoArchiveMinutes: body.auto_archive_duration ?? 4320,
    ...(parent.guildId !== undefined && { guildId: parent.guildId }),
    ...more,
  });
};

const announce = (world: World, event: string, thread: Channel, more: Json = {}): Json => {
  const payload = channelPayload(world, thread);
  world.dispatch(event, { ...payload, ...more }, { guildId: thread.guildId ?? '', channelId: thread.id });
  return payload;
};

const fromMessage = ({ world, params, body }: RestRequest): Json => {
  const parent = channelOf(world, params[0]);
  if (parent.type !== 0 && parent.type !== ANNOUNCEMENT) refuse(50024);
  need(world, parent, 'CREATE_PUBLIC_THREADS');
  const message = world.messages.get(params[1] ?? '');
  if (!message || message.deleted || message.channelId !== parent.id || message.ephemeralTo !== undefined)
    return refuse(10008);
  const existing = world.channels.get(message.id);
  if (existing && !existing.deleted) refuse(160004);
  const thread = open(world, parent, body as ThreadBody, { id: message.id });
  message.flags |= FLAG.hasThread;
  return announce(world, 'THREAD_CREATE', thread, { newly_created: true });
};

const create = (request: RestRequest): Json => {
  const { world, params } = request;
  const parent = channelOf(world, params[0]);
  if (parent.type === 15) return post(request, parent);
  if (parent.type !== 0 && parent.type !== ANNOUNCEMENT) refuse(50024);
  const body = request.body as ThreadBody;
  const type = body.type ?? 12;
  need(world, parent, type === 12 ? 'CREATE_PRIVATE_THREADS' : 'CREATE_PUBLIC_THREADS');
  const thread = open(world, parent, body, { type });
  return announce(world, 'THREAD_CREATE', thread, { newly_created: true });
};

/** A forum post: the thread and its first message share an id. */
const post = ({ world, body, uploads }: RestRequest, forum: Channel): Json => {
  const wanted = body as ThreadBody;
  need(world, forum, 'SEND_MESSAGES');
  if (uploads.length > 0) need(world, forum, 'ATTACH_FILES');
  if (!wanted.message) return refuse(50035, 'a forum post needs a message');
  const tags = checkTags(world, forum, wanted.applied_tags ?? []);
  const id = world.newId();
  const message = draftMessage(
    world,
    { channelId: id, author: world.bot, flags: SENDABLE },
    wanted.message,
    uploads,
    id,
  );
  const thread = open(world, forum, wanted, { id, appliedTags: tags });
  const payload = announce(world, 'THREAD_CREATE', thread, { newly_created: true });
  return { ...payload, message: messagePayload(world, keep(world, message)) };
};

const checkTags = (world: World, forum: Channel, tags: string[]): string[] => {
  if (tags.length === 0 && forum.requireTag) refuse(40067);
  if (tags.length > 5) refuse(50035, 'at most 5 tags');
  for (const id of tags) {
    const tag = forum.tags.find((candidate) => candidate.id === id) ?? refuse(10087);
    if (tag.moderated) need(world, forum, 'MANAGE_THREADS');
  }
  return tags;
};

type ThreadPatch = {
  name?: string;
  archived?: boolean;
  locked?: boolean;
  auto_archive_duration?: number;
  applied_tags?: string[];
};

/** Its owner may rename, tag, archive and reopen an unlocked thread; the rest needs MANAGE_THREADS. */
export const patchThread = ({ world, body }: RestRequest, thread: Channel): Json => {
  const wanted = body as ThreadPatch;
  const manages = can(world, thread, world.bot.id, 'MANAGE_THREADS');
  const ownOnly = thread.ownerId === world.bot.id && wanted.locked === undefined && !thread.locked;
  if (!manages && !ownOnly) refuse(50013, 'needs MANAGE_THREADS');
  if (thread.archived && wanted.archived !== false) refuse(50083);
  const forum = world.channels.get(thread.parentId ?? '');
  if (wanted.applied_tags && forum) thread.appliedTags = checkTags(world, forum, wanted.applied_tags);
  if (wanted.name !== undefined) thread.name = wanted.name;
  if (wanted.archived !== undefined) thread.archived = wanted.archived;
  if (wanted.locked !== undefined) thread.locked = wanted.locked;
  if (wanted.auto_archive_duration !== undefined) thread.autoArchiveMinutes = wanted.auto_archive_duration;
  return announce(world, 'THREAD_UPDATE', thread);
};

const touchMember = ({ world, params }: RestRequest): undefined => {
  const thread = channelOf(world, params[0]);
  if (!isThread(thread)) refuse(50024);
  if (thread.archived) refuse(50083);
  if (params[1] !== undefined && !world.users.has(params[1])) refuse(10013);
  if (params[1] !== undefined) need(world, thread, 'SEND_MESSAGES_IN_THREADS');
  if (params[1] !== undefined) thread.memberIds.push(params[1]);
};

const archived = ({ world, params }: RestRequest): Json => {
  const parent = channelOf(world, params[0]);
  need(world, parent, 'READ_MESSAGE_HISTORY');
  const threads = [...world.channels.values()].filter(
    (channel) => channel.parentId === parent.id && channel.archived && !channel.deleted,
  );
  return { threads: threads.map((thread) => channelPayload(world, thread)), members: [], has_more: false };
};

export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/{channel_id}/messages/{message_id}/threads', answer: fromMessage, status: 201 },
  { method: 'POST', path: '/channels/{channel_id}/threads', answer: create, status: 201 },
  { method: 'GET', path: '/channels/{channel_id}/threads/archived/public', answer: archived },
  { method: 'PUT', path: '/channels/{channel_id}/thread-members/@me', answer: touchMember },
  { method: 'DELETE', path: '/channels/{channel_id}/thread-members/@me', answer: touchMember },
  { method: 'PUT', path: '/channels/{channel_id}/thread-members/{user_id}', answer: touchMember },
];
