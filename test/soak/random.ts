// Random numbers that a seed repeats, so that a round that failed can be run again.

/** Numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = (Math.abs(Math.floor(seed)) % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
