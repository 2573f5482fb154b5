// Appends to chains on a real embedded database beside bare inserts of the same bytes, and opens and checks a long one; prints what it took.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createChains, type Person } from '../../src/chain/index.ts';
import type { Turn } from '../../src/chat/index.ts';
import { createSealer, openKeyring } from '../../src/crypto/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { openDeliveries } from '../../src/deliveries/index.ts';
import { createLogbook, readLog } from '../../src/incidents/index.ts';
import { openJobs } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log/index.ts';
import { emptyFolder } from '../support/program.ts';
import { median } from './stat.ts';

const [each = 400, rounds = 3, long = 10_000] = process.argv.slice(2).map(Number);
const log = createLog('error');
const folder = emptyFolder();
const database = await openDatabase({ dataDir: join(folder, 'data'), log });
const keyring = openKeyring(join(folder, 'keys'), 'create');
const chains = createChains(database, keyring);
const now = new Date();
const incident = {
  words: 'He skipped the call again, the third time this month, and I lost two hours. '.repeat(4),
  hours: 2,
  client: 'Marlow',
} as const;
const content = JSON.stringify(incident);
let made = 0;

const append = (person: Person): Promise<unknown> => {
  const source = `source ${(made += 1)}`;
  return chains.append(person, { kind: 'incident', of: 0, content, files: [], source }, now);
};

const jobs = await openJobs(database.url, log);
const deliveries = await openDeliveries({ database, keyring, sealer: createSealer(keyring), log, now: () => now });
const receipt = 'bench-receipt';
const book = createLogbook({
  database,
  chains,
  deliveries,
  receipt: ({ owner }, seq) => jobs.sending(receipt, { owner, seq }),
});
await jobs.on(receipt, async () => undefined);
const turnOf = ({ owner }: Person): Turn => ({
  platform: 'slack',
  community: 'T1',
  person: owner,
  delivery: '',
  place: { kind: 'dm', channel: 'D1' },
  language: 'en',
  languageGuessed: false,
  country: undefined,
  moderator: false,
  changeable: false,
  timezone: 'UTC',
  now,
  values: [],
  quoted: undefined,
  files: [],
});

await append({ platform: 'bench', owner: 'first' });
const { rows } = await database.pool.query<{ bytes: number }>(
  'select (pg_column_size(entry.*) + octet_length(wrapped) + octet_length(sealed))::int as bytes from entry join body using (platform, owner, seq)',
);
const bytes = rows[0]?.bytes ?? 0;
await database.pool.query(
  'create table bare (id bigint generated always as identity primary key, sealed bytea not null)',
);
const sealed = Buffer.alloc(bytes, 7);
const inserting = { text: 'insert into bare (sealed) values ($1)', values: [sealed] };

/** Each gets what it needs, unmeasured, and returns what is measured. */
const ways = {
  bare: async () => () => database.pool.query(inserting),
  planned: async () => () => database.pool.query({ ...inserting, name: 'bare' }),
  append: async (person: Person) => () => append(person),
  save: async (person: Person, count: number) => {
    const turn = turnOf(person);
    const drafts = await Promise.all(Array.from({ length: count }, () => book.draft(turn, { incident, files: [] })));
    return async () => {
      const saved = await book.save(turn, drafts.pop() ?? '');
      if (saved.kind !== 'saved') throw new Error(`a draft was ${saved.kind}`);
    };
  },
};
type Way = keyof typeof ways;

/** Milliseconds for one, with as many at once as there are people; each has a chain of their own. */
async function timeOf(way: Way, people: number): Promise<number> {
  const count = Math.ceil(each / people);
  const works = await Promise.all(
    Array.from({ length: people }, (_, at) => ways[way]({ platform: 'bench', owner: `person ${at}` }, count)),
  );
  const started = performance.now();
  await Promise.all(
    works.map(async (work) => {
      for (let done = 0; done < count; done += 1) await work();
    }),
  );
  return (performance.now() - started) / (count * people);
}

async function measured(people: number): Promise<Record<string, number>> {
  const times: Record<Way, number[]> = { bare: [], planned: [], append: [], save: [] };
  const order = Object.keys(times) as Way[];
  // The first two rounds warm up. Whoever went first goes last in the next.
  for (let round = -2; round < rounds; round += 1) {
    for (const way of round % 2 === 0 ? order : order.toReversed()) {
      const ms = await timeOf(way, people);
      if (round >= 0) times[way].push(ms);
    }
  }
  const over = (way: Way, floor: Way) => median(times[way].map((ms, at) => ms / (times[floor][at] ?? NaN)));
  return {
    [`append_${people}`]: over('append', 'bare'),
    [`save_${people}`]: over('save', 'bare'),
    [`append_over_planned_${people}`]: over('append', 'planned'),
    ...Object.fromEntries(order.map((way) => [`${way}_${people}_ms`, median(times[way])])),
  };
}

async function opened(): Promise<{ openMs: number; blocked: number }> {
  const reader = { platform: 'bench', owner: 'long' };
  for (let at = 0; at < long; at += 1) await append(reader);
  await readLog(chains, reader);
  let [last, blocked] = [performance.now(), 0];
  const ticker = setInterval(() => {
    const at = performance.now();
    blocked = Math.max(blocked, at - last - 5);
    last = at;
  }, 5);
  await new Promise((resolve) => setTimeout(resolve, 20));
  blocked = 0;
  const started = performance.now();
  const log = await readLog(chains, reader);
  const openMs = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(ticker);
  if (log.entries.length !== long || log.faults.length > 0) throw new Error('the long log does not hold');
  return { openMs, blocked };
}

try {
  const ratios = { ...(await measured(1)), ...(await measured(8)) };
  console.log(JSON.stringify({ bytes, ...ratios, ...(await opened()) }));
} finally {
  await jobs.close();
  await deliveries.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
