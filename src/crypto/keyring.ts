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
type KeysFile = z.infer<typeof fileShape>;

export type Keyring = {
  /** Of the key that seals what is new. Another process may have made a new one: the file is looked at again each second. */
  readonly current: string;
  /** When each key was made, oldest first. */
  keys(): readonly { readonly id: string; readonly made: Date }[];
  /** Puts a new key into the file and makes it the current one. Throws KeysError when the file can't be written. */
  renew(now: Date): string;
  /** Takes a key out of the file for good: what is sealed under it can't be opened by anybody any more. Never the current one. */
  destroy(id: string): void;
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
  return keyringOf(file);
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

const newKey = (now: Date): KeysFile['keys'][number] => ({
  id: randomBytes(4).toString('hex'),
  secret: randomBytes(32).toString('base64'),
  made: now.toISOString(),
});

function writeAside(file: string, content: KeysFile): string {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(aside, 'wx', 0o600);
  writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  chmodSync(aside, 0o600);
  return aside;
}

function replaceKeysFile(file: string, content: KeysFile): void {
  attempt(file, () => renameSync(writeAside(file, content), file));
}

/** How long a key that another process made may pass unseen. */
const lookEveryMs = 1_000;

function keyringOf(file: string): Keyring {
  let content = readKeysFile(file);
  let secrets = secretsOf(content);
  let lookedAt = performance.now();
  let stamp = stampOf(file);
  const index = Buffer.from(content.index, 'base64');
  const macKeys = new Map<string, Uint8Array>();
  const macKey = (purpose: string): Uint8Array => {
    const known = macKeys.get(purpose) ?? new Uint8Array(hkdfSync('sha256', index, '', `index:${purpose}`, 32));
    macKeys.set(purpose, known);
    return known;
  };
  const take = (next: KeysFile): void => {
    content = next;
    secrets = secretsOf(next);
    stamp = stampOf(file);
  };
  /** A file that is gone or unreadable just now changes nothing: what was read before is still right. */
  const look = (): void => {
    lookedAt = performance.now();
    if (stampOf(file) === stamp) return;
    try {
      const next = readKeysFile(file);
      if (next.index === content.index) take(next);
    } catch (error) {
      if (!(error instanceof KeysError)) throw error;
    }
  };
  const change = (to: (now: KeysFile) => KeysFile): void => {
    const next = to(readKeysFile(file));
    replaceKeysFile(file, next);
    take(next);
  };
  return {
    get current() {
      if (performance.now() - lookedAt > lookEveryMs) look();
      return content.current;
    },
    keys: () => content.keys.map(({ id, made }) => ({ id, made: new Date(made) })),
    secret(id) {
      if (!secrets.has(id)) look();
      return secrets.get(id);
    },
    renew(now) {
      const key = newKey(now);
      change((it) => ({ ...it, current: key.id, keys: [...it.keys, key] }));
      return key.id;
    },
    destroy(id) {
      change((it) => (it.current === id ? it : { ...it, keys: it.keys.filter((key) => key.id !== id) }));
    },
    mac: (purpose, text) =>
      createHmac('sha256', macKey(purpose)).update(text).digest().subarray(0, 16).toString('base64url'),
    fingerprint: createHash('sha256').update('fingerprint').update(index).digest('hex').slice(0, 16),
  };
}

const secretsOf = (content: KeysFile): Map<string, Uint8Array> =>
  new Map(content.keys.map((key) => [key.id, new Uint8Array(Buffer.from(key.secret, 'base64'))]));

/** Changes whenever the file is replaced. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}
