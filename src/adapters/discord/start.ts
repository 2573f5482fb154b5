// Discord as a platform: the gateway brings, the one door answers.
import { REST } from 'discord.js';
import type { Adapter, Door, Request } from '../../chat/index.ts';
import type { Log } from '../../log/index.ts';
import { parseAddress } from './address.ts';
import { checkup } from './checkup.ts';
import { code, failureOf, type Failure } from './failure.ts';
import { aroundOf, createGateway, type Gateway } from './gateway.ts';
import { guildsOf } from './guild.ts';
import { callback, contentFlags, flag } from './limits.ts';
import { createMessenger } from './messenger.ts';
import { parseHappening } from './parse-happening.ts';
import { isThread, parseInteraction, parseMessage, type Around, type Parsed } from './parse.ts';
import { register, renderCommands } from './register.ts';
import { createReply } from './reply.ts';
import { createThreads } from './threads.ts';
import { createWeb, restOptions, type Web } from './web.ts';
import { fields, snowflake } from './wire.ts';

/** As `config.ts` reads it. */
export type DiscordSettings = {
  readonly token: string;
  /** Base of the HTTP API, such as `http://127.0.0.1:8080/api`; Discord's own when absent. */
  readonly apiUrl: string | undefined;
  /** Read what is said in threads too; needs an intent that Discord must grant. */
  readonly listens?: boolean;
};
export type DiscordContext = { readonly log: Log; readonly now?: () => Date };

/** Discord could not be started; the message says what to do about it. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
}

/** Throws `PlatformError` for what a person can mend. Resolves when the commands are registered and the gateway is open. */
export async function startDiscord(door: Door, config: DiscordSettings, context: DiscordContext): Promise<Adapter> {
  const { log } = context;
  const now = context.now ?? ((): Date => new Date());
  let open = true;

  const web = createWeb(new REST(restOptions(config.apiUrl)).setToken(config.token), config, log);
  const { app, me, installs, mayRead } = await introduced(web, config);
  const listens = config.listens === true && mayRead;
  const isDeaf = config.listens === true && !mayRead;
  if (isDeaf) log.warn('listening not allowed', { platform: 'discord', code: 'MESSAGE_CONTENT' });
  const gateway: Gateway = createGateway(
    { ...config, listens },
    {
      interaction: (payload) => open && take(parseInteraction(payload, door.commands, around, now())),
      message: (payload) => open && take(parseMessage(payload, around, now())),
      event: (name, payload) => {
        for (const it of open ? parseHappening(name, payload, now()) : []) void door.happened?.(it);
      },
    },
    log,
    now,
  );
  const around = { ...aroundOf(gateway.client, me), listens };
  const guilds = guildsOf(gateway.client, me, () => gateway.state().up);

  /** The first answer goes out before anything else is done. */
  const take = (parsed: Parsed): void => {
    if (parsed.kind === 'ignored') return;
    const acknowledged = acknowledge(web, parsed);
    void answer(parsed, acknowledged).catch((error: unknown) =>
      log.error('discord delivery failed', error, { platform: 'discord' }),
    );
  };
  const answer = async (
    parsed: Extract<Parsed, { kind: 'request' }>,
    acknowledged: Promise<boolean>,
  ): Promise<void> => {
    const { address, first } = parsed;
    if (address.via === 'hook') around.seen(parsed.request.person, parsed.request.locale);
    const request = await placed(web, around, parsed.request);
    if (await acknowledged) await door.handle(request, createReply(web, address, first));
  };

  const commands = renderCommands(door.commands, { installs });
  const registered = await register(web, app, commands);
  const unregistered = 'kind' in registered ? registered.failure : undefined;
  // With the commands of last time it is still of use; only a Discord that is not there ends the start.
  if (unregistered !== undefined && (isAway(unregistered) || unregistered.code === code.token)) {
    throw new PlatformError(whyNot(unregistered, config.apiUrl));
  }
  await gateway.open().catch((error: unknown) => {
    throw new PlatformError(whyNot(failureOf(error), config.apiUrl));
  });
  if (unregistered !== undefined) log.warn('commands not registered', { platform: 'discord', code: unregistered.code });
  log.info('discord ready', { platform: 'discord', count: 'changes' in registered ? registered.changes : 0 });

  return {
    messenger: createMessenger(web, config.apiUrl, {
      threads: createThreads(web, guilds, me, now),
      checkup: (guild) => checkup({ web, guilds, app, commands, isDeaf }, guild),
    }),
    resume: (text) => {
      const address = parseAddress(text, now().getTime());
      return address === undefined ? undefined : createReply(web, address);
    },
    health: () => {
      const state = gateway.state();
      if (web.refused()) return { ...state, up: false, detail: 'token refused' };
      return unregistered === undefined
        ? state
        : { ...state, detail: `${state.detail}, commands not registered (${unregistered.code})` };
    },
    stop: async () => {
      open = false;
      await gateway.close();
    },
  };
}

/** A mention in a thread the gateway has not told of, since it was put away before we came: Discord is asked what it hangs in. */
async function placed(web: Web, around: Pick<Around, 'knows'>, request: Request): Promise<Request> {
  const { what, place } = request;
  if (what.kind !== 'mention' || place.kind !== 'channel' || around.knows(place.channel)) return request;
  const called = await web.call('GET', `/channels/${place.channel}`);
  const parent = called.kind === 'done' ? snowflake(called.data['parent_id']) : undefined;
  if (called.kind === 'failed' || parent === undefined || !isThread(called.data['type'])) return request;
  return { ...request, place: { kind: 'thread', channel: parent, thread: place.channel } };
}

/** The first answer, private, as it was declared. False when Discord will show nothing of what follows. */
async function acknowledge(
  web: Web,
  { address, first, request }: Extract<Parsed, { kind: 'request' }>,
): Promise<boolean> {
  if (address.via !== 'hook' || first === undefined || address.step === 'none') return true;
  if (request.what.kind === 'unsupported') return true;
  const body =
    address.step === 'update'
      ? { type: callback.deferUpdate }
      : { type: callback.defer, data: { flags: flag.ephemeral } };
  const called = await web.hook('POST', first, { body });
  if (called.kind === 'done') return true;
  const { kind, code: number } = called.failure;
  // Answered before, when it is delivered again; perhaps answered, when nobody can know: both can still be shown to.
  return kind === 'unknown' || number === code.acknowledged;
}

/** Learns who we are; the one moment at which a wrong token is told to a person. */
async function introduced(
  web: Web,
  config: DiscordSettings,
): Promise<{ app: string; me: string; installs: readonly number[]; mayRead: boolean }> {
  const called = await web.call('GET', '/applications/@me');
  if (called.kind === 'failed') throw new PlatformError(whyNot(called.failure, config.apiUrl));
  const app = snowflake(called.data['id']);
  if (app === undefined) throw new PlatformError(whyNot({ kind: 'refused', code: code.token }, config.apiUrl));
  const installs = Object.keys(fields(called.data['integration_types_config']))
    .map(Number)
    .filter((it) => it === 0 || it === 1);
  return {
    app,
    me: snowflake(fields(called.data['bot'])['id']) ?? app,
    installs: installs.length > 0 ? installs : [0],
    mayRead: (Number(called.data['flags'] ?? 0) & contentFlags) !== 0,
  };
}

const isAway = ({ kind }: Failure): boolean => kind === 'unreachable' || kind === 'unknown';

function whyNot({ kind, code: number }: Failure, apiUrl: string | undefined): string {
  if (number === code.token) {
    return 'Discord refused DISCORD_TOKEN. Copy the token from the Bot page of your application; Reset Token there makes a new one.';
  }
  if (kind === 'limited') return 'Discord asks us to wait before connecting again. Start once more in a few minutes.';
  if (kind === 'refused') {
    return `Discord refused to let the bot start (${number}). Check that DISCORD_TOKEN belongs to a bot that was not removed, and start again.`;
  }
  const where = apiUrl === undefined ? 'Discord' : `Discord at ${apiUrl} (DISCORD_API_URL)`;
  return `${where} could not be reached (${number}). Check the network, a proxy or firewall in between, and start again.`;
}
