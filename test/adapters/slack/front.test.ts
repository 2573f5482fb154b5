// What stands in front of Bolt: signatures, time stamps, large bodies, bodies that are nothing, health, ports and tokens.
import { Agent, request as httpRequest } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSlack, SlackStartError } from '../../../src/adapters/slack/index.ts';
import { createLog } from '../../../src/log/index.ts';
import { createDoor } from './door.ts';
import { raise, type Stage } from './stage.ts';

const quiet = createLog('silent');

describe('in front of Bolt', () => {
  let stage: Stage;
  let agent: Agent;
  beforeEach(async () => {
    const routes = { '/health': async () => ({ status: 503, type: 'application/json', body: '{"up":false}' }) };
    stage = await raise('http', {}, { routes });
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
  });
  afterEach(async () => {
    agent.destroy();
    await stage.close();
    expect(stage.slack.violations).toEqual([]);
  });
  const command = { user: 'anna', channel: 'general', command: '/echo', text: 'hi' } as const;

  it('refuses what is not signed, signed by somebody else, too long ago or in the future', async () => {
    const { slack, door } = stage;
    for (const sending of [
      { signature: 'wrong' },
      { signature: 'missing' },
      { skewSeconds: -305 },
      { skewSeconds: 305 },
      { skewSeconds: 3_000_000 },
    ] as const) {
      expect(await slack.command({ ...command, ...sending })).toMatchObject({ status: 401 });
    }
    expect(await slack.command({ ...command, skewSeconds: -250 })).toMatchObject({ status: 200 });
    expect(await slack.command({ ...command, skewSeconds: 250 })).toMatchObject({ status: 200 });
    await slack.until(() => door.handled.length === 2);
    expect(door.handled).toHaveLength(2);
  });

  it('refuses a body over 1 MB and serves the next request on that connection', async () => {
    const { slack, adapter } = stage;
    for (const size of [1_000_001, 5_000_000]) {
      const large = JSON.stringify({ text: 'x'.repeat(size) });
      const next = JSON.stringify({ type: 'url_verification', challenge: 'still here' });
      const answers = await onOneConnection(adapter.port ?? 0, [
        { body: large, headers: slack.sign(large) },
        { body: next, headers: slack.sign(next) },
      ]);
      expect(answers).toMatch(/^HTTP\/1\.1 413 [\s\S]*HTTP\/1\.1 200 [\s\S]*still here/);
    }
  });

  it('counts a body sent in chunks, too', async () => {
    const status = await chunked(stage.slack.app ?? '', agent);
    expect(status).toBe(413);
    expect(await stage.slack.command({ ...command, agent })).toMatchObject({ status: 200 });
  });

  it('answers signed bodies that hold nothing', async () => {
    const { slack, door } = stage;
    for (const body of ['null', '5', '"text"', '[]', '', ' null ']) {
      expect(await slack.raw(body, slack.sign(body))).toMatchObject({ status: 400 });
      expect(await slack.raw(body, slack.sign(body, { signature: 'wrong' }))).toMatchObject({ status: 401 });
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const body of ['payload=null', 'x=1&payload=%6Eull', 'payload=5']) {
      expect(await slack.raw(body, { ...slack.sign(body), ...form })).toMatchObject({ status: 400 });
    }
    for (const body of [
      '{"event":null}',
      '{"event":"x"}',
      '{}',
      '{"type":"view_submission"}',
      '{"command":1}',
      '{"type":"block_actions","actions":7}',
    ]) {
      const { status } = await slack.raw(body, slack.sign(body));
      expect([body, status]).toEqual([body, expect.toSatisfy((it: number) => it === 200 || it === 500)]);
    }
    expect(await slack.raw('{"half":', slack.sign('{"half":'))).toMatchObject({ status: 400 });
    await slack.settled();
    expect(door.handled.every((it) => it.request.what.kind === 'unsupported')).toBe(true);
    expect(await slack.command(command)).toMatchObject({ status: 200 });
  });

  it('answers Slack’s own questions about its address', async () => {
    const { slack } = stage;
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' });
    expect(await slack.raw(body, slack.sign(body))).toMatchObject({ status: 200, ackBody: { challenge: 'abc' } });
  });

  it('serves what it was given beside Slack’s path, and nothing else', async () => {
    const base = `http://127.0.0.1:${stage.adapter.port ?? 0}`;
    const health = await fetch(`${base}/health?x=1`);
    expect([health.status, await health.json()]).toEqual([503, { up: false }]);
    expect((await fetch(`${base}/slack/events`)).status).toBe(404);
    expect((await fetch(`${base}/toString`)).status).toBe(404);
    expect((await fetch(`${base}/health`, { method: 'POST' })).status).toBe(404);
  });

  it('lives through requests that break off', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(stage.adapter.port ?? 0, '127.0.0.1', () => {
        socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n{"half":', () => {
          socket.destroy();
          resolve();
        });
      });
    });
    expect(await stage.slack.command(command)).toMatchObject({ status: 200 });
  });

  it('takes nothing new once it was stopped, and finishes what it has', async () => {
    const { slack, door, adapter } = stage;
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    door.instead = async () => {
      await held;
      return undefined;
    };
    expect(await slack.command({ ...command, agent })).toMatchObject({ status: 200 });
    await adapter.stop();
    expect((await slack.command({ ...command, agent })).status).not.toBe(200);
    finish();
    await slack.until(() => door.handled.length === 1);
  });
});

describe('starting', () => {
  it('fails with the system’s code when the port is in use', async () => {
    const stage = await raise('http');
    const { slack } = stage;
    const settings = {
      botToken: slack.botToken,
      apiUrl: slack.url,
      mode: { kind: 'http', signingSecret: 's' },
    } as const;
    const context = { host: '127.0.0.1', port: stage.adapter.port ?? 0, log: quiet };
    await expect(startSlack(createDoor(), settings, context)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await stage.close();
  });

  it('says what to do about a token that Slack refuses, and about a Slack it cannot reach', async () => {
    const stage = await raise('http');
    const { slack } = stage;
    slack.allow('invalid_auth', 'not_allowed_token_type');
    const context = { host: '127.0.0.1', port: 0, log: quiet };
    const http = { kind: 'http', signingSecret: slack.signingSecret } as const;
    const begin = (settings: Parameters<typeof startSlack>[1]) => startSlack(createDoor(), settings, context);
    const wrong = begin({ botToken: 'xoxb-wrong', apiUrl: slack.url, mode: http });
    await expect(wrong).rejects.toThrow(SlackStartError);
    await expect(wrong).rejects.toThrow(/refused SLACK_BOT_TOKEN \(invalid_auth\)/);
    const socket = begin({
      botToken: slack.botToken,
      apiUrl: slack.url,
      mode: { kind: 'socket', appToken: 'xapp-wrong' },
    });
    await expect(socket).rejects.toThrow(/refused SLACK_APP_TOKEN \(invalid_auth\)/);
    await stage.close();
    const nowhere = begin({
      botToken: slack.botToken,
      apiUrl: `http://127.0.0.1:${await freePort()}/api/`,
      mode: http,
    });
    await expect(nowhere).rejects.toThrow(/could not be reached \(ECONNREFUSED\)/);
  });
});

function chunked(url: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    request.on('error', reject);
    for (let sent = 0; sent < 12; sent += 1) request.write('x'.repeat(100_000));
    request.end();
  });
}

type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** Sends one request after the other over one connection and returns all that came back. */
function onOneConnection(port: number, requests: readonly Sent[]): Promise<string> {
  const written = requests.map(({ body, headers }, at) => {
    const last = at === requests.length - 1 ? { connection: 'close' } : {};
    const all = { host: 'x', 'content-length': String(body.length), ...headers, ...last };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return `POST /slack/events HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
  });
  return new Promise((resolve, reject) => {
    let answers = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(written[0] ?? ''));
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
    let next = 1;
    socket.on('data', (chunk: Buffer) => {
      answers += chunk.toString();
      if (next < written.length) socket.write(written[next] ?? '');
      next += 1;
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
