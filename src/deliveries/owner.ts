// Shows to the other processes that this one lives, by a lock the database lets go of when its connection ends.
import { randomInt } from 'node:crypto';
import type { Database } from '../db/index.ts';
import { aliveLock } from './store.ts';

export type Owner = { readonly number: number; release(): Promise<void> };

/** Holds an advisory lock on a connection of its own and takes it again when the connection is lost. */
export async function holdOwner(database: Pick<Database, 'pool'>): Promise<Owner> {
  const number = randomInt(1, 2 ** 31 - 1);
  let released = false;
  let letGo: () => void = () => undefined;

  const hold = async (): Promise<void> => {
    const client = await database.pool.connect();
    let held = true;
    letGo = () => {
      if (held) client.release(true);
      held = false;
    };
    const mine = letGo;
    client.once('error', () => {
      mine();
      if (!released) retry();
    });
    await client.query('select pg_advisory_lock($1, $2)', [aliveLock, number]);
  };
  const retry = (): void => {
    const timer = setTimeout(() => {
      hold().catch(() => {
        if (!released) retry();
      });
    }, 250);
    timer.unref();
  };

  await hold();
  return {
    number,
    release: async () => {
      released = true;
      letGo();
    },
  };
}
