// /mydata as a member sees it: what is kept, the last answers, what they chose, their file, and nothing left after erasing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.ts';
import { openChat, platformNames, pressBehind, type Chat, type Member } from '../support/chat.ts';

const owed = 'My client owes me 1,200 euros for six weeks now and stopped answering my mails.';
const late = 'My client keeps adding pages for the same fixed price, five by now.';
const bramOwed = 'Mijn klant moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.';

/** In how many rows of which table a person is found by their HMAC, whatever the column. */
async function rowsOf(database: Database, hmac: string): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const found: Record<string, number> = {};
  for (const { name } of rows) {
    const like = `select count(*)::int as count from ${name} as it where it::text like '%' || $1 || '%'`;
    const [row] = (await database.pool.query<{ count: number }>(like, [hmac])).rows;
    if (row !== undefined && row.count > 0) found[name] = row.count;
  }
  return found;
}

const whereOf = ({ platform, idOf }: Chat, name: string) => ({
  platform,
  community: platform === 'terminal' ? 'local' : idOf('server'),
  person: idOf(name),
});
const ownerOf = (chat: Chat, name: string): string => chat.house.deliveries.ownerOf(whereOf(chat, name));

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('on %s', (platform) => {
  let chat: Chat;
  let anna: Member;
  let bram: Member;
  const mydata = () => anna.types('/mydata');
  beforeAll(async () => {
    chat = await openChat(platform);
    anna = chat.member('anna', 'en');
    bram = chat.member('bram', 'nl');
  });
  afterAll(() => chat.close());

  test('counts by room, in the member’s language, and says where the log is', async () => {
    await anna.types('/difficultclient', owed);
    await pressBehind(anna, 'Rate');
    await anna.presses('Helpful');
    await mydata();
    expect(anna.sees()).toContain('cases you told me, for a day: 1');
    expect(anna.sees()).toContain('What you thought of answers – verdicts: 1');
    expect(anna.sees()).toContain('/incident settings');
    await bram.types('/mydata');
    expect(bram.sees()).toContain('Wat je van antwoorden vond – niets');
    expect(bram.sees()).not.toContain('zaken die je vertelde');
  });

  test('lists the last answers with what they are about, and shows one again', async () => {
    await anna.types('/difficultclient', late);
    await mydata();
    await anna.presses('My last answers');
    expect(anna.sees()).toMatch(/1\. .* · .*More work for the same money/);
    expect(anna.sees()).toMatch(/2\. .* · .*Pays late/);
    expect(anna.sees()).toContain('24 hours');
    await anna.chooses('2. ');
    expect(anna.sees()).toContain('Do now');
    await anna.presses('Change message');
    expect(anna.sees()).toContain('To copy as it stands');
    await bram.types('/mydata');
    await bram.presses('Mijn laatste antwoorden');
    expect(bram.sees()).toContain('Die zijn er niet');
  });

  test('the language a member chose goes before that of their app, until they take it back', async () => {
    const form = platform === 'terminal' ? { language: '3', country: '4' } : { language: 'nl', country: 'EU' };
    await mydata();
    await anna.presses('Language and country');
    await anna.fills(form);
    expect(anna.sees()).toContain('Nederlands, jouw keuze');
    expect(anna.sees()).toContain('Een ander EU-land');
    await anna.types('/help');
    expect(anna.sees()).toContain('Ik help je met een lastige klant');
    await mydata();
    await anna.presses('Taal en land');
    await anna.fills(platform === 'terminal' ? { language: '1', country: '1' } : { language: 'none', country: 'none' });
    await anna.types('/help');
    expect(anna.sees()).toContain('I help you with a difficult client');
  });

  test('everything goes along as one file, for the member alone, and nothing of others', async () => {
    await bram.types('/difficultclient', bramOwed);
    await mydata();
    await anna.presses('Take it with me');
    const file = anna.files().at(-1);
    expect(file?.name).toMatch(/^my-data-\d{4}-\d\d-\d\d\.json$/);
    const text = Buffer.from(file?.bytes ?? []).toString();
    const made = JSON.parse(text) as { kept: Record<string, unknown> };
    expect(Object.keys(made.kept)).toEqual(
      expect.arrayContaining(['settings', 'ratings', 'community', 'answers-and-buttons']),
    );
    expect(text).toContain('1,200 euros for six weeks');
    expect(text).toContain('"helpful"');
    expect(text).not.toContain('1200 euro');
    expect(chat.channel()).toEqual([]);
  });

  test('one part can be erased, after a question, and the rest stays', async () => {
    await mydata();
    await anna.presses('Erase…');
    await anna.chooses('What you thought of answers');
    expect(anna.sees()).toContain('“What you thought of answers”');
    await anna.presses('Keep it');
    expect(anna.sees()).toContain('verdicts: 1');
    await anna.presses('Erase…');
    await anna.chooses('What you thought of answers');
    await anna.presses('Erase for good');
    expect(anna.sees()).toContain('Erased: “What you thought of answers”.');
    expect(anna.sees()).toContain('Still kept:');
    await anna.presses('Look again');
    expect(anna.sees()).toContain('What you thought of answers – nothing');
  });

  test('after erasing everything no row and no job is found by the member, and others’ stay', async () => {
    const { communities } = chat.house;
    const where = whereOf(chat, 'anna');
    await communities.change(where, { what: 'moderator', person: where.person, to: 'yes' });
    await communities.change(where, { what: 'channel', channel: 'C1', to: '' });
    const [hers, his] = [ownerOf(chat, 'anna'), ownerOf(chat, 'bram')];
    const before = await rowsOf(chat.database, hers);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['public."case"', 'public.button', 'public.delivery', 'public.community_moderator']),
    );
    await mydata();
    await anna.presses('Erase…');
    await anna.chooses('Everything');
    await anna.presses('Erase for good');
    expect(anna.sees()).toContain('I keep nothing about you now');
    expect(await rowsOf(chat.database, hers)).toEqual({});
    expect(Object.keys(await rowsOf(chat.database, his))).toContain('public."case"');
    expect(await communities.isModerator(where, false)).toBe(false);
    expect((await communities.history(where, 5)).map((it) => it.who)).not.toContain(where.person);
    expect(await communities.isOpen(where, 'C1')).toBe(true);
  });

  test.skipIf(platform === 'terminal')('a button of before says kindly that it is forgotten', async () => {
    await anna.presses('Change message');
    expect(anna.sees()).toContain('I have forgotten what it was about');
  });

  test('nothing of it is seen or pinged by anybody else, or stands in the log', async () => {
    expect([chat.channel(), chat.violations()]).toEqual([[], []]);
    expect(chat.logLines.join('')).not.toContain('1,200');
  });
});

describe('when the database is out of reach', () => {
  test('answers still come, and my data says that it can not look', async () => {
    const chat = await openChat('slack');
    const anna = chat.member('anna', 'en');
    await chat.database.pool.query('alter table member rename to gone; alter table community rename to gone_too');
    await anna.types('/difficultclient', owed);
    expect(anna.sees()).toContain('Do now');
    await anna.types('/mydata');
    expect(anna.sees()).toContain('I can’t reach my memory just now');
    await chat.close();
  });
});

describe('on Discord', () => {
  test('what was asked in a server is counted, exported and erased from the direct messages too', async () => {
    const chat = await openChat('discord');
    const where = whereOf(chat, 'anna');
    const anna = chat.member('anna', 'en');
    await chat.opens('general');
    await anna.types('/difficultclient', owed);
    await pressBehind(anna, 'Ask the channel');
    await anna.presses('Post without my name');
    expect(chat.channel().join('\n')).toContain('asks:');
    const direct = { ...where, community: 'direct' };
    const { part } = chat.house.threads;
    expect((await part.count(direct))[0]?.count).toBe(1);
    expect(JSON.stringify(await part.export(direct))).toContain('six weeks');
    await part.erase(direct);
    await chat.house.deliveries.part.erase(direct);
    expect(await rowsOf(chat.database, ownerOf(chat, 'anna'))).toEqual({});
    expect(chat.channel().join('\n')).toContain('A member asks:');
    await chat.close();
  });
});
