// What a session hears: events by intent, and message content by Discord's content rule.
import { can } from './permission.ts';
import type { World } from './world.ts';
import type { Json } from './wire.ts';

export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** The flag of an application that has such an intent switched on, in fewer than a hundred servers. */
export const APPLICATION_FLAG = { guildPresences: 1 << 13, guildMembers: 1 << 15, messageContent: 1 << 19 } as const;

export type SessionIntents = { readonly intents: number };

type Where = { guildId?: string; channelId?: string };

/** The event as this session gets it, or undefined when it does not hear of it. */
export const forSession = (
  world: World,
  session: SessionIntents,
  event: string,
  data: Json,
  where: Where,
): Json | undefined => {
  if (event === 'GUILD_CREATE') return session.intents & INTENT.guilds ? withMembers(world, session, data) : undefined;
  // A bot hears of itself whatever it asked for.
  const isSelf = event === 'GUILD_MEMBER_UPDATE' && (data['user'] as { id?: string }).id === world.bot.id;
  const needed = isSelf ? 0 : intentOf(event, where);
  if (needed !== 0 && (session.intents & needed) === 0) return undefined;
  const channel = where.channelId === undefined ? undefined : world.channels.get(where.channelId);
  if (channel && event !== 'INTERACTION_CREATE' && !can(world, channel, world.bot.id, 'VIEW_CHANNEL')) return undefined;
  if (event !== 'MESSAGE_CREATE' && event !== 'MESSAGE_UPDATE') return data;
  return readable(world, session, data, where) ? withReferenced(world, session, data, where) : blanked(data);
};

const intentOf = (event: string, where: Where): number => {
  if (event.startsWith('MESSAGE_')) return where.guildId === undefined ? INTENT.directMessages : INTENT.guildMessages;
  if (event.startsWith('GUILD_MEMBER_')) return INTENT.guildMembers;
  if (/^(GUILD_|CHANNEL_|THREAD_)/.test(event)) return INTENT.guilds;
  return 0;
};

/** Without the members intent GUILD_CREATE holds the bot alone. */
const withMembers = (world: World, session: SessionIntents, data: Json): Json => {
  if (session.intents & INTENT.guildMembers) return data;
  const members = data['members'] as { user: { id: string } }[];
  return { ...data, members: members.filter((member) => member.user.id === world.bot.id) };
};

/** Content is given with the intent, in DMs, of the bot's own messages, and when the bot is mentioned or answered. */
const readable = (world: World, session: SessionIntents, data: Json, where: Where): boolean => {
  if (session.intents & INTENT.messageContent || where.guildId === undefined) return true;
  const mentions = (data['mentions'] ?? []) as { id: string }[];
  return isBy(world, data) || mentions.some((user) => user.id === world.bot.id);
};

const isBy = (world: World, data: Json): boolean =>
  (data['author'] as { id?: string } | undefined)?.id === world.bot.id;

const withReferenced = (world: World, session: SessionIntents, data: Json, where: Where): Json => {
  const referenced = data['referenced_message'] as Json | null | undefined;
  if (!referenced || readable(world, session, referenced, where)) return data;
  return { ...data, referenced_message: blanked(referenced) };
};

const blanked = (data: Json): Json => ({ ...data, content: '', embeds: [], attachments: [], components: [] });
