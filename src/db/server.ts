// Starts and stops the embedded server, and reads from its own files whether and where it runs.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { CLEAN_ENVIRONMENT } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { dataPath, isAlive } from './cluster.ts';
import { DatabaseOpenError } from './error.ts';

/** Where the server listens: the folder of a Unix socket, or 127.0.0.1. */
export type Endpoint = { readonly host: string; readonly port: number };

/** The name of the socket's file ends in it; on TCP a free port is taken instead. */
const SOCKET_PORT = 5432;
/** Longest path of a socket the system takes, without the closing zero byte. */
const SOCKET_PATH_BYTES = process.platform === 'linux' ? 107 : 103;
const STOP_MS = 15_000;
const LOG_BYTES = 1_000_000;

/** The log keeps what a start or a crash says; statements, rows and parameters never get into it. */
const SETTINGS = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  cluster_name: 'difficultclient',
  shared_buffers: '64MB',
  max_connections: '100',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
} as const;

/** What postmaster.pid says of a server that is really there. */
export type Running = { readonly pid: number; readonly endpoint: Endpoint | undefined };

/** The server of this cluster, when there is one; a file left by a dead one, its number reused or not, counts as none. */
export function findRunning(cluster: Cluster): Running | undefined {
  const lines = readLines(join(cluster.data, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0 || !isServer(pid, cluster)) return undefined;
  return { pid, endpoint: readEndpoint(lines, cluster) };
}

/** Where to knock: at the socket even when no process is seen (it may be in another container), else where one listens. */
export function endpointOf(cluster: Cluster): Endpoint | undefined {
  const running = findRunning(cluster);
  if (running !== undefined) return running.endpoint;
  return socketFits(cluster) ? socketEndpoint(cluster) : undefined;
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C or SIGTERM meant for us does not stop it under our
 * hands. Comes back as soon as it runs; `failed` says later when it ended.
 */
export async function startServer(
  cluster: Cluster,
  binaries: Binaries,
  account: Account,
): Promise<{ failed: Promise<unknown> }> {
  removeStale(cluster);
  const log = openLog(cluster);
  try {
    const child = spawn(
      join(binaries.bin, 'postgres'),
      ['-D', dataPath(cluster, account), ...(await settings(cluster))],
      {
        ...account.spawn,
        cwd: cluster.data,
        env: CLEAN_ENVIRONMENT,
        detached: true,
        stdio: ['ignore', log, log],
      },
    );
    const { promise, resolve } = Promise.withResolvers<undefined>();
    child.on('error', () => resolve(undefined));
    child.on('exit', () => resolve(undefined));
    child.unref();
    return { failed: promise };
  } finally {
    closeSync(log);
  }
}

/** Asks the server to end its sessions and stop; true when it did. */
export async function stopServer(cluster: Cluster): Promise<boolean> {
  const running = findRunning(cluster);
  if (running === undefined) return true;
  process.kill(running.pid, 'SIGINT');
  const until = Date.now() + STOP_MS;
  while (isServer(running.pid, cluster) && Date.now() < until) await sleep(10);
  return !isServer(running.pid, cluster);
}

/** Why the last start failed, in a sentence; undefined when another process was merely quicker. */
export function explainFailure(cluster: Cluster): DatabaseOpenError | undefined {
  const lines = readLines(cluster.log)?.slice(-12) ?? [];
  const text = lines.join('\n');
  if (/lock file "[^"]*" already exists|pre-existing shared memory block/.test(text)) return undefined;
  if (/could not bind|Address already in use/.test(text)) return undefined;
  if (/No space left|quota/i.test(text)) {
    return new DatabaseOpenError(
      'full',
      `The disk is full, so the database in ${cluster.root} could not start. Free some space and start again.`,
    );
  }
  const fatal = lines.findLast((line) => /FATAL|PANIC|could not|error while loading/.test(line)) ?? 'no reason given';
  const reason = fatal.replace(/^.*?(FATAL|PANIC|ERROR|LOG): +/, '');
  return new DatabaseOpenError(
    'broken',
    `The database in ${cluster.root} did not start: ${reason}. Its log is ${cluster.log}.`,
  );
}

function isServer(pid: number, cluster: Cluster): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // The server works in its data folder. A number reused after a crash, usual in containers, does not.
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(cluster.data)];
    return there.dev === here.dev && there.ino === here.ino;
  } catch {
    return false;
  }
}

// Postgres clears up after a dead server by itself, but not when the number now belongs to a process of the same
// account: it would refuse to start until somebody deletes the file.
function removeStale(cluster: Cluster): void {
  if (process.platform !== 'linux' || findRunning(cluster) !== undefined) return;
  for (const file of [join(cluster.data, 'postmaster.pid'), join(cluster.run, `.s.PGSQL.${SOCKET_PORT}.lock`)]) {
    const pid = Math.abs(Number(readLines(file)?.[0]));
    if (pid > 0 && isAlive(pid) && !isServer(pid, cluster)) rmSync(file, { force: true });
  }
}

// The server writes its file line by line while it starts; until the port is there it cannot be reached anyway.
function readEndpoint(lines: readonly string[], cluster: Cluster): Endpoint | undefined {
  if (lines[5]?.trim() !== '127.0.0.1' && socketFits(cluster)) return socketEndpoint(cluster);
  const port = Number(lines[3]);
  return port > 0 ? { host: '127.0.0.1', port } : undefined;
}

function socketEndpoint(cluster: Cluster): Endpoint {
  return { host: cluster.run, port: SOCKET_PORT };
}

function socketFits(cluster: Cluster): boolean {
  return Buffer.byteLength(join(cluster.run, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_BYTES;
}

async function settings(cluster: Cluster): Promise<string[]> {
  const listen = socketFits(cluster)
    ? // Seen from the data folder, where the server works: short, and no rights needed on the way.
      { listen_addresses: '', unix_socket_directories: '../run', unix_socket_permissions: '0600', port: SOCKET_PORT }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: await choosePort(cluster) };
  return Object.entries({ ...SETTINGS, ...listen }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// The port of last time when it is still free, so that processes that share the server find it again after a restart.
async function choosePort(cluster: Cluster): Promise<number> {
  const file = join(cluster.root, 'port');
  const last = Number(readLines(file)?.[0] ?? 0);
  const port = (last > 0 ? await probePort(last) : undefined) ?? (await probePort(0)) ?? last;
  if (port !== last) writeFileSync(file, String(port), { mode: 0o600 });
  return port;
}

async function probePort(wanted: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const probe = createServer().on('error', () => resolve(undefined));
  probe.listen(wanted, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
  return promise;
}

function openLog(cluster: Cluster): number {
  const size = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(cluster.log, size > LOG_BYTES ? 'w' : 'a', 0o600);
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n');
  } catch {
    return undefined;
  }
}
