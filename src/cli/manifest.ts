// `npm run manifest`: the Slack app's manifest and the Discord commands, made from the commands of the house.
import { parseArgs } from 'node:util';
import { renderCommands } from '../adapters/discord/index.ts';
import { renderManifest, type ManifestMode } from '../adapters/slack/index.ts';
import { adviceCommands } from '../advice/index.ts';
import type { Command } from '../chat/index.ts';
import { communityCommands, type CommunityDesk } from '../community/index.ts';
import { curationCommands, type Counts, type CurationDesk } from '../curation/index.ts';
import { exportCommands } from '../export/index.ts';
import { helpCommand } from '../help.ts';
import { incidentCommands, type IncidentDesk } from '../incidents/index.ts';
import { memberCommands, type MembersDesk } from '../members/index.ts';
import { threadCommands, type ThreadsDesk } from '../threads/index.ts';

const usage = `Usage:
  npm run --silent manifest -- slack --socket         the app's manifest, for Socket Mode
  npm run --silent manifest -- slack --url ADDRESS    the same, to be called at https://…/slack/events
  npm run --silent manifest -- slack --listen …       either, with what listening in threads takes
  npm run --silent manifest -- discord                the commands as the bot registers them by itself
  npm run --silent manifest -- discord --user-install the same, when people may install it for themselves`;

type Say = (text: string) => void;

/** The commands as they are declared. There is no house behind them, so none of them can be run. */
export function houseCommands(): readonly Command[] {
  const nobody = {} as Parameters<typeof adviceCommands>[0];
  const alone = {} as IncidentDesk;
  const advice = adviceCommands(nobody);
  const curation = curationCommands({} as CurationDesk, {} as Counts);
  const exports = exportCommands(alone);
  const help = helpCommand(() => commands);
  const incidents = incidentCommands(alone, { advice: advice.talk, help: () => help, more: () => exports });
  const threads = threadCommands({} as ThreadsDesk);
  const setup = communityCommands({} as CommunityDesk);
  const mydata = memberCommands({} as MembersDesk);
  const commands: readonly Command[] = [
    ...advice.all,
    ...threads,
    ...curation,
    ...incidents.all,
    ...exports,
    ...mydata,
    ...setup,
    help,
  ];
  return commands;
}

/** Prints what was asked for; the exit code is 2 when that was not to be understood. */
export function main(args: readonly string[], say: Say, complain: Say): number {
  const asked = parse(args);
  if (typeof asked === 'string') {
    complain(asked);
    return 2;
  }
  const commands = houseCommands();
  const made = 'installs' in asked ? renderCommands(commands, asked) : renderManifest(commands, asked);
  say(JSON.stringify(made, null, 2));
  return 0;
}

function parse(args: readonly string[]): ManifestMode | { readonly installs: readonly number[] } | string {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { socket: flag, url: { type: 'string' }, listen: flag, 'user-install': flag } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [platform, ...rest] = positionals;
    if (rest.length > 0) return usage;
    if (platform === 'discord' && !values.listen) return { installs: values['user-install'] ? [0, 1] : [0] };
    if (platform !== 'slack' || values.socket === (values.url !== undefined)) return usage;
    const how = values.url === undefined ? ({ mode: 'socket' } as const) : calledAt(values.url);
    return typeof how === 'string' ? how : { ...how, listens: values.listen };
  } catch {
    return usage;
  }
}

function calledAt(url: string): ManifestMode | string {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return `Slack only calls addresses that begin with https://, and ${url} does not.`;
  if (new URL(url).pathname !== '/slack/events')
    return `The bot listens at /slack/events, so the address must end in that, and ${url} does not.`;
  return { mode: 'http', url };
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2), console.log, console.error);
