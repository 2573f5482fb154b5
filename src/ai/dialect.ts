// What a server understands, found out by asking: a strict schema or JSON of any shape, new fields or not; remembered for a while.

/** `extras`: fields that only newer servers take. */
export type Dialect = { readonly format: 'json_schema' | 'json_object'; readonly extras: boolean };

export const fullest: Dialect = { format: 'json_schema', extras: true };

/** Why a way of asking did not do: the server refused its format or its fields, or took it and kept to another shape. */
export type Unfit = 'format' | 'fields' | 'shape';

/** OpenAI's own takes every field, and what keeps it from storing is never left out there. */
export type Whose = 'openai' | 'other';

/** So long a server is taken to be as it was found: it may be renewed meanwhile. */
const rememberedMs = 3_600_000;

export type Dialects = {
  /** What the server is known to take, else the fullest. */
  first(): Dialect;
  /** The next to try, remembered for those that come after; undefined when there is none. */
  next(it: Dialect, unfit: Unfit): Dialect | undefined;
};

export function createDialects(whose: Whose, now: () => number = Date.now): Dialects {
  let known = fullest;
  let until = 0;
  return {
    first: () => (until > now() ? known : fullest),
    next(it, unfit) {
      const poorer = poorerThan(it, unfit, whose);
      if (poorer !== undefined) [known, until] = [poorer, now() + rememberedMs];
      return poorer;
    },
  };
}

function poorerThan({ format, extras }: Dialect, unfit: Unfit, whose: Whose): Dialect | undefined {
  const plainer: Dialect | undefined = format === 'json_schema' ? { format: 'json_object', extras } : undefined;
  if (unfit === 'shape' || whose === 'openai') return plainer;
  const barer: Dialect | undefined = extras ? { format, extras: false } : undefined;
  return unfit === 'fields' ? (barer ?? plainer) : (plainer ?? barer);
}
