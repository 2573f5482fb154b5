// Commands, forms, buttons and menus through the real discord.js against the local Discord.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inert, sentence } from '../../../src/chat/index.ts';
import { livePings, plain } from '../../support/discord/index.ts';
import { startTestBot, type Running } from './bot.ts';

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
afterEach(() => {
  expect(bot.discord.violations).toEqual([]);
});
const anna = () => bot.discord.users.anna;
const general = () => bot.discord.channels.general;
const say = (text: string) =>
  bot.discord.command({ user: anna(), channel: general(), name: 'echo', options: { text } });

describe('a command', () => {
  test('is deferred privately before anything else and then answered, for the asker alone', async () => {
    const order: string[] = [];
    bot.door.answer = async (_, reply) => {
      order.push(bot.discord.calls.at(-1)?.path.endsWith('/callback') ? 'after the deferral' : 'too early');
      return reply.show(inert(sentence('here')));
    };
    const asked = await say('hello');
    expect(asked.firstResponse).toBe(5);
    expect(asked.ephemeral).toBe(true);
    expect(plain(await asked.answer())).toBe('here');
    expect(order).toEqual(['after the deferral']);
    expect(bot.discord.messages(general())).toEqual([]);
    expect(bot.discord.seenBy(bot.discord.users.carl)).toEqual([]);
    expect(bot.discord.ephemerals(anna()).length).toBe(1);
  });

  test('arrives as a request with its options apart', async () => {
    await (await say('<@1> **hi**')).answer();
    const [request] = bot.door.requests;
    expect(request).toMatchObject({
      platform: 'discord',
      community: bot.discord.guilds.freelancers.id,
      person: anna().id,
      place: { kind: 'channel', channel: general().id },
      locale: 'en-GB',
      what: { kind: 'command', name: 'echo', text: '', args: { text: '<@1> **hi**' } },
    });
    expect(request?.timezone).toBeUndefined();
  });

  test('with a subcommand keeps its two words', async () => {
    const asked = await bot.discord.command({ user: anna(), name: 'echo-list show', options: { 'due-date': '3 May' } });
    await asked.answer();
    expect(bot.door.requests[0]?.what).toEqual({
      kind: 'command',
      name: 'echo-list show',
      text: '',
      args: { dueDate: '3 May' },
    });
    expect(bot.door.requests[0]).toMatchObject({ community: 'direct', place: { kind: 'dm' } });
  });

  test('said again replaces its answer', async () => {
    bot.door.answer = async (_, reply) => {
      await reply.show(inert(sentence('first')));
      return reply.show(inert(sentence('second')));
    };
    const asked = await say('x');
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(plain(asked.message!)).toBe('second');
    expect(asked.followups).toEqual([]);
  });

  test('an aside stands beside the answer, whichever comes first', async () => {
    bot.door.answer = async (_, reply) => {
      await reply.aside(inert(sentence('aside')));
      await reply.show(inert(sentence('answer')));
      return reply.show(inert(sentence('better answer')));
    };
    const asked = await say('x');
    await bot.discord.until(() => bot.door.results.length === 1);
    expect([asked.message!, ...asked.followups].map(plain)).toEqual(['aside', 'better answer']);
    expect(asked.followups.every((it) => it.ephemeralTo === anna().id)).toBe(true);
  });

  test('delivered twenty times has one effect', async () => {
    const asked = await bot.discord.command({
      user: anna(),
      channel: general(),
      name: 'echo',
      options: { text: 'once' },
      deliveries: 20,
    });
    await asked.answer();
    expect(bot.door.requests.length).toBe(1);
    expect(bot.discord.ephemerals(anna()).filter((it) => it.interactionId === asked.id).length).toBe(1);
  });

  test('two hundred at once are all answered first within three seconds', async () => {
    const asked = await Promise.all(Array.from({ length: 200 }, (_, at) => say(`number ${at}`)));
    expect(asked.filter((it) => it.failed)).toEqual([]);
    expect(Math.max(...asked.map((it) => it.ms ?? Infinity))).toBeLessThan(3000);
    const answers = await Promise.all(asked.map((it) => it.answer({ ms: 10_000 })));
    expect(answers.every((it, at) => plain(it).includes(`number ${at}`))).toBe(true);
  });

  test('an answer that fails for a moment is shown all the same', async () => {
    bot.discord.fail('PATCH /webhooks/:app/:token/messages/@original', { status: 502 });
    expect(plain(await (await say('still here')).answer())).toContain('still here');
  });

  test.each([
    [{ status: 404, code: 10062 }, 'expired'],
    [{ status: 404, code: 10015 }, 'expired'],
    [{ status: 401, code: 50027 }, 'expired'],
    [{ status: 403, code: 50001 }, 'forbidden'],
    [{ status: 403, code: 50013 }, 'forbidden'],
    [{ status: 429, retryAfterMs: 60_000 }, 'rate-limited'],
    [{ status: 503, times: 2 }, 'unreachable'],
    [{ reset: 'before', times: 2 }, 'unknown'],
  ] as const)('an answer that meets %j is lost: %s', async (fault, why) => {
    bot.discord.fail('PATCH /webhooks/:app/:token/messages/@original', fault);
    await say('lost');
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(bot.door.results).toEqual([{ kind: 'lost', why }]);
    expect(bot.discord.messages(general())).toEqual([]);
    bot.discord.clearFaults();
  });

  test.each([{ status: 500 }, { reset: 'before' }, { reset: 'after' }] as const)(
    'whose deferral meets %j is answered all the same, once',
    async (fault) => {
      bot.discord.fail('POST /interactions/:id/:token/callback', fault);
      const asked = await say('bumpy');
      expect(plain(await asked.answer())).toContain('bumpy');
      expect(bot.door.requests.length).toBe(1);
    },
  );

  test('tells who may manage the server', async () => {
    await (await say('x')).answer();
    const { mila } = bot.discord.users;
    await (
      await bot.discord.command({ user: mila, channel: general(), name: 'echo', options: { text: 'y' } })
    ).answer();
    expect(bot.door.requests.map((it) => it.moderator)).toEqual([undefined, true]);
  });

  test('that Discord gave up on is left alone', async () => {
    bot.discord.fail('POST /interactions/:id/:token/callback', { status: 404, code: 10062 });
    const asked = bot.discord.command({ user: anna(), channel: general(), name: 'echo', options: { text: 'late' } });
    await bot.discord.until(() => bot.discord.calls.some((it) => it.status === 404 && it.path.endsWith('/callback')));
    expect(bot.door.requests).toEqual([]);
    bot.discord.clock.advance(3100);
    expect((await asked).failed).toBe(true);
  });
});

describe('a form', () => {
  test('opens when the text is missing, and its answer is private', async () => {
    const asked = await bot.discord.command({ user: anna(), channel: general(), name: 'echo' });
    expect(asked.firstResponse).toBe(9);
    expect(asked.modal).toMatchObject({ title: 'Say it again', custom_id: 'echo:s:-' });
    const sent = await bot.discord.submitModal(asked.modal, {
      user: anna(),
      values: { text: 'from the form', mood: 'soft' },
    });
    expect(sent.firstResponse).toBe(5);
    expect(sent.ephemeral).toBe(true);
    expect(plain(await sent.answer())).toContain('text=from the form mood=soft');
    expect(bot.door.requests.at(-1)?.what).toEqual({
      kind: 'form',
      id: 'echo:s:-',
      fields: { text: 'from the form', mood: 'soft' },
    });
  });

  test('sent twice has one effect', async () => {
    const asked = await bot.discord.command({ user: anna(), channel: general(), name: 'echo' });
    const sent = await bot.discord.submitModal(asked.modal, { user: anna(), values: { text: 'twice' }, deliveries: 2 });
    await sent.answer();
    bot.discord.redeliver(sent);
    const next = await say('after');
    await next.answer();
    expect(bot.door.requests.filter((it) => it.what.kind === 'form').length).toBe(1);
    expect(bot.discord.ephemerals(anna()).filter((it) => it.interactionId === sent.id).length).toBe(1);
  });

  test('asked for twice by one delivery is opened once', async () => {
    bot.door.answer = async (_, reply) => {
      const form = {
        id: 'echo:s:-',
        title: 'T',
        submit: 'Go',
        cancel: 'No',
        args: {},
        values: {},
        language: 'en',
      } as const;
      await reply.form(form);
      return bot.door.replies.at(-1)!.form(form);
    };
    bot.discord.fail('POST /interactions/:id/:token/callback', { reset: 'after' });
    const asked = await bot.discord.command({ user: anna(), channel: general(), name: 'echo' });
    expect(asked.firstResponse).toBe(9);
    await bot.discord.until(() => bot.door.results.length === 1);
  });

  test('that cannot be opened is answered by an aside as the first response', async () => {
    bot.door.answer = (_, reply) => reply.aside(inert(sentence('no form today')));
    const asked = await bot.discord.command({ user: anna(), channel: general(), name: 'echo' });
    expect(asked.firstResponse).toBe(4);
    expect(asked.ephemeral).toBe(true);
    expect(plain(asked.message!)).toBe('no form today');
  });

  test('is followed privately by what is said after it', async () => {
    bot.door.answer = async (_, reply) => {
      await reply.form({
        id: 'echo:s:-',
        title: 'T',
        submit: 'Go',
        cancel: 'No',
        args: {},
        values: {},
        language: 'en',
      });
      return reply.show(inert(sentence('beside the form')));
    };
    const asked = await bot.discord.command({ user: anna(), channel: general(), name: 'echo' });
    await bot.discord.until(() => bot.door.results.length === 1);
    expect(asked.followups.map((it) => [plain(it), it.ephemeralTo])).toEqual([['beside the form', anna().id]]);
  });
});

describe('a button', () => {
  const pressed = async (label: string) => {
    const asked = await say('press me');
    const message = await asked.answer();
    return { asked, message, press: await bot.discord.press({ user: anna(), message, label }) };
  };

  test('that replies gives a new private message', async () => {
    const { press, message } = await pressed('Again');
    expect(press.firstResponse).toBe(5);
    expect(press.ephemeral).toBe(true);
    const answer = await press.answer();
    expect(answer.id).not.toBe(message.id);
    expect(plain(answer)).toContain('pressed reply');
  });

  test('that updates changes the message it is on', async () => {
    const { press, message } = await pressed('Change');
    expect(press.firstResponse).toBe(6);
    await bot.discord.until(() => plain(message).includes('pressed update'));
    expect(message.ephemeralTo).toBe(anna().id);
  });

  test('that asks opens a form holding what is known', async () => {
    const { press } = await pressed('Ask');
    expect(press.firstResponse).toBe(9);
    expect(JSON.stringify(press.modal)).toContain('press me');
  });

  test('a select updates with what was chosen', async () => {
    const message = await (await say('choose')).answer();
    await bot.discord.press({ user: anna(), message, customId: idOfSelect(message), values: ['one', 'three'] });
    await bot.discord.until(() => plain(message).includes('choose one three'));
    await bot.discord.press({ user: anna(), message, customId: idOfSelect(message), values: [] });
    await bot.discord.until(() => bot.door.results.length === 3);
    expect(bot.door.requests.at(-1)?.what).toMatchObject({ kind: 'press', values: [] });
  });

  test('older than our memory is answered kindly, privately, and changes nothing', async () => {
    const message = await (await say('old')).answer();
    const before = plain(message);
    bot.door.answer = (_, reply) => reply.aside(inert(sentence('too old')));
    const press = await bot.discord.press({ user: anna(), message, label: 'Change' });
    await bot.discord.until(() => press.followups.length === 1);
    expect(plain(press.followups[0]!)).toBe('too old');
    expect(press.followups[0]!.ephemeralTo).toBe(anna().id);
    expect(plain(message)).toBe(before);
  });

  test('that would change what everybody sees says so', async () => {
    const posted = await bot.adapter.messenger.toChannel(
      bot.discord.guilds.freelancers.id,
      general().id,
      {
        preview: 'p',
        blocks: [
          {
            kind: 'buttons',
            buttons: [
              { id: 'echo:u:-', label: 'Open', press: { command: 'echo', mode: 'update', args: {}, by: 'anyone' } },
            ],
          },
        ],
      },
      'n1',
    );
    expect(posted.kind).toBe('sent');
    const message = bot.discord.messages(general()).at(-1)!;
    await bot.discord.press({ user: anna(), message, label: 'Open' });
    await bot.discord.until(() => bot.door.replies.at(-1)?.audience === 'everyone');
    bot.discord.deleteMessage(message);
  });
});

test('a message menu gives the message as a reader sees it, and a private answer', async () => {
  const { carl, bram } = bot.discord.users;
  const message = bot.discord.say({
    user: carl,
    channel: general(),
    content: `<@${bram.id}> **pays** <t:0:d> ||never||, see [this](https://x.test/a_b)`,
  });
  const used = await bot.discord.contextMenu({ user: anna(), message, name: 'Say this again' });
  expect(used.firstResponse).toBe(5);
  expect(used.ephemeral).toBe(true);
  expect(plain(await used.answer())).toBe('Carl wrote: @Bram pays 1970-01-01 never, see this (https://x.test/a_b)');
  expect(bot.door.requests[0]?.what).toMatchObject({
    kind: 'shortcut',
    name: 'echo',
    message: {
      author: 'Carl',
      link: `https://discord.com/channels/${bot.discord.guilds.freelancers.id}/${general().id}/${message.id}`,
    },
  });
  expect(livePings(used.message!)).toEqual([]);
  bot.discord.deleteMessage(message);
});

const idOfSelect = (message: { components: unknown }): string =>
  JSON.stringify(message.components).match(/"custom_id":"(echo:u:[^"]+)"(?=,"placeholder)/)?.[1] ?? '';
