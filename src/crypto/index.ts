// Keys and sealing.
export { KeysError, openKeyring, type Keyring } from './keyring.ts';
export { createSealer, SealError, type Sealer } from './seal.ts';
