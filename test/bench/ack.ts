// How long Slack waits for our ack, beside Slack's own library and Node's bare server with one insert each.
import { figure, goal, type Figure } from './figure.ts';
import { answerCounter, mintCommand } from './mint.ts';
import { startPeers } from './peer.ts';
import { readPosts } from './posts.ts';
import { openStage, outcomes, pause, serve, type Stage } from './program.ts';
import { median, quantile } from './stat.ts';
import { openLine, type Line } from './wire.ts';

const names = ['ours', 'bolt', 'floor'] as const;
type Name = (typeof names)[number];
type Times = Record<Name, number[]>;

/** `each`: requests to each server in each run. */
export async function ackFigures({ runs, each }: { runs: number; each: number }): Promise<Figure[]> {
  const stage = await openStage();
  const served = await serve(stage);
  const posts = readPosts(each);
  const ours = await openLine(stage.port);
  // Which row is of the usual size is seen while usual commands are answered.
  const usual = async (): Promise<unknown> => {
    await ours.send(await mintCommand(stage.slack, stage.crowd, 0, typical(posts)));
    return pause(10);
  };
  const peers = await startPeers(stage.dataDir, stage.slack.signingSecret, usual);
  const lines = {
    ours,
    bolt: await openLine(peers.bolt.port),
    floor: await openLine(peers.floor.port),
  };
  try {
    await round(stage, lines, posts, Math.max(300, each / 2));
    const times: Times[] = [];
    for (let run = 0; run < runs; run++) times.push(await round(stage, lines, posts, each));
    const ended = await outcomes(stage.port);
    return figuresOf(times, { ...ended, peers_row_bytes: peers.bytes });
  } finally {
    for (const line of Object.values(lines)) line.close();
    await peers.stop();
    await served.stop();
    await stage.close();
  }
}

/** One to each in turn, the order turning too, and each alone: the next waits until our answer has been shown and marked. */
async function round(stage: Stage, lines: Record<Name, Line>, posts: readonly string[], each: number): Promise<Times> {
  const times: Times = { ours: [], bolt: [], floor: [] };
  const answers = answerCounter(stage.slack);
  let at = 0;
  for (let step = 0; step < each; step++) {
    const order = names.map((_, place) => names[(place + step) % names.length] ?? 'ours');
    for (const name of order) {
      const text = posts[step % posts.length] ?? '';
      const request = await mintCommand(stage.slack, stage.crowd, at++, text);
      const before = answers();
      const { status, ms } = await lines[name].send(request);
      if (status !== 200) throw new Error(`${name} answered ${status}`);
      times[name].push(ms);
      for (let waited = 0; name === 'ours' && answers() === before && waited < 2_000; waited++) await pause(1);
      await pause(4);
    }
  }
  return times;
}

function figuresOf(runs: readonly Times[], counts: Readonly<Record<string, number>>): Figure[] {
  const of = (name: Name, share: number): number[] => runs.map((times) => quantile(times[name], share));
  const ratio = (to: Name, share: number): number =>
    median(of('ours', share).map((it, at) => it / (of(to, share)[at] ?? 1)));
  const measured = Object.fromEntries(
    names.flatMap((name) => [
      [`${name}_p50_ms`, of(name, 0.5)],
      [`${name}_p99_ms`, of(name, 0.99)],
    ]),
  );
  const alternating =
    'Signed slash commands over one kept connection to each server, one at a time, the servers in turn within a run; every server inserts a row of the same size on the same Postgres and acks when it is committed. Ratios are taken within each run, then their median.';
  return [
    figure(
      'Slack HTTP ack, claimed, everything on, over Bolt with an empty handler and one bare insert',
      alternating,
      [goal('p50 ratio', ratio('bolt', 0.5), 1.3, ''), goal('p99 ratio', ratio('bolt', 0.99), 1.5, '')],
      { ...measured, ...counts },
    ),
    figure('The same over Node’s own HTTP server, the signature checked and one bare insert', alternating, [], {
      p50_ratio: ratio('floor', 0.5),
      p99_ratio: ratio('floor', 0.99),
    }),
  ];
}

/** The one in the middle by length. */
const typical = (texts: readonly string[]): string =>
  [...texts].sort((a, b) => a.length - b.length)[Math.floor(texts.length / 2)] ?? '';
