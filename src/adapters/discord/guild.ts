// What the gateway has told of servers and their channels, read afresh each time; nothing is asked of Discord for it.
import { PermissionFlagsBits, type Client, type GuildBasedChannel } from 'discord.js';
import { channelKind } from './limits.ts';
import { code } from './failure.ts';
import { permissions } from './permission.ts';
import type { Web } from './web.ts';
import { snowflake } from './wire.ts';
import type { Lack } from '../../chat/index.ts';

export type Tag = { readonly id: string; readonly name: string };
/** A channel threads can hang in, or a forum, whose posts are threads. */
export type Room = {
  readonly kind: 'channel' | 'forum';
  readonly name: string;
  readonly open: 'public' | 'private';
  readonly lacks: readonly Lack[];
  /** Those the bot may give. */
  readonly tags: readonly Tag[];
  readonly requiresTag: boolean;
};
/** One of our own threads that is not archived. */
export type OwnThread = { readonly id: string; readonly name: string };
export type Guilds = {
  /** `unknown`: the gateway is down or the server is, so that nobody can tell. */
  room(guild: string, channel: string): Room | 'not-there' | 'unknown';
  /** The bot is in it. */
  has(guild: string): boolean;
  /** Threads the bot opened in a channel, as far as the gateway told. */
  ownThreads(guild: string, channel: string): readonly OwnThread[];
  /** What the bot may do in none of a server's channels, by Discord's names; undefined when that is not known. */
  lacks(guild: string): readonly string[] | undefined;
};

export function guildsOf(client: Client, me: string, isUp: () => boolean): Guilds {
  const known = (guild: string) => {
    const found = client.guilds.cache.get(guild);
    return isUp() && (found === undefined || found.available) ? { found } : undefined;
  };
  return {
    room(guild, id) {
      const it = known(guild);
      if (it === undefined) return 'unknown';
      const channel = it.found?.channels.cache.get(id);
      return channel === undefined || channel.isThread() ? 'not-there' : roomOf(channel, me);
    },
    has: (guild) => client.guilds.cache.has(guild),
    ownThreads: (guild, id) =>
      [...(client.guilds.cache.get(guild)?.channels.cache.values() ?? [])].flatMap((it) =>
        it.isThread() && it.parentId === id && it.ownerId === me ? [{ id: it.id, name: it.name }] : [],
      ),
    lacks(guild) {
      const found = known(guild)?.found;
      const rooms = [...(found?.channels.cache.values() ?? [])].flatMap((it) => {
        if (it.isThread() || (it.type !== channelKind.text && it.type !== channelKind.forum)) return [];
        return [roomOf(it, me)];
      });
      if (found === undefined || rooms.length === 0) return undefined;
      return permissions.filter(({ lack }) => rooms.every((it) => it.lacks.includes(lack))).map(({ right }) => right);
    },
  };
}

function roomOf(channel: Exclude<GuildBasedChannel, { isThread(): true }>, me: string): Room {
  const { type, guild, name } = channel;
  const mine = channel.permissionsFor(me);
  const isForum = type === channelKind.forum;
  const takesThreads = isForum || type === channelKind.text || type === channelKind.announcement;
  const all = mine?.bitfield ?? 0n;
  const held =
    mine?.has(PermissionFlagsBits.Administrator) === true
      ? permissions
      : permissions.filter(({ bit }) => (all & bit) !== 0n);
  const missing = permissions.filter((it) => !held.includes(it)).map(({ lack }) => lack);
  // A post in a forum needs the right to send alone, which then stands for opening threads.
  const lacks = isForum ? missing.filter((it) => it !== 'open-threads') : missing;
  const manages = mine?.has(PermissionFlagsBits.ManageThreads) === true;
  const tags = 'availableTags' in channel ? channel.availableTags.filter((it) => manages || !it.moderated) : [];
  const requiresTag = 'availableTags' in channel && channel.flags.has('RequireTag');
  const hidden =
    'permissionOverwrites' in channel &&
    channel.permissionOverwrites.cache.get(guild.id)?.deny.has(PermissionFlagsBits.ViewChannel);
  return {
    kind: isForum ? 'forum' : 'channel',
    name,
    open: hidden === true ? 'private' : 'public',
    lacks: [
      ...lacks,
      ...(takesThreads || lacks.includes('open-threads') ? [] : ['open-threads' as const]),
      ...(requiresTag && tags.length === 0 ? ['tag' as const] : []),
    ],
    tags: tags.map((it) => ({ id: it.id, name: it.name })),
    requiresTag,
  };
}

/** A room as Discord shows it now: what is hidden from the bot the gateway does not tell of, nor that it was hidden. */
export async function lookAt(
  web: Web,
  guilds: Guilds,
  guild: string,
  channel: string,
): Promise<Room | 'not-there' | 'unknown'> {
  const room = guilds.room(guild, channel);
  if (snowflake(channel) === undefined || !guilds.has(guild)) return room;
  const called = await web.call('GET', `/channels/${channel}`);
  const refused = called.kind === 'failed' ? called.failure.code : undefined;
  if (refused === code.unknownChannel) return 'not-there';
  if (refused !== code.noAccess) return room;
  const hidden = { name: '', kind: 'channel', open: 'private', tags: [], requiresTag: false } as const;
  return { ...(typeof room === 'string' ? hidden : room), lacks: ['see'] };
}
