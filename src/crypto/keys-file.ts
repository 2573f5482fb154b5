// The keys file on the disk: made with mode 0600, refused when others can read it, changed by one process at a time.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  closeSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const keyShape = z.strictObject({ id: z.string().regex(/^[0-9a-f]{8}$/), secret: z.base64(), made: z.iso.datetime() });
const fileShape = z.strictObject({
  version: z.literal(1),
  current: z.string(),
  index: z.base64(),
  keys: z.array(keyShape).min(1),
});
export type KeysFile = z.infer<typeof fileShape>;

/** A keys file that can't be used; the message says what to do. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

/** Throws a KeysError that says what to do. */
export function readKeysFile(file: string): KeysFile {
  const stat = attempt(file, () => statSync(file));
  if (!stat.isFile()) {
    const what = stat.isDirectory() ? 'a folder' : 'no ordinary file';
    throw new KeysError(`KEYS_FILE names ${file}, which is ${what}. Set it to the path of a file.`);
  }
  const mode = stat.mode & 0o777;
  if ((mode & 0o077) !== 0) {
    throw new KeysError(
      `The keys file ${file} can be read by other users (mode ${mode.toString(8)}). Run: chmod 600 ${file}`,
    );
  }
  const text = attempt(file, () => readFileSync(file, 'utf8'));
  try {
    const parsed = fileShape.parse(JSON.parse(text));
    if (parsed.keys.every((key) => key.id !== parsed.current)) throw new Error('no current key');
    return parsed;
  } catch {
    throw new KeysError(
      `The keys file ${file} is damaged. Put it back from your copy; do not delete it, or what is sealed is lost.`,
    );
  }
}

/** Runs calls to the file system; what they refuse becomes a sentence. */
export function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusal(file, error instanceof Error && 'code' in error ? String(error.code) : undefined) ?? error;
  }
}

function refusal(file: string, code: string | undefined): KeysError | undefined {
  switch (code) {
    case undefined:
      return undefined;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new KeysError(
        `The keys file ${file} may not be read or made by this user (${code}). Mend the owner of the file and of its folder, or set KEYS_FILE to a place this user may write to.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return new KeysError(
        `The keys file ${file} can not lie there: ${dirname(file)} is no folder (${code}). Set KEYS_FILE to a file in a folder.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new KeysError(`The disk is full: the keys file ${file} can not be written. Free some space, start again.`);
    default:
      return new KeysError(`The keys file ${file} can not be used (${code}). Set KEYS_FILE to another file.`);
  }
}

/** Writes a new file aside and links it into place, so that the first of several processes wins and none reads half a file. */
export function makeKeysFile(file: string): void {
  const key = newKey(new Date());
  mkdirSync(dirname(file), { recursive: true });
  const aside = writeAside(file, {
    version: 1,
    current: key.id,
    index: randomBytes(32).toString('base64'),
    keys: [key],
  });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(aside);
  }
}

export const newKey = (now: Date): KeysFile['keys'][number] => ({
  id: randomBytes(4).toString('hex'),
  secret: randomBytes(32).toString('base64'),
  made: now.toISOString(),
});

/** A new file beside the old one, on the disk for good, of the same owner: whoever runs a command as root takes nothing away. */
function writeAside(file: string, content: KeysFile): string {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(aside, 'wx', 0o600);
  const before = statSync(file, { throwIfNoEntry: false });
  try {
    if (before !== undefined) fchownSync(handle, before.uid, before.gid);
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } catch (error) {
    unlinkSync(aside);
    throw error;
  } finally {
    closeSync(handle);
  }
  chmodSync(aside, 0o600);
  return aside;
}

/** A new file is put in the place of the old one, so its folder must be writable. */
export function mayChangeKeysFile(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Reads, changes and replaces the file while no other process does; returns what it holds then. */
export function changeKeysFile(file: string, to: (now: KeysFile) => KeysFile): KeysFile {
  return attempt(file, () => {
    const unlock = lock(`${file}.lock`);
    try {
      const next = to(readKeysFile(file));
      const aside = writeAside(file, next);
      try {
        renameSync(aside, file);
      } catch (error) {
        unlinkSync(aside);
        throw error;
      }
      syncFolder(dirname(file));
      return next;
    } finally {
      unlock();
    }
  });
}

/** After a power cut the folder must know the new file, or what is sealed under a new key would be lost. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** A change takes milliseconds: a lock that is older was left behind by a process that died. */
const staleMs = 10_000;

function lock(file: string): () => void {
  for (let tries = 0; tries < 100; tries++) {
    try {
      closeSync(openSync(file, 'wx', 0o600));
      return () => unlinkSync(file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const held = statSync(file, { throwIfNoEntry: false });
      if (held !== undefined && Date.now() - held.mtimeMs > staleMs) unlinkSync(file);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  throw new KeysError(
    `The keys file is being changed by another process: ${file} does not go away. Remove it if none runs.`,
  );
}
