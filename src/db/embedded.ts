// The embedded Postgres under the data folder: made, started, adopted, shared and stopped.
import { accessSync, constants } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { findBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn, clusterOwner, ensureCluster, readPassword, SUPERUSER } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { within } from './deadline.ts';
import { DatabaseError, DatabaseOpenError } from './error.ts';
import type { Log } from '../log/index.ts';
import type { Connection } from './pool.ts';
import { enter, stopIfLast } from './presence.ts';
import type { Presence } from './presence.ts';
import { endpointOf, explainFailure, findRunning, startServer, stopServer } from './server.ts';

export type Embedded = { readonly connection: Connection; close(): Promise<void> };

const DATABASE = 'difficultclient';
/** Long enough for the recovery after a crash; a start takes some 50 ms. */
const START_MS = 60_000;
/** With a growing pause between them, some ten seconds: so long may a session of a killed server outlive it. */
const STARTS = 20;
const PAUSE_MS = 50;
const CLOSE_MS = 5_000;

type House = { readonly cluster: Cluster; readonly binaries: Binaries; readonly account: Account; readonly log: Log };

/** Comes back when the server answers; it is then kept running until `close`, also when somebody kills it. */
export async function openEmbedded(dataDir: string, log: Log): Promise<Embedded> {
  const house = await prepare(dataDir, log);
  let presence = await arrive(house);
  let closed = false;

  async function watch(): Promise<void> {
    while (!closed) {
      await presence.lost;
      if (closed) return;
      log.warn('embedded database gone, starting it again');
      presence = await returnTo(house, () => closed).catch(() => presence);
      await sleep(250, undefined, { ref: false });
    }
    await presence.leave();
  }
  const watching = watch();

  async function close(): Promise<void> {
    closed = true;
    await presence.leave();
    await within(CLOSE_MS, watching);
    await leave(house);
  }
  return { connection: connectionTo(house, DATABASE), close };
}

/** Stops a server nobody uses any more; for tests and tools that clear up after a killed process. */
export async function stopEmbedded(dataDir: string): Promise<boolean> {
  return stopServer(clusterIn(dataDir));
}

async function prepare(dataDir: string, log: Log): Promise<House> {
  const cluster = clusterIn(dataDir);
  try {
    const account = serverAccount(clusterOwner(cluster));
    const binaries = findBinaries(account);
    await ensureCluster(cluster, binaries, account);
    accessSync(cluster.root, constants.R_OK | constants.W_OK | constants.X_OK);
    readPassword(cluster);
    return { cluster, binaries, account, log };
  } catch (thrown) {
    throw explainFolder(thrown, dataDir);
  }
}

// Connects, and starts the server when there is none. Several processes may do so at once: Postgres' own lock file
// lets one through, the others find it a moment later.
async function arrive(house: House): Promise<Presence> {
  const until = Date.now() + START_MS;
  let starts = 0;
  let failed: Promise<unknown> | undefined;
  let ended = false;
  while (Date.now() < until) {
    const presence = await knock(house);
    if (presence !== undefined) return presence;
    if (ended) {
      const reason = findRunning(house.cluster) === undefined ? explainFailure(house.cluster) : undefined;
      if (reason !== undefined || starts >= STARTS) throw reason ?? tooLong(house);
      failed = undefined;
      ended = false;
      await sleep(PAUSE_MS * starts);
    }
    if (failed === undefined && findRunning(house.cluster) === undefined) {
      starts += 1;
      failed = (await startServer(house.cluster, house.binaries, house.account)).failed;
      void failed.then(() => (ended = true));
    }
    await sleep(15);
  }
  throw tooLong(house);
}

async function returnTo(house: House, isClosed: () => boolean): Promise<Presence> {
  for (let pause = 100; ; pause = Math.min(pause * 2, 5_000)) {
    if (isClosed()) throw new Error('closed');
    try {
      return await arrive(house);
    } catch (thrown) {
      house.log.error('embedded database does not start', thrown);
      await sleep(pause, undefined, { ref: false });
    }
  }
}

async function knock(house: House): Promise<Presence | undefined> {
  try {
    const presence = await enter(connectionTo(house, 'postgres'), DATABASE);
    return presence === 'stopping' ? undefined : presence;
  } catch (thrown) {
    if (!(thrown instanceof DatabaseError)) throw thrown;
    // Not there yet, starting, recovering, or stopping: all pass.
    if (thrown.kind === 'gone' && !thrown.code.startsWith('28')) return undefined;
    const { root, password } = house.cluster;
    const why = thrown.code.startsWith('28') ? `it does not take the password in ${password}` : `error ${thrown.code}`;
    throw new DatabaseOpenError(
      'broken',
      `The database in ${root} runs but does not let us in: ${why}. Restore that file or the folder from a backup.`,
    );
  }
}

async function leave(house: House): Promise<void> {
  const stop = async () => {
    if (!(await stopServer(house.cluster))) house.log.warn('embedded database did not stop in time');
  };
  try {
    await stopIfLast(connectionTo(house, 'postgres'), stop);
  } catch (thrown) {
    // When it cannot be asked it is gone already, or going.
    if (!(thrown instanceof DatabaseError)) throw thrown;
  }
}

function connectionTo(house: House, database: string): Connection {
  const endpoint = endpointOf(house.cluster);
  if (endpoint === undefined) throw new DatabaseError('ENOENT', undefined);
  return { ...endpoint, user: SUPERUSER, password: readPassword(house.cluster), database };
}

function tooLong({ cluster }: House): DatabaseOpenError {
  return new DatabaseOpenError(
    'broken',
    `The database in ${cluster.root} did not answer within ${START_MS / 1000} seconds. Its log is ${cluster.log}.`,
  );
}

function explainFolder(thrown: unknown, dataDir: string): unknown {
  if (thrown instanceof DatabaseOpenError) return thrown;
  const { code } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DatabaseOpenError(
      'full',
      `The disk is full: nothing can be written to ${dataDir}. Free about 100 MB and start again.`,
    );
  }
  if (code === undefined || !['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) return thrown;
  return new DatabaseOpenError(
    'not-writable',
    `The data folder ${dataDir} cannot be used (${code}): it must be writable for the account that runs this, and belong to it alone. Set DATA_DIR to another folder, or mend the owner.`,
  );
}
