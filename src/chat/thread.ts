// Threads in a channel: what a platform that has channels lets the bot open, write to, change and look at.
import type { StampedDocument } from './document.ts';
import type { Sent } from './messenger.ts';
import type { Platform } from './request.ts';

/** A message, in the channel or thread it stands in; both are the platform's own ids. */
export type MessageAt = { readonly channel: string; readonly message: string };

/** A thread: the channel it hangs in, its own id (as in a `Place`), and the message that opened it. */
export type Thread = { readonly channel: string; readonly thread: string; readonly opening: MessageAt };

export type Unsent = Extract<Sent, { kind: 'unsent' }>;
/** `found`: it stood there already from an earlier try and was taken, not opened a second time. */
export type Opened = ({ readonly kind: 'opened'; readonly found: boolean } & Thread) | Unsent;

/** What the bot lacks in a channel; `invite`: it is not in it. */
export type Lack = 'invite' | 'see' | 'send' | 'open-threads' | 'send-in-threads' | 'archived' | 'locked' | 'tag';
export type Reach =
  | {
      readonly kind: 'channel' | 'forum';
      readonly name: string;
      readonly open: 'public' | 'private';
      readonly lacks: readonly Lack[];
    }
  | { readonly kind: 'not-there' }
  /** Could not be asked just now. */
  | { readonly kind: 'unknown' };

/** Writes to threads for everybody in a channel to see. Nothing here throws, and nothing here is ever sent twice by itself. */
export type Threads = {
  /** Opens a thread with its first message. `nonce` makes a second try harmless where the platform can tell; where it can't, an `unknown` must be asked about, not tried again. */
  open(
    community: string,
    channel: string,
    opening: { readonly title: string; readonly tags: readonly string[]; readonly document: StampedDocument },
    nonce: string,
  ): Promise<Opened>;
  post(community: string, thread: Thread, document: StampedDocument, nonce: string): Promise<Sent>;
  /** Changes a message of the bot's own; `not-there` when it was deleted. Done twice it does no harm. */
  change(community: string, at: MessageAt, document: StampedDocument): Promise<Sent>;
  remove(community: string, at: MessageAt): Promise<Sent>;
  reach(community: string, channel: string): Promise<Reach>;
  /** A way to the thread for somebody who may see it; undefined when it can't be told just now. */
  link?(community: string, thread: Thread): Promise<string | undefined>;
};

/** Something that happened to what the bot keeps in order; nobody waits for an answer to it, and it may come twice. */
export type Happening = {
  readonly platform: Platform;
  readonly community: string;
  readonly at: Date;
  readonly what:
    | { readonly kind: 'message-deleted'; readonly channel: string; readonly message: string }
    | {
        readonly kind: 'thread-deleted' | 'thread-archived' | 'thread-locked';
        readonly channel: string;
        readonly thread: string;
      }
    | { readonly kind: 'channel-gone' | 'channel-archived'; readonly channel: string }
    /** The bot was taken out of a channel, or of the whole workspace or server. */
    | { readonly kind: 'bot-left'; readonly channel?: string }
    /** A person left the workspace or server, or their account was closed. */
    | { readonly kind: 'person-left'; readonly person: string };
};

/** One thing that is wrong with how the bot is set up, found by asking the platform. `detail` is the platform's own name of it, such as a scope. */
export type Finding = {
  /** `unasked`: the platform did not answer, so nobody can say that all is well. */
  readonly what: 'scope' | 'intent' | 'permission' | 'messages-tab' | 'commands' | 'token' | 'unasked';
  readonly detail: string;
  /** Who can mend it. */
  readonly who: 'operator' | 'administrator';
};
