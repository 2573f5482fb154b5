// The keys file gone, wrong, damaged or open to others, and the database brought back elsewhere or as it was yesterday.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChains, faultsOf, receiptCode } from '../../src/chain/index.ts';
import { openKeyring } from '../../src/crypto/index.ts';
import { writeBackup } from '../../src/db/backup.ts';
import { openDatabase, type Database } from '../../src/db/index.ts';
import { restoreBackup } from '../../src/db/restore.ts';
import { buildHouse } from '../../src/house.ts';
import { checkLogs, readLog } from '../../src/incidents/index.ts';
import { createMetrics } from '../../src/log/index.ts';
import type { Jobs } from '../../src/jobs/index.ts';
import { openGround, type Ground } from '../support/chat.ts';
import { emptyDatabaseUrl, silentLog } from '../support/database.ts';
import { chainsOf, postbox } from './checked.ts';
import { handOf, savedBy, type Hand } from './hand.ts';
import { receiptIn } from './receipts.ts';

let ground: Ground;
let folder: string;
let anna: Hand;
beforeEach(async () => {
  ground = await openGround();
  ground.house.messengers.set('slack', postbox());
  anna = handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: 'UANNA' });
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(async () => {
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

const noJobs: Jobs = {
  every: async () => undefined,
  on: async () => undefined,
  send: async () => undefined,
  waiting: async () => [],
  sending: async () => ({ text: 'select', values: [] }),
  close: async () => undefined,
};
const start = (keysFile: string, database: Database = ground.database) =>
  buildHouse({ database, keysFile, jobs: noJobs, log: silentLog, metrics: createMetrics() });
const annas = () => ({ platform: 'slack', owner: ground.house.deliveries.ownerOf(anna.who) });

describe('a start with a log in the database', () => {
  beforeEach(async () => void (await savedBy(anna, 'he was late yesterday')));

  test.each([
    ['that is gone', (file: string) => void file, 'Put it back from your copy'],
    [
      'of another database',
      (file: string) => void openKeyring(file, 'create'),
      'Point KEYS_FILE at the file it was made with',
    ],
    [
      'that is damaged',
      (file: string) => writeFileSync(file, '{"version":1', { mode: 0o600 }),
      'Put it back from your copy; do not delete it',
    ],
    [
      'that is empty',
      (file: string) => writeFileSync(file, '', { mode: 0o600 }),
      'Put it back from your copy; do not delete it',
    ],
    [
      'that others can read',
      (file: string) => {
        copyFileSync(ground.keysFile, file);
        chmodSync(file, 0o640);
      },
      'chmod 600',
    ],
  ])('and a keys file %s is refused with the mend, and nothing is overwritten', async (_what, make, mend) => {
    const file = join(folder, 'keys');
    make(file);
    const before = existsSync(file) ? [readFileSync(file, 'utf8'), statSync(file).mode] : [];
    const rows = await ground.database.pool.query('select * from keyring');
    await expect(start(file)).rejects.toThrow(mend);
    expect(existsSync(file) ? [readFileSync(file, 'utf8'), statSync(file).mode] : []).toEqual(before);
    expect((await ground.database.pool.query('select * from keyring')).rows).toEqual(rows.rows);
    expect((await readLog(chainsOf(ground), annas())).entries).toHaveLength(1);
  });
});

describe('a restore', () => {
  async function restored(file: string): Promise<Database> {
    const url = await emptyDatabaseUrl();
    await restoreBackup(url, file, silentLog);
    return openDatabase({ url, dataDir: 'unused', log: silentLog });
  }

  test('elsewhere with the keys opens and verifies; without them it does not, and does not start', async () => {
    const receipt = receiptIn((await savedBy(anna, 'he was late yesterday')).text);
    const file = join(folder, 'copy');
    await writeBackup(ground.database.url, file);
    const database = await restored(file);
    const chains = createChains(database, openKeyring(ground.keysFile, 'must-exist'));
    const { raw, faults, entries } = await readLog(chains, annas());
    expect(faults).toEqual([]);
    expect(entries[0]?.now?.words).toBe('he was late yesterday');
    expect(receipt).toContain(receiptCode(raw[0]?.hash ?? ''));
    expect(await checkLogs(database, chains)).toEqual({ logs: 1, entries: 1, findings: [] });
    const others = createChains(database, openKeyring(join(folder, 'others'), 'create'));
    await expect(readLog(others, annas())).rejects.toThrow('not in the keys file');
    await expect(start(join(folder, 'others'), database)).rejects.toThrow('another keys file');
    await database.close();
  });

  test('of yesterday is told by the receipt of the member', async () => {
    await savedBy(anna, 'he was late on Monday');
    const file = join(folder, 'yesterday');
    await writeBackup(ground.database.url, file);
    await savedBy(anna, 'he was late on Tuesday');
    const { raw } = await readLog(chainsOf(ground), annas());
    const head = raw.at(-1)?.hash;
    const database = await restored(file);
    const back = await createChains(database, openKeyring(ground.keysFile, 'must-exist')).read(annas());
    expect(faultsOf(back.chain, back.entries)).toEqual([]);
    expect(faultsOf(back.chain, back.entries, head)).toEqual([{ seq: 2, field: 'hash', what: 'absent' }]);
    await database.close();
  });
});
