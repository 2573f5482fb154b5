// What the local Discord refuses when interactions are answered wrongly, said by raw requests and real forms.
import { MessageFlags, type Interaction } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { plain } from './index.ts';
import { startBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
afterEach(() => bot.stop());

const V2 = MessageFlags.IsComponentsV2;
const quiet = { allowed_mentions: { parse: [] } };
const text = (content: string): object => ({ type: 10, content });
/** A bot that stays silent: the test answers in its place, with any body. */
const ask = async (body?: object) => {
  let heard: Interaction | undefined;
  const { discord, client } = bot;
  client.once('interactionCreate', (interaction) => (heard = interaction));
  const asking = discord.command({ user: discord.users.anna, channel: discord.channels.general, name: 'advice' });
  await discord.until(() => heard !== undefined);
  const { id, token } = heard as Interaction;
  const answer = (callback: object): Promise<unknown> =>
    client.rest.post(`/interactions/${id}/${token}/callback`, { body: callback, auth: false });
  const original = `/webhooks/${discord.applicationId}/${token}/messages/@original` as const;
  const edit = (patch: object): Promise<unknown> => client.rest.patch(original, { body: patch, auth: false });
  const followup = (sent: object): Promise<unknown> =>
    client.rest.post(`/webhooks/${discord.applicationId}/${token}`, { body: sent, auth: false });
  if (body) await answer(body);
  return { asking, answer, edit, followup, original };
};

const fresh = async (): Promise<TestBot> => (bot = await startBot());
const code = (wanted: number) => ({ code: wanted });

describe('answers', () => {
  test('a deferral carries the ephemeral flag and nothing else', async () => {
    await fresh();
    const { answer } = await ask();
    await expect(answer({ type: 5, data: { flags: 64 | V2 } })).rejects.toMatchObject(code(50035));
    await expect(answer({ type: 5, data: { flags: 64, content: 'x' } })).rejects.toMatchObject(code(50035));
    await answer({ type: 5, data: { flags: 64 } });
    expect(bot.discord.violations).toHaveLength(2);
  });

  test('an interaction is acknowledged once, and its webhook lives only after that', async () => {
    await fresh();
    const { answer, edit, followup } = await ask();
    await expect(edit({ content: 'x', ...quiet })).rejects.toMatchObject(code(10015));
    await expect(followup({ content: 'x', ...quiet })).rejects.toMatchObject(code(10015));
    await answer({ type: 4, data: { content: 'x', ...quiet } });
    await expect(answer({ type: 4, data: { content: 'y', ...quiet } })).rejects.toMatchObject(code(40060));
    await expect(answer({ type: 9, data: { custom_id: 'm', title: 'x', components: [] } })).rejects.toBeDefined();
  });

  test('Components V2 comes with the edit and cannot be taken off again', async () => {
    await fresh();
    const { edit, asking } = await ask({ type: 5, data: { flags: 64 } });
    const record = await asking;
    await edit({ flags: V2, components: [text('one')], ...quiet });
    await edit({ components: [text('two')], ...quiet });
    await expect(edit({ flags: 0, components: [text('x')], ...quiet })).rejects.toMatchObject(code(50035));
    await expect(edit({ content: 'beside', ...quiet })).rejects.toMatchObject(code(50035));
    await expect(edit({ flags: V2 | 64, components: [text('x')], ...quiet })).rejects.toMatchObject(code(50035));
    expect(plain(await record.answer())).toBe('two');
    expect(record.message?.ephemeralTo).toBe(bot.discord.users.anna.id);
  });

  test('classic content is cleared before a message turns to Components V2', async () => {
    await fresh();
    const { edit } = await ask({ type: 4, data: { content: 'classic', ...quiet } });
    await expect(edit({ flags: V2, components: [text('new')], ...quiet })).rejects.toMatchObject(code(50035));
    await edit({ flags: V2, content: null, components: [text('new')], ...quiet });
  });

  test('updates need a message, autocompletion needs choices', async () => {
    await fresh();
    const { answer } = await ask();
    for (const type of [6, 7, 8, 1]) await expect(answer({ type, data: {} })).rejects.toMatchObject(code(50035));
  });

  test('a form is checked before it opens', async () => {
    await fresh();
    const { answer } = await ask();
    const input = { type: 4, custom_id: 'i', style: 1 };
    const form = (title: string, components: object[]): object => ({
      type: 9,
      data: { custom_id: 'm', title, components },
    });
    await expect(answer(form('x'.repeat(46), [{ type: 18, label: 'L', component: input }]))).rejects.toMatchObject(
      code(50035),
    );
    await expect(answer(form('x', []))).rejects.toMatchObject(code(50035));
    await answer(form('x', [{ type: 18, label: 'L', component: input }]));
    expect(bot.discord.modal(bot.discord.users.anna)?.title).toBe('x');
  });

  test('an ephemeral message is out of reach of the channel, and can be deleted by its webhook', async () => {
    await fresh();
    const { asking, original } = await ask({ type: 4, data: { content: 'private', flags: 64, ...quiet } });
    const { discord, client } = bot;
    const { message } = await asking;
    discord.allow(discord.channels.general, discord.bot, 'READ_MESSAGE_HISTORY');
    await expect(
      client.rest.get(`/channels/${discord.channels.general.id}/messages/${message?.id}`),
    ).rejects.toMatchObject(code(10008));
    await client.rest.delete(original, { auth: false });
    expect(discord.ephemerals(discord.users.anna)).toEqual([]);
    await expect(client.rest.get(original, { auth: false })).rejects.toMatchObject(code(10008));
  });

  test('followups are messages of their own, private when they say so', async () => {
    await fresh();
    const { followup, asking } = await ask({ type: 4, data: { content: 'public', ...quiet } });
    await followup({ content: 'aside', flags: 64, ...quiet });
    const { discord } = bot;
    expect((await asking).followups.map(plain)).toEqual(['aside']);
    expect(discord.seenBy(discord.users.carl).map(plain)).toEqual(['public']);
    expect(discord.seenBy(discord.users.anna).map(plain)).toEqual(['public', 'aside']);
  });
});

describe('what people fill in', () => {
  test('selects, radio, ticks and files reach the bot, unoffered ones cannot be sent', async () => {
    await fresh();
    const { discord, client } = bot;
    const { anna } = discord.users;
    const { answer, asking } = await ask();
    const options = [
      { label: 'Late', value: 'late' },
      { label: 'Scope', value: 'scope' },
    ];
    const fields = [
      { type: 3, custom_id: 'kind', options },
      { type: 21, custom_id: 'sure', options },
      { type: 23, custom_id: 'tick' },
      { type: 19, custom_id: 'proof', required: false },
      { type: 4, custom_id: 'what', style: 2, value: 'prefilled' },
    ];
    const components = fields.map((component) => ({ type: 18, label: 'L', component }));
    await answer({ type: 9, data: { custom_id: 'm', title: 'Form', components } });
    await asking;
    const seen: unknown[] = [];
    client.once('interactionCreate', (interaction) => {
      if (!interaction.isModalSubmit()) return;
      const { fields: sent } = interaction;
      seen.push(
        sent.getStringSelectValues('kind'),
        sent.getTextInputValue('what'),
        sent.getUploadedFiles('proof')?.first()?.name,
      );
      seen.push(sent.getRadioGroup('sure'), sent.getCheckbox('tick'));
      void interaction.deferReply({ flags: MessageFlags.Ephemeral });
    });
    const values = { kind: ['late'], sure: 'scope', tick: true, proof: [{ filename: 'mail.txt', content: 'pay me' }] };
    const form = discord.modal(anna);
    await expect(discord.submitModal(form, { user: anna, values: { ...values, kind: ['never'] } })).rejects.toThrow(
      'not offered',
    );
    await expect(discord.submitModal(form, { user: discord.users.bram, values })).rejects.toThrow('somebody else');
    await discord.submitModal(form, { user: anna, values });
    expect(seen).toEqual([['late'], 'prefilled', 'mail.txt', 'scope', true]);
  });

  test('a select of a message gives what was chosen, a link and a disabled button give nothing', async () => {
    await fresh();
    const { discord, client } = bot;
    const { anna } = discord.users;
    const select = { type: 3, custom_id: 'pick', placeholder: 'Kind', options: [{ label: 'Late', value: 'late' }] };
    const off = { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true };
    const link = { type: 2, style: 5, label: 'Read', url: 'https://a.example' };
    const rows = [
      { type: 1, components: [select] },
      { type: 1, components: [off, link] },
    ];
    const { asking } = await ask({ type: 4, data: { content: 'x', components: rows, ...quiet } });
    const message = (await asking).message ?? '';
    client.once('interactionCreate', (interaction) => {
      if (interaction.isStringSelectMenu()) void interaction.update({ content: interaction.values.join() });
    });
    await expect(discord.press({ user: anna, message, label: 'Off' })).rejects.toThrow('disabled');
    await expect(discord.press({ user: anna, message, label: 'Read' })).rejects.toThrow('link');
    await expect(discord.press({ user: anna, message, customId: 'pick', values: ['x'] })).rejects.toThrow(
      'not offered',
    );
    const picked = await discord.press({ user: anna, message, customId: 'pick', values: ['late'] });
    expect(picked.firstResponse).toBe(7);
    expect(plain(await picked.answer())).toBe('late\n(Kind ▾)\n[Off] [Read]');
  });

  test('options of all kinds and subcommands arrive as typed', async () => {
    await fresh();
    const { discord, client } = bot;
    const option = (type: number, name: string) => ({ type, name, description: 'x' });
    const inner = [
      option(4, 'days'),
      option(5, 'loud'),
      option(6, 'who'),
      option(7, 'where'),
      option(11, 'file'),
      { ...option(3, 'kind'), autocomplete: true },
    ];
    const body = [{ name: 'settings', description: 'x', options: [{ ...option(1, 'change'), options: inner }] }];
    await client.rest.put(`/applications/${discord.applicationId}/commands`, { body });
    const seen: unknown[] = [];
    client.on('interactionCreate', (interaction) => {
      if (interaction.isAutocomplete()) return void interaction.respond([{ name: 'Late', value: 'late' }]);
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      seen.push(
        options.getSubcommand(),
        options.getInteger('days'),
        options.getBoolean('loud'),
        options.getUser('who')?.username,
      );
      seen.push(options.getChannel('where')?.name, options.getAttachment('file')?.name);
      void interaction.deferReply();
    });
    const { anna, carl } = discord.users;
    const { general, clients } = discord.channels;
    const options = { days: 3, loud: true, who: carl.id, where: clients.id, file: { filename: 'a.txt', content: 'a' } };
    await discord.command({ user: anna, channel: general, name: 'settings change', options });
    expect(seen).toEqual(['change', 3, true, 'carl', 'clients', 'a.txt']);
    const typing = await discord.autocomplete({
      user: anna,
      channel: general,
      name: 'settings change',
      options: { kind: 'la' },
      focused: 'kind',
    });
    expect(typing.choices).toEqual([{ name: 'Late', value: 'late' }]);
  });

  test('a command for moderators is not offered to others', async () => {
    await fresh();
    const { discord, client } = bot;
    await client.application.commands.create({
      name: 'setup',
      description: 'x',
      defaultMemberPermissions: 'ManageGuild',
      contexts: [0],
    });
    const { general } = discord.channels;
    await expect(discord.command({ user: discord.users.anna, channel: general, name: 'setup' })).rejects.toThrow(
      'not offered setup',
    );
    await expect(discord.command({ user: discord.users.mila, name: 'setup' })).rejects.toThrow(
      'not offered in context 1',
    );
    client.once('interactionCreate', (interaction) => void (interaction.isRepliable() && interaction.deferReply()));
    expect((await discord.command({ user: discord.users.mila, channel: general, name: 'setup' })).firstResponse).toBe(
      5,
    );
  });
});
