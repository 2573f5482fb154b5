// The way out to Discord: every call of its HTTP API goes through here; nothing that could stand twice is sent twice.
import { setTimeout as sleep } from 'node:timers/promises';
import { REST, type RawFile, type ResponseLike, type RESTOptions } from 'discord.js';
import type { Log } from '../../log/index.ts';
import { code, failureOf, type Failure } from './failure.ts';
import { answerMs } from './limits.ts';
import { fields, type Fields } from './wire.ts';

const timeoutMs = 5_000;
/** Files take longer, over a slow line a minute. */
const uploadMs = 60_000;
/** A rate limit that ends sooner is waited for. */
const patienceMs = 5_000;
/** A call that does no harm twice is tried once more after this. */
const againMs = 300;

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Route = `/${string}`;
export type Called =
  | { readonly kind: 'done'; readonly data: Fields; readonly list: readonly unknown[] }
  | { readonly kind: 'failed'; readonly failure: Failure };
export type Payload = { readonly body: unknown; readonly files?: readonly RawFile[] };
export type Web = {
  /** As the bot, with its token. Never throws. */
  call(verb: Verb, route: Route, payload?: Payload): Promise<Called>;
  /** Answers an interaction: its own token is in the route. Never throws. */
  hook(verb: 'POST' | 'PATCH' | 'DELETE', route: Route, payload?: Payload): Promise<Called>;
  /** True once Discord has refused the bot's token. */
  refused(): boolean;
};

/** No answer for five seconds is no answer; what to try again is decided here, not by the library. */
export function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
    timeout: timeoutMs,
    retries: 0,
    rejectOnRateLimit: ({ route, retryAfter }) => retryAfter > (route.endsWith('/callback') ? 1_000 : patienceMs),
  };
}

/**
 * Node's own `fetch` for files. The library hands its form to whichever connection pool this process happens to share, and that
 * of another library (Slack's brings one) does not know such a form: every upload would fail.
 */
const throughFetch: RESTOptions['makeRequest'] = async (url, { method, headers, body, signal }) =>
  (await fetch(url, { method, headers, body, signal } as RequestInit)) as unknown as ResponseLike;

/** `bot` carries the bot's token, as the client's own does; files go another way, which waits longer. */
export function createWeb(
  bot: REST,
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string | undefined },
  log: Log,
): Web {
  // Interactions do not count against a bot's limit of 50 calls a second; and each has a queue of its own, forgotten after a minute.
  const hooks = new REST({
    ...restOptions(apiUrl),
    globalRequestsPerSecond: Number.MAX_SAFE_INTEGER,
    handlerSweepInterval: 60_000,
  });
  const uploads = new REST({ ...restOptions(apiUrl), timeout: uploadMs, makeRequest: throughFetch }).setToken(token);
  let refused = false;

  const attempt = async (
    by: 'bot' | 'hook',
    verb: Verb,
    route: Route,
    payload: Payload | undefined,
  ): Promise<Called> => {
    const hooked = by === 'hook';
    const carries = (payload?.files?.length ?? 0) > 0;
    const rest = carries ? uploads : hooked ? hooks : bot;
    const isFirst = route.endsWith('/callback');
    try {
      const data = await rest.request({
        method: verb as never,
        fullRoute: route,
        ...(hooked ? { auth: false } : {}),
        ...(payload === undefined ? {} : { body: payload.body }),
        ...(carries ? { files: [...(payload?.files ?? [])] } : {}),
        ...(isFirst ? { signal: AbortSignal.timeout(answerMs) } : {}),
      });
      return { kind: 'done', data: fields(data), list: Array.isArray(data) ? data : [] };
    } catch (error) {
      const failure = failureOf(error);
      if (!hooked && failure.code === code.token) refused = true;
      log.warn('discord call failed', {
        platform: 'discord',
        method: `${verb} ${nameOf(route)}`,
        kind: failure.kind,
        code: failure.code,
      });
      return { kind: 'failed', failure };
    }
  };

  /** Changing and reading do no harm twice (files of a change take the place of those before), nor does a first answer, of which Discord takes one; a message may. */
  const call = async (by: 'bot' | 'hook', verb: Verb, route: Route, payload?: Payload): Promise<Called> => {
    const began = performance.now();
    const first = await attempt(by, verb, route, payload);
    if (first.kind === 'done' || first.failure.kind === 'refused' || first.failure.kind === 'limited') return first;
    const answers = route.endsWith('/callback') && performance.now() - began < answerMs / 3;
    if (verb === 'POST' && !answers) return first;
    await sleep(againMs);
    return attempt(by, verb, route, payload);
  };

  return {
    call: (verb, route, payload) => call('bot', verb, route, payload),
    hook: (verb, route, payload) => call('hook', verb, route, payload),
    refused: () => refused,
  };
}

/** The route without ids and tokens, for the log. */
const nameOf = (route: string): string =>
  (route.split('?')[0] ?? '')
    .split('/')
    .filter((it) => /^@?[a-z-]{2,20}$/.test(it))
    .join('/');
