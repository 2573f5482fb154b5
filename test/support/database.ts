// Real databases for tests: one server for the whole run, a fresh migrated database for each that asks.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Database } from '../../src/db/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { clusterIn } from '../../src/db/cluster.ts';
import { stopEmbedded } from '../../src/db/embedded.ts';
import type { Log } from '../../src/log/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the databases of this run are made; set by global-setup.ts. */
    databaseServer: TestServer | undefined;
  }
}

/** A server, and what is only ever copied: the name of a migrated database in it, and a data folder. */
export type TestServer = {
  readonly url: string;
  readonly template: string;
  readonly made: string;
  /** Where an embedded server keeps everything; undefined for somebody else's. */
  readonly folder: string | undefined;
};

const FOLDER = 'difficultclient-test-';
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

const opened: (() => Promise<void>)[] = [];

/** A migrated database of its own for a test file. It is closed and dropped when the file is done, or by `close`. */
export async function testDatabase(): Promise<Database> {
  const server = givenServer() ?? (await ownServer());
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server.url, `create database ${name} template ${server.template}`);
  const database = await openDatabase({ url: databaseUrl(server.url, name), dataDir: 'unused', log: silentLog });
  const close = async () => {
    await database.close();
    await administer(server.url, `drop database if exists ${name} with (force)`);
  };
  opened.push(close);
  return { ...database, close };
}

/** The URL of an empty database without tables, for tests that migrate; dropped with the others. */
export async function emptyDatabaseUrl(): Promise<string> {
  const server = givenServer() ?? (await ownServer());
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server.url, `create database ${name}`);
  opened.push(() => administer(server.url, `drop database if exists ${name} with (force)`));
  return databaseUrl(server.url, name);
}

/** Starts the server of a run: the one of DATABASE_URL, or an embedded one in a folder that `stop` removes. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const [made, dataDir] = [join(folder, 'made'), join(folder, 'data')];
  await (await openDatabase({ dataDir: made, log: silentLog })).close();
  // Where it is copied to, a log says that a server was started there.
  rmSync(clusterIn(made).log);
  const url = process.env['DATABASE_URL'];
  if (!url) copyFolder(made, dataDir);
  const server = await openDatabase({ ...(url ? { url } : {}), dataDir, log: silentLog, migration: 'later' });
  if (!url) await hurry(server.url);
  const template = `test_template_${randomBytes(8).toString('hex')}`;
  await administer(server.url, `create database ${template}`);
  await (await openDatabase({ url: databaseUrl(server.url, template), dataDir, log: silentLog })).close();
  return {
    url: server.url,
    template,
    made,
    folder: url ? undefined : clusterIn(dataDir).root,
    async stop() {
      await administer(server.url, `drop database if exists ${template} with (force)`);
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing of this server outlives the run, so it need not wait for the disk at each database that goes. */
async function hurry(url: string): Promise<void> {
  await administer(url, 'alter system set fsync = off');
  await administer(url, 'select pg_reload_conf()');
}

/** Puts a data folder there as a program left it that was started once before; outside a test run there is none yet. */
export function layDataDir(dataDir: string): void {
  const made = givenServer()?.made;
  if (made !== undefined) copyFolder(made, dataDir);
}

/** With owners and rights, since the server's account may be another. */
function copyFolder(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

let own: Promise<TestServer> | undefined;

const givenServer = (): TestServer | undefined => (isInTest() ? inject('databaseServer') : undefined);

/** Where the server of this run keeps everything. */
export const serverFolder = async (): Promise<string | undefined> => (givenServer() ?? (await ownServer())).folder;

/** Closes and drops all that was made here: for a soak, where no test runner does. */
export async function closeTestDatabases(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
  own = undefined;
}

// For a run without global-setup.ts.
function ownServer(): Promise<TestServer> {
  return (own ??= startTestServer().then(({ stop, ...server }) => {
    opened.unshift(stop);
    return server;
  }));
}

// What a run that was killed left behind: its server still runs in a folder that bears the number of the dead process.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDER) ? Number(name.slice(FOLDER.length).split('-')[0]) : 0;
    if (pid <= 0 || isAlive(pid)) continue;
    await stopEmbedded(join(tmpdir(), name, 'data')).catch(() => false);
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

if (isInTest()) afterAll(closeTestDatabases);

function isInTest(): boolean {
  return process.env['VITEST_WORKER_ID'] !== undefined;
}
