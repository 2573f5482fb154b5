// npm run rotate: a new key for everything sealed, at once, while the bot goes on; the old one is destroyed by the bot when nothing needs it.
import { epochDays, rotate } from '../incidents/index.ts';
import { withKeys } from './keys.ts';

export async function main(
  env: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
): Promise<number> {
  return withKeys(env, say, async ({ database, keyring, chains }) => {
    const { moved } = await rotate({ database, keyring, chains }, new Date());
    say(
      `There is a new key, and ${moved} logs are under it. Copy the keys file again: the old copy does not open what is new.`,
    );
    say(
      `The old key is destroyed by the running bot in two to three days, and by itself every ${epochDays} days. After that, backups made before today can't be opened.`,
    );
    return 0;
  });
}

if (import.meta.main) process.exitCode = await main(process.env, console.log);
