// The folder of the embedded database: where things lie in it, and how it is made in one step.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { CLEAN_ENVIRONMENT, namedAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { DatabaseOpenError } from './error.ts';

/** Paths below the data folder: `data` is Postgres' own, `run` holds the socket, both closed to everybody else. */
export type Cluster = {
  readonly root: string;
  readonly data: string;
  readonly run: string;
  readonly password: string;
  readonly log: string;
};

export const SUPERUSER = 'difficultclient';

export function clusterIn(dataDir: string): Cluster {
  const root = join(resolve(dataDir), 'postgres');
  const at = (name: string) => join(root, name);
  return { root, data: at('data'), run: at('run'), password: at('password'), log: at('server.log') };
}

/**
 * How the server itself calls its data folder. As another account it may not be able to walk there (a project in
 * /root), so it is started in the folder and finds it through /proc, which asks for no rights on the way.
 */
export function dataPath(cluster: Cluster, account: Account): string {
  return account.isOther && process.platform === 'linux' ? '/proc/self/cwd' : cluster.data;
}

/** The owner of the cluster, or undefined when there is none yet. */
export function clusterOwner(cluster: Cluster): number | undefined {
  return statSync(cluster.data, { throwIfNoEntry: false })?.uid;
}

/** Makes the cluster unless it is there. Two processes at once are no harm: one rename wins, the other cleans up. */
export async function ensureCluster(cluster: Cluster, binaries: Binaries, account: Account): Promise<void> {
  const owner = clusterOwner(cluster);
  if (owner === undefined) await createCluster(cluster, binaries, account);
  else if (account.isOther && owner !== account.uid) chownTree(cluster.root, account.uid);
  checkVersion(cluster, binaries);
}

/** The superuser's password; only our own account can read the file. */
export function readPassword(cluster: Cluster): string {
  return readFileSync(cluster.password, 'utf8').trim();
}

async function createCluster(cluster: Cluster, binaries: Binaries, account: Account): Promise<void> {
  const dataDir = join(cluster.root, '..');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  sweepStages(dataDir);
  const stage = mkdtempSync(join(dataDir, `.new-${process.pid}-`));
  try {
    const staged = clusterIn(stage);
    for (const folder of [staged.root, staged.data, staged.run]) mkdirSync(folder, { mode: 0o700 });
    const password = randomBytes(32).toString('base64url');
    await initialise(staged, password, binaries, namedAccount(account));
    writeFileSync(staged.password, password, { mode: 0o600 });
    if (account.isOther) chownTree(staged.root, account.uid);
    if (account.isOther) lchownSync(staged.password, 0, 0);
    moveInPlace(staged.root, cluster.root);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

async function initialise(staged: Cluster, password: string, binaries: Binaries, account: Account): Promise<void> {
  const secret = join(staged.root, 'initial');
  writeFileSync(secret, password, { mode: 0o600 });
  if (account.isOther) chownTree(staged.root, account.uid);
  const where = dataPath(staged, account);
  const names = ['--username', SUPERUSER, '--pwfile', `${where}/../initial`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', where, ...names, '--auth=scram-sha-256', ...locale, '--no-instructions'];
  const { status, text } = await run(join(binaries.bin, 'initdb'), args, staged.data, account);
  rmSync(secret, { force: true });
  if (status !== 0) throw explainInitdb(text, staged);
}

function run(
  program: string,
  args: string[],
  cwd: string,
  account: Account,
): Promise<{ status: number | null; text: string }> {
  const { promise, resolve: done } = Promise.withResolvers<{ status: number | null; text: string }>();
  const child = spawn(program, args, {
    ...account.spawn,
    cwd,
    env: CLEAN_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.on('error', (error) => done({ status: null, text: error.message }));
  child.on('close', (status) => done({ status, text }));
  return promise;
}

function explainInitdb(text: string, staged: Cluster): DatabaseOpenError {
  const folder = resolve(staged.root, '..', '..');
  if (/No space left|quota/i.test(text)) {
    return new DatabaseOpenError(
      'full',
      `The disk is full: the database could not be made in ${folder}. Free about 100 MB and start again.`,
    );
  }
  if (/user does not exist/.test(text)) {
    return new DatabaseOpenError(
      'broken',
      `The account with number ${process.geteuid?.()} has no entry in /etc/passwd, which Postgres needs once, to make its folder. Run as an account that has a name, or set DATABASE_URL.`,
    );
  }
  const last = text.trim().split('\n').at(-1) ?? 'no reason given';
  return new DatabaseOpenError('broken', `The database could not be made in ${folder}: ${last}`);
}

function moveInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (thrown) {
    // Another process was quicker; its cluster is as good as ours.
    if (!['ENOTEMPTY', 'EEXIST'].includes((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
  }
}

// What a first start that was killed half-way left behind.
function sweepStages(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^\.new-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

/** Whether a process with this number runs, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function checkVersion(cluster: Cluster, binaries: Binaries): void {
  const found = readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.major) return;
  throw new DatabaseOpenError(
    'version',
    `The database in ${cluster.root} was made by Postgres ${found}, and this release brings Postgres ${binaries.major}. With the release you had before, run "npm run backup -- FILE"; then start this one with an empty DATA_DIR and run "npm run restore -- FILE".`,
  );
}

function chownTree(path: string, uid: number): void {
  lchownSync(path, uid, uid);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, uid);
  }
  chmodSync(path, 0o700);
}
