// Starting, the troubles of the connection, registering by difference, and answering after a restart.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { difference, register, renderCommands } from '../../../src/adapters/discord/register.ts';
import { PlatformError, startDiscord } from '../../../src/adapters/discord/index.ts';
import { inert, sentence, type Command } from '../../../src/chat/index.ts';
import { createLog } from '../../../src/log/index.ts';
import { checkCommands, plain, startFakeDiscord } from '../../support/discord/index.ts';
import { startTestBot, type Running } from './bot.ts';
import { createDoor, echo } from './door.ts';

let bot: Running;
beforeEach(async () => {
  bot = await startTestBot({ heartbeatMs: 200 });
});
afterEach(async () => {
  await bot.close();
  expect(bot.discord.violations).toEqual([]);
});

const works = async () => {
  const { discord } = bot;
  const asked = await discord.command({
    user: discord.users.anna,
    channel: discord.channels.general,
    name: 'echo',
    options: { text: 'still here' },
  });
  expect(plain(await asked.answer())).toContain('still here');
};
const down = () => bot.discord.until(() => !bot.adapter.health().up, { ms: 3000 });
const up = () => bot.discord.until(() => bot.adapter.health().up, { ms: 20_000 });

describe('the connection', () => {
  test('asks for no more than it needs', () => {
    expect(bot.discord.gateway.history).toMatchObject([{ kind: 'identify', intents: 1 | (1 << 9) | (1 << 12) }]);
    expect(bot.adapter.health()).toMatchObject({ up: true, detail: 'connected' });
    expect(bot.adapter.health().lastEventAt).toBeInstanceOf(Date);
  });

  test('that breaks is resumed, and what came meanwhile is answered', async () => {
    bot.discord.gateway.drop();
    await down();
    const { discord } = bot;
    const asked = await discord.command({ user: discord.users.anna, name: 'echo', options: { text: 'meanwhile' } });
    expect(asked.failed).toBe(false);
    expect(plain(await asked.answer())).toContain('meanwhile');
    await up();
    expect(discord.gateway.history.map((it) => it.kind)).toEqual(['identify', 'resume']);
  });

  test('that Discord wants anew is resumed', async () => {
    bot.discord.gateway.reconnect();
    await bot.discord.until(() => bot.discord.gateway.history.length === 2);
    await up();
    await works();
  });

  test('whose session is invalid identifies again', async () => {
    bot.discord.gateway.invalidate({ resumable: false });
    await bot.discord.until(() => bot.discord.gateway.history.length === 2, { ms: 15_000 });
    await up();
    expect(bot.discord.gateway.history.map((it) => it.kind)).toEqual(['identify', 'identify']);
    await works();
  });

  test('whose heartbeats are not answered is made anew', async () => {
    bot.discord.gateway.acks('off');
    await down();
    bot.discord.gateway.acks('on');
    await up();
    await works();
  });

  test('whose token is revoked stays down, and nothing breaks', async () => {
    bot.discord.revokeToken();
    bot.discord.gateway.drop();
    await bot.discord.until(() => bot.adapter.health().detail === 'token refused', { ms: 10_000 });
    expect(bot.adapter.health().up).toBe(false);
    const sent = await bot.adapter.messenger.toChannel('x', bot.discord.channels.general.id, inert(sentence('x')), 'n');
    expect(sent).toEqual({ kind: 'unsent', why: 'forbidden' });
  });

  test('survives being removed from a server', async () => {
    const { discord } = bot;
    discord.removeBot(discord.guilds.zzp);
    const sent = await bot.adapter.messenger.toChannel('x', discord.channels.algemeen.id, inert(sentence('x')), 'n');
    expect(sent).toEqual({ kind: 'unsent', why: 'forbidden' });
    await works();
  });

  test('that is closed on purpose takes nothing new and lets what is in flight finish', async () => {
    const { discord, door, adapter } = bot;
    const waiting: (() => void)[] = [];
    door.answer = async (_, reply) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      await reply.aside(inert(sentence('on my way')));
      return reply.show(inert(sentence('finished')));
    };
    const asked = await discord.command({
      user: discord.users.anna,
      name: 'echo',
      options: { text: 'slow' },
    });
    discord.directMessage({ user: discord.users.bram, text: 'slow too' });
    await discord.until(() => waiting.length === 2);
    await adapter.stop();
    expect(adapter.health().up).toBe(false);
    for (const finish of waiting) finish();
    await discord.until(() => discord.dm(discord.users.bram).some((it) => plain(it).includes('finished')));
    await discord.until(() => door.results.length === 2);
    expect([asked.message!, ...asked.followups].map(plain)).toEqual(['on my way', 'finished']);
    discord.directMessage({ user: discord.users.carl, text: 'too late' });
    expect(discord.gateway.connected()).toBe(false);
  });

  test('survives what nobody foresaw', async () => {
    const { discord } = bot;
    const weird: object[] = [
      {},
      { id: 1 },
      { type: 2, id: '5', token: 't', application_id: '6', user: { id: '7' } },
      { type: 99, id: '5', token: 't', application_id: '6', user: { id: '7' } },
      { type: 3, id: '5', token: 'a/../b', application_id: '6', user: { id: '7' }, data: { custom_id: 5 } },
      { type: 4, data: { options: null } },
    ];
    for (const d of weird)
      for (const t of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'THREAD_CREATE', 'GUILD_ROLE_UPDATE', 'SOMETHING_NEW'])
        discord.raw({ t, d: { ...d } });
    for (const packet of [
      { op: 0, t: 'INTERACTION_CREATE', s: null, d: null },
      { op: 77, d: null },
    ])
      discord.gateway.packet(packet);
    discord.raw({ t: 'GUILD_ROLE_UPDATE', d: { guild_id: discord.guilds.freelancers.id } });
    await works();
    expect(bot.door.requests.filter((it) => it.what.kind === 'unsupported').map((it) => it.what)).toEqual([
      { kind: 'unsupported', shape: 'interaction:99' },
    ]);
    expect(bot.lines.filter((line) => line.includes('discord payload not understood')).length).toBeGreaterThan(0);
  });
});

describe('starting', () => {
  const log = createLog('silent');
  const start = (token: string, apiUrl: string) => startDiscord(createDoor(), { token, apiUrl }, { log });

  test('with a wrong token says what to do', async () => {
    const refused = await start(`${bot.discord.token}x`, bot.discord.api).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PlatformError);
    expect(refused).toMatchObject({
      name: 'PlatformError',
      message: expect.stringMatching(/DISCORD_TOKEN.*Reset Token/),
    });
  });

  test('with nobody there says so', async () => {
    const refused = await start('a.b.c', 'http://127.0.0.1:9/api').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      name: 'PlatformError',
      message: expect.stringMatching(/127\.0\.0\.1:9.*could not be reached/),
    });
  });

  test('with a token that is refused at the gateway alone ends too', async () => {
    const other = await startFakeDiscord();
    const token = other.token;
    other.fail('GET /gateway/bot', { status: 401 });
    const refused = await start(token, other.api).catch((error: unknown) => error);
    await other.close();
    expect(refused).toMatchObject({ name: 'PlatformError', message: expect.stringMatching(/DISCORD_TOKEN/) });
  });
});

describe('the commands', () => {
  const writes = () => bot.discord.calls.filter((it) => it.path.includes('/commands') && it.method !== 'GET');

  test('are registered once, in our languages, for servers and direct messages', () => {
    expect(bot.discord.commands().map((it) => it.name)).toEqual(['echo', 'echo-list', 'Say this again']);
    expect(checkCommands(bot.discord.commands())).toEqual([]);
    expect(bot.discord.commands()[0]).toMatchObject({
      description: 'Says it again',
      description_localizations: { nl: 'Zegt het nog eens', 'en-GB': 'Says it again', 'en-US': 'Says it again' },
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        { name: 'text', type: 3, max_length: 3000, description_localizations: { nl: 'Een paar woorden' } },
        {
          name: 'mood',
          choices: [{ name: 'Loud', name_localizations: { nl: 'Hard' }, value: 'loud' }, { value: 'soft' }],
        },
      ],
    });
    expect(bot.discord.commands()[1]).toMatchObject({
      options: [{ type: 1, name: 'show', options: [{ name: 'due-date', required: true }] }],
    });
    expect(bot.discord.commands()[2]).toMatchObject({
      type: 3,
      name_localizations: { nl: 'Zeg dit nog eens', 'en-GB': 'Say this again' },
    });
  });

  test('are left alone when nothing differs', async () => {
    const before = writes().length;
    await bot.restart();
    expect(writes().length).toBe(before);
  });

  test('that changed, came or went are the only ones written', async () => {
    const before = writes().length;
    const changed: Command = {
      ...echo,
      help: { ...echo.help, summary: { ...echo.help.summary, nl: 'Zegt het weer' } },
    };
    const came: Command = { ...echo, name: 'other', shortcut: { label: { en: 'New', nl: 'Nieuw' }, into: 'text' } };
    const wanted = renderCommands([changed, came], { installs: [0, 1] });
    const other = await startDiscord(
      createDoor([changed, came]),
      { token: bot.discord.token, apiUrl: bot.discord.api },
      { log: createLog('silent') },
    );
    await other.stop();
    expect(
      writes()
        .slice(before)
        .map((it) => `${it.method} ${(it.body as { name?: string } | undefined)?.name ?? ''}`),
    ).toEqual(['DELETE ', 'POST echo', 'POST other', 'POST New']);
    expect(difference(wanted, bot.discord.commands())).toEqual({ put: [], drop: [] });
  });

  test('that Discord does not take do not keep the bot from working with those of last time', async () => {
    bot.discord.fail('GET /applications/:id/commands', { status: 403, code: 50001 });
    await bot.restart();
    expect(bot.adapter.health()).toMatchObject({ up: true, detail: 'connected, commands not registered (50001)' });
    await works();
  });

  test('a list that could not be read is not written over', async () => {
    const failing = {
      call: async () => ({ kind: 'failed', failure: { kind: 'unknown', code: 'timeout' } }) as const,
      hook: async () => {
        throw new Error('no');
      },
      refused: () => false,
    };
    expect(await register(failing, '1', [])).toMatchObject({ kind: 'failed' });
  });
});

describe('an address', () => {
  const ask = async () => {
    const { discord, door } = bot;
    door.answer = async () => ({ kind: 'shown' });
    const asked = await discord.command({
      user: discord.users.bram,
      channel: discord.channels.general,
      name: 'echo',
      options: { text: 'x' },
    });
    await discord.until(() => door.replies.length === 1);
    return { asked, address: door.replies.at(-1)!.address };
  };

  test('brings an answer back after a restart, privately', async () => {
    const { asked, address } = await ask();
    await bot.restart();
    const reply = bot.adapter.resume(address);
    expect(reply).toMatchObject({ audience: 'asker', again: 'replaces', address });
    expect(await reply!.show(inert(sentence('after all')))).toEqual({ kind: 'shown' });
    expect(plain(asked.message!)).toBe('after all');
    expect(asked.message!.ephemeralTo).toBe(bot.discord.users.bram.id);
    expect(await reply!.aside(inert(sentence('beside')))).toEqual({ kind: 'shown' });
    expect(asked.followups[0]?.ephemeralTo).toBe(bot.discord.users.bram.id);
  });

  test('is good for a quarter of an hour', async () => {
    const { address } = await ask();
    const reply = bot.adapter.resume(address);
    bot.discord.clock.advance(15 * 60_000 + 1);
    expect(await reply!.show(inert(sentence('late')))).toEqual({ kind: 'lost', why: 'expired' });
    expect(bot.adapter.resume(address)).toBeUndefined();
  });

  test('of a pressed button keeps the message it is on from asides', async () => {
    const { discord, door } = bot;
    const asked = await discord.command({
      user: discord.users.bram,
      channel: discord.channels.general,
      name: 'echo',
      options: { text: 'x' },
    });
    const message = await asked.answer();
    const before = plain(message);
    door.answer = async () => ({ kind: 'shown' });
    const press = await discord.press({ user: discord.users.bram, message, label: 'Change' });
    await discord.until(() => door.replies.length === 2);
    const reply = bot.adapter.resume(door.replies.at(-1)!.address)!;
    await reply.aside(inert(sentence('too old')));
    expect(plain(message)).toBe(before);
    expect(press.followups.map(plain)).toEqual(['too old']);
    await reply.show(inert(sentence('changed')));
    expect(plain(message)).toBe('changed');
  });

  test('that is not one of ours brings nothing', () => {
    for (const text of ['', 'x', '{}', 'null', '{"via":"hook"}', '{"via":"dm","channel":"../x","message":"1"}'])
      expect(bot.adapter.resume(text)).toBeUndefined();
  });
});

test('nothing a member wrote is logged', async () => {
  const { discord } = bot;
  bot.discord.fail('PATCH /webhooks/:app/:token/messages/@original', {
    status: 400,
    code: 50035,
    message: 'canary in an error',
  });
  await discord.command({ user: discord.users.anna, name: 'echo', options: { text: 'canary' } });
  discord.directMessage({ user: discord.users.anna, text: 'canary' });
  await discord.until(() => bot.door.results.length === 2);
  expect(bot.lines.length).toBeGreaterThan(1);
  expect(bot.lines.filter((line) => /canary|[A-Za-z0-9_-]{60}/.test(line))).toEqual([]);
});
