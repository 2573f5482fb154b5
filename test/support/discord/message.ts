// Creating, changing and deleting messages in the world, with the events they cause.
import { checkMessage } from './limits.ts';
import type { Upload } from './multipart.ts';
import { messageEvent } from './message-payload.ts';
import { refuse } from './refusal.ts';
import type { Attachment, Message, User, World } from './world.ts';
import { FLAG, walk, type AllowedMentions, type Component, type MessageBody } from './wire.ts';

/** What decides how a message comes about besides its body. */
export type Origin = {
  readonly channelId: string;
  readonly author: User;
  readonly type?: number;
  readonly ephemeralTo?: string;
  readonly interactionId?: string;
  /** Flags the sender may set. */
  readonly flags: number;
};

/** Checks a body the bot wants to send and keeps it as a message that others see at once. */
export const createMessage = (world: World, origin: Origin, body: MessageBody, uploads: readonly Upload[]): Message =>
  keep(world, draftMessage(world, origin, body, uploads));

/** The checked message, not yet in the world. */
export const draftMessage = (
  world: World,
  origin: Origin,
  body: MessageBody,
  uploads: readonly Upload[],
  id = world.newId(),
): Message => {
  const attachments = attach(world, body, uploads);
  const problems = checkMessage(body, { files: attachments.map((attachment) => attachment.filename) });
  problems.push(...checkFlags(body.flags ?? 0, origin.flags));
  if (problems.length > 0) refuse(50035, ...problems);
  if (isEmpty(body, attachments)) refuse(50006);
  checkSilent(world, 'a message', body.allowed_mentions);
  return {
    id,
    channelId: origin.channelId,
    author: origin.author,
    type: origin.type ?? (body.message_reference ? 19 : 0),
    at: world.clock.now(),
    content: body.content ?? '',
    components: numbered(body.components ?? []),
    embeds: body.embeds ?? [],
    attachments,
    flags: body.flags ?? 0,
    ...mentionsOf(body.content ?? '', body.components ?? []),
    allowedMentions: body.allowed_mentions ?? undefined,
    deleted: false,
    ...(body.message_reference && { replyTo: body.message_reference.message_id }),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...(origin.ephemeralTo !== undefined && { ephemeralTo: origin.ephemeralTo }),
    ...(origin.interactionId !== undefined && { interactionId: origin.interactionId }),
  };
};

/** Puts a message into the world and announces it. */
export const keep = (world: World, message: Message): Message => {
  world.messages.set(message.id, message);
  announce(world, 'MESSAGE_CREATE', message);
  return message;
};

/** Changes a message the way PATCH does: what is left out stays, `null` clears. */
export const changeMessage = (
  world: World,
  message: Message,
  body: MessageBody,
  uploads: readonly Upload[],
): Message => {
  const kept = keptAttachments(message, body);
  const attachments = [...kept, ...attach(world, body, uploads)];
  const wasV2 = (message.flags & FLAG.componentsV2) !== 0;
  const v2 = wasV2 || ((body.flags ?? 0) & FLAG.componentsV2) !== 0;
  const next: MessageBody = {
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: body.components === undefined ? message.components : (body.components ?? []),
    flags: body.flags ?? message.flags,
  };
  const problems = checkMessage(
    { ...body, ...next },
    { alreadyV2: v2, files: attachments.map(({ filename }) => filename) },
  );
  problems.push(...checkFlags(body.flags ?? 0, FLAG.componentsV2 | FLAG.suppressEmbeds));
  if (wasV2 && typeof body.flags === 'number' && (body.flags & FLAG.componentsV2) === 0) {
    problems.push('flags take Components V2 off a message that has it');
  }
  if (problems.length > 0) refuse(50035, ...problems);
  if (isEmpty(next, attachments)) refuse(50006);
  checkSilent(world, 'an edit', body.allowed_mentions);
  const sticky = message.flags & (FLAG.ephemeral | FLAG.suppressNotifications | FLAG.hasThread);
  Object.assign(message, {
    content: next.content,
    embeds: next.embeds,
    components: body.components === undefined ? message.components : numbered(next.components ?? []),
    attachments,
    flags: sticky | (v2 ? FLAG.componentsV2 : 0) | ((body.flags ?? message.flags) & FLAG.suppressEmbeds),
    editedAt: world.clock.now(),
    ...mentionsOf(next.content ?? '', next.components ?? []),
    ...(body.allowed_mentions && { allowedMentions: body.allowed_mentions }),
  });
  announce(world, 'MESSAGE_UPDATE', message);
  return message;
};

export const removeMessage = (world: World, message: Message): void => {
  message.deleted = true;
  if (message.ephemeralTo !== undefined) return;
  const guildId = world.channels.get(message.channelId)?.guildId;
  world.dispatch(
    'MESSAGE_DELETE',
    { id: message.id, channel_id: message.channelId, ...(guildId && { guild_id: guildId }) },
    { channelId: message.channelId, ...(guildId && { guildId }) },
  );
};

/** Tells who may hear of a message; an ephemeral one reaches nobody by event. */
export const announce = (world: World, event: string, message: Message): void => {
  if (message.ephemeralTo !== undefined) return;
  const guildId = world.channels.get(message.channelId)?.guildId;
  world.dispatch(event, messageEvent(world, message), { channelId: message.channelId, ...(guildId && { guildId }) });
};

/** Whether nobody can be pinged by it: parse present and empty, no users, no roles, no reply ping. */
export const isSilent = (mentions: AllowedMentions | null | undefined): boolean =>
  mentions?.parse?.length === 0 &&
  (mentions.users ?? []).length === 0 &&
  (mentions.roles ?? []).length === 0 &&
  mentions.replied_user !== true;

const checkSilent = (world: World, what: string, mentions: AllowedMentions | null | undefined): void => {
  if (!isSilent(mentions)) {
    world.violations.push(
      `${what} was sent with allowed_mentions ${JSON.stringify(mentions) ?? 'missing'}, not {"parse":[]}`,
    );
  }
};

const checkFlags = (flags: number, allowed: number): string[] =>
  flags & ~allowed ? [`flags ${flags} hold ${flags & ~allowed}, which cannot be set here`] : [];

const isEmpty = (body: MessageBody, attachments: readonly Attachment[]): boolean =>
  !body.content &&
  attachments.length === 0 &&
  [body.embeds, body.components, body.sticker_ids].every((some) => (some ?? []).length === 0) &&
  !body.poll;

/** Bytes of the files of one message together, where nobody pays for more. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Files that came along, named and described by the body's `attachments`. */
const attach = (world: World, body: MessageBody, uploads: readonly Upload[]): Attachment[] => {
  if (uploads.length > 10) refuse(50035, `${uploads.length} files, at most 10 fit`);
  if (uploads.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) refuse(40005);
  const empty = uploads.filter(({ bytes }) => bytes.length === 0).map(({ key }) => key);
  if (empty.length > 0) refuse(50006, `${empty.join(', ')} is empty`);
  const keys = uploads.map(({ key }) => key);
  // New files are counted from 0, those that stay have ids of their own.
  const fresh = (body.attachments ?? []).filter(({ id }) => id.length < 5);
  const lost = fresh.filter(({ id }) => !keys.includes(`files[${id}]`)).map(({ id }) => id);
  const unnamed = keys.filter((key) => !fresh.some(({ id }) => `files[${id}]` === key));
  if (lost.length > 0) refuse(50035, `attachments name ${lost.join(', ')}, which did not come along`);
  if (body.attachments && unnamed.length > 0) refuse(50035, `attachments leave out ${unnamed.join(', ')}`);
  return uploads.map(({ key, filename, contentType, bytes }) => {
    const described = (body.attachments ?? []).find(({ id }) => `files[${id}]` === key);
    const description = described?.description ?? undefined;
    return {
      id: world.newId(),
      filename: described?.filename ?? filename,
      contentType,
      bytes,
      ...(description !== undefined && { description }),
    };
  });
};

/** An edit that lists attachments drops those it leaves out. */
const keptAttachments = (message: Message, body: MessageBody): Attachment[] => {
  const listed = body.attachments;
  if (!listed) return message.attachments;
  return message.attachments.filter(({ id }) => listed.some((entry) => entry.id === id));
};

/** Discord numbers components that come without an id, in reading order. */
const numbered = (components: readonly Component[]): Component[] => {
  const copy = structuredClone([...components]);
  const taken = new Set(walk(copy).map((component) => component.id));
  let next = 0;
  for (const component of walk(copy)) {
    if (component.id) continue;
    do next += 1;
    while (taken.has(next));
    component.id = next;
  }
  return copy;
};

type Mentions = Pick<Message, 'mentions' | 'mentionRoles' | 'mentionEveryone'>;

/** Who is named in a text; whether that pings is another matter. */
export const mentionsOf = (content: string, components: readonly Component[] = []): Mentions => {
  const text = [content, ...walk(components).map((component) => component.content ?? '')].join('\n');
  const ids = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  return {
    mentions: ids(/<@!?(\d+)>/g),
    mentionRoles: ids(/<@&(\d+)>/g),
    mentionEveryone: /@(everyone|here)\b/.test(text),
  };
};
