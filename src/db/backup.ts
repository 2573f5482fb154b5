// Copies all rows into one compressed file, as they were at one moment, while the bot goes on working.
import { createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Column, Table } from './catalogue.ts';
import { listTables, quote } from './catalogue.ts';
import { DatabaseError, DatabaseOpenError } from './error.ts';
import { jobVersion } from './job-tables.ts';
import { readLanded } from './migrate.ts';
import { createClient } from './pool.ts';

/** First line of the file. One JSON value a line: this, then for each table its Head and its rows, sequences, End. */
export type Header = {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly made: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly jobs: number;
};
/** A table; the lines after it, arrays of texts as Postgres writes each value, are its rows. */
export type Head = { readonly table: readonly [schema: string, name: string]; readonly columns: readonly string[] };
export type Sequence = { readonly sequence: readonly [schema: string, name: string]; readonly last: string };
/** Last line: without it the file was cut short. */
export type End = { readonly end: Counts };
export type Counts = { readonly tables: number; readonly rows: number };

export const FORMAT = 'difficultclient backup';
/** How values are written, the same for the one who reads them; the server's own defaults may differ. */
export const TEXT_FORM = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = pg_catalog`;
const ROWS_AT_ONCE = 500;

/** Writes `file`, readable for its owner only; one that exists is not touched. Throws DatabaseOpenError. */
export async function writeBackup(url: string, file: string): Promise<Counts> {
  const client = createClient({ connectionString: url });
  const part = `${file}.${process.pid}.part`;
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    await client.query(TEXT_FORM);
    const counts = { tables: 0, rows: 0 };
    await pipeline(
      Readable.from(lines(client, counts)),
      createGzip(),
      createWriteStream(part, { flags: 'wx', mode: 0o600 }),
    );
    await sync(part);
    // Unlike a rename, a link never replaces a file that came to be meanwhile.
    await link(part, file);
    return counts;
  } catch (thrown) {
    throw explain(thrown, file);
  } finally {
    await rm(part, { force: true });
    await client.end().catch(() => {});
  }
}

async function* lines(client: pg.Client, counts: { tables: number; rows: number }): AsyncGenerator<string> {
  const migrations = await readLanded(client);
  const jobs = await jobVersion(client);
  if (jobs === undefined)
    throw new DatabaseOpenError('missing', 'There is nothing to save: the bot was never started with this database.');
  const header: Header = { format: FORMAT, version: 1, made: new Date().toISOString(), migrations, jobs };
  yield line(header);
  for (const table of await listTables(client)) {
    yield line({ table: [table.schema, table.name], columns: table.columns.map(({ name }) => name) } satisfies Head);
    counts.tables += 1;
    for await (const rows of readRows(client, table)) {
      yield rows.map(line).join('');
      counts.rows += rows.length;
    }
  }
  for (const sequence of await readSequences(client)) yield line(sequence);
  yield line({ end: counts } satisfies End);
}

async function* readRows(client: pg.Client, { schema, name, columns }: Table): AsyncGenerator<unknown[][]> {
  const values = columns.map(asText).join(', ');
  await client.query(`declare rows no scroll cursor for select ${values} from ${quote(schema, name)}`);
  for (;;) {
    const { rows } = await client.query<unknown[]>({ text: `fetch ${ROWS_AT_ONCE} from rows`, rowMode: 'array' });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close rows');
}

function asText({ name }: Column): string {
  return `${quote(name)}::text`;
}

async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string; last: string }>(
    `select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences where last_value is not null order by 1, 2`,
  );
  return rows.map(({ schema, name, last }) => ({ sequence: [schema, name], last }));
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

function explain(thrown: unknown, file: string): unknown {
  if (thrown instanceof DatabaseError) {
    return new DatabaseOpenError(
      'unreachable',
      `The database could not be read to the end (error ${thrown.code}); no backup was made.`,
    );
  }
  switch ((thrown as NodeJS.ErrnoException).code) {
    case 'EEXIST':
      return new DatabaseOpenError(
        'not-writable',
        `The file ${file} exists already and was not touched. Give another name.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new DatabaseOpenError(
        'full',
        `The disk is full: ${file} was not written. Free some space or give a place on another disk.`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return new DatabaseOpenError(
        'not-writable',
        `The file ${file} cannot be written there. Give a place in a folder that exists and is yours.`,
      );
    default:
      return thrown;
  }
}
