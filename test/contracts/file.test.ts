// What must be so of files on every platform: a member's arrive whole or not at all, and nobody else's host is ever asked.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fetched, FileRef } from '../../src/chat/index.ts';
import { openChat, platformNames, type Chat, type Member, type MemberFile } from '../support/chat.ts';
import { trial } from '../support/trial.ts';

const bytesOf = (size: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 256);
const picture: MemberFile = { name: 'screen shot.png', type: 'image/png', bytes: bytesOf(70_000) };
const mail: MemberFile = { name: 'mail.pdf', type: 'application/pdf', bytes: bytesOf(3_000, 7) };
const mebibyte = 1024 * 1024;

describe.each(platformNames)('on %s', (platform) => {
  const { received, options } = trial();
  const asked: string[] = [];
  let elsewhere: Server;
  let chat: Chat;
  let anna: Member;
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? ''}`);
      response.end('secret of another host');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.2', resolve));
    chat = await openChat(platform, options);
    anna = chat.member('anna', 'en');
  });
  afterAll(async () => {
    expect(chat.channel()).toEqual([]);
    expect(chat.violations()).toEqual([]);
    expect(asked).toEqual([]);
    for (const name of [picture.name, mail.name]) expect(chat.logLines.join()).not.toContain(name);
    await chat.close();
    elsewhere.close();
  });

  const fetched = (file: FileRef | undefined, most = mebibyte): Promise<Fetched> => {
    const messenger = chat.house.messengers.get(chat.platform);
    if (messenger === undefined || file === undefined) throw new Error('nothing was received');
    return messenger.fetchFile('any', file, most);
  };
  const handed = async (...files: readonly MemberFile[]): Promise<readonly FileRef[]> => {
    await anna.types('/hand');
    await anna.fills({ words: 'see these', evidence: files });
    return received.at(-1)?.turn.files ?? [];
  };
  const bytesIn = (got: Fetched): Uint8Array | undefined =>
    got.kind === 'file' ? Uint8Array.from(got.bytes) : undefined;

  test('files in a form arrive with their names, types and bytes, and say which field they were put in', async () => {
    const files = await handed(picture, mail);
    expect(files.map(({ name, type, size, arg }) => ({ name, type, size, arg }))).toEqual([
      { name: picture.name, type: picture.type, size: 70_000, arg: 'evidence' },
      { name: mail.name, type: mail.type, size: 3_000, arg: 'evidence' },
    ]);
    expect(received.at(-1)?.args).toMatchObject({ words: 'see these', evidence: 'screen shot.png, mail.pdf' });
    expect(bytesIn(await fetched(files[0]))).toEqual(picture.bytes);
    expect(bytesIn(await fetched(files[1]))).toEqual(mail.bytes);
  });

  test('a direct message brings its files', async () => {
    await anna.says('look at this', { files: [picture, mail] });
    const { turn, args } = received.at(-1)!;
    expect(args['text']).toBe('look at this');
    if (platform === 'terminal') return expect(turn.files).toEqual([]);
    expect(turn.files.map((file) => [file.name, file.type, file.arg])).toEqual([
      [picture.name, picture.type, undefined],
      [mail.name, mail.type, undefined],
    ]);
    expect(bytesIn(await fetched(turn.files[0]))).toEqual(picture.bytes);
  });

  test('a file without a word is a message too', async () => {
    if (platform === 'terminal') return;
    await anna.says('', { files: [mail] });
    expect(received.at(-1)?.turn.files).toHaveLength(1);
  });

  test('no more is read than was asked for, and a byte less is enough', async () => {
    const [file] = await handed(mail);
    expect(await fetched(file, 2_999)).toEqual({ kind: 'unfetched', why: 'too-large' });
    expect(bytesIn(await fetched(file, 3_000))).toEqual(mail.bytes);
  });

  test('a file that is larger than was said is not read on', async () => {
    const [file] = await handed(mail);
    chat.fate.replaces(mail.name, bytesOf(400_000));
    expect(file?.size).toBe(3_000);
    expect(await fetched(file, 100_000)).toEqual({ kind: 'unfetched', why: 'too-large' });
  });

  test('a file deleted before it is fetched is gone', async () => {
    const [file] = await handed(mail);
    chat.fate.deletes(mail.name);
    expect(await fetched(file)).toEqual({ kind: 'unfetched', why: 'gone' });
  });

  test('an empty file is a file', async () => {
    const [file] = await handed({ name: 'empty.txt', type: 'text/plain', bytes: new Uint8Array() });
    expect(bytesIn(await fetched(file))).toEqual(new Uint8Array());
  });

  test('nobody is followed to another host', async () => {
    const [file] = await handed(mail);
    const { port } = elsewhere.address() as AddressInfo;
    chat.fate.moves(mail.name, `http://127.0.0.2:${port}/mail.pdf`);
    const got = await fetched(file);
    expect(got).toEqual({ kind: 'unfetched', why: platform === 'terminal' ? 'gone' : 'forbidden' });
  });

  test('an address of somebody else’s is not asked, whatever a reference says', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    const refs = [
      '',
      '../F0',
      `http://127.0.0.2:${port}/`,
      'http://169.254.169.254/',
      'https://cdn.discordapp.com.evil.example/',
    ];
    for (const ref of refs) {
      const got = await fetched({ name: 'x', type: 'text/plain', size: 1, ref });
      expect(got.kind, ref).toBe('unfetched');
    }
  });
});
