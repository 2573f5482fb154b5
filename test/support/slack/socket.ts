// Socket Mode: connections, envelopes and their acknowledgements, pings, disconnects and broken lines.
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import { fieldsOf, parsed, textOf } from './wire.ts';
import { recordViolation, type World } from './world.ts';
import type { Server } from 'node:http';
import type { Fields } from './types.ts';

export type Ack = { readonly payload: unknown };

export type SocketHub = {
  /** Connections that said hello and are open. */
  readonly count: () => number;
  /** Connections ever made. */
  readonly made: () => number;
  send(envelope: Fields, timeoutMs: number): Promise<Ack | 'no_connection' | 'operation_timeout'>;
  /** What Slack says before it recycles a connection. `warning` comes some seconds ahead of the end. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void;
  /** Breaks every connection without a word. */
  kill(): void;
  /** Keeps connections open but neither pings nor answers pings: a stale line. */
  silence(): void;
  /** A text of one's own to every connection, such as broken JSON. */
  say(text: string): void;
  close(): Promise<void>;
};

const PING_MS = 5000;
/** How long a closing handshake may take before the line is cut. */
const CLOSE_MS = 200;

export function attachSocketMode(world: World, server: Server): SocketHub {
  const wss = new WebSocketServer({ noServer: true, autoPong: false });
  const open = new Set<WebSocket>();
  const waiting = new Map<string, ((ack: Ack) => void)[]>();
  const owed = new Map<string, number>();
  let silent = false;
  let made = 0;
  let turn = 0;

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', world.origin).searchParams.get('ticket') ?? '';
    if (!world.tickets.delete(ticket)) return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    wss.handleUpgrade(request, socket, head, (connection) => welcome(connection));
  });

  const welcome = (connection: WebSocket): void => {
    made += 1;
    silent = false;
    open.add(connection);
    connection.on('close', () => open.delete(connection));
    connection.on('error', () => open.delete(connection));
    connection.on('ping', (data) => {
      if (!silent) connection.pong(data);
    });
    connection.on('message', (data) => acknowledged((data as Buffer).toString()));
    connection.send(JSON.stringify(hello(world, open.size)));
    connection.ping('Ping from Slack');
  };

  const acknowledged = (text: string): void => {
    const { envelope_id: id, payload } = fieldsOf(parsed(text));
    const left = owed.get(textOf(id)) ?? 0;
    if (left === 0)
      return recordViolation(world, 'unexpected_ack', `socket: an ack nobody waits for: ${text.slice(0, 200)}`);
    owed.set(textOf(id), left - 1);
    const empty = Object.keys(fieldsOf(payload)).length === 0;
    waiting.get(textOf(id))?.shift()?.({ payload: empty ? undefined : payload });
  };

  const each = (act: (connection: WebSocket) => void): void => [...open].forEach(act);
  const pings = setInterval(() => {
    if (!silent) each((connection) => connection.ping('Ping from Slack'));
  }, PING_MS).unref();

  return {
    count: () => open.size,
    made: () => made,
    send: (envelope, timeoutMs) => {
      const ready = [...open].filter((connection) => connection.readyState === WebSocket.OPEN);
      const connection = ready[(turn += 1) % ready.length];
      if (!connection) return Promise.resolve('no_connection');
      const id = textOf(envelope['envelope_id']);
      owed.set(id, (owed.get(id) ?? 0) + 1);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          // A late ack must not be taken for the answer to a repeated envelope's first try.
          waiting.set(
            id,
            (waiting.get(id) ?? []).filter((each) => each !== settle),
          );
          resolve('operation_timeout');
        }, timeoutMs);
        const settle = (ack: Ack): void => {
          clearTimeout(timer);
          resolve(ack);
        };
        waiting.set(id, [...(waiting.get(id) ?? []), settle]);
        connection.send(JSON.stringify(envelope));
      });
    },
    disconnect: (reason) => {
      const words = { type: 'disconnect', reason, debug_info: { host: 'applink-local' } };
      each((connection) => connection.send(JSON.stringify(words)));
    },
    kill: () => each((connection) => connection.terminate()),
    silence: () => {
      silent = true;
    },
    say: (text) => each((connection) => connection.send(text)),
    close: async () => {
      clearInterval(pings);
      each((connection) => connection.close(1001));
      for (let waited = 0; open.size > 0 && waited < CLOSE_MS; waited += 10) await wait(10);
      each((connection) => connection.terminate());
      await new Promise<void>((resolve) => wss.close(() => resolve()));
    },
  };
}

const hello = (world: World, connections: number): Fields => ({
  type: 'hello',
  num_connections: connections,
  debug_info: { host: 'applink-local', build_number: 1, approximate_connection_time: 18_060 },
  connection_info: { app_id: world.appId },
});
