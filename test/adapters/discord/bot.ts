// Starts the adapter with the real discord.js against the local Discord.
import { startDiscord } from '../../../src/adapters/discord/index.ts';
import type { Adapter } from '../../../src/chat/index.ts';
import { createLog } from '../../../src/log/index.ts';
import { startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from '../../support/discord/index.ts';
import { createDoor, type TestDoor } from './door.ts';

export type Running = {
  readonly discord: FakeDiscord;
  readonly door: TestDoor;
  readonly adapter: Adapter;
  /** Everything that was logged. */
  readonly lines: string[];
  /** A second adapter beside the first, as after a restart. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export async function startTestBot(
  { listens = false, ...options }: FakeDiscordOptions & { readonly listens?: boolean } = {},
  door: TestDoor = createDoor(),
): Promise<Running> {
  const discord = await startFakeDiscord(options);
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  const now = (): Date => new Date(discord.clock.now());
  const start = (): Promise<Adapter> =>
    startDiscord(door, { token: discord.token, apiUrl: discord.api, listens }, { log, now });
  let adapter = await start();
  return {
    discord,
    door,
    lines,
    get adapter() {
      return adapter;
    },
    restart: async () => {
      await adapter.stop();
      adapter = await start();
    },
    close: async () => {
      await adapter.stop();
      await discord.close();
    },
  };
}
