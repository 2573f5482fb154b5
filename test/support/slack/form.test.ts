// Forms: opened, sent, corrected, replaced and closed, through a real Bolt app.
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTinyApp, type TinyApp } from './bolt-app.ts';
import { startFakeSlack, type FakeSlack } from './index.ts';
import { form } from './sample-form.ts';

describe.each(['http', 'socket'] as const)('forms over %s', (mode) => {
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
});
