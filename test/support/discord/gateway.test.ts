// Login, what the bot hears, and losing and finding the gateway again.
import { once } from 'node:events';
import { GatewayIntentBits, type Client, type Message } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { startFakeDiscord } from './index.ts';
import { clientFor, startBot, type TestBot } from './test-bot.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

let stop: () => Promise<unknown>;
afterEach(() => stop());

const start = async (...more: Parameters<typeof startBot>): Promise<TestBot> => {
  const bot = await startBot(...more);
  stop = bot.stop;
  return bot;
};

const hearing = (client: Client): Message[] => {
  const heard: Message[] = [];
  client.on('messageCreate', (message) => void heard.push(message));
  return heard;
};

test('a bot logs in and knows its servers and channels', async () => {
  const { client, discord } = await start();
  expect(client.user.username).toBe('clientbot');
  expect(client.guilds.cache.map((guild) => guild.name).sort()).toEqual(['Freelancers', 'ZZP']);
  expect(client.channels.cache.has(discord.channels.general.id)).toBe(true);
  expect(client.channels.cache.has(discord.channels.moderators.id)).toBe(false);
  expect(discord.gateway.history[0]).toMatchObject({
    kind: 'identify',
    intents: Guilds | GuildMessages | DirectMessages,
  });
  expect(discord.violations).toEqual([]);
});

test('a wrong token and a privileged intent that is off end the login', async () => {
  const discord = await startFakeDiscord();
  stop = discord.close;
  const wrong = clientFor(discord);
  await expect(wrong.login('wrong.token.here')).rejects.toThrow();
  const greedy = clientFor(discord, { intents: [Guilds, MessageContent] });
  await expect(greedy.login(discord.token)).rejects.toThrow(/disallowed intents/i);
});

test('without the intent content comes only in DMs, mentions and replies to the bot', async () => {
  const { client, discord } = await start();
  const { anna, bram } = discord.users;
  const { general } = discord.channels;
  const heard = hearing(client);
  discord.say({ user: anna, channel: general, content: 'secret' });
  discord.say({ user: anna, channel: general, content: 'help', mentionsBot: true });
  discord.directMessage({ user: bram, text: 'in private' });
  await discord.until(() => heard.length === 3);
  expect(heard.map(({ content }) => content)).toEqual(['', `<@${discord.bot.id}> help`, 'in private']);
  expect(heard[2]?.channel.isDMBased()).toBe(true);
  const channel = client.channels.cache.get(general.id);
  const own = channel?.isSendable() ? await channel.send('yes?') : undefined;
  discord.say({ user: anna, channel: general, content: 'answering you', replyTo: own?.id ?? '' });
  await discord.until(() => heard.length === 5);
  expect(heard[4]?.content).toBe('answering you');
});

test('with the intent all content comes', async () => {
  const intents = [Guilds, GuildMessages, MessageContent];
  const { client, discord } = await start(undefined, { privilegedIntents: ['messageContent'] }, { intents });
  const heard = hearing(client);
  discord.say({ user: discord.users.anna, channel: discord.channels.general, content: 'open' });
  discord.say({ user: discord.users.mila, channel: discord.channels.moderators, content: 'hidden from the bot' });
  discord.directMessage({ user: discord.users.anna, text: 'no intent for DMs' });
  discord.say({ user: discord.users.anna, channel: discord.channels.general, content: 'last' });
  await discord.until(() => heard.length === 2);
  expect(heard.map(({ content }) => content)).toEqual(['open', 'last']);
});

test('a dropped connection is resumed and what was missed is replayed once', async () => {
  const { client, discord } = await start();
  const heard = hearing(client);
  discord.gateway.drop();
  await discord.until(() => !discord.gateway.connected());
  discord.directMessage({ user: discord.users.anna, text: 'while you were away' });
  await discord.until(() => heard.length === 1);
  expect(heard[0]?.content).toBe('while you were away');
  expect(discord.gateway.history.map(({ kind }) => kind)).toEqual(['identify', 'resume']);
});

test('RECONNECT is followed by a resume', async () => {
  const { discord } = await start();
  discord.gateway.reconnect();
  await discord.until(() => discord.gateway.history.length === 2);
  expect(discord.gateway.history[1]?.kind).toBe('resume');
});

test('an invalid session is resumed when it can be and opened anew when not', async () => {
  const { client, discord } = await start();
  const heard = hearing(client);
  discord.gateway.invalidate({ resumable: true });
  await discord.until(() => discord.gateway.history.length === 2);
  expect(discord.gateway.history[1]?.kind).toBe('resume');
  discord.gateway.invalidate({ resumable: false });
  await discord.until(() => discord.gateway.history.length === 3, { ms: 10_000 });
  expect(discord.gateway.history[2]?.kind).toBe('identify');
  discord.directMessage({ user: discord.users.anna, text: 'there?' });
  await discord.until(() => heard.length === 1);
});

test('a session forgotten while the bot was away is refused on resume', async () => {
  const { discord } = await start();
  discord.gateway.forget();
  discord.gateway.drop();
  await discord.until(() => discord.gateway.history.length === 2, { ms: 10_000 });
  expect(discord.gateway.history[1]?.kind).toBe('identify');
});

test('heartbeats without an answer make the bot come back', async () => {
  const { discord } = await start(undefined, { heartbeatMs: 100 });
  await discord.until(() => discord.gateway.heartbeats() > 1);
  discord.gateway.acks('off');
  await discord.until(() => !discord.gateway.connected());
  discord.gateway.acks('on');
  await discord.until(() => discord.gateway.history.length === 2);
  expect(discord.gateway.history[1]?.kind).toBe('resume');
});

test('a revoked token closes the gateway and REST', async () => {
  const { client, discord } = await start();
  const gone = once(client, 'shardDisconnect');
  discord.revokeToken();
  await gone;
  await expect(client.users.createDM(discord.users.anna.id)).rejects.toThrow();
});

test('leaving a server is heard, and its channels are out of reach', async () => {
  const { client, discord } = await start();
  const { zzp } = discord.guilds;
  const left = once(client, 'guildDelete');
  discord.removeBot(zzp);
  await left;
  await expect(client.rest.get(`/channels/${discord.channels.algemeen.id}`)).rejects.toMatchObject({ code: 50001 });
  await expect(
    discord.command({ user: discord.users.bram, channel: discord.channels.algemeen, name: 'advice' }),
  ).rejects.toThrow('not in ZZP');
});

test('two shards share the servers between them', async () => {
  const { client, discord } = await start(undefined, {}, { shards: [0, 1], shardCount: 2 });
  expect(client.guilds.cache.size).toBe(2);
  expect(discord.gateway.sessions.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const heard = hearing(client);
  discord.say({ user: discord.users.anna, channel: discord.channels.general, content: 'x' });
  discord.say({ user: discord.users.anna, channel: discord.channels.algemeen, content: 'y' });
  await discord.until(() => heard.length === 2);
});

test('packets nobody foresaw do not reach the world', async () => {
  const { client, discord } = await start();
  const heard = hearing(client);
  discord.raw({ t: 'SOMETHING_NEW', d: { odd: true } });
  discord.directMessage({ user: discord.users.anna, text: 'still here' });
  await discord.until(() => heard.length === 1);
});
