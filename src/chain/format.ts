// The bytes of a chain, as FORMAT.md has them: what an entry's hash and commitment are made of.
import { createHash } from 'node:crypto';

export const entryKinds = ['incident', 'amendment', 'withdrawal', 'erasure'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** An entry without its content: what stays when that is erased. */
export type Link = {
  readonly seq: number;
  readonly kind: EntryKind;
  /** `YYYY-MM-DDTHH:MM:SS.mmmZ` */
  readonly recorded: string;
  /** The number of the incident it is about; 0 for an incident, and for an erasure of everything before it. */
  readonly of: number;
  /** 64 hex digits, as are `commitment` and `hash`. */
  readonly prev: string;
  readonly commitment: string;
  readonly hash: string;
};
/** What an entry says, and the 64 hex digits of salt its commitment was made with. */
export type Content = { readonly salt: string; readonly content: string };
/** `content` is absent once it is erased. */
export type Entry = Link & Partial<Content>;

/** What stands before the first entry. */
export const noHash = '0'.repeat(64);

export const commitmentOf = ({ salt, content }: Content): string => hashOf('difficultclient/content/1', salt, content);

export const linkHash = (chain: string, it: Omit<Link, 'hash'>): string =>
  hashOf('difficultclient/entry/1', chain, String(it.seq), it.kind, it.recorded, String(it.of), it.prev, it.commitment);

/** `7F3A-9C21-04BE-11D0-88A2`: what a member keeps of an entry's hash. */
export const receiptCode = (hash: string): string => hash.slice(0, 20).toUpperCase().match(/.{4}/g)?.join('-') ?? '';

/** SHA-256 over values with their lengths in front, so that no two lists of values give the same bytes. */
function hashOf(...values: readonly string[]): string {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}
