// What the documents say is so: generated parts, commands, variables, packages, links, permissions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startDiscord } from '../src/adapters/discord/index.ts';
import { discordIntents, discordPermissions, readmeFile, regenerated } from '../src/cli/docs.ts';
import { houseCommands, main as manifest } from '../src/cli/manifest.ts';
import { createLog } from '../src/log/index.ts';
import { openGround } from './support/chat.ts';
import {
  PERMISSION,
  plain,
  startFakeDiscord,
  type FakeDiscordOptions,
  type PermissionName,
} from './support/discord/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const decisions = readdirSync(join(root, '.github/decisions')).map((name) => `.github/decisions/${name}`);
const documents = ['README.md', 'src/README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md', ...decisions];
const readme = read('README.md');

/** The cells of the table under a heading. */
function tableUnder(text: string, heading: string): string[][] {
  const part = text.slice(text.indexOf(heading)).split('\n');
  const from = part.findIndex((line) => line.startsWith('| ---'));
  const to = part.findIndex((line, at) => at > from && !line.startsWith('|'));
  return part.slice(from + 1, to).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
const coded = (text: string | undefined): string[] => [...(text ?? '').matchAll(/`([^`]+)`/g)].map((it) => it[1] ?? '');
/** Names of the entries of a literal in a source file, between two of its lines. */
function between(file: string, from: string, to: string): string {
  const text = read(file);
  const start = text.indexOf(from);
  expect(start, `${file} has a line ${from}`).toBeGreaterThanOrEqual(0);
  return text.slice(start, text.indexOf(to, start));
}

describe('the README', () => {
  test('is in step with the code, and would be found out of step', () => {
    expect(readmeFile.pathname).toBe(join(root, 'README.md'));
    expect(regenerated(readme)).toEqual({ text: readme });
    expect(regenerated(readme.replace('| only you |', '| anybody |'))).toEqual({ text: readme });
    expect(regenerated(readme.replace('<!-- commands:end -->', ''))).toHaveProperty('missing');
  });

  test('lists the commands of the house as it stands', async () => {
    const ground = await openGround();
    const names = ground.house.bot.commands.map((it) => it.name).sort();
    expect(
      houseCommands()
        .map((it) => it.name)
        .sort(),
    ).toEqual(names);
    for (const name of ground.house.bot.commands.filter((it) => it.listed).map((it) => it.name))
      expect(readme).toContain(`\`/${name}\``);
    await ground.close();
  });

  test('names every environment variable, and no other', () => {
    const listed = [...between('src/config.ts', 'const names = [', ']').matchAll(/'(\w+)'/g)].map((it) => it[1]);
    const further = [...read('src/config.ts').matchAll(/env\['(\w+)'\]/g)].map((it) => it[1]);
    const named = tableUnder(readme, '## Configuration').flatMap(([name]) => coded(name));
    expect(listed.length).toBeGreaterThan(10);
    expect(named.sort()).toEqual([...new Set([...listed, ...further])].sort());
  });

  test('says of every package what it is for, and of no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
    const named = tableUnder(readme, '## What the packages are for').flatMap(([name]) => coded(name));
    expect(named.sort()).toEqual([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})].sort());
  });
});

describe('all documents', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  test.each(documents)('%s names only scripts that exist', (name) => {
    const named = [...read(name).matchAll(/npm (?:run (?:--silent )?([\w-]+)|(start|test)\b)/g)].map(
      (it) => it[1] ?? it[2] ?? '',
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  test.each(documents)('%s links to what is there', (name) => {
    const links = [...read(name).matchAll(/\]\(([^)\s]+)\)/g)].map((it) => it[1] ?? '');
    const broken = links.filter((link) => {
      if (/^https:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? join(root, name) : resolve(root, dirname(name), path);
      if (relative(root, target).startsWith('..') || !existsSync(target)) return true;
      return anchor !== undefined && !headings(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test.each(documents)('%s has no path of a machine and no address of a registry', (name) => {
    const text = read(name);
    expect(text.match(/(?<![\w.])\/(work|tmp|root|home|Users|mnt|private)\/\S*/g) ?? []).toEqual([]);
    const hosts = [...text.matchAll(/\bhttps?:\/\/([^/\s`>)]+)/g)].map((it) => it[1] ?? '');
    const models = ['api.mistral.ai', 'docs.ollama.com', 'docs.vllm.ai', 'lmstudio.ai'];
    const known = ['api.slack.com', 'discord.com', 'bot.example.com', '…', ...models];
    expect(hosts.filter((host) => !known.includes(host) && !/^127\.0\.0\.1:\d+$/.test(host))).toEqual([]);
    expect(text).not.toMatch(/registry\.|verdaccio|artifactory/i);
  });

  const records = decisions.filter((name) => /^## Decision$/m.test(read(name)));
  test.each(records)('%s is a page with its four parts', (name) => {
    const text = read(name);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    const parts = ['Context', 'Decision', 'Consequences', 'What would change our mind'];
    expect([...text.matchAll(/^## (.+)$/gm)].map((it) => it[1])).toEqual(parts);
  });

  test('the floor table of src/README.md is that of the architecture test', () => {
    const ground = ['chat', 'i18n', 'log'];
    const literal = between('test/architecture.test.ts', 'const floors', '\n};');
    const rows = [...literal.matchAll(/^ {2}'?([\w./]+)'?: (floor0|\[[^\]]*\])/gm)];
    const held = rows.map(([, room = '', may = '']): [string, string[]] => [
      room,
      [...(may.includes('floor0') ? ground : []), ...[...may.matchAll(/'([^']+)'/g)].map((it) => it[1] ?? '')].sort(),
    ]);
    const written = tableUnder(read('src/README.md'), 'What each may import').flatMap(([rooms, may = '']) => {
      const names = may.includes('everything') ? ['*'] : coded(may);
      return coded(rooms).map((room): [string, string[]] => [
        room,
        [...(/\bground\b/.test(may) ? ground : []), ...names].sort(),
      ]);
    });
    expect(held.length).toBeGreaterThan(15);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(held));
  });
});

describe('npm run manifest', () => {
  const run = (...args: string[]) => {
    const said: string[] = [];
    const complaints: string[] = [];
    const code = manifest(
      args,
      (text) => said.push(text),
      (text) => complaints.push(text),
    );
    return { code, said: said.join('\n'), complaint: complaints.join('\n') };
  };

  test('prints what Slack and Discord want, as JSON', () => {
    const slack = run('slack', '--url', 'https://bot.example.com/slack/events');
    expect(slack.code).toBe(0);
    expect(JSON.parse(slack.said)).toMatchObject({ settings: { socket_mode_enabled: false } });
    expect(JSON.parse(run('slack', '--socket').said)).toMatchObject({ settings: { socket_mode_enabled: true } });
    const commands = JSON.parse(run('discord').said) as { name: string; contexts: number[] }[];
    expect(commands.map((it) => it.name)).toContain('difficultclient');
    const personal = JSON.parse(run('discord', '--user-install').said) as { contexts: number[] }[];
    expect(personal[0]?.contexts).toEqual([0, 1, 2]);
  });

  test.each([
    [['slack']],
    [['slack', '--socket', '--url', 'https://a/slack/events']],
    [['slack', '--nonsense']],
    [['teams']],
    [[]],
  ])('%j is met with the usage', (args) => {
    expect(run(...args)).toMatchObject({ code: 2, said: '' });
    expect(run(...args).complaint).toContain('Usage:');
  });

  test('listening is asked for with a word of its own, and with no other', () => {
    const scopes = (said: string): string => JSON.stringify(JSON.parse(said) as object);
    expect(scopes(run('slack', '--socket').said)).not.toMatch(/(channels|groups):history|message\.(channels|groups)/);
    const listening = scopes(run('slack', '--url', 'https://bot.example.com/slack/events', '--listen').said);
    for (const it of ['channels:history', 'groups:history', 'message.channels', 'message.groups'])
      expect(listening).toContain(it);
    expect(run('discord', '--listen').code).toBe(2);
  });

  test('an address Slack would not call is refused in a sentence', () => {
    expect(run('slack', '--url', 'http://bot.example.com/slack/events').complaint).toContain('https://');
    expect(run('slack', '--url', 'https://bot.example.com/').complaint).toContain('/slack/events');
  });
});

describe('what Discord is asked for', () => {
  test('the intents are those of the connection, and one more only where listening was asked for and allowed', async () => {
    const named = discordIntents.map(({ name }) => GatewayIntentBits[name as keyof typeof GatewayIntentBits]);
    const expected = named.reduce((sum, bit) => sum | bit, 0);
    expect(await intentsOf({}, 'not asked')).toBe(expected);
    expect(await intentsOf({ privilegedIntents: ['messageContent'] }, 'not asked')).toBe(expected);
    expect(await intentsOf({}, 'asked')).toBe(expected);
    const listening = expected | GatewayIntentBits.MessageContent;
    expect(await intentsOf({ privilegedIntents: ['messageContent'] }, 'asked')).toBe(listening);
  });

  test('the permissions have Discord’s bits, and are enough to answer in channels and threads', async () => {
    for (const { right, bit } of discordPermissions) expect(PERMISSION[right as PermissionName]).toBe(bit);
    const answers = await answersWith(discordPermissions.map((it) => it.right as PermissionName));
    expect(answers).toEqual(['invited', 'invited', 'answered']);
  });

  test('with one permission less a mention stays unanswered', async () => {
    const answers = await answersWith(['VIEW_CHANNEL']);
    expect(answers).toEqual(['silent', 'silent', 'answered']);
  });
});

/** The intents with which the bot connects. */
async function intentsOf(options: FakeDiscordOptions, listening: 'asked' | 'not asked'): Promise<number | undefined> {
  const discord = await startFakeDiscord(options);
  const door = { commands: [], handle: async () => undefined };
  const settings = { token: discord.token, apiUrl: discord.api, listens: listening === 'asked' };
  const adapter = await startDiscord(door, settings, { log: createLog('silent') });
  await adapter.stop();
  await discord.close();
  return discord.gateway.history[0]?.intents;
}

/** What becomes of a mention in a channel, of one in a thread, and of a command, when the bot may do just this. */
async function answersWith(botPermissions: readonly PermissionName[]): Promise<string[]> {
  const ground = await openGround();
  const discord = await startFakeDiscord({ botPermissions });
  const { anna } = discord.users;
  const { general } = discord.channels;
  const { id: thread } = discord.openThread({ user: anna, channel: general, name: 'a client' });
  const adapter = await startDiscord(ground.door, { token: discord.token, apiUrl: discord.api }, { log: ground.log });
  const act = async (doing: () => unknown): Promise<void> => {
    const done = ground.handled(1);
    await doing();
    await done;
  };
  const text = 'My client owes me 1,200 euros for six weeks now and stopped answering my mails.';
  const mention = async (channel: string): Promise<string> => {
    await act(() => discord.say({ user: anna, channel, content: text, mentionsBot: true }));
    return discord.messages(channel).some((it) => it.author.id === discord.bot.id) ? 'invited' : 'silent';
  };
  const mentions = [await mention(general.id), await mention(thread)];
  await act(() =>
    discord.command({ user: anna, channel: general, name: 'difficultclient', options: { situation: text } }),
  );
  const answer = discord.ephemerals(anna).at(-1);
  await adapter.stop();
  await discord.close();
  await ground.close();
  return [...mentions, answer !== undefined && plain(answer).includes('Do now') ? 'answered' : 'silent'];
}

/** The anchors of a document's headings. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((it) =>
    (it[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}
