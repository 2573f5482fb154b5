// The chat kit: what a member does and what that member and the channel see, the same on every platform.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../../src/bot.ts';
import type { Command, Door, Platform } from '../../src/chat/index.ts';
import type { Database } from '../../src/db/index.ts';
import type { Limits } from '../../src/deliveries/index.ts';
import { buildHouse, openLibrary, weightsFile, type House, type HouseOptions } from '../../src/house.ts';
import { openJobs } from '../../src/jobs/index.ts';
import { createLog, createMetrics, type Metrics } from '../../src/log/index.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { testDatabase } from './database.ts';

export type PlatformName = 'terminal' | 'slack' | 'slack over a socket' | 'discord';
export const platformNames: readonly PlatformName[] = ['terminal', 'slack', 'slack over a socket', 'discord'];

/** A file as a member sends or sees it. */
export type MemberFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
export type SeenFile = Omit<MemberFile, 'type'> & { readonly alt?: string };

/**
 * Where everybody reads along: a channel by its name on the local platform, or the newest thread that bears these words in
 * its name or its first message. Not said: where commands are typed.
 */
export type Spot = { readonly channel?: string; readonly thread?: string };

export type Member = {
  readonly name: string;
  /** Types a command as on the platform; without text where the platform can do so. */
  types(command: string, text?: string, spot?: Spot): Promise<void>;
  /** Writes a direct message to the bot. */
  writes(text: string): Promise<void>;
  /** Writes a direct message with files; where the platform knows none, only what can be typed. */
  says(text: string, along: { readonly files: readonly MemberFile[] }): Promise<void>;
  /** Presses the newest thing the member sees, anywhere or there, whose label is or begins with this. */
  presses(label: string, spot?: Spot): Promise<void>;
  /** Chooses in the newest select the member sees; all that shall be chosen afterwards. */
  chooses(...labels: string[]): Promise<void>;
  /** Fills and sends the form that stands open. */
  fills(values: Readonly<Record<string, string | readonly MemberFile[]>>): Promise<void>;
  /** Uses the entry of a message's menu: on what somebody says now, Carl where nobody is named, or on the newest message with these words that stands there. */
  uses(label: string, message: string, on?: string | Spot): Promise<void>;
  mentions(text: string, spot?: Spot): Promise<void>;
  /** Writes where everybody reads along, to nobody in particular; resolves when the bot has had the time to mind it. */
  posts(text: string, spot?: Spot): Promise<void>;
  /** The newest thing only this member sees, as plain text. */
  sees(): string;
  /** Everything only this member sees, oldest first. */
  seesAll(): readonly string[];
  /** What stands in the member's direct messages with the bot, written by the bot. */
  dm(): readonly string[];
  /** The bot's files that this member sees, oldest first. */
  files(): readonly SeenFile[];
  /** The labels of the open form, or undefined. */
  form(): readonly string[] | undefined;
};

/** Something that occurs in a thread and is not for the bot; `{{bot}}` and `{{member:…}}` in a text are real mentions. */
export type Occurrence = {
  readonly who: 'asker' | 'helper' | 'moderator' | 'other-bot' | 'system';
  readonly event: 'message' | 'edit' | 'delete' | 'join' | 'pin' | 'reaction';
  readonly text: string;
};
/** Who of the cast that is; Bram too where nobody of them did it. */
export const castOf = {
  asker: 'anna',
  helper: 'bram',
  moderator: 'mila',
  'other-bot': 'otherbot',
  system: 'bram',
} as const;

/** A running platform with the real house behind it. */
export type Chat = {
  readonly platform: Platform;
  readonly house: House;
  readonly database: Database;
  readonly logLines: readonly string[];
  readonly metrics: Metrics;
  readonly keysFile: string;
  member(name: string, locale: 'en' | 'nl'): Member;
  /** The platform's id of a person or a channel by name, of the channel that commands are typed in (`channel`), or of the server or workspace (`server`). */
  idOf(name: string): string;
  /** Everything anybody in the channel sees of the bot. */
  channel(): readonly string[];
  /** What everybody sees of the newest thread with these words in its name or first message, oldest first; people by name, the bot without one. */
  thread(words?: string): readonly string[];
  /** Lets something occur in the newest thread with these words; resolves when the bot has had the time to mind it. */
  occurs(it: Occurrence, words: string): Promise<void>;
  /** A moderator opens a channel for threads, a forum with one of its tags. */
  opens(channel: string, tag?: string): Promise<void>;
  /** What the local platform would not have allowed, and what it saw ping. */
  violations(): readonly string[];
  /** What befalls the newest file of that name between its sending and its fetching. */
  readonly fate: {
    deletes(name: string): void;
    /** Other bytes lie there, of which the platform says nothing. */
    replaces(name: string, bytes: Uint8Array): void;
    /** Whoever asks for it is sent to another address. */
    moves(name: string, to: string): void;
    /** The next that the bot posts stands there, but nobody answers it. */
    losesAnswer(): void;
    /** A message with these words is deleted by somebody. */
    deletesMessage(words: string): Promise<void>;
    /** A thread is closed for good; not on Slack. */
    locks(thread: string): Promise<void>;
    archives(channel: string): Promise<void>;
    deletesChannel(channel: string): Promise<void>;
    /** The bot is put out of a channel on Slack, of the server on Discord. */
    putsOut(channel: string): Promise<void>;
  };
  /** The names of the bot's files that the platform still keeps. */
  stored(): readonly string[];
  /** Waits until everything sent so far has been handled. */
  settle(): Promise<void>;
  /** Waits until nothing is being written that may take the place of an answer. */
  written(): Promise<void>;
  close(): Promise<void>;
};

/** What each platform's kit gets to build on. */
export type Ground = {
  readonly house: House;
  /** The house's door, counting what comes in. */
  readonly door: Door;
  readonly database: Database;
  readonly log: ReturnType<typeof createLog>;
  readonly logLines: readonly string[];
  readonly metrics: Metrics;
  readonly keysFile: string;
  readonly listens: boolean;
  /** A second house on the same database and keys, as another process would have. */
  another(): Promise<House>;
  /** Resolves when `more` deliveries beyond those of now have been handled, or after `ms`. */
  handled(more: number, ms?: number): Promise<void>;
  settle(): Promise<void>;
  written(): Promise<void>;
  close(): Promise<void>;
};

/** Commands to test with, instead of the house's own. */
export type Trial = Pick<Parameters<typeof createBot>[0], 'commands' | 'talk' | 'called' | 'heard' | 'happened'>;
export type GroundOptions = {
  readonly now?: () => Date;
  readonly limits?: Limits;
  readonly trial?: (messengers: House['messengers']) => Trial;
  readonly model?: NonNullable<HouseOptions['model']>;
  readonly library?: ReturnType<typeof openLibrary>;
  /** Another database than one of the tests' server, which does not wait for the disk. */
  readonly database?: () => Promise<Database>;
  /** The bot was told to listen in threads, and may. */
  readonly listens?: boolean;
};
const roomy: Limits = { person: 100_000, channel: 100_000, community: 100_000, own: 100_000 };

/** Read once for a test file: they never change. */
let read: { library: ReturnType<typeof openLibrary>; reader: ReturnType<typeof loadUnderstanding> } | undefined;

/** A house on a database of its own. */
export async function openGround({
  now,
  limits = roomy,
  trial,
  listens = false,
  model,
  library,
  database: given,
}: GroundOptions = {}): Promise<Ground> {
  const database = await (given ?? testDatabase)();
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const logLines: string[] = [];
  const log = createLog('debug', (line) => void logLines.push(line));
  const metrics = createMetrics();
  read ??= { library: openLibrary(), reader: loadUnderstanding(weightsFile) };
  const jobs = await openJobs(database.url, log, { often: 0.5, seldom: 30 });
  const options = { database, jobs, keysFile: join(folder, 'keys'), log, metrics, limits, ...read };
  const more = {
    ...(now === undefined ? {} : { now }),
    ...(model === undefined ? {} : { model }),
    ...(library === undefined ? {} : { library }),
  };
  const build = (): Promise<House> => buildHouse({ ...options, ...more });
  const built = await build();
  const others: House[] = [];
  const tried = trial?.(built.messengers);
  const rooms = { deliveries: built.deliveries, limits, log, metrics, now: now ?? (() => new Date()) };
  const bot = tried === undefined ? built.bot : createBot({ ...rooms, ...tried, mentioned: tried.talk });
  const house: House = { ...built, bot };
  let count = 0;
  const door: Door = {
    commands: house.bot.commands,
    happened: (it) => house.bot.happened?.(it) ?? Promise.resolve(),
    async handle(request, reply) {
      await house.bot.handle(request, reply);
      count += 1;
    },
  };
  const settle = () => until(() => house.bot.inFlight() === 0, 10_000);
  return {
    house,
    door,
    database,
    log,
    logLines,
    metrics,
    keysFile: options.keysFile,
    listens,
    settle,
    written: () => until(() => house.bot.writing() === 0, 25_000),
    async another() {
      const other = await build();
      others.push(other);
      return other;
    },
    async handled(more, ms = 10_000) {
      const target = count + more;
      await until(() => count >= target, ms);
      await settle();
    },
    async close() {
      for (const it of [...others, house]) await it.close();
      await jobs.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Polls until it is so; throws after `ms`. */
export async function until(isSo: () => boolean, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it did not come to that in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The command behind an entry of a message's menu, by its label; the first there is when nobody bears it. */
export function shortcutOf(
  commands: readonly Command[],
  label: string,
): { readonly name: string; readonly label: string } {
  const all = commands.flatMap(({ name, shortcut }) =>
    shortcut === undefined ? [] : [{ name, label: shortcut.label }],
  );
  const found = all.find((it) => it.label.en === label || it.label.nl === label) ?? all[0];
  return { name: found?.name ?? '', label: found?.label.en ?? '' };
}

/** The thing that begins with a label, newest first; throws a readable error with what there is. */
export function findLabel<T extends { readonly label: string }>(things: readonly T[], label: string): T {
  const found = things.findLast((it) => it.label === label) ?? things.findLast((it) => it.label.startsWith(label));
  if (found === undefined)
    throw new Error(`nothing to press called “${label}”; there is: ${things.map((it) => it.label).join(' | ')}`);
  return found;
}

/** Opens a platform of the list, with its local server where it has one. */
export async function openChat(name: PlatformName, options: GroundOptions = {}): Promise<Chat> {
  const ground = await openGround(options);
  switch (name) {
    case 'terminal':
      return (await import('./chat-terminal.ts')).terminalChat(ground);
    case 'slack':
      return (await import('./chat-slack.ts')).slackChat(ground, 'http');
    case 'slack over a socket':
      return (await import('./chat-slack.ts')).slackChat(ground, 'socket');
    case 'discord':
      return (await import('./chat-discord.ts')).discordChat(ground);
  }
}

/** Presses what stands on the newest answer, or behind its "More" where a question took its place. */
export async function pressBehind(member: Member, label: string): Promise<void> {
  const button = new RegExp(`\\[(\\d+ )?${label}`);
  if (!button.test(member.sees())) await member.presses('More');
  await member.presses(label);
}

/** A moderator opens a channel for threads. */
export async function openChannel(
  { house }: Pick<Ground, 'house'>,
  by: { readonly platform: Platform; readonly community: string; readonly person: string },
  channel: string,
  tag = '',
): Promise<void> {
  await house.communities.change(by, { what: 'channel', channel, to: tag });
}

/** Long enough for what the local platform has sent to be taken by the bot, where nothing tells that it was. */
export const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
