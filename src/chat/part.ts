// What a room keeps about a member, as it hands it to `/mydata`: counted, exported, erased.
import type { Both } from './language.ts';
import type { Platform } from './request.ts';

/** A person as the platform authenticated them. */
export type Who = { readonly platform: Platform; readonly community: string; readonly person: string };

/** One room's part. A part erases all of one person's at once and knows that it may be asked twice. On Discord a person is one over all servers: what is found by HMAC is counted, exported and erased wherever it was, not in `community` alone. */
export type Part = {
  /** Stable and lower case, such as `threads`: the key of an export. */
  readonly name: string;
  readonly label: Both;
  /** How many of what; zero is said too. */
  count(who: Who): Promise<readonly { readonly what: Both; readonly count: number }[]>;
  /** As JSON: all that is kept about the person in this room, and nothing of others. */
  export(who: Who): Promise<unknown>;
  /** After it: no row, no job and no index entry of the person in this room; where others' words hang on it, "a member" stays. */
  erase(who: Who): Promise<void>;
};
