// Trouble on request: errors, rate limits, delays, hanging and broken connections, by route.
import type { Json } from './wire.ts';

/** What goes wrong; without `status`, `hang` or `reset` a delayed request is served after all. */
export type Fault = {
  readonly status?: number;
  /** Discord's error code in the body. */
  readonly code?: number;
  readonly message?: string;
  /** How many requests it hits; one unless told, `Infinity` for all. */
  readonly times?: number;
  readonly delayMs?: number;
  /** Never answers, before or after the request took effect; the bot's own timeout must end it. */
  readonly hang?: 'before' | 'after';
  /** Cuts the connection, before or after the request took effect. */
  readonly reset?: 'before' | 'after';
  /** For 429: milliseconds until the bot may try again. */
  readonly retryAfterMs?: number;
  readonly global?: boolean;
};

export type Faults = {
  /** `:name` stands for one path segment: `POST /channels/:id/messages`; a RegExp sees `POST /path`. */
  add(pattern: string | RegExp, fault: Fault): void;
  /** The fault that hits this request, counted down. */
  take(method: string, path: string): Fault | undefined;
  clear(): void;
};

export const createFaults = (): Faults => {
  const planned: { pattern: RegExp; fault: Fault; left: number }[] = [];
  return {
    add: (pattern, fault) => planned.push({ pattern: toRegExp(pattern), fault, left: fault.times ?? 1 }),
    take: (method, path) => {
      const hit = planned.find(({ pattern, left }) => left > 0 && pattern.test(`${method} ${path}`));
      if (hit) hit.left -= 1;
      return hit?.fault;
    },
    clear: () => {
      planned.length = 0;
    },
  };
};

const toRegExp = (pattern: string | RegExp): RegExp => {
  if (pattern instanceof RegExp) return pattern;
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${escaped}$`);
};

/** Headers and body Discord sends with a 429. */
export const rateLimited = (fault: Fault): { headers: Record<string, string>; body: Json } => {
  const seconds = (fault.retryAfterMs ?? 1000) / 1000;
  return {
    headers: {
      'retry-after': String(seconds),
      'x-ratelimit-scope': fault.global ? 'global' : 'user',
      ...(fault.global
        ? { 'x-ratelimit-global': 'true' }
        : { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(seconds) }),
    },
    body: { message: 'You are being rate limited.', retry_after: seconds, global: fault.global ?? false },
  };
};
