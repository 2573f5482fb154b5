// What a failed call of Slack's means, and what is said of it.
import { webApi } from '@slack/bolt';
import type { Sent, Shown } from '../../chat/index.ts';
import { networkFailure, type Failure } from '../shared/failure.ts';

export type { Failure } from '../shared/failure.ts';

/** Slack gave up half way; the message may stand there all the same. */
const ambiguous = new Set([
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const limited = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
const stale = new Set([
  'expired_trigger_id',
  'trigger_expired',
  'exchanged_trigger_id',
  'trigger_exchanged',
  'invalid_trigger_id',
]);
const staleUrl = new Set(['expired_url', 'used_url', 'invalid_url']);
/** The token is good for nothing any more. */
const tokenless = new Set([
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'team_disabled',
]);
const closed = new Set([
  'cannot_dm_bot',
  'dm_closed',
  'messages_tab_disabled',
  'user_disabled',
  'user_not_visible',
  'is_inactive',
  'posting_to_channel_denied',
]);
const tooLarge = new Set(['file_upload_size_restricted', 'storage_limit_reached']);
const absent = new Set([
  'channel_not_found',
  'not_in_channel',
  'user_not_found',
  'user_not_in_channel',
  'team_not_found',
  'message_not_found',
  'thread_not_found',
  'cannot_reply_to_message',
]);
const archived = new Set(['is_archived', 'restricted_action_thread_locked']);

/** Reads what the Web API client or `fetch` threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error.data.error);
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', code: 'ratelimited' };
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode);
  return networkFailure(error);
}

export function refusal(code: string): Failure {
  if (limited.has(code)) return { kind: 'limited', code };
  return { kind: ambiguous.has(code) ? 'unknown' : 'refused', code };
}

export function httpFailure(status: number): Failure {
  if (status === 429) return { kind: 'limited', code: 'ratelimited' };
  return { kind: status >= 500 ? 'unknown' : 'refused', code: `http_${status}` };
}

/** Somebody's direct messages with us can't be written to. */
export const isClosed = (code: string): boolean => closed.has(code);

export const isTokenless = (code: string): boolean => tokenless.has(code);

export function shownOf({ kind, code }: Failure): Shown {
  if (kind === 'limited') return { kind: 'lost', why: 'rate-limited' };
  if (kind !== 'refused') return { kind: 'lost', why: kind };
  return { kind: 'lost', why: stale.has(code) || staleUrl.has(code) ? 'expired' : 'forbidden' };
}

export function sentOf({ kind, code }: Failure): Extract<Sent, { kind: 'unsent' }> {
  if (kind === 'limited') return { kind: 'unsent', why: 'rate-limited' };
  if (kind !== 'refused') return { kind: 'unsent', why: kind };
  if (closed.has(code)) return { kind: 'unsent', why: 'dm-closed' };
  if (absent.has(code)) return { kind: 'unsent', why: 'not-there' };
  if (tooLarge.has(code)) return { kind: 'unsent', why: 'too-large' };
  return { kind: 'unsent', why: archived.has(code) ? 'archived' : 'forbidden' };
}
