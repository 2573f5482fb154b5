// Faults a test arranges: errors, delays, lost answers and rate limits, by method.
import type { Call } from './types.ts';

export type Fault = {
  /** Slack's own error name. */
  readonly error?: string;
  /** How many calls meet the fault; default 1. */
  readonly times?: number;
  /** HTTP status instead of 200, with a body that is no JSON when there is no `error`. */
  readonly status?: number;
  readonly delayMs?: number;
  /** Never answers. */
  readonly hang?: boolean;
  readonly resetConnection?: boolean;
  /** A download is sent on to this address. */
  readonly redirectTo?: string;
  /** Seconds in `Retry-After`, together with `status: 429`. */
  readonly retryAfter?: number;
  /** The call has its effect first and only then its answer is lost or late. */
  readonly afterEffect?: boolean;
};

/** Whether the call itself fails; a mere delay, or a fault after the effect, lets it through. */
export const stopsCall = (fault: Fault): boolean =>
  fault.afterEffect !== true &&
  (fault.error !== undefined ||
    fault.status !== undefined ||
    fault.hang === true ||
    fault.resetConnection === true ||
    fault.redirectTo !== undefined);

type Arranged = { readonly fault: Fault; left: number };
type Limit = { readonly perMinute: number; readonly retryAfter: number };

export type Faults = {
  fail(method: string, fault: Fault): void;
  rateLimit(method: string, perMinute: number, retryAfter?: number): void;
  /** The fault this call meets, used up by asking. */
  next(method: string): Fault | undefined;
  /** Seconds to wait when the call is over its limit. */
  overLimit(call: Call, calls: readonly Call[], tier: number | undefined): number | undefined;
  clear(): void;
};

export function createFaults(): Faults {
  const arranged = new Map<string, Arranged[]>();
  const limits = new Map<string, Limit>();
  return {
    fail: (method, fault) => {
      arranged.set(method, [...(arranged.get(method) ?? []), { fault, left: fault.times ?? 1 }]);
    },
    rateLimit: (method, perMinute, retryAfter = 30) => {
      limits.set(method, { perMinute, retryAfter });
    },
    next: (method) => {
      const waiting = [...(arranged.get(method) ?? []), ...(arranged.get('*') ?? [])].find((each) => each.left > 0);
      if (!waiting) return undefined;
      waiting.left -= 1;
      return waiting.fault;
    },
    overLimit: (call, calls, tier) => {
      const limit = limits.get(call.method) ?? (tier === undefined ? undefined : { perMinute: tier, retryAfter: 30 });
      if (!limit) return undefined;
      const recent = calls.filter((each) => each !== call && isCounted(each, call));
      return recent.length >= limit.perMinute ? limit.retryAfter : undefined;
    },
    clear: () => {
      arranged.clear();
      limits.clear();
    },
  };
}

const isCounted = (each: Call, call: Call): boolean =>
  each.method === call.method &&
  each.token === call.token &&
  each.error !== 'ratelimited' &&
  each.at > call.at - 60_000;
