// Writes where nobody has just asked: to a person's direct messages, or to a channel.
import type { StampedDocument } from './document.ts';

export type Sent =
  | { readonly kind: 'sent'; readonly channel: string; readonly message: string }
  | {
      readonly kind: 'unsent';
      readonly why: 'dm-closed' | 'not-there' | 'forbidden' | 'archived' | 'rate-limited' | 'unreachable' | 'unknown';
    };

export type Messenger = {
  /** The community a press in a direct message comes from, where it is not the one of the member's server. */
  homeOf?(community: string): string;
  /** `nonce` makes a second try of the same message harmless where the platform can tell. */
  toPerson(community: string, person: string, document: StampedDocument, nonce: string): Promise<Sent>;
  toChannel(community: string, channel: string, document: StampedDocument, nonce: string): Promise<Sent>;
};
