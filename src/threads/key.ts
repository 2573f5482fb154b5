// Names for what is to be there once: the same each time it is asked for.
import { createHash } from 'node:crypto';

export const postKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
