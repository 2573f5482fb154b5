// What a failed call of Discord's means, and what is said of it.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Sent, Shown } from '../../chat/index.ts';
import { networkFailure, type Failure } from '../shared/failure.ts';

export type { Failure } from '../shared/failure.ts';

/** Discord's numbers for what we must tell apart. */
export const code = {
  acknowledged: '40060',
  unknownChannel: '10003',
  unknownMessage: '10008',
  noHistory: '160002',
  noAccess: '50001',
  noPermission: '50013',
  badForm: '50035',
  token: 'http_401',
  threadThere: '160004',
  archived: '50083',
} as const;

const expired = new Set(['10062', '10015', '50027', '10008']);
const closed = new Set(['50007', '50278']);
const absent = new Set(['10003', '10004', '10007', '10008', '10013']);
const archived = new Set(['50083', '160005']);
const tooLarge = new Set(['40005', 'http_413']);

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
  if (tooLarge.has(number)) return { kind: 'unsent', why: 'too-large' };
  return { kind: 'unsent', why: archived.has(number) ? 'archived' : 'forbidden' };
}
