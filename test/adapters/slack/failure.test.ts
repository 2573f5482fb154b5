// What a failed call means for the one who waits for it.
import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { failureOf, httpFailure, refusal, sentOf, shownOf } from '../../../src/adapters/slack/failure.ts';

const because = (code: string, name = 'Error') =>
  Object.assign(new Error('fetch failed'), { cause: Object.assign(new Error('x'), { code, name }) });
const why = (error: unknown) => {
  const failure = failureOf(error);
  return [failure.code, (shownOf(failure) as { why: string }).why, sentOf(failure).why];
};
const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });

describe('failureOf', () => {
  it.each([
    ['a refusal', platform('not_in_channel'), ['not_in_channel', 'forbidden', 'not-there']],
    ['a lost token', platform('token_revoked'), ['token_revoked', 'forbidden', 'forbidden']],
    ['a trigger too old', platform('expired_trigger_id'), ['expired_trigger_id', 'expired', 'forbidden']],
    ['closed direct messages', platform('cannot_dm_bot'), ['cannot_dm_bot', 'forbidden', 'dm-closed']],
    ['an archived channel', platform('is_archived'), ['is_archived', 'forbidden', 'archived']],
    ['Slack in trouble', platform('fatal_error'), ['fatal_error', 'unknown', 'unknown']],
    ['too many calls', new webApi.WebAPIRateLimitedError(30), ['ratelimited', 'rate-limited', 'rate-limited']],
    ['a server error', new webApi.WebAPIHTTPError(503, '', {}, 'x'), ['http_503', 'unknown', 'unknown']],
    ['a body refused', new webApi.WebAPIHTTPError(400, '', {}, 'x'), ['http_400', 'forbidden', 'forbidden']],
    [
      'nobody listening',
      new webApi.WebAPIRequestError(because('ECONNREFUSED')),
      ['ECONNREFUSED', 'unreachable', 'unreachable'],
    ],
    ['no such host', because('ENOTFOUND'), ['ENOTFOUND', 'unreachable', 'unreachable']],
    ['a line that broke', new webApi.WebAPIRequestError(because('ECONNRESET')), ['ECONNRESET', 'unknown', 'unknown']],
    ['a time-out', new DOMException('late', 'TimeoutError'), ['timeout', 'unknown', 'unknown']],
    ['anything', undefined, ['connection_lost', 'unknown', 'unknown']],
  ])('reads %s', (_, error, expected) => expect(why(error)).toEqual(expected));

  it('reads the answers of a response_url', () => {
    for (const code of ['expired_url', 'used_url'])
      expect(shownOf(refusal(code))).toEqual({ kind: 'lost', why: 'expired' });
    expect(shownOf(httpFailure(429))).toEqual({ kind: 'lost', why: 'rate-limited' });
    expect(shownOf(httpFailure(404))).toEqual({ kind: 'lost', why: 'forbidden' });
  });
});
