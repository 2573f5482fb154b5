// npm run fsck: looks through every incident log for what is altered, absent or stray; the bot running or not.
import { checkLogs } from '../incidents/index.ts';
import { withKeys } from './keys.ts';

/** The exit code: 0 nothing wrong, 1 it could not be looked into, 2 something was found. */
export async function main(
  env: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
): Promise<number> {
  return withKeys(env, say, async ({ database, chains }) => {
    const { logs, entries, findings } = await checkLogs(database, chains);
    for (const { platform, owner, seq, what } of findings) {
      say(`${platform} ${owner}…${seq === undefined ? '' : ` #${seq}`}: ${what}`);
    }
    const found = findings.length === 0 ? 'nothing wrong' : `${findings.length} findings`;
    say(`${logs} logs, ${entries} entries: ${found}.`);
    return findings.length === 0 ? 0 : 2;
  });
}

if (import.meta.main) process.exitCode = await main(process.env, console.log);
