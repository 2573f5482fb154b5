// `npm run docs`: rewrites the generated parts of README.md; with `--check` it only says whether they are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { intents, listeningIntent, permissions } from '../adapters/discord/index.ts';
import { listeningReasons, scopeReasons } from '../adapters/slack/index.ts';
import type { Command } from '../chat/index.ts';
import { houseCommands } from './manifest.ts';

export const readmeFile = new URL('../../README.md', import.meta.url);

type Reason = { readonly name: string; readonly why: string };

/** What the bot listens to on Discord; none of it is privileged. */
export const discordIntents: readonly Reason[] = intents.map(({ name, why }) => ({ name, why: why.en }));

/** What the bot may do in a server, with Discord's bit of each. Commands and private answers need none of it. */
export const discordPermissions: readonly (Reason & { readonly right: string; readonly bit: bigint })[] =
  permissions.map(({ name, right, bit, why }) => ({ name, right, bit, why: why.en }));

/** The generated parts of the README by the name of their markers. */
export function generatedParts(commands = houseCommands()): Readonly<Record<string, string>> {
  const scopes = Object.entries(scopeReasons).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    commands: table(['Command', 'What it does', 'Who sees the answer', 'Who may use it', 'Where'], rows(commands)),
    'slack-scopes': table(
      ['Scope', 'Why'],
      scopes.map(([scope, why]) => [`\`${scope}\``, why.en]),
    ),
    listening: table(
      ['Platform', 'Takes', 'Why'],
      [
        ...Object.entries(listeningReasons).map(([scope, why]) => ['Slack', `\`${scope}\``, why.en]),
        ['Discord', `\`${listeningIntent.name}\``, listeningIntent.why.en],
      ],
    ),
    'discord-intents': table(
      ['Intent', 'Why'],
      discordIntents.map(({ name, why }) => [`\`${name}\``, why]),
    ),
    'discord-invite': `\`\`\`text\n${invitation()}\n\`\`\``,
    'discord-permissions': table(
      ['Permission', 'Why'],
      discordPermissions.map(({ name, why }) => [name, why]),
    ),
  };
}

/** The address that invites the bot; whoever uses it puts the application's id in. */
function invitation(): string {
  const permissions = discordPermissions.reduce((sum, { bit }) => sum | bit, 0n);
  const query = `client_id=APPLICATION_ID&scope=bot+applications.commands&permissions=${permissions}`;
  return `https://discord.com/oauth2/authorize?${query}`;
}

function rows(commands: readonly Command[]): string[][] {
  const typed = commands.filter((it) => it.listed);
  const menus = commands.filter((it) => it.shortcut !== undefined);
  return [
    ...typed.map((it) => [
      `\`/${it.name}\``,
      it.help.summary.en,
      seenBy(it),
      allowed(it),
      'Slack (not inside a thread), Discord, terminal',
    ]),
    ...menus.map((it) => [
      `menu of a message, “${it.shortcut?.label.en}”`,
      `\`/${it.name}\` on that message`,
      seenBy(it),
      allowed(it),
      'Slack, Discord',
    ]),
  ];
}

const seenBy = ({ audience }: Command): string => (audience === 'asker' ? 'only you' : 'everybody in the channel');
const allowed = ({ who }: Command): string => (who === 'anyone' ? 'everybody' : 'moderators');

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((it) => it.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** The text with its generated parts as they should be, or the sentence that says which marker is missing. */
export function regenerated(
  text: string,
  parts = generatedParts(),
): { readonly text: string } | { readonly missing: string } {
  let result = text;
  for (const [name, part] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const marked = new RegExp(`^( *)${begin}\\n[^]*?^ *${end}$`, 'm').exec(result);
    if (marked === null) return { missing: `README.md lacks the lines ${begin} and ${end}; put them back.` };
    // Inside a list everything stands further in.
    const lines = `${begin}\n\n${part}\n\n${end}`.replaceAll(/^(?=.)/gm, marked[1] ?? '');
    result = result.slice(0, marked.index) + lines + result.slice(marked.index + marked[0].length);
  }
  return { text: result };
}

/** Writes, or with `--check` only looks; the exit code is 1 when the README is not in step. */
export function main(args: readonly string[], say: (text: string) => void): number {
  const text = readFileSync(readmeFile, 'utf8');
  const made = regenerated(text);
  if ('missing' in made) {
    say(made.missing);
    return 1;
  }
  if (made.text === text) {
    say('README.md is in step with the code.');
    return 0;
  }
  if (args.includes('--check')) {
    say('README.md is not in step with the code. Run: npm run docs');
    return 1;
  }
  writeFileSync(readmeFile, made.text);
  say('README.md is rewritten where it is generated.');
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2), console.log);
