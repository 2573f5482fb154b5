// How the tests run: every file of test/ in its own worker, forks of the pinned Node, one database server for the whole run.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Much of a test is waiting: for a job, a limit, a server.
    maxWorkers: 3,
    // Real servers, sockets and clocks on a machine that may be busy: once more before it counts as red, in CI only.
    retry: process.env['CI'] === undefined ? 0 : 1,
    globalSetup: ['test/support/global-setup.ts'],
  },
});
