// What the local Discord refuses over REST, in Discord's own codes, and the faults a test can order.
import {
  ChannelType,
  MessageFlags,
  REST,
  ThreadAutoArchiveDuration,
  type TextChannel,
  type ForumChannel,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plain } from './index.ts';
import { startBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const general = (): TextChannel => bot.client.channels.cache.get(bot.discord.channels.general.id) as TextChannel;
const forum = (): ForumChannel => bot.client.channels.cache.get(bot.discord.channels.forum.id) as ForumChannel;
const code = (wanted: number | string) => ({ code: wanted });

test('an own nonce is posted once within some minutes', async () => {
  const { discord } = bot;
  const post = (): Promise<{ id: string }> =>
    general().send({ content: 'once', nonce: 'outbox-7', enforceNonce: true });
  const [first, second] = [await post(), await post()];
  expect(second.id).toBe(first.id);
  expect(discord.messages(discord.channels.general)).toHaveLength(1);
  discord.clock.advance(10 * 60_000);
  expect((await post()).id).not.toBe(first.id);
});

test('messages can be changed and deleted by their author alone', async () => {
  const { discord } = bot;
  const message = await general().send('first');
  await message.edit('second');
  expect(discord.messages(general()).map(plain)).toEqual(['second']);
  const theirs = discord.say({ user: discord.users.anna, channel: general(), content: 'mine' });
  const route = `/channels/${general().id}/messages/${theirs.id}` as const;
  await expect(
    bot.client.rest.patch(route, { body: { content: 'x', allowed_mentions: { parse: [] } } }),
  ).rejects.toMatchObject(code(50005));
  await expect(bot.client.rest.delete(route)).rejects.toMatchObject(code(50013));
  await message.delete();
  await expect(bot.client.rest.delete(`/channels/${general().id}/messages/${message.id}`)).rejects.toMatchObject(
    code(10008),
  );
  expect(discord.messages(general()).map(plain)).toEqual(['mine']);
});

test('rights are asked of the bot itself', async () => {
  const { discord, client } = bot;
  await expect(general().messages.fetch({ limit: 5 })).rejects.toMatchObject(code(50013));
  discord.allow(general(), discord.bot, 'READ_MESSAGE_HISTORY');
  expect((await general().messages.fetch({ limit: 5 })).size).toBe(0);
  discord.deny(general(), discord.bot, 'SEND_MESSAGES');
  await expect(general().send('x')).rejects.toMatchObject(code(50013));
  discord.deny(general(), discord.bot, 'VIEW_CHANNEL');
  await expect(client.rest.get(`/channels/${general().id}`)).rejects.toMatchObject(code(50001));
  await expect(client.rest.get(`/channels/${discord.channels.moderators.id}`)).rejects.toMatchObject(code(50001));
  await expect(client.rest.get('/channels/1')).rejects.toMatchObject(code(10003));
  await expect(
    forum().client.rest.post(`/channels/${forum().id}/messages`, {
      body: { content: 'x', allowed_mentions: { parse: [] } },
    }),
  ).rejects.toMatchObject(code(50008));
});

test('DMs arrive, or are refused as Discord refuses them', async () => {
  const { discord, client } = bot;
  const { anna, carl, dora } = discord.users;
  const send = async (user: { id: string }): Promise<unknown> => (await client.users.createDM(user.id)).send('hello');
  await send(anna);
  expect(discord.dm(anna).map(plain)).toEqual(['hello']);
  expect(discord.seenBy(carl)).toEqual([]);
  discord.closeDms(carl);
  await expect(send(carl)).rejects.toMatchObject(code(50007));
  discord.closeDms(carl, 50001);
  await expect(send(carl)).rejects.toMatchObject(code(50001));
  discord.openDms(carl);
  await send(carl);
  await expect(send(dora)).rejects.toMatchObject(code(50278));
  expect(discord.violations).toEqual([]);
});

test('threads: one for each message, archived ones closed, forum posts tagged', async () => {
  const { discord } = bot;
  const message = await general().send('a question');
  const thread = await message.startThread({ name: 'Answer', autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  expect(thread.id).toBe(message.id);
  const again = bot.client.rest.post(`/channels/${general().id}/messages/${message.id}/threads`, {
    body: { name: 'Twice' },
  });
  await expect(again).rejects.toMatchObject(code(160004));
  await thread.send('in the thread');
  discord.archive(thread.id);
  await expect(thread.send('too late')).rejects.toMatchObject(code(50083));
  const tag = discord.channels.forum.tags.find(({ name }) => name === 'payment');
  const post = await forum().threads.create({
    name: 'He pays late',
    message: { content: 'Story' },
    appliedTags: [tag?.id ?? ''],
  });
  expect(discord.threads(forum())).toHaveLength(1);
  expect(discord.messages(post.id).map(plain)).toEqual(['Story']);
  const unknown = forum().threads.create({ name: 'x', message: { content: 'x' }, appliedTags: ['1'] });
  await expect(unknown).rejects.toMatchObject(code(10087));
  const own = await general().threads.create({ name: 'Beside', type: ChannelType.PublicThread });
  expect(own.parentId).toBe(general().id);
  discord.deny(general(), discord.bot, 'CREATE_PUBLIC_THREADS', 'SEND_MESSAGES_IN_THREADS');
  await expect(own.send('x')).rejects.toMatchObject(code(50013));
  await expect(general().threads.create({ name: 'No', type: ChannelType.PublicThread })).rejects.toMatchObject(
    code(50013),
  );
  expect(discord.violations).toEqual([]);
});

test('files come as multipart and can be fetched', async () => {
  const { discord } = bot;
  const message = await general().send({
    content: 'here',
    files: [{ attachment: Buffer.from('a,b'), name: 'log.csv', description: 'the log' }],
  });
  const [file] = discord.messages(general())[0]?.attachments ?? [];
  expect(file).toMatchObject({ filename: 'log.csv', description: 'the log' });
  expect(await (await fetch(message.attachments.first()?.url ?? '')).text()).toBe('a,b');
  expect(discord.calls.at(-1)?.files).toEqual(['log.csv']);
});

test('files are counted, weighed and named, and go with their message', async () => {
  const { discord } = bot;
  const { rest } = bot.client;
  const file = (name: string, size: number) => ({ name, data: Buffer.alloc(size, 1) });
  const post = (body: object, ...files: { name: string; data: Buffer }[]) =>
    rest.post(`/channels/${general().id}/messages`, { body, files });
  const mebibytes = 1024 * 1024;
  await expect(post({}, file('a', 6 * mebibytes), file('b', 5 * mebibytes))).rejects.toMatchObject(code(40005));
  await expect(post({}, file('empty', 0))).rejects.toMatchObject(code(50006));
  await expect(post({ attachments: [{ id: '1', filename: 'b' }] }, file('a', 1))).rejects.toMatchObject(code(50035));
  await expect(post({ attachments: [] }, file('a', 1))).rejects.toMatchObject(code(50035));
  const many = Array.from({ length: 11 }, (_, at) => file(`f${at}`, 1));
  await expect(post({}, ...many)).rejects.toMatchObject(code(50035));
  const message = await general().send({ files: [{ attachment: Buffer.from('a'), name: 'a.txt' }] });
  const url = message.attachments.first()?.url ?? '';
  expect((await fetch(url)).status).toBe(200);
  await message.delete();
  expect((await fetch(url)).status).toBe(404);
  await expect(message.edit('late')).rejects.toMatchObject(code(10008));
  expect(discord.violations).toHaveLength(5);
});

test('commands are listed with their localisations, changed and deleted', async () => {
  const { discord, client } = bot;
  const { commands } = client.application;
  const made = await commands.create({ name: 'export', description: 'Exports', nameLocalizations: { nl: 'uitvoer' } });
  const listed = await commands.fetch({ withLocalizations: true });
  expect(listed.get(made.id)?.nameLocalizations).toEqual({ nl: 'uitvoer' });
  await commands.edit(made.id, { description: 'Exports all' });
  await commands.delete(made.id);
  expect(discord.commands().map(({ name }) => name)).toEqual(['advice', 'Get advice on this']);
  await commands.set([{ name: 'here', description: 'Only here' }], discord.guilds.zzp.id);
  expect(discord.commands(discord.guilds.zzp.id)).toHaveLength(1);
  await expect(commands.create({ name: 'Upper Case', description: 'x' })).rejects.toMatchObject(code(50035));
  expect(discord.violations).toHaveLength(1);
});

test('bodies over a limit, unknown properties and unknown routes are refused and listed', async () => {
  const { discord, client } = bot;
  const quiet = { allowed_mentions: { parse: [] } };
  const post = (body: object): Promise<unknown> =>
    client.rest.post(`/channels/${general().id}/messages`, { body: { ...quiet, ...body } });
  await expect(post({ content: 'x'.repeat(2001) })).rejects.toMatchObject(code(50035));
  await expect(post({ content: '' })).rejects.toMatchObject(code(50006));
  await expect(post({ content: 'x', flags: MessageFlags.Ephemeral })).rejects.toMatchObject(code(50035));
  if (discord.schemaFound) await expect(post({ content: 'x', colour: 'red' })).rejects.toMatchObject(code(50035));
  await expect(client.rest.put(`/channels/${general().id}/pins/1`)).rejects.toMatchObject({ status: 404 });
  expect(discord.violations).toHaveLength(discord.schemaFound ? 5 : 4);
  await client.rest.post(`/channels/${general().id}/messages`, { body: { content: 'x' } });
  expect(discord.violations.at(-1)).toContain('allowed_mentions missing');
});

test('requests without the token are refused', async () => {
  const rest = new REST({ api: bot.discord.api, retries: 0 }).setToken('other');
  await expect(rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
});

test('rate limits, errors, hanging and broken connections come when ordered', async () => {
  const { discord } = bot;
  const route = 'POST /channels/:id/messages';
  discord.rateLimit(route, { retryAfterMs: 50 });
  await general().send('waited');
  discord.fail(route, { status: 503 });
  await expect(general().send('x')).rejects.toMatchObject({ status: 503 });
  discord.fail(route, { reset: 'after' });
  await expect(general().send({ content: 'did it arrive?' })).rejects.toThrow();
  discord.fail(route, { hang: 'before' });
  await expect(general().send('x')).rejects.toThrow(/abort/i);
  discord.fail(route, { status: 403, code: 50001, message: 'Missing Access' });
  await expect(general().send('x')).rejects.toMatchObject(code(50001));
  discord.fail(route, { delayMs: 60 });
  await general().send('slow');
  expect(discord.messages(general()).map(plain)).toEqual(['waited', 'did it arrive?', 'slow']);
  expect(discord.violations).toEqual([]);
});
