// A community's cards as files: out of a Slack workspace, into a Discord server, and out of there the same to the byte.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseAnswer } from '../../src/answers/load.ts';
import { readZip, zipBytes } from '../../src/zip/index.ts';
import { openChat, type Chat, type Member } from '../support/chat.ts';
import { goesLive, post, words } from './cast.ts';

const now = (): Date => new Date('2026-11-24T09:00:00Z');
let [from, to]: Chat[] = [];
let [anna, mila, mo]: Member[] = [];
beforeAll(async () => {
  [from, to] = [await openChat('slack', { now }), await openChat('discord', { now })];
  [anna, mila, mo] = [from.member('anna', 'en'), from.member('mila', 'en'), to.member('mila', 'en')];
}, 60_000);
afterAll(async () => {
  await from!.close();
  await to!.close();
});

const zipOf = (member: Member): Uint8Array => member.files().findLast((it) => it.name === 'answers.zip')!.bytes;
const takesIn = async (member: Member, name: string, bytes: Uint8Array): Promise<string> => {
  await member.types('/answer', 'import');
  await member.fills({ files: [{ name, type: name.endsWith('zip') ? 'application/zip' : 'text/markdown', bytes }] });
  return member.sees();
};

test('out, in elsewhere, advised with there, and out again the same to the byte', { timeout: 60_000 }, async () => {
  await mila!.types('/answer', 'export');
  expect(mila!.sees()).toContain('no answers of its own yet');
  await goesLive(from!, anna!, mila!);
  await mila!.types('/answer', 'export');
  const first = zipOf(mila!);
  const files = readZip(first, { files: 10, bytes: 100_000 });
  if (typeof files === 'string') throw new Error(files);
  const [file] = files;
  const { answer, mistakes } = parseAnswer(file!.name, Buffer.from(file!.bytes).toString());
  expect(mistakes).toEqual([]);
  expect(answer?.step).toEqual({ en: words.en.step, nl: words.nl.step });
  // Nobody is named in it who did not want to be.
  expect(Buffer.from(file!.bytes).toString()).not.toMatch(/anna|U0ANNA/i);

  expect(await takesIn(mo!, 'answers.zip', first)).toContain(`in the set: ${answer?.id}`);
  const carl = to!.member('carl', 'en');
  await carl.types('/difficultclient', post.en);
  expect(carl.sees()).toContain(words.en.step);
  await mo!.types('/answer', 'export');
  expect(Buffer.from(zipOf(mo!)).equals(first)).toBe(true);
  expect(await takesIn(mo!, file!.name, file!.bytes)).toContain('here already');
  expect(to!.violations()).toEqual([]);
  expect(to!.channel()).toEqual([]);
});

test(
  'what can’t be read is said with file and field, what is grave waits, and nothing else comes in',
  { timeout: 60_000 },
  async () => {
    const good = Buffer.from(readFirst(zipOf(mila!))).toString();
    const broken = good.replace(/^rung: 1$/m, 'rung: 9').replace(/payment-follow-up-\w+/, 'a-broken-one');
    expect(await takesIn(mo!, 'a-broken-one.md', Buffer.from(broken))).toMatch(/not readable: a-broken-one.md: rung: /);
    // Else what comes in would be its twin.
    await mo!.types('/answer', 'cards');
    await mo!.presses('Take out 1');
    const plain = good.replace(/payment-follow-up-\w+/, 'a-plain-one');
    expect(await takesIn(mo!, 'a-plain-one.md', Buffer.from(plain))).toContain('in the set: a-plain-one');
    await mo!.types('/answer', 'cards');
    await mo!.presses('Take out 1');
    const grave = good.replace(/payment-follow-up-\w+/, 'a-grave-one').replace('"pragmatic"', '"legal"');
    expect(await takesIn(mo!, 'a-grave-one.md', Buffer.from(grave))).toContain(
      'waiting at /answer review: a-grave-one',
    );
    expect(await takesIn(mo!, 'notes.txt', Buffer.from(good))).toContain('There was no answer in that');
    expect(await takesIn(mo!, 'answers.zip', Buffer.from('no zip at all'))).toContain('There was no answer in that');
    const bomb = zipBytes([{ name: 'x.md', bytes: new Uint8Array(16) }]);
    // Says of itself that it holds four gigabytes.
    Buffer.from(bomb.buffer).writeUInt32LE(0xffffffff, bomb.length - 22 - 46 - 4 + 24);
    expect(await takesIn(mo!, 'bomb.zip', bomb)).toContain('There was no answer in that');
  },
);

function readFirst(zip: Uint8Array): Uint8Array {
  const files = readZip(zip, { files: 10, bytes: 100_000 });
  if (typeof files === 'string') throw new Error(files);
  return files[0]!.bytes;
}
