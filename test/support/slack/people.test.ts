// What people do and see, through a real Bolt app, over HTTP and over Socket Mode.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModalView } from '@slack/types';
import { startTinyApp, type TinyApp } from './bolt-app.ts';
import { startFakeSlack, type FakeSlack } from './index.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;
const button = (action_id: string, text: string) =>
  ({ type: 'button', action_id, text: { type: 'plain_text', text }, value: `${action_id}-value` }) as const;

const form: ModalView = {
  type: 'modal',
  callback_id: 'situation',
  notify_on_close: true,
  private_metadata: 'kept',
  title: { type: 'plain_text', text: 'Your situation' },
  submit: { type: 'plain_text', text: 'Get advice' },
  blocks: [
    {
      type: 'input',
      block_id: 'what',
      label: { type: 'plain_text', text: 'What happened' },
      element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: 200 },
    },
    {
      type: 'input',
      block_id: 'kind',
      optional: true,
      label: { type: 'plain_text', text: 'Kind' },
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [{ text: { type: 'plain_text', text: 'Payment' }, value: 'payment' }],
      },
    },
  ],
};

describe.each(['http', 'socket'] as const)('people over %s', (mode) => {
  let slack: FakeSlack;
  let tiny: TinyApp;

  beforeEach(async () => {
    slack = await startFakeSlack();
    tiny = await startTinyApp(slack, mode);
  });

  afterEach(async () => {
    await tiny.stop();
    await slack.settled(20);
    expect(slack.violations).toEqual([]);
    await slack.close();
  });

  it('a command is answered in the ack, for the asker alone', async () => {
    tiny.app.command('/hi', async ({ ack, command }) => ack(`You said ${command.text}`));
    const delivery = await slack.command({
      user: 'anna',
      channel: 'general',
      command: '/hi',
      text: 'a < b & <!channel>',
    });
    expect(delivery).toMatchObject({ status: 200, mode, kind: 'command' });
    expect(slack.ephemerals('anna', 'general').map(slack.plain)).toEqual(['You said a < b & <!channel>']);
    expect(slack.ephemerals('bram')).toEqual([]);
    expect(slack.textSeenBy('bram')).toBe('');
    expect(slack.livePings(slack.ephemerals('anna')[0])).toEqual([]);
  });

  it('a command without an answer shows an error', async () => {
    tiny.app.command('/slow', async () => undefined);
    const delivery = await slack.command({ user: 'anna', command: '/slow', timeoutMs: 100 });
    expect(delivery).toMatchObject({ status: 0, error: 'operation_timeout' });
    expect(slack.notices('anna')).toEqual(['/slow failed with the error "operation_timeout"']);
  });

  it('respond posts, replaces and deletes through the response_url', async () => {
    tiny.app.command('/ask', async ({ ack, respond }) => {
      await ack();
      await respond({
        text: 'Advice',
        blocks: [section('*Advice*'), { type: 'actions', elements: [button('more', 'More'), button('gone', 'Clear')] }],
      });
    });
    tiny.app.action('more', async ({ ack, respond }) => {
      await ack();
      await respond({
        text: 'More advice',
        replace_original: true,
        blocks: [section('More advice'), { type: 'actions', elements: [button('gone', 'Clear')] }],
      });
    });
    tiny.app.action('gone', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true, text: '' });
    });
    await slack.command({ user: 'anna', command: '/ask', channel: 'elsewhere' });
    const answer = await slack.until(() => slack.ephemerals('anna').at(-1));
    expect(slack.plain(answer)).toBe('Advice\n[More] [Clear]');
    await slack.press({ user: 'anna', on: answer, label: 'More' });
    await slack.until(() => slack.plain(answer).startsWith('More advice'));
    expect(slack.ephemerals('anna')).toHaveLength(1);
    await expect(slack.press({ user: 'bram', on: answer, label: 'Clear' })).rejects.toThrow('bram');
    await slack.press({ user: 'anna', on: answer, actionId: 'gone' });
    await slack.until(() => slack.ephemerals('anna').length === 0);
    expect(slack.messages('elsewhere')).toEqual([]);
  });

  it('a form opens, shows field errors, is sent and closes', async () => {
    tiny.app.command('/form', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form });
    });
    tiny.app.view('situation', async ({ ack, view, client, body }) => {
      const text = view.state.values['what']?.['text']?.value ?? '';
      if (text.length < 5) return ack({ response_action: 'errors', errors: { what: 'Say a little more' } });
      await ack();
      const dm = await client.conversations.open({ users: body.user.id });
      const kind = view.state.values['kind']?.['choice']?.selected_option?.value ?? 'none';
      await client.chat.postMessage({
        channel: dm.channel?.id ?? '',
        text: `${text} (${kind}, ${view.private_metadata})`,
      });
    });
    await slack.command({ user: 'anna', command: '/form' });
    const view = await slack.until(() => slack.view('anna'));
    expect(slack.plain(view)).toBe(
      'Your situation\nWhat happened: ____\nKind (optional): (static_select ▾)\n[Get advice]',
    );
    await expect(slack.submit(view)).rejects.toThrow('What happened is required');
    await slack.submit(view, { values: { 'What happened': 'Hm' } });
    expect(slack.view('anna')?.errors).toEqual({ what: 'Say a little more' });
    expect(slack.plain(view)).toContain('What happened: ____\n! Say a little more\nKind');
    await slack.submit(view, { values: { what: 'He <never> pays', choice: 'Payment' } });
    expect(slack.view('anna')).toBeUndefined();
    const message = await slack.until(() => slack.dm('anna').at(-1));
    expect(message.text).toBe('He <never> pays (payment, kept)');
    expect(slack.seenBy('anna').map((each) => each.kind)).toEqual(['dm']);
    expect(slack.seenBy('bram')).toEqual([]);
  });

  it('closing a form tells the app', async () => {
    const closed: string[] = [];
    tiny.app.command('/form', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form });
    });
    tiny.app.view({ callback_id: 'situation', type: 'view_closed' }, async ({ ack, view }) => {
      closed.push(view.id);
      await ack();
    });
    await slack.command({ user: 'anna', command: '/form' });
    const view = await slack.until(() => slack.view('anna'));
    await slack.closeView(view);
    expect(closed).toEqual([view.id]);
    expect(slack.view('anna')).toBeUndefined();
  });

  it('mentions, messages in DMs and the Home tab arrive; own posts come back and are told apart', async () => {
    const heard: string[] = [];
    tiny.app.event('app_mention', async ({ event, client }) => {
      heard.push(`mention ${event.text}`);
      if (event.user !== undefined)
        await client.chat.postEphemeral({
          channel: event.channel,
          user: event.user,
          text: 'Only you',
          thread_ts: event.thread_ts ?? event.ts,
        });
    });
    tiny.app.message(async ({ message, client }) => {
      if (message.subtype !== undefined) return;
      heard.push(`${message.channel_type} ${message.bot_id === undefined ? 'person' : 'bot'} ${message.text ?? ''}`);
      if (message.bot_id === undefined) await client.chat.postMessage({ channel: message.channel, text: 'Hello' });
    });
    tiny.app.event('app_home_opened', async ({ event, client }) => {
      if (event.tab === 'home')
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('Welcome')] } });
      else
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          prompts: [{ title: 'A', message: 'a' }],
        } as never);
    });
    const { message } = await slack.mention({ user: 'bram', channel: 'general', text: 'what now? https://a.example' });
    expect(heard).toEqual([`mention <@${slack.botUserId}> what now? <https://a.example>`]);
    await slack.until(() => slack.ephemerals('bram', 'general').at(-1)?.threadTs === message?.ts);
    await slack.directMessage({ user: 'anna', text: 'hello & good day' });
    await slack.until(() => heard.includes('im bot Hello'));
    expect(heard).toContain('im person hello &amp; good day');
    await slack.appHomeOpened({ user: 'anna' });
    await slack.until(() => slack.home('anna'));
    expect(slack.plain(slack.home('anna'))).toBe('Welcome');
    await slack.appHomeOpened({ user: 'anna', tab: 'messages' });
    await slack.until(() => slack.callsTo('assistant.threads.setSuggestedPrompts')[0]?.ok === true);
  });

  it('a form may turn into another, get one on top, and all may close', async () => {
    const next = (name: string): ModalView => ({
      ...form,
      callback_id: name,
      title: { type: 'plain_text', text: name },
    });
    tiny.app.command('/form', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form });
    });
    tiny.app.view('situation', async ({ ack }) => ack({ response_action: 'update', view: next('second') }));
    tiny.app.view('second', async ({ ack }) => ack({ response_action: 'push', view: next('third') }));
    tiny.app.view('third', async ({ ack }) => ack({ response_action: 'clear' }));
    await slack.command({ user: 'anna', command: '/form' });
    await slack.until(() => slack.view('anna'));
    const values = { what: 'He never pays' };
    for (const [name, open] of [
      ['situation', 1],
      ['second', 1],
      ['third', 2],
    ] as const) {
      const view = slack.views('anna').at(-1);
      expect(view?.raw['callback_id']).toBe(name);
      expect(slack.views('anna')).toHaveLength(open);
      if (view) await slack.submit(view, { values });
    }
    expect(slack.views('anna')).toEqual([]);
  });

  it('another bot is told apart, and an uninstall is heard', async () => {
    const heard: (string | undefined)[] = [];
    tiny.app.event('app_mention', ({ event }) => Promise.resolve(void heard.push(event.bot_id)));
    tiny.app.event('app_uninstalled', () => Promise.resolve(void heard.push('uninstalled')));
    tiny.app.event('tokens_revoked', () => Promise.resolve());
    await slack.mention({ user: 'otherbot', channel: 'general', text: 'hi' });
    expect(heard).toEqual(['B0OTHERBOT']);
    await slack.uninstall();
    await slack.until(() => heard.includes('uninstalled'));
    await expect(tiny.app.client.auth.test({ token: slack.botToken })).rejects.toThrow('account_inactive');
  });

  it('an unheard mention is not delivered: the bot is not in the channel', async () => {
    const delivery = await slack.mention({ user: 'anna', channel: 'elsewhere', text: 'hi' });
    expect(delivery.error).toBe('not_subscribed');
  });

  it('shortcuts carry the message and a response_url', async () => {
    tiny.app.shortcut({ callback_id: 'advice', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
      await ack();
      await respond({ text: `About: ${shortcut.message.text ?? ''}` });
    });
    tiny.app.shortcut('anywhere', async ({ ack, client, shortcut }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
    });
    const message = await slack.says({ user: 'carl', channel: 'general', text: 'I will pay next year' });
    await slack.shortcut({ user: 'anna', callbackId: 'advice', message });
    await slack.until(() => slack.ephemerals('anna', 'general').at(-1)?.text === 'About: I will pay next year');
    expect(slack.ephemerals('carl')).toEqual([]);
    await slack.globalShortcut({ user: 'anna', callbackId: 'anywhere' });
    await slack.until(() => slack.view('anna'));
  });
});
