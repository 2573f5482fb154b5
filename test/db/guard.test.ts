// No value that stood in a query comes back out of the database room in an error.
import { eq, sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ask, Database, Statement } from '../../src/db/index.ts';
import { DatabaseError } from '../../src/db/index.ts';
import { testDatabase } from '../support/database.ts';

const note = pgTable('note', { id: integer('id').primaryKey(), words: text('words').notNull() });
const SECRET = 'canary-7d1f my client never pays';
let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table note (id integer primary key, words text not null unique)');
  await database.orm.insert(note).values({ id: 1, words: SECRET });
});

async function failureOf(work: Promise<unknown>): Promise<DatabaseError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(DatabaseError);
  const error = thrown as DatabaseError;
  const everything = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join('\n');
  expect(everything).not.toContain('canary');
  return error;
}

describe('an error holds a code and a constraint only', () => {
  test.each([
    ['orm insert', () => database.orm.insert(note).values({ id: 2, words: SECRET }), '23505', 'conflict'],
    ['orm raw', () => database.orm.execute(sql`select ${SECRET}::integer`), '22P02', 'other'],
    ['orm select', () => database.orm.select({ bad: sql`${SECRET}::integer` }).from(note), '22P02', 'other'],
    [
      'orm update',
      () =>
        database.orm
          .update(note)
          .set({ id: sql`${SECRET}::integer` })
          .where(eq(note.id, 1)),
      '22P02',
      'other',
    ],
    ['pool', () => database.pool.query('insert into note values (3, $1)', [SECRET]), '23505', 'conflict'],
    [
      'transaction',
      () => database.orm.transaction((tx) => tx.insert(note).values({ id: 4, words: SECRET })),
      '23505',
      'conflict',
    ],
    [
      'nested transaction',
      () =>
        database.orm.transaction((tx) =>
          tx.transaction((inner) => inner.insert(note).values({ id: 4, words: SECRET })),
        ),
      '23505',
      'conflict',
    ],
  ])('%s', async (_name, run, code, kind) => {
    const error = await failureOf(Promise.resolve(run()));
    expect(error).toMatchObject({ code, kind });
    if (code === '23505') expect(error.constraint).toBe('note_words_key');
  });

  test('a checked-out client', async () => {
    const client = await database.pool.connect();
    try {
      expect(await failureOf(client.query('select $1::integer', [SECRET]))).toMatchObject({ code: '22P02' });
    } finally {
      client.release();
    }
  });

  test('a client with a callback', async () => {
    const client = await database.pool.connect();
    const { promise, reject } = Promise.withResolvers();
    client.query('select $1::integer', [SECRET], (error) => reject(error));
    expect(await failureOf(promise)).toMatchObject({ code: '22P02' });
    client.release();
  });
});

describe('transactions', () => {
  test('what a failing one wrote is taken back, and the error is the one thrown', async () => {
    const failed = database.orm.transaction(async (tx) => {
      await tx.insert(note).values({ id: 10, words: 'half' });
      throw new RangeError('mine');
    });
    await expect(failed).rejects.toThrow(RangeError);
    expect(await database.orm.select().from(note).where(eq(note.id, 10))).toEqual([]);
  });

  describe('whose statements go out together', () => {
    const writing = (id: number, words: string): Statement => ({
      text: 'insert into note values ($1, $2)',
      values: [id, words],
    });
    const reading = (id: number): Statement => ({
      name: 'read',
      text: 'select words from note where id = $1',
      values: [id],
    });
    const wordsOf = async (id: number): Promise<unknown> =>
      (await database.pool.query('select words from note where id = $1', [id])).rows;

    test('answer in order, see what was written before them, and are committed with the last', async () => {
      const seen = await database.transact(async (ask) => {
        const answers = await ask(reading(20), writing(20, 'first'), reading(20));
        expect(await wordsOf(20)).toEqual([]);
        return { writes: [writing(21, 'last')], result: answers };
      });
      expect(seen).toEqual([[], [], [{ words: 'first' }]]);
      expect([await wordsOf(20), await wordsOf(21)]).toEqual([[{ words: 'first' }], [{ words: 'last' }]]);
    });

    test.each([
      ['asked first', async (ask: Ask) => ask(writing(22, 'half'), writing(1, SECRET), writing(23, 'after'))],
      [
        'written last',
        async (ask: Ask) => {
          await ask(writing(22, 'half'));
          return [writing(1, SECRET), writing(23, 'after')];
        },
      ],
    ])('are taken back when one %s fails, and its own error is the one thrown', async (_when, work) => {
      const failed = database.transact(async (ask) => ({ writes: (await work(ask)) as Statement[], result: 0 }));
      expect(await failureOf(failed)).toMatchObject({ code: '23505', constraint: 'note_pkey' });
      expect([await wordsOf(22), await wordsOf(23)]).toEqual([[], []]);
    });

    test('are not taken for committed when an error was passed over', async () => {
      const passed = database.transact(async (ask) => {
        await ask(writing(24, 'half'), writing(1, SECRET)).catch(() => undefined);
        return { writes: [], result: 0 };
      });
      expect(await failureOf(passed)).toMatchObject({ code: '25P02' });
      expect(await wordsOf(24)).toEqual([]);
    });

    test('leave every connection free again, whatever happened', async () => {
      const ways = [
        async (): Promise<Statement[]> => [writing(1, SECRET)],
        () => Promise.reject(new RangeError('mine')),
      ];
      await Promise.allSettled(
        Array.from({ length: 40 }, (_, at) =>
          database.transact(async () => ({ writes: await ways[at % 2]!(), result: 0 })),
        ),
      );
      expect(database.pool.idleCount).toBe(database.pool.totalCount);
      expect(await database.transact(async () => ({ writes: [writing(25, 'whole')], result: 'done' }))).toBe('done');
    });
  });

  test('isolation and access mode are those asked for', async () => {
    const config = { isolationLevel: 'serializable', accessMode: 'read only', deferrable: true } as const;
    const { rows } = await database.orm.transaction((tx) => tx.execute(sql`show transaction_isolation`), config);
    expect(rows).toEqual([{ transaction_isolation: 'serializable' }]);
    const write = database.orm.transaction((tx) => tx.insert(note).values({ id: 11, words: 'no' }), config);
    expect(await failureOf(write)).toMatchObject({ code: '25006' });
  });
});
