// The JSON Discord sends for messages and what hangs on them.
import { channelPayload, iso, partialMember, userPayload } from './payload.ts';
import {
  guildOfChannel,
  must,
  type Attachment,
  type Interaction,
  type Message,
  type User,
  type World,
} from './world.ts';
import type { Json } from './wire.ts';

export const attachmentPayload = (world: World, channelId: string, attachment: Attachment): Json => {
  const url = `${world.cdn}/attachments/${channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`;
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.size ?? attachment.bytes.length,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.description !== undefined && { description: attachment.description }),
  };
};

/** A message as REST returns it, with the message it answers one level deep. */
export const messagePayload = (world: World, message: Message, nested = false): Json => {
  const channel = must(world.channels.get(message.channelId), 'channel');
  const interaction = message.interactionId === undefined ? undefined : world.interactions.get(message.interactionId);
  const known = (id: string): Json[] => (world.users.has(id) ? [userPayload(world.users.get(id) as User)] : []);
  const thread = world.channels.get(message.id);
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    channel_type: channel.type,
    author: userPayload(message.author),
    content: message.content,
    timestamp: iso(message.at),
    edited_timestamp: message.editedAt === undefined ? null : iso(message.editedAt),
    tts: false,
    pinned: false,
    flags: message.flags,
    mention_everyone: message.mentionEveryone,
    mentions: message.mentions.flatMap(known),
    mention_roles: message.mentionRoles,
    attachments: message.attachments.map((attachment) => attachmentPayload(world, message.channelId, attachment)),
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: message.components,
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(thread && !thread.deleted && { thread: channelPayload(world, thread) }),
    ...(interaction && {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: interactionMetadata(world, interaction),
    }),
    ...replyPayload(world, message, nested),
  };
};

const interactionMetadata = (world: World, interaction: Interaction): Json => ({
  id: interaction.id,
  type: interaction.payload['type'],
  user: userPayload(must(world.users.get(interaction.userId), 'user')),
  authorizing_integration_owners: interaction.payload['authorizing_integration_owners'],
  ...(interaction.sourceId !== undefined && { interacted_message_id: interaction.sourceId }),
});

const replyPayload = (world: World, message: Message, nested: boolean): Json => {
  if (message.replyTo === undefined) return {};
  const target = world.messages.get(message.replyTo);
  const guildId = world.channels.get(message.channelId)?.guildId;
  return {
    message_reference: {
      type: 0,
      channel_id: message.channelId,
      message_id: message.replyTo,
      ...(guildId && { guild_id: guildId }),
    },
    ...(!nested && { referenced_message: target && !target.deleted ? messagePayload(world, target, true) : null }),
  };
};

/** MESSAGE_CREATE and MESSAGE_UPDATE: the message with server and member beside it. */
export const messageEvent = (world: World, message: Message): Json => {
  const channel = must(world.channels.get(message.channelId), 'channel');
  const guild = guildOfChannel(world, channel);
  return {
    ...messagePayload(world, message),
    ...(guild && { guild_id: guild.id, member: partialMember(guild, message.author.id) }),
  };
};
