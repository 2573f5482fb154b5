// Threads in Discord through the real discord.js against the local Discord: opened once, written to, changed, and what they lack.
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  buttons,
  document,
  inert,
  paragraph,
  plain as plainSpan,
  press,
  sentence,
  stamp,
  type Opened,
  type StampedDocument,
  type Thread,
} from '../../../src/chat/index.ts';
import { plain, type Channel, type Message } from '../../support/discord/index.ts';
import { startTestBot, type Running } from './bot.ts';

let bot: Running;
let guild: string;
beforeAll(async () => {
  bot = await startTestBot();
  guild = bot.discord.guilds.freelancers.id;
});
afterAll(() => bot.close());
afterEach(() => {
  bot.discord.clearFaults();
  expect(bot.discord.violations).toEqual([]);
});

const threads = () => bot.adapter.messenger.threads!;
const nonce = (): string => randomBytes(12).toString('base64url');
const said = (text: string): StampedDocument => inert(sentence(text));
const opening = (title: string, ...tags: string[]) => ({ title, tags, document: said(`${title}: what would you do?`) });
const ours = (channel: Channel | string): Message[] =>
  bot.discord.messages(channel).filter((it) => it.author.id === bot.discord.bot.id);
const soon = { interval: 5, timeout: 2_000 };
const isOpened = (it: Opened): Thread & { readonly found: boolean } => {
  if (it.kind !== 'opened') throw new Error(`not opened: ${it.why}`);
  return it;
};

describe('a thread in a text channel', () => {
  test('is a message and what hangs on it, which everybody sees and nobody is pinged by', async () => {
    const { general } = bot.discord.channels;
    const it = isOpened(await threads().open(guild, general.id, opening('@everyone Late\npayment'), nonce()));
    expect(it).toMatchObject({
      found: false,
      channel: general.id,
      opening: { channel: general.id, message: it.thread },
    });
    expect(bot.discord.threads(general).at(-1)).toMatchObject({
      id: it.thread,
      name: '@everyone Late payment',
      type: 11,
    });
    expect(plain(ours(general).at(-1)!)).toContain('what would you do?');
    expect(await threads().post(guild, it, said('Two ways.'), nonce())).toMatchObject({
      kind: 'sent',
      channel: it.thread,
    });
    expect(ours(it.thread).map(plain)).toEqual(['Two ways.']);
  });

  test('stands once when the answer to its message, its thread or a post in it was lost, however often it is tried', async () => {
    const { clients } = bot.discord.channels;
    const key = nonce();
    bot.discord.fail('POST /channels/:id/messages', { reset: 'after' });
    expect(await threads().open(guild, clients.id, opening('Scope'), key)).toEqual({ kind: 'unsent', why: 'unknown' });
    bot.discord.fail('POST /channels/:id/messages/:id/threads', { reset: 'after' });
    const it = isOpened(await threads().open(guild, clients.id, opening('Scope'), key));
    expect(it.found).toBe(true);
    expect(isOpened(await threads().open(guild, clients.id, opening('Scope'), key))).toMatchObject({
      thread: it.thread,
      found: true,
    });
    const post = nonce();
    bot.discord.fail('POST /channels/:id/messages', { reset: 'after' });
    expect(await threads().post(guild, it, said('Once.'), post)).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(await threads().post(guild, it, said('Once.'), post)).toMatchObject({ kind: 'sent' });
    expect(ours(clients).length).toBe(1);
    expect(ours(it.thread).map(plain)).toEqual(['Once.']);
  });

  test('leaves no message behind when its thread is refused, and can be opened once that is mended', async () => {
    const { clients } = bot.discord.channels;
    const before = ours(clients).length;
    const key = nonce();
    bot.discord.fail('POST /channels/:id/messages/:id/threads', { status: 400, code: 160006 });
    expect(await threads().open(guild, clients.id, opening('Full'), key)).toEqual({ kind: 'unsent', why: 'forbidden' });
    expect(ours(clients).length).toBe(before);
    const it = isOpened(await threads().open(guild, clients.id, opening('Full'), key));
    expect(ours(clients).map(({ id }) => id)).toContain(it.thread);
  });

  test('is unknown when the message that has to go without it can’t be taken back, and the next try takes it up', async () => {
    const { clients } = bot.discord.channels;
    const key = nonce();
    bot.discord.fail('POST /channels/:id/messages/:id/threads', { status: 400, code: 160006 });
    bot.discord.fail('DELETE /channels/:id/messages/:id', { status: 500, times: 2 });
    expect(await threads().open(guild, clients.id, opening('Stuck'), key)).toEqual({ kind: 'unsent', why: 'unknown' });
    const it = isOpened(await threads().open(guild, clients.id, opening('Stuck'), key));
    expect(
      ours(clients)
        .filter((each) => plain(each).startsWith('Stuck'))
        .map(({ id }) => id),
    ).toEqual([it.thread]);
  });

  test('in a channel where the bot may not open one is refused before anything is seen', async () => {
    const { clients } = bot.discord.channels;
    bot.discord.deny(clients, bot.discord.bot, 'CREATE_PUBLIC_THREADS');
    await expect.poll(() => lacks(clients), soon).toHaveLength(1);
    expect(await lacks(clients)).toEqual(['open-threads']);
    const calls = bot.discord.calls.length;
    expect(await threads().open(guild, clients.id, opening('No'), nonce())).toEqual({
      kind: 'unsent',
      why: 'forbidden',
    });
    expect(bot.discord.calls.length).toBe(calls);
    bot.discord.allow(clients, bot.discord.bot, 'CREATE_PUBLIC_THREADS');
    await expect.poll(() => lacks(clients), soon).toEqual([]);
  });

  test('of another server, of none and of a wrong name is not there', async () => {
    const { algemeen } = bot.discord.channels;
    for (const channel of [algemeen.id, '123456789012345678', 'nonsense'])
      expect(await threads().open(guild, channel, opening('Where'), nonce())).toEqual({
        kind: 'unsent',
        why: 'not-there',
      });
    expect(ours(algemeen)).toEqual([]);
  });
});

const lacks = async (channel: Channel): Promise<readonly string[]> => {
  const reach = await threads().reach(guild, channel.id);
  return 'lacks' in reach ? reach.lacks : [reach.kind];
};

describe('a thread in a forum', () => {
  const posts = (name: string): Channel[] =>
    bot.discord.threads(bot.discord.channels.forum).filter((it) => it.name === name);

  test('is a post with its tags, of those that the forum has and the bot may give', async () => {
    const { forum } = bot.discord.channels;
    const it = isOpened(
      await threads().open(guild, forum.id, opening('Tagged', 'Payment', 'solved', 'weather'), nonce()),
    );
    expect(it).toMatchObject({ found: false, channel: forum.id, opening: { channel: it.thread, message: it.thread } });
    const [post] = posts('Tagged');
    expect(post?.appliedTags).toEqual([forum.tags.find(({ name }) => name === 'payment')?.id]);
    expect(ours(it.thread).map(plain)).toEqual(['Tagged: what would you do?']);
    expect(await threads().post(guild, it, said('More.'), nonce())).toMatchObject({ kind: 'sent' });
  });

  test('whose answer was lost is found among the active ones, and by another process too', async () => {
    const { forum } = bot.discord.channels;
    const key = nonce();
    bot.discord.fail('POST /channels/:id/threads', { reset: 'after' });
    const it = isOpened(await threads().open(guild, forum.id, opening('Lost answer'), key));
    expect(it.found).toBe(true);
    await bot.restart();
    bot.discord.allow(forum, bot.discord.bot, 'READ_MESSAGE_HISTORY');
    expect(isOpened(await threads().open(guild, forum.id, opening('Lost answer'), key))).toMatchObject({
      thread: it.thread,
      found: true,
    });
    expect(posts('Lost answer').length).toBe(1);
  });

  test('of the same name for another nonce is another one', async () => {
    const { forum } = bot.discord.channels;
    const one = isOpened(await threads().open(guild, forum.id, opening('Twins'), nonce()));
    const other = isOpened(await threads().open(guild, forum.id, opening('Twins'), nonce()));
    expect(other).toMatchObject({ found: false });
    expect(other.thread).not.toBe(one.thread);
    bot.discord.fail('POST /channels/:id/threads', { reset: 'after' });
    const third = isOpened(await threads().open(guild, forum.id, opening('Twins'), nonce()));
    expect([one.thread, other.thread]).not.toContain(third.thread);
    expect(posts('Twins').length).toBe(3);
  });

  test('that may be the one of an earlier try is asked about where nothing can be read, not opened beside it', async () => {
    const { forum } = bot.discord.channels;
    await bot.restart();
    bot.discord.deny(forum, bot.discord.bot, 'READ_MESSAGE_HISTORY');
    const key = nonce();
    isOpened(await threads().open(guild, forum.id, opening('Unread'), key));
    await bot.restart();
    expect(await threads().open(guild, forum.id, opening('Unread'), key)).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(posts('Unread').length).toBe(1);
  });

  test('that nobody can tell of is unknown, and the next try finds it', async () => {
    const { forum } = bot.discord.channels;
    bot.discord.allow(forum, bot.discord.bot, 'READ_MESSAGE_HISTORY');
    const key = nonce();
    bot.discord.fail('POST /channels/:id/threads', { reset: 'after' });
    bot.discord.fail('GET /guilds/:id/threads/active', { status: 500, times: 2 });
    expect(await threads().open(guild, forum.id, opening('Twice'), key)).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(isOpened(await threads().open(guild, forum.id, opening('Twice'), key)).found).toBe(true);
    expect(posts('Twice').length).toBe(1);
  });

  test('that wants a tag gets one the bot may give; where there is none, that is what is missing', async () => {
    const { freelancers } = bot.discord.guilds;
    const strict = bot.discord.addChannel(freelancers, {
      name: 'strict',
      kind: 'forum',
      tags: ['news', 'other'],
      requireTag: true,
    });
    const closed = bot.discord.addChannel(freelancers, {
      name: 'closed',
      kind: 'forum',
      tags: ['!news'],
      requireTag: true,
    });
    await bot.restart();
    const it = isOpened(await threads().open(guild, strict.id, opening('Any'), nonce()));
    expect(bot.discord.threads(strict).find(({ id }) => id === it.thread)?.appliedTags).toEqual([strict.tags[0]?.id]);
    expect(await lacks(closed)).toEqual(['tag']);
    expect(await threads().open(guild, closed.id, opening('None'), nonce())).toEqual({
      kind: 'unsent',
      why: 'forbidden',
    });
  });
});

describe('a thread that was put away', () => {
  const opened = async (title: string) =>
    isOpened(await threads().open(guild, bot.discord.channels.general.id, opening(title), nonce()));

  test('opens again for what is posted, and stays away for what is changed or deleted', async () => {
    const it = await opened('Away');
    const first = await threads().post(guild, it, said('First.'), nonce());
    if (first.kind !== 'sent') throw new Error('not sent');
    bot.discord.archive(it.thread, { locked: false });
    expect(await threads().change(guild, first, said('Changed.'))).toEqual(first);
    expect(ours(it.thread).map(plain)).toEqual(['Changed.']);
    expect(bot.discord.world.channels.get(it.thread)?.archived).toBe(true);
    expect(await threads().remove(guild, first)).toEqual(first);
    expect(await threads().remove(guild, first)).toEqual(first);
    expect(await threads().change(guild, first, said('Again.'))).toEqual({ kind: 'unsent', why: 'not-there' });
    expect(await threads().post(guild, it, said('Back.'), nonce())).toMatchObject({ kind: 'sent' });
    expect(bot.discord.world.channels.get(it.thread)?.archived).toBe(false);
  });

  test('and locked takes nothing more', async () => {
    const it = await opened('Locked');
    const first = await threads().post(guild, it, said('First.'), nonce());
    if (first.kind !== 'sent') throw new Error('not sent');
    bot.discord.archive(it.thread);
    expect(await threads().post(guild, it, said('More.'), nonce())).toEqual({ kind: 'unsent', why: 'archived' });
    expect(await threads().change(guild, first, said('Changed.'))).toEqual({ kind: 'unsent', why: 'archived' });
    expect(ours(it.thread).map(plain)).toEqual(['First.']);
  });

  test('or deleted, or whose channel or server is gone, says which', async () => {
    const { freelancers } = bot.discord.guilds;
    const it = await opened('Gone');
    bot.discord.deleteChannel(it.thread);
    expect(await threads().post(guild, it, said('More.'), nonce())).toEqual({ kind: 'unsent', why: 'not-there' });
    const lost = bot.discord.addChannel(freelancers, { name: 'lost' });
    const untold = bot.discord.addChannel(freelancers, { name: 'untold' });
    await bot.restart();
    untold.deleted = true;
    expect(await lacks(untold)).toEqual(['not-there']);
    expect(await threads().open(guild, untold.id, opening('Lost'), nonce())).toEqual({
      kind: 'unsent',
      why: 'not-there',
    });
    bot.discord.deleteChannel(lost);
    await expect.poll(() => lacks(lost), soon).toEqual(['not-there']);
    expect(await threads().open(guild, lost.id, opening('Lost'), nonce())).toEqual({
      kind: 'unsent',
      why: 'not-there',
    });
  });
});

describe('what the bot lacks in a channel', () => {
  test('is told for each right, and nothing where all is well', async () => {
    const { general, forum, moderators, news } = bot.discord.channels;
    expect(await threads().reach(guild, general.id)).toEqual({
      kind: 'channel',
      name: 'general',
      open: 'public',
      lacks: [],
    });
    expect(await threads().reach(guild, forum.id)).toEqual({
      kind: 'forum',
      name: 'advice',
      open: 'public',
      lacks: [],
    });
    expect(await threads().reach(guild, news.id)).toMatchObject({ kind: 'channel', lacks: [] });
    const hidden = await threads().reach(guild, moderators.id);
    expect(hidden).toMatchObject({ kind: 'channel', open: 'private' });
    expect(hidden).toMatchObject({ lacks: expect.arrayContaining(['see']) as unknown });
    expect(await threads().open(guild, moderators.id, opening('Hidden'), nonce())).toEqual({
      kind: 'unsent',
      why: 'forbidden',
    });
    bot.discord.deny(news, bot.discord.bot, 'VIEW_CHANNEL');
    expect(await threads().reach(guild, news.id)).toMatchObject({ kind: 'channel', name: 'news', lacks: ['see'] });
    expect(await threads().open(guild, news.id, opening('Hidden'), nonce())).toEqual({
      kind: 'unsent',
      why: 'forbidden',
    });
    bot.discord.allow(news, bot.discord.bot, 'VIEW_CHANNEL');
    bot.discord.deny(general, bot.discord.bot, 'SEND_MESSAGES_IN_THREADS', 'SEND_MESSAGES');
    await expect.poll(() => lacks(general), soon).not.toEqual([]);
    expect(await lacks(general)).toEqual(['send', 'send-in-threads']);
    bot.discord.allow(general, bot.discord.bot, 'SEND_MESSAGES_IN_THREADS', 'SEND_MESSAGES');
    await expect.poll(() => lacks(general), soon).toEqual([]);
  });

  test('follows a role the bot gets, without a privileged intent', async () => {
    const { freelancers } = bot.discord.guilds;
    const { clients } = bot.discord.channels;
    bot.discord.deny(clients, freelancers, 'SEND_MESSAGES');
    await expect.poll(() => lacks(clients), soon).toContain('send');
    const trusted = bot.discord.addRole(freelancers, 'Trusted');
    bot.discord.allow(clients, trusted, 'SEND_MESSAGES');
    bot.discord.giveRole(freelancers, bot.discord.bot, 'Trusted');
    await expect.poll(() => lacks(clients), soon).toEqual([]);
  });

  test('is not known while Discord or the server is out of reach, and the channel of a server that put us out is not there', async () => {
    const { zzp } = bot.discord.guilds;
    const { algemeen } = bot.discord.channels;
    bot.discord.outage(zzp);
    await expect.poll(() => threads().reach(zzp.id, algemeen.id), soon).toMatchObject({ kind: 'unknown' });
    expect(await threads().open(zzp.id, algemeen.id, opening('Outage'), nonce())).toEqual({
      kind: 'unsent',
      why: 'unreachable',
    });
    bot.discord.recovery(zzp);
    await expect.poll(() => threads().reach(zzp.id, algemeen.id), soon).toMatchObject({ kind: 'channel' });
    bot.discord.removeBot(zzp);
    await expect.poll(() => threads().reach(zzp.id, algemeen.id), soon).toMatchObject({ kind: 'not-there' });
    bot.discord.addBot(zzp);
    await expect.poll(() => threads().reach(zzp.id, algemeen.id), soon).toMatchObject({ kind: 'channel' });
  });
});

test('what can be pressed in a thread is, and the opening keeps its buttons', async () => {
  const draft = document(
    'Hello',
    paragraph(plainSpan('Hello')),
    buttons({ label: 'Helpful', press: press('echo', 'reply') }),
  );
  const { document: stamped } = stamp(draft, () => 'echo:r:-');
  const { general } = bot.discord.channels;
  const it = isOpened(
    await threads().open(guild, general.id, { title: 'Press', tags: [], document: stamped }, nonce()),
  );
  const sent = await threads().post(guild, it, stamped, nonce());
  if (sent.kind !== 'sent') throw new Error('not sent');
  const { anna } = bot.discord.users;
  for (const id of [it.opening.message, sent.message]) {
    const message = bot.discord.message(id)!;
    await bot.discord.press({ user: anna, message, label: 'Helpful' });
  }
  await bot.discord.until(() => bot.door.requests.length === 2);
  expect(bot.door.requests.map(({ place }) => place)).toEqual([
    { kind: 'channel', channel: general.id },
    { kind: 'thread', channel: general.id, thread: it.thread },
  ]);
});
