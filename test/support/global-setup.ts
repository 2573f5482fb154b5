// Before the first test: the database server of the run. After the last: nothing of it is left.
import type { TestProject } from 'vitest/node';
import { startTestServer } from './database.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTestServer();
  project.provide('databaseServer', server);
  return stop;
}
