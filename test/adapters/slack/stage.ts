// A local Slack with the real adapter connected to it, over HTTP or Socket Mode.
import { createLog } from '../../../src/log/index.ts';
import { startSlack, type Slack, type SlackContext } from '../../../src/adapters/slack/index.ts';
import { startFakeSlack, type FakeSlack, type FakeSlackOptions } from '../../support/slack/index.ts';
import { createDoor, type TestDoor } from './door.ts';

export type Mode = 'http' | 'socket';
export type Stage = {
  readonly slack: FakeSlack;
  readonly door: TestDoor;
  readonly adapter: Slack;
  /** Every line that was logged. */
  readonly lines: readonly string[];
  close(): Promise<void>;
};

/** Less of it than in earnest, so that a test need not wait. */
export const patience = { ping: 300, hello: 2_000, pause: 20, longest: 200 };

export async function raise(
  mode: Mode,
  { listens = false, ...options }: FakeSlackOptions & { readonly listens?: boolean } = {},
  extra: Partial<SlackContext> = {},
): Promise<Stage> {
  const slack = await startFakeSlack(options);
  const door = createDoor();
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  const settings = {
    botToken: slack.botToken,
    apiUrl: slack.url,
    listens,
    mode:
      mode === 'http'
        ? ({ kind: 'http', signingSecret: slack.signingSecret } as const)
        : ({ kind: 'socket', appToken: slack.appToken } as const),
  };
  const adapter = await startSlack(door, settings, { host: '127.0.0.1', port: 0, log, patience, ...extra });
  if (adapter.port !== undefined) slack.app = `http://127.0.0.1:${adapter.port}/slack/events`;
  const close = async (): Promise<void> => {
    await adapter.stop();
    await slack.close();
  };
  return { slack, door, adapter, lines, close };
}
