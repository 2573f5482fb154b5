// What is known of people: asked for once, kept for an hour, never waited for longer than allowed.
import { describe, expect, it } from 'vitest';
import { createPeople, introduce } from '../../../src/adapters/slack/people.ts';
import type { Called, Web } from '../../../src/adapters/slack/web.ts';
import type { Request } from '../../../src/chat/index.ts';
import { raise } from './stage.ts';

const user = (locale: string): Called => ({ kind: 'done', data: { user: { locale, tz: 'Europe/Amsterdam' } } });
const failed: Called = { kind: 'failed', failure: { kind: 'unknown', code: 'timeout' } };

/** A Slack that answers with what `answer` gives, and counts how often it was asked. */
function asking(answer: () => Promise<Called>) {
  const asked: unknown[] = [];
  const call: Web['call'] = (method, args) => {
    asked.push([method, args]);
    return answer();
  };
  return { asked, web: { call } as Web };
}

describe('people', () => {
  it('are asked for once, also by several at once, and again after an hour', async () => {
    let now = 0;
    const { asked, web } = asking(async () => user('nl-NL'));
    const people = createPeople(web, () => now);
    expect(people.known('U1')).toBeUndefined();
    const answers = await Promise.all([people.look('U1', 100), people.look('U1', 100)]);
    expect(answers).toEqual(Array(2).fill({ locale: 'nl-NL', timezone: 'Europe/Amsterdam' }));
    expect(people.known('U1')).toEqual({ locale: 'nl-NL', timezone: 'Europe/Amsterdam' });
    now = 3_599_000;
    await people.look('U1', 100);
    expect(asked).toEqual([['users.info', { user: 'U1', include_locale: true }]]);
    now = 3_601_000;
    await people.look('U1', 100);
    expect(asked).toHaveLength(2);
  });

  it('are not waited for, and known by the time they ask again', async () => {
    let answer: (called: Called) => void = () => undefined;
    const { web } = asking(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const people = createPeople(web);
    expect(await people.look('U1', 10)).toEqual({});
    answer(user('nl-NL'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(people.known('U1')?.locale).toBe('nl-NL');
  });

  it('whom Slack says nothing about are asked for again after a minute', async () => {
    let now = 0;
    const { asked, web } = asking(async () => failed);
    const people = createPeople(web, () => now);
    await people.look('U1', 100);
    await people.look('U1', 100);
    expect(asked).toHaveLength(1);
    now = 61_000;
    await people.look('U1', 100);
    expect(asked).toHaveLength(2);
  });

  it('are forgotten when there are too many', async () => {
    const { web } = asking(async () => user('en-US'));
    const people = createPeople(web);
    for (let at = 0; at <= 5_000; at += 1) await people.look(`U${at}`, 100);
    expect([people.known('U0'), people.known('U1')?.locale]).toEqual([undefined, 'en-US']);
  });
});

describe('a request from before a restart', () => {
  const bare: Request = {
    delivery: 'd',
    platform: 'slack',
    community: 'T0HOUSE001',
    person: 'U0BRAM0001',
    place: { kind: 'dm', channel: 'D1' },
    at: new Date(0),
    what: { kind: 'message', text: 'hoi' },
  };

  it('learns the language, time zone and rights of its asker', async () => {
    const user = { locale: 'nl-NL', tz: 'Europe/Amsterdam', is_admin: true };
    const { web } = asking(async () => ({ kind: 'done', data: { user } }));
    const learnt = { locale: 'nl-NL', timezone: 'Europe/Amsterdam', moderator: true };
    expect(await introduce(createPeople(web), bare)).toEqual({ ...bare, ...learnt });
    expect(bare).not.toHaveProperty('locale');
  });

  it('loses rights that its asker no longer has', async () => {
    const { web } = asking(async () => user('nl-NL'));
    const introduced = await introduce(createPeople(web), { ...bare, moderator: true });
    expect(introduced.moderator).toBe(false);
  });

  it('stays as it was when Slack fails or takes too long', async () => {
    const kept = { ...bare, locale: 'en-US' };
    expect(await introduce(createPeople(asking(async () => failed).web), kept)).toEqual(kept);
    const started = performance.now();
    const { web } = asking(() => new Promise(() => undefined));
    expect(await introduce(createPeople(web), kept)).toEqual(kept);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('is introduced by the running adapter', async () => {
    const { slack, adapter, close } = await raise('http');
    try {
      const introduced = await adapter.introduce?.(bare);
      expect(introduced?.locale).toBe('nl-NL');
      expect(introduced?.timezone).toBeDefined();
      expect(slack.callsTo('users.info')).toHaveLength(1);
    } finally {
      await close();
    }
  });
});
