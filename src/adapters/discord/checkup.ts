// What is wrong with how the bot is set up in a server, found by asking Discord.
import type { Finding } from '../../chat/index.ts';
import { code } from './failure.ts';
import type { Guilds } from './guild.ts';
import { unregistered } from './register.ts';
import type { Web } from './web.ts';
import type { Fields } from './wire.ts';

export type Setup = {
  readonly web: Web;
  readonly guilds: Guilds;
  readonly app: string;
  readonly commands: readonly Fields[];
  /** Listening was asked for, and Discord does not let this application. */
  readonly isDeaf: boolean;
};

/** Never throws; empty when all is well. */
export async function checkup(
  { web, guilds, app, commands, isDeaf }: Setup,
  guild: string,
): Promise<readonly Finding[]> {
  const behind = await unregistered(web, app, commands);
  if ('kind' in behind && behind.failure.code === code.token) {
    return [{ what: 'token', detail: 'DISCORD_TOKEN', who: 'operator' }];
  }
  const commandsBehind: readonly Finding[] =
    'kind' in behind
      ? [{ what: 'unasked', detail: String(behind.failure.code), who: 'operator' }]
      : behind.names.map((detail) => ({ what: 'commands', detail, who: 'operator' }));
  return [
    ...commandsBehind,
    ...(isDeaf ? [{ what: 'intent', detail: 'MESSAGE_CONTENT', who: 'operator' } as const] : []),
    ...(guilds.lacks(guild) ?? []).map((detail): Finding => ({ what: 'permission', detail, who: 'administrator' })),
  ];
}
