// Marked words through every path of the log; afterwards they stand in no column, log line, metric, file of the database or backup.
import { afterAll, describe, expect, test } from 'vitest';
import type { StampedDocument } from '../../src/chat/index.ts';
import { openGround, until } from '../support/chat.ts';
import { now, openStage, type Stage } from './cast.ts';
import { handOf, idOf } from './hand.ts';
import { takeThrough } from './marked.ts';
import { holds, inBackup, inColumns, newMarks, onDisk } from './search.ts';

const count = 20;
const opened: Stage[] = [];
afterAll(async () => {
  for (const { chat } of opened) await chat.close();
});

describe.each(['terminal', 'slack', 'discord'] as const)('on %s', (platform) => {
  test(`${count} marked words are found nowhere`, { timeout: 120_000 }, async () => {
    const stage = await openStage(platform);
    opened.push(stage);
    const { chat, carl } = stage;
    const { stem, marks } = newMarks(count);
    await takeThrough(stage, marks);
    const { rows } = await chat.database.pool.query('select from body');
    expect(rows.length).toBeGreaterThan(10);
    expect(await inColumns(chat.database, stem)).toEqual([]);
    const metrics = await chat.metrics.registry.metrics();
    expect(metrics).toContain('incident save');
    for (const text of [chat.logLines.join('\n'), metrics]) expect(holds(text, stem)).toBe(false);
    for (const event of ['case not kept', 'claim failed', 'job failed', 'post failed'])
      expect(chat.logLines.join('\n')).toContain(event);
    expect(chat.channel().join('\n')).not.toContain(stem);
    if (platform !== 'terminal') expect(carl.seesAll().join('\n')).not.toContain(stem);
    expect(chat.violations()).toEqual([]);
    expect(await inBackup(chat.database, stem)).toBe(false);
    if (platform === 'slack') expect((await onDisk(chat.database, stem)) ?? []).toEqual([]);
  });
});

test('a first line, which a notification may show, says nothing of the log, in answers or in what a job writes', async () => {
  const ground = await openGround({ now: () => now });
  const { stem, marks } = newMarks(6);
  const written: StampedDocument[] = [];
  ground.house.messengers.set('slack', {
    toPerson: async (_community, _person, it) => (written.push(it), { kind: 'sent', channel: 'D', message: 'M' }),
    toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
    mostFileBytes: 1e6,
    fetchFile: async () => ({ kind: 'unfetched', why: 'gone' }),
  });
  const anna = handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: 'UANNA' });
  const draft = await anna.says(`log: My client ${marks[0]} Studio did not pay yesterday "${marks[1]}"`);
  const answers = [draft, await anna.presses(idOf(draft, 'Save')), await anna.says('list')];
  answers.push(await anna.presses('incident entry:r:-', '1'), await anna.says('patterns'));
  const amend = await anna.presses(idOf(answers[3]!, 'Amend'));
  answers.push(await anna.fills(amend.form?.id ?? '', { reason: marks[2]!, words: marks[3]! }));
  answers.push(await anna.says(`My client ${marks[4]} Studio shouted at me yesterday at 16:00`));
  const remind = await anna.presses(idOf(await anna.says('settings'), 'Remind'));
  await anna.fills(remind.form?.id ?? '', { what: `did ${marks[5]} pay`, day: '2026-11-26' });
  answers.push(await anna.says('settings'), await anna.presses(idOf(answers[3]!, 'Advice')));
  await ground.house.upkeep.reminders(new Date(now.getTime() + 3 * 86_400_000));
  await until(() => written.length === 3, 10_000);
  expect(answers.filter((it) => it.text.includes(stem)).length).toBeGreaterThan(5);
  for (const line of [...answers.flatMap((it) => it.previews), ...written.map((it) => it.preview)])
    expect(line).not.toMatch(new RegExp(`${stem}|\\d`));
  expect(JSON.stringify(written)).not.toContain(stem);
  await ground.close();
});

test('the search finds a word that does lie there, however it is written', async () => {
  const { stem, marks } = newMarks(1);
  const { database } = opened[0]!.chat;
  await database.pool.query('create table plain (words text, bytes bytea, base64 text)');
  const around = `some words, ${marks[0]} and others`;
  await database.pool.query('insert into plain values ($1, $2, $3)', [
    around,
    Buffer.from(around),
    Buffer.from(around).toString('base64'),
  ]);
  expect(await inColumns(database, stem)).toEqual(['public.plain.words', 'public.plain.bytes', 'public.plain.base64']);
  const files = await onDisk(database, stem);
  if (files !== undefined) expect(files.toSorted().join()).toMatch(/base\/\d+\/\d+.*pg_wal\//);
  expect(await inBackup(database, stem)).toBe(true);
  for (const shift of ['', 'x', 'xy'])
    expect(holds(Buffer.from(`${shift}${marks[0]}zz`).toString('base64'), stem)).toBe(true);
});
