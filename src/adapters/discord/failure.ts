// What a failed call means: was it refused, could it not be reached, or can nobody know whether it arrived.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Sent, Shown } from '../../chat/index.ts';

export type Failure = {
  /** `refused` and `limited`: it certainly did not happen. `unreachable`: Discord was not there. `unknown`: it may have happened. */
  readonly kind: 'refused' | 'limited' | 'unreachable' | 'unknown';
  /** Discord's error number, or a code of ours; never anything a member wrote. */
  readonly code: string;
};

/** Discord's numbers for what we must tell apart. */
export const code = {
  acknowledged: '40060',
  unknownMessage: '10008',
  noHistory: '160002',
  badForm: '50035',
  token: 'http_401',
} as const;

const expired = new Set(['10062', '10015', '50027', '10008']);
const closed = new Set(['50007', '50278']);
const absent = new Set(['10003', '10004', '10007', '10013']);
const archived = new Set(['50083']);
const unsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Reads what discord.js threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) return { kind: 'limited', code: 'rate_limited' };
  if (error instanceof DiscordAPIError) return refusal(error.status, error.code);
  if (error instanceof HTTPError) return { kind: 'unreachable', code: `http_${error.status}` };
  if (isTokenless(error)) return { kind: 'refused', code: code.token };
  return networkFailure(error);
}

/** The library and the gateway say it in words of their own. */
const isTokenless = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'TokenInvalid') ||
    /^(Expected token to be set|Authentication failed)/.test(error.message));

function refusal(status: number, number: number | string): Failure {
  if (status === 429) return { kind: 'limited', code: 'rate_limited' };
  const known = Number(number) > 0;
  return { kind: 'refused', code: known ? String(number) : `http_${status}` };
}

function networkFailure(error: unknown): Failure {
  const codes = chain(error).flatMap((each) => ('code' in each && typeof each.code === 'string' ? each.code : []));
  const found = codes.find((each) => unsent.has(each));
  if (found !== undefined) return { kind: 'unreachable', code: found };
  const late = chain(error).some((each) => each.name === 'TimeoutError' || each.name === 'AbortError');
  return {
    kind: 'unknown',
    code: late ? 'timeout' : (codes.find((each) => /^[A-Z_]{3,40}$/.test(each)) ?? 'connection_lost'),
  };
}

/** The error, what caused it, and so on. */
function chain(error: unknown): Error[] {
  const found: Error[] = [];
  for (let next = error; next instanceof Error && found.length < 6; next = next.cause) {
    found.push(next);
    if (next instanceof AggregateError)
      found.push(...next.errors.filter((each): each is Error => each instanceof Error));
  }
  return found;
}

export function shownOf({ kind, code: number }: Failure): Shown {
  if (kind === 'limited') return { kind: 'lost', why: 'rate-limited' };
  if (kind !== 'refused') return { kind: 'lost', why: kind };
  return { kind: 'lost', why: expired.has(number) ? 'expired' : 'forbidden' };
}

/** In direct messages a lack of access means that they are closed: the channel could be opened a moment before. */
export function sentOf({ kind, code: number }: Failure, where: 'dm' | 'channel'): Extract<Sent, { kind: 'unsent' }> {
  if (kind === 'limited') return { kind: 'unsent', why: 'rate-limited' };
  if (kind !== 'refused') return { kind: 'unsent', why: kind };
  if (closed.has(number) || (where === 'dm' && number === '50001')) return { kind: 'unsent', why: 'dm-closed' };
  if (absent.has(number)) return { kind: 'unsent', why: 'not-there' };
  return { kind: 'unsent', why: archived.has(number) ? 'archived' : 'forbidden' };
}
