// Before the first test: the database server of the run. After the last: nothing of it is left.
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestServer } from './database.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTestServer();
  project.provide('databaseServer', server);
  // Programs that are started again and again are compiled once; the bench starts them without.
  process.env['NODE_COMPILE_CACHE'] = join(dirname(server.made), 'compiled');
  return stop;
}
