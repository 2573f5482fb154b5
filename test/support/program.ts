// Runs the program as a person or a service manager does, in a process and folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Program = {
  readonly process: ChildProcess;
  readonly folder: string;
  /** What was written so far. */
  out(): string;
  err(): string;
  write(text: string): void;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
};

/** A folder with nothing in it, outside the project. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'difficultclient-run-'));

/** The variables of a program that serves this Slack over HTTP. */
export const servedOver = (
  slack: { readonly botToken: string; readonly signingSecret: string; readonly url: string },
  port: number,
): Record<string, string> => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.url,
  PORT: String(port),
});

/** Starts `src/main.ts` (or another entry) with only these variables. `input` closes standard input after it; leave it out to keep it open. */
export function startProgram(options: {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly entry?: string;
  readonly args?: readonly string[];
  readonly folder?: string;
}): Program {
  const folder = options.folder ?? emptyFolder();
  const { PATH = '', NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [join(root, options.entry ?? 'src/main.ts'), ...(options.args ?? [])], {
    cwd: folder,
    env: {
      PATH,
      ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
      DATA_DIR: join(folder, 'data'),
      KEYS_FILE: join(folder, 'keys'),
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
  child.stdin.on('error', () => undefined);
  if (options.input !== undefined) child.stdin.end(options.input);
  return {
    process: child,
    folder,
    out: () => out,
    err: () => err,
    write: (text) => void child.stdin.write(text),
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal ?? 'gone'))),
  };
}
