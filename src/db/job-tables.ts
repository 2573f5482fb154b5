// The tables of pg-boss, made and kept up to date here, so that it is started with `migrate: false`.
import type pg from 'pg';
import pgBoss from 'pg-boss/package.json' with { type: 'json' };
import { DatabaseOpenError } from './error.ts';

/** The schema they are in. */
export const JOB_SCHEMA = 'pgboss';

/** The version this release of pg-boss needs. */
export const JOB_VERSION = pgBoss.pgboss.schema;

/** The version there is, or undefined when they were never made. */
export async function jobVersion(client: pg.ClientBase): Promise<number | undefined> {
  const there = `select to_regclass('${JOB_SCHEMA}.version') is not null as there`;
  if ((await client.query<{ there: boolean }>(there)).rows[0]?.there !== true) return undefined;
  return (await client.query<{ version: number }>(`select version from ${JOB_SCHEMA}.version`)).rows[0]?.version;
}

/** To be called under the lock of the migrations. */
export async function applyJobTables(client: pg.ClientBase): Promise<void> {
  const version = await jobVersion(client);
  if (version === JOB_VERSION) return;
  if (version !== undefined && version > JOB_VERSION) {
    throw new DatabaseOpenError(
      'version',
      `The job tables are of version ${version}, and this release knows ${JOB_VERSION}: they were used by a newer one. Start that release, or restore a backup into an empty database.`,
    );
  }
  // Loaded only when it is needed: a start that finds everything in place is quicker by that.
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  if (version === undefined) await client.query(getConstructionPlans(JOB_SCHEMA));
  else
    await client.query(
      inOneTransaction(getMigrationPlans(JOB_SCHEMA, version, { partitionTables: await ownTables(client) })),
    );
}

/** Queues with a table of their own, whose indexes are to be built as well. */
async function ownTables(client: pg.ClientBase): Promise<{ tableName: string; policy: string }[]> {
  const own = `select table_name as "tableName", policy from ${JOB_SCHEMA}.queue where partition`;
  return (await client.query<{ tableName: string; policy: string }>(own)).rows;
}

// The plan builds its indexes after its commit, so as not to hold up running jobs. Ours runs before any job does, and a
// crash between the two would leave the new version without them: so they are built inside.
function inOneTransaction(plan: string): string {
  const [changes = '', indexes = ''] = plan.split(/^\s*COMMIT;\s*$/m);
  return `${changes}\n${indexes.replaceAll(' INDEX CONCURRENTLY ', ' INDEX ')}\n;COMMIT;`;
}
