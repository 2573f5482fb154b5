// `npm run soak -- --minutes N`: crashes and redeliveries over and over; prints the counts, fails when anything was lost or doubled.
import { parseArgs } from 'node:util';
import { discordCrashRounds } from './crash-discord.ts';
import { logCrashRounds } from './crash-log.ts';
import { crashRounds } from './crash.ts';
import { flipRounds, markRounds, pryRounds, repeatRounds } from './log.ts';
import { closeTestDatabases } from '../support/database.ts';
import { seeded } from './random.ts';
import { redeliveryRounds } from './redelivery.ts';
import { killedHandlers } from '../threads/repeats.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0 && minutes <= 1_440) || !Number.isInteger(seed)) {
  console.error(
    'Usage: npm run soak -- --minutes N [--seed N] [--only slack|discord|redelivery|log-crash|log-repeats|log-flips|log-marks|log-members|thread-kills] [--json]',
  );
  process.exit(2);
}

type Count = Readonly<Record<string, number>>;
const kinds: Readonly<Record<string, (random: () => number) => Promise<Count>>> = {
  slack: (random) => crashRounds(5, 12, random),
  redelivery: (random) => redeliveryRounds(3, 12, random),
  discord: (random) => discordCrashRounds(5, 12, random),
  // Of the incident log, each once at its large count, then again as long as there is time.
  'log-crash': (random) => logCrashRounds(500, 8, random),
  'log-repeats': (random) => repeatRounds(500, 50, random),
  'log-flips': (random) => flipRounds(100_000, random),
  'log-marks': () => markRounds(100),
  'thread-kills': (random) => killedHandlers(10_000, 0.5, random),
  'log-members': (random) => pryRounds(20_000, random),
};
const chosen = Object.entries(kinds).filter(([name]) => values.only === undefined || values.only === name);
const totals: Record<string, Record<string, number>> = {};
const started = Date.now();
const end = started + minutes * 60_000;

// Whole turns only, and at least one of each kind, so that every count means the same.
for (let turn = 0; turn === 0 || Date.now() < end; turn++) {
  for (const [name, run] of chosen) {
    if (turn > 0 && Date.now() >= end) break;
    const its = seed + turn;
    const count = await run(seeded(its));
    const total = (totals[name] ??= {});
    for (const [key, value] of Object.entries(count)) total[key] = (total[key] ?? 0) + value;
    if (bad(count) > 0) process.stderr.write(`${name}, seed ${its}: ${JSON.stringify(count)}\n`);
  }
}

await closeTestDatabases();

const all = (key: string): number => Object.values(totals).reduce((sum, count) => sum + (count[key] ?? 0), 0);
const keys = ['rounds', 'accepted', 'answered', 'told', 'lost', 'doubled', 'redelivered', 'effects', 'refused'];
const took = Math.round((Date.now() - started) / 6_000) / 10;
const summary = {
  minutes: took,
  seed,
  ...Object.fromEntries(keys.map((key) => [key, all(key)])),
  of: totals,
};
console.log(values.json ? JSON.stringify(summary, null, 2) : lines());
process.exitCode = Object.values(totals).reduce((sum, count) => sum + bad(count), 0) === 0 ? 0 : 1;

/** What must not be. */
function bad(count: Count): number {
  const never = [
    'lost',
    'doubled',
    'refused',
    'missing',
    'findings',
    'bugs',
    'missed',
    'hits',
    'leaked',
    'different',
    'changed',
  ];
  return never.reduce((sum, key) => sum + (count[key] ?? 0), 0);
}

function lines(): string {
  const text = (count: Count): string =>
    Object.entries(count)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
  const each = Object.entries(totals).map(([name, count]) => `${name}: ${text(count)}`);
  return [...each, `${took} minutes, seed ${seed}: ${all('lost')} lost, ${all('doubled')} doubled`].join('\n');
}
