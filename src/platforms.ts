// Starts the platforms that have credentials.
import { startSlack } from './adapters/slack/index.ts';
import type { Adapter, Door, Platform } from './chat/index.ts';
import type { Config } from './config.ts';
import type { Pages } from './health.ts';
import type { Log } from './log/index.ts';

/** Throws what a platform says of its credentials, as a sentence. */
export async function startPlatforms(
  door: Door,
  config: Config,
  log: Log,
  routes: Pages,
): Promise<Map<Platform, Adapter>> {
  const adapters = new Map<Platform, Adapter>();
  const { host, port } = config;
  if (config.slack !== undefined)
    adapters.set('slack', await startSlack(door, config.slack, { host, port, log, routes }));
  return adapters;
}
