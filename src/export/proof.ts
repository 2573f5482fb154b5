// proof.json: all that a check needs, exactly as chain/FORMAT.md has it.
import { createHash } from 'node:crypto';
import type { Entry } from '../chain/index.ts';
import type { Log } from './log.ts';

/** Another file of the zip; `seq` and `n` for one that an entry names. */
export type Listed = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly seq?: number;
  readonly n?: number;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function proofJson({ chain, head, links }: Log, files: readonly Listed[]): string {
  return JSON.stringify({
    format: 'difficultclient-log/1',
    chain,
    head: { seq: head.seq, recorded: head.recorded, hash: head.hash },
    entries: links.map(entryOf),
    files: files.map(({ name, size, sha256, seq, n }) => ({
      name,
      size,
      sha256,
      ...(seq === undefined ? {} : { seq, n }),
    })),
  });
}

/** The fields in the order of the format, whatever the order they came in. */
function entryOf({ seq, kind, recorded, of, prev, commitment, hash, salt, content }: Entry): Entry {
  const link = { seq, kind, recorded, of, prev, commitment, hash };
  return salt === undefined || content === undefined ? link : { ...link, salt, content };
}
