// A marked word goes through everything a member can do; afterwards it may stand nowhere in the clear.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../src/db/index.ts';
import { openChat, platformNames, pressBehind, type Chat, type Member } from './support/chat.ts';

const word = 'Kanarievogeltje';
const post = `My client ${word} BV owes me 1,200 euros for six weeks, insults me and stopped answering my mails.`;

describe.each(platformNames)('on %s', (platform) => {
  let chat: Chat;
  let anna: Member;
  beforeAll(async () => {
    chat = await openChat(platform);
    anna = chat.member('anna', 'en');
  });
  afterAll(() => chat.close());

  test('the word stands in no log line, metric or column, whatever was done and whatever failed', async () => {
    await anna.types('/difficultclient', post);
    expect(anna.sees()).toContain('Do now');
    for (const label of ['Change message', 'Firmer']) await anna.presses(label);
    for (const label of ['Sources', 'Keep this', 'Rate']) {
      await anna.types('/difficultclient', post);
      await pressBehind(anna, label);
    }
    await anna.presses('Too soft');
    await anna.types('/difficultclient', post);
    for (const label of ['What next', 'They said no']) await anna.presses(label);
    await anna.types('/difficultclient');
    await anna.fills({ situation: post });
    await anna.writes(post);
    await anna.writes(`/nosuchcommand ${word}`);
    await anna.uses('Get advice on this', post);
    await anna.mentions(post);
    await chat.settle();
    expect(await everyColumn(chat.database)).not.toContain(word);

    // What must be kept can't be kept any more: the answer still comes, and the errors say nothing either.
    await chat.database.pool.query('drop table "case"; drop table "button"');
    await anna.types('/difficultclient', post);
    expect(anna.sees()).toContain('Do now');
    await chat.settle();

    const metrics = await chat.metrics.registry.metrics();
    expect(metrics).toContain('deliveries_handled_total');
    for (const text of [chat.logLines.join('\n'), metrics, await everyColumn(chat.database)])
      expect(text).not.toContain(word);
    expect(chat.logLines.join('\n')).toContain('case not kept');
  });
});

test('the search would find the word', async () => {
  const chat = await openChat('terminal');
  await chat.database.pool.query(`insert into keyring values (7, '${word}') on conflict do nothing`);
  expect(await everyColumn(chat.database)).toContain(word);
  await chat.close();
});

/** Every row of every table of ours and of the job queue, as text; bytes as text too. */
async function everyColumn(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const table = await database.pool.query<Record<string, unknown>>(`select * from ${name}`);
    texts.push(
      ...table.rows.flatMap((row) =>
        Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value))),
      ),
    );
  }
  return texts.join('\n');
}
