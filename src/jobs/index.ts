// Durable jobs: a job carries ids only and fails with a code, so that nothing a member wrote lies in a job's row.
import { PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from '../db/index.ts';
import type { Log } from '../log/index.ts';

export type Jobs = {
  /** Runs `work` by the clock (cron, UTC), once over all processes. */
  every(name: string, cron: string, work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

/** Starts the queue on a migrated database. */
export async function openJobs(url: string, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOB_SCHEMA,
    migrate: false,
    max: 2,
    application_name: 'difficultclient jobs',
  });
  boss.on('error', (error) => log.error('jobs', error));
  await boss.start();
  return {
    async every(name, cron, work) {
      await boss.createQueue(name);
      await boss.work(name, { pollingIntervalSeconds: 30 }, async () => {
        try {
          await work();
        } catch (error) {
          log.error('job failed', error, { name });
          throw new JobFailed();
        }
      });
      await boss.schedule(name, cron);
    },
    close: () => boss.stop({ graceful: true, timeout: 3_000 }),
  };
}

/** What a failed job's row says: no message of the error, which could hold a member's words. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
  constructor() {
    super('failed, see the log');
    this.stack = '';
  }
}
