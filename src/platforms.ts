// Starts the platforms that have credentials.
import { startDiscord } from './adapters/discord/index.ts';
import { startSlack } from './adapters/slack/index.ts';
import type { Adapter, Door, Platform } from './chat/index.ts';
import type { Config } from './config.ts';
import type { Pages } from './health.ts';
import type { Log } from './log/index.ts';

/** Throws what a platform says of its credentials, as a sentence; those already started are stopped then. */
export async function startPlatforms(
  door: Door,
  config: Config,
  log: Log,
  routes: Pages,
): Promise<Map<Platform, Adapter>> {
  const adapters = new Map<Platform, Adapter>();
  const { slack, discord, host, port, listens } = config;
  try {
    if (slack !== undefined)
      adapters.set('slack', await startSlack(door, { ...slack, listens }, { host, port, log, routes }));
    if (discord !== undefined) adapters.set('discord', await startDiscord(door, { ...discord, listens }, { log }));
    return adapters;
  } catch (error) {
    await Promise.all([...adapters.values()].map((adapter) => adapter.stop()));
    throw error;
  }
}
