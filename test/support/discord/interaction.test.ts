// Commands, buttons, selects, forms and context menus between the real discord.js and the local Discord.
import { ComponentType, MessageFlags, TextInputStyle, ButtonStyle, type Interaction } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { liveMarkup, livePings, plain } from './index.ts';
import { startBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
afterEach(() => bot.stop());

const silent = { allowedMentions: { parse: [] } } as const;
const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const button = (label: string, customId: string) =>
  ({ type: ComponentType.Button, style: ButtonStyle.Secondary, label, customId }) as const;
const row = (...components: ReturnType<typeof button>[]) => ({ type: ComponentType.ActionRow, components }) as const;

const advise = async (interaction: Interaction): Promise<unknown> => {
  if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const components = [
      text(`**Heard:** ${interaction.options.getString('text')}`),
      row(button('Sources', 's:1'), button('Form', 'f:1')),
    ];
    return interaction.editReply({ flags: MessageFlags.IsComponentsV2, components, ...silent });
  }
  if (interaction.isButton() && interaction.customId === 's:1') {
    return interaction.update({ components: [text('Six sources')], ...silent });
  }
  if (interaction.isButton()) {
    const component = {
      type: ComponentType.TextInput,
      custom_id: 'what',
      style: TextInputStyle.Paragraph,
      max_length: 20,
    } as const;
    const label = { type: ComponentType.Label, label: 'What happened', component } as const;
    return interaction.showModal({ custom_id: 'm:1', title: 'Tell me', components: [label] });
  }
  if (interaction.isModalSubmit()) {
    return interaction.reply({
      content: `You said ${interaction.fields.getTextInputValue('what')}`,
      flags: MessageFlags.Ephemeral,
      ...silent,
    });
  }
  if (interaction.isMessageContextMenuCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return interaction.followUp({ content: `On: ${interaction.targetMessage.content}`, ...silent });
  }
  return undefined;
};

test('a command is deferred privately and answered with Components V2 that only the asker sees', async () => {
  bot = await startBot(advise);
  const { discord } = bot;
  const { anna, carl } = discord.users;
  const { general } = discord.channels;
  const asked = await discord.command({
    user: anna,
    channel: general,
    name: 'advice',
    options: { text: 'they pay late' },
  });
  expect(asked.firstResponse).toBe(5);
  expect(asked.ephemeral).toBe(true);
  expect(plain(await asked.answer())).toBe('Heard: they pay late\n[Sources] [Form]');
  expect(discord.ephemerals(anna)).toHaveLength(1);
  expect(discord.seenBy(carl)).toEqual([]);
  expect(discord.messages(general)).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test('a button updates its message, another opens a form whose answer is private', async () => {
  bot = await startBot(advise);
  const { discord } = bot;
  const { anna, bram } = discord.users;
  const asked = await discord.command({
    user: anna,
    channel: discord.channels.general,
    name: 'advice',
    options: { text: 'x' },
  });
  const message = await asked.answer();
  await expect(discord.press({ user: bram, message, label: 'Sources' })).rejects.toThrow('bram does not see');
  const form = await discord.press({ user: anna, message, customId: 'f:1' });
  expect(form.firstResponse).toBe(9);
  const modal = discord.modal(anna);
  expect(modal?.title).toBe('Tell me');
  await expect(discord.submitModal(modal, { user: anna, values: { what: 'x'.repeat(21) } })).rejects.toThrow(
    'at most 20',
  );
  const sent = await discord.submitModal(modal, { user: anna, values: { what: 'no pay' } });
  expect(plain(await sent.answer())).toBe('You said no pay');
  expect(discord.modal(anna)).toBeUndefined();
  const pressed = await discord.press({ user: anna, message, label: 'Sources' });
  expect(pressed.firstResponse).toBe(7);
  expect(plain(message)).toBe('Six sources');
  expect(discord.violations).toEqual([]);
});

test('a context menu carries the message, and the first followup fills the deferred reply', async () => {
  bot = await startBot(advise);
  const { discord } = bot;
  const message = discord.say({
    user: discord.users.carl,
    channel: discord.channels.clients,
    content: 'I will not pay',
  });
  const used = await discord.contextMenu({ user: discord.users.bram, name: 'Get advice on this', message });
  const answer = await used.answer();
  expect(plain(answer)).toBe('On: I will not pay');
  expect(answer.ephemeralTo).toBe(discord.users.bram.id);
  expect(used.followups).toEqual([]);
});

test('a command in a DM comes with the user, without a server', async () => {
  const seen: unknown[] = [];
  bot = await startBot(async (interaction) => {
    seen.push(interaction.inGuild(), interaction.locale, interaction.context, interaction.channel?.isDMBased());
    await advise(interaction);
  });
  const asked = await bot.discord.command({ user: bot.discord.users.bram, name: 'advice' });
  await asked.answer();
  expect(seen).toEqual([false, 'nl', 1, true]);
});

test('only what is registered can be typed', async () => {
  bot = await startBot(advise);
  const { discord } = bot;
  const typed = (name: string, options = {}) =>
    discord.command({ user: discord.users.anna, channel: discord.channels.general, name, options });
  await expect(typed('nothing')).rejects.toThrow('registered are: advice, Get advice on this');
  await expect(typed('advice', { other: 'x' })).rejects.toThrow('has no option other');
});

test('redelivered interactions are acknowledged once', async () => {
  bot = await startBot(advise);
  const { discord } = bot;
  const asked = await discord.command({
    user: discord.users.anna,
    channel: discord.channels.general,
    name: 'advice',
    options: { text: 'x' },
    deliveries: 20,
  });
  await asked.answer();
  await discord.until(() => discord.refusals.length === 19);
  expect(discord.refusals.every((line) => line.includes('40060'))).toBe(true);
  expect(discord.ephemerals(discord.users.anna)).toHaveLength(1);
});

test('an answer after three seconds is for an unknown interaction', async () => {
  bot = await startBot(async (interaction) => {
    bot.discord.clock.advance(3001);
    await advise(interaction);
  });
  const { discord } = bot;
  const asked = await discord.command({ user: discord.users.anna, channel: discord.channels.general, name: 'advice' });
  expect(asked.failed).toBe(true);
  await discord.until(() => discord.refusals.some((line) => line.includes('10062')));
  expect(discord.violations).toEqual([]);
});

test('the token of an interaction ends after fifteen minutes', async () => {
  bot = await startBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    bot.discord.clock.advance(15 * 60_000 + 1);
    await interaction.editReply({ content: 'late' });
  });
  const { discord } = bot;
  await discord.command({ user: discord.users.anna, channel: discord.channels.general, name: 'advice' });
  await discord.until(() => discord.refusals.some((line) => line.includes('50027')));
});

test('a send without empty allowed_mentions and a live ping are both seen', async () => {
  bot = await startBot(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: '@everyone', allowedMentions: { parse: ['everyone'] } });
  });
  const { discord } = bot;
  const asked = await discord.command({ user: discord.users.anna, channel: discord.channels.general, name: 'advice' });
  expect(discord.violations[0]).toContain('allowed_mentions');
  expect(livePings(await asked.answer())).toEqual(['@everyone']);
  expect(liveMarkup(await asked.answer())).toEqual(['@everyone']);
});
