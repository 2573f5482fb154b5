// What was read a moment ago: at most a second old, the last that is known while the database is away, and never in the way.
import { within } from '../db/index.ts';

export type Fresh<K, V> = {
  /** Never throws. */
  get(of: K): Promise<V>;
  /** The next `get` reads anew. */
  drop(of: K): void;
};

/** So long something read is taken as it is; with the reading itself it stays below a second. */
const freshMs = 500;
/** People wait meanwhile, and there is an answer without it. */
const budgetMs = 400;
/** Kept at most. */
const most = 5_000;

type Kept<V> = { readonly at: number; readonly value: V };

export function keepFresh<K, V>(how: {
  keyOf(of: K): string;
  /** `before` is what was read last, for a reading that only asks whether it is still so. */
  read(of: K, before: V | undefined): Promise<V>;
  /** What is said when nothing was ever read. */
  readonly usual: V;
  failed(error: unknown, of: K): void;
}): Fresh<K, V> {
  const known = new Map<string, Kept<V>>();
  const asking = new Map<string, Promise<V>>();

  const keep = (key: string, kept: Kept<V>): V => {
    known.delete(key);
    known.set(key, kept);
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    return kept.value;
  };

  /** Not asked for again at once: whoever waits for a database that is away waits each time. */
  const holdOn = (key: string): V => keep(key, { at: performance.now(), value: known.get(key)?.value ?? how.usual });

  /** One reading at a time for each key; one that was dropped meanwhile is not kept. */
  function ask(of: K, key: string): Promise<V> {
    const under = asking.get(key);
    if (under !== undefined) return under;
    const at = performance.now();
    const last = known.get(key)?.value;
    const reading: Promise<V> = how.read(of, last).then(
      (value) => (asking.get(key) === reading ? keep(key, { at, value }) : value),
      (error: unknown) => {
        how.failed(error, of);
        return holdOn(key);
      },
    );
    asking.set(key, reading);
    void reading.finally(() => asking.get(key) === reading && asking.delete(key));
    return reading;
  }

  return {
    async get(of) {
      const key = how.keyOf(of);
      const last = known.get(key);
      if (last !== undefined && performance.now() - last.at < freshMs) return last.value;
      return (await within(budgetMs, ask(of, key))) ?? holdOn(key);
    },
    drop(of) {
      known.delete(how.keyOf(of));
      asking.delete(how.keyOf(of));
    },
  };
}
