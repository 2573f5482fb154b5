// Socket Mode when the line is bad: refreshed, broken, silent, refused, and things said on it that nobody understands.
import type { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { createSocket } from '../../../src/adapters/slack/socket.ts';
import { createLog } from '../../../src/log/index.ts';
import { patience, raise, type Stage } from './stage.ts';

describe('a Socket Mode line', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await raise('socket');
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.slack.violations).toEqual([]);
  });
  const answered = async (text: string): Promise<void> => {
    const { slack } = stage;
    await slack.until(() => slack.socket.count() > 0 && stage.adapter.health().up);
    expect(await slack.command({ user: 'anna', channel: 'general', command: '/echo', text })).toMatchObject({
      status: 200,
    });
    await slack.until(() => slack.ephemerals('anna').some((it) => slack.plain(it).includes(text)));
  };

  it('is opened again when Slack refreshes it, soon', async () => {
    const { slack } = stage;
    await answered('before');
    slack.socket.disconnect('refresh_requested');
    await slack.until(() => slack.socket.made() === 2, { ms: 1_000 });
    await answered('after');
  });

  it('is opened again when it breaks, as often as it takes', async () => {
    const { slack, adapter } = stage;
    slack.fail('apps.connections.open', { status: 503, times: 3 });
    slack.socket.kill();
    await slack.until(() => !adapter.health().up);
    await slack.until(() => slack.socket.made() === 2);
    await answered('after');
  });

  it('is noticed when it has gone silent', async () => {
    const { slack } = stage;
    slack.socket.silence();
    await slack.until(() => slack.socket.made() === 2, { ms: 5_000 });
    await answered('after');
  });

  it('keeps the process alive when the app token is revoked, and comes back when it is good again', async () => {
    const { slack, adapter } = stage;
    slack.allow('token_revoked');
    slack.revokeAppToken();
    slack.socket.kill();
    await slack.until(() => adapter.health().detail.includes('token_revoked'));
    slack.restoreTokens();
    await answered('after');
  });

  it('shrugs at what it cannot read', async () => {
    const { slack } = stage;
    for (const text of ['null', '5', '{', '{}', '{"type":7}', '{"type":"events_api"}', '{"type":"error"}', '[]'])
      slack.socket.say(text);
    await answered('after');
  });

  it('has one effect of an envelope that comes again with attempt 0', async () => {
    const { slack, door } = stage;
    const delivery = await slack.mention({ user: 'anna', channel: 'general', text: 'once' });
    await slack.repeat(delivery);
    await slack.repeat(delivery, { retryNum: 1 });
    await slack.until(() => door.handled.length === 3);
    expect(slack.ephemerals('anna')).toHaveLength(1);
  });
});

describe('a line to a Slack that does not say goodbye', () => {
  const bad: [string, (line: WebSocket) => void][] = [
    ['has gone silent', (line) => line.pause()],
    [
      'asks for a refresh and leaves the line open',
      (line) => {
        // The library under test is the client's; here the server is kept from answering the closing frame.
        (line as unknown as { _receiver: EventEmitter })._receiver.removeAllListeners('conclude');
        line.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      },
    ],
  ];
  it.each(bad)('is opened again soon when it %s', async (_, turnBad) => {
    let made = 0;
    const server = createServer((_request, response) => {
      const { port } = server.address() as AddressInfo;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/link` }));
    });
    const lines = new WebSocketServer({ server });
    lines.on('connection', (line) => {
      made += 1;
      line.on('error', () => undefined);
      // The second line is never greeted.
      if (made !== 2) line.send(JSON.stringify({ type: 'hello' }));
      if (made === 1) setTimeout(() => turnBad(line), 50);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const socket = createSocket('xapp-1', `http://127.0.0.1:${port}/api/`, createLog('silent'), {
      ...patience,
      hello: 300,
    });
    await socket.open();
    await expect.poll(() => made, { timeout: 4_000 }).toBeGreaterThan(2);
    await expect.poll(() => socket.connected(), { timeout: 2_000 }).toBe(true);
    await socket.close();
    lines.clients.forEach((line) => line.terminate());
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
