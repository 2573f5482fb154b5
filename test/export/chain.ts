// Test chains: entries hashed as FORMAT.md has it, with salts and times that are always the same.
import { createHash } from 'node:crypto';
import { commitmentOf, linkHash, noHash, type Entry, type EntryKind } from '../../src/chain/index.ts';
import type { Changes, Evidence, Incident } from '../../src/incidents/index.ts';

export const chainId = '7f3a9c2104be11d088a27f3a9c2104be';

export type Said =
  | { readonly kind: 'incident'; readonly says: Incident }
  | {
      readonly kind: 'amendment';
      readonly of: number;
      readonly says: { readonly reason: string; readonly changes: Changes };
    }
  | { readonly kind: 'withdrawal'; readonly of: number; readonly says: { readonly reason: string } }
  | { readonly kind: 'erasure'; readonly of: number };
type Timed = Said & { readonly at?: string };

/** Hashes what was said into a chain; what an erasure takes away is gone. */
export function chainOf(said: readonly Timed[], chain = chainId): Entry[] {
  const entries: Entry[] = [];
  said.forEach((it, index) => {
    const before = entries.at(-1);
    const recorded = it.at ?? new Date(Date.UTC(2026, 2, 3, 9, 14) + index * 86_400_000 * 3).toISOString();
    const content = JSON.stringify(it.kind === 'erasure' ? {} : it.says);
    entries.push(linked(chain, before, it.kind, it.kind === 'incident' ? 0 : it.of, recorded, content));
  });
  return erasedFrom(entries);
}

export function linked(
  chain: string,
  before: Entry | undefined,
  kind: EntryKind,
  of: number,
  recorded: string,
  content: string,
): Entry {
  const seq = (before?.seq ?? 0) + 1;
  const salt = sha256(`salt ${seq}`);
  const commitment = commitmentOf({ salt, content });
  const link = { seq, kind, recorded, of, prev: before?.hash ?? noHash, commitment };
  return { ...link, hash: linkHash(chain, link), salt, content };
}

function erasedFrom(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    const taken = entries.some((it) => {
      const own = it.of === entry.seq || (it.of === entry.of && entry.of !== 0 && entry.kind !== 'erasure');
      return it.kind === 'erasure' && it.seq > entry.seq && (it.of === 0 || own);
    });
    if (!taken) return entry;
    const { salt: _salt, content: _content, ...link } = entry;
    return link;
  });
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file of that many bytes, always the same for its name, and what an entry says of it. */
export function evidence(name: string, size: number, type = 'image/png'): { bytes: Uint8Array; says: Evidence } {
  const bytes = new Uint8Array(size);
  let state = [...name].reduce((sum, it) => (sum * 31 + (it.codePointAt(0) ?? 0)) >>> 0, 7);
  for (let at = 0; at < size; at++) {
    state = (state * 1664525 + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return { bytes, says: { name, type, size, sha256: sha256(bytes), how: 'direct message' } };
}

export const incident = (says: Incident, at?: string): Timed => ({
  kind: 'incident',
  says,
  ...(at === undefined ? {} : { at }),
});

/** Answers the files of a log by the number of their entry and their place. */
export function filesFrom(files: Readonly<Record<string, Uint8Array>>) {
  return (seq: number, n: number): Promise<Uint8Array | undefined> => Promise.resolve(files[`${seq}-${n}`]);
}
