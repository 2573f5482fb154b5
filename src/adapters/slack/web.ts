// The way out to Slack: every call of its Web API and every answer through a response_url goes through here, once.
import { LogLevel, webApi } from '@slack/bolt';
import type { Log } from '../../log/index.ts';
import { hostsOf } from '../shared/download.ts';
import { networkFailure } from '../shared/failure.ts';
import { failureOf, httpFailure, isTokenless, refusal, type Failure } from './failure.ts';
import { slackHosts } from './limits.ts';
import { createReach, type Reach } from './reach.ts';
import { fields, jsonObject, word, type Fields } from '../shared/wire.ts';

const timeoutMs = 5_000;
/** Bytes take longer, over a slow line a minute. */
const uploadMs = 60_000;

export type Called =
  { readonly kind: 'done'; readonly data: Fields } | { readonly kind: 'failed'; readonly failure: Failure };
export type Web = {
  /** Never throws and never repeats a call. */
  call(method: string, args: Fields): Promise<Called>;
  /** Posts to a response_url. */
  respond(url: string, body: Fields): Promise<Called>;
  /** Brings the bytes of a file to where Slack said; the address carries its own permission, so no token is sent. */
  put(url: string, bytes: Uint8Array): Promise<Called>;
  /** What Slack last said about the token: its error name when it refused it. */
  refusedToken(): string | undefined;
  /** Since when the Web API could not be reached, if it cannot. */
  unreachable: Reach['lost'];
  /** The Messages tab of the app is off, as the last message to somebody told. */
  tabClosed(): boolean;
  /** Slack told us in another way that the token is gone. */
  lose(code: string): void;
};

/** A `fetch` that gives up: Slack's own clients wait for ever in places. */
export const guardedFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeoutMs) });

/** Fresh every time: the libraries write into the options they are given. No headers here: they would go out with every workspace's token. */
export function clientOptions(apiUrl: string | undefined, log: Log) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: guardedFetch,
    logger: quietLogger(log),
  };
}

export function createWeb(token: string, apiUrl: string | undefined, log: Log): Web {
  const client = new webApi.WebClient(token, clientOptions(apiUrl, log));
  const reach = createReach();
  const isOurs = hostsOf(slackHosts, apiUrl);
  let refused: string | undefined;
  let tabClosed = false;
  const failed = (method: string, failure: Failure): Called => {
    if (isTokenless(failure.code)) refused = failure.code;
    if (failure.code === 'messages_tab_disabled') tabClosed = true;
    log.warn('slack call failed', { platform: 'slack', method, kind: failure.kind, code: failure.code });
    return { kind: 'failed', failure };
  };
  return {
    refusedToken: () => refused,
    unreachable: reach.lost,
    tabClosed: () => tabClosed,
    lose: (code) => {
      refused = code;
    },
    async call(method, args) {
      try {
        const data = fields(await client.apiCall(method, { ...args }));
        refused = undefined;
        reach.answered();
        if (method === 'chat.postMessage' && word(data['channel'])?.startsWith('D') === true) tabClosed = false;
        return { kind: 'done', data };
      } catch (error) {
        const failure = failureOf(error);
        reach.failed(failure);
        return failed(method, failure);
      }
    },
    async put(url, bytes) {
      try {
        if (!URL.canParse(url) || !isOurs(new URL(url))) return failed('upload', refusal('not_our_host'));
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: Buffer.from(bytes),
          redirect: 'error',
          signal: AbortSignal.timeout(uploadMs),
        });
        await answer.body?.cancel();
        return answer.ok ? { kind: 'done', data: {} } : failed('upload', httpFailure(answer.status));
      } catch (error) {
        return failed('upload', networkFailure(error));
      }
    },
    async respond(url, body) {
      try {
        const answer = await guardedFetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(body),
        });
        const data = jsonObject(await answer.text()) ?? {};
        const error = word(data['error']);
        if (answer.ok && data['ok'] !== false) return { kind: 'done', data };
        return failed('response_url', error === undefined ? httpFailure(answer.status) : refusal(error));
      } catch (error) {
        return failed('response_url', networkFailure(error));
      }
    },
  };
}

/** Slack's libraries log payloads and texts; here only the fixed beginning of a warning passes. */
export function quietLogger(log: Log) {
  const say = (kind: string, parts: readonly unknown[]): void => {
    const name = typeof parts[0] === 'string' ? (parts[0].split(/[:(!{"]/)[0] ?? '').trim() : 'no text';
    log.warn('slack library', { platform: 'slack', kind, name });
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => say('warning', parts),
    error: (...parts: unknown[]) => say('error', parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
