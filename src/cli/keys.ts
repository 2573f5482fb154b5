// What commands by hand need of the database and its keys, without the rest of the house.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createChains, type Chains } from '../chain/index.ts';
import { readConfig } from '../config.ts';
import { openKeyring, type Keyring } from '../crypto/index.ts';
import { DatabaseOpenError, openDatabase, type Database } from '../db/index.ts';
import { knownFingerprint, WrongKeys } from '../deliveries/index.ts';
import { createLog } from '../log/index.ts';
import { sentenceOf } from '../mistake.ts';

export type Opened = { readonly database: Database; readonly keyring: Keyring; readonly chains: Chains };

/** Runs with the database and the keys file that belong together; the exit code, 1 after a mistake that is said in a sentence. */
export async function withKeys(
  env: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
  run: (opened: Opened) => Promise<number>,
): Promise<number> {
  const { DATABASE_URL, DATA_DIR, KEYS_FILE } = env;
  const { config, mistakes } = readConfig({ DATABASE_URL, DATA_DIR, KEYS_FILE }, process.cwd());
  if (config === undefined) {
    mistakes.forEach(say);
    return 1;
  }
  let database: Database | undefined;
  try {
    if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'postgres'))) {
      throw new DatabaseOpenError(
        'missing',
        `There is no database in ${config.dataDir}. Set DATA_DIR or DATABASE_URL as the bot has it.`,
      );
    }
    database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log: createLog('error') });
    const keyring = openKeyring(config.keysFile, 'must-exist');
    const known = await knownFingerprint(database);
    if (known !== undefined && known !== keyring.fingerprint) throw new WrongKeys();
    return await run({ database, keyring, chains: createChains(database, keyring) });
  } catch (thrown) {
    const sentence = sentenceOf(thrown);
    if (sentence === undefined) throw thrown;
    say(sentence);
    return 1;
  } finally {
    await database?.close();
  }
}
