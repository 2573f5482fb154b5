// Delivers every command many times, shuffled, to three processes on one database, and counts its effects.
import { rmSync } from 'node:fs';
import { emptyFolder, type Program } from '../support/program.ts';
import { startFakeSlack, type FakeSlack } from '../support/slack/index.ts';
import { freePort, pause, post, startServing } from './crash.ts';
import { crowdOf, type Crowd } from './crowd.ts';

type Delivery = Awaited<ReturnType<FakeSlack['command']>>;

export type RedeliveryCount = {
  readonly rounds: number;
  readonly commands: number;
  /** How often one of them was delivered again. */
  readonly redelivered: number;
  /** Deliveries that were not acknowledged with 200. */
  readonly refused: number;
  /** Answers that members saw; one for each command is right. */
  readonly effects: number;
  readonly lost: number;
  readonly doubled: number;
};

const most = 20;

/** Each round sends `each` commands, every one of them 2 to 21 times within `ms`, to any of three processes. */
export async function redeliveryRounds(
  rounds: number,
  each: number,
  random: () => number,
  ms = 400,
): Promise<RedeliveryCount> {
  const crowd = crowdOf(rounds * each, 10);
  const slack = await startFakeSlack({ workspaces: [crowd.workspace] });
  const folder = emptyFolder();
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  const programs: Program[] = [];
  let redelivered = 0;
  let refused = 0;
  try {
    programs.push(...(await Promise.all(ports.map((port) => startServing(slack, port, folder)))));
    for (let round = 0; round < rounds; round++) {
      const deliveries = await mint(slack, crowd, round * each, each);
      const copies = shuffled(
        deliveries.flatMap((it) => Array.from({ length: 2 + Math.floor(random() * most) }, () => it)),
        random,
      );
      redelivered += copies.length - deliveries.length;
      const sending = copies.map(async (delivery) => {
        await pause(random() * ms);
        slack.app = `http://127.0.0.1:${ports[Math.floor(random() * 3)] ?? 0}/slack/events`;
        if ((await slack.repeat(delivery, { mode: 'http', timeoutMs: 10_000 })).status !== 200) refused += 1;
      });
      await Promise.all(sending);
      await slack.settled(300);
    }
    await slack.settled(500);
    const seen = Array.from({ length: rounds * each }, (_, at) => slack.ephemerals(crowd.member(at)).length);
    return {
      rounds,
      commands: seen.length,
      redelivered,
      refused,
      effects: seen.reduce((sum, count) => sum + count, 0),
      lost: seen.filter((count) => count === 0).length,
      doubled: seen.filter((count) => count > 1).length,
    };
  } finally {
    for (const program of programs) program.process.kill('SIGTERM');
    await Promise.all(programs.map((program) => program.ended));
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commands made and signed by the local Slack, and delivered to nobody yet. */
async function mint(slack: FakeSlack, crowd: Crowd, from: number, count: number): Promise<Delivery[]> {
  slack.app = undefined;
  return Promise.all(
    Array.from({ length: count }, (_, step) => {
      const at = from + step;
      const who = { user: crowd.member(at), channel: crowd.channel(at) };
      return slack.command({ ...who, mode: 'http', command: '/difficultclient', text: post(at) });
    }),
  );
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
