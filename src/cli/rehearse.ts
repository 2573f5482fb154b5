// npm run rehearse -- FILE: restores a backup into a database that is thrown away, and looks whether the keys open what is in it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createChains } from '../chain/index.ts';
import { openKeyring } from '../crypto/index.ts';
import { openDatabase } from '../db/index.ts';
import { restoreBackup } from '../db/restore.ts';
import { knownFingerprint, WrongKeys } from '../deliveries/index.ts';
import { checkLogs } from '../incidents/index.ts';
import { createLog } from '../log/index.ts';
import { sentenceOf } from '../mistake.ts';

/** The exit code: 0 it would do, 1 it could not be tried, 2 the keys don't open it or something in it is wrong. */
export async function main(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
): Promise<number> {
  const from = env['INIT_CWD'] ?? process.cwd();
  const file = resolve(from, args[0] ?? '');
  if (args.length !== 1 || !existsSync(file)) {
    say('Name one backup that is there: npm run rehearse -- FILE');
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  try {
    return await rehearse(file, folder, env['KEYS_FILE'] ?? '.keys', say);
  } catch (thrown) {
    const sentence = sentenceOf(thrown);
    if (sentence === undefined) throw thrown;
    say(sentence);
    return thrown instanceof WrongKeys ? 2 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rehearse(
  file: string,
  folder: string,
  keysFile: string,
  say: (sentence: string) => void,
): Promise<number> {
  const log = createLog('error');
  const database = await openDatabase({ dataDir: folder, log, migration: 'later' });
  try {
    const { rows, tables } = await restoreBackup(database.url, file, log);
    const keyring = openKeyring(keysFile, 'must-exist');
    const known = await knownFingerprint(database);
    if (known !== undefined && known !== keyring.fingerprint) throw new WrongKeys();
    const { logs, entries, findings } = await checkLogs(database, createChains(database, keyring));
    say(`${rows} rows of ${tables} tables restored; ${logs} logs with ${entries} entries opened.`);
    for (const { platform, owner, seq, what } of findings) {
      say(`${platform} ${owner}…${seq === undefined ? '' : ` #${seq}`}: ${what}`);
    }
    say(findings.length === 0 ? 'This backup would do, with these keys.' : `${findings.length} findings.`);
    return findings.length === 0 ? 0 : 2;
  } finally {
    await database.close();
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process.env, console.log);
