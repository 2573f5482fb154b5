// Keys within keys: an entry under its own, that under the person's data key, that under a key of the keys file.
import { randomBytes } from 'node:crypto';
import { keyOf, openBytes, sealBytes, type Key, type Keyring } from '../crypto/index.ts';
import type { EntryKind } from './format.ts';
import type { ChainRow, Sealed } from './store.ts';

/** Under a person's own data key nothing names a key: it is the only one. */
export const ownKey = '00000000';

/** Something small beside a chain, under its data key. */
export const sealedBeside = (dataKey: Key, chain: string, purpose: string, text: string): Buffer =>
  sealBytes(dataKey, `log ${purpose}`, chain, Buffer.from(text));

/** Seals and opens something small of a person's under the chain's own key. */
export type Own = {
  readonly seal: (purpose: string, text: string) => Buffer;
  readonly open: (purpose: string, sealed: Uint8Array) => string;
};
export const ownOf = (dataKey: Key, chain: string): Own => ({
  seal: (purpose, text) => sealedBeside(dataKey, chain, purpose, text),
  open: (purpose, sealed) => openBytes(dataKey, `log ${purpose}`, chain, sealed).toString(),
});

/** Where something sealed stands: chain, number, kind, version; `n` is 0 for an entry's words, else the number of its file. */
export const placeOf = (chain: string, it: { readonly seq: number; readonly kind: EntryKind }, n: number): string =>
  `${chain}/${it.seq}/${it.kind}/${n}/1`;

/** Sealed under a new key of its own, which is wrapped under the data key. */
export function sealed(dataKey: Key, place: string, bytes: Uint8Array): Sealed {
  const own: Key = { id: ownKey, secret: randomBytes(32) };
  return {
    wrapped: sealBytes(dataKey, 'entry key', place, own.secret),
    sealed: sealBytes(own, 'entry', place, bytes),
  };
}

export function unsealed(dataKey: Key, place: string, it: Sealed): Buffer {
  const own = { id: ownKey, secret: openBytes(dataKey, 'entry key', place, it.wrapped) };
  return openBytes(own, 'entry', place, it.sealed);
}

/** A data key under a key of the keys file. */
export const wrappedUnder = (kek: Key, chain: string, dataKey: Uint8Array): Buffer =>
  sealBytes(kek, 'data key', chain, dataKey);

export function dataKeyOf(keyring: Keyring, row: ChainRow): Key {
  return { id: ownKey, secret: openBytes(keyOf(keyring, row.kek), 'data key', row.id, row.wrapped) };
}
