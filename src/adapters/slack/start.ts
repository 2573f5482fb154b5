// Slack as a platform: Bolt receives, the one door answers.
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Adapter, Door } from '../../chat/index.ts';
import type { Log } from '../../log/index.ts';
import { expired, parseAddress } from './address.ts';
import type { Me } from './asked.ts';
import { missingScopes, scopesOf } from './checkup.ts';
import { openFront, type Front, type Routes } from './front.ts';
import { createMessenger } from './messenger.ts';
import { namingMessenger, namingReply } from './names.ts';
import { createPeople, introduce } from './people.ts';
import { gated, type Accept, type Gate } from './receiver.ts';
import { createReply } from './reply.ts';
import { createSocket, SocketError, type Patience, type Socket } from './socket.ts';
import { SlackStartError, whyNot } from './start-error.ts';
import { createTake } from './take.ts';
import { clientOptions, createWeb, quietLogger, type Web } from './web.ts';
import { word } from '../shared/wire.ts';

/** As `config.ts` reads it. */
export type SlackSettings = {
  readonly botToken: string;
  /** Base of the Web API; Slack's own when absent. */
  readonly apiUrl: string | undefined;
  /** Read what is said in threads too; needs the scopes of the listening manifest. */
  readonly listens?: boolean;
  readonly mode:
    { readonly kind: 'http'; readonly signingSecret: string } | { readonly kind: 'socket'; readonly appToken: string };
};
export type SlackContext = {
  readonly host: string;
  /** Listened on over HTTP only; 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  /** What is served by GET beside Slack's path, over HTTP only: `/health`, `/metrics`. */
  readonly routes?: Routes;
  /** How often we try whether Slack is there and takes our token, in milliseconds. */
  readonly checkEveryMs?: number;
  readonly patience?: Patience;
};
export type Slack = Adapter & {
  /** Where it listens; undefined in Socket Mode. */
  readonly port: number | undefined;
  /** The bot's own account. */
  readonly user: string;
};

/** Throws `SlackStartError` for what a person can mend, the system's error (code `EADDRINUSE`) for a port in use. */
export async function startSlack(door: Door, config: SlackSettings, context: SlackContext): Promise<Slack> {
  const { log } = context;
  const web = createWeb(config.botToken, config.apiUrl, log);
  const { me: known, scopes } = await introduced(web, config.apiUrl);
  const me: Me = config.listens === true ? { ...known, listens: true } : known;
  const deaf = config.listens === true ? missingScopes(scopes, { listens: true }) : [];
  if (deaf.length > 0) log.warn('listening not allowed', { platform: 'slack', code: deaf.join(' ') });
  const people = createPeople(web);
  const take = createTake(door, web, people, me);
  let lastEventAt: Date | undefined;

  const { mode } = config;
  const socket = mode.kind === 'socket' ? createSocket(mode.appToken, config.apiUrl, log, context.patience) : undefined;
  const http =
    mode.kind === 'http'
      ? new HTTPReceiver({ signingSecret: mode.signingSecret, logger: quietLogger(log) })
      : undefined;
  const gate = gated((socket?.receiver ?? http) as Receiver, log);
  const app = new App({
    token: config.botToken,
    receiver: gate,
    deferInitialization: true,
    convoStore: false,
    botId: me.bot,
    botUserId: me.user,
    tokenVerificationEnabled: false,
    clientOptions: clientOptions(config.apiUrl, log),
    logger: quietLogger(log),
  });
  app.use(async ({ body, context: about }) => {
    lastEventAt = new Date();
    await take(body, lastEventAt, about['accept'] as Accept);
  });
  app.error(async (error) => log.error('slack delivery failed', error, { platform: 'slack' }));
  await app.init();

  const front =
    http === undefined || mode.kind !== 'http'
      ? undefined
      : await openFront(
          context,
          { signingSecret: mode.signingSecret, listen: http.requestListener },
          context.routes ?? {},
          log,
        );
  if (socket !== undefined) await opened(socket);
  const checking = setInterval(() => void web.call('auth.test', {}), context.checkEveryMs ?? 60_000).unref();
  log.info('slack ready', { platform: 'slack', kind: mode.kind, ...(front === undefined ? {} : { port: front.port }) });

  return {
    port: front?.port,
    user: me.user,
    messenger: namingMessenger(createMessenger(web, config), people.name),
    resume: (text) => {
      const address = parseAddress(text);
      if (address === undefined || expired(address, Date.now())) return undefined;
      return namingReply(createReply(web, { address, accept: async () => undefined }), people.name);
    },
    introduce: (request) => introduce(people, request),
    health: () => ({ ...healthOf(web, socket), lastEventAt }),
    stop: async () => {
      clearInterval(checking);
      await stop(front, socket, gate);
    },
  };
}

/** Learns who we are; the one moment at which a wrong token is told to a person. */
async function introduced(web: Web, apiUrl: string | undefined): Promise<{ me: Me; scopes: readonly string[] }> {
  const called = await web.call('auth.test', {});
  if (called.kind === 'failed') throw new SlackStartError(whyNot(called.failure, 'SLACK_BOT_TOKEN', apiUrl));
  const [user, bot] = [word(called.data['user_id']), word(called.data['bot_id'])];
  if (user !== undefined && bot !== undefined) return { me: { user, bot }, scopes: scopesOf(called.data) };
  throw new SlackStartError(
    'SLACK_BOT_TOKEN is no bot’s token. Copy the Bot User OAuth Token (xoxb-…) from your app’s OAuth & Permissions page.',
  );
}

async function opened(socket: Socket): Promise<void> {
  try {
    await socket.open();
  } catch (error) {
    await socket.close();
    throw error instanceof SocketError
      ? new SlackStartError(whyNot(error.failure, 'SLACK_APP_TOKEN', undefined))
      : error;
  }
}

function healthOf(web: Web, socket: Socket | undefined): { up: boolean; detail: string } {
  const refused = web.refusedToken() ?? socket?.refused();
  if (refused !== undefined) return { up: false, detail: `token refused: ${refused}` };
  const lost = web.unreachable();
  if (lost !== undefined)
    return { up: false, detail: `web api unreachable since ${lost.since.toISOString()}: ${lost.code}` };
  if (socket === undefined) return { up: true, detail: 'http' };
  return socket.connected() ? { up: true, detail: 'socket connected' } : { up: false, detail: 'socket not connected' };
}

/** Lets go of the connections once what was taken is acknowledged, within a second. */
async function stop(front: Front | undefined, socket: Socket | undefined, gate: Gate): Promise<void> {
  gate.close();
  front?.stop();
  for (let tries = 0; tries < 50 && gate.waiting() > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await socket?.close();
}
