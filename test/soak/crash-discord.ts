// Kills the program at random moments while members ask over Discord, and counts what was lost or doubled.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { clusterIn, readPassword, SUPERUSER } from '../../src/db/cluster.ts';
import { endpointOf } from '../../src/db/server.ts';
import { emptyFolder, startProgram, type Program } from '../support/program.ts';
import { plain, startFakeDiscord, type FakeDiscord } from '../support/discord/index.ts';
import { countOutcomes, freePort, outcomeOf, pause, post, ready, type CrashCount } from './crash.ts';

export type DiscordCrashCount = CrashCount & {
  /**
   * Deferred in time, but the program died before the delivery was committed. Discord does not deliver again to a new
   * session, so nobody can answer these; they are counted apart from what was accepted.
   */
  readonly unclaimed: number;
};

/** As `crashRounds`. A command counts as accepted when its delivery was committed before the kill, or was answered. */
export async function discordCrashRounds(
  rounds: number,
  each: number,
  random: () => number,
): Promise<DiscordCrashCount> {
  const discord = await startFakeDiscord();
  const users = Array.from({ length: rounds * each }, (_, at) => discord.addUser(`member${at}`, 'en-GB'));
  const guild = discord.addGuild({ name: 'Crowd', members: users });
  const channel = discord.addChannel(guild, { name: 'questions' });
  const folder = emptyFolder();
  const port = await freePort();
  const interactions = new Map<number, string>();
  const committed = new Set<string>();
  let program = await startOn(discord, port, folder);
  const ask = async (at: number): Promise<void> => {
    await pause(random() * 120);
    const user = users[at];
    if (user === undefined) return;
    const options = { situation: post(at) };
    const { id } = await discord.command({ user, channel, name: 'difficultclient', options });
    interactions.set(at, id);
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const sending = Array.from({ length: each }, (_, at) => ask(round * each + at));
      await pause(random() * 300);
      program.process.kill('SIGKILL');
      await program.ended;
      for (const key of await claimedIn(join(folder, 'data'))) committed.add(key);
      program = await startOn(discord, port, folder);
      await Promise.all(sending);
      await quiet(discord);
    }
    await pause(500);
    await quiet(discord);
    for (const key of await claimedIn(join(folder, 'data'))) committed.add(key);
    program.process.kill('SIGTERM');
    await program.ended;
    return countAll(discord, { rounds, users, interactions, committed });
  } finally {
    program.process.kill('SIGKILL');
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOn(discord: FakeDiscord, port: number, folder: string): Promise<Program> {
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, PORT: String(port) };
  const program = startProgram({ folder, env });
  await ready(port, program);
  return program;
}

type Asked = {
  readonly rounds: number;
  readonly users: readonly ReturnType<FakeDiscord['addUser']>[];
  readonly interactions: ReadonlyMap<number, string>;
  readonly committed: ReadonlySet<string>;
};

function countAll(discord: FakeDiscord, { rounds, users, interactions, committed }: Asked): DiscordCrashCount {
  const rows = users.map((user, at) => {
    const seen = discord.ephemerals(user).map((it) => plain(it));
    const id = interactions.get(at) ?? 'none';
    const claimed = [...committed].some((key) => key.endsWith(id));
    const outcome = outcomeOf(at, claimed, seen);
    const isAccepted = claimed || outcome.answers > 0;
    const deferred = discord.world.interactions.get(id)?.response !== undefined;
    return { ...outcome, accepted: isAccepted, unclaimed: deferred && !isAccepted };
  });
  return { rounds, ...countOutcomes(rows), unclaimed: rows.filter((it) => it.unclaimed).length };
}

/** The deliveries the database holds; its server outlives the program that was killed. */
async function claimedIn(dataDir: string): Promise<string[]> {
  const cluster = clusterIn(dataDir);
  const endpoint = endpointOf(cluster);
  if (endpoint === undefined) throw new Error('the embedded database does not run');
  const login = { user: SUPERUSER, password: readPassword(cluster), database: 'difficultclient' };
  const client = new pg.Client({ ...endpoint, ...login });
  await client.connect();
  const { rows } = await client.query<{ key: string }>(`select key from delivery where platform = 'discord'`);
  await client.end();
  return rows.map(({ key }) => key);
}

/** Waits until the program has asked nothing of Discord for a while. */
async function quiet(discord: FakeDiscord): Promise<void> {
  for (let before = -1, waited = 0; before !== discord.calls.length && waited < 20; waited++) {
    before = discord.calls.length;
    await pause(300);
  }
}
