// Hears what other processes say through the database, and says when it may have missed something.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './open.ts';
import type { SingleClient } from './pool.ts';

export type Listening = { close(): Promise<void> };

const retryMs = 250;

/** `heard` gets what was sent with `pg_notify`, and undefined whenever anything may have been missed: at the start and after each new connection. */
export async function listen(
  database: Pick<Database, 'session'>,
  channel: string,
  heard: (said: string | undefined) => void,
): Promise<Listening> {
  let session = await open();
  let closed = false;
  keep().catch(() => undefined);
  return {
    async close() {
      closed = true;
      await session.end().catch(() => undefined);
    },
  };

  async function open(): Promise<SingleClient> {
    const next = await database.session();
    // It must not hold a process that has nothing else to do.
    next.unref();
    next.on('notification', (it) => heard(it.payload ?? ''));
    await next.query(`listen ${channel}`);
    heard(undefined);
    return next;
  }

  async function keep(): Promise<void> {
    while (!closed) {
      await ended(session);
      while (!closed) {
        await sleep(retryMs, undefined, { ref: false });
        const next = await open().catch(() => undefined);
        if (next === undefined) continue;
        session = next;
        break;
      }
    }
    await session.end().catch(() => undefined);
  }
}

const ended = (session: SingleClient): Promise<void> =>
  new Promise((resolve) => {
    session.once('end', resolve);
    session.once('error', () => resolve());
  });
