// Appends to chains on a real embedded database beside bare inserts of the same bytes, and opens and checks a long one; prints what it took.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createChains, type Person } from '../../src/chain/index.ts';
import { openKeyring } from '../../src/crypto/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { readLog } from '../../src/incidents/index.ts';
import { createLog } from '../../src/log/index.ts';
import { emptyFolder } from '../support/program.ts';

const [each = 300, rounds = 3, long = 10_000] = process.argv.slice(2).map(Number);
const folder = emptyFolder();
const database = await openDatabase({ dataDir: join(folder, 'data'), log: createLog('error') });
const chains = createChains(database, openKeyring(join(folder, 'keys'), 'create'));
const now = new Date();
const words = 'He skipped the call again, the third time this month, and I lost two hours. '.repeat(4);
let made = 0;

const append = (person: Person) => {
  const content = JSON.stringify({ words, hours: 2, client: 'Marlow', kind: 'missed-meetings' });
  return chains.append(person, { kind: 'incident', of: 0, content, files: [], source: `source ${(made += 1)}` }, now);
};
/** As many at once as there are people; each has a chain of their own. */
async function perSecond(people: number, work: (person: Person) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  const one = async (at: number): Promise<void> => {
    for (let count = 0; count < each / people; count += 1) await work({ platform: 'bench', owner: `person ${at}` });
  };
  await Promise.all(Array.from({ length: people }, (_, at) => one(at)));
  return each / ((performance.now() - started) / 1_000);
}

try {
  await append({ platform: 'bench', owner: 'first' });
  const { rows } = await database.pool.query<{ bytes: number }>(
    'select (octet_length(wrapped) + octet_length(sealed))::int as bytes from body',
  );
  const bytes = (rows[0]?.bytes ?? 0) + 300;
  await database.pool.query(
    'create table bare (id bigint generated always as identity primary key, sealed bytea not null)',
  );
  const sealed = Buffer.alloc(bytes, 7);
  const bare = () => database.pool.query('insert into bare (sealed) values ($1)', [sealed]);
  const ratios: Record<number, number[]> = { 1: [], 8: [] };
  const rates: Record<string, number> = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const people of [1, 8]) {
      const [ours, floor] = [await perSecond(people, append), await perSecond(people, bare)];
      // The first round warms up.
      if (round > 0) ratios[people]?.push(ours / floor);
      rates[`append_${people}_per_s`] = ours;
      rates[`bare_${people}_per_s`] = floor;
    }
  }
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
  const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  console.log(
    JSON.stringify({ ...rates, bytes, one: middle(ratios[1] ?? []), eight: middle(ratios[8] ?? []), openMs, blocked }),
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
