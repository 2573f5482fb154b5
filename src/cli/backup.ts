// npm run backup -- FILE: saves the database, the bot running or not. The keys are not in it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { writeBackup } from '../db/backup.ts';
import type { Counts } from '../db/backup.ts';
import type { OpenOptions } from '../db/index.ts';
import { DatabaseOpenError, openDatabase } from '../db/index.ts';
import { createLog } from '../log/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Place = { readonly file: string; readonly keysFile: string; readonly options: OpenOptions };
export type Say = (sentence: string) => void;

/** Saves to the file named in `args`; the exit code is 0 when the file is there and whole. */
export async function main(args: readonly string[], env: Environment, say: Say): Promise<number> {
  return runWith(args, env, say, 'npm run backup -- FILE', async ({ file, keysFile, options }) => {
    if (options.url === undefined && !existsSync(join(options.dataDir, 'postgres'))) {
      throw new DatabaseOpenError(
        'missing',
        `There is no database in ${options.dataDir}. Set DATA_DIR or DATABASE_URL as the bot has it.`,
      );
    }
    const counts = await withDatabase(options, (url) => writeBackup(url, file));
    say(`Saved ${counts.rows} rows of ${counts.tables} tables to ${file}.`);
    say(
      `The keys are not in it. Save ${keysFile} too, in another place: without the keys nobody can read what members wrote, with both anybody can.`,
    );
  });
}

/** What backup and restore have in common: where the file and the database are, and failures said in a sentence. */
export async function runWith(
  args: readonly string[],
  env: Environment,
  say: Say,
  usage: string,
  run: (place: Place) => Promise<void>,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || rest.length > 0 || name.startsWith('-')) {
    say(`Name one file: ${usage}`);
    return 1;
  }
  // Only what concerns the database: a mistake in a token is no reason not to save.
  const { DATABASE_URL, DATA_DIR, KEYS_FILE = '.keys' } = env;
  const { config, mistakes } = readConfig({ DATABASE_URL, DATA_DIR, KEYS_FILE }, process.cwd());
  if (config === undefined) {
    mistakes.forEach(say);
    return 1;
  }
  // npm runs this in the project's folder; a relative name is meant from where the person is.
  const file = resolve(env['INIT_CWD'] ?? process.cwd(), name);
  const options: OpenOptions = {
    url: config.databaseUrl,
    dataDir: config.dataDir,
    log: createLog('error'),
    migration: 'later',
  };
  try {
    await run({ file, keysFile: config.keysFile, options });
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof DatabaseOpenError)) throw thrown;
    say(thrown.message);
    return 1;
  }
}

/** Opens the database as it is, hands out its URL, and closes it whatever happens. */
export async function withDatabase(options: OpenOptions, run: (url: string) => Promise<Counts>): Promise<Counts> {
  const database = await openDatabase(options);
  try {
    return await run(database.url);
  } finally {
    await database.close();
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process.env, console.log);
