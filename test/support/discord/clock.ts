// The adjustable clock behind deadlines, token lifetimes and ids.

const DISCORD_EPOCH = 1_420_070_400_000;

export type Clock = {
  /** Milliseconds since 1970, moved by what tests advanced. */
  now(): number;
  /** Lets time pass at once: the three seconds of an interaction, the fifteen minutes of its token. */
  advance(ms: number): void;
};

export const createClock = (): Clock => {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance: (ms) => {
      offset += ms;
    },
  };
};

/** Snowflakes in rising order that carry the clock's time, as Discord's ids do. */
export const createIds = (clock: Clock): (() => string) => {
  let last = 0n;
  return () => {
    const fresh = BigInt(clock.now() - DISCORD_EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
};
