// What must be so in channels and threads, said once and run on every platform that has them.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  buttons,
  command,
  document,
  paragraph,
  plain,
  press,
  refuse,
  sentence,
  show,
  silent,
  stamp,
  stateless,
  renderPressId,
  type Command,
  type Happening,
  type Request,
  type Thread,
  type Threads,
  type Turn,
} from '../../src/chat/index.ts';
import { openChat, type Chat, type GroundOptions, type Member } from '../support/chat.ts';

const both = (text: string) => ({ en: text, nl: text });
const hostile = '<!channel> @everyone @here <@U0CARL0001> <@&1> *bold* [x](https://a.example)';
const known = new Set<string>();
const turns: Turn[] = [];
const happenings: Happening[] = [];

const base = { listed: false, who: 'anyone', title: both('Try'), asks: 'nothing' } as const;
const help = { summary: both('Tries it'), example: both('/try') };
const words = { kind: 'longtext', label: both('Words'), hint: both('A few'), required: false, max: 4_000 } as const;

/** Says what it was told, for everybody or the asker; refuses and keeps silent when asked to. */
const says = (name: string, audience: Command['audience']): Command =>
  command({
    ...base,
    name,
    audience,
    help,
    args: { text: words, situation: words },
    shortcut: { label: both('Mark this'), into: 'text' },
    async run({ text = '', situation }, turn) {
      turns.push(turn);
      if (text === 'name me')
        return show(document(name, paragraph(plain(`${name}: `), { kind: 'mention', person: turn.person })));
      if (text.startsWith('refuse')) return refuse(both(`No: ${text}`));
      return text.startsWith('silent') ? silent : show(sentence(`${name}: ${text || situation || '-'}`));
    },
  });
const keeps = async ({ place }: Request): Promise<boolean> => place.kind === 'thread' && known.has(place.thread);
const trial: GroundOptions['trial'] = () => ({
  commands: [says('marked', 'asker')],
  talk: says('private', 'asker'),
  called: { command: says('called', 'channel'), keeps },
  heard: { command: says('heard', 'channel'), keeps },
  happened: [async (it) => void happenings.push(it)],
});

const place = (chat: Chat, thread: Thread) => ({
  kind: 'thread',
  channel: chat.idOf('channel'),
  thread: thread.thread,
});
const communityOf = ({ idOf }: Chat): string => idOf('server');
const threadsOf = (chat: Chat): Threads => chat.house.messengers.get(chat.platform)!.threads!;
const nonce = (): string => randomBytes(12).toString('base64url');

async function opened(chat: Chat, title: string, text = title, key = nonce()): Promise<Thread> {
  const draft = document(
    text,
    paragraph(plain(text)),
    buttons({ label: 'Mark', press: { ...press('marked', 'reply'), by: 'anyone' } }),
  );
  const { document: stamped } = stamp(draft, (it) =>
    renderPressId({ command: it.command, mode: it.mode, key: stateless }),
  );
  const it = await threadsOf(chat).open(
    communityOf(chat),
    chat.idOf('channel'),
    { title, tags: [], document: stamped },
    key,
  );
  if (it.kind !== 'opened') throw new Error(`not opened: ${it.why}`);
  return it;
}
const rows = async (chat: Chat): Promise<number> =>
  Number((await chat.database.pool.query<{ count: string }>('select count(*) from delivery')).rows[0]?.count);

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let chat: Chat;
  let anna: Member;
  let carl: Member;
  let kept: Thread;
  beforeAll(async () => {
    chat = await openChat(platform, { trial });
    anna = chat.member('anna', 'en');
    carl = chat.member('carl', 'nl');
    kept = await opened(chat, 'Kept thread');
    known.add(kept.thread);
  });
  beforeEach(() => {
    turns.length = 0;
    happenings.length = 0;
  });
  afterAll(async () => {
    expect(chat.violations()).toEqual([]);
    await chat.close();
  });
  const spot = { thread: 'Kept thread' };
  const last = (): string => chat.thread('Kept thread').at(-1) ?? '';

  test('a mention in a thread the bot keeps is answered there for everybody', async () => {
    await anna.mentions('what now?', spot);
    expect(last()).toBe('called: what now?');
    expect(turns).toMatchObject([{ place: place(chat, kept) }]);
  });

  test('a refusal is for the asker alone, and silence is silence', async () => {
    const before = chat.thread('Kept thread').length;
    await anna.mentions('refuse me', spot);
    expect(anna.seesAll().join()).toContain('No: refuse me');
    await anna.mentions('silent please', spot);
    expect(turns).toHaveLength(2);
    expect(chat.thread('Kept thread').map((it) => it.split(':')[0])).not.toContain('No');
    // What people wrote stands there, and no word of the bot beside it.
    expect(
      chat
        .thread('Kept thread')
        .slice(before)
        .every((it) => it.startsWith('Anna: ')),
    ).toBe(true);
  });

  test('a mention in a thread of people stays private', async () => {
    await carl.posts('Their own thread');
    const other = await opened(chat, 'Not kept');
    await anna.mentions('my client, in short', { thread: 'Not kept' });
    if (platform === 'discord') await anna.presses('Answer me privately', { thread: 'Not kept' });
    expect(anna.sees()).toBe('private: my client, in short');
    expect(chat.thread('Not kept').join()).not.toContain('private:');
    expect(turns).toMatchObject([{ place: { thread: other.thread } }]);
  });

  test('what people say to each other leaves no trace: no answer, no row, no line', async () => {
    const [before, lines, shown] = [await rows(chat), chat.logLines.length, chat.thread('Kept thread').length];
    await carl.posts('she pays me in cake', spot);
    await carl.posts('so what?');
    await anna.posts('lol', spot);
    expect(chat.thread('Kept thread').slice(shown)).toEqual(['Carl: she pays me in cake', 'Anna: lol']);
    expect(await rows(chat)).toBe(before);
    expect(chat.logLines.slice(lines)).toEqual([]);
    expect(turns).toEqual([]);
  });

  test('the menu of a message says which one it was, and whose', async () => {
    await carl.posts('ask for half in advance', spot);
    await anna.uses('Mark this', 'ask for half', spot);
    const { quoted } = turns[0]!;
    expect(quoted).toMatchObject({ text: 'ask for half in advance', person: chat.idOf('carl') });
    expect(quoted?.message).toMatch(/^\d/);
    await anna.uses('Mark this', 'called:', spot);
    expect(turns[1]?.quoted).toMatchObject({ ours: true });
    expect(turns[1]?.quoted).not.toHaveProperty('person');
  });

  test('a button in a thread answers whoever presses it, and nobody else', async () => {
    await carl.presses('Mark', spot);
    expect(carl.sees()).toBe('marked: -');
    expect(chat.thread('Kept thread').join()).not.toContain('marked:');
  });

  test('nothing a member wrote pings or becomes markup when it is posted', async () => {
    await opened(chat, `${hostile} one`, `${hostile} one`);
    const shown = chat.thread('one')[0]?.replaceAll('\u200b', '');
    for (const piece of ['@everyone', '@here', '*bold*', '[x](https://a.example)']) expect(shown).toContain(piece);
  });

  test('a member is shown by name, wherever that stands, and is not pinged', async () => {
    const person = chat.idOf('carl');
    const { document: named } = stamp(
      document('Somebody', paragraph({ kind: 'mention', person }, plain(' asks:')), {
        kind: 'list',
        style: 'bullet',
        items: [[plain('so says '), { kind: 'mention', person }]],
      }),
      () => '',
    );
    const sent = await threadsOf(chat).post(communityOf(chat), kept, named, nonce());
    if (sent.kind !== 'sent') throw new Error(sent.why);
    expect(last()).toMatch(/^@Carl asks:\n+[•-] so says @Carl$/);
    await threadsOf(chat).change(communityOf(chat), sent, named);
    expect(last()).toContain('@Carl asks:');
    await chat.house.messengers.get(chat.platform)!.toPerson(communityOf(chat), chat.idOf('anna'), named, nonce());
    expect(anna.dm().at(-1)).toContain('@Carl asks:');
    await anna.mentions('name me', spot);
    expect(last()).toBe(`called: @Anna`);
  });

  test('a post whose answer was lost is found by its nonce, or is unknown and not sent again', async () => {
    const key = nonce();
    chat.fate.losesAnswer();
    const draft = sentence('Only once');
    const document = stamp(draft, () => '').document;
    const again = () => threadsOf(chat).post(communityOf(chat), kept, document, key);
    expect(await again()).toEqual({ kind: 'unsent', why: 'unknown' });
    if (platform === 'discord') expect(await again()).toMatchObject({ kind: 'sent' });
    expect(chat.thread('Kept thread').filter((it) => it === 'Only once')).toHaveLength(1);
  });

  test('what befalls threads and channels is told to those who keep them', async () => {
    await carl.posts('to be deleted', spot);
    await chat.fate.deletesMessage('to be deleted');
    if (platform === 'discord') {
      expect(happenings.at(-1)?.what).toMatchObject({ kind: 'message-deleted', channel: kept.thread });
      await opened(chat, 'Locked one');
      await chat.fate.locks('Locked one');
      expect(happenings.map(({ what }) => what.kind)).toEqual(['message-deleted', 'thread-locked', 'thread-archived']);
      await chat.fate.deletesChannel('news');
      expect(happenings.at(-1)?.what).toEqual({ kind: 'channel-gone', channel: chat.idOf('news') });
    } else {
      expect(happenings).toEqual([]);
      await chat.fate.archives('freelancers');
      expect(happenings.at(-1)?.what).toEqual({ kind: 'channel-archived', channel: chat.idOf('freelancers') });
      await chat.fate.putsOut('private');
      expect(happenings.at(-1)?.what).toEqual({ kind: 'bot-left', channel: chat.idOf('private') });
    }
    expect(happenings.at(-1)).toMatchObject({ platform: chat.platform, community: communityOf(chat) });
  });
});

describe.each(['slack', 'discord'] as const)('listening, on %s', (platform) => {
  let chat: Chat;
  let anna: Member;
  beforeAll(async () => {
    chat = await openChat(platform, { trial, listens: true });
    anna = chat.member('anna', 'en');
    known.add((await opened(chat, 'Kept thread')).thread);
    await opened(chat, 'Not kept');
  });
  beforeEach(() => void (turns.length = 0));
  afterAll(async () => {
    expect(chat.violations()).toEqual([]);
    await chat.close();
  });

  test('what is said in a thread the bot keeps is heard, and answered for everybody or not at all', async () => {
    await anna.posts('what if she says no?', { thread: 'Kept thread' });
    expect(chat.thread('Kept thread').at(-1)).toBe('heard: what if she says no?');
    await anna.posts('silent, all of you', { thread: 'Kept thread' });
    await anna.posts('refuse this', { thread: 'Kept thread' });
    expect(chat.thread('Kept thread').slice(-2)).toEqual(['Anna: silent, all of you', 'Anna: refuse this']);
    expect(turns).toHaveLength(3);
    expect(anna.seesAll()).toEqual([]);
  });

  test('a mention is heard once', async () => {
    await anna.mentions('and now?', { thread: 'Kept thread' });
    await chat.settle();
    expect(turns).toHaveLength(1);
    expect(chat.thread('Kept thread').at(-1)).toBe('called: and now?');
  });

  test('in any other thread or channel nothing is kept, counted or logged', async () => {
    const [before, lines] = [await rows(chat), chat.logLines.length];
    await anna.posts('between us', { thread: 'Not kept' });
    await anna.posts('lunch');
    expect(await rows(chat)).toBe(before);
    expect(chat.logLines.slice(lines)).toEqual([]);
    expect(turns).toEqual([]);
  });
});
