// What the Web API of the local Slack refuses, spoken to by the real Web API client.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFacts } from './facts.ts';
import { startFakeSlack, type FakeSlack, type FakeSlackOptions } from './index.ts';
import { client, refused } from './web-client.ts';
import type { Fields } from './types.ts';

const anna = 'U0ANNA0001';
const general = 'C0GENERAL1';
const text = 'Hello';
const modal = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [{ type: 'divider' }] };
const home = { type: 'home', blocks: [{ type: 'divider' }] };
const long = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2700) } };

let slack: FakeSlack;
const start = async (options?: FakeSlackOptions) => {
  await slack.close();
  slack = await startFakeSlack(options);
};

beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.close());

describe('refusals by error name', () => {
  const cases: [string, string, Fields, string][] = [
    ['an unknown method', 'chat.postMesage', {}, 'unknown_method'],
    ['a method Slack has and we do not build on', 'conversations.history', { channel: general }, 'unknown_method'],
    ['a name every object has', 'constructor', {}, 'unknown_method'],
    ['a missing argument', 'users.info', {}, 'invalid_arguments'],
    ['an unknown user', 'users.info', { user: 'U0NOBODY' }, 'user_not_found'],
    ['a missing scope', 'reactions.add', { channel: general, timestamp: '1.1', name: 'eyes' }, 'missing_scope'],
    ['an unknown channel', 'chat.postMessage', { channel: 'C0NOWHERE', text }, 'channel_not_found'],
    ['a private channel without us', 'chat.postMessage', { channel: 'C0SECRET01', text }, 'channel_not_found'],
    ['a public channel without us', 'chat.postMessage', { channel: 'C0ELSEWHE1', text }, 'not_in_channel'],
    ['an archived channel', 'chat.postMessage', { channel: 'C0ARCHIVE1', text }, 'is_archived'],
    ['a DM with a bot', 'conversations.open', { users: 'U0OTHERBOT' }, 'cannot_dm_bot'],
    ['a DM with nobody', 'conversations.open', { users: '' }, 'users_list_not_supplied'],
    ['no text', 'chat.postMessage', { channel: general, blocks: [{ type: 'divider' }] }, 'no_text'],
    ['too long a text', 'chat.postMessage', { channel: general, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['broken blocks', 'chat.postMessage', { channel: general, text, blocks: [{ type: 'nothing' }] }, 'invalid_blocks'],
    ['blocks that are no JSON', 'chat.postMessage', { channel: general, text, blocks: '[' }, 'invalid_blocks_format'],
    [
      'too much in blocks',
      'chat.postMessage',
      { channel: general, text, blocks: [long, long, long, long, long] },
      'msg_blocks_too_long',
    ],
    [
      'broken metadata',
      'chat.postMessage',
      { channel: general, text, metadata: { event_type: 'x' } },
      'invalid_metadata_format',
    ],
    [
      'a reply to nothing',
      'chat.postMessage',
      { channel: general, text, thread_ts: '1.000001' },
      'cannot_reply_to_message',
    ],
    [
      'a private answer to somebody outside',
      'chat.postEphemeral',
      { channel: 'C0FREELAN1', user: 'U0CARL0001', text },
      'user_not_in_channel',
    ],
    [
      'a private answer where we are not',
      'chat.postEphemeral',
      { channel: 'C0ELSEWHE1', user: anna, text },
      'not_in_channel',
    ],
    ['an edit of nothing', 'chat.update', { channel: general, ts: '1.000001', text }, 'message_not_found'],
    ['a deletion of nothing', 'chat.delete', { channel: general, ts: '1.000001' }, 'message_not_found'],
    ['a form without trigger', 'views.open', { view: modal }, 'invalid_arguments'],
    ['a form with a made-up trigger', 'views.open', { view: modal, trigger_id: '1.2.3' }, 'invalid_trigger_id'],
    ['a broken form', 'views.open', { view: { type: 'modal' }, trigger_id: '1.2.3' }, 'invalid_arguments'],
    ['an update of no form', 'views.update', { view: modal, view_id: 'V1' }, 'not_found'],
    ['a Home view that is a form', 'views.publish', { user_id: anna, view: modal }, 'invalid_arguments'],
    ['a Home view for nobody', 'views.publish', { user_id: 'U0NOBODY', view: home }, 'user_not_found'],
    [
      'too many prompts',
      'assistant.threads.setSuggestedPrompts',
      { channel_id: general, prompts: [] },
      'channel_not_found',
    ],
    ['a bot token for a socket', 'apps.connections.open', {}, 'not_allowed_token_type'],
  ];

  it.each(cases)('%s', async (_, method, args, error) => {
    expect((await refused(slack, method, args))['error']).toBe(error);
    expect(slack.violations).toHaveLength(1);
    expect(slack.violations[0]).toContain(`${method} ${error}`);
    expect(slack.calls.at(-1)).toMatchObject({ method, ok: false, error, token: slack.botToken });
  });

  it('says what a missing scope would have been, and which argument is missing', async () => {
    await start({ scopes: ['commands', 'chat:write'] });
    expect(await refused(slack, 'users.info', { user: anna })).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'commands,chat:write',
    });
    const { response_metadata: more } = await refused(slack, 'chat.postMessage', { text });
    expect(more).toMatchObject({ messages: ['[ERROR] missing required field: channel'] });
  });

  it('asks for the scope that fits the kind of channel', async () => {
    await start({ scopes: ['channels:read'] });
    expect(await client(slack).conversations.info({ channel: general })).toMatchObject({
      channel: { is_member: true },
    });
    expect(await refused(slack, 'conversations.info', { channel: 'C0PRIVATE1' })).toMatchObject({
      needed: 'groups:read',
    });
    await start({ scopes: ['groups:write'] });
    expect(await refused(slack, 'conversations.open', { users: anna })).toMatchObject({ needed: 'im:write' });
  });

  it('refuses tokens that are missing, unknown, of the wrong kind, revoked or of a dead account', async () => {
    expect((await refused(slack, 'auth.test', {}, 'xoxb-unknown'))['error']).toBe('invalid_auth');
    expect((await refused(slack, 'auth.test', {}, slack.appToken))['error']).toBe('not_allowed_token_type');
    expect((await (await fetch(`${slack.url}auth.test`, { method: 'POST' })).json()) as Fields).toMatchObject({
      error: 'not_authed',
    });
    expect(slack.violations).toHaveLength(3);
    slack.revokeToken();
    expect((await refused(slack, 'auth.test'))['error']).toBe('token_revoked');
    slack.revokeToken(undefined, 'inactive');
    expect((await refused(slack, 'auth.test'))['error']).toBe('account_inactive');
    slack.restoreTokens();
    expect(await client(slack).auth.test()).toMatchObject({
      ok: true,
      team_id: 'T0HOUSE001',
      user_id: slack.botUserId,
    });
    expect(slack.violations).toHaveLength(3);
    expect(slack.refusals).toHaveLength(5);
  });

  it('keeps the tokens of workspaces apart', async () => {
    await start({
      workspaces: [
        { botToken: 'xoxb-1', domain: 'one' },
        { botToken: 'xoxb-2', domain: 'two' },
      ],
    });
    const [one, two] = slack.workspaces;
    const ours = await client(slack, 'xoxb-2').auth.test();
    expect(ours.team_id).toBe(two?.id);
    const foreign = [...(one?.channels.keys() ?? [])][0] ?? '';
    expect((await refused(slack, 'chat.postMessage', { channel: foreign, text }, 'xoxb-2'))['error']).toBe(
      'channel_not_found',
    );
  });

  it('takes what is expected out of the violations, and sees unknown arguments', async () => {
    slack.allow('not_in_channel');
    await refused(slack, 'chat.postMessage', { channel: 'C0ELSEWHE1', text });
    expect(slack.violations).toEqual([]);
    expect(slack.refusals).toEqual(['chat.postMessage not_in_channel']);
    await client(slack).apiCall('chat.postMessage', { channel: general, text, thread: '1.1' });
    expect(slack.violations).toEqual(loadFacts().complete ? ['chat.postMessage unknown argument: thread'] : []);
  });

  it('takes neither another method nor another form of body', async () => {
    const got = async (init: RequestInit) => (await (await fetch(`${slack.url}auth.test`, init)).json()) as Fields;
    expect(await got({ method: 'GET' })).toMatchObject({ error: 'invalid_post_type' });
    expect(await got({ method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } })).toMatchObject({
      ok: false,
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` };
    expect(await got({ method: 'POST', body: '{}', headers })).toMatchObject({ ok: true });
    expect((await fetch(`${slack.url.replace('/api/', '/elsewhere')}`)).status).toBe(404);
    expect(slack.violations).toHaveLength(3);
  });
});

it('knows the methods it answers when the shared data is missing', async () => {
  const before = process.env['SHARED_DIR'];
  process.env['SHARED_DIR'] = '/nowhere';
  try {
    await start();
    expect(loadFacts().complete).toBe(false);
    expect((await refused(slack, 'chat.postMessage', { text }))['error']).toBe('invalid_arguments');
    expect((await refused(slack, 'reactions.add', {}))['error']).toBe('missing_scope');
    expect((await refused(slack, 'conversations.history', {}))['error']).toBe('unknown_method');
    await client(slack).chat.postMessage({ channel: general, text });
  } finally {
    if (before === undefined) delete process.env['SHARED_DIR'];
    else process.env['SHARED_DIR'] = before;
  }
});
