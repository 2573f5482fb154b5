// The keys of the keys file, as they are now: other processes may change it.
import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import {
  attempt,
  changeKeysFile,
  KeysError,
  makeKeysFile,
  mayChangeKeysFile,
  newKey,
  readKeysFile,
  type KeysFile,
} from './keys-file.ts';

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
  /** Whether this process may replace the file: without that no new key can be made, and none destroyed. */
  mayChange(): boolean;
  /** Says which keys file this is without telling anything of it. */
  readonly fingerprint: string;
};

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

/** How long a key that another process made may pass unseen. */
const lookEveryMs = 1_000;

function keyringOf(file: string): Keyring {
  let content = readKeysFile(file);
  let secrets = secretsOf(content);
  let lookedAt = performance.now();
  let stamp = stampOf(file);
  const index = Buffer.from(content.index, 'base64');
  const macKeys = new Map<string, KeyObject>();
  const macKey = (purpose: string): KeyObject => {
    const known =
      macKeys.get(purpose) ?? createSecretKey(new Uint8Array(hkdfSync('sha256', index, '', `index:${purpose}`, 32)));
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
  const change = (to: (now: KeysFile) => KeysFile): void => take(changeKeysFile(file, to));
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
      const known = content.current;
      // When another process was first, its key is the new one.
      change((it) => (it.current === known ? withKey(it, newKey(now)) : it));
      return content.current;
    },
    destroy(id) {
      change((it) => (it.current === id ? it : { ...it, keys: it.keys.filter((key) => key.id !== id) }));
    },
    mac: (purpose, text) =>
      createHmac('sha256', macKey(purpose)).update(text).digest().subarray(0, 16).toString('base64url'),
    mayChange: () => mayChangeKeysFile(file),
    fingerprint: createHash('sha256').update('fingerprint').update(index).digest('hex').slice(0, 16),
  };
}

const withKey = (it: KeysFile, key: KeysFile['keys'][number]): KeysFile => ({
  ...it,
  current: key.id,
  keys: [...it.keys, key],
});

const secretsOf = (content: KeysFile): Map<string, Uint8Array> =>
  new Map(content.keys.map((key) => [key.id, new Uint8Array(Buffer.from(key.secret, 'base64'))]));

/** Changes whenever the file is replaced. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}
