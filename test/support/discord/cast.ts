// The world a test starts in: two servers, their channels, and the people everybody knows.
import { randomBytes } from 'node:crypto';
import { createClock, createIds } from './clock.ts';
import { bits, type PermissionName } from './permission.ts';
import {
  newChannel,
  type Channel,
  type Guild,
  type Overwrite,
  type Role,
  type Tag,
  type User,
  type World,
} from './world.ts';

export type CastOptions = {
  /** What the bot's role allows in every server; as an invitation for sending and threads would ask. */
  readonly botPermissions?: readonly PermissionName[];
};

/** Enough to answer, post and open threads; no reading of history, no moderation. */
export const INVITED: readonly PermissionName[] = [
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'CREATE_PUBLIC_THREADS',
  'SEND_MESSAGES_IN_THREADS',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'USE_APPLICATION_COMMANDS',
];

const PERSON: readonly PermissionName[] = [...INVITED, 'READ_MESSAGE_HISTORY', 'ADD_REACTIONS'];

export const createWorld = (): World => {
  const clock = createClock();
  const newId = createIds(clock);
  const applicationId = newId();
  const bot: User = { id: applicationId, username: 'clientbot', globalName: 'Client Bot', bot: true, locale: 'en-US' };
  return {
    clock,
    newId,
    applicationId,
    bot,
    token: [Buffer.from(applicationId).toString('base64url'), 'local', randomBytes(18).toString('base64url')].join('.'),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    lostFiles: new Set(),
    movedFiles: new Map(),
    interactions: new Map(),
    commands: new Map(),
    violations: [],
    refusals: [],
    calls: [],
    tokens: new Map(),
    cdn: '',
    gatewayUrl: '',
    tokenRevoked: false,
    applicationFlags: 0,
    dispatch: () => undefined,
  };
};

export const addUser = (world: World, username: string, locale: string, bot: 'bot' | 'person' = 'person'): User => {
  const globalName = username.charAt(0).toUpperCase() + username.slice(1);
  const user: User = { id: world.newId(), username, globalName, bot: bot === 'bot', locale };
  world.users.set(user.id, user);
  return user;
};

export type GuildShape = {
  readonly name: string;
  readonly preferredLocale: string;
  readonly members: readonly User[];
  readonly moderators: readonly User[];
  readonly botPermissions: readonly PermissionName[];
};

/** A server whose rights lie in roles of members, moderators and the bot, none in @everyone: what the bot can do is its own. */
export const addGuild = (world: World, shape: GuildShape): Guild => {
  const id = world.newId();
  const role = (name: string, permissions: readonly PermissionName[], own = world.newId()): Role => ({
    id: own,
    name,
    permissions: bits(permissions),
  });
  const everyone = role('@everyone', [], id);
  const member = role('Member', PERSON);
  const moderator = role('Moderator', ['MANAGE_GUILD', 'MANAGE_MESSAGES', 'MANAGE_THREADS', 'MODERATE_MEMBERS']);
  const botRole = role(world.bot.globalName, shape.botPermissions);
  const roles = (user: User): string[] =>
    user.id === world.bot.id ? [botRole.id] : shape.moderators.includes(user) ? [member.id, moderator.id] : [member.id];
  const owner = addUser(world, `owner-of-${shape.name.toLowerCase()}`, 'en-US');
  const guild: Guild = {
    id,
    name: shape.name,
    ownerId: owner.id,
    preferredLocale: shape.preferredLocale,
    roles: [everyone, member, moderator, botRole],
    members: [owner, world.bot, ...shape.members].map((user) => ({ userId: user.id, roles: roles(user) })),
    hasBot: true,
  };
  world.guilds.set(id, guild);
  return guild;
};

export type ChannelShape = {
  readonly name: string;
  readonly kind?: 'text' | 'announcement' | 'forum';
  /** Names of the forum's tags; `!name` is one that only moderators may use. */
  readonly tags?: readonly string[];
  readonly requireTag?: boolean;
  /** Seen by moderators alone, not by the bot. */
  readonly privateTo?: 'moderators';
};

export const addChannel = (world: World, guild: Guild, shape: ChannelShape): Channel => {
  const hidden = bits(['VIEW_CHANNEL']);
  const moderator = guild.roles.find((role) => role.name === 'Moderator');
  const overwrites: Overwrite[] = [];
  if (shape.privateTo && moderator) {
    overwrites.push(
      { id: guild.id, type: 0, allow: 0n, deny: hidden },
      { id: moderator.id, type: 0, allow: hidden, deny: 0n },
    );
  }
  const tags: Tag[] = (shape.tags ?? []).map((tag) => ({
    id: world.newId(),
    name: tag.replace(/^!/, ''),
    moderated: tag.startsWith('!'),
  }));
  const type = { text: 0, announcement: 5, forum: 15 }[shape.kind ?? 'text'];
  return newChannel(world, {
    type,
    name: shape.name,
    guildId: guild.id,
    overwrites,
    tags,
    requireTag: shape.requireTag ?? false,
  });
};

/** Anna and Bram ask, Mila moderates, Carl is the client who is in the same community, Dora is in no server. */
export const fillWorld = (world: World, { botPermissions = INVITED }: CastOptions) => {
  const users = {
    anna: addUser(world, 'anna', 'en-GB'),
    bram: addUser(world, 'bram', 'nl'),
    mila: addUser(world, 'mila', 'en-US'),
    carl: addUser(world, 'carl', 'en-US'),
    dora: addUser(world, 'dora', 'en-US'),
    otherBot: addUser(world, 'otherbot', 'en-US', 'bot'),
  };
  const { anna, bram, mila, carl, otherBot } = users;
  const members = [anna, bram, mila, carl, otherBot];
  const freelancers = addGuild(world, {
    name: 'Freelancers',
    preferredLocale: 'en-US',
    members,
    moderators: [mila],
    botPermissions,
  });
  const zzp = addGuild(world, {
    name: 'ZZP',
    preferredLocale: 'nl',
    members: [anna, bram],
    moderators: [bram],
    botPermissions,
  });
  const channels = {
    general: addChannel(world, freelancers, { name: 'general' }),
    clients: addChannel(world, freelancers, { name: 'clients' }),
    news: addChannel(world, freelancers, { name: 'news', kind: 'announcement' }),
    forum: addChannel(world, freelancers, { name: 'advice', kind: 'forum', tags: ['payment', 'scope', '!solved'] }),
    moderators: addChannel(world, freelancers, { name: 'moderators', privateTo: 'moderators' }),
    algemeen: addChannel(world, zzp, { name: 'algemeen' }),
  };
  return { users, guilds: { freelancers, zzp }, channels };
};
