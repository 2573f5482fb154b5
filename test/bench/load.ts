// Fifty commands a second, everything on: how late the slowest ack is, and whether every member got an answer.
import { figure, goal, type Figure } from './figure.ts';
import { answerCounter, mintCommand } from './mint.ts';
import { readPosts } from './posts.ts';
import { openStage, outcomes, pause, serve, type Stage } from './program.ts';
import { quantile } from './stat.ts';
import { openLines } from './wire.ts';

const perSecond = 50;
/** Slack shows an error when an ack takes longer. */
const tooLateMs = 3_000;

export async function loadFigure({ seconds }: { seconds: number }): Promise<Figure> {
  const stage = await openStage();
  const served = await serve(stage);
  const lines = openLines(stage.port);
  try {
    const posts = readPosts(1_000);
    await warm(stage, lines.send, posts);
    const { acks, refused, answered } = await rush(stage, lines.send, posts, seconds * perSecond);
    return figure(
      `${perSecond} commands a second for ${seconds} seconds, everything on`,
      'Open loop: each command has its moment and its ack is counted from that moment on, sent or not; over as many kept connections as are needed, to the program in a process of its own. Answers are counted where they arrive.',
      [
        goal('slowest ack', Math.max(...acks), 500, 'ms'),
        goal('commands without an answer', seconds * perSecond - answered, 0, ''),
        goal('acks that were no 200', refused, 0, ''),
      ],
      {
        sent: seconds * perSecond,
        answered,
        p50_ms: quantile(acks, 0.5),
        p99_ms: quantile(acks, 0.99),
        late_acks: acks.filter((ms) => ms > tooLateMs).length,
        connections: lines.opened(),
        violations_seen_by_slack: stage.slack.violations.length,
        ...(await outcomes(stage.port)),
      },
    );
  } finally {
    lines.close();
    await served.stop();
    await stage.close();
  }
}

type Send = (request: Buffer) => Promise<{ status: number }>;

async function warm(stage: Stage, send: Send, posts: readonly string[]): Promise<void> {
  const answers = answerCounter(stage.slack);
  for (let at = 0; at < 60; at++) await send(await mintCommand(stage.slack, stage.crowd, at, posts[at] ?? ''));
  for (let waited = 0; answers() < 60 && waited < 500; waited++) await pause(10);
}

async function rush({ slack, crowd }: Stage, send: Send, posts: readonly string[], count: number) {
  const answers = answerCounter(slack);
  const acks: number[] = [];
  let refused = 0;
  const sending: Promise<void>[] = [];
  const started = performance.now() + 20;
  for (let at = 0; at < count; at++) {
    const due = started + (at * 1_000) / perSecond;
    const request = await mintCommand(slack, crowd, at, posts[at % posts.length] ?? '');
    await pause(Math.max(0, due - performance.now()));
    sending.push(
      send(request).then(({ status }) => {
        acks.push(performance.now() - due);
        if (status !== 200) refused += 1;
      }),
    );
  }
  await Promise.all(sending);
  for (let waited = 0; answers() < count && waited < 1_500; waited++) await pause(10);
  return { acks, refused, answered: answers() };
}
