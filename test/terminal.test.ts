// The terminal as a newcomer meets it.
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTerminal } from '../src/adapters/terminal/start.ts';
import { openChat, type Chat, type Member } from './support/chat.ts';

let chat: Chat;
let anna: Member;
let bram: Member;
beforeAll(async () => {
  chat = await openChat('terminal');
  anna = chat.member('anna', 'en');
  bram = chat.member('bram', 'nl');
});
afterAll(() => chat.close());

describe('the terminal', () => {
  test('welcomes in two lines that say what to type', () => {
    expect(anna.seesAll()[0]?.split('\n')).toHaveLength(2);
    expect(bram.seesAll()[0]).toContain('Vertel in je eigen woorden');
  });

  test('a situation is answered, in its own language', async () => {
    await anna.writes('My client owes me 1,200 euros for six weeks now and stopped answering my mails.');
    expect(anna.sees()).toContain('Do now');
    await anna.writes('Mijn klant betaalt de factuur van 900 euro al twee maanden niet en reageert nergens op.');
    expect(anna.sees()).toContain('Nu doen');
  });

  test('a button is pressed by its number', async () => {
    await anna.writes('My client owes me 1,200 euros for six weeks now and stopped answering my mails.');
    await anna.presses('Change message');
    expect(anna.sees()).toContain('To copy as it stands');
    await anna.presses('Firmer');
    expect(anna.sees()).toContain('firmer');
  });

  test('a bare command asks its questions', async () => {
    await bram.types('/difficultclient');
    expect(bram.sees()).toContain('Wat speelt er?');
    await bram.fills({ situation: 'Klant wil steeds meer werk voor dezelfde prijs, al vijf keer extra paginas.' });
    expect(bram.sees()).toContain('Nu doen');
  });
});

describe('clearing', () => {
  test('wipes a screen, with what can be scrolled back to', async () => {
    const tty = () => Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const [input, output] = [tty(), tty()];
    let printed = '';
    output.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const cleared = new Promise<void>((resolve) => {
      const door = {
        commands: [],
        handle: (_: unknown, reply: { clear(): Promise<unknown> }) => reply.clear().then(() => resolve()),
      };
      startTerminal(door, { input, output }, 'en');
    });
    input.write('anything\n');
    await cleared;
    input.end();
    expect(printed).toContain('\u001b[2J\u001b[3J\u001b[H');
  });
});
