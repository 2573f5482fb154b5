// ALCOA+: what makes a record believed by whoever was not there. Nine words, nine tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChains, faultsOf, receiptCode } from '../../src/chain/index.ts';
import { writeBackup } from '../../src/db/backup.ts';
import { openDatabase } from '../../src/db/index.ts';
import { restoreBackup } from '../../src/db/restore.ts';
import { readLog, type Log } from '../../src/incidents/index.ts';
import { until } from '../support/chat.ts';
import { emptyDatabaseUrl, silentLog } from '../support/database.ts';
import { openKeyring } from '../../src/crypto/index.ts';
import { now, openStage, receiptIn, saved, type Stage } from './cast.ts';

const dayMs = 86_400_000;
const typed =
  'My client Marlow Studio skipped the call yesterday at 15:00 — “I was busy”. I lost 2 hours. 🙁 Cafe\u0301';
let stage: Stage;
let receipt = '';

beforeAll(async () => {
  stage = await openStage('slack');
  receipt = await saved(stage.anna, typed);
});
afterAll(() => stage.chat.close());

const chains = () => createChains(stage.chat.database, openKeyring(stage.chat.keysFile, 'must-exist'));
async function log(): Promise<Log> {
  const people = await chains().people(undefined, 10);
  const logs = await Promise.all(people.map((person) => readLog(chains(), person)));
  return logs.find((it) => it.raw[0]?.content?.includes('Marlow')) as Log;
}
async function openedEntry(seq: number): Promise<string> {
  await stage.anna.types('/incident list');
  await stage.anna.chooses(`#${seq} `);
  return stage.anna.sees();
}

test('attributable: it belongs to the person the platform authenticated, and to nobody else', async () => {
  const owners = await stage.chat.database.pool.query<{ owner: string }>('select owner from chain');
  await saved(stage.carl, 'he was late yesterday');
  const both = await stage.chat.database.pool.query<{ owner: string }>('select owner from chain');
  expect([owners.rows.length, both.rows.length]).toEqual([1, 2]);
  await stage.carl.writes('list');
  expect(stage.carl.sees()).not.toContain('Marlow');
  // Moved to another person it can't even be opened.
  const chain = await chains().people(undefined, 10);
  const [one, other] = chain as [(typeof chain)[number], (typeof chain)[number]];
  const { chain: id, entries } = await chains().read(one);
  expect(faultsOf((await chains().read(other)).chain, entries)[0]?.field).toBe('hash');
  expect(faultsOf(id, entries)).toEqual([]);
});

test('legible: it is read in full by its author, in words, without the software that wrote it', async () => {
  const text = await openedEntry(1);
  for (const part of ['Marlow Studio', '23 Nov 2026', '2 hours', 'I was busy']) expect(text).toContain(part);
  expect(JSON.parse((await log()).raw[0]?.content ?? '')).toMatchObject({ client: 'Marlow Studio', hours: 2 });
});

test('contemporaneous: the time of writing is the clock’s, shown apart from when it happened, and can not be put back', async () => {
  expect(await openedEntry(1)).toContain('within a week');
  expect((await log()).raw[0]?.recorded).toBe(now.toISOString());
  stage.later(-3 * dayMs);
  await saved(stage.anna, 'he was late again last week');
  stage.later(3 * dayMs);
  const { raw } = await log();
  expect((raw[1]?.recorded ?? '') >= (raw[0]?.recorded ?? '')).toBe(true);
});

test('original: the words are byte for byte what was typed, and what is added later stands beside them', async () => {
  await openedEntry(1);
  await stage.anna.presses('Amend');
  await stage.anna.fills({ reason: 'found the mail', words: 'He had said so in March.', client: 'Marlow BV' });
  const [first] = (await log()).entries;
  expect(first?.first?.words).toBe(typed.normalize('NFC'));
  expect(first?.now?.words).toBe(typed.normalize('NFC'));
  expect([first?.first?.client, first?.now?.client]).toEqual(['Marlow Studio', 'Marlow BV']);
});

test('accurate: what the software guessed is marked until its author says so, and what can’t be read is left open', async () => {
  await stage.anna.writes('log: he shouted at me yesterday and I lost 3 hours');
  const draft = (): string => stage.anna.seesAll().findLast((it) => it.includes('Your words')) ?? '';
  expect(draft()).toContain('3 hours (guessed)');
  await stage.anna.presses('Change');
  await stage.anna.fills({ words: 'he shouted at me', cost: '4 hours', when: 'the day the cows came home' });
  expect(draft()).toMatch(/4 hours(?! \(guessed\))/);
  expect(draft()).toContain('stays open');
  await stage.anna.presses('Save');
  const last = (await log()).entries.at(-1);
  expect(last?.now).toMatchObject({ hours: 4 });
  expect(last?.now?.occurred).toBeUndefined();
});

test('complete: nothing can be taken out or left off without its being seen', async () => {
  const { chain, raw } = await log();
  expect(raw.map((it) => it.seq)).toEqual(raw.map((_, at) => at + 1));
  for (const [at] of raw.entries()) {
    const without = raw.filter((_, index) => index !== at);
    expect(faultsOf(chain, without, raw.at(-1)?.hash), `without #${at + 1}`).not.toEqual([]);
  }
});

test('consistent: each entry names the one before it, and times only go on', async () => {
  const { raw, faults } = await log();
  expect(faults).toEqual([]);
  for (const [at, it] of raw.entries()) {
    expect(it.prev).toBe(raw[at - 1]?.hash ?? '0'.repeat(64));
    expect(it.recorded >= (raw[at - 1]?.recorded ?? '')).toBe(true);
  }
});

test('enduring: a copy brought back elsewhere with its keys is the same log, and the receipt still fits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'enduring-'));
  const [file, url] = [join(folder, 'copy'), await emptyDatabaseUrl()];
  await writeBackup(stage.chat.database.url, file);
  await restoreBackup(url, file, silentLog);
  const database = await openDatabase({ url, dataDir: 'unused', log: silentLog });
  const restored = createChains(database, openKeyring(stage.chat.keysFile, 'must-exist'));
  const logs = await Promise.all((await restored.people(undefined, 10)).map((person) => readLog(restored, person)));
  const mine = logs.find((it) => receipt.endsWith(receiptCode(it.raw[0]?.hash ?? '')));
  expect(mine?.raw).toEqual((await log()).raw);
  expect(mine?.faults).toEqual([]);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('available: its author gets at it at once, in a list, in full, counted, and as a receipt that lasts', async () => {
  await until(() => stage.anna.dm().some((it) => receiptIn(it) === receipt), 10_000);
  for (const [word, part] of [
    ['list', 'Your log:'],
    ['patterns', 'Marlow'],
  ] as const) {
    await stage.anna.writes(word);
    expect(stage.anna.sees()).toContain(part);
  }
  expect(await openedEntry(1)).toContain(receipt.slice(-24));
});
