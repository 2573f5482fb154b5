// Waiting for something to become true, never for ever.
import { setTimeout as sleep } from 'node:timers/promises';

export type UntilOptions = { readonly ms?: number };

/** Resolves when `check` is true; throws after `ms` (5 s unless told) with the check's own source. */
export const until = async (check: () => boolean, { ms = 5000 }: UntilOptions = {}): Promise<void> => {
  const end = performance.now() + ms;
  while (!check()) {
    if (performance.now() > end) throw new Error(`after ${ms} ms it is still not so: ${String(check)}`);
    await sleep(5);
  }
};
