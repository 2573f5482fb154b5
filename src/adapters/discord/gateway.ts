// The connection to Discord's gateway: discord.js keeps it up, here is what it hears and how it fares.
import { Client, Options, Partials } from 'discord.js';
import type { Log } from '../../log/index.ts';
import { bitsOf } from './intent.ts';
import type { Around } from './parse.ts';
import { restOptions } from './web.ts';
import { fields, word } from './wire.ts';

export type Gateway = {
  readonly client: Client;
  /** Resolves when Discord has let us in; rejects with what discord.js threw. */
  open(): Promise<void>;
  state(): { readonly up: boolean; readonly detail: string; readonly lastEventAt: Date | undefined };
  close(): Promise<void>;
};
export type Heard = {
  interaction(payload: unknown): void;
  message(payload: unknown): void;
  /** Anything else that may befall what the bot keeps in order. */
  event(name: string, payload: unknown): void;
};

/** Close codes after which Discord does not want us back as we are. */
const reasons: Readonly<Record<number, string>> = {
  4004: 'token refused',
  4010: 'wrong shard',
  4011: 'too many servers for one connection',
  4012: 'API version not spoken any more',
  4013: 'wrong intents',
  4014: 'intents not allowed',
};
const openMs = 30_000;

export function createGateway(
  config: { readonly token: string; readonly apiUrl: string | undefined; readonly listens: boolean },
  heard: Heard,
  log: Log,
  now: () => Date,
): Gateway {
  const client = new Client({
    intents: bitsOf(config.listens),
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    rest: restOptions(config.apiUrl),
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...unused }),
  });
  let lastEventAt: Date | undefined;
  let detail = 'connecting';
  let up = false;
  const down = (why: string): void => {
    up = false;
    detail = why;
  };

  // Without listeners an error would end the process.
  client.on('error', (error) => log.error('discord client', error, { platform: 'discord' }));
  client.on('shardError', (error) => log.error('discord connection', error, { platform: 'discord' }));
  client.on('shardReconnecting', () => down('reconnecting'));
  client.on('shardDisconnect', ({ code }) => {
    down(reasons[code] ?? `closed (${code})`);
    log.warn('discord gave up', { platform: 'discord', code: String(code) });
  });
  const strange = (error: unknown): void => log.error('discord payload not understood', error, { platform: 'discord' });
  guardPackets(client, strange);
  // The payloads as they come: the first answer must not wait for anything the library makes of them.
  client.on('raw', (packet: unknown) => {
    lastEventAt = now();
    const { t: event, d: payload } = fields(packet);
    if (event === 'READY' || event === 'RESUMED') [up, detail] = [true, 'connected'];
    try {
      if (event === 'INTERACTION_CREATE') heard.interaction(payload);
      else if (event === 'MESSAGE_CREATE') heard.message(payload);
      else heard.event(word(event) ?? '', payload);
    } catch (error) {
      strange(error);
    }
  });

  return {
    client,
    open: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('no greeting')), openMs);
      });
      try {
        await Promise.race([client.login(config.token), late]);
      } catch (error) {
        await client.destroy().catch(() => undefined);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
    state: () => ({ up, detail, lastEventAt }),
    close: async () => {
      down('stopped');
      await client.destroy();
    },
  };
}

/** Read by us alone, so the library need not make anything of them. */
const ours = new Set([
  'INTERACTION_CREATE',
  'MESSAGE_CREATE',
  'MESSAGE_UPDATE',
  'MESSAGE_DELETE',
  'MESSAGE_DELETE_BULK',
]);

/** The library reads into whatever arrives; a payload of a shape it does not know would end the process. */
function guardPackets(client: Client, failed: (error: unknown) => void): void {
  const ws = client.ws as unknown as { handlePacket(packet?: unknown, shard?: unknown): boolean };
  const handle = ws.handlePacket.bind(ws);
  ws.handlePacket = (packet, shard) => {
    if (ours.has(word(fields(packet)['t']) ?? '')) return true;
    try {
      return handle(packet, shard);
    } catch (error) {
      failed(error);
      return false;
    }
  };
}

/** What we never look at is not kept. */
const unused = {
  MessageManager: 0,
  GuildMemberManager: {
    maxSize: 10,
    keepOverLimit: (member: { id: string; client: { user: { id: string } } }) => member.id === member.client.user.id,
  },
  UserManager: {
    maxSize: 10,
    keepOverLimit: (user: { id: string; client: { user: { id: string } } }) => user.id === user.client.user.id,
  },
  ThreadManager: 1_000,
  ThreadMemberManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildBanManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  GuildMessageManager: 0,
  EntitlementManager: 0,
} as const;

/** What the client knows of servers and channels, for reading payloads; people's languages are remembered as they pass. */
export function aroundOf(
  client: Client,
  me: string,
): Around & { seen(person: string, locale: string | undefined): void } {
  const locales = new Map<string, string>();
  return {
    me,
    names: {
      user: (id) => client.users.cache.get(id)?.displayName,
      role: (id) => client.guilds.cache.find((guild) => guild.roles.cache.has(id))?.roles.cache.get(id)?.name,
      channel: (id) => word(fields(client.channels.cache.get(id))['name']),
    },
    guildLocale: (guild) => client.guilds.cache.get(guild)?.preferredLocale,
    locale: (person) => locales.get(person),
    knows: (channel) => client.channels.cache.has(channel),
    parent: (thread) => {
      const channel = client.channels.cache.get(thread);
      return channel?.isThread() === true ? (channel.parentId ?? undefined) : undefined;
    },
    seen: (person, locale) => {
      if (locale === undefined) return;
      locales.delete(person);
      locales.set(person, locale);
      if (locales.size > 5_000) locales.delete(locales.keys().next().value ?? '');
    },
  };
}
