// Handlers that die at any step: at a query, before or after a word to the platform. What they held in the database is let go of, as when a process dies.
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

type Life = { left: number; died: boolean };
const lives = new AsyncLocalStorage<Life>();
const never = new Promise<never>(() => undefined);

/** Runs a handler that dies at its `steps`-th step, if it has so many; true when it died. */
export async function lived(steps: number, work: () => Promise<void>): Promise<boolean> {
  const life: Life = { left: steps, died: false };
  const dying = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!life.died) return;
      clearInterval(look);
      resolve();
    }, 5);
    void lives.run(life, work).finally(() => {
      clearInterval(look);
      resolve();
    });
  });
  await dying;
  return life.died;
}

/** One step of whoever runs: resolves, or never when they die at it. */
export async function step(): Promise<void> {
  if (dies()) await never;
}

function dies(): boolean {
  const life = lives.getStore();
  if (life === undefined) return false;
  life.left -= 1;
  life.died ||= life.left <= 0;
  return life.died;
}

/** Every query of the pool is a step; one who dies within a transaction leaves nothing of it. */
export function mortal(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  const connect = pool.connect.bind(pool) as (called?: unknown) => Promise<pg.PoolClient>;
  const guarded = Object.assign(pool, {
    query: (...args: unknown[]) => (dies() ? never : query(...args)),
    async connect(called?: unknown) {
      // The pool's own way to a connection for one query, which was counted.
      if (called !== undefined) return connect(called);
      if (dies()) await never;
      const client = await connect();
      const own = client.query.bind(client) as (...args: unknown[]) => unknown;
      const release = client.release.bind(client);
      const restored = (how?: Error | boolean): void => {
        Object.assign(client, { query: own, release });
        release(how);
      };
      return Object.assign(client, {
        release: restored,
        query: (...args: unknown[]) => {
          if (!dies()) return own(...args);
          restored(new Error('dead'));
          return never;
        },
      });
    },
  });
  void guarded;
}
