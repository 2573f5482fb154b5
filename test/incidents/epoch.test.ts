// What goes by the clock: keys that end and take what was erased with them, reminders, warnings, the end of a log.
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChains } from '../../src/chain/index.ts';
import { createSealer, type Keyring } from '../../src/crypto/index.ts';
import { writeBackup } from '../../src/db/backup.ts';
import { openDatabase } from '../../src/db/index.ts';
import { restoreBackup } from '../../src/db/restore.ts';
import { readLog, rotate, type Upkeep } from '../../src/incidents/index.ts';
import { openGround, until, type Ground } from '../support/chat.ts';
import { emptyDatabaseUrl, silentLog } from '../support/database.ts';
import { chainsOf, checked, keysOf, picture, pictureRef, postbox } from './checked.ts';
import { handOf, idOf, savedBy, type Hand } from './hand.ts';

const dayMs = 86_400_000;
const start = new Date('2026-11-24T10:15:00Z');
const erasable = ['body', 'evidence', 'chain', 'logbook', 'reminder', '"case"', 'button'] as const;

let at = start;
let ground: Ground;
let box: ReturnType<typeof postbox>;
let upkeep: Upkeep;
let anna: Hand;
const later = (days: number): Date => (at = new Date(start.getTime() + days * dayMs));
const personOf = (hand: Hand) => ({ platform: hand.who.platform, owner: ground.house.deliveries.ownerOf(hand.who) });
const log = (hand = anna) => readLog(chainsOf(ground), personOf(hand));
const member = (person: string): Hand =>
  handOf(ground.house.bot, { platform: 'slack', community: 'T1', person, timezone: 'Europe/Amsterdam' });

beforeEach(async () => {
  at = start;
  ground = await openGround({ now: () => at });
  box = postbox(picture);
  ground.house.messengers.set('slack', box);
  upkeep = ground.house.upkeep;
  anna = member('UANNA');
});
afterEach(() => ground.close());

/** Sets when the keys were made, as if the program had been started at the beginning of these tests, and lets it be seen. */
async function agedKeys(): Promise<void> {
  const file = JSON.parse(readFileSync(ground.keysFile, 'utf8')) as { keys: { made: string }[] };
  const keys = file.keys.map((key) => ({ ...key, made: start.toISOString() }));
  // Replaced, as the program does it: who has read it before sees that it changed.
  writeFileSync(`${ground.keysFile}.next`, JSON.stringify({ ...file, keys }), { mode: 0o600 });
  renameSync(`${ground.keysFile}.next`, ground.keysFile);
  await new Promise((resolve) => setTimeout(resolve, 1_050));
}
async function reminded(hand: Hand, what: string, day: string): Promise<void> {
  const form = await hand.presses(idOf(await hand.says('settings'), 'Remind'));
  await hand.fills(form.form?.id ?? '', { what, day });
}
async function erased(hand: Hand, seq: number): Promise<void> {
  const entry = await hand.presses('incident entry:r:-', String(seq));
  await hand.presses(idOf(await hand.presses(idOf(entry, 'Erase')), 'Erase for good'));
}
async function erasedAll(hand: Hand): Promise<void> {
  await hand.presses(idOf(await hand.presses(idOf(await hand.says('settings'), 'Erase everything')), 'Erase for good'));
}

type Stolen = { readonly rows: Map<string, Record<string, unknown>[]>; readonly backup: string };

/** Every row there is, and a backup. */
async function stealAll(folder: string): Promise<Stolen> {
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const table of [...erasable, 'entry']) {
    rows.set(table, (await ground.database.pool.query<Record<string, unknown>>(`select * from ${table}`)).rows);
  }
  const backup = join(folder, 'backup');
  await writeBackup(ground.database.url, backup);
  return { rows, backup };
}

/** What a thief reads who has the stolen backup and this keys file; undefined when nothing opens. */
async function readBackup({ backup }: Stolen, keyring: Keyring): Promise<string | undefined> {
  const url = await emptyDatabaseUrl();
  await restoreBackup(url, backup, silentLog);
  const database = await openDatabase({ url, dataDir: 'unused', log: silentLog });
  try {
    const { raw } = await readLog(createChains(database, keyring), personOf(anna));
    return raw.map((it) => it.content ?? '').join('\n');
  } catch {
    return undefined;
  } finally {
    await database.close();
  }
}

/** Puts the stolen rows of the erased entry back beside the living chain, and the stolen chain row if wanted; what then opens. */
async function putBack({ rows }: Stolen, which: 'content' | 'content and chain'): Promise<string | undefined> {
  const { pool } = ground.database;
  const put = async (table: string): Promise<void> => {
    for (const row of rows.get(table) ?? []) {
      const names = Object.keys(row).map((name) => `"${name}"`);
      const values = names.map((_, index) => `$${index + 1}`);
      await pool.query(`insert into ${table} (${names.join()}) values (${values.join()})`, Object.values(row));
    }
  };
  const before = new Map<string, Record<string, unknown>[]>();
  const tables = which === 'content' ? ['body', 'evidence'] : ['body', 'evidence', 'chain'];
  for (const table of tables) {
    before.set(table, (await pool.query<Record<string, unknown>>(`select * from ${table}`)).rows);
    await pool.query(`delete from ${table}`);
    await put(table);
  }
  try {
    return (await log()).raw.map((it) => it.content ?? '').join('\n');
  } catch {
    return undefined;
  } finally {
    for (const table of tables) {
      await pool.query(`delete from ${table}`);
      for (const row of before.get(table) ?? []) {
        const names = Object.keys(row).map((name) => `"${name}"`);
        await pool.query(
          `insert into ${table} (${names.join()}) values (${names.map((_, index) => `$${index + 1}`).join()})`,
          Object.values(row),
        );
      }
    }
  }
}

describe('after erasing and the end of the epoch', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'epoch-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a thief with every row ever written, a backup and every key that survives opens nothing of it; what lives still opens', async () => {
    await agedKeys();
    await savedBy(anna, 'he shouted SECRETLY yesterday', [pictureRef]);
    await savedBy(anna, 'he was LATE today');
    await reminded(anna, 'did he PAY', '2027-02-01');
    const stolen = await stealAll(folder);
    await erased(anna, 1);
    // Until then it does open: that is why the promise is in days.
    expect(await putBack(stolen, 'content')).toContain('SECRETLY');
    expect(await readBackup(stolen, keysOf(ground))).toContain('SECRETLY');

    later(30);
    expect(await upkeep.epoch(at)).toEqual({ renewed: true, moved: 1, destroyed: 0 });
    expect(await putBack(stolen, 'content')).toBeUndefined();
    later(33);
    expect(await upkeep.epoch(at)).toEqual({ renewed: false, moved: 0, destroyed: 1 });
    for (const which of ['content', 'content and chain'] as const) expect(await putBack(stolen, which)).toBeUndefined();
    expect(await readBackup(stolen, keysOf(ground))).toBeUndefined();
    const sealer = createSealer(keysOf(ground));
    for (const row of [...(stolen.rows.get('"case"') ?? []), ...(stolen.rows.get('button') ?? [])]) {
      expect(() =>
        sealer.open(
          'button',
          `${String(row['platform'])}/${String(row['community'])}/${String(row['key'])}/${String(row['owner'])}`,
          row['sealed'] as Buffer,
        ),
      ).toThrow('not in the keys file');
    }

    const { raw, faults } = await log();
    expect(faults).toEqual([]);
    expect(raw.map((it) => it.content?.includes('LATE') ?? false)).toEqual([false, true, false]);
    expect((await anna.says('settings')).text).toContain('did he PAY');
    expect((await checked(ground)).findings).toEqual([]);
  });

  test('a log that was erased as a whole is gone, its numbers and times too; one that was begun anew since is not', async () => {
    await agedKeys();
    const bram = member('UBRAM');
    for (const hand of [anna, bram]) {
      await savedBy(hand, 'he was late today');
      await erasedAll(hand);
    }
    later(1);
    await savedBy(bram, 'he was late again today');
    await upkeep.epoch(at);
    expect((await log()).raw).toHaveLength(2);
    later(3);
    await upkeep.epoch(at);
    for (const table of [...erasable.slice(0, 5), 'entry']) {
      const { rows } = await ground.database.pool.query(`select 1 from ${table} where owner = $1`, [
        personOf(anna).owner,
      ]);
      expect(rows, table).toEqual([]);
    }
    expect((await log(bram)).entries.map((it) => it.now?.words)).toEqual([undefined, 'he was late again today']);
  });

  test('a log that was altered holds up nobody else’s', async () => {
    await agedKeys();
    const bram = member('UBRAM');
    for (const hand of [anna, bram]) await savedBy(hand, 'he was late today');
    const first = [personOf(anna).owner, personOf(bram).owner].toSorted()[0];
    await ground.database.pool.query(
      `update chain set wrapped = set_byte(wrapped, 90, get_byte(wrapped, 90) # 1) where owner = $1`,
      [first],
    );
    later(30);
    expect(await upkeep.epoch(at)).toEqual({ renewed: true, moved: 1, destroyed: 0 });
    expect((await checked(ground)).findings).toHaveLength(1);
  });
});

describe('keys', () => {
  const ids = (): string[] =>
    keysOf(ground)
      .keys()
      .map((key) => key.id);

  test('that are young are left alone, and nothing moves', async () => {
    await agedKeys();
    await savedBy(anna, 'he was late today');
    later(29);
    const before = ids();
    expect(await upkeep.epoch(at)).toEqual({ renewed: false, moved: 0, destroyed: 0 });
    expect(ids()).toEqual(before);
  });

  test('that nothing needs are destroyed two days after the next was made, not before; one that is needed never', async () => {
    await agedKeys();
    await savedBy(anna, 'he was late today');
    const [old = ''] = ids();
    later(30);
    await upkeep.epoch(at);
    later(31.9);
    expect((await upkeep.epoch(at)).destroyed).toBe(0);
    // A process that had not seen the new key yet made a log under the old one, and it can not be moved.
    await ground.database.pool.query(
      `insert into chain select platform, 'stuck', id, $1, wrapped, length, head, head_at from chain`,
      [old],
    );
    later(40);
    expect((await upkeep.epoch(at)).destroyed).toBe(0);
    expect(ids()).toContain(old);
    await ground.database.pool.query(`delete from chain where owner = 'stuck'`);
    expect((await upkeep.epoch(at)).destroyed).toBe(1);
    expect(ids()).not.toContain(old);
  });

  test('change while eight members write, set and remind in two processes, and everything opens afterwards', async () => {
    const second = await ground.another();
    second.messengers.set('slack', box);
    const writers = Array.from({ length: 8 }, (_, index) =>
      handOf((index % 2 === 0 ? ground.house : second).bot, {
        platform: 'slack',
        community: 'T1',
        person: `W${index}`,
        timezone: 'UTC',
      }),
    );
    for (const hand of writers) {
      await savedBy(hand, 'he was late today');
      await reminded(hand, 'of this', '2027-02-01');
    }
    let writing = true;
    const written = writers.map(async (hand) => {
      let count = 1;
      for (; writing; count += 1) {
        await savedBy(hand, `he was late today, time ${count}`, count % 3 === 0 ? [pictureRef] : []);
        const form = await hand.presses(idOf(await hand.says('settings'), 'Change'));
        await hand.fills(form.form?.id ?? '', { zone: 'Europe/Amsterdam', months: String(1 + (count % 100)) });
        if (count < 3) await reminded(hand, `of time ${count}`, '2027-03-01');
      }
      return count;
    });
    const keys = { database: ground.database, keyring: keysOf(ground), chains: chainsOf(ground) };
    for (let round = 0; round < 6; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await rotate(round % 2 === 0 ? keys : { ...keys, keyring: keysOf(ground), chains: chainsOf(ground) }, at);
    }
    writing = false;
    const counts = await Promise.all(written);
    for (const [index, hand] of writers.entries()) {
      expect((await log(hand)).entries).toHaveLength(counts[index] ?? 0);
      expect((await hand.says('settings')).text).toMatch(/of this/);
    }
    expect((await checked(ground)).findings).toEqual([]);
    expect(ground.logLines.filter((line) => line.includes('"msg":"bug"'))).toEqual([]);
  });

  test('that another process made are used at once for opening, and within a second for sealing', async () => {
    const [mine, other] = [keysOf(ground), keysOf(ground)];
    await savedBy(anna, 'he was late today');
    await rotate({ database: ground.database, keyring: mine, chains: createChains(ground.database, mine) }, at);
    expect((await readLog(createChains(ground.database, other), personOf(anna))).entries).toHaveLength(1);
    await savedBy(anna, 'he was late again today');
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(other.current).toBe(mine.current);
  });
});

describe('a reminder', () => {
  const reminders = () => box.letters.filter((it) => it.text.includes('asked me to remind you'));

  test('comes in the morning of its day, in the member’s zone, without saying what of, once', async () => {
    await savedBy(anna, 'he did not pay today');
    await reminded(anna, 'did MARLOW pay', '2026-12-01');
    await upkeep.reminders(new Date('2026-12-01T07:59:00Z'));
    expect(reminders()).toHaveLength(0);
    const due = new Date('2026-12-01T08:00:00Z');
    await Promise.all([upkeep.reminders(due), (await ground.another()).upkeep.reminders(due), upkeep.reminders(due)]);
    await upkeep.reminders(due);
    expect(reminders()).toEqual([
      { community: 'T1', person: 'UANNA', text: expect.not.stringMatching(/MARLOW|pay/) as string },
    ]);
  });

  test('comes three times at most, and not at all when it is done', async () => {
    await savedBy(anna, 'he did not pay today');
    await reminded(anna, 'first', '2026-12-01');
    for (let day = 7; day < 40; day += 1) await upkeep.reminders(later(day));
    expect(reminders()).toHaveLength(3);
    expect((await anna.says('settings')).text).not.toContain('first');
    later(40);
    await reminded(anna, 'second', '2027-01-20');
    const show = await anna.says('settings');
    await anna.presses(
      idOf(show, 'Drop a reminder'),
      show.pressables.find((it) => it.label === 'Drop a reminder')?.values[0] ?? '',
    );
    await upkeep.reminders(later(70));
    expect(reminders()).toHaveLength(3);
  });

  test('is refused beside three others, and before there is a log', async () => {
    // There is no button for it yet.
    await expect(reminded(anna, 'none', '2026-12-01')).rejects.toThrow('nothing to press');
    expect((await ground.database.pool.query('select 1 from reminder')).rows).toEqual([]);
    await savedBy(anna, 'he did not pay today');
    for (const what of ['a', 'b', 'c', 'd']) await reminded(anna, what, '2026-12-01');
    expect((await ground.database.pool.query('select 1 from reminder')).rows).toHaveLength(3);
  });
});

describe('a log that nothing is added to', () => {
  const warnings = () => box.letters.filter((it) => it.text.includes('will be erased on'));
  const days = 731; // 24 months from the first day
  const entries = async () => (await ground.database.pool.query('select 1 from entry')).rows.length;
  beforeEach(async () => {
    await savedBy(anna, 'he was late today');
    await until(() => box.letters.length === 1, 10_000);
  });

  test('is warned of 30 and 7 days before its end, each once, and erased at the end', async () => {
    for (const [day, count] of [
      [days - 32, 0],
      [days - 30, 1],
      [days - 29, 1],
      [days - 8, 1],
      [days - 7, 2],
      [days - 1, 2],
    ] as const) {
      await upkeep.retention(later(day));
      expect([day - days, warnings().length]).toEqual([day - days, count]);
    }
    expect(await entries()).toBe(1);
    await upkeep.retention(later(days + 1));
    for (const table of [...erasable.slice(0, 5), 'entry']) {
      expect(
        (await ground.database.pool.query(`select 1 from ${table} where owner = $1`, [personOf(anna).owner])).rows,
      ).toEqual([]);
    }
  });

  test('is kept on by one press, or by something that is added, even in the moment of its end', async () => {
    await upkeep.retention(later(days - 30));
    await anna.presses('incident keep:u:-');
    await upkeep.retention(later(days + 1));
    expect(await entries()).toBe(1);
    later(2 * days - 31);
    await savedBy(anna, 'he was late today');
    await upkeep.retention(later(2 * days + 10));
    expect(await entries()).toBe(2);
    // What was looked at before something was added is looked at again under the lock.
    await ground.database.pool.query('update logbook set keep_until = $1', [at]);
    await Promise.all([upkeep.retention(at), savedBy(anna, 'he was late today')]);
    const left = await entries();
    expect([1, 3]).toContain(left);
    expect((await checked(ground)).findings).toEqual([]);
  });
});
