// What a failed call means: was it refused, could it not be reached, or can nobody know whether it arrived.

export type Failure = {
  /** `refused` and `limited`: it certainly did not happen. `unreachable`: it did not get there. `unknown`: it may have happened. */
  readonly kind: 'refused' | 'limited' | 'unreachable' | 'unknown';
  /** The platform's own error name or number, or a code of ours; never anything a member wrote. */
  readonly code: string;
};

const unsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Of a call that no answer came to. */
export function networkFailure(error: unknown): Failure {
  const errors = chain(error);
  const codes = errors.flatMap((each) => ('code' in each && typeof each.code === 'string' ? each.code : []));
  const code = codes.find((each) => unsent.has(each));
  if (code !== undefined) return { kind: 'unreachable', code };
  const late = errors.some((each) => each.name === 'TimeoutError' || each.name === 'AbortError');
  return {
    kind: 'unknown',
    code: late ? 'timeout' : (codes.find((each) => /^[A-Z_]{3,40}$/.test(each)) ?? 'connection_lost'),
  };
}

/** The error, what caused it, and so on; Slack's client calls the cause `original`. */
function chain(error: unknown): Error[] {
  const found: Error[] = [];
  for (
    let next = error;
    next instanceof Error && found.length < 6;
    next = 'original' in next ? next.original : next.cause
  ) {
    found.push(next);
    if (next instanceof AggregateError)
      found.push(...next.errors.filter((each): each is Error => each instanceof Error));
  }
  return found;
}
