// What a peer of the ack figure does beside acknowledging: one bare insert, committed and flushed like ours.
import pg from 'pg';

/** A table of the peer's own with a key and as many bytes as our delivery's row holds. */
export async function openRows(url: string, table: string, bytes: number): Promise<(key: string) => Promise<unknown>> {
  const pool = new pg.Pool({ connectionString: url, max: 10, keepAlive: true });
  await pool.query(`create table ${table} (key text primary key, sealed bytea not null)`);
  const sealed = Buffer.from(Array.from({ length: bytes }, (_, at) => (at * 167 + 31) % 256));
  return (key) => pool.query(`insert into ${table} (key, sealed) values ($1, $2)`, [key, sealed]);
}

/** What the bench tells a peer's process, and where that says it listens. */
export const settings = {
  url: process.env['PEER_DATABASE'] ?? '',
  bytes: Number(process.env['PEER_BYTES']),
  secret: process.env['PEER_SECRET'] ?? '',
};
export const announce = (port: number): void => void process.send?.({ port });
