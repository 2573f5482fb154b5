// Payloads have the fields of real ones; a manifest decides what is delivered.
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTinyApp, type TinyApp } from './bolt-app.ts';
import { DEFAULT_SCOPES, platformData, startFakeSlack, type FakeSlack } from './index.ts';
import { isFields } from './wire.ts';
import type { Delivery, Fields } from './types.ts';

const shapes = `${platformData()}/slack-payload-shapes`;
const there = existsSync(shapes);
const real = (path: string): Fields => JSON.parse(readFileSync(`${shapes}/${path}.json`, 'utf8')) as Fields;

/** Real fields that the shapes, made for one SDK, leave out. */
const ALSO_REAL = [
  'context_team_id',
  'context_enterprise_id',
  'actions[].placeholder',
  'view.blocks',
  'response_urls',
  'event.channel_type',
  'event.parent_user_id',
  'event.team',
];

/** Paths in the payload that the real shape does not know; what lies in blocks is the app's own. */
function unknownPaths(payload: unknown, shape: unknown, path = ''): string[] {
  if (Array.isArray(payload))
    return payload.flatMap((each) => unknownPaths(each, Array.isArray(shape) ? shape[0] : undefined, `${path}[]`));
  if (!isFields(payload) || !isFields(shape) || Object.keys(shape).length === 0) return [];
  return Object.entries(payload).flatMap(([name, each]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (ALSO_REAL.includes(here) || /blocks$|values$/.test(here)) return [];
    return name in shape ? unknownPaths(each, shape[name], here) : [here];
  });
}

let slack: FakeSlack;
let tiny: TinyApp;

const button = { type: 'button', action_id: 'go', value: 'v', text: { type: 'plain_text', text: 'Go' } } as const;
const select = {
  type: 'static_select',
  action_id: 'pick',
  placeholder: { type: 'plain_text', text: 'Pick' },
  options: [
    { text: { type: 'plain_text', text: 'One' }, value: '1' },
    { text: { type: 'plain_text', text: 'Two' }, value: '2' },
  ],
} as const;
const blocks = [{ type: 'actions', block_id: 'row', elements: [button, select] }] as never;

beforeEach(async () => {
  const reading = ['channels:read', 'groups:read', 'channels:history'];
  slack = await startFakeSlack({ scopes: [...DEFAULT_SCOPES, ...reading] });
  tiny = await startTinyApp(slack, 'http');
  tiny.app.action(/.*/, async ({ ack }) => ack());
  tiny.app.shortcut(/.*/, async ({ ack }) => ack());
  tiny.app.view({ type: 'view_submission', callback_id: /.*/ }, async ({ ack }) => ack());
  tiny.app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ ack }) => ack());
  tiny.app.command('/open', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'c',
        notify_on_close: true,
        title: { type: 'plain_text', text: 'T' },
        submit: { type: 'plain_text', text: 'Go' },
        blocks,
      },
    });
  });
  tiny.app.event(/.*/, () => Promise.resolve());
});

afterEach(async () => {
  await slack.settled(20);
  await tiny.stop();
  expect(slack.violations).toEqual([]);
  await slack.close();
});

const posted = async () => {
  await tiny.app.client.chat.postMessage({ token: slack.botToken, channel: 'C0GENERAL1', text: 'x', blocks });
  const message = slack.messages('general').at(-1);
  if (!message) throw new Error('not posted');
  return message;
};
const opened = async () => {
  await slack.command({ user: 'anna', command: '/open' });
  return slack.until(() => slack.view('anna'));
};

describe.skipIf(!there)(
  `payloads have no field that real ones lack${there ? '' : ' (skipped: no shared/platform-data)'}`,
  () => {
    const kinds: [string, () => Promise<Delivery | undefined>][] = [
      [
        'app-backend/slash-commands/SlashCommandPayload',
        () => slack.command({ user: 'anna', command: '/open', text: 'x' }),
      ],
      [
        'app-backend/interactive-components/BlockActionPayload',
        async () => slack.press({ user: 'anna', on: await posted(), actionId: 'pick', choose: 'Two' }),
      ],
      [
        'app-backend/interactive-components/MessageShortcutPayload',
        async () => slack.shortcut({ user: 'anna', callbackId: 's', message: await posted() }),
      ],
      ['app-backend/views/ViewSubmissionPayload', async () => slack.submit(await opened())],
      ['app-backend/views/ViewClosedPayload', async () => slack.closeView(await opened())],
      ['events/AppMentionPayload', () => slack.mention({ user: 'anna', channel: 'general', text: 'x' })],
      ['events/MessagePayload', () => slack.directMessage({ user: 'anna', text: 'x' })],
      [
        'events/MessageFileSharePayload',
        () => slack.directMessage({ user: 'anna', text: 'x', files: [{ name: 'a.txt', content: 'x' }] }),
      ],
      ['events/AppHomeOpenedPayload', () => slack.appHomeOpened({ user: 'anna' })],
      ['events/ChannelLeftPayload', async () => (await slack.kick('general', 'mila'))[0]],
      ['events/GroupLeftPayload', async () => (await slack.kick('private', 'mila'))[0]],
      ['events/ChannelArchivePayload', async () => (await slack.archiveChannel('general', 'mila'))[0]],
      ['events/GroupArchivePayload', async () => (await slack.archiveChannel('private', 'mila'))[0]],
      ['events/ChannelDeletedPayload', async () => (await slack.deleteChannel('general', 'mila'))[0]],
      ['events/GroupDeletedPayload', async () => (await slack.deleteChannel('private', 'mila'))[0]],
      [
        'events/MessageDeletedPayload',
        async () => {
          const message = await slack.says({ user: 'anna', channel: 'general', text: 'oops' });
          return (await slack.deleteMessage(message))[0];
        },
      ],
    ];
    it.each(kinds)('%s', async (path, act) => {
      const delivery = await act();
      expect(delivery?.status).toBe(200);
      expect(unknownPaths(delivery?.payload, real(path))).toEqual([]);
    });
  },
);

describe('what presses carry', () => {
  it('a button on a public message: the message, its value, the state of the row, a response_url', async () => {
    const { payload } = await slack.press({ user: 'anna', on: await posted(), label: 'Go', values: { pick: '1' } });
    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0ANNA0001', username: 'anna', team_id: 'T0HOUSE001' },
      channel: { id: 'C0GENERAL1', name: 'general' },
      container: { type: 'message', is_ephemeral: false },
      message: { text: 'x', bot_id: expect.any(String) as string, app_id: slack.appId },
      actions: [{ type: 'button', action_id: 'go', block_id: 'row', value: 'v' }],
      state: { values: { row: { pick: { type: 'static_select', selected_option: { value: '1' } } } } },
      response_url: expect.stringContaining('/response/') as string,
    });
  });

  it('a button on a private message: no message, as in Slack', async () => {
    const channel = 'C0GENERAL1';
    await tiny.app.client.chat.postEphemeral({ token: slack.botToken, channel, user: 'U0ANNA0001', text: 'x', blocks });
    const on = await slack.until(() => slack.ephemerals('anna').at(-1));
    const { payload, responseUrl } = await slack.press({ user: 'anna', on, actionId: 'go' });
    expect(payload).toMatchObject({ container: { is_ephemeral: true, message_ts: on.ts }, response_url: responseUrl });
    expect(payload).not.toHaveProperty('message');
  });

  it('a select on a form: the view with its state', async () => {
    const view = await opened();
    const { payload } = await slack.press({ user: 'anna', on: view, actionId: 'pick', choose: '2' });
    expect(payload).toMatchObject({
      container: { type: 'view', view_id: view.id },
      view: {
        id: view.id,
        callback_id: 'c',
        state: { values: { row: { pick: { selected_option: { value: '2' } } } } },
      },
      actions: [{ type: 'static_select', selected_option: { value: '2' } }],
    });
    expect(payload).not.toHaveProperty('channel');
  });

  it('people can not press what is not there, and a stale press must be meant', async () => {
    const message = await posted();
    await expect(slack.press({ user: 'anna', on: message, actionId: 'other' })).rejects.toThrow('go [Go], pick [Pick]');
    await expect(slack.press({ user: 'anna', on: message, actionId: 'pick', choose: 'Three' })).rejects.toThrow(
      'No option Three',
    );
    await tiny.app.client.chat.delete({ token: slack.botToken, channel: message.channel, ts: message.ts });
    await expect(slack.press({ user: 'anna', on: message, actionId: 'go' })).rejects.toThrow('does not see');
    expect((await slack.press({ user: 'anna', on: message, actionId: 'go', anyway: true })).status).toBe(200);
  });

  it('workspaces have their own people and tokens', async () => {
    const two = await startFakeSlack({
      workspaces: [{ domain: 'one' }, { domain: 'two', enterprise: { id: 'E1', name: 'Org' } }],
      app: slack.app ?? '',
    });
    const { payload } = await two.command({
      user: 'anna',
      team: 'two',
      command: '/open',
      timeoutMs: 50,
      signature: 'wrong',
    });
    expect(payload).toMatchObject({ team_id: two.workspaces[1]?.id, enterprise_id: 'E1', team_domain: 'two' });
    const { payload: first } = await two.command({
      user: 'anna',
      team: 'one',
      command: '/open',
      timeoutMs: 50,
      signature: 'wrong',
    });
    expect(first['user_id']).not.toBe(payload['user_id']);
    await two.close();
  });
});

describe('a manifest', () => {
  const manifest = {
    oauth_config: { scopes: { bot: ['commands', 'im:history', 'chat:write'] } },
    settings: { event_subscriptions: { bot_events: ['message.im'] } },
    features: {
      app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      slash_commands: [{ command: '/open' }],
      shortcuts: [{ callback_id: 'known', type: 'message' }],
    },
  };
  let own: FakeSlack;
  beforeEach(async () => {
    own = await startFakeSlack({ manifest, app: slack.app ?? '', signingSecret: slack.signingSecret });
  });
  afterEach(() => own.close());

  it('gives scopes, commands, shortcuts and events', async () => {
    expect([...(own.workspaces[0]?.bot.scopes ?? [])]).toEqual(['commands', 'im:history', 'chat:write']);
    await expect(own.command({ user: 'anna', command: '/other' })).rejects.toThrow('/other is not a command');
    await expect(own.globalShortcut({ user: 'anna', callbackId: 'other' })).rejects.toThrow('other is no shortcut');
    expect((await own.mention({ user: 'anna', channel: 'general', text: 'x' })).error).toBe('not_subscribed');
    expect((await own.appHomeOpened({ user: 'anna' })).error).toBe('not_subscribed');
    expect((await own.directMessage({ user: 'anna', text: 'x' })).error).toBeUndefined();
  });

  it('an event needs its scope', async () => {
    const bare = await startFakeSlack({
      scopes: ['channels:history'],
      app: slack.app ?? '',
      signingSecret: slack.signingSecret,
    });
    expect((await bare.directMessage({ user: 'anna', text: 'x' })).error).toBe('not_subscribed');
    const mention = await bare.mention({ user: 'anna', channel: 'general', text: 'x' });
    expect(mention.error).toBe('not_subscribed');
    expect(mention.also).toMatchObject([
      { status: 200, payload: { event: { type: 'message', channel_type: 'channel' } } },
    ]);
    await bare.close();
  });

  it('without the scope commands there are none; without a writable Messages tab nobody writes', async () => {
    const bare = await startFakeSlack({ manifest: { features: {} }, app: slack.app ?? '' });
    await expect(bare.command({ user: 'anna', command: '/open' })).rejects.toThrow('lacks the scope commands');
    await expect(bare.directMessage({ user: 'anna', text: 'x' })).rejects.toThrow('Messages tab');
    await bare.close();
  });
});
