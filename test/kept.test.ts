// What stays sealed for longer than a day outlives the key it was sealed under: new keys take it along, in every room.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyIdOf } from '../src/crypto/seal.ts';
import { idOf, type Hand } from './incidents/hand.ts';
import { openStage, owed, posts, type Stage } from './threads/stage.ts';

const dayMs = 86_400_000;
/** Forgotten within a day, or moved with the chain they belong to. */
const elsewhere = ['body', 'button', 'case', 'chain', 'delivery', 'evidence', 'logbook', 'outbox', 'reminder'];
let stage: Stage;
let anna: Hand;
beforeAll(async () => {
  stage = await openStage('discord');
  anna = stage.hand('UANNA');
});
afterAll(() => stage.ground.close());

type Sealed = { readonly table: string; readonly kek: string };

/** The key of every sealed value in columns of that type, by table. */
async function sealedIn(): Promise<Sealed[]> {
  const { pool } = stage.ground.database;
  const { rows: columns } = await pool.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and data_type = 'bytea' and column_name <> 'wrapped'`,
  );
  const found: Sealed[] = [];
  for (const { table, column } of columns.filter((it) => !elsewhere.includes(it.table))) {
    const { rows } = await pool.query<{ value: Buffer }>(`select "${column}" as value from "${table}"`);
    for (const { value } of rows) {
      const isSealed = value.length > 100 && value[0] === 1;
      if (isSealed) found.push({ table, kek: keyIdOf(value) });
    }
  }
  return found;
}

test('threads, what a community decided and its own answers are moved, and open as before', async () => {
  const { house, database } = stage.ground;
  const by = { platform: 'discord', community: 'C1', person: 'UMILA' } as const;
  await house.communities.change(by, { what: 'moderator', person: 'UMILA', to: 'yes' });
  expect((await posts(anna, owed.en)).text).toContain('Posted in');
  const opening = stage.world.standing.findLast((it) => /asks:/.test(it.text))!;
  const place = { kind: 'thread', channel: opening.channel, thread: opening.thread } as const;
  const bram = stage.hand('UBRAM', place);
  await bram.presses('thread-helped:r:-');
  const proposed = await anna.types('answer', 'propose', {
    text: 'Ask for half of the money before you begin; who pays the first half pays the second one too.',
  });
  await anna.presses(idOf(proposed, 'Propose, no name'));

  const before = await sealedIn();
  expect([...new Set(before.map((it) => it.table))].toSorted()).toEqual(
    expect.arrayContaining([
      'card',
      'community_change',
      'community_channel',
      'community_moderator',
      'thread',
      'thread_post',
    ]),
  );
  const [first] = new Set(before.map((it) => it.kek));
  stage.later(31 * dayMs);
  const at = (days: number): Date => new Date(Date.parse('2026-12-25T10:15:00Z') + days * dayMs);
  expect(await house.upkeep.epoch(at(0))).toMatchObject({ renewed: true });
  expect((await sealedIn()).filter((it) => it.kek === first)).toEqual([]);
  expect(await house.upkeep.epoch(at(3))).toMatchObject({ destroyed: 1 });
  // What a process remembers of a community is looked at anew within a second.
  await expect.poll(() => house.communities.moderators(by), { timeout: 5_000 }).toEqual(['UMILA']);
  const { rows } = await database.pool.query<{ count: number }>('select count(*)::int from thread');
  expect(rows[0]?.count).toBe(1);
  const again = await anna.types('advicethread', '', { situation: owed.en });
  expect(again.text).toContain('would stand in');
});
