// A clock that follows the real one and can be put forward, with Slack's own time stamps.

export type Clock = {
  /** Milliseconds since 1970, by this clock. */
  now(): number;
  advance(ms: number): void;
  /** A new message time stamp, later than every one before. */
  stamp(): string;
};

export function createClock(): Clock {
  let ahead = 0;
  let last = 0n;
  const now = () => Date.now() + ahead;
  return {
    now,
    advance: (ms) => {
      ahead += ms;
    },
    stamp: () => {
      const micro = BigInt(now()) * 1000n;
      last = micro > last ? micro : last + 1n;
      return `${last / 1_000_000n}.${String(last % 1_000_000n).padStart(6, '0')}`;
    },
  };
}

/** Ids as Slack writes them: a letter and ten capitals or digits, never twice the same. */
export function createIds(): (prefix: string) => string {
  let count = 46_655;
  return (prefix) => `${prefix}0${(count += 1).toString(36).toUpperCase().padStart(8, '0')}X`;
}
