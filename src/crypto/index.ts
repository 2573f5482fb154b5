// Keys and sealing.
export { KeysError, keysFileState } from './keys-file.ts';
export { openKeyring, type Keyring } from './keyring.ts';
export { createSealer, keyOf, openBytes, sealBytes, SealError, type Key, type Sealer } from './seal.ts';
