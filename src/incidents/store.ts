// The queries beside the chains: a person's logbook row and reminders.
import { and, eq, lte, sql } from '../db/drizzle.ts';
import { textQuery, type Database, type Queries, type Rows, type Statement } from '../db/index.ts';
import type { Person } from '../chain/index.ts';
import { logbook, reminder } from './schema.ts';

export type LogbookRow = Person & { readonly sealed: Uint8Array; readonly keepUntil: Date; readonly warned: number };
export type ReminderRow = Person & {
  readonly id: string;
  readonly at: Date;
  readonly sealed: Uint8Array;
  readonly tries: number;
};

const mine = (table: typeof logbook | typeof reminder, person: Person) =>
  and(eq(table.platform, person.platform), eq(table.owner, person.owner));

const forgetting = ({ platform, owner }: Person): Statement[] =>
  ['reminder', 'logbook'].map((table) => ({
    text: `delete from ${table} where platform = $1 and owner = $2`,
    values: [platform, owner],
  }));

export function createStore({ orm }: Pick<Database, 'orm'>) {
  return {
    async book(person: Person): Promise<LogbookRow | undefined> {
      const [row] = await orm.select().from(logbook).where(mine(logbook, person));
      return row;
    },
    /** The row as it is now, locked until the transaction ends. */
    async lockBook(tx: Queries, person: Person): Promise<LogbookRow | undefined> {
      const [row] = await tx.select().from(logbook).where(mine(logbook, person)).for('update');
      return row;
    },
    lockingBook: ({ platform, owner }: Person): Statement => ({
      name: 'logbook_lock',
      text: 'select sealed from logbook where platform = $1 and owner = $2 for update',
      values: [platform, owner],
    }),
    bookIn: ([row]: Rows = []): Uint8Array | undefined => row?.['sealed'] as Uint8Array | undefined,
    puttingBook: ({ platform, owner, sealed, keepUntil, warned }: LogbookRow): Statement => ({
      name: 'logbook_put',
      text: `insert into logbook (platform, owner, sealed, keep_until, warned) values ($1, $2, $3, $4, $5)
        on conflict (platform, owner) do update set sealed = $3, keep_until = $4, warned = $5`,
      values: [platform, owner, sealed, keepUntil.toISOString(), warned],
    }),
    async putBook(tx: Queries, row: LogbookRow): Promise<void> {
      const { sealed, keepUntil, warned } = row;
      await tx
        .insert(logbook)
        .values(row)
        .onConflictDoUpdate({ target: [logbook.platform, logbook.owner], set: { sealed, keepUntil, warned } });
    },
    /** A new entry moves the end of keeping on, and what was warned of is no longer so. */
    async keepOn(person: Person, keepUntil: Date): Promise<void> {
      await orm.update(logbook).set({ keepUntil, warned: 0 }).where(mine(logbook, person));
    },
    /** Logbooks whose end comes before `before` and that were warned fewer than `times`. */
    async ending(before: Date, times: number, most: number): Promise<LogbookRow[]> {
      return orm
        .select()
        .from(logbook)
        .where(and(lte(logbook.keepUntil, before), sql`${logbook.warned} < ${times}`))
        .limit(most);
    },
    /** Unless it was kept on meanwhile. */
    async warned(row: LogbookRow, times: number): Promise<void> {
      await orm
        .update(logbook)
        .set({ warned: times })
        .where(and(mine(logbook, row), eq(logbook.keepUntil, row.keepUntil)));
    },
    /** Seals anew what is beside a chain, within the transaction that gives the chain its next key. */
    async reseal(
      tx: Queries,
      person: Person,
      reseal: (purpose: string, sealed: Uint8Array) => Uint8Array,
    ): Promise<void> {
      for (const row of await tx.select().from(logbook).where(mine(logbook, person)).for('update')) {
        await tx
          .update(logbook)
          .set({ sealed: reseal('settings', row.sealed) })
          .where(mine(logbook, person));
      }
      for (const row of await tx.select().from(reminder).where(mine(reminder, person)).for('update')) {
        await tx
          .update(reminder)
          .set({ sealed: reseal(`reminder ${row.id}`, row.sealed) })
          .where(and(mine(reminder, person), eq(reminder.id, row.id)));
      }
    },
    forgetting,
    async forget(tx: Queries, person: Person): Promise<void> {
      for (const { text, values } of forgetting(person)) await textQuery(tx, text, values);
    },

    /** False when the person already has `most`. */
    async remind(tx: Queries, row: Omit<ReminderRow, 'tries'>, most: number): Promise<boolean> {
      const known = await tx.select({ id: reminder.id }).from(reminder).where(mine(reminder, row)).for('update');
      if (known.length >= most && known.every((it) => it.id !== row.id)) return false;
      await tx
        .insert(reminder)
        .values({ ...row, tries: 0 })
        .onConflictDoUpdate({
          target: [reminder.platform, reminder.owner, reminder.id],
          set: { at: row.at, sealed: row.sealed, tries: 0 },
        });
      return true;
    },
    async reminders(person: Person): Promise<ReminderRow[]> {
      return orm.select().from(reminder).where(mine(reminder, person)).orderBy(reminder.at);
    },
    async reminder(person: Person, id: string): Promise<ReminderRow | undefined> {
      const [row] = await orm
        .select()
        .from(reminder)
        .where(and(mine(reminder, person), eq(reminder.id, id)));
      return row;
    },
    /** It did not go out: that was no try. */
    async untried(row: ReminderRow): Promise<void> {
      await orm
        .update(reminder)
        .set({ tries: row.tries })
        .where(and(mine(reminder, row), eq(reminder.id, row.id)));
    },
    async dropReminder(person: Person, id: string): Promise<void> {
      await orm.delete(reminder).where(and(mine(reminder, person), eq(reminder.id, id)));
    },
    /** Takes the reminders that are due: each is given to one process, and comes again after `later` unless it is dropped. */
    async takeDue(now: Date, later: Date, most: number): Promise<ReminderRow[]> {
      return orm.transaction(async (tx) => {
        const due = await tx
          .select()
          .from(reminder)
          .where(lte(reminder.at, now))
          .orderBy(reminder.at)
          .limit(most)
          .for('update', { skipLocked: true });
        for (const row of due) {
          await tx
            .update(reminder)
            .set({ at: later, tries: row.tries + 1 })
            .where(and(mine(reminder, row), eq(reminder.id, row.id)));
        }
        return due;
      });
    },
  };
}
export type Store = ReturnType<typeof createStore>;
