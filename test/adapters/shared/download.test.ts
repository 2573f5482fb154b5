// Downloads from hosts that lie, dawdle or send elsewhere.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { download, hostsOf } from '../../../src/adapters/shared/download.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function served(listener: RequestListener, host = '127.0.0.1'): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const get = (url: string, most = 1_000, own = url) =>
  download({ url, most, isOurs: hostsOf(['files.example'], own), headers: { authorization: 'Bearer secret' } });

describe('a download', () => {
  test('brings the bytes, to the last that is allowed', async () => {
    const url = await served((_, response) => response.end(Buffer.alloc(1_000, 7)));
    expect(await get(url)).toMatchObject({ kind: 'file', bytes: Buffer.alloc(1_000, 7) });
    expect(await get(url, 999)).toEqual({ kind: 'unfetched', why: 'too-large' });
  });

  test('stops a body without an end, and lets go of the connection', async () => {
    let written = 0;
    let closed: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const url = await served((_, response) => {
      const more = setInterval(() => void response.write(Buffer.alloc((written += 1) && 500)), 1);
      response.on('close', () => {
        clearInterval(more);
        closed();
      });
    });
    expect(await get(url)).toEqual({ kind: 'unfetched', why: 'too-large' });
    await gone;
    expect(written).toBeLessThan(50);
  });

  test.each([
    ['more bytes than its length says', 10, 5_000],
    ['fewer bytes than its length says', 5_000, 10],
  ])('of %s brings no byte too many', async (_name, said, sent) => {
    const url = await served((_, response) => {
      response.socket?.end(
        Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${said}\r\n\r\n`), Buffer.alloc(sent, 1)]),
      );
    });
    const got = await get(url, 100_000);
    if (got.kind === 'file') expect(got.bytes.length).toBeLessThanOrEqual(said);
    else expect(got.why).toBe('unreachable');
  });

  test('goes where its own host sends it, and takes the token along', async () => {
    const seen: string[] = [];
    const url = await served((request, response) => {
      seen.push(`${request.url} ${request.headers.authorization}`);
      if (request.url === '/') response.writeHead(302, { location: '/there' }).end();
      else response.end('here');
    });
    expect(await get(url)).toMatchObject({ kind: 'file', bytes: Buffer.from('here') });
    expect(seen).toEqual(['/ Bearer secret', '/there Bearer secret']);
  });

  test('never asks another host, at first or when sent there', async () => {
    const seen: string[] = [];
    const other = await served((request, response) => {
      seen.push(request.url ?? '');
      response.end('no');
    }, '127.0.0.2');
    const url = await served((_, response) => void response.writeHead(307, { location: `${other}/x` }).end());
    expect(await get(url)).toEqual({ kind: 'unfetched', why: 'forbidden' });
    expect(await get(`${other}/x`, 1_000, url)).toEqual({ kind: 'unfetched', why: 'forbidden' });
    expect(seen).toEqual([]);
  });

  test('does not go round in circles', async () => {
    let asked = 0;
    const url = await served((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await get(url)).toEqual({ kind: 'unfetched', why: 'forbidden' });
    expect(asked).toBe(4);
  });

  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [403, 'forbidden'],
    [401, 'forbidden'],
    [500, 'unreachable'],
    [206, 'unreachable'],
  ])('answered with %i is %s', async (status, why) => {
    const url = await served((_, response) => void response.writeHead(status).end('x'));
    expect(await get(url)).toEqual({ kind: 'unfetched', why });
  });

  test('of nobody is unreachable', async () => {
    const url = await served(() => undefined);
    servers.splice(0).forEach((server) => server.close().closeAllConnections());
    expect(await get(url)).toEqual({ kind: 'unfetched', why: 'unreachable' });
  });

  test('that says nothing is given up', { timeout: 15_000 }, async () => {
    const url = await served((_, response) => void response.writeHead(200).write('a'));
    const started = performance.now();
    expect(await get(url)).toEqual({ kind: 'unfetched', why: 'unreachable' });
    expect(performance.now() - started).toBeLessThan(12_000);
  });
});

describe('the hosts of a platform', () => {
  const isOurs = hostsOf(['slack.com', '*.slack.com'], 'http://127.0.0.1:99/api/');
  test.each([
    ['https://slack.com/x', true],
    ['https://files.slack.com/x', true],
    ['http://127.0.0.1:99/files', true],
    ['http://127.0.0.1:98/files', false],
    ['http://files.slack.com/x', false],
    ['https://files.slack.com:8443/x', false],
    ['https://user@files.slack.com/x', false],
    ['https://evilslack.com/x', false],
    ['https://slack.com.evil.example/x', false],
    ['https://evil.example/slack.com', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (url, own) => expect(isOurs(new URL(url))).toBe(own));
});
