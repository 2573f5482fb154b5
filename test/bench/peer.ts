// Starts what our ack is compared with, on the same database server as ours, and finds out how large our row is.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { clusterIn, readPassword, SUPERUSER } from '../../src/db/cluster.ts';
import { urlOf } from '../../src/db/open.ts';
import { endpointOf } from '../../src/db/server.ts';
import { pause } from './program.ts';

export type Peer = { readonly port: number; readonly process: ChildProcess };
export type Peers = { readonly bolt: Peer; readonly floor: Peer; readonly bytes: number; stop(): Promise<void> };

/** `dataDir` is that of the running program; the peers write into a database of their own on its server. `send` sends it a command. */
export async function startPeers(dataDir: string, secret: string, send: () => Promise<unknown>): Promise<Peers> {
  const cluster = clusterIn(dataDir);
  const endpoint = endpointOf(cluster);
  if (endpoint === undefined) throw new Error('the embedded database does not run');
  const at = { ...endpoint, user: SUPERUSER, password: readPassword(cluster) };
  const client = new pg.Client({ ...at, database: 'difficultclient' });
  await client.connect();
  await client.query('create database bench');
  const bytes = await rowBytes(client, send);
  await client.end();
  const env = { PEER_DATABASE: urlOf({ ...at, database: 'bench' }), PEER_BYTES: String(bytes), PEER_SECRET: secret };
  const [bolt, floor] = await Promise.all([start('peer-bolt.ts', env), start('peer-http.ts', env)]);
  const peers = [bolt, floor];
  return { bolt, floor, bytes, stop: async () => void (await Promise.all(peers.map(end))) };
}

async function start(file: string, env: Record<string, string>): Promise<Peer> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { env: { PATH: '', ...env }, stdio: 'inherit' });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${String(code)}`)));
  });
  return { port, process: child };
}

function end({ process: child }: Peer): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return ended;
}

/** What our row of a delivery holds while it is worked on, looked at as commands come in; afterwards it is emptied. */
async function rowBytes(client: pg.Client, send: () => Promise<unknown>): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    let answered = false;
    const sending = send().finally(() => (answered = true));
    let largest = 0;
    while (!answered) {
      const { rows } = await client.query<{ bytes: number }>('select max(octet_length(sealed)) as bytes from delivery');
      largest = Math.max(largest, rows[0]?.bytes ?? 0);
    }
    await sending;
    if (largest > 0) return largest;
    await pause(50);
  }
  throw new Error('no row of a delivery was seen');
}
