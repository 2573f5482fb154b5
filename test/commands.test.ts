// What every command owes its users, in a loop over all of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plaintext, shown, type Command, type Reply, type StampedDocument } from '../src/chat/index.ts';
import { openGround, type Ground } from './support/chat.ts';

let ground: Ground;
let commands: readonly Command[];
beforeAll(async () => {
  ground = await openGround();
  commands = ground.house.bot.commands;
});
afterAll(() => ground.close());

const absurd = [
  '',
  ' ',
  'x',
  '😀',
  '\u0000\u202e\ud800',
  '<!channel> @everyone',
  'a'.repeat(40_000),
  '{"__proto__":1}',
  '-1',
  '9'.repeat(60),
];

describe('every command', () => {
  test('has a name, a title and help in both languages that fit the platforms', () => {
    for (const it of commands) {
      expect(it.name, it.name).toMatch(/^[a-z][a-z-]*( [a-z-]+)?$/);
      expect(it.name.length).toBeLessThanOrEqual(32);
      for (const language of ['en', 'nl'] as const) {
        expect(it.title[language].length, it.name).toBeLessThanOrEqual(24);
        expect(it.help.summary[language].length, it.name).toBeLessThanOrEqual(100);
        expect(it.help.summary[language]).not.toBe('');
        if (it.listed) expect(it.help.example[language]).toMatch(/^\//);
        if (it.shortcut !== undefined) expect(it.shortcut.label[language].length).toBeLessThanOrEqual(24);
        for (const [name, arg] of Object.entries(it.args)) {
          expect(name).toMatch(/^[a-z]{1,32}$/);
          expect(arg.label[language].length, `${it.name} ${name}`).toBeLessThanOrEqual(45);
        }
      }
      expect(it.audience).toBe('asker');
    }
  });

  test('no two have one name, and at most 25 args', () => {
    expect(new Set(commands.map((it) => it.name)).size).toBe(commands.length);
    for (const it of commands)
      expect(Object.values(it.args).filter((arg) => arg.byPress !== true).length).toBeLessThanOrEqual(5);
  });

  test('survives empty and absurd input with a sentence', { timeout: 60_000 }, async () => {
    const tryWith = async (it: Command, text: string): Promise<void> => {
      const seen: StampedDocument[] = [];
      const keep = async (document: StampedDocument) => (seen.push(document), shown);
      const reply: Reply = {
        audience: 'asker',
        again: 'adds',
        address: '',
        accept: async () => undefined,
        show: keep,
        aside: keep,
        form: async () => shown,
        clear: async () => shown,
      };
      const [word = '', ...rest] = it.name.split(' ');
      const args = Object.fromEntries(Object.keys(it.args).map((name) => [name, text]));
      for (const what of [
        { kind: 'command', name: word, text: [...rest, text].join(' '), args } as const,
        { kind: 'form', id: `${it.name}:s:-`, fields: args } as const,
      ]) {
        const request = {
          delivery: crypto.randomUUID(),
          platform: 'slack',
          community: 'T',
          person: 'P',
          place: { kind: 'channel', channel: 'C' },
          moderator: true,
          at: new Date(),
          what,
        } as const;
        await ground.house.bot.handle(request, reply);
      }
      for (const document of seen) expect(plaintext(document), it.name).not.toMatch(/Something went wrong/);
    };
    for (const it of commands) await Promise.all(absurd.map((text) => tryWith(it, text)));
  });
});
