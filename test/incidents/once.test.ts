// What is asked for more than once, by several devices or processes at the same time, is done once and in order.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from '../../src/incidents/index.ts';
import { seeded } from '../soak/random.ts';
import { openGround, type Ground } from '../support/chat.ts';
import { chainsOf, checked, picture, pictureRef, postbox } from './checked.ts';
import { handOf, idOf, savedBy, type Hand } from './hand.ts';
import { repeatedSaves } from './repeats.ts';

test(
  '50 entries, each press of Save delivered up to 50 times to three processes: one entry and one receipt each',
  { timeout: 120_000 },
  async () => {
    const count = await repeatedSaves(50, 50, seeded(7));
    expect(count).toMatchObject({ saved: 50, lost: 0, doubled: 0, receipts: 50, findings: 0, bugs: 0 });
    expect(count.delivered).toBeGreaterThan(800);
  },
);

describe('two devices of one member', () => {
  let ground: Ground;
  let one: Hand;
  let other: Hand;
  const now = new Date('2026-11-24T10:15:00Z');
  const log = async () =>
    readLog(chainsOf(ground), { platform: 'slack', owner: ground.house.deliveries.ownerOf(one.who) });
  beforeAll(async () => {
    ground = await openGround({ now: () => now });
    const second = await ground.another();
    for (const house of [ground.house, second]) house.messengers.set('slack', postbox(picture));
    const who = { platform: 'slack', community: 'T1', person: 'UANNA', timezone: 'UTC' } as const;
    [one, other] = [handOf(ground.house.bot, who), handOf(second.bot, who)];
  });
  afterAll(() => ground.close());

  test('that save one draft with files at once both see that it is saved, and it is saved once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = idOf(
        await one.says(`log: he was late today, round ${round}`, { files: [pictureRef, pictureRef] }),
        'Save',
      );
      const answers = await Promise.all([one, other, one, other].map((hand) => hand.presses(id)));
      for (const { text } of answers) expect(text).toMatch(new RegExp(`#${round + 1} · `));
    }
    expect((await log()).entries).toHaveLength(10);
  });

  test('that amend one entry at once both have their words in it, one after the other', async () => {
    const entry = await one.presses('incident entry:r:-', '1');
    const forms = await Promise.all(
      [one, other].map(async (hand) => (await hand.presses(idOf(entry, 'Amend'))).form?.id ?? ''),
    );
    await Promise.all([
      one.fills(forms[0]!, { reason: 'one', words: 'from the phone' }),
      other.fills(forms[1]!, { reason: 'two', words: 'from the desk' }),
    ]);
    const [first] = (await log()).entries;
    expect(first?.later.map((it) => it.seq)).toEqual([11, 12]);
    expect(first?.later.map((it) => it.reason).toSorted()).toEqual(['one', 'two']);
  });

  test('that press Undo at once, and again, erase once', async () => {
    const id = idOf(await savedBy(one, 'he was late today, undone'), 'Undo');
    const answers = await Promise.all([one, other, one, other].map((hand) => hand.presses(id)));
    answers.push(await one.presses(id));
    for (const { text } of answers) expect(text).toContain('Undone');
    const { raw } = await log();
    expect(raw.filter((it) => it.kind === 'erasure').map((it) => it.of)).toEqual([13]);
  });

  test('one of which erases while the other reads: what is read fits, and is whole or erased', async () => {
    const chains = chainsOf(ground);
    const person = { platform: 'slack', owner: ground.house.deliveries.ownerOf(one.who) };
    // More than a page, so that an erasure falls between two.
    for (let at = 0; at < 200; at += 1) {
      const content = JSON.stringify({ words: `entry ${at}` });
      await chains.append(person, { kind: 'incident', of: 0, content, files: [], source: `read ${at}` }, now);
    }
    let reading = true;
    const reads = (async () => {
      const faults: unknown[] = [];
      while (reading) {
        const read = await log();
        faults.push(...read.faults);
        if (/does not fit|can’t be opened|went wrong/.test((await other.types('incident', 'list')).text))
          faults.push('said');
      }
      return faults;
    })();
    for (const seq of [2, 3, 20, 150, 210])
      await one.presses(
        idOf(await one.presses(idOf(await one.presses('incident entry:r:-', String(seq)), 'Erase')), 'Erase for good'),
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
    reading = false;
    expect(await reads).toEqual([]);
    expect((await checked(ground)).findings).toEqual([]);
  });
});
