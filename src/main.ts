// The composition root: configuration, database, rooms, and every platform that has credentials.
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTerminal, type Terminal } from './adapters/terminal/start.ts';
import { AnswersError } from './answers/index.ts';
import type { Adapter, Platform } from './chat/index.ts';
import { readConfig, type Config } from './config.ts';
import { KeysError } from './crypto/index.ts';
import { DatabaseOpenError, openDatabase } from './db/index.ts';
import { WrongKeys } from './deliveries/index.ts';
import { createPages, servePages } from './health.ts';
import { buildHouse, type House } from './house.ts';
import { openJobs } from './jobs/index.ts';
import { createLog, createMetrics } from './log/index.ts';
import { startPlatforms } from './platforms.ts';

/** In flight at a stop: this long to finish, else another process or the next start finishes it. */
const stopMs = 10_000;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

class Unusable extends Error {}

async function run(): Promise<void> {
  const { config, mistakes, warnings } = readConfig(process.env, process.cwd());
  for (const warning of warnings) say(warning);
  if (config === undefined) throw new Unusable(mistakes.join('\n'));
  const log = createLog(process.env['LOG_LEVEL'] === undefined && isTerminalOnly(config) ? 'error' : config.logLevel);
  const metrics = createMetrics();
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log });
  const adapters = new Map<Platform, Adapter>();
  const pages = createPages(
    () => database.healthy(),
    () => adapters,
    metrics,
    () => new Date(),
  );
  const house = await buildHouse({ database, keysFile: config.keysFile, log, metrics });
  const jobs = await openJobs(database.url, log);
  await jobs.every('sweep', '*/15 * * * *', async () => void (await house.deliveries.sweep()));

  for (const [platform, adapter] of await startPlatforms(house.bot, config, log, pages))
    adapters.set(platform, adapter);
  const terminal =
    adapters.size === 0
      ? startTerminal(house.bot, { input: process.stdin, output: process.stdout }, config.locale)
      : undefined;
  if (terminal !== undefined) adapters.set('terminal', terminal);
  for (const [platform, adapter] of adapters) house.messengers.set(platform, adapter.messenger);
  const servedBySlack = config.slack?.mode.kind === 'http';
  const server = config.portGiven && !servedBySlack ? await servePages(pages, config.host, config.port) : undefined;

  const recovering = recoverNow(house, adapters, log.error);
  const again = setInterval(() => void recoverNow(house, adapters, log.error), 30_000);
  const reason = await Promise.race([signal(), terminal?.ended ?? new Promise<never>(() => undefined)]);

  clearInterval(again);
  await stop(house, adapters, server);
  await recovering;
  await jobs.close();
  await house.close();
  await database.close();
  process.exit(endCode(reason, terminal));
}

/** Finishes what a process that died had accepted, and marks what could not be marked. */
async function recoverNow(
  house: House,
  adapters: ReadonlyMap<Platform, Adapter>,
  failed: (event: string, error: unknown) => void,
): Promise<void> {
  try {
    await house.deliveries.settle();
    await house.bot.recover(adapters);
  } catch (error) {
    failed('recovery', error);
  }
}

async function stop(house: House, adapters: ReadonlyMap<Platform, Adapter>, server: Server | undefined): Promise<void> {
  server?.close();
  const until = Date.now() + stopMs;
  await Promise.race([Promise.all([...adapters.values()].map((adapter) => adapter.stop())), sleep(stopMs)]);
  while (house.bot.inFlight() > 0 && Date.now() < until) await sleep(20);
}

function signal(): Promise<'signal'> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve('signal'));
  });
}

/** A service manager with a forgotten token gives an empty input: that is a mistake, not a chat that ended. */
function endCode(reason: 'signal' | number, terminal: Terminal | undefined): number {
  if (terminal === undefined || reason !== 0 || process.stdin.isTTY) return 0;
  say(
    'Nothing to run: no platform is configured and there is no terminal. Set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or DISCORD_TOKEN; or start it in a terminal.',
  );
  return 1;
}

function isTerminalOnly(config: Config): boolean {
  return config.slack === undefined && config.discord === undefined;
}

/** What a person can mend, as a sentence; undefined for a bug of ours. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Unusable || error instanceof KeysError || error instanceof WrongKeys) return error.message;
  if (error instanceof DatabaseOpenError || error instanceof AnswersError) return error.message;
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : '';
    return `Port ${port} is in use. Stop the other program, or set PORT to another number.`;
  }
  if ('code' in error && error.code === 'EACCES')
    return 'This port may not be used by this user. Set PORT to a number above 1023.';
  return /StartError$|^PlatformError$/.test(error.name) ? error.message : undefined;
}

try {
  await run();
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  say(sentence);
  process.exit(1);
}
