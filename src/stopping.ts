// The wish to stop, from the first moment on: main.ts imports it first, so that a signal during the start is not lost.

/** Aborted when the program is to end, by a signal or by itself. */
export const stopping = new AbortController();
/** From a signal to the end of the process; what is unfinished then, another process or the next start finishes. */
const stopMs = 10_000;
let asked = false;

/** True once a signal came. */
export const wasAsked = (): boolean => asked;

// Every time and not once: a Ctrl-C under npm arrives twice, and the second must not cut the stop short.
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.on(name, () => {
    if (!asked) setTimeout(() => process.exit(0), stopMs).unref();
    asked = true;
    stopping.abort();
  });
}

/** Waits for `work`, but throws as soon as the program is to end. */
export async function unlessStopped<T>(work: Promise<T>): Promise<T> {
  const { signal } = stopping;
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = (): void => reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
