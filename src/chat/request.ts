// What comes in, the same from every platform.

export type Platform = 'slack' | 'discord' | 'terminal';

/** Where something was said or pressed. `channel` and `thread` are the platform's own ids, opaque to us. */
export type Place =
  | { readonly kind: 'dm'; readonly channel: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'thread'; readonly channel: string; readonly thread: string };

/** A message a member pointed at. */
export type Quoted = {
  readonly text: string;
  /** As the platform names who wrote it, for showing. */
  readonly author: string;
  /** Who wrote it, as in `Request.person`; absent when that is no person. */
  readonly person?: string;
  readonly at?: Date;
  readonly link?: string;
  /** The platform's id of the message, in `place`. */
  readonly message?: string;
  /** Written by the bot itself. */
  readonly ours?: true;
};

/** A file a member sent along; its bytes are fetched with `Messenger.fetchFile`. */
export type FileRef = {
  /** As the member called it: shown and stored as text, never as a path. */
  readonly name: string;
  /** The media type the platform says it has. */
  readonly type: string;
  /** Bytes, as the platform says; what is fetched is measured anew. */
  readonly size: number;
  /** Where its adapter finds it; opaque to everybody else. */
  readonly ref: string;
  /** The arg it was given for; absent on a direct message. */
  readonly arg?: string;
};

export type What =
  /** A command as typed (`text`) or with its options already apart (`args`). */
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly text: string;
      readonly args: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'press'; readonly id: string; readonly values: readonly string[] }
  | { readonly kind: 'form'; readonly id: string; readonly fields: Readonly<Record<string, string>> }
  /** In a direct message meant for us; in a thread only overheard, and only where an operator allowed that. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'shortcut'; readonly name: string; readonly message: Quoted }
  /** A shape we do not know; `shape` names it and holds no content. */
  | { readonly kind: 'unsupported'; readonly shape: string };

export type Request = {
  /** The platform's own name of this delivery: equal when it is delivered again. */
  readonly delivery: string;
  readonly platform: Platform;
  /** The workspace or server; `direct` for a Discord direct message, `local` in the terminal. */
  readonly community: string;
  /** The person the platform authenticated. */
  readonly person: string;
  readonly place: Place;
  /** The member's locale, else the community's; absent when the platform says neither. */
  readonly locale?: string;
  readonly timezone?: string;
  /** The platform says that this person runs the community: a Slack administrator, a Discord member who may manage the server. */
  readonly moderator?: boolean;
  readonly at: Date;
  readonly what: What;
  /** What came along; the value of an arg of kind attachment is their names. */
  readonly files?: readonly FileRef[];
};
