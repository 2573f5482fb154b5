// Data folders and processes for the tests of the embedded database; nothing of them outlives the file.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { stopEmbedded } from '../../src/db/embedded.ts';
import { layDataDir } from '../support/database.ts';
import type { Said } from './process.ts';

export const isRoot = process.geteuid?.() === 0;
const script = new URL('process.ts', import.meta.url).pathname;
const folders: string[] = [];
const processes: ChildProcess[] = [];

export type Guest = {
  readonly child: ChildProcess;
  readonly said: Said;
  close(): Promise<number>;
  kill(): Promise<void>;
};

/** A new data folder's path, in a folder that is removed with it. `mode` is that folder's. */
export function newDataDir(mode = 0o711, ...below: string[]): string {
  const outer = mkdtempSync(join(tmpdir(), 'difficultclient-folder-'));
  chmodSync(outer, mode);
  const dataDir = join(outer, ...below, 'data');
  folders.push(dataDir, outer);
  return dataDir;
}

/** One in which the database was made before. */
export function madeDataDir(mode?: number): string {
  const dataDir = newDataDir(mode);
  layDataDir(dataDir);
  return dataDir;
}

/** Starts a process on the folder and waits until it said how that went. */
export async function visit(dataDir: string, options: SpawnOptions = {}, url = ''): Promise<Guest> {
  const child = spawn(process.execPath, [script, dataDir, url], { stdio: ['pipe', 'pipe', 'inherit'], ...options });
  processes.push(child);
  const lines = createInterface({ input: child.stdout! });
  const [first] = (await once(lines, 'line', { signal: AbortSignal.timeout(25_000) })) as [string];
  const ended = once(child, 'exit') as Promise<[number]>;
  return {
    child,
    said: JSON.parse(first) as Said,
    async close() {
      child.stdin!.write('close\n');
      return (await ended)[0];
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The process number in the folder's postmaster.pid, or undefined when no server runs there. */
export function serverOf(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Waits until `check` holds, five seconds at most. */
export async function until(check: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await check()) return true;
    await sleep(25);
  }
  return false;
}

/** What a program prints when run as another account, and whether it succeeded. */
export function runAs(uid: number, program: string, args: string[]): { readonly ok: boolean; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    uid,
    gid: uid,
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env['PATH'] },
  });
  return { ok: status === 0, text: `${stdout}${stderr}` };
}

export function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

afterAll(async () => {
  for (const child of processes) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of folders) {
    await stopEmbedded(folder).catch(() => false);
    rmSync(folder, { recursive: true, force: true });
  }
});
