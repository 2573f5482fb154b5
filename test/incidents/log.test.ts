// Writing down what a client did: read, shown, changed, saved once, undone, and found again; on every platform, in both languages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformNames, until } from '../support/chat.ts';
import { arrived, openStage, receiptIn, saved, type Stage } from './cast.ts';

const call =
  'My client Marlow Studio skipped the call again last Tuesday at 15:00, third time this month. He wrote "I was busy". I lost 2 hours.';

describe.each(platformNames)('on %s', (platform) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(platform);
  });
  afterAll(() => stage.chat.close());

  test('what was understood is shown with the own words first, guesses marked, and nothing is kept before Save', async () => {
    const { anna, chat } = stage;
    await anna.writes(`log: ${call}`);
    const text = anna.sees();
    expect(text.indexOf('skipped the call')).toBeLessThan(text.indexOf('17 Nov 2026 15:00'));
    for (const part of [
      '17 Nov 2026 15:00 (guessed)',
      'Missed or moved meetings (guessed)',
      '2 hours (guessed)',
      'How bad',
      'open',
    ]) {
      expect(text).toContain(part);
    }
    const { rows } = await chat.database.pool.query('select 1 from entry');
    expect(rows).toEqual([]);
  });

  test('Save gives the receipt in the same answer, ten presses save once, and the lasting copy comes', async () => {
    const { anna, chat } = stage;
    await anna.presses('Save');
    const receipt = receiptIn(anna.sees());
    expect(receipt).toMatch(/^#1 · 24 Nov 2026 \d\d:15 · /);
    await arrived(anna, receipt);
    const { rows } = await chat.database.pool.query<{ n: string }>('select count(*) n from entry');
    expect(rows[0]?.n).toBe('1');
  });

  test('in Dutch too, with what the author says over what was guessed', async () => {
    const { bram } = stage;
    await bram.writes(
      'noteer: klant De Vries scholde me gisteravond uit aan de telefoon: "prutser". Anderhalf uur kwijt.',
    );
    expect(bram.sees()).toContain('23 nov 2026');
    expect(bram.sees()).toContain('1,5 uur (gegokt)');
    await bram.presses('Aanpassen');
    await bram.fills({ client: 'De V.', cost: '2 uur, € 300 gefactureerd' });
    expect(bram.sees()).toContain('De V.');
    expect(bram.sees()).toContain('2 uur en € 300 (gefactureerd)');
    await bram.presses('Bewaar');
    expect(receiptIn(bram.sees())).toMatch(/^#1 · 24 nov 2026/);
    await arrived(bram, receiptIn(bram.sees()));
  });

  test('one member never sees what another wrote', async () => {
    const { carl } = stage;
    await carl.writes('list');
    expect(carl.sees()).toContain('Your log is empty');
  });

  test('the log lists, filters, opens, and counts', async () => {
    const { anna } = stage;
    await saved(anna, 'Marlow Studio moved the meeting again yesterday');
    await saved(anna, 'Marlow Studio did not show up today');
    await anna.writes('list');
    expect(anna.sees()).toContain('Your log: 3 entries');
    await anna.types('/incident list', 'skipped');
    expect(anna.sees()).toContain('1 of 3 entries');
    await anna.chooses('#1 My client');
    expect(anna.sees()).toContain('within a week');
    await anna.types('/incident patterns');
    expect(anna.sees()).toMatch(/Missed or moved meetings: 3 in 8 days \(#1, #2, #3\)/);
  });

  test('an amendment stays beside the first words, a withdrawal is not counted, an erasure leaves the number', async () => {
    const { anna } = stage;
    await anna.types('/incident list', 'skipped');
    await anna.chooses('#1 My client');
    await anna.presses('Amend');
    await anna.fills({ reason: 'found the mail', words: 'He had said the same in March.' });
    expect(receiptIn(anna.sees())).toMatch(/^#4 /);
    await arrived(anna, receiptIn(anna.sees()));
    await anna.types('/incident list', 'skipped');
    await anna.chooses('#1 My client');
    expect(anna.sees()).toContain('found the mail');
    expect(anna.sees()).toContain('skipped the call');
    await anna.presses('Erase');
    expect(anna.sees()).toMatch(/after\s+\d+\s+\w+\s+2026/);
    await anna.presses('Erase for good');
    await until(() => anna.seesAll().some((it) => it.includes('#5 · ')), 10_000);
    await anna.writes('list');
    expect(anna.sees()).not.toContain('skipped');
    expect(anna.sees()).toContain('erased');
  });

  test('a save can be undone for ten minutes', async () => {
    const { anna, later } = stage;
    await saved(anna, 'he laughed at my invoice today');
    await anna.presses('Undo');
    expect(anna.seesAll().join('\n')).toContain('Undone');
    await saved(anna, 'he laughed at my invoice again today');
    later(11 * 60_000);
    await anna.presses('Undo');
    expect(anna.seesAll().join('\n')).toContain('Ten minutes have passed');
  });

  test('nothing of it was seen by anybody else', () => {
    expect(stage.chat.channel()).toEqual([]);
    expect(stage.chat.violations()).toEqual([]);
  });
});
