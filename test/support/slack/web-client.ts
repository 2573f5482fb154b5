// The real Web API client against a local Slack, for the tests of that Slack.
import { WebClient } from '@slack/web-api';
import type { FakeSlack } from './index.ts';
import type { Fields } from './types.ts';

/** A client without retries that gives up after half a second. */
export const client = (slack: FakeSlack, token = slack.botToken) =>
  new WebClient(token, {
    slackApiUrl: slack.url,
    timeout: 500,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: {
      debug: none,
      info: none,
      warn: none,
      error: none,
      setLevel: none,
      setName: none,
      getLevel: () => 'error' as never,
    },
  });
const none = (): undefined => undefined;

/** Calls a method and answers Slack's error name with the rest of the answer. */
export async function refused(slack: FakeSlack, method: string, args: Fields = {}, token?: string): Promise<Fields> {
  try {
    await client(slack, token).apiCall(method, args);
    return { error: 'nothing was refused' };
  } catch (error) {
    return (error as { data?: Fields }).data ?? { error: String(error) };
  }
}
