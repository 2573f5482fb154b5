// The keys file: made with mode 0600 at first start, refused when others can read it.
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
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
type KeysFile = z.infer<typeof fileShape>;

export type Keyring = {
  /** Of the key that seals what is new. */
  readonly current: string;
  /** The 32 bytes of a key by its id; undefined when it is not in the file. */
  secret(id: string): Uint8Array | undefined;
  /** Finds a person without naming them: HMAC-SHA256 of `text` for one purpose, 16 bytes as base64url. */
  mac(purpose: string, text: string): string;
  /** Says which keys file this is without telling anything of it. */
  readonly fingerprint: string;
};

/** A keys file that can't be used; the message says what to do. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

/** Reads the keys file, or makes it when there is none and `create` allows it. Several processes may start at once. */
export function openKeyring(file: string, create: 'create' | 'must-exist'): Keyring {
  if (attempt(file, () => statSync(file, { throwIfNoEntry: false })) === undefined) {
    if (create === 'must-exist') {
      throw new KeysError(
        `The keys file ${file} is not there. Put it back from your copy: without it nothing sealed can be opened.`,
      );
    }
    attempt(file, () => makeKeysFile(file));
  }
  return keyringOf(readKeysFile(file));
}

function readKeysFile(file: string): KeysFile {
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
function attempt<T>(file: string, work: () => T): T {
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
function makeKeysFile(file: string): void {
  const id = randomBytes(4).toString('hex');
  const made = new Date().toISOString();
  const key = { id, secret: randomBytes(32).toString('base64'), made };
  const content: KeysFile = { version: 1, current: id, index: randomBytes(32).toString('base64'), keys: [key] };
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.${id}`;
  const handle = openSync(aside, 'wx', 0o600);
  writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  chmodSync(aside, 0o600);
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(aside);
  }
}

function keyringOf(file: KeysFile): Keyring {
  const secrets = new Map(file.keys.map((key) => [key.id, new Uint8Array(Buffer.from(key.secret, 'base64'))]));
  const index = Buffer.from(file.index, 'base64');
  const macKeys = new Map<string, Uint8Array>();
  const macKey = (purpose: string): Uint8Array => {
    const known = macKeys.get(purpose) ?? new Uint8Array(hkdfSync('sha256', index, '', `index:${purpose}`, 32));
    macKeys.set(purpose, known);
    return known;
  };
  return {
    current: file.current,
    secret: (id) => secrets.get(id),
    mac: (purpose, text) =>
      createHmac('sha256', macKey(purpose)).update(text).digest().subarray(0, 16).toString('base64url'),
    fingerprint: createHash('sha256').update('fingerprint').update(index).digest('hex').slice(0, 16),
  };
}
