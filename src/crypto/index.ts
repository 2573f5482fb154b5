// Keys and sealing.
export type { Kept } from './kept.ts';
export { KeysError, keysFileState } from './keys-file.ts';
export { openKeyring, type Keyring } from './keyring.ts';
export { createSealer, keyIdOf, keyOf, openBytes, sealBytes, SealError, type Key, type Sealer } from './seal.ts';
