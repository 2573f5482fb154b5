// Durable jobs: a job carries ids only and fails with a code, so that nothing a member wrote lies in a job's row.
import { PgBoss, type JobResult } from 'pg-boss';
import { JOB_SCHEMA, textQuery, type Queries, type Statement } from '../db/index.ts';
import type { Log } from '../log/index.ts';

/** What a job is about: keys of rows, numbers. Never text of a member, never a name of a person. */
export type Ids = Readonly<Record<string, string | number>>;

export type Jobs = {
  /** Runs `work` by the clock (cron, UTC), once over all processes. */
  every(name: string, cron: string, work: () => Promise<void>): Promise<void>;
  /** Does the jobs of a name, here or in another process; one that throws is tried again later, for about two weeks. */
  on(name: string, work: (ids: Ids) => Promise<void>): Promise<void>;
  /** Puts a job into the queue within the caller's transaction: it is there when that is. Throws before `on` of that name. */
  send(tx: Queries, name: string, ids: Ids): Promise<void>;
  /** For each queue with work that is due: how many seconds ago its oldest was, in whichever process it is to be done. Throws when the database does. */
  waiting(): Promise<readonly { readonly name: string; readonly seconds: number }[]>;
  /** What puts a job into the queue, for a transaction that sends its statements together. Throws before `on` of that name. */
  sending(name: string, ids: Ids): Promise<Statement>;
  close(): Promise<void>;
};

/** How often a worker asks for jobs, in seconds. */
const usualPace = { often: 2, seldom: 30 } as const;

/** Two seconds, four, eight … then each hour: a direct message that is closed may be opened some day, and the queue forgets after 14 days. */
const mostTries = 340;
/** Jobs taken at a time; each ends on its own. */
const atOnce = 20;
/** Seconds after which what a process took and did not finish is given to another. */
const forgottenAfter = 120;

/** Starts the queue on a migrated database. */
export async function openJobs(
  url: string,
  log: Log,
  pace: { often: number; seldom: number } = usualPace,
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOB_SCHEMA,
    migrate: false,
    max: 2,
    application_name: 'difficultclient jobs',
  });
  boss.on('error', (error) => log.error('jobs', error));
  await boss.start();
  const guarded = (name: string, work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error('job failed', error, { name });
      throw new JobFailed();
    }
  };
  async function sending(name: string, ids: Ids): Promise<Statement> {
    const { promise, resolve } = Promise.withResolvers<Statement>();
    const executeSql = async (text: string, values: unknown[] = []) => {
      resolve({ name: `send ${name}`, text, values });
      return { rows: [] };
    };
    await boss.send(name, { ...ids }, { db: { executeSql } });
    return promise;
  }
  return {
    sending,
    async every(name, cron, work) {
      await boss.createQueue(name);
      await boss.work(name, { pollingIntervalSeconds: pace.seldom }, guarded(name, work));
      await boss.schedule(name, cron);
    },
    async on(name, work) {
      const again = { retryLimit: mostTries, retryDelay: 2, retryBackoff: true, retryDelayMax: 3_600 };
      await boss.createQueue(name, { ...again, expireInSeconds: forgottenAfter });
      // A queue that is there already keeps what it was made with.
      await boss.updateQueue(name, { ...again, expireInSeconds: forgottenAfter });
      const options = { pollingIntervalSeconds: pace.often, batchSize: atOnce, perJobResults: true } as const;
      await boss.work<Ids, unknown, typeof options>(name, options, async (jobs) => {
        const results: JobResult[] = [];
        for (const { id, data } of jobs) results.push({ id, status: await statusOf(guarded(name, () => work(data))) });
        return results;
      });
    },
    async send(tx, name, ids) {
      const { text, values } = await sending(name, ids);
      await textQuery(tx, text, values);
    },
    async waiting() {
      const { rows } = await boss.getDb().executeSql(due);
      return (rows as { name: string; seconds: unknown }[]).map(({ name, seconds }) => ({
        name,
        seconds: Number(seconds),
      }));
    },
    close: () => boss.stop({ graceful: true, timeout: 3_000 }),
  };
}

const due = `select name, extract(epoch from now() - min(start_after))::int as seconds from ${JOB_SCHEMA}.job
  where state in ('created', 'retry') and start_after <= now() group by name`;

const statusOf = (work: () => Promise<void>): Promise<JobResult['status']> =>
  work().then(
    () => 'completed',
    () => 'failed',
  );

/** What a failed job's row says: no message of the error, which could hold a member's words. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
  constructor() {
    super('failed, see the log');
    this.stack = '';
  }
}
