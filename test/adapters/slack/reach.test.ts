// Whether Slack is said to be up while its Web API answers, fails, and answers again.
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/adapters/slack/failure.ts';
import { createReach } from '../../../src/adapters/slack/reach.ts';
import { raise } from './stage.ts';

const refused: Failure = { kind: 'unreachable', code: 'ECONNREFUSED' };

describe('the reach of the Web API', () => {
  it('is lost at the second failure in a row, since the last answer, and there again at the first answer', () => {
    let now = 1_000;
    const reach = createReach(() => now);
    now = 2_000;
    reach.answered();
    now = 3_000;
    reach.failed(refused);
    expect(reach.lost()).toBeUndefined();
    reach.answered();
    now = 4_000;
    reach.failed(refused);
    expect(reach.lost()).toBeUndefined();
    now = 5_000;
    reach.failed({ kind: 'unknown', code: 'timeout' });
    expect(reach.lost()).toEqual({ since: new Date(3_000), code: 'timeout' });
    reach.answered();
    expect(reach.lost()).toBeUndefined();
  });

  it.each<[string, Failure, boolean]>([
    ['a refusal', { kind: 'refused', code: 'channel_not_found' }, false],
    ['a request to wait', { kind: 'limited', code: 'ratelimited' }, false],
    ['a proxy that says no', { kind: 'refused', code: 'http_403' }, true],
    ['a server that breaks', { kind: 'unknown', code: 'http_503' }, true],
  ])('after %s', (_, failure, lost) => {
    const reach = createReach();
    for (let times = 0; times < 3; times += 1) reach.failed(failure);
    expect(reach.lost() !== undefined).toBe(lost);
  });
});

describe.each(['http', 'socket'] as const)('Slack over %s', (mode) => {
  it('is down while its Web API cannot be reached, and up again afterwards', async () => {
    const { slack, adapter, close } = await raise(mode, {}, { checkEveryMs: 25 });
    try {
      slack.fail('auth.test', { resetConnection: true, times: 20 });
      await slack.until(() => !adapter.health().up);
      if (mode === 'socket') expect(slack.socket.count()).toBe(1);
      expect(adapter.health().detail).toMatch(/^web api unreachable since \d{4}-\d\d-\d\dT[\d:.]+Z: [A-Z_a-z]+$/);
      await slack.until(() => adapter.health().up);
    } finally {
      await close();
    }
  });

  it('is down when whatever it calls fails, without a check in between', async () => {
    const { slack, adapter, close } = await raise(mode);
    try {
      slack.fail('chat.postMessage', { resetConnection: true, times: 2 });
      await slack.directMessage({ user: 'anna', text: 'CANARY' });
      await slack.settled();
      expect(adapter.health().up).toBe(true);
      slack.fail('users.info', { resetConnection: true });
      await slack.directMessage({ user: 'bram', text: 'CANARY' });
      await slack.until(() => !adapter.health().up);
      expect(adapter.health().detail).not.toContain('CANARY');
      await slack.directMessage({ user: 'anna', text: 'hello' });
      await slack.until(() => adapter.health().up);
    } finally {
      await close();
    }
  });

  it('is down when Slack is gone altogether', async () => {
    const { slack, adapter } = await raise(mode, {}, { checkEveryMs: 25 });
    await slack.close();
    try {
      await expect.poll(() => adapter.health().detail).toContain('ECONNREFUSED');
      expect(adapter.health().up).toBe(false);
    } finally {
      await adapter.stop();
    }
  });
});
