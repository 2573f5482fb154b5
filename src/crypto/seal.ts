// Sealing: AES-256-GCM under a key derived for each message, with a commitment to that key and lengths padded to buckets.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
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

export type Sealer = {
  /** `context` is what the sealed thing belongs to; opening needs the same. */
  seal(purpose: string, context: string, text: string): Buffer;
  open(purpose: string, context: string, sealed: Uint8Array): string;
};

export function createSealer(keyring: Keyring): Sealer {
  return {
    seal(purpose, context, text) {
      const salt = randomBytes(32);
      const { key, commitment } = derive(secretOf(keyring, keyring.current), salt, purpose);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const top = Buffer.concat([Buffer.from([version]), Buffer.from(keyring.current, 'hex'), salt, commitment]);
      cipher.setAAD(Buffer.concat([top, Buffer.from(`${purpose}\0${context}`)]));
      return Buffer.concat([top, cipher.update(pad(Buffer.from(text))), cipher.final(), cipher.getAuthTag()]);
    },
    open(purpose, context, sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      if (bytes.length < head + 16 || bytes[0] !== version) throw new SealError('not a sealed value');
      const { key, commitment } = derive(
        secretOf(keyring, bytes.toString('hex', 1, 5)),
        bytes.subarray(5, 37),
        purpose,
      );
      if (!timingSafeEqual(commitment, bytes.subarray(37, head))) throw new SealError('sealed under another key');
      const decipher = createDecipheriv('aes-256-gcm', key, nonce);
      decipher.setAAD(Buffer.concat([bytes.subarray(0, head), Buffer.from(`${purpose}\0${context}`)]));
      decipher.setAuthTag(bytes.subarray(-16));
      try {
        return unpad(Buffer.concat([decipher.update(bytes.subarray(head, -16)), decipher.final()])).toString();
      } catch {
        throw new SealError('altered, or of another context');
      }
    },
  };
}

function secretOf(keyring: Keyring, id: string): Uint8Array {
  const secret = keyring.secret(id);
  if (secret === undefined) throw new SealError(`key ${id} is not in the keys file`);
  return secret;
}

function derive(secret: Uint8Array, salt: Uint8Array, purpose: string): { key: Buffer; commitment: Buffer } {
  const bytes = Buffer.from(hkdfSync('sha256', secret, salt, `seal:${purpose}`, 64));
  return { key: bytes.subarray(0, 32), commitment: bytes.subarray(32) };
}

/** Four bytes of length, the text, zeros up to the next bucket: 128, 192, 256, 384, 512 … so that sizes say little. */
function pad(text: Buffer): Buffer {
  const padded = Buffer.alloc(bucket(text.length + 4));
  padded.writeUInt32BE(text.length);
  text.copy(padded, 4);
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
