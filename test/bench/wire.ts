// Kept connections that send bytes made beforehand and stop the clock at the last byte of the answer.
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** A server that takes longer is out of order. */
const longestMs = 30_000;

export type Answered = { readonly status: number; readonly ms: number };
export type Line = { send(request: Buffer): Promise<Answered>; close(): void };

/** One connection, one request at a time. Nothing of a client library runs within the time measured. */
export async function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return {
    send: (request) => exchange(socket, request),
    close: () => void socket.destroy(),
  };
}

function exchange(socket: Socket, request: Buffer): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let text = '';
    const started = performance.now();
    const stop = (): void => {
      clearTimeout(timer);
      socket.off('data', take).off('close', gone).off('error', gone);
    };
    const fail = (why: string): void => {
      stop();
      reject(new Error(why));
    };
    const gone = (): void => fail('the server closed the connection');
    const timer = setTimeout(() => fail('the server did not answer'), longestMs);
    const take = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (!isWhole(text)) return;
      const ms = performance.now() - started;
      stop();
      resolve({ status: Number(text.slice(9, 12)), ms });
    };
    socket.on('data', take).on('close', gone).on('error', gone);
    if (socket.destroyed) gone();
    else socket.write(request);
  });
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head + 2))?.[1];
  if (length !== undefined) return text.length >= head + 4 + Number(length);
  return text.endsWith('0\r\n\r\n');
}

/** As many connections as are needed at once; a free one is used again. */
export function openLines(port: number): { send(request: Buffer): Promise<Answered>; opened(): number; close(): void } {
  const all: Line[] = [];
  const free: Line[] = [];
  return {
    async send(request) {
      const line = free.pop() ?? (await openLine(port));
      if (!all.includes(line)) all.push(line);
      const answered = await line.send(request);
      free.push(line);
      return answered;
    },
    opened: () => all.length,
    close: () => all.forEach((line) => line.close()),
  };
}
