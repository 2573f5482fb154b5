// Slack as a platform: Bolt receives, the one door answers.
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Adapter, Door, Request } from '../../chat/index.ts';
import type { Log } from '../../log/index.ts';
import { expired, parseAddress } from './address.ts';
import { isTokenless, type Failure } from './failure.ts';
import { openFront, type Front, type Routes } from './front.ts';
import { createMessenger } from './messenger.ts';
import { parseBody, type Me, type Parsed } from './parse.ts';
import { createPeople } from './people.ts';
import { renderPrompts } from './prompt.ts';
import { gated, type Accept } from './receiver.ts';
import { createReply } from './reply.ts';
import { createSocket, SocketError, type Patience, type Socket } from './socket.ts';
import { clientOptions, createWeb, quietLogger, type Web } from './web.ts';
import { word } from './wire.ts';

/** As `config.ts` reads it. */
export type SlackSettings = {
  readonly botToken: string;
  /** Base of the Web API; Slack's own when absent. */
  readonly apiUrl: string | undefined;
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
  /** How often the token is tried when nothing else is going on, in milliseconds. */
  readonly checkEveryMs?: number;
  readonly patience?: Patience;
};
export type Slack = Adapter & {
  /** Where it listens; undefined in Socket Mode. */
  readonly port: number | undefined;
  /** The bot's own account. */
  readonly user: string;
};

/** Slack could not be started; the message says what to do about it. */
export class SlackStartError extends Error {
  override readonly name = 'SlackStartError';
}

/** How long an answer may wait for the asker's language, after Slack has been told that the delivery is ours. */
const languageBudgetMs = 800;

/** Throws `SlackStartError` for what a person can mend, the system's error (code `EADDRINUSE`) for a port in use. */
export async function startSlack(door: Door, config: SlackSettings, context: SlackContext): Promise<Slack> {
  const { log } = context;
  const web = createWeb(config.botToken, config.apiUrl, log);
  const me = await introduced(web, config.apiUrl);
  const people = createPeople(web);
  let lastEventAt: Date | undefined;

  const take = async (body: unknown, accept: Accept): Promise<void> => {
    lastEventAt = new Date();
    const parsed = parseBody(body, me, lastEventAt);
    switch (parsed.kind) {
      case 'request':
        return answer(parsed, accept);
      case 'opened':
        await accept();
        return suggest(parsed);
      case 'removed':
        await accept();
        return web.lose('app_removed');
      case 'ignored':
        return accept();
    }
  };

  const answer = async (
    { request: bare, address, trigger }: Extract<Parsed, { kind: 'request' }>,
    accept: Accept,
  ): Promise<void> => {
    const request: Request = { ...bare, ...people.known(bare.person) };
    const looking = people.look(bare.person, languageBudgetMs);
    const reply = createReply(web, {
      address,
      request,
      ...(trigger === undefined ? {} : { trigger }),
      // Slack is told at once; what is said next waits until the language is known.
      accept: async () => {
        await accept();
        Object.assign(request, await looking);
      },
    });
    await door.handle(request, reply);
  };

  const suggest = async ({ person, channel }: Extract<Parsed, { kind: 'opened' }>): Promise<void> => {
    const { locale } = await people.look(person, 5_000);
    await web.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts: renderPrompts(locale) });
  };

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
  app.use(async ({ body, context: about }) => take(body, about['accept'] as Accept));
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
  if (socket !== undefined) await socket.open().catch((error: unknown) => refuseSocket(error));
  const checking = setInterval(() => void web.call('auth.test', {}), context.checkEveryMs ?? 60_000).unref();
  log.info('slack ready', { platform: 'slack', kind: mode.kind, ...(front === undefined ? {} : { port: front.port }) });

  return {
    port: front?.port,
    user: me.user,
    messenger: createMessenger(web),
    resume: (text) => {
      const address = parseAddress(text);
      if (address === undefined || expired(address, Date.now())) return undefined;
      return createReply(web, { address, accept: async () => undefined });
    },
    health: () => ({ ...healthOf(web, socket), lastEventAt }),
    stop: async () => {
      clearInterval(checking);
      await stop(front, socket, gate);
    },
  };
}

/** Learns who we are; the one moment at which a wrong token is told to a person. */
async function introduced(web: Web, apiUrl: string | undefined): Promise<Me> {
  const called = await web.call('auth.test', {});
  if (called.kind === 'failed') throw new SlackStartError(whyNot(called.failure, 'SLACK_BOT_TOKEN', apiUrl));
  const [user, bot] = [word(called.data['user_id']), word(called.data['bot_id'])];
  if (user !== undefined && bot !== undefined) return { user, bot };
  throw new SlackStartError(
    'SLACK_BOT_TOKEN is no bot’s token. Copy the Bot User OAuth Token (xoxb-…) from your app’s OAuth & Permissions page.',
  );
}

function refuseSocket(error: unknown): never {
  if (error instanceof SocketError) throw new SlackStartError(whyNot(error.failure, 'SLACK_APP_TOKEN', undefined));
  throw error;
}

function whyNot(
  { kind, code }: Failure,
  name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  apiUrl: string | undefined,
): string {
  const page =
    name === 'SLACK_BOT_TOKEN'
      ? 'OAuth & Permissions'
      : 'Basic Information, App-Level Tokens (scope connections:write)';
  if (isTokenless(code) || code === 'not_allowed_token_type') {
    return `Slack refused ${name} (${code}). Copy it again from your app’s page ${page}; if the app was removed from the workspace, install it there again.`;
  }
  if (code === 'missing_scope')
    return `Slack says that ${name} lacks a scope. Make the token anew on your app’s page ${page}.`;
  if (kind === 'limited') return 'Slack asks us to wait before connecting again. Start once more in a minute.';
  const where = apiUrl === undefined ? 'Slack' : `Slack at ${apiUrl} (SLACK_API_URL)`;
  return `${where} could not be reached (${code}). Check the network, a proxy or firewall in between, and start again.`;
}

function healthOf(web: Web, socket: Socket | undefined): { up: boolean; detail: string } {
  const refused = web.refusedToken() ?? socket?.refused();
  if (refused !== undefined) return { up: false, detail: `token refused: ${refused}` };
  if (socket === undefined) return { up: true, detail: 'http' };
  return socket.connected() ? { up: true, detail: 'socket connected' } : { up: false, detail: 'socket not connected' };
}

/** Lets go of the connections once what was taken is acknowledged, within a second. */
async function stop(
  front: Front | undefined,
  socket: Socket | undefined,
  gate: { waiting(): number; close(): void },
): Promise<void> {
  gate.close();
  front?.stop();
  for (let tries = 0; tries < 50 && gate.waiting() > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await socket?.close();
}
