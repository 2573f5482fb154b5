// Payloads read as requests: pure, never throwing, with markup as a reader sees it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCustomId, renderCustomId } from '../../../src/adapters/discord/button.ts';
import { parseInteraction, parseMessage, timeOf, type Around } from '../../../src/adapters/discord/parse.ts';
import { nameless, plainText } from '../../../src/adapters/discord/plain.ts';
import { freshKey, parsePressId, renderPressId } from '../../../src/chat/index.ts';
import { echo } from './door.ts';

const nothingAround = (me: string): Around => ({
  me,
  names: nameless,
  guildLocale: () => undefined,
  locale: () => undefined,
  knows: () => true,
  parent: () => undefined,
});
const names = {
  user: (id: string) => ({ 1: 'Anna' })[id],
  role: (id: string) => ({ 2: 'Mods' })[id],
  channel: (id: string) => ({ 3: 'general' })[id],
};

test.each([
  ['<@1> and <@!1>, not <@9>', '@Anna and @Anna, not @somebody'],
  ['<@&2> in <#3>', '@Mods in #general'],
  ['<@&9> in <#9>', '@role in #channel'],
  ['<:wave:5> <a:dance:6>', ':wave: :dance:'],
  ['<t:1772000000> <t:1772000000:d> <t:1772000000:t>', '2026-02-25 06:13 UTC 2026-02-25 06:13 UTC'],
  ['||secret|| **bold** __under__ ~~gone~~ *it* _al_', 'secret bold under gone it al'],
  ['***both*** and **bold *it***', 'both and bold it'],
  ['snake_case_name and 3 * 4 * 5', 'snake_case_name and 3 * 4 * 5'],
  [
    '[words](https://x.test/a_b) <https://y.test> https://z.test/_c_',
    'words (https://x.test/a_b) https://y.test https://z.test/_c_',
  ],
  ['`**code**` and ```js\nlet x = "<@1>";\n```', '**code** and let x = "<@1>";'],
  ['# Head\n-# small\n> quoted', 'Head\nsmall\nquoted'],
  ['\\*not it\\* a \\<@1>', '*not it* a <@1>'],
  ['</advice now:77> <id:browse> a < b > c', '/advice now #browse a < b > c'],
  ['', ''],
])('%j is read as %j', (written, read) => {
  expect(plainText(written, names)).toBe(read);
});

test('a file given to a command is its name, and comes along', () => {
  const args = { evidence: { kind: 'attachment', label: echo.title, hint: echo.title, required: false, most: 1 } };
  const known = { ...echo, name: 'hand', args } as never;
  const url = 'https://cdn.discordapp.com/attachments/1/2/a.pdf';
  const data = {
    name: 'hand',
    type: 1,
    options: [{ type: 11, name: 'evidence', value: '77' }],
    resolved: { attachments: { 77: { id: '77', filename: 'a.pdf', content_type: 'application/pdf', size: 9, url } } },
  };
  const payload = { id: '1', application_id: '2', channel_id: '3', token: 't', type: 2, user: { id: '4' }, data };
  expect(parseInteraction(payload, [known], nothingAround('5'), new Date(0))).toMatchObject({
    request: {
      what: { kind: 'command', name: 'hand', args: { evidence: 'a.pdf' } },
      files: [{ name: 'a.pdf', type: 'application/pdf', size: 9, ref: url, arg: 'evidence' }],
    },
  });
});

test('any text is read without fuss, in time that does not explode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (it) => {
      plainText(it, nameless);
    }),
    { numRuns: 1_000 },
  );
  const began = performance.now();
  for (const bad of ['*', '_', '**a', '||', '`', '[', '<', '[a](', '<t:', '__a ', '~~', '> '])
    plainText(bad.repeat(Math.floor(6_000 / bad.length)));
  expect(performance.now() - began).toBeLessThan(1_500);
});

test('no payload is too strange', () => {
  const around = nothingAround('5');
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true }),
      fc.dictionary(
        fc.constantFrom(
          'id',
          'type',
          'token',
          'data',
          'user',
          'member',
          'message',
          'channel',
          'channel_id',
          'application_id',
          'author',
          'content',
          'mentions',
          'guild_id',
        ),
        fc.anything(),
      ),
      (any, object) => {
        for (const it of [any, object, { ...object, id: '1', application_id: '2', token: 't', user: { id: '3' } }]) {
          parseInteraction(it, [echo], around, new Date(0));
          parseMessage(it, around, new Date(0));
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('ids of buttons come back as they went', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('echo', 'advice-types', 'incident log'),
      fc.constantFrom('reply', 'update', 'form', 'submit'),
      fc.integer({ min: 1, max: 20 }),
      (command, mode, times) => {
        const id = renderPressId({ command, mode, key: freshKey() });
        const seen = new Set<string>();
        const customs = Array.from({ length: times }, () => renderCustomId(id, seen));
        expect(new Set(customs).size).toBe(times);
        expect(customs.every((it) => it.length <= 100 && parseCustomId(it) === id)).toBe(true);
        expect(parsePressId(id)).toMatchObject({ command, mode });
      },
    ),
  );
});

test('a shortcut takes the words of a forwarded message, and an unknown menu is no crash', () => {
  const menu = (name: string) => ({
    type: 2,
    id: '1',
    application_id: '2',
    token: 't',
    user: { id: '3' },
    channel_id: '4',
    channel: { type: 1 },
    data: {
      type: 3,
      name,
      target_id: '9',
      resolved: {
        messages: {
          9: { content: '', author: { username: 'bram' }, message_snapshots: [{ message: { content: 'passed on' } }] },
        },
      },
    },
  });
  const parsed = parseInteraction(menu('Say this again'), [echo], nothingAround('5'), new Date(0));
  expect(parsed).toMatchObject({
    kind: 'request',
    request: {
      what: {
        kind: 'shortcut',
        name: 'echo',
        message: { text: 'passed on', author: 'bram', link: 'https://discord.com/channels/@me/4/9' },
      },
    },
  });
  expect(parseInteraction(menu('Nothing of ours'), [echo], nothingAround('5'), new Date(0))).toMatchObject({
    address: { step: 'defer' },
    request: { what: { name: '' } },
  });
});

test('an id tells its time', () => {
  expect(timeOf('175928847299117063')).toBe(1462015105796);
});
