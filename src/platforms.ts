// Starts the platforms that have credentials.
import type { Adapter, Door, Platform } from './chat/index.ts';
import type { Config } from './config.ts';
import type { Pages } from './health.ts';
import type { Log } from './log/index.ts';

export async function startPlatforms(
  _door: Door,
  _config: Config,
  _log: Log,
  _pages: Pages,
): Promise<Map<Platform, Adapter>> {
  return new Map();
}
