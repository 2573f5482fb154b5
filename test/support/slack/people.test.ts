// What people do and see, through a real Bolt app, over HTTP and over Socket Mode.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTinyApp, type TinyApp } from './bolt-app.ts';
import { startFakeSlack, type FakeSlack } from './index.ts';
import { form } from './sample-form.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;
const button = (action_id: string, text: string) =>
  ({ type: 'button', action_id, text: { type: 'plain_text', text }, value: `${action_id}-value` }) as const;

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
