// npm run restore -- FILE: fills an empty database from a backup.
import { existsSync } from 'node:fs';
import { restoreBackup } from '../db/restore.ts';
import { DatabaseOpenError } from '../db/index.ts';
import type { Say } from './backup.ts';
import { runWith, withDatabase } from './backup.ts';

/** Restores the file named in `args`; with any other exit code than 0 the database holds no rows. */
export async function main(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: Say,
): Promise<number> {
  return runWith(args, env, say, 'npm run restore -- FILE', async ({ file, keysFile, options }) => {
    // Before a database is made for nothing.
    if (!existsSync(file)) throw new DatabaseOpenError('missing', `There is no file ${file}.`);
    const counts = await withDatabase(options, (url) => restoreBackup(url, file, options.log));
    say(`Restored ${counts.rows} rows of ${counts.tables} tables from ${file}.`);
    say(
      `Put the keys that belong to it in ${keysFile} (mode 0600) before you start the bot: with other keys it refuses to start.`,
    );
  });
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process.env, console.log);
