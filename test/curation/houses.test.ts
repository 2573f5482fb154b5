// Two processes on one database: what is approved or taken back in one is so in the other, also after its ear was cut off.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGround, until, type Ground } from '../support/chat.ts';
import type { House } from '../../src/house.ts';
import { handOf, idOf, type Hand } from '../incidents/hand.ts';
import { postbox } from '../incidents/checked.ts';
import { found, post, words, written } from './cast.ts';

let ground: Ground;
let other: House;
const home = { platform: 'slack', community: 'T1' } as const;
const at = (house: House, person: string, moderator = false): Hand =>
  handOf(house.bot, { ...home, person, locale: 'en', moderator });
const own = (house: House): number =>
  house.curation.seenBy(home).all.length - house.curation.seenBy({ ...home, community: 'T0' }).all.length;

beforeAll(async () => {
  ground = await openGround();
  ground.house.messengers.set('slack', postbox());
  other = await ground.another();
  other.messengers.set('slack', postbox());
});
afterAll(() => ground.close());

async function approves(text: string): Promise<void> {
  const [anna, mila] = [at(ground.house, 'UANNA'), at(ground.house, 'UMILA', true)];
  await anna.presses(idOf(await anna.types('answer', 'propose', { text }), 'Propose, no name'));
  let card = await mila.types('answer', 'review');
  for (const [label, fields] of [
    ['English text', words.en],
    ['Dutch text', words.nl],
    ['How it is found', found],
  ] as const) {
    const form = await mila.presses(idOf(await mila.presses(idOf(card, 'Edit')), label));
    card = await mila.fills(form.form?.id ?? '', fields);
  }
  expect((await mila.presses(idOf(card, 'Approve'))).text).toContain('in the set now');
}

test('a card that is approved in one process is advised with in another, and goes there when its author takes it back', async () => {
  await approves(written.en);
  await until(() => own(other) === 1, 5_000);
  const asked = await at(other, 'UBRAM').types('difficultclient', '', { situation: post.en });
  expect(asked.text).toContain(words.en.step);

  const anna = at(other, 'UANNA');
  await anna.presses(idOf(await anna.presses(idOf(await anna.types('answer', 'mine'), 'Take back 1')), 'Yes'));
  await until(() => own(ground.house) === 0, 5_000);
  expect(own(other)).toBe(0);
  const again = await at(ground.house, 'UBRAM').types('difficultclient', '', { situation: post.en });
  expect(again.text).not.toContain(words.en.step);
});

test('an ear that is cut off hears again what it missed', async () => {
  const { rowCount } = await ground.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen card' and datname = current_database()`,
  );
  expect(rowCount).toBe(2);
  // Versions are compared now and then as well; that both listen again is seen at the server.
  await untilAsync(async () => (await listening()) === 2, 5_000);
  await approves(written.en);
  await until(() => own(other) === 1, 5_000);
  await until(() => own(ground.house) === 1, 5_000);
});

test('a third process has it from its start', async () => {
  const third = await ground.another();
  expect(own(third)).toBe(1);
});

async function listening(): Promise<number> {
  const { rowCount } = await ground.database.pool.query(
    `select 1 from pg_stat_activity where query = 'listen card' and datname = current_database()`,
  );
  return rowCount ?? 0;
}

async function untilAsync(isSo: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it did not come to that in time');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
