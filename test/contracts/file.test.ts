// What must be so of files on every platform: they arrive whole or not at all, in both directions, and in nobody else's sight.
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document, file, inert, paragraph, plain, type Fetched, type FileRef } from '../../src/chat/index.ts';
import { openChat, platformNames, type Chat, type Member, type MemberFile, type SeenFile } from '../support/chat.ts';
import { alt, chart, given, report, second, trial } from '../support/trial.ts';

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
    expect(chat.channel().length).toBeLessThanOrEqual(1);
    expect(chat.channel().join()).not.toMatch(/file:|image:/);
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

  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const kept = ({ name, bytes, alt: said }: SeenFile) => ({
    name,
    bytes: digest(bytes),
    ...(said ? { alt: said } : {}),
  });
  const latest = (count: number) => [...anna.files()].slice(-count).map(kept).sort(byName);
  const words = platform === 'terminal' ? {} : { alt };

  test('what a command gives arrives with its bytes and its picture’s words, and nobody else sees it', async () => {
    const before = anna.files().length;
    await anna.types('/give');
    expect(latest(2)).toEqual([kept(report), kept({ ...chart, ...words })]);
    expect(anna.files()).toHaveLength(before + 2);
    expect(chat.member('bram', 'nl').files()).toEqual([]);
    const all = anna.seesAll().join('\n');
    expect(all).toContain(alt);
    if (platform.startsWith('slack')) expect(all).toContain('in your direct messages with me');
  });

  test('in direct messages they stand beside the answer', async () => {
    await anna.writes('give');
    const names = latest(2).map((it) => it.name.replace(/-\d/, ''));
    expect(names).toEqual([report.name, chart.name]);
    expect(anna.dm().join('\n')).toContain('Here is what you asked for.');
  });

  test('an answer that takes another’s place brings its own file, and those from before go', async () => {
    if (platform === 'terminal') return;
    const before = anna.files().map((it) => it.name);
    await anna.presses('Next part');
    expect(latest(1)).toEqual([kept(second)]);
    expect(anna.files()).toHaveLength(before.length - 1);
  });

  const messenger = () => chat.house.messengers.get(chat.platform)!;
  const whom = (delivery: string) => ({ ...received.at(-1)!.turn, delivery });

  test('what is posted to a member brings its files, once', async () => {
    await anna.writes('who am I');
    const before = anna.files().length;
    const sent = await chat.house.deliveries.post(messenger(), whom('post'), given());
    expect(sent.kind).toBe('sent');
    expect((await chat.house.deliveries.post(messenger(), whom('post'), given())).kind).toBe('sent');
    expect(anna.files()).toHaveLength(before + 2);
    const it = latest(2).find(({ name }) => name.endsWith('.pdf'));
    expect(it?.bytes).toBe(digest(report.bytes));
    expect(anna.dm().join('\n')).toContain('Here is what you asked for.');
  });

  test(
    'a file as large as may be arrives, one byte more is refused before anything is sent',
    { timeout: 60_000 },
    async () => {
      if (platform === 'terminal' || platform === 'slack over a socket') return;
      const { person, community } = received.at(-1)!.turn;
      const most = messenger().mostFileBytes;
      const sized = (bytes: number) =>
        inert(
          document(
            'A part',
            paragraph(plain('A part.')),
            file({ ...report, name: 'part.zip', bytes: new Uint8Array(bytes) }),
          ),
        );
      const before = anna.seesAll().length;
      expect(await messenger().toPerson(community, person, sized(most + 1), 'large')).toEqual({
        kind: 'unsent',
        why: 'too-large',
      });
      expect(anna.seesAll()).toHaveLength(before);
      expect((await messenger().toPerson(community, person, sized(most), 'fits')).kind).toBe('sent');
      expect(anna.files().at(-1)?.bytes.length).toBe(most);
    },
  );

  test('what is for everybody brings no file', async () => {
    if (platform === 'terminal') return;
    const place = { slack: 'C0GENERAL1', discord: received[0]!.turn.place.channel, terminal: '' }[chat.platform];
    const before = chat.channel().length;
    const sent = await messenger().toChannel('any', place, inert(given()), 'public');
    expect(sent.kind).toBe('sent');
    const [text] = chat.channel().slice(before);
    expect(text).toContain(`[${report.name}]`);
    expect(text).not.toMatch(/file:|image:/);
  });

  test.each([
    ['in direct messages', () => anna.writes('give')],
    ['of a private answer elsewhere', () => anna.types('/give')],
  ])('Clear %s deletes what was said and its files for good', async (_where, ask) => {
    const [seen, files, stored] = [anna.seesAll(), anna.files().map(kept), chat.stored()];
    await ask();
    expect(anna.files().length).toBe(files.length + 2);
    await anna.presses('Clear');
    if (platform === 'terminal') return expect(anna.sees()).toContain('I can delete nothing here');
    expect(anna.seesAll()).toEqual(seen);
    expect(anna.files().map(kept)).toEqual(files);
    expect(chat.stored()).toEqual(stored);
  });

  test('Clear works however old the answer is', async () => {
    if (platform === 'terminal') return;
    await anna.writes('give');
    await chat.database.pool.query('delete from button');
    const before = anna.seesAll().length;
    await anna.presses('Clear');
    expect(anna.seesAll().length).toBeLessThan(before);
  });
});

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;
