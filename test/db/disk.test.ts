// A full disk: tried on a small one of its own, where the machine lets us mount it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/index.ts';
import { silentLog } from '../support/database.ts';
import { newDataDir, serverOf } from './house.ts';

const [small, medium] = [mount('10m'), mount('80m')];
const open = (dataDir: string) => openDatabase({ dataDir, log: silentLog });

function mount(size: string): string | undefined {
  const folder = newDataDir();
  mkdirSync(folder);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (status === 0) return folder;
  // When every test of a file is skipped nothing is cleared up after it.
  rmSync(dirname(folder), { recursive: true });
  return undefined;
}

afterAll(() => {
  for (const folder of [small, medium]) if (folder !== undefined) spawnSync('umount', ['-l', folder]);
});

test.skipIf(small === undefined)('no room to make the database', async () => {
  await expect(open(small!)).rejects.toMatchObject({ reason: 'full', message: expect.stringContaining(small!) });
});

test.skipIf(medium === undefined)(
  'no room left later: writes fail with a code, the rest goes on, and it recovers',
  async () => {
    const database = await open(medium!);
    await database.pool.query('create table heap (words text)');
    const filler = join(medium!, 'filler');
    expect(spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M']).status).not.toBe(0);
    const fill = database.pool.query(
      `insert into heap select repeat(md5(n::text), 100) from generate_series(1, 20000) n`,
    );
    await expect(fill).rejects.toMatchObject({ name: 'DatabaseError', message: expect.not.stringContaining('heap') });
    writeFileSync(filler, '');
    const recovered = async () =>
      (await database.healthy()) &&
      (await database.pool.query('select 1').then(
        () => true,
        () => false,
      ));
    await expect.poll(recovered, { timeout: 10_000 }).toBe(true);
    await database.close();
    expect(serverOf(medium!)).toBeUndefined();
  },
);
