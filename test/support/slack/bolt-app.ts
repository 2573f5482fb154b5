// A tiny real Bolt app over HTTP or Socket Mode, by which the local Slack itself is tested.
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { AddressInfo } from 'node:net';
import type { FakeSlack } from './index.ts';

export type TinyApp = { readonly app: App; stop(): Promise<void> };

const quiet = LogLevel.ERROR;

/** Starts Bolt with the options of PLATFORMS.md, spoken to by this Slack in that mode. */
export async function startTinyApp(slack: FakeSlack, mode: 'http' | 'socket'): Promise<TinyApp> {
  const clientOptions = {
    slackApiUrl: slack.url,
    timeout: 2000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  // Bolt's own ignoreSelf drops the bot's messages without an ack, so that Slack would repeat them.
  const base = {
    token: slack.botToken,
    ignoreSelf: false,
    deferInitialization: true,
    convoStore: false,
    clientOptions,
    logLevel: quiet,
  } as const;
  if (mode === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: slack.appToken,
      clientPingTimeout: 300,
      logLevel: quiet,
      installerOptions: {
        clientOptions: {
          slackApiUrl: slack.url,
          retryConfig: { retries: 1e6, factor: 1.3, minTimeout: 50, maxTimeout: 200 },
        },
      },
    });
    const app = new App({ ...base, receiver });
    await app.init();
    await app.start();
    return { app, stop: async () => void (await app.stop()) };
  }
  const app = new App({ ...base, signingSecret: slack.signingSecret });
  await app.init();
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as { address(): AddressInfo | string | null };
  slack.app = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return { app, stop: async () => void (await app.stop()) };
}
