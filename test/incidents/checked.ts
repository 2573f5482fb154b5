// All logs of a ground looked through as fsck does, and a platform that keeps what is written to whom.
import { plaintext, type Messenger } from '../../src/chat/index.ts';
import { createChains, type Chains } from '../../src/chain/index.ts';
import { openKeyring, type Keyring } from '../../src/crypto/index.ts';
import { checkLogs, type Checked } from '../../src/incidents/index.ts';
import type { Ground } from '../support/chat.ts';

/** The keys and chains of a ground, as another process would open them. */
export function keysOf({ keysFile }: Pick<Ground, 'keysFile'>): Keyring {
  return openKeyring(keysFile, 'must-exist');
}
export const chainsOf = (ground: Ground): Chains => createChains(ground.database, keysOf(ground));
export const checked = (ground: Ground): Promise<Checked> => checkLogs(ground.database, chainsOf(ground));

export type Letter = { readonly community: string; readonly person: string; readonly text: string };
/** A platform that takes everything; `bytes` is what any file is. */
export function postbox(bytes: Uint8Array = new Uint8Array()): Messenger & { readonly letters: Letter[] } {
  const letters: Letter[] = [];
  return {
    letters,
    toPerson: async (community, person, it) => {
      letters.push({ community, person, text: plaintext(it) });
      return { kind: 'sent', channel: 'D', message: 'M' };
    },
    toChannel: async () => ({ kind: 'unsent', why: 'not-there' }),
    mostFileBytes: 1_000_000,
    fetchFile: async () => ({ kind: 'file', bytes }),
  };
}

export const picture = Buffer.from('\x89PNG\r\n\x1a\n and then some', 'latin1');
export const pictureRef = { name: 'shot.png', type: 'image/png', size: picture.length, ref: 'shot' };
