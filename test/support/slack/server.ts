// The HTTP side of the local Slack: Web API, response_url, uploads and file downloads on 127.0.0.1.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'node:querystring';
import { answerResponseUrl } from './response-url.ts';
import { stopsCall, type Fault } from './faults.ts';
import { answerCall, type Answer, type Gate } from './web-api.ts';
import { isFields, parsed } from './wire.ts';
import { recordViolation } from './world.ts';
import type { AddressInfo } from 'node:net';
import type { Fields } from './types.ts';

export type Hooks = {
  /** After a call had its effect and before its answer leaves. */
  readonly afterCall: (method: string, answer: Answer) => void;
};

/** Starts the server and writes its address into the world. */
export async function listen(gate: Gate, hooks: Hooks): Promise<Server> {
  const server = createServer((request, response) => {
    route(gate, hooks, request, response).catch((error: unknown) => {
      recordViolation(gate.world, 'fatal_error', `local Slack failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  gate.world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

async function route(gate: Gate, hooks: Hooks, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', gate.world.origin).pathname;
  const body = await bodyOf(request);
  const [, room = '', name = ''] = path.split('/');
  if (room === 'api') return send(response, webApi(gate, hooks, name, request, body));
  if (room === 'response') return send(response, respond(gate, name, body.toString()));
  if (room === 'upload') return send(response, upload(gate, name, request, body));
  if (room === 'files-pri') return send(response, download(gate, name, request));
  recordViolation(gate.world, 'not_found', `${request.method ?? ''} ${path}: no such address in Slack`);
  await send(response, { status: 404, headers: {}, body: 'not found' });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function webApi(gate: Gate, hooks: Hooks, method: string, request: IncomingMessage, body: Buffer): Answer {
  const args = argsOf(request, body.toString());
  if (args === undefined || request.method !== 'POST') {
    recordViolation(gate.world, 'invalid_post_type', `${method} ${request.method ?? ''} ${typeOf(request)}`);
    return { status: 200, headers: {}, body: { ok: false, error: 'invalid_post_type' } };
  }
  const { token, ...rest } = args;
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const answer = answerCall(gate, method, rest, bearer ?? (typeof token === 'string' ? token : undefined));
  hooks.afterCall(method, answer);
  return answer;
}

const typeOf = (request: IncomingMessage): string => request.headers['content-type']?.split(';')[0]?.trim() ?? '';

function argsOf(request: IncomingMessage, body: string): Fields | undefined {
  if (typeOf(request) === 'application/x-www-form-urlencoded') return { ...parse(body) };
  if (typeOf(request) === 'application/json') {
    const read = parsed(body);
    return isFields(read) ? read : undefined;
  }
  return body === '' ? {} : undefined;
}

function respond(gate: Gate, id: string, body: string): Answer {
  const fault = gate.faults.next('response_url');
  if (fault && stopsCall(fault)) {
    gate.world.calls.push({
      method: 'response_url',
      args: {},
      token: undefined,
      at: Date.now(),
      ok: false,
      error: 'fault',
    });
    return { status: fault.status ?? 500, headers: {}, body: fault.error ?? 'Server Error', fault };
  }
  const answer = answerResponseUrl(gate.world, id, body);
  return fault ? { ...answer, fault } : answer;
}

function upload(gate: Gate, id: string, request: IncomingMessage, body: Buffer): Answer {
  const fault = gate.faults.next('upload');
  if (fault !== undefined && stopsCall(fault)) return { status: fault.status ?? 500, headers: {}, body: 'no', fault };
  const file = gate.world.files.get(id);
  if (!file || file.complete || request.method !== 'POST') return { status: 404, headers: {}, body: 'no such upload' };
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1];
  file.content = boundary === undefined ? body : firstPart(body, boundary);
  if (file.content.length !== file.size) {
    recordViolation(gate.world, 'upload_length', `${file.size} bytes were announced, ${file.content.length} came`);
    return { status: 500, headers: {}, body: 'length mismatch' };
  }
  return { status: 200, headers: {}, body: `OK - ${file.content.length}` };
}

/** The content of the first part of a multipart body. */
function firstPart(body: Buffer, boundary: string): Buffer {
  const start = body.indexOf('\r\n\r\n') + 4;
  return body.subarray(start, body.indexOf(`\r\n--${boundary}`, start));
}

function download(gate: Gate, name: string, request: IncomingMessage): Answer {
  const fault = gate.faults.next('files-pri');
  if (fault?.redirectTo !== undefined) return { status: 302, headers: { location: fault.redirectTo }, body: '' };
  if (fault !== undefined) return { status: fault.status ?? 500, headers: {}, body: 'Server Error', fault };
  const [team = '', id = ''] = name.split('-');
  const file = gate.world.files.get(id);
  const workspace = gate.world.workspaces.find((each) => each.id === team);
  const may = workspace?.bot.scopes.has('files:read') === true && workspace.bot.state === 'active';
  // Without the right token Slack shows its sign-in page, with status 200.
  if (!file || !may || request.headers.authorization !== `Bearer ${workspace.bot.token}`)
    return { status: 200, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>Sign in</title>' };
  if (file.deleted) return { status: 404, headers: { 'content-type': 'text/html' }, body: 'gone' };
  return { status: 200, headers: { 'content-type': file.mimetype }, body: file.content.toString('latin1') };
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { fault } = answer;
  if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { ref: false });
  if (fault?.hang === true) return;
  if (fault?.resetConnection === true) return void response.socket?.resetAndDestroy();
  const { status, headers, body } = fault?.afterEffect === true ? spoiled(answer, fault) : answer;
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(typeof body === 'string' ? Buffer.from(body, 'latin1') : JSON.stringify(body));
}

/** The call had its effect; what comes back says otherwise. */
const spoiled = (answer: Answer, { status, error }: Fault): Answer => ({
  status: status ?? answer.status,
  headers: answer.headers,
  body: error === undefined ? (status === undefined ? answer.body : 'Server Error') : { ok: false, error },
});
