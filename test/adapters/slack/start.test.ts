// The Slack adapter at work: the real Bolt against the local Slack, the same over HTTP and over Socket Mode.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentence, inert } from '../../../src/chat/index.ts';
import { raise, type Stage } from './stage.ts';

describe.each(['http', 'socket'] as const)('Slack over %s', (mode) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await raise(mode);
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.slack.violations).toEqual([]);
  });
  const lastEphemeral = () => stage.slack.until(() => stage.slack.ephemerals('anna').at(-1));

  it('answers a command privately, in the language of the asker, and acknowledges it without a word', async () => {
    const { slack } = stage;
    const delivery = await slack.command({
      user: 'bram',
      channel: 'general',
      command: '/echo',
      text: 'hij betaalt < niet & nooit',
    });
    expect(delivery).toMatchObject({ status: 200, ackBody: undefined });
    const answer = await slack.until(() => slack.ephemerals('bram').at(-1));
    expect(slack.plain(answer)).toContain('nl-NL /echo hij betaalt < niet & nooit');
    expect(slack.messages('general')).toEqual([]);
  });

  it('opens a form when there is no text, and a form sent twice is answered once', async () => {
    const { slack, door } = stage;
    await slack.command({ user: 'anna', channel: 'general', command: '/echo' });
    const view = await slack.until(() => slack.view('anna'));
    expect(slack.plain(view)).toContain('Words');
    const sent = await slack.submit(view, { values: { Words: 'hello there' } });
    expect(sent).toMatchObject({ status: 200, ackBody: undefined });
    expect(slack.plain(await lastEphemeral())).toContain('form hello there');
    await slack.repeat(sent);
    await slack.submit(view, { values: { Words: 'hello there' }, anyway: true });
    await slack.settled();
    expect(slack.ephemerals('anna')).toHaveLength(1);
    expect(door.handled.filter((it) => it.request.what.kind === 'form').map((it) => it.shown?.kind)).toEqual([
      'shown',
      undefined,
      undefined,
    ]);
    expect(slack.view('anna')).toBeUndefined();
  });

  it('answers a form by direct message when its response_url has grown old', async () => {
    const { slack } = stage;
    await slack.command({ user: 'anna', channel: 'general', command: '/echo' });
    const view = await slack.until(() => slack.view('anna'));
    const metadata = JSON.parse(String(view.raw['private_metadata'])) as { address: { until: number } };
    expect(metadata.address.until).toBeGreaterThan(Date.now() + 29 * 60_000);
    metadata.address.until = Date.now() - 1;
    view.raw['private_metadata'] = JSON.stringify(metadata);
    await slack.submit(view, { values: { Words: 'late' } });
    const answer = await slack.until(() => slack.dm('anna').at(-1));
    expect(slack.plain(answer)).toContain('form late');
  });

  it('answers presses as they were declared: beside the answer, in its place, with a form', async () => {
    const { slack } = stage;
    await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'hi' });
    const first = await lastEphemeral();
    await slack.press({ user: 'anna', on: first, label: 'Again' });
    await slack.until(() => slack.ephemerals('anna').length === 2);
    expect(slack.plain(first)).toContain('/echo hi');
    await slack.press({ user: 'anna', on: first, label: 'Change' });
    await slack.until(() => slack.plain(first).includes('pressed update'));
    await slack.press({ user: 'anna', on: first, label: 'Pick some', choose: ['one', 'three'] });
    await slack.until(() => slack.plain(first).includes('pressed update one+three'));
    expect(slack.ephemerals('anna')).toHaveLength(2);
    await slack.press({ user: 'anna', on: first, label: 'Form' });
    const view = await slack.until(() => slack.view('anna'));
    await slack.submit(view, { values: { Words: 'from a press' } });
    await slack.until(() => slack.ephemerals('anna').length === 3);
    expect(slack.plain(slack.ephemerals('anna').at(-1))).toContain('form from a press');
    expect(slack.messages('general')).toEqual([]);
  });

  it('speaks beside an answer that a press was to change', async () => {
    const { slack, door } = stage;
    await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'hi' });
    const first = await lastEphemeral();
    door.instead = (_request, reply) => reply.aside(inert(sentence('That button is old')));
    await slack.press({ user: 'anna', on: first, label: 'Change' });
    await slack.until(() => slack.ephemerals('anna').length === 2);
    expect(slack.plain(first)).toContain('/echo hi');
    expect(slack.plain(slack.ephemerals('anna').at(-1))).toContain('That button is old');
  });

  it('answers a shortcut on a message privately, even in a channel the bot is not in', async () => {
    const { slack, door } = stage;
    const message = await slack.says({ user: 'carl', channel: 'elsewhere', text: 'I will <pay> you *later*' });
    await slack.shortcut({ user: 'anna', callbackId: 'echo', message });
    expect(slack.plain(await lastEphemeral())).toContain('shortcut I will <pay> you *later*');
    expect(slack.messages('elsewhere')).toHaveLength(1);
    await slack.until(() => door.handled.length === 1);
    const what = door.handled[0]?.request.what;
    expect(what).toMatchObject({ kind: 'shortcut', name: 'echo', message: { author: 'U0CARL0001' } });
  });

  it('answers a mention in a thread there, for the one who mentioned it', async () => {
    const { slack, door } = stage;
    const root = await slack.says({ user: 'carl', channel: 'general', text: 'Where is my logo?' });
    await slack.mention({ user: 'anna', channel: 'general', text: 'what do I say?', threadTs: root.ts });
    const answer = await lastEphemeral();
    expect(answer.threadTs).toBe(root.ts);
    expect(slack.plain(answer)).toContain('mention what do I say?');
    await slack.until(() => door.handled.length === 1);
    expect(door.handled[0]?.request.place).toMatchObject({ kind: 'thread', thread: root.ts });
    await slack.press({ user: 'anna', on: answer, label: 'Again' });
    await slack.until(() => slack.ephemerals('anna').length === 2);
    expect(slack.ephemerals('anna').at(-1)?.threadTs).toBe(root.ts);
  });

  it('writes to the one who mentioned it when it was removed from the channel meanwhile', async () => {
    const { slack, door } = stage;
    slack.allow('not_in_channel');
    door.instead = async (_request, reply) => {
      slack.removeBotFromChannel('general');
      return reply.show(inert(sentence('Private words')));
    };
    await slack.mention({ user: 'anna', channel: 'general', text: 'help' });
    const answer = await slack.until(() => slack.dm('anna').at(-1));
    expect(slack.plain(answer)).toContain('Private words');
  });

  it('answers a direct message there, and changes its own message when a press says so', async () => {
    const { slack } = stage;
    await slack.directMessage({ user: 'anna', text: 'My client & his <b>lawyer</b>' });
    const answer = await slack.until(() => slack.dm('anna').find((it) => it.botId !== undefined));
    expect(slack.plain(answer)).toContain('message My client & his <b>lawyer</b>');
    await slack.press({ user: 'anna', on: answer, label: 'Change' });
    await slack.until(() => slack.plain(answer).includes('pressed update'));
    await slack.press({ user: 'anna', on: answer, label: 'Again' });
    await slack.until(() => slack.dm('anna').length === 3);
    expect(slack.ephemerals('anna')).toEqual([]);
    await slack.settled();
  });

  it('replaces an answer in direct messages that is shown a second time', async () => {
    const { slack, door } = stage;
    door.instead = async (_request, reply) => {
      await reply.show(inert(sentence('First')));
      return reply.show(inert(sentence('Second')));
    };
    await slack.directMessage({ user: 'anna', text: 'hello' });
    await slack.until(() => door.handled.length > 0);
    const own = slack.dm('anna').filter((it) => it.botId !== undefined);
    expect(own.map((it) => slack.plain(it))).toEqual([expect.stringContaining('Second')]);
  });

  it('hears neither itself nor other bots, edits or people joining', async () => {
    const { slack, door } = stage;
    const dm = {
      type: 'message',
      channel: 'D0SOMEWHERE',
      channel_type: 'im',
      ts: '1700000000.000100',
      user: 'U0ANNA0001',
      text: 'x',
    };
    for (const event of [
      { ...dm, user: slack.botUserId },
      { ...dm, user: 'U0OTHERBOT', bot_id: 'B0OTHER' },
      { ...dm, subtype: 'message_changed', hidden: true },
      { ...dm, subtype: 'message_deleted' },
      { ...dm, subtype: 'channel_join' },
      { ...dm, edited: { user: 'U0ANNA0001', ts: '1700000000.000200' } },
      { ...dm, channel: 'C0GENERAL1', channel_type: 'channel' },
    ]) {
      const delivery = await slack.event(event);
      expect(delivery).toMatchObject({ status: 200 });
    }
    await slack.settled();
    expect(door.handled).toEqual([]);
  });

  it('acknowledges events that are none', async () => {
    const { slack, door } = stage;
    expect(await slack.event({ channel: 'C0GENERAL1' })).toMatchObject({ status: 200 });
    expect(await slack.event({ type: 'reaction_added', item: {} })).toMatchObject({ status: 200 });
    await slack.until(() => door.handled.length === 1);
    expect(door.handled[0]?.request.what).toEqual({ kind: 'unsupported', shape: 'event:reaction_added' });
  });

  it('acknowledges shapes it does not know and tells only their name', async () => {
    const { slack, door } = stage;
    await slack.globalShortcut({ user: 'anna', callbackId: 'unheard-of' });
    await slack.until(() => door.handled.length === 1);
    expect(door.handled[0]?.request.what).toEqual({ kind: 'unsupported', shape: 'shortcut' });
  });

  it('offers sentences to begin with when somebody opens its direct messages', async () => {
    const { slack } = stage;
    await slack.appHomeOpened({ user: 'bram', tab: 'messages' });
    await slack.until(() => slack.callsTo('assistant.threads.setSuggestedPrompts').length === 1);
    const args = slack.callsTo('assistant.threads.setSuggestedPrompts')[0]?.args ?? {};
    expect(JSON.parse(String(args['prompts']))).toHaveLength(4);
    expect(String(args['prompts'])).toContain('Het werk groeit');
    expect(args['thread_ts']).toBeUndefined();
  });

  it('tells Slack at once, before it has learnt the language', async () => {
    const { slack } = stage;
    slack.fail('users.info', { delayMs: 400 });
    const delivery = await slack.command({ user: 'bram', channel: 'general', command: '/echo', text: 'hoi' });
    expect(delivery.ackMs).toBeLessThan(350);
    const answer = await slack.until(() => slack.ephemerals('bram').at(-1));
    expect(slack.plain(answer)).toContain('nl-NL');
  });

  it('tells Slack nothing before the delivery was accepted, whatever its kind', async () => {
    const { slack, door } = stage;
    const acts = [
      () => slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'hi' }),
      () => slack.mention({ user: 'anna', channel: 'general', text: 'hi' }),
      () => slack.directMessage({ user: 'anna', text: 'hi' }),
    ];
    for (const act of acts) {
      door.before = new Promise((resolve) => setTimeout(resolve, 150));
      const { status, ackMs } = await act();
      expect([status, ackMs > 140]).toEqual([200, true]);
    }
  });

  it('answers without the language when Slack does not tell it in time', async () => {
    const { slack } = stage;
    slack.fail('users.info', { hang: true });
    await slack.command({ user: 'bram', channel: 'general', command: '/echo', text: 'hoi' });
    const answer = await slack.until(() => slack.ephemerals('bram').at(-1));
    expect(slack.plain(answer)).toContain('? /echo hoi');
  });

  it('has one effect of a delivery that comes again and again', async () => {
    const { slack } = stage;
    const delivery = await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'once' });
    for (let again = 0; again < 20; again += 1) {
      expect(await slack.repeat(delivery)).toMatchObject({ status: 200 });
    }
    await slack.settled();
    expect(slack.ephemerals('anna')).toHaveLength(1);
  });

  it('builds a reply again from its address, but not from one that has expired', async () => {
    const { slack, door, adapter } = stage;
    await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'hi' });
    await slack.until(() => door.handled.length === 1);
    const address = door.handled[0]?.reply.address ?? '';
    const shown = await adapter.resume(address)?.show(inert(sentence('After a restart')));
    expect(shown).toEqual({ kind: 'shown' });
    expect(slack.plain(await lastEphemeral())).toContain('After a restart');
    const old = JSON.stringify({ ...(JSON.parse(address) as object), until: Date.now() - 1 });
    expect(adapter.resume(old)).toBeUndefined();
    expect(adapter.resume('{"via":"channel"}')).toBeUndefined();
    expect(adapter.resume('nonsense')).toBeUndefined();
  });

  it('is down while its token is revoked, up again afterwards, and lives on', async () => {
    const { slack, adapter } = stage;
    expect(adapter.health()).toMatchObject({ up: true });
    slack.allow('token_revoked');
    slack.revokeToken();
    await slack.mention({ user: 'anna', channel: 'general', text: 'help' });
    await slack.until(() => !adapter.health().up);
    expect(adapter.health().detail).toContain('token_revoked');
    slack.restoreTokens();
    await slack.directMessage({ user: 'anna', text: 'hello' });
    await slack.until(() => adapter.health().up);
  });

  it('never repeats what may have arrived', async () => {
    const { slack, door } = stage;
    slack.fail('chat.postMessage', { resetConnection: true, afterEffect: true });
    await slack.directMessage({ user: 'anna', text: 'hello' });
    await slack.until(() => door.handled.length === 1);
    expect(door.handled[0]?.shown).toEqual({ kind: 'lost', why: 'unknown' });
    expect(slack.callsTo('chat.postMessage')).toHaveLength(1);
  });

  it('says so when an answer was refused, came too late or must wait', async () => {
    const { slack, door } = stage;
    slack.allow('expired_url', 'ratelimited');
    door.instead = async (_request, reply) => {
      slack.advance(31 * 60_000);
      return reply.show(inert(sentence('Too late')));
    };
    await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'hi' });
    await slack.until(() => door.handled.length === 1);
    expect(door.handled[0]?.shown).toEqual({ kind: 'lost', why: 'expired' });
    door.instead = undefined;
    slack.fail('chat.postMessage', { status: 429, retryAfter: 30 });
    await slack.directMessage({ user: 'anna', text: 'hello' });
    await slack.until(() => door.handled.length === 2);
    expect(door.handled[1]?.shown).toEqual({ kind: 'lost', why: 'rate-limited' });
  });

  it('writes to a person, and says why when it cannot', async () => {
    const { slack, adapter } = stage;
    slack.allow('not_in_channel', 'is_archived');
    const send = (person: string) => adapter.messenger.toPerson('T0HOUSE001', person, inert(sentence('Kept')), 'n');
    expect(await send('U0ANNA0001')).toMatchObject({ kind: 'sent' });
    slack.closeDm('bram');
    expect(await send('U0BRAM0001')).toEqual({ kind: 'unsent', why: 'dm-closed' });
    const post = (channel: string) =>
      adapter.messenger.toChannel('T0HOUSE001', channel, inert(sentence('For all')), 'n');
    expect(await post('C0GENERAL1')).toMatchObject({ kind: 'sent' });
    expect(await post('C0ELSEWHE1')).toEqual({ kind: 'unsent', why: 'not-there' });
    expect(await post('C0ARCHIVE1')).toEqual({ kind: 'unsent', why: 'archived' });
  });

  it('logs nothing that anybody wrote', async () => {
    const { slack, lines } = stage;
    await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'CANARY' });
    await slack.directMessage({ user: 'anna', text: 'CANARY' });
    slack.fail('response_url', { status: 500 });
    await slack.command({ user: 'anna', channel: 'general', command: '/echo', text: 'CANARY' });
    await slack.settled();
    expect(lines.join('\n')).not.toContain('CANARY');
    expect(lines.join('\n')).toContain('slack call failed');
  });
});
