// Writes where nobody has just asked: to a person's direct messages, or to a channel.
import type { StampedDocument } from './document.ts';
import type { FileRef } from './request.ts';
import type { Finding, Threads } from './thread.ts';

export type Sent =
  | { readonly kind: 'sent'; readonly channel: string; readonly message: string }
  | {
      readonly kind: 'unsent';
      readonly why:
        | 'dm-closed'
        | 'not-there'
        | 'forbidden'
        | 'archived'
        | 'rate-limited'
        | 'unreachable'
        /** Its files do not fit one message here. */
        | 'too-large'
        | 'unknown';
    };

/** `gone`: deleted since. `forbidden`: not ours to read, or not where such files lie. */
export type Unfetched = {
  readonly kind: 'unfetched';
  readonly why: 'gone' | 'too-large' | 'forbidden' | 'unreachable';
};
export type Fetched = { readonly kind: 'file'; readonly bytes: Uint8Array } | Unfetched;

export type Messenger = {
  /** The community a press in a direct message comes from, where it is not the one of the member's server. */
  homeOf?(community: string): string;
  /** The message is sent with all its files or, as far as can be known, not at all. `nonce` makes a second try of the same message harmless where the platform can tell. */
  toPerson(community: string, person: string, document: StampedDocument, nonce: string): Promise<Sent>;
  /** Of files only the names: what is sent here is for everybody. */
  toChannel(community: string, channel: string, document: StampedDocument, nonce: string): Promise<Sent>;
  /** Absent where there are no channels. */
  readonly threads?: Threads;
  /** What is wrong with how the bot is set up in a community, asked of the platform; empty when all is well. Absent where there is nothing to set up. */
  checkup?(community: string): Promise<readonly Finding[]>;
  /** The most bytes the files of one document may have together, which are ten at most. */
  readonly mostFileBytes: number;
  /** The bytes of a file a member sent, at most `most`: more is never read, whatever was said of its size. Never throws. */
  fetchFile(community: string, file: FileRef, most: number): Promise<Fetched>;
};
