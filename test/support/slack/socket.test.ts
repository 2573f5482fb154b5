// Socket Mode: connections come and go, envelopes are repeated, lines break.
import { SocketModeClient } from '@slack/socket-mode';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTinyApp, type TinyApp } from './bolt-app.ts';
import { startFakeSlack, type FakeSlack } from './index.ts';

let slack: FakeSlack;
let tiny: TinyApp;
let texts: string[];

const count = (text = 'x') => slack.command({ user: 'anna', command: '/count', text });

const listenOn = (each: TinyApp): void => {
  each.app.command('/count', async ({ ack, command }) => {
    texts.push(command.text);
    await ack({ text: `ok ${command.text}` });
  });
};

beforeEach(async () => {
  slack = await startFakeSlack();
  tiny = await startTinyApp(slack, 'socket');
  texts = [];
  listenOn(tiny);
});

afterEach(async () => {
  await tiny.stop();
  await slack.close();
});

it('delivers over the one connection and shows the ack', async () => {
  expect(slack.socket.count()).toBe(1);
  expect(await count()).toMatchObject({ mode: 'socket', status: 200, ackBody: { text: 'ok x' } });
  expect(slack.ephemerals('anna').map(slack.plain)).toEqual(['ok x']);
});

it('repeats an envelope with the same id', async () => {
  const first = await count();
  const again = await slack.repeat(first);
  expect(again).toMatchObject({ id: first.id, status: 200 });
  const other = await slack.repeat(first, { envelope: 'new' });
  expect(other.id).not.toBe(first.id);
  expect(texts).toEqual(['x', 'x', 'x']);
  expect(slack.violations).toEqual([]);
});

it('a connection that is refreshed or killed comes back', async () => {
  slack.socket.disconnect('refresh_requested');
  await slack.until(() => slack.socket.made() === 2 && slack.socket.count() === 1);
  slack.socket.kill();
  expect((await count('lost')).error).toBe('no_connection');
  await slack.until(() => slack.socket.made() === 3 && slack.socket.count() === 1);
  expect((await count('back')).status).toBe(200);
  expect(slack.notices('anna')).toEqual(['/count failed with the error "dispatch_failed"']);
});

it('a line that went stale is noticed by missing pongs', async () => {
  slack.socket.silence();
  await slack.until(() => slack.socket.made() === 2, { ms: 25_000 });
  // Stopping the client while it still connects would end in a rejection that nobody in it handles.
  await slack.until(async () => (await count()).status === 200);
}, 30_000);

it('several connections take turns', async () => {
  const other = await startTinyApp(slack, 'socket');
  let second = 0;
  other.app.command('/count', async ({ ack }) => {
    second += 1;
    await ack();
  });
  for (let at = 0; at < 6; at += 1) await count(`n${at}`);
  expect([second, texts.length]).toEqual([3, 3]);
  await other.stop();
});

it('gives up on an envelope nobody acknowledges, and sees acks nobody waits for', async () => {
  const silent = await slack.command({ user: 'anna', command: '/unknown', timeoutMs: 50 });
  expect(silent).toMatchObject({ status: 0, error: 'operation_timeout' });
  const client = new SocketModeClient({ appToken: slack.appToken, clientOptions: { slackApiUrl: slack.url } });
  await client.start();
  await (client as unknown as { send(id: string): Promise<void> }).send('made-up');
  await slack.until(() => slack.violations.length);
  expect(slack.violations[0]).toContain('an ack nobody waits for');
  await client.disconnect();
});

it('survives words it can not read', async () => {
  slack.socket.say('{');
  expect((await count()).status).toBe(200);
});

it('opens connections for the app token only, each address once', async () => {
  const open = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await (await fetch(`${slack.url}apps.connections.open`, { method: 'POST', headers })).json()) as {
      error?: string;
      url: string;
    };
  };
  expect(await open('xapp-unknown')).toMatchObject({ error: 'invalid_auth' });
  expect(await open(slack.botToken)).toMatchObject({ error: 'not_allowed_token_type' });
  const { url } = await open(slack.appToken);
  const connect = (address: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(address);
      socket.onmessage = ({ data }) => {
        socket.close();
        resolve(String(data));
      };
      socket.onerror = () => resolve('refused');
    });
  expect(JSON.parse(await connect(url))).toMatchObject({ type: 'hello', connection_info: { app_id: slack.appId } });
  expect(await connect(url)).toBe('refused');
  slack.revokeAppToken();
  expect(await open(slack.appToken)).toMatchObject({ error: 'token_revoked' });
});
