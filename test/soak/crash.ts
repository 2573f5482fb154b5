// Kills the program at random moments while members ask, and counts what was lost or doubled.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { emptyFolder, startProgram, type Program } from '../support/program.ts';
import { startFakeSlack, type FakeSlack } from '../support/slack/index.ts';

export type CrashCount = {
  readonly rounds: number;
  /** Commands whose ack reached Slack. */
  readonly accepted: number;
  readonly answered: number;
  /** Accepted, and the member got the one sentence that they may press to see it again. */
  readonly told: number;
  readonly lost: number;
  readonly doubled: number;
};

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the program with a local Slack over HTTP and waits until it answers health. */
export async function startServing(slack: FakeSlack, port: number, folder: string, env: Record<string, string> = {}): Promise<Program> {
  const program = startProgram({
    folder,
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.url,
      PORT: String(port),
      ...env,
    },
  });
  await ready(port, program);
  return program;
}

export async function ready(port: number, program: Program): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const status = await fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > end || program.process.exitCode !== null) throw new Error(`it did not start: ${program.err()}`);
    await pause(25);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `random` returns numbers from 0 to 1. Each round sends `each` commands, kills in the middle of them, and starts again. */
export async function crashRounds(rounds: number, each: number, random: () => number): Promise<CrashCount> {
  const slack = await startFakeSlack();
  const folder = emptyFolder();
  const port = await freePort();
  slack.app = `http://127.0.0.1:${port}/slack/events`;
  const accepted = new Set<string>();
  const asked: string[] = [];
  let program = await startServing(slack, port, folder);
  try {
    for (let round = 0; round < rounds; round++) {
      const sending = Array.from({ length: each }, async (_, at) => {
        await pause(random() * 120);
        const mark = `€${1_000 + round * each + at}.37`;
        asked.push(mark);
        const text = `My client owes me ${mark} for weeks and does not answer my mails any more`;
        const delivery = await slack.command({ user: 'anna', command: '/difficultclient', text, timeoutMs: 3_000 }).catch(() => undefined);
        if (delivery?.status === 200) accepted.add(mark);
      });
      const enough = accepted.size + Math.floor(random() * each * 0.8);
      const latest = Date.now() + 2_000;
      while (accepted.size < enough && Date.now() < latest) await pause(2);
      await pause(random() * 40);
      program.process.kill('SIGKILL');
      await Promise.all([program.ended, ...sending]);
      program = await startServing(slack, port, folder);
      await slack.settled(300);
    }
    await pause(500);
    await slack.settled(300);
    program.process.kill('SIGTERM');
    await program.ended;
    return count(slack, rounds, asked, accepted);
  } finally {
    program.process.kill('SIGKILL');
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(slack: FakeSlack, rounds: number, asked: readonly string[], accepted: ReadonlySet<string>): CrashCount {
  const seen = slack.ephemerals('anna').map((it) => slack.plain(it));
  const answersTo = (mark: string): number => seen.filter((text) => text.includes(shown(mark))).length;
  const told = seen.filter((text) => text.includes('I was interrupted')).length;
  const answered = [...accepted].filter((mark) => answersTo(mark) > 0).length;
  return {
    rounds,
    accepted: accepted.size,
    answered,
    told,
    lost: Math.max(0, accepted.size - answered - told),
    doubled: asked.filter((mark) => answersTo(mark) > 1).length,
  };
}

/** As the answer writes an amount. */
const shown = (mark: string): string => `€${Number(mark.slice(1)).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
