// Where a log could be lost, cut or told of by a slip: ends of keeping, words in forms, first lines, keys that are changed or out of date.
import { copyFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeyring } from '../../src/crypto/index.ts';
import { say } from '../../src/i18n/index.ts';
import { mustHoldKeys, readLog } from '../../src/incidents/index.ts';
import { sentences } from '../../src/incidents/sentences.ts';
import { openGround, type Ground } from '../support/chat.ts';
import { chainsOf, postbox } from './checked.ts';
import { handOf, idOf, savedBy, type Hand } from './hand.ts';

const dayMs = 86_400_000;
const start = new Date('2026-11-24T10:15:00Z');
let at = start;
let ground: Ground;
let anna: Hand;
const later = (days: number): Date => (at = new Date(start.getTime() + days * dayMs));
const log = () => readLog(chainsOf(ground), { platform: 'slack', owner: ground.house.deliveries.ownerOf(anna.who) });

beforeEach(async () => {
  at = start;
  ground = await openGround({ now: () => at });
  ground.house.messengers.set('slack', postbox());
  anna = handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: 'UANNA' });
});
afterEach(() => ground.close());

async function set(fields: Readonly<Record<string, string>>): Promise<string> {
  const form = await anna.presses(idOf(await anna.says('settings'), 'Change'));
  return (await anna.fills(form.form?.id ?? '', { ...form.form?.values, ...fields })).text;
}

describe('how long a log is kept', () => {
  test('is not changed by another time zone', async () => {
    await savedBy(anna, 'he did not pay today');
    later(400);
    await anna.presses('incident keep:u:-');
    later(600);
    expect(await set({ zone: 'Europe/London' })).toContain('29 Dec 2029');
  });

  test('never ends sooner than its owner can be warned', async () => {
    await savedBy(anna, 'he did not pay today');
    later(500);
    await set({ months: '12' });
    await ground.house.upkeep.retention(later(501));
    await ground.house.upkeep.retention(later(530));
    expect((await log()).entries).toHaveLength(1);
    await ground.house.upkeep.retention(later(532));
    expect((await log()).entries).toHaveLength(0);
  });

  test('can be kept on however long ago the warning came', async () => {
    await savedBy(anna, 'he did not pay today');
    later(720);
    expect((await anna.presses('incident keep:u:-')).text).toContain('kept until');
  });
});

describe('words', () => {
  test('longer than a form stay whole when something else is changed', async () => {
    const long = `he shouted ${'very '.repeat(1_000)}loud \u200fend`;
    const draft = await anna.says(`log: ${long}`);
    const form = await anna.presses(idOf(draft, 'Change'));
    expect(form.form?.values['words']).toBeUndefined();
    const next = await anna.fills(form.form?.id ?? '', { ...form.form?.values, severity: '3' });
    await anna.presses(idOf(next, 'Save'));
    expect((await log()).entries[0]?.first?.words).toBe(long);
  });

  test('with what can not be seen in them stay so when a form brings them back without it', async () => {
    const words = 'he \u200fshouted\u200f at me today';
    const form = await anna.presses(idOf(await anna.says(`log: ${words}`), 'Change'));
    const next = await anna.fills(form.form?.id ?? '', {
      ...form.form?.values,
      words: 'he shouted at me today',
      severity: '2',
    });
    await anna.presses(idOf(next, 'Save'));
    expect((await log()).entries[0]?.first).toMatchObject({ words, severity: 2 });
  });

  test('that are refused stand in no first line', async () => {
    await savedBy(anna, 'he did not pay today');
    const form = await anna.presses(idOf(await anna.presses('incident entry:r:-', '1'), 'Amend'));
    const refused = await anna.fills(form.form?.id ?? '', { reason: 'x', when: 'toen hij me bedreigde' });
    expect(refused.text).toContain('toen hij me bedreigde');
    expect(refused.previews.join()).not.toContain('bedreigde');
  });
});

describe('a save', () => {
  test('of what was undone says that nothing is left of it', async () => {
    const save = idOf(await anna.says('log: he did not pay today'), 'Save');
    await anna.presses(idOf(await anna.presses(save), 'Undo'));
    expect((await anna.presses(save)).text).toContain(say(sentences.savedErased, 'en'));
  });

  test('that can not look at its draft keeps it, and does not say that it is gone', async () => {
    const save = idOf(await anna.says('log: he did not pay today'), 'Save');
    await ground.database.pool.query('alter table "case" rename to "case away"');
    expect((await anna.presses(save)).text).toContain(say(sentences.notSaved, 'en'));
    await ground.database.pool.query('alter table "case away" rename to "case"');
    expect((await anna.presses(save)).text).toContain('#1 · ');
  });
});

describe('an erasure', () => {
  test('can not be followed by an amendment of what is gone', async () => {
    await savedBy(anna, 'he did not pay today');
    const form = await anna.presses(idOf(await anna.presses('incident entry:r:-', '1'), 'Amend'));
    await anna.presses(
      idOf(await anna.presses(idOf(await anna.presses('incident entry:r:-', '1'), 'Erase')), 'Erase for good'),
    );
    expect((await anna.fills(form.form?.id ?? '', { reason: 'late', words: 'more' })).text).toContain('erased already');
    expect((await log()).raw.map((it) => it.kind)).toEqual(['incident', 'erasure']);
  });

  test('takes its words out of a selection that was shown before', async () => {
    await savedBy(anna, 'client Marlow shouted at me today');
    const selection = await anna.presses(idOf(await anna.presses('incident entry:r:-', '1'), 'Advice'));
    await anna.presses(
      idOf(await anna.presses(idOf(await anna.presses('incident entry:r:-', '1'), 'Erase')), 'Erase for good'),
    );
    const answer = (await anna.presses(idOf(selection, 'Get advice'))).text;
    expect(answer).toContain(say(sentences.adviseGone, 'en'));
  });
});

describe('the keys file', () => {
  test('loses no key to two that change it at once', async () => {
    const rings = Array.from({ length: 5 }, () => openKeyring(ground.keysFile, 'must-exist'));
    const first = rings[0]?.current;
    const made = rings.map((ring) => ring.renew(start));
    // Who came second takes the first one's key instead of making another.
    expect(new Set(made).size).toBe(1);
    expect(
      openKeyring(ground.keysFile, 'must-exist')
        .keys()
        .map((key) => key.id),
    ).toEqual([first, made[0]]);
  });

  test('in an older copy is refused, and nothing is sealed with it', async () => {
    const copy = `${ground.keysFile}.copy`;
    copyFileSync(ground.keysFile, copy);
    openKeyring(ground.keysFile, 'must-exist').renew(start);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await savedBy(anna, 'he did not pay today');
    const older = { keyring: openKeyring(copy, 'must-exist'), chains: chainsOf(ground) };
    await expect(mustHoldKeys(older)).rejects.toThrow('it is an older copy');
    rmSync(copy);
  });
});
