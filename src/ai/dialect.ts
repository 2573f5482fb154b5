// What a server understands, found out by asking: a strict schema, JSON of any shape, or the bare protocol; remembered for a while.

/** From what most servers know to what all of them do. `extras`: fields that only newer servers take. */
export type Dialect = { readonly format: 'json_schema' | 'json_object'; readonly extras: boolean };

export const ladder: readonly Dialect[] = [
  { format: 'json_schema', extras: true },
  { format: 'json_object', extras: true },
  { format: 'json_object', extras: false },
];
/** OpenAI's own takes everything: what keeps it from storing is never left out there. */
export const newLadder = ladder.filter((it) => it.extras);
/** So long a server is taken to be as it was found: it may be renewed meanwhile. */
const rememberedMs = 3_600_000;

export type Dialects = {
  /** The rungs to try, best first, from what the server is known to take. */
  from(): readonly Dialect[];
  /** The server did not take this one. */
  refused(it: Dialect): void;
};

export function createDialects(rungs: readonly Dialect[], now: () => number = Date.now): Dialects {
  let rung = 0;
  let until = 0;
  return {
    from: () => rungs.slice(until > now() ? rung : 0),
    refused(it) {
      const next = Math.min(rungs.indexOf(it) + 1, rungs.length - 1);
      // A later refusal of a better rung, asked about at the same time, does not bring that rung back.
      rung = until > now() ? Math.max(rung, next) : next;
      until = now() + rememberedMs;
    },
  };
}
