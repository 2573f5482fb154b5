// Inside a thread on Discord: what is asked there knows where it was asked, and a mention can be answered for everybody to read.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inert, sentence, shown, type Happening } from '../../../src/chat/index.ts';
import { plain, type Channel, type Message } from '../../support/discord/index.ts';
import { startTestBot, type Running } from './bot.ts';

let bot: Running;
let thread: Channel;
let place: object;
beforeAll(async () => {
  bot = await startTestBot();
  thread = bot.discord.openThread({ user: people().carl, channel: general(), name: 'a client' });
  place = { kind: 'thread', channel: general().id, thread: thread.id };
});
afterAll(() => bot.close());
beforeEach(async () => {
  await bot.discord.until(() => bot.door.pending === 0);
  delete bot.door.answer;
  bot.door.requests.length = 0;
  bot.door.results.length = 0;
  bot.door.happenings.length = 0;
});
afterEach(() => expect(bot.discord.violations).toEqual([]));
const people = () => bot.discord.users;
const general = () => bot.discord.channels.general;
const ours = (channel: Channel): Message[] =>
  bot.discord.messages(channel).filter((it) => it.author.id === bot.discord.bot.id);

describe('what is asked in a thread', () => {
  test('says so, and which channel it hangs in: a mention, a command, a press and the menu of a message', async () => {
    const { anna, carl } = people();
    bot.discord.say({ user: anna, channel: thread, content: 'and now?', mentionsBot: true });
    await bot.discord.until(() => bot.door.results.length === 1);
    await bot.discord.press({ user: anna, message: ours(thread).at(-1)!, label: 'Tell me privately' });
    await bot.discord.command({ user: anna, channel: thread, name: 'echo', options: { text: 'hi' } });
    const message = bot.discord.say({ user: carl, channel: thread, content: 'pay them later' });
    await bot.discord.contextMenu({ user: anna, name: 'Say this again', message });
    await bot.discord.until(() => bot.door.requests.length === 4);
    expect(bot.door.requests.map((it) => it.place)).toEqual([place, place, place, place]);
    expect(bot.door.requests.at(-1)?.what).toMatchObject({
      kind: 'shortcut',
      message: { text: 'pay them later', author: 'Carl', person: carl.id, message: message.id },
    });
  });

  test('on a message of the bot is told apart from what somebody wrote', async () => {
    const { anna, otherBot } = people();
    const own = ours(thread).at(-1)!;
    await bot.discord.contextMenu({ user: anna, name: 'Say this again', message: own });
    const other = bot.discord.say({ user: otherBot, channel: thread, content: 'beep' });
    await bot.discord.contextMenu({ user: anna, name: 'Say this again', message: other });
    await bot.discord.until(() => bot.door.requests.length === 2);
    const quoted = bot.door.requests.map(({ what }) => (what.kind === 'shortcut' ? what.message : undefined));
    expect(quoted[0]).toMatchObject({ message: own.id, ours: true });
    expect(quoted[1]).toMatchObject({ message: other.id });
    for (const it of quoted) expect(it).not.toHaveProperty('person');
    expect(quoted[1]).not.toHaveProperty('ours');
  });

  test('is known as such also where the thread was put away before the bot came', async () => {
    const old = bot.discord.openThread({ user: people().carl, channel: general(), name: 'old' });
    bot.discord.archive(old, { locked: false });
    await bot.restart();
    bot.discord.say({ user: people().anna, channel: old, content: 'hello?', mentionsBot: true });
    await bot.discord.until(() => bot.door.requests.length === 1);
    expect(bot.door.requests[0]?.place).toEqual({ kind: 'thread', channel: general().id, thread: old.id });
  });
});

describe('a mention', () => {
  test('answered openly is read by everybody, said again it is changed, and a refusal goes to its writer alone', async () => {
    const { anna } = people();
    const before = ours(thread).length;
    bot.door.answer = async (_, reply) => {
      await reply.openly?.(inert(sentence('first')));
      await reply.openly?.(inert(sentence('for everybody')));
      return reply.aside(inert(sentence('for you')));
    };
    bot.discord.say({ user: anna, channel: thread, content: 'and now?', mentionsBot: true });
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(bot.door.results).toEqual([shown]);
    expect(ours(thread).slice(before).map(plain)).toEqual(['for everybody']);
    expect(bot.discord.dm(anna).map(plain)).toEqual(['for you']);
  });

  test('alone has that way, and what was overheard: no command, press or direct message', async () => {
    const { anna } = people();
    await bot.discord.command({ user: anna, channel: thread, name: 'echo', options: { text: 'hi' } });
    bot.discord.directMessage({ user: anna, text: 'hi' });
    await bot.discord.until(() => bot.door.results.length === 2);
    for (const reply of bot.door.replies.slice(-2)) expect(reply).not.toHaveProperty('openly');
  });
});

describe('what people say to each other', () => {
  test('reaches nobody, in a thread or beside it', async () => {
    const { anna, bram, mila } = people();
    bot.discord.say({ user: anna, channel: thread, content: 'what do you think?' });
    bot.discord.say({ user: bram, channel: general(), content: 'lunch' });
    await (await bot.discord.command({ user: mila, name: 'echo', options: { text: 'fence' } })).answer();
    expect(bot.door.requests.map((it) => it.person)).toEqual([mila.id]);
  });
});

describe('what happens to what the bot keeps', () => {
  const told = async (count: number): Promise<readonly Happening['what'][]> => {
    await bot.discord.until(() => bot.door.happenings.length >= count);
    for (const it of bot.door.happenings)
      expect(it).toMatchObject({ platform: 'discord', at: expect.any(Date) as Date });
    return bot.door.happenings.map((it) => it.what);
  };

  test('is told: messages deleted, one or many, a thread put away, locked and deleted, a channel gone', async () => {
    const { anna } = people();
    const { clients, forum } = bot.discord.channels;
    const room = bot.discord.addChannel(bot.discord.guilds.freelancers, { name: 'room' });
    const under = bot.discord.openThread({ user: anna, channel: clients, name: 'told' });
    const [one, two, three] = ['1', '2', '3'].map((content) =>
      bot.discord.say({ user: anna, channel: under, content }),
    );
    bot.discord.deleteMessage(one!);
    bot.discord.purge(under, [two!, three!]);
    bot.discord.archive(under, { locked: false });
    bot.discord.archive(under);
    bot.discord.deleteChannel(under);
    bot.discord.deleteChannel(room);
    const hung = { channel: clients.id, thread: under.id };
    expect(await told(7)).toEqual([
      ...[one, two, three].map((it) => ({ kind: 'message-deleted', channel: under.id, message: it!.id })),
      { kind: 'thread-archived', ...hung },
      { kind: 'thread-locked', ...hung },
      { kind: 'thread-archived', ...hung },
      { kind: 'thread-deleted', ...hung },
      { kind: 'channel-gone', channel: room.id },
    ]);
    expect(bot.door.happenings.map((it) => it.community)).toEqual(Array(8).fill(bot.discord.guilds.freelancers.id));
    expect(forum.deleted).toBe(false);
  });

  test('holds nothing of a server that is out of reach, only of one that put the bot out', async () => {
    const { zzp, freelancers } = bot.discord.guilds;
    bot.discord.outage(freelancers);
    bot.discord.recovery(freelancers);
    bot.discord.removeBot(zzp);
    expect(await told(1)).toEqual([{ kind: 'bot-left' }]);
    expect(bot.door.happenings[0]?.community).toBe(zzp.id);
    bot.discord.addBot(zzp);
  });

  test('in direct messages is nobody’s matter', async () => {
    const { anna, mila } = people();
    bot.discord.deleteMessage(bot.discord.directMessage({ user: anna, text: 'oops' }));
    await (await bot.discord.command({ user: mila, name: 'echo', options: { text: 'fence' } })).answer();
    expect(bot.door.happenings).toEqual([]);
  });
});

describe('where the bot was told to listen', () => {
  let listening: Running;
  beforeAll(async () => {
    listening = await startTestBot({ listens: true, privilegedIntents: ['messageContent'] });
  });
  afterAll(() => listening.close());

  test('what is said in a thread is heard with its text, what is said beside it is not', async () => {
    const { discord, door } = listening;
    const { anna, bram, otherBot } = discord.users;
    const { general: channel } = discord.channels;
    const under = discord.openThread({ user: anna, channel, name: 'heard' });
    discord.say({ user: bram, channel, content: 'lunch' });
    discord.say({ user: otherBot, channel: under, content: 'beep' });
    door.answer = async (_, reply) => reply.openly!(inert(sentence('noted')));
    const said = discord.say({ user: bram, channel: under, content: 'she **paid**' });
    await discord.until(() => door.results.length === 1);
    expect(door.requests).toHaveLength(1);
    expect(door.requests[0]).toMatchObject({
      delivery: said.id,
      person: bram.id,
      place: { kind: 'thread', channel: channel.id, thread: under.id },
      what: { kind: 'message', text: 'she paid' },
    });
    expect(discord.messages(under).at(-1)?.author.id).toBe(discord.bot.id);
    expect(discord.violations).toEqual([]);
  });

  test('and Discord does not allow it, it runs on without, and says so', async () => {
    const deaf = await startTestBot({ listens: true });
    const { discord, door, adapter, lines } = deaf;
    const { anna } = discord.users;
    const under = discord.openThread({ user: anna, channel: discord.channels.general, name: 'unheard' });
    discord.say({ user: anna, channel: under, content: 'no' });
    discord.say({ user: anna, channel: under, content: 'yes', mentionsBot: true });
    await discord.until(() => door.results.length === 1);
    expect(door.requests.map((it) => it.what)).toEqual([{ kind: 'mention', text: 'yes' }]);
    expect(lines.join()).toContain('listening not allowed');
    expect(await adapter.messenger.checkup?.(discord.guilds.freelancers.id)).toEqual([
      { what: 'intent', detail: 'MESSAGE_CONTENT', who: 'operator' },
    ]);
    await deaf.close();
  });
});

describe('the check', () => {
  const checked = () => bot.adapter.messenger.checkup!(bot.discord.guilds.freelancers.id);

  test('finds nothing where all is well', async () => {
    expect(await checked()).toEqual([]);
  });

  test('does not call it well when Discord does not answer', async () => {
    bot.discord.fail('GET /applications/:id/commands', { status: 403, code: 50001 });
    expect(await checked()).toContainEqual({ what: 'unasked', detail: '50001', who: 'operator' });
  });

  test('names a right that is missing in every channel, and none that is missing in one', async () => {
    const { freelancers } = bot.discord.guilds;
    bot.discord.deny(general(), bot.discord.bot, 'SEND_MESSAGES');
    bot.discord.setRole(
      freelancers,
      bot.discord.bot.globalName,
      'VIEW_CHANNEL',
      'SEND_MESSAGES',
      'CREATE_PUBLIC_THREADS',
    );
    await expect
      .poll(checked, { interval: 5 })
      .toEqual([{ what: 'permission', detail: 'SEND_MESSAGES_IN_THREADS', who: 'administrator' }]);
  });

  test('names commands that Discord has otherwise than we do', async () => {
    const global = bot.discord.world.commands.get('global')!;
    const [first] = global;
    Object.assign(first!, { description: 'Something old' });
    expect(await checked()).toContainEqual({ what: 'commands', detail: first!.name, who: 'operator' });
  });

  test('says that the token was refused, and nothing while Discord can’t be asked', async () => {
    bot.discord.fail('GET /applications/:id/commands', { status: 500, times: 2 });
    expect((await checked()).filter(({ what }) => what === 'commands')).toEqual([]);
    bot.discord.fail('GET /applications/:id/commands', { status: 401 });
    expect(await checked()).toEqual([{ what: 'token', detail: 'DISCORD_TOKEN', who: 'operator' }]);
  });
});
