// Work in small steps, done at once or with room for others in between: a long log must not hold a process up.

/** A step is a `yield`. */
export type Steps<T> = Generator<undefined, T>;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Lets others in every few milliseconds. */
export async function inBetween<T>(steps: Steps<T>): Promise<T> {
  for (let last = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - last < mostMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  }
}

const mostMs = 8;
