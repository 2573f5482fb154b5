// Carries payloads to the app: signed HTTP requests or Socket Mode envelopes, and writes down what came back.
import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { stringify } from 'node:querystring';
import { parsed } from './wire.ts';
import type { SocketHub } from './socket.ts';
import type { World } from './world.ts';
import type { Delivery, Fields, SlackMessage } from './types.ts';

/** How a delivery is sent. By default signed rightly, now, and given up after Slack's three seconds. */
export type Sending = {
  readonly mode?: 'http' | 'socket';
  readonly signature?: 'right' | 'wrong' | 'missing';
  /** Seconds by which the time stamp lies in the past (negative) or the future. */
  readonly skewSeconds?: number;
  readonly retryNum?: number;
  readonly retryReason?: 'http_timeout' | 'http_error' | 'connection_failed' | 'timeout';
  readonly timeoutMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  /** Socket Mode: a repeated event in an envelope of its own, instead of the very same envelope. */
  readonly envelope?: 'new';
};

export type Parcel = {
  readonly kind: 'command' | 'interaction' | 'event';
  readonly team: string;
  readonly payload: Fields;
  readonly triggerId?: string;
  readonly responseUrl?: string;
  readonly message?: SlackMessage;
};

export type Courier = {
  send(parcel: Parcel, sending?: Sending): Promise<Delivery>;
  /** The same bytes with the same signature again (HTTP), the same envelope again (Socket Mode). */
  repeat(delivery: Delivery, sending?: Sending): Promise<Delivery>;
  raw(body: string | Buffer, headers: Readonly<Record<string, string>>, sending?: Sending): Promise<Delivery>;
  /** Headers with a valid signature for a body of one's own. */
  sign(body: string, sending?: Sending): Record<string, string>;
  close(): void;
};

const TIMEOUT_MS = 3000;

export function createCourier(world: World, hub: SocketHub): Courier {
  // A connection for each delivery: a kept one to an app that was killed would fail without reaching the new one.
  const agent = new Agent({ keepAlive: false, maxSockets: 256 });
  const deliver = async (delivery: Delivery, sending: Sending) => {
    world.deliveries.push(delivery);
    await (delivery.mode === 'socket' ? bySocket(hub, delivery, sending) : byHttp(world, agent, delivery, sending));
    return delivery;
  };
  return {
    send: (parcel, sending = {}) => {
      const mode = sending.mode ?? (world.app === undefined ? 'socket' : 'http');
      const body = mode === 'socket' ? JSON.stringify(parcel.payload) : encoded(parcel);
      const headers = mode === 'socket' ? {} : headersFor(world, body, contentType(parcel), sending);
      return deliver(newDelivery({ ...parcel, mode, body, headers, ...retryOf(sending) }), sending);
    },
    repeat: ({ id: first, kind, mode, team, body, headers, payload }, sending = {}) => {
      const id = sending.envelope === 'new' ? randomUUID() : first;
      const retry = { ...headers, ...retryHeaders(sending) };
      const same = { id, kind, mode, team, body, headers: retry, payload, ...retryOf(sending) };
      return deliver(newDelivery(same), sending);
    },
    raw: (body, headers, sending = {}) => {
      const text = body.toString();
      const bare = { kind: 'raw', mode: 'http', team: '', body: text, headers, payload: {} } as const;
      return deliver(newDelivery(bare), sending);
    },
    sign: (body, sending = {}) => headersFor(world, body, 'application/json', sending),
    close: () => agent.destroy(),
  };
}

const encoded = ({ kind, payload }: Parcel): string => {
  if (kind === 'event') return JSON.stringify(payload);
  if (kind === 'interaction') return stringify({ payload: JSON.stringify(payload) });
  return stringify(payload as Record<string, string>);
};

const contentType = ({ kind }: Parcel): string =>
  kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded';

function headersFor(world: World, body: string, type: string, sending: Sending): Record<string, string> {
  const at = String(Math.floor(Date.now() / 1000) + (sending.skewSeconds ?? 0));
  const secret = sending.signature === 'wrong' ? 'another-secret' : world.signingSecret;
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    'content-type': type,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    accept: 'application/json,*/*',
    ...(sending.signature === 'missing'
      ? {}
      : { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` }),
    ...retryHeaders(sending),
    ...sending.headers,
  };
}

const retryHeaders = ({ retryNum, retryReason }: Sending): Record<string, string> =>
  retryNum === undefined
    ? {}
    : { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': retryReason ?? 'http_timeout' };

const retryOf = ({ retryNum }: Sending) => (retryNum === undefined ? {} : { retryNum });

type Known = Pick<Delivery, 'kind' | 'mode' | 'team' | 'body' | 'headers' | 'payload'>;

const newDelivery = (known: Known & Partial<Delivery>): Delivery => ({
  id: randomUUID(),
  at: Date.now(),
  status: 0,
  ackBody: undefined,
  ackMs: 0,
  answerHeaders: {},
  also: [],
  ...known,
});

async function byHttp(world: World, agent: Agent, delivery: Delivery, sending: Sending): Promise<void> {
  const started = performance.now();
  try {
    if (world.app === undefined) throw new Error('no_connection');
    const answer = await post(world.app, delivery, sending.agent ?? agent, sending.timeoutMs ?? TIMEOUT_MS);
    delivery.status = answer.status;
    delivery.answerHeaders = answer.headers;
    delivery.ackBody = answer.body === '' ? undefined : (parsed(answer.body) ?? answer.body);
    if (answer.status < 200 || answer.status > 299) delivery.error = 'dispatch_failed';
  } catch (error) {
    delivery.error = error instanceof Error && error.message === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
  }
  delivery.ackMs = performance.now() - started;
}

type Posted = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string };

function post(url: string, delivery: Delivery, agent: Agent, timeoutMs: number): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(delivery.body)) };
    const request = httpRequest(
      url,
      { method: 'POST', agent, headers: { ...length, ...delivery.headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          clearTimeout(timer);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() });
        });
      },
    );
    const timer = setTimeout(() => request.destroy(new Error('timeout')), timeoutMs);
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.end(delivery.body);
  });
}

const ENVELOPE_TYPE = {
  command: 'slash_commands',
  interaction: 'interactive',
  event: 'events_api',
  raw: 'raw',
} as const;

async function bySocket(hub: SocketHub, delivery: Delivery, sending: Sending): Promise<void> {
  const started = performance.now();
  const retry =
    delivery.kind === 'event' ? { retry_attempt: sending.retryNum ?? 0, retry_reason: sending.retryReason ?? '' } : {};
  const envelope = {
    envelope_id: delivery.id,
    payload: delivery.payload,
    type: ENVELOPE_TYPE[delivery.kind],
    accepts_response_payload: delivery.kind !== 'event',
    ...retry,
  };
  const ack = await hub.send(envelope, sending.timeoutMs ?? TIMEOUT_MS);
  delivery.ackMs = performance.now() - started;
  if (ack === 'no_connection' || ack === 'operation_timeout') delivery.error = ack;
  else {
    delivery.status = 200;
    delivery.ackBody = ack.payload;
  }
}
