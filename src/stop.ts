// Closes whatever is open, in order and in bounded time: at a stop, at the terminal's end and after a start that failed.
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Adapter, Platform } from './chat/index.ts';
import type { Database } from './db/index.ts';
import type { House } from './house.ts';
import type { Jobs } from './jobs/index.ts';
import type { Log } from './log/index.ts';

/** What the start has opened so far. */
export type Opened = {
  readonly adapters: Map<Platform, Adapter>;
  /** Work without a delivery, such as recovering; it never fails. */
  readonly background: Promise<void>[];
  server?: Server;
  jobs?: Jobs;
  house?: House;
  database?: Database;
};

/** In flight at a stop: this long to finish. */
const workMs = 6_000;
const closeMs = 3_000;

/** Never throws: what can't be closed is logged, and the rest is closed all the same. */
export async function closeAll(opened: Opened, log: Log): Promise<void> {
  const { adapters, background, server, jobs, house, database } = opened;
  const until = Date.now() + workMs;
  const tried = async (name: string, work: () => Promise<unknown> | undefined): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error('stop failed', error, { name });
    }
  };
  server?.close();
  house?.bot.stopWriting();
  await within(workMs, [
    Promise.all([...adapters].map(([name, adapter]) => tried(name, () => adapter.stop()))).then(() =>
      house === undefined ? undefined : drained(house, until),
    ),
    tried('jobs', () => jobs?.close()),
    ...background,
  ]);
  // Our own lock's connection first: the database waits for connections that are in use.
  await within(closeMs, [tried('house', () => house?.close()).then(() => tried('database', () => database?.close()))]);
}

async function drained(house: House, until: number): Promise<void> {
  while (house.bot.inFlight() > 0 && Date.now() < until) await sleep(20);
}

async function within(ms: number, work: readonly Promise<unknown>[]): Promise<void> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([Promise.all(work), late]);
  over.abort();
}
