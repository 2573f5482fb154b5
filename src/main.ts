// The composition root: configuration, database, rooms, and every platform that has credentials.
import { stopping, unlessStopped, wasAsked } from './stopping.ts';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startTerminal, type Terminal } from './adapters/terminal/start.ts';
import { openModel, type BudgetConfig, type ModelConfig } from './ai/index.ts';
import type { Adapter, Platform } from './chat/index.ts';
import { readConfig, type Config } from './config.ts';
import { openDatabase } from './db/index.ts';
import { createPages, servePages, type Pages } from './health.ts';
import { buildHouse, openLibrary, weightsFile, type House } from './house.ts';
import { openJobs, type Jobs } from './jobs/index.ts';
import { createLog, createMetrics, type Log } from './log/index.ts';
import { sentenceOf, Unusable } from './mistake.ts';
import { startPlatforms } from './platforms.ts';
import { closeAll, type Opened } from './stop.ts';
import { loadUnderstanding } from './text/index.ts';

const recoverEveryMs = 30_000;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Resolves with the exit code once everything is closed again, however far it came. */
async function run(): Promise<number> {
  const { config, mistakes, warnings } = readConfig(process.env, process.cwd());
  for (const warning of warnings) say(warning);
  if (config === undefined) throw new Unusable(mistakes.join('\n'));
  const isChat = process.env['LOG_LEVEL'] === undefined && configured(config).length === 0;
  const log = isChat ? createLog('warn', intoFile(join(config.dataDir, 'terminal.log'))) : createLog(config.logLevel);
  const opened: Opened = { adapters: new Map(), background: [] };
  try {
    const terminal = await start(config, log, opened);
    return endCode(await ending(terminal), terminal);
  } finally {
    stopping.abort();
    await closeAll(opened, log);
  }
}

/** Whoever chats in the terminal reads no log there; a file that can't be written changes nothing for them. */
const intoFile =
  (path: string) =>
  (line: string): void => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      appendFileSync(path, line, { mode: 0o600 });
    } catch {
      // The database in the same folder says what is wrong with it.
    }
  };

/** Opens one thing after the other and notes it in `opened`; throws between two of them when the program is to end. */
async function start(config: Config, log: Log, opened: Opened): Promise<Terminal | undefined> {
  const { signal } = stopping;
  const { adapters } = opened;
  const metrics = createMetrics();
  const [library, reader] = [openLibrary(), loadUnderstanding(weightsFile)];
  signal.throwIfAborted();
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log });
  opened.database = database;
  signal.throwIfAborted();
  const jobs = await openJobs(database.url, log);
  opened.jobs = jobs;
  signal.throwIfAborted();
  const model = config.model === undefined ? {} : { model: await modelOf(config.model, config.budget) };
  const { keysFile } = config;
  const house = await buildHouse({ database, keysFile, jobs, log, metrics, library, reader, ...model });
  opened.house = house;
  await schedule(house, jobs);
  signal.throwIfAborted();
  giveBack();

  const healthy = (): Promise<boolean> => database.healthy();
  const pages = createPages({ healthy, configured: configured(config), adapters, metrics, now: () => new Date() });
  const servedBySlack = config.slack?.mode.kind === 'http';
  if (config.portGiven && !servedBySlack) opened.server = await servePages(pages, config.host, config.port);
  for (const [platform, adapter] of await platforms(house, config, log, pages)) adapters.set(platform, adapter);
  const streams = { input: process.stdin, output: process.stdout };
  const terminal = adapters.size === 0 ? startTerminal(house.bot, streams, config.locale) : undefined;
  if (terminal !== undefined) adapters.set('terminal', terminal);
  for (const [platform, adapter] of adapters) house.messengers.set(platform, adapter.messenger);

  opened.background.push(recovering(house, adapters, log), swept(house, log));
  return terminal;
}

const modelOf = async (it: ModelConfig, budget: BudgetConfig) => ({ model: await openModel(it), budget });

/** What loading took and nobody needs any more goes back to the machine: about 120 MB that an idle process would hold. */
function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: object) => void;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** What is done by the clock, once over all processes. */
async function schedule({ deliveries, upkeep, threads, curation, writer }: House, jobs: Jobs): Promise<void> {
  await jobs.every('sweep', '*/15 * * * *', async () => void (await deliveries.sweep()));
  await jobs.every('card-clock', '*/10 * * * *', () => curation.bringOn(new Date()));
  await jobs.every('model-months', '10 5 1 * *', async () => writer?.budget.forget());
  await jobs.every('incident-reminders', '* * * * *', () => upkeep.reminders(new Date()));
  await jobs.every('thread-outcomes', '* * * * *', () => threads.outcomes());
  await jobs.every('incident-retention', '20 6 * * *', () => upkeep.retention(new Date()));
  await jobs.every('incident-epoch', '40 3 * * *', async () => void (await upkeep.epoch(new Date())));
}

/** A platform out of reach is tried for long; a stop does not wait for it. */
async function platforms(house: House, config: Config, log: Log, pages: Pages): Promise<Map<Platform, Adapter>> {
  const starting = startPlatforms(house.bot, config, log, pages);
  try {
    return await unlessStopped(starting);
  } catch (error) {
    if (stopping.signal.aborted) {
      starting.then((late) => late.forEach((it) => void it.stop().catch(() => undefined))).catch(() => undefined);
    }
    throw error;
  }
}

/** Until the stop, finishes what a process that died had accepted, and marks what could not be marked. */
async function recovering(house: House, adapters: ReadonlyMap<Platform, Adapter>, log: Log): Promise<void> {
  const { signal } = stopping;
  while (!signal.aborted) {
    try {
      await house.deliveries.settle();
      if (!signal.aborted) await house.bot.recover(adapters, signal);
      if (!signal.aborted) await house.threads.recover();
    } catch (error) {
      log.error('recovery', error);
    }
    await sleep(recoverEveryMs, undefined, { signal }).catch(() => undefined);
  }
}

/** What is past its time goes at the start too: a program that never runs for long would keep it. */
async function swept(house: House, log: Log): Promise<void> {
  try {
    await house.deliveries.sweep();
    await house.upkeep.epoch(new Date());
    await house.upkeep.retention(new Date());
  } catch (error) {
    log.error('sweep', error);
  }
}

/** Waits for a signal or the end of the terminal. */
function ending(terminal: Terminal | undefined): Promise<'signal' | Awaited<Terminal['ended']>> {
  const signal = new Promise<'signal'>((resolve) => {
    if (stopping.signal.aborted) resolve('signal');
    stopping.signal.addEventListener('abort', () => resolve('signal'), { once: true });
  });
  return terminal === undefined ? signal : Promise.race([signal, terminal.ended]);
}

/** A service manager with a forgotten token gives an empty input: that is a mistake, not a chat that ended. */
function endCode(reason: Awaited<ReturnType<typeof ending>>, terminal: Terminal | undefined): number {
  if (terminal === undefined || reason !== 0 || process.stdin.isTTY) return 0;
  say(
    'Nothing to run: no platform is configured and there is no terminal. Set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or DISCORD_TOKEN; or start it in a terminal.',
  );
  return 1;
}

function configured(config: Config): Platform[] {
  return (['slack', 'discord'] as const).filter((platform) => config[platform] !== undefined);
}

// Nobody reads what we say any more: no reason to fall.
process.stderr.on('error', () => undefined);
// Connections that don't hold the process may be all there is during a step; only the end of run() ends it.
setInterval(() => undefined, recoverEveryMs);
try {
  process.exit(await run());
} catch (error) {
  // Whatever a start says that was told to end, it is what was wanted.
  if (wasAsked()) process.exit(0);
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  say(sentence);
  process.exit(1);
}
