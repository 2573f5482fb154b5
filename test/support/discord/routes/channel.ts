// Routes for messages in channels and DMs, and for channels themselves.
import { changeMessage, createMessage, removeMessage } from '../message.ts';
import { messagePayload } from '../message-payload.ts';
import { channelPayload, deleteChannel } from '../payload.ts';
import { can } from '../permission.ts';
import { refuse } from '../refusal.ts';
import { isThread, type Channel, type Message, type World } from '../world.ts';
import type { Json, MessageBody } from '../wire.ts';
import { channelOf, need, needSend, SENDABLE } from './access.ts';
import type { RestRequest, Route } from './route.ts';
import { patchThread } from './thread.ts';

/** How long Discord remembers a nonce: "a few minutes". */
const NONCE_MS = 5 * 60_000;

const messageOf = (world: World, channel: Channel, id: string | undefined): Message => {
  const message = world.messages.get(id ?? '');
  if (!message || message.deleted || message.channelId !== channel.id || message.ephemeralTo !== undefined)
    return refuse(10008);
  return message;
};

const create = ({ world, params, body, uploads }: RestRequest): Json => {
  const channel = channelOf(world, params[0]);
  const sent = body as MessageBody;
  needSend(world, channel);
  if (uploads.length > 0) need(world, channel, 'ATTACH_FILES');
  checkReply(world, channel, sent);
  const known = sent.enforce_nonce ? sentBefore(world, channel, sent.nonce) : undefined;
  if (known) return messagePayload(world, known);
  if (channel.archived) channel.archived = false;
  const message = createMessage(world, { channelId: channel.id, author: world.bot, flags: SENDABLE }, sent, uploads);
  return messagePayload(world, message);
};

const checkReply = (world: World, channel: Channel, { message_reference: reference }: MessageBody): void => {
  if (!reference) return;
  const target = world.messages.get(reference.message_id);
  const missing = !target || target.deleted || target.channelId !== channel.id;
  if (missing && reference.fail_if_not_exists !== false) refuse(50035, 'message_reference: Unknown message');
  if (!can(world, channel, world.bot.id, 'READ_MESSAGE_HISTORY')) refuse(160002);
};

const sentBefore = (world: World, channel: Channel, nonce: MessageBody['nonce']): Message | undefined => {
  if (nonce === undefined || nonce === null) return refuse(50035, 'enforce_nonce needs a nonce');
  return [...world.messages.values()].find(
    (message) =>
      message.channelId === channel.id &&
      message.author.id === world.bot.id &&
      String(message.nonce) === String(nonce) &&
      world.clock.now() - message.at < NONCE_MS,
  );
};

const listMessages = ({ world, params, query }: RestRequest): Json[] => {
  const channel = channelOf(world, params[0]);
  need(world, channel, 'READ_MESSAGE_HISTORY');
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) refuse(50035, 'limit is 1 to 100');
  const before = BigInt(query.get('before') ?? '9223372036854775807');
  const after = BigInt(query.get('after') ?? '0');
  return [...world.messages.values()]
    .filter(({ channelId, deleted, ephemeralTo }) => channelId === channel.id && !deleted && ephemeralTo === undefined)
    .filter(({ id }) => BigInt(id) < before && BigInt(id) > after)
    .reverse()
    .slice(0, limit)
    .map((message) => messagePayload(world, message));
};

const read = ({ world, params }: RestRequest): Json => {
  const channel = channelOf(world, params[0]);
  need(world, channel, 'READ_MESSAGE_HISTORY');
  return messagePayload(world, messageOf(world, channel, params[1]));
};

const edit = ({ world, params, body, uploads }: RestRequest): Json => {
  const channel = channelOf(world, params[0]);
  const message = messageOf(world, channel, params[1]);
  if (message.author.id !== world.bot.id) refuse(50005);
  if (channel.archived) refuse(50083);
  return messagePayload(world, changeMessage(world, message, body as MessageBody, uploads));
};

const remove = ({ world, params }: RestRequest): undefined => {
  const channel = channelOf(world, params[0]);
  const message = messageOf(world, channel, params[1]);
  if (message.author.id !== world.bot.id) need(world, channel, 'MANAGE_MESSAGES');
  removeMessage(world, message);
};

const removeChannel = ({ world, params }: RestRequest): Json => {
  const channel = channelOf(world, params[0]);
  if (channel.type !== 1) need(world, channel, isThread(channel) ? 'MANAGE_THREADS' : 'MANAGE_CHANNELS');
  const payload = channelPayload(world, channel);
  if (channel.type !== 1) deleteChannel(world, channel);
  return payload;
};

const patch = (request: RestRequest): Json => {
  const channel = channelOf(request.world, request.params[0]);
  return isThread(channel) ? patchThread(request, channel) : refuse(50013, 'the local Discord changes threads only');
};

const typing = ({ world, params }: RestRequest): undefined => {
  const channel = channelOf(world, params[0]);
  needSend(world, channel);
};

export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/{channel_id}',
    answer: ({ world, params }) => channelPayload(world, channelOf(world, params[0])),
  },
  { method: 'PATCH', path: '/channels/{channel_id}', answer: patch },
  { method: 'DELETE', path: '/channels/{channel_id}', answer: removeChannel },
  { method: 'POST', path: '/channels/{channel_id}/typing', answer: typing },
  { method: 'GET', path: '/channels/{channel_id}/messages', answer: listMessages },
  { method: 'POST', path: '/channels/{channel_id}/messages', answer: create },
  { method: 'GET', path: '/channels/{channel_id}/messages/{message_id}', answer: read },
  { method: 'PATCH', path: '/channels/{channel_id}/messages/{message_id}', answer: edit },
  { method: 'DELETE', path: '/channels/{channel_id}/messages/{message_id}', answer: remove },
];
