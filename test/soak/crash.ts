// Kills the program at random moments while members ask over Slack, and counts what was lost or doubled.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { emptyFolder, servedOver, startProgram, type Program } from '../support/program.ts';
import { startFakeSlack, type FakeSlack } from '../support/slack/index.ts';
import { crowdOf } from './crowd.ts';

export type CrashCount = {
  readonly rounds: number;
  /** Commands whose ack reached Slack. */
  readonly accepted: number;
  readonly answered: number;
  /** Accepted, and the member got the one sentence that they may press to see it again. */
  readonly told: number;
  /** Accepted, and their member saw nothing. */
  readonly lost: number;
  /** Commands, accepted or not, that were answered more than once. */
  readonly doubled: number;
};

/** What one member, who asked once, was shown. */
export type Outcome = { readonly accepted: boolean; readonly answers: number; readonly told: number };

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
export async function startServing(
  slack: FakeSlack,
  port: number,
  folder: string,
  env: Record<string, string> = {},
): Promise<Program> {
  const program = startProgram({ folder, env: { ...servedOver(slack, port), ...env } });
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
  // A member asks once, so that what they see can only be about that, and no limit of a member is reached.
  const crowd = crowdOf(rounds * each, 10);
  const slack = await startFakeSlack({ workspaces: [crowd.workspace] });
  const folder = emptyFolder();
  const port = await freePort();
  slack.app = `http://127.0.0.1:${port}/slack/events`;
  const accepted = new Set<number>();
  let program = await startServing(slack, port, folder);
  const ask = async (at: number): Promise<void> => {
    await pause(random() * 120);
    const who = { user: crowd.member(at), channel: crowd.channel(at) };
    const { status } = await slack.command({ ...who, command: '/difficultclient', text: post(at), timeoutMs: 3_000 });
    if (status === 200) accepted.add(at);
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const sending = Array.from({ length: each }, (_, at) => ask(round * each + at));
      await pause(random() * 300);
      program.process.kill('SIGKILL');
      await Promise.all([program.ended, ...sending]);
      program = await startServing(slack, port, folder);
      await slack.settled(300);
    }
    await pause(500);
    await slack.settled(300);
    program.process.kill('SIGTERM');
    await program.ended;
    const outcomes = Array.from({ length: rounds * each }, (_, at) => {
      const seen = slack.ephemerals(crowd.member(at)).map((it) => slack.plain(it));
      return outcomeOf(at, accepted.has(at), seen);
    });
    return { rounds, ...countOutcomes(outcomes) };
  } finally {
    program.process.kill('SIGKILL');
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the n-th member writes; no other names the same amount. */
export const post = (at: number): string =>
  `My client owes me €${1_000 + at}.37 for weeks and does not answer my mails any more`;

/** Reads what the n-th member was shown. */
export function outcomeOf(at: number, accepted: boolean, seen: readonly string[]): Outcome {
  const amount = `€${(1_000.37 + at).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return {
    accepted,
    answers: seen.filter((text) => text.includes(amount)).length,
    told: seen.filter((text) => text.includes('I was interrupted')).length,
  };
}

export function countOutcomes(outcomes: readonly Outcome[]): Omit<CrashCount, 'rounds'> {
  const accepted = outcomes.filter((it) => it.accepted);
  return {
    accepted: accepted.length,
    answered: accepted.filter((it) => it.answers > 0).length,
    told: accepted.filter((it) => it.answers === 0 && it.told > 0).length,
    lost: accepted.filter((it) => it.answers === 0 && it.told === 0).length,
    doubled: outcomes.filter((it) => it.answers > 1).length,
  };
}
