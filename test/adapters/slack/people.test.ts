// What is known of people: asked for once, kept for an hour, never waited for longer than allowed.
import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../src/adapters/slack/people.ts';
import type { Called, Web } from '../../../src/adapters/slack/web.ts';

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
