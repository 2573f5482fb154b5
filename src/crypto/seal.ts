// Sealing: AES-256-GCM under a key derived for each message, with a commitment to that key and lengths padded to buckets.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import type { Keyring } from './keyring.ts';

// version 1 | key id 4 | salt 32 | commitment 32 | ciphertext | tag 16. The salt makes the message key new each time,
// so a fixed nonce is never used twice with one key.
const version = 1;
const head = 1 + 4 + 32 + 32;
const nonce = new Uint8Array(12);

/** Something sealed that can't be opened: altered, of another purpose, or under a key that is gone. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/** 32 bytes that seal; `id` (8 hex digits) is written into what is sealed, so that the right one is found again. */
export type Key = { readonly id: string; readonly secret: Uint8Array };

export type Sealer = {
  /** `context` is what the sealed thing belongs to; opening needs the same. */
  seal(purpose: string, context: string, text: string): Buffer;
  open(purpose: string, context: string, sealed: Uint8Array): string;
};

/** Seals under the keys of the keys file: the current one for what is new, the one named in it for what is sealed. */
export function createSealer(keyring: Keyring): Sealer {
  return {
    seal: (purpose, context, text) => sealBytes(keyOf(keyring, keyring.current), purpose, context, Buffer.from(text)),
    open: (purpose, context, sealed) => openBytes(keyOf(keyring, keyIdOf(sealed)), purpose, context, sealed).toString(),
  };
}

/** The key of that id. Throws a SealError when it is not in the keys file. */
export function keyOf(keyring: Keyring, id: string): Key {
  const secret = keyring.secret(id);
  if (secret === undefined) throw new SealError(`key ${id} is not in the keys file`);
  return { id, secret };
}

/** The id of the key something is sealed under. */
export function keyIdOf(sealed: Uint8Array): string {
  if (sealed.length < head + 16 || sealed[0] !== version) throw new SealError('not a sealed value');
  return viewOf(sealed).toString('hex', 1, 5);
}

export function sealBytes(key: Key, purpose: string, context: string, bytes: Uint8Array): Buffer {
  const salt = randomBytes(32);
  const derived = derive(key.secret, salt, purpose);
  const cipher = createCipheriv('aes-256-gcm', derived.key, nonce);
  const top = Buffer.concat([Buffer.from([version]), Buffer.from(key.id, 'hex'), salt, derived.commitment]);
  cipher.setAAD(Buffer.concat([top, Buffer.from(`${purpose}\0${context}`)]));
  return Buffer.concat([top, cipher.update(pad(bytes)), cipher.final(), cipher.getAuthTag()]);
}

export function openBytes(key: Key, purpose: string, context: string, sealed: Uint8Array): Buffer {
  const bytes = viewOf(sealed);
  if (keyIdOf(bytes) !== key.id) throw new SealError('sealed under another key');
  const { key: messageKey, commitment } = derive(key.secret, bytes.subarray(5, 37), purpose);
  if (!timingSafeEqual(commitment, bytes.subarray(37, head))) throw new SealError('sealed under another key');
  const decipher = createDecipheriv('aes-256-gcm', messageKey, nonce);
  decipher.setAAD(Buffer.concat([bytes.subarray(0, head), Buffer.from(`${purpose}\0${context}`)]));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return unpad(Buffer.concat([decipher.update(bytes.subarray(head, -16)), decipher.final()]));
  } catch {
    throw new SealError('altered, or of another context');
  }
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Given as key objects, since Node takes several times as long over a key that it is given as bytes. */
function derive(secret: Uint8Array, salt: Uint8Array, purpose: string): { key: KeyObject; commitment: Buffer } {
  const bytes = Buffer.from(hkdfSync('sha256', createSecretKey(secret), salt, `seal:${purpose}`, 64));
  return { key: createSecretKey(bytes.subarray(0, 32)), commitment: bytes.subarray(32) };
}

/** Four bytes of length, the content, zeros up to the next bucket: 128, 192, 256, 384, 512 … so that sizes say little. */
function pad(content: Uint8Array): Buffer {
  const padded = Buffer.alloc(bucket(content.length + 4));
  padded.writeUInt32BE(content.length);
  padded.set(content, 4);
  return padded;
}

function unpad(padded: Buffer): Buffer {
  return padded.subarray(4, 4 + padded.readUInt32BE());
}

function bucket(length: number): number {
  const power = 2 ** Math.max(7, Math.ceil(Math.log2(length)));
  const between = (power / 4) * 3;
  return length <= between && power > 128 ? between : power;
}
