// Who may do what where: Discord's permission bits, roles and channel overwrites.
import { guildOfChannel, isThread, memberOf, type Channel, type Guild, type Overwrite, type World } from './world.ts';

export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  MANAGE_ROLES: 1n << 28n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  CREATE_PRIVATE_THREADS: 1n << 36n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
  MODERATE_MEMBERS: 1n << 40n,
} as const;

export type PermissionName = keyof typeof PERMISSION;

const EVERYTHING = Object.values(PERMISSION).reduce((all, bit) => all | bit, 0n);
/** What a bot and a person may do in a DM between them. */
const IN_DM =
  PERMISSION.VIEW_CHANNEL |
  PERMISSION.SEND_MESSAGES |
  PERMISSION.EMBED_LINKS |
  PERMISSION.ATTACH_FILES |
  PERMISSION.READ_MESSAGE_HISTORY |
  PERMISSION.USE_APPLICATION_COMMANDS |
  PERMISSION.ADD_REACTIONS;

export const bits = (names: readonly PermissionName[]): bigint =>
  names.reduce((sum, name) => sum | PERMISSION[name], 0n);

/** A member's permissions in a channel, by Discord's order: everyone, roles, overwrites of everyone, roles, member. */
export const permissionsIn = (world: World, channel: Channel, userId: string): bigint => {
  const guild = guildOfChannel(world, channel);
  if (!guild) return IN_DM;
  const base = permissionsOf(guild, userId);
  if (base === EVERYTHING || base === 0n) return base;
  const parent = isThread(channel) ? world.channels.get(channel.parentId ?? '') : channel;
  const roles = memberOf(guild, userId)?.roles ?? [];
  const find = (id: string): Overwrite | undefined => parent?.overwrites.find((overwrite) => overwrite.id === id);
  const ofRoles = roles.map(find).filter((overwrite) => overwrite !== undefined);
  const merged = { allow: 0n, deny: 0n };
  for (const overwrite of ofRoles) {
    merged.allow |= overwrite.allow;
    merged.deny |= overwrite.deny;
  }
  const result = [find(guild.id), merged, find(userId)].reduce(apply, base);
  return (result & PERMISSION.VIEW_CHANNEL) === 0n ? 0n : result;
};

const apply = (permissions: bigint, overwrite: { allow: bigint; deny: bigint } | undefined): bigint =>
  overwrite ? (permissions & ~overwrite.deny) | overwrite.allow : permissions;

/** A member's permissions in the whole server, before any channel's overwrites. */
export const permissionsOf = (guild: Guild, userId: string): bigint => {
  const member = memberOf(guild, userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return EVERYTHING;
  const held = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id));
  const sum = held.reduce((all, role) => all | role.permissions, 0n);
  return sum & PERMISSION.ADMINISTRATOR ? EVERYTHING : sum;
};

export const can = (world: World, channel: Channel, userId: string, ...names: PermissionName[]): boolean => {
  const needed = bits(names);
  return (permissionsIn(world, channel, userId) & needed) === needed;
};
