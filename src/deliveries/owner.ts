// Shows to the other processes that this one lives, by a lock the database lets go of when its connection ends.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db/index.ts';
import { aliveLock } from './store.ts';

export type Owner = { readonly number: number; release(): Promise<void> };

const retryMs = 250;

/** Holds an advisory lock on a connection of its own, outside the pool, and takes it again when the connection is lost. */
export async function holdOwner(database: Pick<Database, 'session'>): Promise<Owner> {
  const number = randomInt(1, 2 ** 31 - 1);
  let session = await locked(database, number);
  let released = false;

  const keep = async (): Promise<void> => {
    while (!released) {
      await ended(session);
      if (released) return;
      session = await again(database, number, () => released);
    }
  };
  keep().catch(() => undefined);
  return {
    number,
    release: async () => {
      released = true;
      await session.end().catch(() => undefined);
    },
  };
}

type Session = Awaited<ReturnType<Database['session']>>;

const ended = (session: Session): Promise<void> =>
  new Promise((resolve) => {
    session.once('end', resolve);
    session.once('error', () => resolve());
  });

/** Tries until it holds the lock or is told to stop; one try at a time, none leaves a connection behind. */
async function again(database: Pick<Database, 'session'>, number: number, isOver: () => boolean): Promise<Session> {
  for (;;) {
    await sleep(retryMs, undefined, { ref: false });
    try {
      return await locked(database, number);
    } catch (error) {
      if (isOver()) throw error;
    }
  }
}

async function locked(database: Pick<Database, 'session'>, number: number): Promise<Session> {
  const session = await database.session();
  try {
    const { rows } = await session.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
      aliveLock,
      number,
    ]);
    if (rows[0]?.held === true) return session;
    throw new Held();
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
}

/** The lock is still held by the connection that was lost; the server will notice. */
class Held extends Error {
  override readonly name = 'Held';
}
