// The floor of the ack figure: Node's own HTTP server, the signature checked, one bare insert, and nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { announce, openRows, settings } from './peer-row.ts';

const insert = await openRows(settings.url, 'floor', settings.bytes);
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    if (!isSigned(request, body)) return void response.writeHead(401).end();
    insert(new URLSearchParams(body).get('trigger_id') ?? '').then(
      () => response.writeHead(200).end(),
      () => response.writeHead(500).end(),
    );
  });
});

function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const text = `v0:${String(headers['x-slack-request-timestamp'])}:${body}`;
  const right = Buffer.from(`v0=${createHmac('sha256', settings.secret).update(text).digest('hex')}`);
  const given = Buffer.from(String(headers['x-slack-signature']));
  return right.length === given.length && timingSafeEqual(right, given);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  announce(typeof address === 'object' && address !== null ? address.port : 0);
});
