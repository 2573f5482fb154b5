// Deliveries over HTTP: signatures, time stamps, repeats, retries, triggers and response_urls growing old.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTinyApp, type TinyApp } from './bolt-app.ts';
import { startFakeSlack, type FakeSlack } from './index.ts';
import type { ModalView } from '@slack/types';

const modal: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [{ type: 'divider' }] };

let slack: FakeSlack;
let tiny: TinyApp;
let seen: { text: string; retry: number | undefined }[];

beforeEach(async () => {
  slack = await startFakeSlack();
  tiny = await startTinyApp(slack, 'http');
  seen = [];
  tiny.app.command('/count', async ({ ack, command, context }) => {
    seen.push({ text: command.text, retry: context.retryNum });
    await ack();
  });
  tiny.app.event('app_mention', ({ context }) => {
    seen.push({ text: 'mention', retry: context.retryNum });
    return Promise.resolve();
  });
});

afterEach(async () => {
  await tiny.stop();
  await slack.close();
});

const count = (more: Partial<Parameters<FakeSlack['command']>[0]> = {}) =>
  slack.command({ user: 'anna', command: '/count', text: 'x', ...more });

describe('what the app must check', () => {
  it('refuses wrong, missing and stale signatures, and passes a right one', async () => {
    expect((await count({ signature: 'wrong' })).status).toBe(401);
    expect((await count({ signature: 'missing' })).status).toBe(401);
    expect((await count({ skewSeconds: -400 })).status).toBe(401);
    expect(seen).toEqual([]);
    expect((await count()).status).toBe(200);
    expect(seen).toHaveLength(1);
    expect(slack.notices('anna')).toHaveLength(3);
  });

  it('signs a future time stamp, which bare Bolt lets through', async () => {
    const delivery = await count({ skewSeconds: 400 });
    expect(Number(delivery.headers['x-slack-request-timestamp'])).toBeGreaterThan(Date.now() / 1000 + 300);
    expect(delivery.status).toBe(200);
  });

  it('repeats a delivery byte for byte', async () => {
    const first = await count();
    const second = await slack.repeat(first);
    expect(second).toMatchObject({ body: first.body, headers: first.headers, status: 200, payload: first.payload });
    expect(seen).toHaveLength(2);
    expect(slack.deliveries).toHaveLength(2);
  });

  it('retries an event with the headers of a retry', async () => {
    const first = await slack.mention({ user: 'anna', channel: 'general', text: 'hi' });
    const again = await slack.repeat(first, { retryNum: 1, retryReason: 'http_timeout' });
    expect(again).toMatchObject({ retryNum: 1, status: 200 });
    expect(seen.map((each) => each.retry)).toEqual([undefined, 1]);
    expect((again.payload as { event_id: string }).event_id).toBe((first.payload as { event_id: string }).event_id);
  });

  it('sends raw bodies with one own signature', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c' });
    expect(await slack.raw(body, slack.sign(body))).toMatchObject({ status: 200, ackBody: { challenge: 'c' } });
    expect((await slack.raw('{', slack.sign('{'))).status).toBe(400);
    expect((await slack.raw(body, { 'content-type': 'application/json' })).status).toBe(401);
  });

  it('names the failures that people see', async () => {
    slack.app = 'http://127.0.0.1:1/slack/events';
    expect(await count()).toMatchObject({ status: 0, error: 'dispatch_failed' });
    expect(slack.notices('anna')).toEqual(['/count failed with the error "dispatch_failed"']);
    slack.app = undefined;
    expect(await count()).toMatchObject({ status: 0, error: 'no_connection', mode: 'socket' });
  });

  it('takes what an ack may not hold for a violation', async () => {
    tiny.app.command('/bad', async ({ ack }) => ack({ text: 'x', blocks: [{ type: 'paragraph' }] }));
    await slack.command({ user: 'anna', command: '/bad' });
    expect(slack.violations).toEqual([expect.stringContaining('ack of command invalid_blocks')]);
  });

  it('sees errors for fields that a form does not have', async () => {
    tiny.app.command('/form', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({
        trigger_id: command.trigger_id,
        view: { ...modal, submit: { type: 'plain_text', text: 'Go' } },
      });
    });
    tiny.app.view('', async ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'x' } }));
    await slack.command({ user: 'anna', command: '/form' });
    await slack.submit(await slack.until(() => slack.view('anna')));
    expect(slack.violations).toEqual([expect.stringContaining('nowhere')]);
  });

  it('keeps 200 commands at once apart', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, (_, at) => count({ text: `n${at}` })));
    expect(all.every((each) => each.status === 200)).toBe(true);
    expect(new Set(seen.map((each) => each.text)).size).toBe(200);
  });
});

describe('things that grow old', () => {
  const open = (trigger: string | undefined) =>
    tiny.app.client.views.open({ token: slack.botToken, trigger_id: trigger ?? '', view: modal });

  it('a trigger works once', async () => {
    const { triggerId } = await count();
    await open(triggerId);
    await expect(open(triggerId)).rejects.toThrow('exchanged_trigger_id');
  });

  it('a trigger lives three seconds', async () => {
    const { triggerId } = await count();
    slack.advance(2900);
    const late = (await count()).triggerId;
    slack.advance(3001);
    await expect(open(late)).rejects.toThrow('expired_trigger_id');
    await expect(open(triggerId)).rejects.toThrow('expired_trigger_id');
    expect(slack.violations).toHaveLength(2);
  });

  it('a form opened twice replaces the first; views.push puts one on top; hashes must fit', async () => {
    const first = await open((await count()).triggerId);
    const second = await open((await count()).triggerId);
    expect(slack.views('anna').map((each) => each.id)).toEqual([second.view?.id]);
    const web = tiny.app.client;
    const { triggerId = '' } = await count();
    await web.views.push({ token: slack.botToken, trigger_id: triggerId, view: modal });
    expect(slack.views('anna')).toHaveLength(2);
    const view_id = second.view?.id ?? '';
    const update = (hash: string, id = view_id) =>
      web.views.update({ token: slack.botToken, view_id: id, hash, view: modal });
    await expect(update('old')).rejects.toThrow('hash_conflict');
    await update(second.view?.hash ?? '');
    await expect(update('', first.view?.id)).rejects.toThrow('not_found');
  });

  const respond = async (url: string | undefined, body: object) =>
    (
      await fetch(url ?? '', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    ).status;

  it('a response_url works five times', async () => {
    const { responseUrl } = await count();
    for (let at = 0; at < 5; at += 1) expect(await respond(responseUrl, { text: `n${at}` })).toBe(200);
    expect(await respond(responseUrl, { text: 'six' })).toBe(404);
    expect(slack.ephemerals('anna')).toHaveLength(5);
    expect(slack.violations).toEqual([expect.stringContaining('used_url')]);
  });

  it('a response_url lives thirty minutes', async () => {
    const { responseUrl } = await count();
    slack.advance(29 * 60_000);
    expect(await respond(responseUrl, { text: 'in time' })).toBe(200);
    slack.advance(2 * 60_000);
    expect(await respond(responseUrl, { text: 'late' })).toBe(404);
  });

  it('a response_url says to whom, and refuses what Slack refuses', async () => {
    const { responseUrl } = await count({ channel: 'elsewhere' });
    expect(await respond(responseUrl, { text: 'all', response_type: 'in_channel' })).toBe(200);
    expect(slack.messages('elsewhere').map(slack.plain)).toEqual(['all']);
    expect(await respond(responseUrl, { text: 'x', response_type: 'everybody' })).toBe(500);
    expect(await respond(responseUrl, { blocks: [{ type: 'divider' }] })).toBe(500);
    expect(await respond(responseUrl, { text: 'x', channel: 'C1' })).toBe(200);
    expect(await respond(`${responseUrl ?? ''}0`, { text: 'x' })).toBe(404);
    expect(slack.violations).toHaveLength(4);
    slack.fail('response_url', { status: 500 });
    expect(await respond(responseUrl, { text: 'x' })).toBe(500);
    expect(slack.callsTo('response_url')).toHaveLength(6);
  });
});
