// The first answer with a model that is dead, slow or lies, beside one without a model, in one process on an embedded database; prints what it took.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openModel, type Model } from '../../src/ai/index.ts';
import { shown, type Reply, type Request } from '../../src/chat/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { buildHouse, openLibrary, weightsFile, type House } from '../../src/house.ts';
import { openJobs } from '../../src/jobs/index.ts';
import { createLog, createMetrics } from '../../src/log/index.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { startFakeModel, type Kind } from '../support/model/server.ts';
import { emptyFolder } from '../support/program.ts';
import { readPosts } from './posts.ts';
import { median, quantile } from './stat.ts';

const [each = 100, rounds = 3] = process.argv.slice(2).map(Number);
const folder = emptyFolder();
const log = createLog('error');
const database = await openDatabase({ dataDir: join(folder, 'data'), log });
const jobs = await openJobs(database.url, log);
const limits = { person: 1e9, channel: 1e9, community: 1e9, own: 1e9 };
const common = { database, jobs, log, limits, keysFile: join(folder, 'keys'), metrics: createMetrics() };
const read = { library: openLibrary(), reader: loadUnderstanding(weightsFile) };
const free = { price: undefined, member: undefined, community: undefined, month: undefined };
const fake = await startFakeModel();

const houseOf = async (model?: Model): Promise<House> =>
  buildHouse({ ...common, ...read, ...(model === undefined ? {} : { model: { model, budget: free, atOnce: 1_000 } }) });
const key = { apiKey: 'sk-bench', model: 'fake' };
const speaking = await houseOf(await openModel({ ...key, baseUrl: fake.url }, 3_000));
const dead = await houseOf(await openModel({ ...key, baseUrl: 'http://127.0.0.1:1/v1' }));
const bare = await houseOf();

const posts = readPosts(each);
const request = (text: string, person: string): Request => ({
  delivery: randomUUID(),
  platform: 'slack',
  community: 'T1',
  person,
  place: { kind: 'channel', channel: 'C1' },
  locale: 'en-GB',
  at: new Date(),
  what: { kind: 'command', name: 'difficultclient', text, args: {} },
});

/** From the door to the first answer shown, in milliseconds. */
async function firstAnswer(house: House, text: string): Promise<number> {
  const started = performance.now();
  let took = Infinity;
  const reply: Reply = {
    audience: 'asker',
    again: 'replaces',
    address: '',
    accept: async () => undefined,
    show: async () => {
      took = performance.now() - started;
      return shown;
    },
    change: async () => shown,
    aside: async () => shown,
    form: async () => shown,
    clear: async () => shown,
  };
  await house.bot.handle(request(text, people.get(house) ?? ''), reply);
  return took;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const settled = async (house: House): Promise<void> => {
  while (house.bot.writing() > 0) await pause(2);
};

// Each is agreed to by itself: consent is for one host.
const people = new Map<House, string>([
  [speaking, 'U1'],
  [dead, 'U2'],
  [bare, 'U3'],
]);
for (const [house, person] of people) await house.writer?.consents.give({ platform: 'slack', community: 'T1', person });
const ways: Readonly<Record<string, { readonly house: House; readonly kind: Kind }>> = {
  without: { house: bare, kind: 'good' },
  good: { house: speaking, kind: 'good' },
  lying: { house: speaking, kind: 'lying' },
  slow: { house: speaking, kind: 'half-open' },
  dead: { house: dead, kind: 'good' },
};
const times: Record<string, number[]> = {};
const ratios: Record<string, number[]> = {};
for (let round = -1; round < rounds; round++) {
  const middles: Record<string, number> = {};
  for (const [name, { house, kind }] of Object.entries(ways)) {
    fake.kind = kind;
    const took: number[] = [];
    for (const post of posts) {
      took.push(await firstAnswer(house, post));
      // As a member does, who reads before they ask again; a slow one is still being waited for then. As long for every way: after a rest the first steps are slower.
      await pause(40);
    }
    await settled(house);
    middles[name] = median(took);
    if (round >= 0) (times[name] ??= []).push(...took);
  }
  if (round < 0) continue;
  for (const name of Object.keys(ways)) (ratios[name] ??= []).push(middles[name]! / middles['without']!);
}
const measured = Object.fromEntries(
  Object.keys(ways).flatMap((name) => [
    [`${name}_p50_ms`, median(times[name] ?? [])],
    [`${name}_p99_ms`, quantile(times[name] ?? [], 0.99)],
    [`${name}_over`, median(ratios[name] ?? [])],
    [`${name}_slowest_ms`, Math.max(...(times[name] ?? [Infinity]))],
  ]),
);
console.log(JSON.stringify({ ...measured, asked: fake.sent.length }));
await fake.close();
for (const house of [speaking, dead, bare]) await house.close();
await jobs.close();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
