// The local Slack: a strict stand-in at the wire for the real Bolt and Web API clients.
/*
 * const slack = await startFakeSlack();                  // or { scopes, manifest, workspaces, appToken, … }
 * new App({ token: slack.botToken, signingSecret: slack.signingSecret, clientOptions: { slackApiUrl: slack.url } });
 * slack.app = `http://127.0.0.1:${port}/slack/events`;   // HTTP; leave it out for Socket Mode (slack.appToken)
 *
 * People act, by name or id; each act resolves to the delivery {status, ackBody, ackMs, error}:
 *   await slack.command({ user: 'anna', channel: 'general', command: '/difficultclient', text: 'He never pays' });
 *   await slack.submit(slack.view('anna')!, { values: { Situation: 'He never pays' } });   // by label, block or action id
 *   await slack.press({ user: 'anna', on: slack.ephemerals('anna').at(-1)!, label: 'Sources' });      // or actionId
 *   await slack.press({ user: 'anna', on: message, actionId: 'types', choose: 'payment' });           // a select
 *   mention, directMessage, says, shortcut, globalShortcut, appHomeOpened, closeView, event, raw
 * Every act takes { signature: 'wrong' | 'missing', skewSeconds, retryNum, timeoutMs, mode, team }; slack.repeat(delivery)
 * sends the same bytes again. The cast (Anna en, Bram nl, Mila admin, Carl) and channels stand in cast.ts.
 *
 * People see: slack.messages(channel), ephemerals(user, channel?), dm(user), view(user), home(user), notices(user),
 * seenBy(user), textSeenBy(user); slack.plain(message) is what a person reads, slack.livePings(message) what would ping.
 * Wait with await slack.until(() => slack.ephemerals('anna').at(-1)) and await slack.settled().
 *
 * Trouble: slack.fail('chat.postMessage', { error | status | hang | resetConnection | delayMs, times, afterEffect }),
 * rateLimit, revokeToken, removeBotFromChannel, closeDm, deactivate, advance(ms), socket.disconnect/kill/silence.
 * At the end: expect(slack.violations).toEqual([]); what a test means to provoke it names first: slack.allow('no_text').
 */
export { startFakeSlack, type FakeSlack } from './fake-slack.ts';
export { checkBlocks, checkMessage, checkMetadata, checkView } from './block-kit.ts';
export { DEFAULT_SCOPES, DEFAULT_WORKSPACE } from './cast.ts';
export { livePings } from './live-pings.ts';
export { mrkdwnText, plain } from './plain.ts';
export { platformData } from './facts.ts';
export { escaped, unescaped } from './typed-text.ts';
export type * from './types.ts';
export type { Sending } from './courier.ts';
export type { Fault } from './faults.ts';
export type { CommandAct, PressAct, SubmitAct } from './people.ts';
export type { GlobalShortcutAct, ShortcutAct } from './shortcut.ts';
export type { DirectAct, SayAct } from './events.ts';
export type { FileSpec } from './file.ts';
export type { Seen } from './sight.ts';
