// The HTTP server in front of Bolt: it caps bodies, refuses what Bolt would hang on, and serves health and figures.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { verifySlackRequest } from '@slack/bolt';
import type { Log } from '../../log/index.ts';
import { bodyBytes, signedWithin } from './limits.ts';

export type Route = () => Promise<{ readonly status: number; readonly type: string; readonly body: string }>;
export type Routes = Readonly<Record<string, Route>>;
export type Events = {
  readonly signingSecret: string;
  /** Bolt's own listener; the body was read already and hangs on the request as `rawBody`. */
  listen(request: IncomingMessage, response: ServerResponse): void;
};

const eventsPath = '/slack/events';
/** Of a body that is too large, this much is read and thrown away, so that the next request on the connection is served. */
const drainBytes = 32_000_000;

export type Front = { readonly port: number; stop(): void };

/** Listens; rejects with the system's error (code `EADDRINUSE`) when it can't. */
export async function openFront(
  at: { host: string; port: number },
  events: Events,
  routes: Routes,
  log: Log,
): Promise<Front> {
  let stopping = false;
  const server: Server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 15_000 }, (request, response) => {
    const busy = stopping ? refuse(request, response, 503) : answer(request, response, events, routes);
    busy.catch((error: unknown) => {
      log.error('http request failed', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  server.on('error', (error) => log.error('http server', error));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : at.port,
    stop: () => {
      stopping = true;
      server.close();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  events: Events,
  routes: Routes,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path === eventsPath && request.method === 'POST') return take(request, response, events);
  const route =
    Object.hasOwn(routes, path) && ['GET', 'HEAD'].includes(request.method ?? '') ? routes[path] : undefined;
  if (route === undefined) return end(response, 404);
  const { status, type, body } = await route();
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function take(request: IncomingMessage, response: ServerResponse, events: Events): Promise<void> {
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'endless') return refuse(request, response, 413);
  if (body === 'large') return end(response, 413);
  if (isAhead(request)) return end(response, 401);
  const text = body.toString();
  if (holdsObject(text, request.headers['content-type'])) {
    Object.assign(request, { rawBody: body });
    events.listen(request, response);
    return;
  }
  end(response, isSigned(request, text, events.signingSecret) ? 400 : 401);
}

/** The whole body; `large` when it was too large and is read to its end, `endless` when it has none in sight. */
function readBody(request: IncomingMessage): Promise<Buffer | 'large' | 'endless' | 'gone'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyBytes) chunks.push(chunk);
      else chunks = [];
      if (size > drainBytes) resolve('endless');
    });
    request.on('end', () => resolve(size > bodyBytes ? 'large' : Buffer.concat(chunks)));
    request.on('error', () => resolve('gone'));
    request.on('close', () => resolve('gone'));
  });
}

/** Bolt looks at the past only: a time stamp from the future would make a request good for longer than five minutes. */
function isAhead(request: IncomingMessage): boolean {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  return !(stamp <= Date.now() / 1000 + signedWithin);
}

/** Bolt reads properties of whatever the JSON holds; only an object has any. */
function holdsObject(text: string, type: string | undefined): boolean {
  if (type !== 'application/x-www-form-urlencoded') return /^\s*\{/.test(text);
  if (/^payload=(%7B|\{)/i.test(text)) return true;
  const { payload } = parse(text);
  return typeof payload !== 'string' || /^\s*\{/.test(payload);
}

function isSigned(request: IncomingMessage, body: string, signingSecret: string): boolean {
  const signature = request.headers['x-slack-signature'];
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  if (typeof signature !== 'string') return false;
  try {
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': stamp };
    verifySlackRequest({ signingSecret, body, headers });
    return true;
  } catch {
    return false;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}

/** Answers and closes the connection. */
async function refuse(request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
  response.writeHead(status, { connection: 'close' });
  response.end(() => request.destroy());
}
