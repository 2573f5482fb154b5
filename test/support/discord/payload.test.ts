// What the local Discord answers and dispatches has the shape Discord describes.
import { afterEach, expect, test } from 'vitest';
import { checkAnswer, checkSchema, schemaFound } from './schema.ts';
import { startBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
afterEach(() => bot.stop());

const quiet = { allowed_mentions: { parse: [] } };

if (!schemaFound) console.warn('platform-data is missing: bodies are checked against the limits alone');

test.skipIf(!schemaFound)('every answer is what Discord describes', async () => {
  bot = await startBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'x', withResponse: true });
    await interaction.editReply({ content: 'y' });
    await interaction.followUp({ content: 'z' });
    await interaction.fetchReply();
  });
  const { discord, client } = bot;
  const { general, forum } = discord.channels;
  const { anna } = discord.users;
  const get = (path: string): Promise<unknown> => client.rest.get(path as '/x');
  const post = (path: string, body: object) => client.rest.post(path as '/x', { body }) as Promise<{ id: string }>;
  discord.allow(general, discord.bot, 'READ_MESSAGE_HISTORY');
  const asked = await discord.command({ user: anna, channel: general, name: 'advice' });
  await discord.until(() => asked.followups.length === 1);
  const message = await post(`/channels/${general.id}/messages`, { content: `<@${anna.id}>`, ...quiet });
  await post(`/channels/${general.id}/messages/${message.id}/threads`, { name: 'T' });
  await post(`/channels/${forum.id}/threads`, { name: 'P', message: { content: 'x', ...quiet } });
  await post('/users/@me/channels', { recipient_id: anna.id });
  for (const path of ['', '/messages', `/messages/${message.id}`]) await get(`/channels/${general.id}${path}`);
  for (const path of ['', '/channels', '/roles', '/threads/active', `/members/${anna.id}`]) {
    await get(`/guilds/${discord.guilds.freelancers.id}${path}`);
  }
  const paths = ['/users/@me', '/users/@me/guilds', '/applications/@me', '/oauth2/applications/@me', '/gateway/bot'];
  for (const path of [...paths, `/applications/${discord.applicationId}/commands`]) await get(path);
  const answered = discord.calls.filter(({ status }) => status === 200 || status === 201);
  expect(new Set(answered.map(({ route }) => route)).size).toBeGreaterThan(18);
  const wrong = answered.flatMap(({ route = '', status, answer }) =>
    checkAnswer(route, status, answer).map((problem) => `${route} ${status}: ${problem}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test('an interaction carries all that Discord sends with it', async () => {
  bot = await startBot();
  const { discord } = bot;
  const { anna } = discord.users;
  discord.clock.advance(3000);
  const asking = discord.command({
    user: anna,
    channel: discord.channels.algemeen,
    name: 'advice',
    options: { text: 'x' },
  });
  const sent = discord.gateway.sessions[0]?.sent.at(-1);
  expect(sent?.t).toBe('INTERACTION_CREATE');
  const guild = discord.guilds.zzp;
  expect(sent?.d).toMatchObject({
    type: 2,
    version: 1,
    application_id: discord.applicationId,
    guild_id: guild.id,
    guild_locale: 'nl',
    locale: 'en-GB',
    context: 0,
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    attachment_size_limit: 10_485_760,
    channel: { id: discord.channels.algemeen.id, type: 0 },
    member: { user: { id: anna.id, username: 'anna' }, permissions: expect.stringMatching(/^\d+$/) as string },
    app_permissions: expect.stringMatching(/^\d+$/) as string,
    data: { name: 'advice', type: 1, options: [{ name: 'text', type: 3, value: 'x' }] },
  });
  discord.clock.advance(3001);
  expect((await asking).failed).toBe(true);
});

test.skipIf(!schemaFound)('a body is told what is wrong where it is wrong', async () => {
  bot = await startBot();
  const button = { type: 2, style: 1, label: 'x', custom_id: 'x', colour: 'red' };
  const message = { content: 'x', components: [{ type: 1, components: [button] }], ...quiet };
  expect(checkSchema('POST /channels/{channel_id}/messages', message)).toEqual([
    '/components/0/components/0 must NOT have additional properties colour',
  ]);
  const callback = '/interactions/{interaction_id}/{interaction_token}/callback';
  expect(checkSchema(`POST ${callback}`, { type: 4, data: { ...quiet, text: 'x' } }).join()).toContain('text');
  expect(checkSchema(`POST ${callback}`, { type: 99 }).join()).toContain('allowed values');
});
