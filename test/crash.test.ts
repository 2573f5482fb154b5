// What a crash, a repeat or a rush may not do: lose an accepted delivery, double one, or let an ack wait.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crashRounds, freePort, startServing } from './soak/crash.ts';
import { emptyFolder, type Program } from './support/program.ts';
import { startFakeSlack, type FakeSlack } from './support/slack/index.ts';

test('kill -9 at random moments loses no accepted delivery and doubles none', { timeout: 120_000 }, async () => {
  let state = 1_234_567_891;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const count = await crashRounds(4, 12, random);
  expect(count).toMatchObject({ lost: 0, doubled: 0 });
  expect(count.accepted).toBeGreaterThan(0);
});

describe('three processes on one database', () => {
  let slack: FakeSlack;
  const folder = emptyFolder();
  const programs: Program[] = [];
  const ports: number[] = [];
  beforeAll(async () => {
    slack = await startFakeSlack();
    ports.push(...(await Promise.all([freePort(), freePort(), freePort()])));
    programs.push(...(await Promise.all(ports.map((port) => startServing(slack, port, folder)))));
  }, 60_000);
  afterAll(async () => {
    for (const program of programs) program.process.kill('SIGTERM');
    expect(await Promise.all(programs.map((program) => program.ended))).toEqual([0, 0, 0]);
    expect(slack.violations).toEqual([]);
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('20 redeliveries of one command have one effect', async () => {
    slack.app = `http://127.0.0.1:${ports[0]}/slack/events`;
    const first = await slack.command({
      user: 'bram',
      command: '/difficultclient',
      text: 'Mijn klant betaalt al weken niet en reageert niet op mijn mails',
    });
    for (let at = 0; at < 20; at++) {
      slack.app = `http://127.0.0.1:${ports[at % 3]}/slack/events`;
      expect((await slack.repeat(first)).status).toBe(200);
    }
    await slack.settled(300);
    expect(slack.ephemerals('bram')).toHaveLength(1);
  });

  test('200 commands at once are all acked within three seconds and all answered', { timeout: 60_000 }, async () => {
    const before = slack.ephemerals('carl').length;
    const deliveries = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        slack.app = `http://127.0.0.1:${ports[at % 3]}/slack/events`;
        return slack.command({ user: at < 180 ? 'carl' : 'mila', command: '/help', text: '' });
      }),
    );
    expect(Math.max(...deliveries.map((it) => it.ackMs ?? Infinity))).toBeLessThan(3_000);
    expect(deliveries.every((it) => it.status === 200)).toBe(true);
    await slack.settled(500);
    expect(slack.ephemerals('carl').length - before).toBe(180);
  });
});
