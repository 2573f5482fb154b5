// What is sealed for longer than a day, as it is handed to whoever makes new keys: no key goes while something needs it.

/** A room's rows under the keys of the keys file. */
export type Kept = {
  /** Ids of the keys something is sealed under. */
  keys(): Promise<readonly string[]>;
  /** Seals under the current key what lies under another; how many rows that were. Asked again, it goes on where it stopped. */
  reseal(): Promise<number>;
};
