// Keeps a Socket Mode connection: opens it, opens it again whenever it is lost, and says whether it stands.
import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log/index.ts';
import { failureOf, isTokenless, type Failure } from './failure.ts';
import { clientOptions, quietLogger } from './web.ts';
import { fields, jsonObject, word } from '../shared/wire.ts';

/** How patient we are with a connection, in milliseconds. */
export type Patience = {
  /** A ping unanswered for so long means that the line is dead. */
  readonly ping: number;
  /** Slack greets within this time, or the attempt is given up. */
  readonly hello: number;
  /** Between attempts: the first pause and the longest. */
  readonly pause: number;
  readonly longest: number;
};
export const patience: Patience = { ping: 5_000, hello: 15_000, pause: 500, longest: 15_000 };

export type Socket = {
  readonly receiver: SocketModeReceiver;
  /** Throws the failure when Slack refuses the app token, and when no connection comes about the first time. */
  open(): Promise<void>;
  connected(): boolean;
  /** Slack refused the app token. */
  refused(): string | undefined;
  close(): Promise<void>;
};

/** The library's own reconnecting ends the process when Slack refuses the token, and waits five seconds each time; ours does neither. */
export function createSocket(
  appToken: string,
  apiUrl: string | undefined,
  log: Log,
  patient: Patience = patience,
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    clientPingTimeout: patient.ping,
    autoReconnectEnabled: false,
    logger: quietLogger(log),
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
  });
  const { client } = receiver;
  let connected = false;
  let refused: string | undefined;
  let closing = false;
  let opening: Promise<void> | undefined;
  let rested: () => void = () => undefined;

  guardMessages(client, log);
  client.on('connected', () => {
    connected = true;
    refused = undefined;
  });
  client.on('disconnected', () => {
    connected = false;
    if (opening === undefined && !closing) opening = again();
  });

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      rested = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const attempt = async (): Promise<Failure | undefined> => {
    try {
      await greeted(client.start(), patient.hello);
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      refused = isTokenless(failure.code) ? failure.code : undefined;
      log.warn('slack socket not opened', { platform: 'slack', kind: failure.kind, code: failure.code });
      client.disconnect().catch(() => undefined);
      return failure;
    }
  };
  const again = async (): Promise<void> => {
    log.info('slack socket lost', { platform: 'slack' });
    for (let pause = 0; !closing && !connected; pause = Math.min(Math.max(pause * 2, patient.pause), patient.longest)) {
      await rest(pause * (0.75 + Math.random() / 2));
      if (!closing && (await attempt()) === undefined) log.info('slack socket opened', { platform: 'slack' });
    }
    opening = undefined;
  };

  return {
    receiver,
    connected: () => connected && client.websocket?.isActive() === true,
    refused: () => refused,
    open: async () => {
      let failure: Failure | undefined;
      opening = attempt().then((result) => {
        failure = result;
      });
      await opening;
      opening = undefined;
      if (failure !== undefined) throw new SocketError(failure);
      if (!connected) opening = again();
    },
    close: async () => {
      closing = true;
      rested();
      await Promise.race([client.disconnect(), soon(1_000)]);
    },
  };
}

export class SocketError extends Error {
  override readonly name = 'SocketError';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The library reads into whatever arrives; a text that is no envelope would end the process. */
function guardMessages(client: SocketModeReceiver['client'], log: Log): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    const text = typeof data === 'string' ? readable(data) : undefined;
    if (text === undefined) return log.warn('slack socket said something unreadable', { platform: 'slack' });
    listeners.forEach((listen) => listen(text, isBinary));
  });
}

/** What the library can read of it: an envelope with something unknown inside is emptied, so that it is acknowledged. */
function readable(text: string): string | undefined {
  const envelope = jsonObject(text);
  const type = word(envelope?.['type']);
  if (envelope === undefined || type === undefined) return undefined;
  const known = type !== 'events_api' || typeof fields(fields(envelope['payload'])['event'])['type'] === 'string';
  if (known && type !== 'error' && type !== 'ws_message') return text;
  const id = word(envelope['envelope_id']);
  return id === undefined ? undefined : JSON.stringify({ envelope_id: id, type: 'unreadable', payload: {} });
}

async function greeted(start: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no greeting')), ms);
  });
  try {
    await Promise.race([start, late]);
  } finally {
    clearTimeout(timer);
    start.catch(() => undefined);
  }
}

const soon = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
