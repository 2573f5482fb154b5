// Threads in Slack through the real Bolt against the local Slack: opened, written to, changed, never tried twice, and what they lack.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inert, sentence, type Opened, type StampedDocument, type Thread } from '../../../src/chat/index.ts';
import { DEFAULT_SCOPES, type SlackMessage } from '../../support/slack/index.ts';
import { raise, type Stage } from './stage.ts';

const scopes = [...DEFAULT_SCOPES, 'channels:read', 'groups:read'];
const team = 'T0HOUSE001';
let stage: Stage;
beforeAll(async () => {
  stage = await raise('http', { scopes });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.slack.violations).toEqual([]));

const threads = () => stage.adapter.messenger.threads!;
const said = (text: string): StampedDocument => inert(sentence(text));
const opening = (text: string) => ({ title: 'Late payment', tags: ['payment'], document: said(text) });
const [freelancers, hidden, elsewhere] = ['C0FREELAN1', 'C0PRIVATE1', 'C0ELSEWHE1'];
const ours = (channel: string): SlackMessage[] =>
  stage.slack.messages(channel).filter((it) => it.user === stage.slack.botUserId);
const isOpened = (it: Opened): Thread => {
  if (it.kind !== 'opened') throw new Error(`not opened: ${it.why}`);
  return it;
};
const open = async (text: string, channel = freelancers): Promise<Thread> =>
  isOpened(await threads().open(team, channel, opening(text), 'nonce'));

describe('a thread', () => {
  test.each([freelancers, hidden])(
    'is a message in a channel, public or private, and what hangs under it (%s)',
    async (channel) => {
      const it = await open('What would you do?', channel);
      const sent = await threads().post(team, it, said('Two ways.'), 'nonce');
      expect(it).toMatchObject({ found: false, channel, opening: { channel, message: it.thread } });
      const [first, second] = ours(channel).slice(-2);
      expect(stage.slack.plain(first)).toContain('What would you do?');
      expect(first?.threadTs).toBeUndefined();
      expect(second).toMatchObject({ threadTs: it.thread });
      expect(sent).toEqual({ kind: 'sent', channel, message: second?.ts });
    },
  );

  test('is changed and taken back, once more without harm', async () => {
    const it = await open('First words.');
    expect(await threads().change(team, it.opening, said('Other words.'))).toMatchObject({ kind: 'sent' });
    expect(stage.slack.plain(ours(freelancers).at(-1))).toBe('Other words.');
    expect(await threads().remove(team, it.opening)).toMatchObject({ kind: 'sent' });
    stage.slack.allow('message_not_found');
    expect(await threads().remove(team, it.opening)).toMatchObject({ kind: 'sent' });
    expect(await threads().change(team, it.opening, said('Again.'))).toEqual({ kind: 'unsent', why: 'not-there' });
    expect(ours(freelancers).some(({ ts }) => ts === it.thread)).toBe(false);
  });

  test('whose answer was lost is unknown, and nothing is sent a second time', async () => {
    const before = ours(freelancers).length;
    stage.slack.fail('chat.postMessage', { afterEffect: true, resetConnection: true });
    expect(await threads().open(team, freelancers, opening('Lost?'), 'n')).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(ours(freelancers).length).toBe(before + 1);
    const it = await open('Here.');
    stage.slack.fail('chat.postMessage', { afterEffect: true, resetConnection: true });
    expect(await threads().post(team, it, said('Once.'), 'n')).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(ours(freelancers).length).toBe(before + 3);
  });

  test('a change or a removal whose answer was lost may be done again', async () => {
    const it = await open('First words.');
    stage.slack.fail('chat.update', { afterEffect: true, resetConnection: true });
    expect(await threads().change(team, it.opening, said('Other.'))).toEqual({ kind: 'unsent', why: 'unreachable' });
    expect(await threads().change(team, it.opening, said('Other.'))).toMatchObject({ kind: 'sent' });
  });

  test('that was deleted takes no reply: what Slack puts into the channel instead is taken back', async () => {
    const it = await open('Soon gone.');
    await stage.slack.deleteMessage(ours(freelancers).at(-1)!);
    const before = ours(freelancers).length;
    expect(await threads().post(team, it, said('Too late.'), 'n')).toEqual({ kind: 'unsent', why: 'not-there' });
    expect(ours(freelancers).length).toBe(before);
  });

  test('of which only the first message was deleted still takes replies', async () => {
    const it = await open('Gone, with answers.');
    const first = ours(freelancers).at(-1)!;
    await stage.slack.says({ user: 'bram', channel: freelancers, text: 'me too', threadTs: it.thread });
    await stage.slack.deleteMessage(first);
    expect(await threads().post(team, it, said('Still here.'), 'n')).toMatchObject({ kind: 'sent' });
  });
});

describe('a channel', () => {
  test('says what the bot lacks there', async () => {
    stage.slack.allow('channel_not_found');
    const reach = (channel: string) => threads().reach(team, channel);
    expect(await reach(freelancers)).toEqual({ kind: 'channel', name: 'freelancers', open: 'public', lacks: [] });
    expect(await reach(hidden)).toEqual({ kind: 'channel', name: 'private', open: 'private', lacks: [] });
    expect(await reach(elsewhere)).toMatchObject({ open: 'public', lacks: ['invite'] });
    expect(await reach('C0ARCHIVE1')).toMatchObject({ lacks: ['archived'] });
    expect(await reach('C0SECRET01')).toEqual({ kind: 'not-there' });
    expect(await reach('C0NOWHERE1')).toEqual({ kind: 'not-there' });
    stage.slack.fail('conversations.info', { status: 500 });
    expect(await reach(freelancers)).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['not_in_channel', elsewhere, 'not-there'],
    ['is_archived', 'C0ARCHIVE1', 'archived'],
    ['channel_not_found', 'C0SECRET01', 'not-there'],
  ] as const)('in which nothing can be opened says why: %s', async (code, channel, why) => {
    stage.slack.allow(code);
    expect(await threads().open(team, channel, opening('No.'), 'n')).toEqual({ kind: 'unsent', why });
  });

  test.each([
    ['restricted_action_thread_locked', 'archived'],
    ['restricted_action', 'forbidden'],
    ['ratelimited', 'rate-limited'],
    ['missing_scope', 'forbidden'],
    ['fatal_error', 'unknown'],
  ] as const)('refuses a post with %s, which is %s', async (error, why) => {
    const it = await open('Here.');
    stage.slack.fail('chat.postMessage', { error });
    expect(await threads().post(team, it, said('No.'), 'n')).toEqual({ kind: 'unsent', why });
  });
});

describe('the check', () => {
  test('finds nothing where all is well, the scopes that are missing, and a Messages tab that is off', async () => {
    const { slack, adapter, close } = await raise('http', { scopes: DEFAULT_SCOPES });
    const check = () => adapter.messenger.checkup!(team);
    const scope = (detail: string) => ({ what: 'scope', detail, who: 'operator' });
    expect(await check()).toEqual([scope('channels:read'), scope('groups:read')]);
    for (const it of ['channels:read', 'groups:read']) slack.workspaces[0]!.bot.scopes.add(it);
    expect(await check()).toEqual([]);
    slack.closeDm('anna');
    slack.allow('messages_tab_disabled');
    await adapter.messenger.toPerson(team, 'U0ANNA0001', said('hello'), 'n');
    expect(await check()).toEqual([{ what: 'messages-tab', detail: 'messages_tab_enabled', who: 'operator' }]);
    slack.openDm('anna');
    await adapter.messenger.toPerson(team, 'U0ANNA0001', said('hello'), 'n');
    expect(await check()).toEqual([]);
    slack.fail('auth.test', { error: 'internal_error' });
    expect(await check()).toEqual([{ what: 'unasked', detail: 'internal_error', who: 'operator' }]);
    slack.revokeToken();
    expect(await check()).toEqual([{ what: 'token', detail: 'token_revoked', who: 'operator' }]);
    await close();
  });

  test('wants more where the bot was told to listen', async () => {
    const { adapter, lines, close } = await raise('http', { scopes, listens: true });
    expect(lines.join()).toContain('listening not allowed');
    expect((await adapter.messenger.checkup!(team)).map(({ detail }) => detail)).toEqual([
      'channels:history',
      'groups:history',
    ]);
    await close();
  });
});
