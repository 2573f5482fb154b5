// Looks for a marked word wherever something of ours is kept: columns, files of the database, a backup; as text, bytes, hex, base64 and UTF-16.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { randomInt } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { writeBackup } from '../../src/db/backup.ts';
import type { Database } from '../../src/db/index.ts';
import { serverFolder } from '../support/database.ts';

/** Words that begin alike, new each time, so that one search finds any of them and no earlier run is found. */
export function newMarks(count: number): { readonly stem: string; readonly marks: readonly string[] } {
  const letters = (many: number): string =>
    Array.from({ length: many }, () => String.fromCharCode(97 + randomInt(26))).join('');
  const stem = `Vq${letters(9)}`;
  return {
    stem,
    marks: Array.from(
      { length: count },
      (_, at) => `${stem}${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}`,
    ),
  };
}

/** The forms a word may lie in. */
function formsOf(stem: string): readonly Buffer[] {
  const bytes = Buffer.from(stem);
  // Base64 depends on where in a group of three the word begins; the edges of a group hold neighbours' bits.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
      .slice(shift === 0 ? 0 : 4, -2),
  );
  const texts = [stem, stem.toLowerCase(), bytes.toString('hex'), ...base64];
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(stem, 'utf16le')];
}

export const holds = (where: Buffer | string, stem: string): boolean => {
  const bytes = typeof where === 'string' ? Buffer.from(where) : where;
  return formsOf(stem).some((form) => bytes.includes(form));
};

/** Tables and columns, ours and the job queue's, that hold it. */
export async function inColumns({ pool }: Pick<Database, 'pool'>, stem: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`select * from ${name}`);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? '');
        if (holds(bytes, stem)) found.add(`${name}.${column}`);
      }
    }
  }
  return [...found];
}

/** Files of the server that hold it: this database's, the write-ahead log, the server's own log; undefined for a server whose files are not here. */
export async function onDisk({ url }: Pick<Database, 'url'>, stem: string): Promise<string[] | undefined> {
  const root = await serverFolder();
  if (root === undefined) return undefined;
  // Not through the pool: a checkpoint on a busy disk takes longer than a query may.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('checkpoint');
  const { rows } = await client.query<{ oid: string }>(
    'select oid::text from pg_database where datname = current_database()',
  );
  await client.end();
  const own = join('data', 'base', rows[0]?.oid ?? '');
  return filesIn(root)
    .filter((file) => !file.startsWith(join('data', 'base')) || file.startsWith(own))
    .filter((file) => holds(readFileSync(join(root, file)), stem));
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(root, join(it.parentPath, it.name)));
}

/** Whether a backup made now holds it, packed or not. */
export async function inBackup(database: Pick<Database, 'url'>, stem: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    const file = join(folder, 'copy');
    await writeBackup(database.url, file);
    const packed = readFileSync(file);
    return holds(packed, stem) || holds(gunzipSync(packed), stem);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
