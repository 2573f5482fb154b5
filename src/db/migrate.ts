// Brings the tables up to date: the SQL files of migrations/ and the job tables of pg-boss, once, whoever comes first.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { DatabaseError, databaseError, DatabaseOpenError } from './error.ts';
import { applyJobTables, JOB_VERSION, jobVersion } from './job-tables.ts';
import type { Log } from '../log/index.ts';
import type { Connection } from './pool.ts';
import { createClient } from './pool.ts';

/** A landed file of migrations/; its checksum never changes. */
export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string };

type Landed = Pick<Migration, 'name' | 'checksum'>;

/** Any number; every process of every release takes the same. */
const LOCK = 7_203_115;
/** A migration over big tables takes its time, but a process that hangs must not hold up the others for ever. */
const LOCK_WAIT = '120s';
const FOLDER = new URL('../../migrations/', import.meta.url);

/** Throws DatabaseOpenError when the database is newer than this release or a landed file was changed. */
export async function migrate(connection: Connection, log: Log, files = readMigrations()): Promise<void> {
  const client = createClient(connection);
  try {
    await client.connect();
    if (await isCurrent(client, files)) return;
    await client.query(`set lock_timeout = '${LOCK_WAIT}'`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const made = await applyAll(client, files);
    await applyJobTables(client);
    if (made > 0) log.info('database migrated', { count: made });
  } catch (thrown) {
    throw thrown instanceof DatabaseError ? explain(thrown) : thrown;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The files in the order drizzle-kit keeps in its journal. */
export function readMigrations(folder: URL = FOLDER): readonly Migration[] {
  const journal = new URL('meta/_journal.json', folder);
  if (!existsSync(journal)) return [];
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  return entries.map(({ tag }) => {
    // A checkout on Windows may have changed the line ends; the statements are the same.
    const sql = readFileSync(new URL(`${tag}.sql`, folder), 'utf8').replaceAll('\r\n', '\n');
    return { name: tag, checksum: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

/** What has been applied, oldest first; empty for a database that was never used. */
export async function readLanded(client: Pick<pg.Pool, 'query'>): Promise<readonly Landed[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('meta.migration') is not null as there`);
  if (rows[0]?.there !== true) return [];
  return (await client.query<Landed>('select name, checksum from meta.migration order by position')).rows;
}

/** How the tables stand to this release, for a check of a running process. Throws DatabaseError. */
export async function migrationState(
  pool: Pick<pg.Pool, 'query'>,
  files = readMigrations(),
): Promise<'fine' | 'behind' | 'ahead'> {
  const landed = await readLanded(pool);
  const known = new Set(files.map((it) => it.name));
  if (landed.some((it) => !known.has(it.name))) return 'ahead';
  return landed.length < files.length ? 'behind' : 'fine';
}

async function isCurrent(client: pg.Client, files: readonly Migration[]): Promise<boolean> {
  const landed = await readLanded(client);
  checkLanded(landed, files);
  return landed.length === files.length && (await jobVersion(client)) === JOB_VERSION;
}

async function applyAll(client: pg.Client, files: readonly Migration[]): Promise<number> {
  await client.query(`create schema if not exists meta; create table if not exists meta.migration (
    position integer primary key, name text not null unique, checksum text not null, applied_at timestamptz not null default now())`);
  const landed = await readLanded(client);
  checkLanded(landed, files);
  for (const [position, file] of files.entries()) {
    if (position >= landed.length) await applyOne(client, position, file);
  }
  return files.length - landed.length;
}

async function applyOne(client: pg.Client, position: number, { name, checksum, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into meta.migration (position, name, checksum) values ($1, $2, $3)', [
      position,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback').catch(() => {});
    throw new DatabaseOpenError(
      'broken',
      `The migration ${name} failed (${databaseError(thrown).code}) and was taken back; the database is as it was before.`,
    );
  }
}

function checkLanded(landed: readonly Landed[], files: readonly Migration[]): void {
  for (const [position, { name, checksum }] of landed.entries()) {
    const file = files[position];
    if (file === undefined || file.name !== name) {
      throw new DatabaseOpenError(
        'version',
        `The database has the migration ${name}, which this release does not know: it was used by a newer one. Start that release, or restore a backup into an empty database.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new DatabaseOpenError(
        'version',
        `The file migrations/${name}.sql was changed after it had been applied. Take it back to what it was and put the change into a new migration.`,
      );
    }
  }
}

function explain(error: DatabaseError): DatabaseOpenError {
  if (error.kind === 'gone')
    return new DatabaseOpenError(
      'unreachable',
      `The database went away while its tables were being made (${error.code}). Start again.`,
    );
  if (error.code === '55P03')
    return new DatabaseOpenError(
      'broken',
      `Another process has been migrating the database for ${LOCK_WAIT}. Wait for it, or stop it, and start again.`,
    );
  if (error.code === '42501')
    return new DatabaseOpenError(
      'refused',
      'The user in DATABASE_URL may not make tables and schemas in that database. Give it the database: ALTER DATABASE … OWNER TO ….',
    );
  if (error.code === '53100')
    return new DatabaseOpenError('full', 'The disk of the database is full. Free some space and start again.');
  return new DatabaseOpenError('broken', `The tables could not be made (error ${error.code}).`);
}
