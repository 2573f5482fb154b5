// A chain in the database: appended once, in order, sealed; checked, erased, rewrapped, and never changed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChains, faultsOf, receiptCode, type Chains, type Draft } from '../../src/chain/index.ts';
import { openKeyring, type Keyring } from '../../src/crypto/index.ts';
import type { Database, Statement } from '../../src/db/index.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
let folder: string;
let keyring: Keyring;
let chains: Chains;
const anna = { platform: 'slack', owner: 'anna-hmac' };
const bram = { platform: 'slack', owner: 'bram-hmac' };
const now = new Date('2026-03-12T09:00:00.000Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chain-'));
  keyring = openKeyring(join(folder, 'keys'), 'create');
  database = await testDatabase();
  chains = createChains(database, keyring);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const nothingBeside = async (): Promise<void> => undefined;

let count = 0;
const draft = (words: string, more: Partial<Draft> = {}): Draft => ({
  kind: 'incident',
  of: 0,
  content: JSON.stringify({ words }),
  files: [],
  source: `source-${(count += 1)}`,
  ...more,
});
const faults = async (person = anna) => {
  const { chain, entries } = await chains.read(person);
  return faultsOf(chain, entries);
};
/** Undoes what holds entries fast, as somebody who owns the database could. */
const unguarded = async (statement: string, values: unknown[] = []): Promise<void> => {
  await database.pool.query('alter table entry disable trigger all');
  await database.pool.query(statement, values);
  await database.pool.query('alter table entry enable trigger all');
};

describe('an entry', () => {
  test('comes back as it was, linked to the one before', async () => {
    const first = await chains.append(anna, draft('he shouted'), now);
    const second = await chains.append(anna, draft('he paid late 🙁 \u0000 “”'), now);
    const { entries, head } = await chains.read(anna);
    expect(entries.map((it) => it.content)).toEqual([
      '{"words":"he shouted"}',
      JSON.stringify({ words: 'he paid late 🙁 \u0000 “”' }),
    ]);
    expect(entries.map((it) => it.seq)).toEqual([1, 2]);
    expect(second.link.prev).toBe(first.link.hash);
    expect(head).toBe(second.link.hash);
    expect(await faults()).toEqual([]);
    expect(receiptCode(head)).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/);
  });

  test('is made once from one source, whoever asks and however often at the same time', async () => {
    const other = createChains(database, keyring);
    // The first time there is no chain yet, the second time it is there to be waited for.
    for (const length of [1, 2]) {
      const same = draft('once');
      const made = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? chains : other).append(anna, same, now)),
      );
      expect(made.filter((it) => it.kind === 'appended')).toHaveLength(1);
      expect(new Set(made.map((it) => it.link.hash)).size).toBe(1);
      expect((await chains.read(anna)).entries).toHaveLength(length);
    }
  });

  test('keeps its place among many that are written at once, on several connections', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => chains.append(index % 2 ? anna : bram, draft('x'), now)),
    );
    for (const person of [anna, bram]) {
      expect((await chains.read(person)).entries).toHaveLength(20);
      expect(await faults(person)).toEqual([]);
    }
  });

  test('is never recorded before the one before it, even when the clock was put back', async () => {
    await chains.append(anna, draft('a'), now);
    await chains.append(anna, draft('b'), new Date('2026-03-11T09:00:00Z'));
    const { entries } = await chains.read(anna);
    expect(entries.map((it) => it.recorded)).toEqual([now.toISOString(), now.toISOString()]);
  });

  test('does what belongs to it in the same transaction, or is not there', async () => {
    const count = async (): Promise<unknown> => (await database.pool.query('select * from keyring')).rowCount;
    const putting = (one: number): Statement => ({
      text: 'insert into keyring values ($1, $2)',
      values: [one, 'beside'],
    });
    await chains.append(anna, draft('a'), now, { asks: [], writes: async () => [putting(1)] });
    expect(await count()).toBe(1);
    const thrown = async (): Promise<never> => {
      throw new Error('no');
    };
    await expect(chains.append(anna, draft('b'), now, { asks: [], writes: thrown })).rejects.toThrow('no');
    const refused = async (): Promise<Statement[]> => [putting(2), putting(1)];
    await expect(chains.append(anna, draft('c'), now, { asks: [], writes: refused })).rejects.toMatchObject({
      code: '23505',
    });
    expect(await count()).toBe(1);
    expect((await chains.read(anna)).entries).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  test('can not be changed, deleted or emptied by a query', async () => {
    await chains.append(anna, draft('a'), now);
    for (const statement of [
      "update entry set kind = 'erasure'",
      'delete from entry',
      'truncate entry',
      'truncate entry, body, chain, evidence',
    ]) {
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '23001' });
    }
    expect(await chains.end(anna)).toMatchObject({ length: 1 });
  });
});

describe('who writes to the database', () => {
  beforeEach(async () => {
    for (const words of ['one', 'two', 'three']) await chains.append(anna, draft(words), now);
  });

  test.each([
    ['a time', "update entry set recorded_at = recorded_at - interval '1 day' where seq = 1", 'hash'],
    ['a kind', "update entry set kind = 'withdrawal' where seq = 1", 'unopened'],
    ['a hash', "update entry set hash = repeat('a', 64) where seq = 1", 'hash'],
    ['a number', 'update entry set seq = 9 where seq = 3', 'seq'],
    ['a link', "update entry set prev = repeat('b', 64) where seq = 1", 'prev'],
    ['what was promised', "update entry set commitment = repeat('c', 64) where seq = 1", 'content'],
  ])('and changes %s is found at the entry', async (_, statement, field) => {
    await unguarded(statement);
    if (field === 'unopened') return void (await expect(chains.read(anna)).rejects.toThrow());
    expect((await faults())[0]).toMatchObject({ field });
  });

  test('and takes an entry out is found', async () => {
    await unguarded('delete from entry where seq = 2');
    expect((await faults())[0]).toMatchObject({ seq: 2, field: 'seq' });
  });

  test('and takes the words of an entry away is found: nothing says that they were erased', async () => {
    await database.pool.query('delete from body where seq = 2');
    expect(await faults()).toEqual([{ seq: 2, field: 'content', what: 'absent' }]);
  });

  test('and moves words to another entry or person has something that can not be opened', async () => {
    await database.pool.query(
      'update body set sealed = (select sealed from body where seq = 1), wrapped = (select wrapped from body where seq = 1) where seq = 2',
    );
    await expect(chains.read(anna)).rejects.toThrow('altered');
    await chains.append(bram, draft('mine'), now);
    await database.pool.query(
      "update chain set wrapped = (select wrapped from chain where owner = 'anna-hmac') where owner = 'bram-hmac'",
    );
    await expect(chains.read(bram)).rejects.toThrow('altered');
  });

  test('and puts yesterday back is told by the receipt of the last entry', async () => {
    const { chain, entries } = await chains.read(anna);
    expect(faultsOf(chain, entries.slice(0, 2), entries[2]?.hash)).toEqual([{ seq: 3, field: 'hash', what: 'absent' }]);
  });
});

describe('erasing', () => {
  test('takes words, amendments and files of one incident, and the chain still holds', async () => {
    await chains.append(anna, draft('keep'), now);
    await chains.append(anna, draft('gone', { files: [Buffer.from('picture')] }), now);
    await chains.append(anna, draft('more', { kind: 'amendment', of: 2 }), now);
    expect(Buffer.from((await chains.file(anna, 2, 1)) ?? []).toString()).toBe('picture');
    await chains.append(anna, draft('', { kind: 'erasure', of: 2, content: '{}' }), now);
    const { entries } = await chains.read(anna);
    expect(entries.map((it) => it.content !== undefined)).toEqual([true, false, false, true]);
    expect(await chains.file(anna, 2, 1)).toBeUndefined();
    expect(await faults()).toEqual([]);
  });

  test('twice, from two devices, leaves what the first erasure says', async () => {
    await chains.append(anna, draft('gone'), now);
    for (let times = 0; times < 2; times++) {
      await chains.append(anna, draft('', { kind: 'erasure', of: 1, content: '{}' }), now);
    }
    const { entries } = await chains.read(anna);
    expect(entries.map((it) => it.content !== undefined)).toEqual([false, true, true]);
    expect(await faults()).toEqual([]);
  });

  test('takes everything before it', async () => {
    for (const words of ['a', 'b']) await chains.append(anna, draft(words), now);
    await chains.append(anna, draft('', { kind: 'erasure', of: 0, content: '{}' }), now);
    await chains.append(anna, draft('after'), now);
    const { entries } = await chains.read(anna);
    expect(entries.map((it) => it.content !== undefined)).toEqual([false, false, true, true]);
    expect(await faults()).toEqual([]);
  });

  test('one person leaves another alone, and a purge leaves nothing of the one', async () => {
    await chains.append(anna, draft('a'), now);
    await chains.append(bram, draft('b'), now);
    await chains.purge(anna);
    expect(await chains.read(anna)).toEqual({ chain: '', head: '0'.repeat(64), length: 0, entries: [] });
    expect((await chains.read(bram)).entries).toHaveLength(1);
    for (const table of ['chain', 'entry', 'body', 'evidence']) {
      const { rows } = await database.pool.query(`select 1 from ${table} where owner = 'anna-hmac'`);
      expect(rows).toEqual([]);
    }
  });
});

describe('new keys', () => {
  test('open what was there, while others write', async () => {
    await chains.append(anna, draft('before', { files: [Buffer.from('file')] }), now);
    await chains.append(bram, draft('before'), now);
    keyring.renew(now);
    const writing = Promise.all(Array.from({ length: 10 }, () => chains.append(anna, draft('during'), now)));
    const moved = chains.rewrap(nothingBeside);
    await Promise.all([writing, moved]);
    expect(await moved).toBe(2);
    expect(await chains.rewrap(nothingBeside)).toBe(0);
    expect((await chains.read(anna)).entries).toHaveLength(11);
    expect(await faults()).toEqual([]);
    expect(Buffer.from((await chains.file(anna, 1, 1)) ?? []).toString()).toBe('file');
  });

  test('leave nothing that opens what was erased, though every old row was kept', async () => {
    await chains.append(anna, draft('secret'), now);
    const stolen = await database.pool.query('select * from body');
    const chainBefore = await database.pool.query('select * from chain');
    await chains.append(anna, draft('', { kind: 'erasure', of: 1, content: '{}' }), now);
    const old = keyring.current;
    const thief = async (): Promise<unknown> => {
      await database.pool.query('insert into body select $1, $2, $3, $4, $5', Object.values(stolen.rows[0] as object));
      try {
        return (await chains.read(anna)).entries[0]?.content;
      } finally {
        await database.pool.query('delete from body where seq = 1');
      }
    };
    // Before the end of the epoch the old rows and the keys file still open it: that is why the promise is in days.
    expect(await thief()).toBe('{"words":"secret"}');
    keyring.renew(now);
    await chains.rewrap(nothingBeside);
    await expect(thief()).rejects.toThrow();
    expect(await chains.usesKey(old)).toBe(false);
    keyring.destroy(old);
    const { wrapped } = chainBefore.rows[0] as { wrapped: Buffer };
    await database.pool.query('update chain set wrapped = $1, kek = $2', [wrapped, old]);
    await expect(thief()).rejects.toThrow('is not in the keys file');
  });
});
