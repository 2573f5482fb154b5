// Gives answers through the one door of a real house on a real database and prints the heap after the first and after all of them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/index.ts';
import { buildHouse } from '../../src/house.ts';
import { shown, type Reply, type Request } from '../../src/chat/index.ts';
import { openJobs } from '../../src/jobs/index.ts';
import { createLog, createMetrics } from '../../src/log/index.ts';
import { emptyFolder } from '../support/program.ts';
import { readPosts } from './posts.ts';

const [few = 1_000, many = 10_000] = process.argv.slice(2).map(Number);
const folder = emptyFolder();
const log = createLog('error');
const database = await openDatabase({ dataDir: join(folder, 'data'), log });
const limits = { person: 1e9, channel: 1e9, community: 1e9, own: 1e9 };
const jobs = await openJobs(database.url, log);
const house = await buildHouse({
  database,
  keysFile: join(folder, 'keys'),
  jobs,
  log,
  metrics: createMetrics(),
  limits,
});
const posts = readPosts(2_000);
let answered = 0;

const reply: Reply = {
  audience: 'asker',
  again: 'adds',
  address: 'nowhere',
  accept: async () => undefined,
  show: async () => {
    answered += 1;
    return shown;
  },
  aside: async () => shown,
  form: async () => shown,
  clear: async () => shown,
};

const requestOf = (at: number): Request => ({
  delivery: `command:${at}`,
  platform: 'slack',
  community: 'T0HOUSE001',
  person: `U${at % 400}`,
  place: { kind: 'channel', channel: `C${at % 20}` },
  at: new Date(),
  what: { kind: 'command', name: 'difficultclient', text: posts[at % posts.length] ?? '', args: {} },
});

/** Eight at a time, as under a steady load. */
async function answer(from: number, to: number): Promise<void> {
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < to) await house.bot.handle(requestOf(next++), reply);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function held(): Promise<{ heap: number; buffers: number }> {
  // Several times with a pause: what ends in a callback is let go by the first.
  for (let at = 0; at < 3; at++) {
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / 1_048_576, buffers: arrayBuffers / 1_048_576 };
}

try {
  await answer(0, few);
  const early = await held();
  await answer(few, many);
  const late = await held();
  const buffers = { earlyBuffers: early.buffers, lateBuffers: late.buffers };
  console.log(JSON.stringify({ early: early.heap, late: late.heap, ...buffers, answered }));
} finally {
  await house.close();
  await jobs.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
