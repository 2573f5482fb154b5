// Trouble that a test arranges: faults, lost answers, rate limits.
import type { WebAPICallResult } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack, type FakeSlackOptions } from './index.ts';
import { client } from './web-client.ts';
import type { Fields } from './types.ts';

const general = 'C0GENERAL1';
const text = 'Hello';

let slack: FakeSlack;
const start = async (options?: FakeSlackOptions) => {
  await slack.close();
  slack = await startFakeSlack(options);
};

beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.close());

describe('arranged trouble', () => {
  const call = (method = 'auth.test', args: Fields = {}): Promise<WebAPICallResult> =>
    client(slack).apiCall(method, args);

  it('fails with an error, a status, a delay, a lost connection or silence, and then works again', async () => {
    slack.fail('auth.test', { error: 'internal_error', times: 2 });
    await expect(call()).rejects.toThrow('internal_error');
    await expect(call()).rejects.toThrow('internal_error');
    slack.fail('auth.test', { status: 503 });
    await expect(call()).rejects.toThrow('503');
    slack.fail('auth.test', { resetConnection: true });
    await expect(call()).rejects.toThrow();
    slack.fail('auth.test', { hang: true });
    await expect(call()).rejects.toThrow('timeout');
    slack.fail('auth.test', { delayMs: 60 });
    const started = performance.now();
    expect((await call()).ok).toBe(true);
    expect(performance.now() - started).toBeGreaterThan(55);
    slack.fail('*', { status: 429, retryAfter: 7 });
    await expect(call()).rejects.toMatchObject({ retryAfter: 7 });
    expect((await call()).ok).toBe(true);
    expect(slack.violations).toEqual([]);
  });

  it('loses an answer after the effect', async () => {
    slack.fail('chat.postMessage', { resetConnection: true, afterEffect: true });
    await expect(call('chat.postMessage', { channel: general, text })).rejects.toThrow();
    slack.fail('chat.postMessage', { error: 'internal_error', afterEffect: true });
    await expect(call('chat.postMessage', { channel: general, text })).rejects.toThrow('internal_error');
    expect(slack.messages('general')).toHaveLength(2);
  });

  it('limits the rate of a method with Retry-After', async () => {
    slack.rateLimit('auth.test', 2, 11);
    await call();
    await call();
    await expect(call()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 11 });
    expect(slack.calls.at(-1)).toMatchObject({ status: 429, error: 'ratelimited' });
    expect(slack.violations).toEqual([]);
  });

  it('holds the tiers when asked to', async () => {
    await start({ tiers: true });
    for (let at = 0; at < 20; at += 1) await call('users.list');
    await expect(call('users.list')).rejects.toMatchObject({ retryAfter: 30 });
  });
});
