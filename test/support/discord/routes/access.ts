// What the bot can reach and do in a channel, refused in Discord's words where it cannot.
import { can, type PermissionName } from '../permission.ts';
import { refuse } from '../refusal.ts';
import { isThread, memberOf, type Channel, type World } from '../world.ts';
import { FLAG } from '../wire.ts';

/** Flags a bot may set on a message in a channel. */
export const SENDABLE = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2;
/** A channel the bot can see, else Discord's refusal. */
export const channelOf = (world: World, id: string | undefined): Channel => {
  const channel = world.channels.get(id ?? '');
  if (!channel || channel.deleted) return refuse(10003);
  if (channel.guildId !== undefined && !world.guilds.get(channel.guildId)?.hasBot) return refuse(50001);
  return can(world, channel, world.bot.id, 'VIEW_CHANNEL') ? channel : refuse(50001);
};

export const need = (world: World, channel: Channel, ...names: PermissionName[]): void => {
  if (!can(world, channel, world.bot.id, ...names)) refuse(50013, `needs ${names.join(', ')}`);
};

/** May the bot write here at all: channel type, closed DMs, permissions, a locked archive. */
export const needSend = (world: World, channel: Channel): void => {
  if (channel.type === 15) refuse(50008);
  if (channel.type === 1) return needOpenDm(world, channel);
  need(world, channel, isThread(channel) ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
  if (!channel.locked || can(world, channel, world.bot.id, 'MANAGE_THREADS')) return;
  refuse(channel.archived ? 50083 : 160005);
};

const needOpenDm = (world: World, channel: Channel): void => {
  const user = world.users.get(channel.recipientId ?? '');
  if (user?.bot) refuse(50007);
  if (user?.dmRefusal === 50007 || user?.dmRefusal === 50278 || user?.dmRefusal === 50001) refuse(user.dmRefusal);
  const mutual = [...world.guilds.values()].some((guild) => guild.hasBot && user && memberOf(guild, user.id));
  if (!mutual) refuse(50278);
};
