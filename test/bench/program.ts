// The real program beside the local Slack, on a fresh folder unless one is given, as the figures need it.
import { get } from 'node:http';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../soak/crash.ts';
import { crowdOf, type Crowd } from '../soak/crowd.ts';
import { emptyFolder, servedOver, startProgram, type Program } from '../support/program.ts';
import { startFakeSlack, type FakeSlack } from '../support/slack/index.ts';

export type Stage = {
  readonly slack: FakeSlack;
  readonly crowd: Crowd;
  readonly folder: string;
  readonly dataDir: string;
  readonly port: number;
  close(): Promise<void>;
};

/** A local Slack with a crowd no limit stops, and an empty folder. */
export async function openStage(): Promise<Stage> {
  const crowd = crowdOf(300, 30);
  const slack = await startFakeSlack({ workspaces: [crowd.workspace] });
  const folder = emptyFolder();
  const close = async (): Promise<void> => {
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { slack, crowd, folder, dataDir: join(folder, 'data'), port: await freePort(), close };
}

export type Served = { readonly program: Program; readonly readyMs: number; stop(): Promise<void> };

/** Starts `src/main.ts` with everything on; `readyMs` is from the start of its process to the first health of 200. */
export async function serve({ slack, folder, port }: Stage): Promise<Served> {
  const started = performance.now();
  const program = startProgram({ folder, env: servedOver(slack, port) });
  while ((await statusOf(port)) !== 200) {
    if (program.process.exitCode !== null || performance.now() - started > 60_000)
      throw new Error(`the program did not start: ${program.err()}`);
    await pause(5);
  }
  const readyMs = performance.now() - started;
  const stop = async (): Promise<void> => {
    program.process.kill('SIGTERM');
    const ended = await program.ended;
    if (ended !== 0) throw new Error(`the program ended with ${ended}: ${program.err().slice(-2_000)}`);
  };
  return { program, readyMs, stop };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const statusOf = async (port: number): Promise<number> => (await page(port, '/health')).status;

/** What the program itself counted of its `/difficultclient`, by how it ended. */
export async function outcomes(port: number): Promise<Readonly<Record<string, number>>> {
  const { body } = await page(port, '/metrics');
  const lines = body.matchAll(/^deliveries_handled_total\{[^}]*command="difficultclient",outcome="([^"]+)"\} (\d+)$/gm);
  return Object.fromEntries([...lines].map(([, outcome = '', count]) => [`program_${outcome}`, Number(count)]));
}

function page(port: number, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const failed = (): void => resolve({ status: 0, body: '' });
    get({ port, path, host: '127.0.0.1', agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => void (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body })).on('error', failed);
    }).on('error', failed);
  });
}

/** Megabytes of a process that lie in memory. */
export function residentMb(pid: number | undefined): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
