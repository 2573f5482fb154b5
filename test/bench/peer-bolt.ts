// The peer of the ack figure: Slack's own library with an empty handler, and one bare insert before the ack.
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { announce, openRows, settings } from './peer-row.ts';

const insert = await openRows(settings.url, 'bolt', settings.bytes);
const receiver = new HTTPReceiver({ signingSecret: settings.secret, logLevel: LogLevel.ERROR });
const app = new App({
  token: 'xoxb-peer',
  botId: 'B0PEER',
  botUserId: 'U0PEER',
  tokenVerificationEnabled: false,
  receiver,
  logLevel: LogLevel.ERROR,
});
app.command('/difficultclient', async ({ ack, payload }) => {
  await insert(payload.trigger_id);
  await ack();
});
const server = await receiver.start({ port: 0, host: '127.0.0.1' });
const address = server.address();
announce(typeof address === 'object' && address !== null ? address.port : 0);
