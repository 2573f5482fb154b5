// The REST server: reads a request, checks token, route and body, answers in Discord's form and keeps the log.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { rateLimited, type Fault, type Faults } from './fault.ts';
import { readBody, type ReadBody } from './multipart.ts';
import { Refusal, refusalBody, refuse } from './refusal.ts';
import { findRoute } from './routes/index.ts';
import { checkSchema } from './schema.ts';
import type { Call, World } from './world.ts';

/** Codes that mean the bot sent something it should not have; the rest is weather. */
const BOTS_FAULT = new Set([0, 40005, 50006, 50008, 50035, 50109]);

type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

export const createRest = (world: World, faults: Faults): Server =>
  createServer((request, response) => {
    void serve(world, faults, request, response);
  });

const serve = async (
  world: World,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://local');
  if (url.pathname.startsWith('/cdn/')) return serveFile(world, url.pathname, response);
  const call = logCall(world, request, url);
  const fault = faults.take(call.method, call.path);
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault?.hang === 'before') return;
  if (fault?.reset === 'before') return void request.socket.destroy();
  const reply = await answer(world, call, request, url, fault);
  call.status = reply.status;
  call.answer = reply.body;
  if (fault?.hang === 'after') return;
  if (fault?.reset === 'after') return void request.socket.destroy();
  send(response, reply);
};

const logCall = (world: World, request: IncomingMessage, url: URL): Call => {
  const call: Call = {
    method: request.method ?? 'GET',
    path: url.pathname
      .replace(/^\/api\/v10/, '')
      .split('/')
      .map(decode)
      .join('/'),
    query: Object.fromEntries(url.searchParams),
    body: undefined,
    files: [],
    authorization: request.headers.authorization,
    at: world.clock.now(),
    status: 0,
  };
  world.calls.push(call);
  return call;
};

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const answer = async (
  world: World,
  call: Call,
  request: IncomingMessage,
  url: URL,
  fault: Fault | undefined,
): Promise<Reply> => {
  try {
    const read = await readBody(request);
    Object.assign(call, { body: read.json, files: read.uploads.map((upload) => upload.filename) });
    if (fault?.status === 429) return { status: 429, ...rateLimited(fault) };
    if (fault?.status !== undefined)
      throw new Refusal(fault.status, fault.code ?? 0, fault.message ?? 'Failed on request', []);
    return route(world, call, url, read);
  } catch (error) {
    return failed(world, call, error, fault);
  }
};

const route = (world: World, call: Call, url: URL, read: ReadBody): Reply => {
  const found = url.pathname.startsWith('/api/v10/') ? findRoute(call.method, call.path) : undefined;
  if (!found) return refuse(0);
  call.route = `${found.route.method} ${found.schemaPath}`;
  if (!found.route.open) checkToken(world, call.authorization);
  const problems = checkSchema(call.route, read.json);
  if (problems.length > 0) refuse(50035, ...problems);
  const body = found.route.answer({
    world,
    params: found.params,
    query: url.searchParams,
    body: read.json,
    uploads: read.uploads,
  });
  return body === undefined ? { status: 204 } : { status: found.route.status ?? 200, body };
};

const checkToken = (world: World, authorization: string | undefined): void => {
  if (world.tokenRevoked || authorization !== `Bot ${world.token}`) throw new Refusal(401, 0, '401: Unauthorized', []);
};

const failed = (world: World, call: Call, error: unknown, fault: Fault | undefined): Reply => {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 0, '500: Internal Server Error', [String(error)]);
  call.code = refusal.code;
  const line = `${call.method} ${call.path}: ${refusal.status} ${refusal.code} ${[refusal.message, ...refusal.details].join('; ')}`;
  world.refusals.push(line);
  const wrong = refusal.status !== 401 && BOTS_FAULT.has(refusal.code);
  if (wrong && fault?.status === undefined) world.violations.push(line);
  return { status: refusal.status, body: refusalBody(refusal) };
};

const send = (response: ServerResponse, { status, body, headers = {} }: Reply): void => {
  if (response.destroyed) return;
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** Attachments as the CDN gives them, without authorization. */
const serveFile = (world: World, path: string, response: ServerResponse): void => {
  const id = path.split('/')[4];
  const moved = world.movedFiles.get(id ?? '');
  if (moved !== undefined) return void response.writeHead(302, { location: moved }).end();
  const shown = [...world.messages.values()].filter(({ deleted }) => !deleted).flatMap((one) => one.attachments);
  const file = world.files.get(id ?? '') ?? shown.find((one) => one.id === id);
  if (!file || world.lostFiles.has(file.id)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
};
