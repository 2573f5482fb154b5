// Fills an empty database from a backup, all or nothing.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import type { Log } from '../log/index.ts';
import type { Counts, End, Head, Header, Sequence } from './backup.ts';
import { FORMAT, TEXT_FORM } from './backup.ts';
import type { Table } from './catalogue.ts';
import { listTables, quote } from './catalogue.ts';
import { DatabaseError, DatabaseOpenError } from './error.ts';
import { JOB_SCHEMA, JOB_VERSION } from './job-tables.ts';
import { migrate, readLanded, readMigrations } from './migrate.ts';
import { createClient } from './pool.ts';
import { isAlone } from './presence.ts';

type Row = readonly (string | null)[];
type Line = Header | Head | Sequence | End | Row;

const ROWS_AT_ONCE = 500;

/** Throws DatabaseOpenError: a file that is damaged, cut short or newer, or a database that is in use or holds rows. */
export async function restoreBackup(url: string, file: string, log: Log): Promise<Counts> {
  const client = createClient({ connectionString: url });
  const lines = readLines(file);
  try {
    await client.connect();
    await refuseUsed(client);
    const header = readHeader((await lines.next()).value);
    // First the tables as they were when the copy was made; later changes are then made to the rows as well.
    await migrate({ connectionString: url }, log, await migrationsOf(client, header));
    const counts = await load(client, lines);
    await migrate({ connectionString: url }, log);
    return counts;
  } catch (thrown) {
    throw explain(thrown, file);
  } finally {
    await lines.return(undefined);
    await client.end().catch(() => {});
  }
}

async function load(client: pg.Client, lines: AsyncGenerator<Line>): Promise<Counts> {
  await client.query('begin');
  await client.query(TEXT_FORM);
  // What a pg-boss that ran for a moment has set up; the copy brings its own.
  await client.query(`delete from ${JOB_SCHEMA}.queue`);
  await relaxTriggers(client);
  const tables = await listTables(client);
  const found = { tables: 0, rows: 0 };
  let table: Insert | undefined;
  let rows: Row[] = [];
  for await (const line of lines) {
    if (isRow(line)) {
      rows.push(line);
      found.rows += 1;
    }
    if (!isRow(line) || rows.length === ROWS_AT_ONCE) {
      if (table !== undefined && rows.length > 0) await insert(client, table, rows);
      rows = [];
    }
    if ('table' in line) {
      table = prepare(line, tables);
      found.tables += 1;
    } else if ('sequence' in line) {
      await client.query('select setval($1::regclass, $2)', [quote(...line.sequence), line.last]);
    } else if ('end' in line) {
      if (line.end.rows !== found.rows || line.end.tables !== found.tables) throw damaged();
      await client.query('commit');
      return found;
    }
  }
  throw damaged();
}

type Insert = { readonly head: Head; readonly text: string; readonly indexes: readonly number[] };

function prepare(head: Head, tables: readonly Table[]): Insert {
  const [schema, name] = head.table;
  const target = tables.find((table) => table.schema === schema && table.name === name);
  if (target === undefined)
    throw new DatabaseOpenError('version', `The backup has a table ${schema}.${name} that this release does not make.`);
  // A newer pg-boss may have dropped a column of its own; of our tables all columns are there.
  const kept = head.columns.flatMap((column, index) => {
    const type = target.columns.find((one) => one.name === column)?.type;
    return type === undefined ? [] : [{ column, index, type }];
  });
  const columns = kept.map(({ column }) => quote(column)).join(', ');
  const values = kept.map(({ type }, at) => `c${at}::${type}`).join(', ');
  const parameters = kept.map((_, at) => `$${at + 1}::text[]`).join(', ');
  const names = kept.map((_, at) => `c${at}`).join(', ');
  const text = `insert into ${quote(schema, name)} (${columns}) overriding system value select ${values} from unnest(${parameters}) as r(${names})`;
  return { head, text, indexes: kept.map(({ index }) => index) };
}

async function insert(client: pg.Client, { head, text, indexes }: Insert, rows: readonly Row[]): Promise<void> {
  if (head.table[0] === JOB_SCHEMA && head.table[1] === 'queue') await makePartitions(client, head, rows);
  await client.query(
    text,
    indexes.map((index) => rows.map((row) => row[index] ?? null)),
  );
}

// A queue may have a table of its own, which only pg-boss's function makes; the queue's row then comes from the copy.
async function makePartitions(client: pg.Client, { columns }: Head, rows: readonly Row[]): Promise<void> {
  const [name, policy, partition] = ['name', 'policy', 'partition'].map((column) => columns.indexOf(column));
  for (const row of rows) {
    if (row[partition ?? -1] !== 'true') continue;
    const options = JSON.stringify({ policy: row[policy ?? -1], partition: true });
    await client.query(`select ${JOB_SCHEMA}.create_queue($1, $2::jsonb)`, [row[name ?? -1], options]);
    await client.query(`delete from ${JOB_SCHEMA}.queue where name = $1`, [row[name ?? -1]]);
  }
}

// Triggers have done their work when the rows were first written. Not every user of a hosted Postgres may say so;
// for those the order of the tables satisfies the references.
async function relaxTriggers(client: pg.Client): Promise<void> {
  await client.query('savepoint relax');
  await client
    .query('set local session_replication_role = replica')
    .catch(() => client.query('rollback to savepoint relax'));
}

async function migrationsOf(client: pg.Client, header: Header) {
  const files = readMigrations();
  const known = header.migrations.every(
    ({ name, checksum }, index) => files[index]?.name === name && files[index].checksum === checksum,
  );
  if (!known || header.jobs > JOB_VERSION) {
    throw new DatabaseOpenError(
      'version',
      'The backup was made by a newer release than this one. Restore it with that release.',
    );
  }
  if ((await readLanded(client)).length > header.migrations.length) {
    throw new DatabaseOpenError(
      'version',
      'The backup was made by an older release, and the tables here are those of this one already. Restore into a database that was never used: an empty DATA_DIR, or a new database in DATABASE_URL.',
    );
  }
  return files.slice(0, header.migrations.length);
}

async function refuseUsed(client: pg.Client): Promise<void> {
  if (!(await isAlone(client, 'database')))
    throw new DatabaseOpenError(
      'broken',
      'The database is in use. Stop the bot and everything else that is connected, then restore.',
    );
  const tables = await listTables(client);
  const landed = await readLanded(client);
  for (const { schema, name } of tables) {
    if (schema === JOB_SCHEMA && name !== 'job') continue;
    const { rowCount } = await client.query(`select from ${quote(schema, name)} limit 1`);
    if (rowCount === 0 && landed.length > 0) continue;
    throw new DatabaseOpenError(
      'broken',
      `The database is not empty (${schema}.${name}), and nothing was changed. Restore into a database that was never used: an empty DATA_DIR, or a new database in DATABASE_URL.`,
    );
  }
}

function isRow(line: Line): line is Row {
  return Array.isArray(line);
}

function readHeader(line: Line | undefined): Header {
  if (line === undefined || !('format' in line) || line.format !== FORMAT) throw damaged();
  if (line.version !== 1)
    throw new DatabaseOpenError(
      'version',
      'The backup was made by a newer release than this one. Restore it with that release.',
    );
  return line;
}

async function* readLines(file: string): AsyncGenerator<Line, undefined> {
  const [source, text] = [createReadStream(file), createGunzip()];
  source.on('error', (error) => text.destroy(error));
  source.pipe(text).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Line;
    }
    if (rest !== '') throw damaged();
  } finally {
    source.destroy();
  }
}

function damaged(): DatabaseOpenError {
  return new DatabaseOpenError(
    'broken',
    'The file is not a whole backup: it was cut short, damaged, or is something else. Nothing was restored.',
  );
}

function explain(thrown: unknown, file: string): unknown {
  if (thrown instanceof DatabaseOpenError) return thrown;
  if (thrown instanceof DatabaseError) {
    // A value, a column or a table that no backup writes: the file was altered where it still reads as lines.
    if (/^(?:22|42)|^23(?:502|514)$/.test(thrown.code)) return damaged();
    return new DatabaseOpenError(
      'broken',
      `The restore stopped with the database error ${thrown.code}; the database holds no rows. Start with a database that was never used.`,
    );
  }
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('Z_') || thrown instanceof SyntaxError || thrown instanceof TypeError) return damaged();
  if (!/^E[A-Z]+$/.test(code)) return thrown;
  return new DatabaseOpenError(
    'missing',
    `The file ${file} cannot be read (${code}). Check its name and whether it is yours.`,
  );
}
