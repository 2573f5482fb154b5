// A process of its own that opens a data folder, for tests that kill it: prints what it found, then obeys standard input.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseOpenError, openDatabase } from '../../src/db/index.ts';

const [dataDir = '', url] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** What the process prints on a line of its own when the database is open, or could not be. */
export type Said = {
  readonly ms: number;
  readonly server?: number;
  readonly url?: string;
  readonly reason?: string;
  readonly message?: string;
};

function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

const start = performance.now();
try {
  const database = await openDatabase({ dataDir, log, ...(url ? { url } : {}) });
  const server = url ? 0 : Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  say({ ms: performance.now() - start, server, url: database.url });
  process.stdin.on('data', (command: Buffer) => {
    if (command.toString().trim() === 'close') void database.close().then(() => process.exit(0));
  });
} catch (thrown) {
  if (!(thrown instanceof DatabaseOpenError)) throw thrown;
  say({ ms: performance.now() - start, reason: thrown.reason, message: thrown.message });
}
