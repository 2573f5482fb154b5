// A real discord.js client for the tests of the local Discord.
import { once } from 'node:events';
import { Client, GatewayIntentBits, Options, Partials, type ClientOptions, type Interaction } from 'discord.js';
import { startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './index.ts';

export type TestBot = {
  readonly discord: FakeDiscord;
  readonly client: Client<true>;
  readonly stop: () => Promise<void>;
};

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

export const clientFor = (discord: FakeDiscord, more: Partial<ClientOptions> = {}): Client => {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    makeCache: Options.cacheWithLimits({ MessageManager: 50 }),
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
    ...more,
    rest: { api: discord.api, timeout: 2000, retries: 0, ...more.rest },
  });
  client.on('error', () => undefined);
  return client;
};

/** Starts a local Discord and a bot in it that answers interactions with `answer`. */
export const startBot = async (
  answer: (interaction: Interaction) => Promise<unknown> = () => Promise.resolve(),
  options: FakeDiscordOptions = {},
  more: Partial<ClientOptions> = {},
): Promise<TestBot> => {
  const discord = await startFakeDiscord(options);
  const client = clientFor(discord, more);
  client.on('interactionCreate', (interaction) => void answer(interaction).catch(() => undefined));
  const ready = once(client, 'clientReady');
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set([
    {
      name: 'advice',
      description: 'Asks for advice',
      options: [{ type: 3, name: 'text', description: 'What happened' }],
    },
    { name: 'Get advice on this', type: 3 },
  ]);
  return {
    discord,
    client: client as Client<true>,
    stop: async () => {
      await client.destroy();
      await discord.close();
    },
  };
};
