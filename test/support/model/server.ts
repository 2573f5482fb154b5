// A local model: speaks chat completions to the real client, checks what it is sent, and fails in every way a server can.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Written } from '../../../src/advice/written.ts';
import { compose } from './compose.ts';
import { halfTrue, lying, obedient, wrongLanguage } from './fault.ts';
import { readPrompt } from './prompt.ts';

/** The twelve kinds every situation is tried with. */
export const faultyKinds = [
  'good',
  'lying',
  'half-true',
  'wrong language',
  'truncated',
  'schema-less',
  'refusing',
  'slow',
  '429',
  '500',
  'connection reset',
  'half-open',
] as const;
/** And some that are asked about apart. */
export type Kind =
  | (typeof faultyKinds)[number]
  | 'obedient'
  | 'ignoring the schema'
  | 'json_object only'
  | 'bare'
  | 'bare without a schema'
  | 'filtered'
  | 'cut without a word'
  | 'empty'
  | 'no key'
  | 'held';

export type Sent = {
  readonly system: string;
  readonly user: string;
  readonly format: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
};
export type FakeModel = {
  /** For `OPENAI_BASE_URL`. */
  readonly url: string;
  /** How it behaves from now on. */
  kind: Kind;
  /** What an obedient one was told to say. */
  says: readonly string[];
  /** Everything that reached it, oldest first. */
  readonly sent: Sent[];
  /** What OpenAI itself would have refused. */
  readonly violations: string[];
  /** Answers everything that is held, as a good one would or as another kind. */
  release(as?: Kind): void;
  close(): Promise<void>;
};

export async function startFakeModel(): Promise<FakeModel> {
  const sockets = new Set<Socket>();
  let held: ((as: Kind) => void)[] = [];
  const server = createServer((request, response) => void take(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeModel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    kind: 'good',
    says: [],
    sent: [],
    violations: [],
    release(as = 'good') {
      for (const each of held) each(as);
      held = [];
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    const sent = sentOf(body, request);
    fake.sent.push(sent);
    fake.violations.push(...faultsOf(request.url ?? '', body));
    const give = (as: Kind): void =>
      as === 'held' ? void held.push(give) : answer({ kind: as, says: fake.says }, sent, response);
    give(fake.kind);
  }
  return fake;
}

function sentOf(body: Record<string, unknown>, request: IncomingMessage): Sent {
  const messages = body['messages'] as { role: string; content: string }[];
  const of = (role: string): string => messages.find((it) => it.role === role)?.content ?? '';
  const format = (body['response_format'] as { type?: string } | undefined)?.type ?? 'text';
  return { system: of('system'), user: of('user'), format, body, key: request.headers.authorization ?? '' };
}

/** The whole request as OpenAI checks it: unknown fields, and a schema that is not a strict one. */
function faultsOf(path: string, body: Record<string, unknown>): string[] {
  const known = [
    'model',
    'messages',
    'response_format',
    'store',
    'safety_identifier',
    'max_completion_tokens',
    'max_tokens',
  ];
  const faults = Object.keys(body)
    .filter((name) => !known.includes(name))
    .map((name) => `unknown argument ${name}`);
  if (path !== '/v1/chat/completions') faults.push(`unknown path ${path}`);
  const format = body['response_format'] as { type?: string; json_schema?: { strict?: boolean; schema?: unknown } };
  if (format.type === 'json_schema') {
    if (format.json_schema?.strict !== true) faults.push('the schema is not strict');
    faults.push(...looseIn(format.json_schema?.schema, 'schema'));
  }
  return faults;
}

/** Places where a strict schema may not be: an object that allows more, or does not require all. */
function looseIn(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const it = schema as {
    type?: unknown;
    properties?: Record<string, unknown>;
    required?: string[];
    additionalProperties?: unknown;
  };
  const own: string[] = [];
  if (it.type === 'object') {
    if (it.additionalProperties !== false) own.push(`${path} allows more`);
    const missing = Object.keys(it.properties ?? {}).filter((name) => !it.required?.includes(name));
    own.push(...missing.map((name) => `${path}.${name} is not required`));
  }
  return [...own, ...Object.entries(schema).flatMap(([name, value]) => looseIn(value, `${path}.${name}`))];
}

function answer(
  fake: { readonly kind: Exclude<Kind, 'held'>; readonly says: readonly string[] },
  sent: Sent,
  response: ServerResponse,
): void {
  const asked = readPrompt(sent.user);
  const good = (): void => say(response, JSON.stringify(compose(asked)));
  const written = (it: Written): void => say(response, JSON.stringify(it));
  switch (fake.kind) {
    case 'good':
      return good();
    case 'lying':
      return written(lying(asked));
    case 'half-true':
      return written(halfTrue(asked));
    case 'wrong language':
      return written(wrongLanguage(asked));
    case 'obedient':
      return written(obedient(asked, fake.says, sent.system));
    case 'truncated':
      return say(response, JSON.stringify(compose(asked)).slice(0, 400), 'length');
    case 'cut without a word':
      return say(response, JSON.stringify(compose(asked)).slice(0, 400));
    case 'schema-less':
      return say(response, 'Sure! Here is what I would do: stay calm, and sue them for 5,000 dollars.');
    case 'ignoring the schema':
      return sent.format === 'json_schema' ? say(response, JSON.stringify({ advice: 'stay calm' })) : good();
    case 'json_object only':
      return sent.format === 'json_schema'
        ? refuse(response, 400, 'response_format json_schema is not supported')
        : good();
    case 'bare without a schema':
      if ('store' in sent.body) return refuse(response, 422, 'extra fields not permitted: store');
      return sent.format === 'json_schema' ? refuse(response, 400, 'unknown response_format') : good();
    case 'bare':
      return 'store' in sent.body ? refuse(response, 422, 'extra fields not permitted: store') : good();
    case 'refusing':
      return send(response, {
        message: { role: 'assistant', content: null, refusal: 'I can’t help with that.' },
        finish_reason: 'stop',
      });
    case 'filtered':
      return send(response, { message: { role: 'assistant', content: '' }, finish_reason: 'content_filter' });
    case 'empty':
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    case '429':
      return refuse(response, 429, 'Rate limit reached');
    case '500':
      return refuse(response, 500, 'The server had an error');
    case 'no key':
      return refuse(response, 401, 'Incorrect API key provided');
    case 'connection reset':
      return void response.socket?.resetAndDestroy();
    // Neither says anything before the caller gives up; one of them has begun to.
    case 'half-open':
      return;
    case 'slow':
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.write('{"id":"');
  }
}

const say = (response: ServerResponse, content: string, reason = 'stop'): void =>
  send(response, { message: { role: 'assistant', content, refusal: null }, finish_reason: reason });

function send(response: ServerResponse, choice: object): void {
  const usage = { prompt_tokens: 4_000, completion_tokens: 700, total_tokens: 4_700 };
  const whole = {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, ...choice }],
    usage,
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  // At once, so that a test does not wait as long as a real server would ask for.
  const headers = { 'content-type': 'application/json', 'retry-after-ms': '1' };
  const error = { message, type: 'invalid_request_error', param: null, code: null };
  response.writeHead(status, headers).end(JSON.stringify({ error }));
}
