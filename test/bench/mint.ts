// Signed commands as bytes: made by the local Slack, which can answer for them later, but sent by whoever measures.
import type { Crowd } from '../soak/crowd.ts';
import type { FakeSlack } from '../support/slack/index.ts';

/** The n-th command of the crowd. Its signature is good for five minutes from now. */
export async function mintCommand(slack: FakeSlack, crowd: Crowd, at: number, text: string): Promise<Buffer> {
  // Without an address the local Slack makes and signs the delivery and notes that nobody took it.
  slack.app = undefined;
  const { body, headers } = await slack.command({
    mode: 'http',
    user: crowd.member(at),
    channel: crowd.channel(at),
    command: '/difficultclient',
    text,
  });
  const all = { host: '127.0.0.1', ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST /slack/events HTTP/1.1\r\n${head.join('')}\r\n${body}`);
}

/** Counts the answers that reached the local Slack since the last time it was asked. */
export function answerCounter(slack: FakeSlack): () => number {
  let seen = slack.calls.length;
  let count = 0;
  return () => {
    for (; seen < slack.calls.length; seen++) {
      const call = slack.calls[seen];
      if (call?.method === 'response_url' && call.ok === true) count += 1;
    }
    return count;
  };
}
