// Direct messages, mentions and what is nobody's business, through the real discord.js against the local Discord.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inert, sentence } from '../../../src/chat/index.ts';
import { livePings, plain } from '../../support/discord/index.ts';
import { startTestBot, type Running } from './bot.ts';
import { preview } from './door.ts';

let bot: Running;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());
beforeEach(async () => {
  await bot.discord.until(() => bot.door.pending === 0);
  delete bot.door.answer;
  bot.door.requests.length = 0;
  bot.door.results.length = 0;
});
afterEach(() => expect(bot.discord.violations).toEqual([]));
const people = () => bot.discord.users;
const general = () => bot.discord.channels.general;
const ours = (messages: ReturnType<Running['discord']['messages']>) => messages.filter((it) => it.author.bot);
/** Something later in the same connection, after which earlier things have been heard. */
const heardAll = async () => {
  const asked = await bot.discord.command({ user: people().mila, name: 'echo', options: { text: 'fence' } });
  await asked.answer();
  bot.door.requests.splice(
    bot.door.requests.findIndex((it) => it.person === people().mila.id),
    1,
  );
};

describe('a direct message', () => {
  test('is answered there, with a first line that holds nothing private', async () => {
    const { bram } = people();
    const said = bot.discord.directMessage({ user: bram, text: 'my client **never** pays' });
    await bot.discord.until(() => ours(bot.discord.dm(bram)).length === 1);
    const [answer] = ours(bot.discord.dm(bram));
    expect(plain(answer!).split('\n')[0]).toBe(preview);
    expect(plain(answer!)).toContain('my client never pays');
    expect(answer!.nonce).toBe(said.id);
    expect(bot.door.requests[0]).toMatchObject({
      delivery: said.id,
      community: 'direct',
      person: bram.id,
      place: { kind: 'dm', channel: said.channelId },
      what: { kind: 'message', text: 'my client never pays' },
    });
    expect(bot.door.replies.at(-1)).toMatchObject({ audience: 'asker', again: 'adds' });
  });

  test('knows the language its writer was last seen in', async () => {
    const { bram } = people();
    await (await bot.discord.command({ user: bram, name: 'echo', options: { text: 'hoi' } })).answer();
    bot.discord.directMessage({ user: bram, text: 'hoi' });
    await bot.discord.until(() => bot.door.requests.length === 2);
    expect(bot.door.requests[1]?.locale).toBe('nl');
  });

  test('shown again changes the answer, an aside adds one', async () => {
    const { carl } = people();
    bot.door.answer = async (_, reply) => {
      await reply.show(inert(sentence('first')));
      await reply.show(inert(sentence('second')));
      return reply.aside(inert(sentence('beside')));
    };
    bot.discord.directMessage({ user: carl, text: 'hi' });
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(ours(bot.discord.dm(carl)).map(plain)).toEqual(['second', 'beside']);
  });

  test('is not answered twice when the first time may have arrived', async () => {
    const { mila } = people();
    bot.discord.fail('POST /channels/:id/messages', { reset: 'after' });
    bot.discord.directMessage({ user: mila, text: 'hi' });
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(bot.door.results).toEqual([{ kind: 'lost', why: 'unknown' }]);
    const again = bot.adapter.resume(bot.door.replies.at(-1)!.address)!;
    expect(again.again).toBe('adds');
    expect(await again.show(inert(sentence('hi again')))).toEqual({ kind: 'shown' });
    expect(ours(bot.discord.dm(mila)).length).toBe(1);
  });

  test.each([50007, 50278, 50001] as const)(
    'to which Discord takes no answer (%i) loses it, never into a channel',
    async (code) => {
      const { carl } = people();
      const before = bot.discord.messages(general()).length;
      bot.discord.closeDms(carl, code);
      bot.discord.directMessage({ user: carl, text: 'hi' });
      await bot.discord.until(() => bot.door.results.length === 1);
      bot.discord.openDms(carl);
      expect(bot.door.results).toEqual([{ kind: 'lost', why: 'forbidden' }]);
      expect(bot.discord.messages(general()).length).toBe(before);
    },
  );

  test('that was changed later is not a new one', async () => {
    const { anna } = people();
    const said = bot.discord.directMessage({ user: anna, text: 'first' });
    await bot.discord.until(() => bot.door.requests.length === 1);
    bot.discord.editMessage({ message: said, content: 'changed' });
    await heardAll();
    expect(bot.door.requests.map((it) => it.delivery)).toEqual([said.id]);
  });

  test('a button in direct messages updates in place, again with a first line without content', async () => {
    const { anna } = people();
    bot.discord.directMessage({ user: anna, text: 'press' });
    await bot.discord.until(() => bot.door.results.length === 1);
    const message = ours(bot.discord.dm(anna)).at(-1)!;
    await bot.discord.press({ user: anna, message, label: 'Change' });
    await bot.discord.until(() => plain(message).includes('pressed update'));
    expect(plain(message).split('\n')[0]).toBe(preview);
    expect(bot.door.replies.at(-1)?.audience).toBe('asker');
  });
});

describe('a mention', () => {
  test('is answered where everybody reads it, with nothing of what was said and no ping', async () => {
    const { anna } = people();
    const said = bot.discord.say({
      user: anna,
      channel: general(),
      content: 'my client Carl is late',
      mentionsBot: true,
    });
    await bot.discord.until(() => ours(bot.discord.messages(general())).length === 1);
    const [answer] = ours(bot.discord.messages(general()));
    expect(plain(answer!)).toBe('I answer where only you see it.\n[Tell me privately]');
    expect(livePings(answer!)).toEqual([]);
    expect(answer!.allowedMentions).toEqual({ parse: [], replied_user: false });
    expect(bot.door.requests[0]).toMatchObject({
      delivery: said.id,
      community: bot.discord.guilds.freelancers.id,
      what: { kind: 'mention', text: 'my client Carl is late' },
    });
    expect(bot.door.replies.at(-1)?.audience).toBe('everyone');
    const press = await bot.discord.press({ user: anna, message: answer!, label: 'Tell me privately' });
    expect(press.firstResponse).toBe(9);
  });

  test('is replied to where the bot may read what went before', async () => {
    const { anna, mila } = people();
    bot.discord.allow(general(), bot.discord.bot, 'READ_MESSAGE_HISTORY');
    const said = bot.discord.say({ user: anna, channel: general(), content: 'help', mentionsBot: true });
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(ours(bot.discord.messages(general())).at(-1)?.replyTo).toBe(said.id);
    bot.discord.deny(general(), bot.discord.bot, 'READ_MESSAGE_HISTORY');
    const answer = ours(bot.discord.messages(general())).at(-1)!;
    bot.discord.say({ user: mila, channel: general(), content: 'thanks', replyTo: answer });
    await bot.discord.until(() => bot.door.requests.length === 2);
    expect(bot.door.requests[1]?.what).toEqual({ kind: 'mention', text: 'thanks' });
  });

  test('in a thread knows its channel', async () => {
    const { anna } = people();
    const thread = bot.discord.openThread({ user: anna, channel: general(), name: 'late' });
    bot.discord.say({ user: anna, channel: thread, content: 'help', mentionsBot: true });
    await bot.discord.until(() => bot.door.requests.length === 1);
    expect(bot.door.requests[0]?.place).toEqual({ kind: 'thread', channel: general().id, thread: thread.id });
    const asked = await bot.discord.command({ user: anna, channel: thread, name: 'echo', options: { text: 'x' } });
    expect(asked.ephemeral).toBe(true);
    await bot.discord.until(() => bot.door.requests.length === 2);
    expect(bot.door.requests[1]?.place).toEqual({ kind: 'thread', channel: general().id, thread: thread.id });
  });

  test('takes the language of the server when the writer’s is not known', async () => {
    const { anna } = people();
    await bot.restart();
    bot.discord.say({ user: anna, channel: bot.discord.channels.algemeen, content: 'help', mentionsBot: true });
    await bot.discord.until(() => bot.door.requests.length === 1);
    expect(bot.door.requests[0]?.locale).toBe('nl');
  });

  test('sends what is private to the direct messages, or nowhere', async () => {
    const { anna } = people();
    bot.door.answer = (_, reply) => reply.aside(inert(sentence('just for you')));
    bot.discord.say({ user: anna, channel: general(), content: 'one', mentionsBot: true });
    await bot.discord.until(() => bot.door.results.length === 1);
    bot.discord.closeDms(anna, 50001);
    bot.discord.say({ user: anna, channel: general(), content: 'two', mentionsBot: true });
    await bot.discord.until(() => bot.door.results.length === 2);
    bot.discord.openDms(anna);
    expect(bot.door.results).toEqual([{ kind: 'shown' }, { kind: 'lost', why: 'forbidden' }]);
    expect(bot.discord.messages(general()).some((it) => plain(it).includes('just for you'))).toBe(false);
  });

  test('where the bot may not write is lost, and nothing breaks', async () => {
    const { anna } = people();
    bot.discord.deny(bot.discord.channels.clients, bot.discord.bot, 'SEND_MESSAGES');
    bot.discord.say({ user: anna, channel: bot.discord.channels.clients, content: 'help', mentionsBot: true });
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(bot.door.results).toEqual([{ kind: 'lost', why: 'forbidden' }]);
  });
});

test('own messages, other bots, webhooks, notices and talk that is not for us are left alone', async () => {
  const { anna, otherBot } = people();
  bot.discord.say({ user: anna, channel: general(), content: 'just talking' });
  bot.discord.say({ user: otherBot, channel: general(), content: 'beep', mentionsBot: true });
  bot.discord.directMessage({ user: anna, text: 'real' });
  await bot.discord.until(() => bot.door.requests.length === 1);
  const real = bot.door.requests[0]!;
  const like = (more: object) => ({
    t: 'MESSAGE_CREATE',
    d: {
      id: bot.discord.world.newId(),
      channel_id: real.place.channel,
      channel_type: 1,
      content: 'x',
      type: 0,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      flags: 0,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      author: { id: anna.id, username: 'anna', discriminator: '0', avatar: null, global_name: 'Anna' },
      ...more,
    },
  });
  bot.discord.raw(like({ webhook_id: bot.discord.world.newId() }));
  bot.discord.raw(like({ type: 6 }));
  bot.discord.raw(
    like({ author: { id: bot.discord.bot.id, username: 'clientbot', discriminator: '0', avatar: null } }),
  );
  await heardAll();
  expect(bot.door.requests.map((it) => it.what)).toEqual([{ kind: 'message', text: 'real' }]);
});

describe('the messenger', () => {
  const doc = inert({
    preview: 'Something to keep.',
    blocks: [{ kind: 'text', tone: 'normal', text: [{ kind: 'plain', text: 'the answer' }] }],
  });

  test('writes to a person once per nonce, with a first line without content', async () => {
    const { bram } = people();
    const before = bot.discord.dm(bram).length;
    const nonce = 'a7f3c2de-0000-4000-8000-1234567890ab';
    const first = await bot.adapter.messenger.toPerson('direct', bram.id, doc, nonce);
    const second = await bot.adapter.messenger.toPerson('direct', bram.id, doc, nonce);
    expect(first.kind).toBe('sent');
    expect(second).toEqual(first);
    expect(bot.discord.dm(bram).slice(before).map(plain)).toEqual(['Something to keep.\n\nthe answer']);
  });

  test.each([
    [50007, 'dm-closed'],
    [50278, 'dm-closed'],
    [50001, 'dm-closed'],
  ] as const)('says that somebody takes no direct messages (%i)', async (code, why) => {
    bot.discord.closeDms(people().carl, code);
    expect(await bot.adapter.messenger.toPerson('direct', people().carl.id, doc, 'n2')).toEqual({
      kind: 'unsent',
      why,
    });
    bot.discord.openDms(people().carl);
  });

  test('says why a channel did not get it', async () => {
    const { moderators, news, general: room } = bot.discord.channels;
    const to = (channel: string) => bot.adapter.messenger.toChannel('x', channel, doc, 'n3');
    expect(await to(moderators.id)).toEqual({ kind: 'unsent', why: 'forbidden' });
    expect(await to('1')).toEqual({ kind: 'unsent', why: 'not-there' });
    expect(await to('not an id')).toEqual({ kind: 'unsent', why: 'not-there' });
    bot.discord.rateLimit('POST /channels/:id/messages', { retryAfterMs: 60_000 });
    expect(await to(news.id)).toEqual({ kind: 'unsent', why: 'rate-limited' });
    bot.discord.fail('POST /channels/:id/messages', { status: 500 });
    expect(await to(room.id)).toEqual({ kind: 'unsent', why: 'unreachable' });
    bot.discord.fail('POST /channels/:id/messages', { reset: 'before' });
    expect(await to(room.id)).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(await bot.adapter.messenger.toPerson('x', '1', doc, 'n4')).toEqual({ kind: 'unsent', why: 'not-there' });
    expect(bot.discord.violations.splice(0)).toEqual([expect.stringContaining('names nobody')]);
  });
});
