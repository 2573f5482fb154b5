// Starts what our ack is compared with, on the same database server as ours, and says how large our row is.
import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createSealer, openKeyring } from '../../src/crypto/index.ts';
import { clusterIn, readPassword, SUPERUSER } from '../../src/db/cluster.ts';
import { urlOf } from '../../src/db/open.ts';
import { endpointOf } from '../../src/db/server.ts';
import { packedRequest } from '../../src/deliveries/pack.ts';
import { emptyFolder } from '../support/program.ts';

export type Peer = { readonly port: number; readonly process: ChildProcess };
export type Peers = { readonly bolt: Peer; readonly floor: Peer; readonly bytes: number; stop(): Promise<void> };

/** `dataDir` is that of the running program; the peers write into a database of their own on its server. */
export async function startPeers(dataDir: string, secret: string, text: string): Promise<Peers> {
  const cluster = clusterIn(dataDir);
  const endpoint = endpointOf(cluster);
  if (endpoint === undefined) throw new Error('the embedded database does not run');
  const at = { ...endpoint, user: SUPERUSER, password: readPassword(cluster) };
  const client = new pg.Client({ ...at, database: 'postgres' });
  await client.connect();
  await client.query('create database bench');
  await client.end();
  const bytes = rowBytes(text);
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

/** The length of what our row holds for a command with this text. */
function rowBytes(text: string): number {
  const folder = emptyFolder();
  const sealer = createSealer(openKeyring(join(folder, 'keys'), 'create'));
  rmSync(folder, { recursive: true });
  const what = { kind: 'command', name: 'difficultclient', text, args: {} } as const;
  const place = { kind: 'channel', channel: 'C000000001' } as const;
  const about = { delivery: 'command:1', platform: 'slack', community: 'T0HOUSE001', person: 'U000000001' } as const;
  const address = JSON.stringify({ via: 'url', url: 'http://127.0.0.1:40000/response/R0000000001', until: Date.now() });
  return sealer.seal('delivery', '', packedRequest({ ...about, place, what, at: new Date() }, address)).length;
}
