// The JSON Discord sends for users, members, servers and channels.
import { permissionsIn } from './permission.ts';
import {
  isThread,
  memberOf,
  must,
  type Channel,
  type Guild,
  type Overwrite,
  type Role,
  type User,
  type World,
} from './world.ts';
import type { Json } from './wire.ts';

const LONG_AGO = '2024-01-01T00:00:00.000000+00:00';
/** A time as Discord writes it. */
export const iso = (at: number): string => new Date(at).toISOString().replace('Z', '000+00:00');

export const userPayload = (user: User): Json => ({
  id: user.id,
  username: user.username,
  global_name: user.globalName,
  discriminator: user.bot ? '0001' : '0',
  avatar: null,
  avatar_decoration_data: null,
  banner: null,
  accent_color: null,
  primary_guild: null,
  bot: user.bot,
  public_flags: 0,
  flags: 0,
});

/** The bot's own account, as only it sees it. */
export const selfPayload = (user: User): Json => ({
  ...userPayload(user),
  verified: true,
  mfa_enabled: true,
  email: null,
  locale: user.locale,
});

/** The member as REST and guild events carry it. */
export const memberPayload = (world: World, guild: Guild, userId: string): Json => {
  const member = must(memberOf(guild, userId), `member ${userId} in ${guild.name}`);
  return { ...partialMember(guild, userId), user: userPayload(must(world.users.get(member.userId), 'user')) };
};

/** The member beside a message, without its user. */
export const partialMember = (guild: Guild, userId: string): Json => {
  const member = memberOf(guild, userId);
  return {
    roles: member?.roles ?? [],
    nick: member?.nick ?? null,
    avatar: null,
    banner: null,
    joined_at: LONG_AGO,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
};

export const rolePayload = (role: Role, index: number): Json => ({
  id: role.id,
  name: role.name,
  permissions: role.permissions.toString(),
  position: index,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

/** Takes a channel or thread away; of a thread little more is said than which one it was. */
export const deleteChannel = (world: World, channel: Channel): void => {
  const { id, guildId, parentId, type } = channel;
  const where = { guildId: guildId ?? '', channelId: id };
  if (isThread(channel)) world.dispatch('THREAD_DELETE', { id, guild_id: guildId, parent_id: parentId, type }, where);
  else world.dispatch('CHANNEL_DELETE', channelPayload(world, channel), where);
  channel.deleted = true;
};

export const channelPayload = (world: World, channel: Channel): Json => {
  if (channel.type === 1) return dmPayload(world, channel);
  if (isThread(channel)) return threadPayload(world, channel);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    flags: channel.requireTag ? 1 << 4 : 0,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(overwritePayload),
    ...(channel.type === 15 && {
      available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  };
};

const overwritePayload = ({ id, type, allow, deny }: Overwrite): Json => ({
  id,
  type,
  allow: allow.toString(),
  deny: deny.toString(),
});

const dmPayload = (world: World, channel: Channel): Json => ({
  id: channel.id,
  type: 1,
  flags: 0,
  last_message_id: null,
  recipients: [userPayload(must(world.users.get(channel.recipientId ?? ''), 'recipient'))],
});

const threadPayload = (world: World, thread: Channel): Json => {
  const count = [...world.messages.values()].filter(
    ({ channelId, deleted }) => channelId === thread.id && !deleted,
  ).length;
  return {
    id: thread.id,
    type: thread.type,
    guild_id: thread.guildId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    flags: 0,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: count,
    member_count: 1,
    total_message_sent: count,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: LONG_AGO,
      create_timestamp: LONG_AGO,
    },
  };
};

/** A server as REST returns it; the gateway adds channels, members and threads. */
export const guildPayload = (guild: Guild): Json => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  icon: null,
  splash: null,
  discovery_splash: null,
  home_header: null,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  incidents_data: null,
  banner: null,
  description: null,
  region: 'rotterdam',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  roles: guild.roles.map(rolePayload),
  emojis: [],
  stickers: [],
  features: ['COMMUNITY'],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: guild.preferredLocale,
  nsfw_level: 0,
  nsfw: false,
  max_members: 500_000,
});

/** GUILD_CREATE: with the channels the bot can see and, as in a small server, its members. */
export const guildCreatePayload = (world: World, guild: Guild): Json => {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id && !channel.deleted);
  const visible = channels.filter((channel) => permissionsIn(world, channel, world.bot.id) !== 0n);
  return {
    ...guildPayload(guild),
    joined_at: LONG_AGO,
    large: false,
    unavailable: false,
    member_count: guild.members.length,
    members: guild.members.map((member) => memberPayload(world, guild, member.userId)),
    channels: visible.filter((channel) => !isThread(channel)).map((channel) => channelPayload(world, channel)),
    threads: visible
      .filter((channel) => isThread(channel) && !channel.archived)
      .map((channel) => channelPayload(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
};
