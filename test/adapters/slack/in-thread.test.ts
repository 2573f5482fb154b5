// Inside a thread on Slack: what is asked there knows where it was asked, a mention can be answered for everybody to read, and what people say is not heard.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inert, sentence } from '../../../src/chat/index.ts';
import { renderManifest } from '../../../src/adapters/slack/index.ts';
import type { SlackMessage } from '../../support/slack/index.ts';
import { echo } from './door.ts';
import { raise, type Mode, type Stage } from './stage.ts';
import type { Command } from '../../../src/chat/index.ts';

const commands = [echo as unknown as Command];
const manifest = renderManifest(commands, { mode: 'socket' });
const channel = 'C0FREELAN1';

describe.each<Mode>(['http', 'socket'])('over %s', (mode) => {
  let stage: Stage;
  let root: SlackMessage;
  let place: object;
  beforeAll(async () => {
    stage = await raise(mode, { manifest });
    root = await stage.slack.says({ user: 'bram', channel, text: 'they will not pay' });
    place = { kind: 'thread', channel, thread: root.ts };
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.door.instead = undefined;
    stage.door.handled.length = 0;
    stage.door.happenings.length = 0;
  });
  afterEach(() => expect(stage.slack.violations).toEqual([]));
  const handled = (count: number) => stage.slack.until(() => stage.door.handled.length >= count);
  const requests = () => stage.door.handled.map(({ request }) => request);
  const ours = () => stage.slack.messages(channel).filter((it) => it.user === stage.slack.botUserId);

  test('a mention, a press and the menu of a message say in which thread they were made', async () => {
    const { slack } = stage;
    await slack.mention({ user: 'anna', channel, text: 'and now?', threadTs: root.ts });
    await handled(1);
    const answer = slack.ephemerals('anna').at(-1)!;
    expect(answer.threadTs).toBe(root.ts);
    await slack.press({ user: 'anna', on: answer, label: 'Again' });
    await handled(2);
    const reply = await slack.says({ user: 'bram', channel, text: 'ask for half', threadTs: root.ts });
    await slack.shortcut({ user: 'anna', callbackId: 'echo', message: reply });
    await handled(3);
    expect(requests().map((it) => it.place)).toEqual([place, place, place]);
    expect(requests()[2]?.what).toMatchObject({
      kind: 'shortcut',
      message: { text: 'ask for half', author: reply.user, person: reply.user, message: reply.ts },
    });
    expect(ours()).toEqual([]);
  });

  test('a message of the bot is told apart from what somebody wrote', async () => {
    const { slack, adapter } = stage;
    const thread = { channel, thread: root.ts, opening: { channel, message: root.ts } };
    await adapter.messenger.threads!.post('T0HOUSE001', thread, inert(sentence('Two ways.')), 'n');
    await slack.shortcut({ user: 'anna', callbackId: 'echo', message: ours().at(-1)! });
    await handled(1);
    const [request] = requests();
    const quoted = request?.what.kind === 'shortcut' ? request.what.message : undefined;
    expect(quoted).toMatchObject({ message: ours().at(-1)!.ts, ours: true });
    expect(quoted).not.toHaveProperty('person');
  });

  test('a mention answered openly stands in the thread for everybody, said again it is changed, a refusal is private', async () => {
    const { slack, door } = stage;
    const before = ours().length;
    door.instead = async (_, reply) => {
      await reply.openly?.(inert(sentence('first')));
      await reply.openly?.(inert(sentence('for everybody')));
      return reply.aside(inert(sentence('for you')));
    };
    await slack.mention({ user: 'bram', channel, text: 'and now?', threadTs: root.ts });
    await handled(1);
    expect(
      ours()
        .slice(before)
        .map((it) => [slack.plain(it), it.threadTs]),
    ).toEqual([['for everybody', root.ts]]);
    expect(slack.plain(slack.ephemerals('bram').at(-1))).toBe('for you');
    const again = stage.adapter.resume(door.handled[0]!.reply.address)!;
    expect(await again.openly?.(inert(sentence('later')))).toEqual({ kind: 'shown' });
    expect(ours().at(-1)?.threadTs).toBe(root.ts);
  });

  test('no command, press or direct message has that way', async () => {
    const { slack } = stage;
    await slack.command({ user: 'anna', channel, command: '/echo', text: 'hi' });
    await slack.directMessage({ user: 'anna', text: 'hi' });
    await handled(2);
    await slack.press({ user: 'anna', on: slack.dm('anna').at(-1)!, label: 'Again' });
    await handled(3);
    for (const { reply } of stage.door.handled) expect(reply).not.toHaveProperty('openly');
  });

  test('what people say to each other reaches nobody', async () => {
    const { slack, door } = stage;
    await slack.says({ user: 'anna', channel, text: 'what do you think?', threadTs: root.ts });
    await slack.says({ user: 'anna', channel, text: 'lunch' });
    await slack.event({
      type: 'message',
      channel,
      channel_type: 'channel',
      user: 'U0ANNA0001',
      text: 'no',
      ts: '1.2',
      thread_ts: root.ts,
    });
    await slack.settled();
    expect(door.handled).toEqual([]);
  });

  test('what happens to channels is told, and that the bot was put out is no message to answer', async () => {
    const { slack, door } = stage;
    await slack.kick('private', 'mila');
    await slack.archiveChannel('general', 'mila');
    await slack.deleteChannel('archive', 'mila');
    await slack.settled();
    expect(door.happenings.map(({ what }) => what)).toEqual([
      { kind: 'bot-left', channel: 'C0PRIVATE1' },
      { kind: 'channel-archived', channel: 'C0GENERAL1' },
      { kind: 'channel-gone', channel: 'C0ARCHIVE1' },
    ]);
    for (const it of door.happenings) expect(it).toMatchObject({ platform: 'slack', community: 'T0HOUSE001' });
    expect(door.handled).toEqual([]);
  });

  test('that a message was deleted is not told, since that would take reading all of them', async () => {
    const { slack, door } = stage;
    const message = await slack.says({ user: 'anna', channel, text: 'oops' });
    expect(await slack.deleteMessage(message)).toEqual([]);
    await slack.settled();
    expect(door.happenings).toEqual([]);
  });

  test('the app being removed is told last', async () => {
    const { slack, door } = stage;
    await slack.uninstall();
    await slack.until(() => door.happenings.length > 0);
    expect(door.happenings.map(({ what }) => what)).toEqual([{ kind: 'bot-left' }]);
  });
});

describe('where the bot was told to listen', () => {
  let stage: Stage;
  let root: SlackMessage;
  beforeAll(async () => {
    stage = await raise('http', {
      manifest: renderManifest(commands, { mode: 'socket', listens: true }),
      listens: true,
    });
    root = await stage.slack.says({ user: 'bram', channel, text: 'they will not pay' });
    stage.door.instead = async () => undefined;
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.door.handled.length = 0;
    stage.door.happenings.length = 0;
  });

  test('what is said in a thread is heard, what is said beside it or by a bot is not', async () => {
    const { slack, door } = stage;
    await slack.says({ user: 'anna', channel, text: 'lunch' });
    await slack.says({ user: 'otherbot', channel: 'general', text: 'beep', threadTs: root.ts });
    const reply = await slack.says({ user: 'anna', channel, text: 'they paid', threadTs: root.ts });
    await slack.settled();
    expect(door.handled.map(({ request }) => request)).toMatchObject([
      {
        delivery: `${channel}:${reply.ts}`,
        place: { kind: 'thread', channel, thread: root.ts },
        what: { kind: 'message', text: 'they paid' },
      },
    ]);
    expect(door.handled[0]?.reply).toHaveProperty('openly');
  });

  test('a mention, which Slack then brings twice, is one, whichever comes first', async () => {
    const { slack, door } = stage;
    await slack.mention({ user: 'anna', channel, text: 'and now?', threadTs: root.ts });
    await slack.settled();
    const both = door.handled.map(({ request }) => request);
    expect(both).toHaveLength(2);
    expect(both[0]).toMatchObject({ what: { kind: 'mention', text: 'and now?' } });
    expect({ ...both[0], at: 0 }).toEqual({ ...both[1], at: 0 });
  });

  test('a message that was deleted is told, also where a notice stays in its place', async () => {
    const { slack, door } = stage;
    const alone = await slack.says({ user: 'anna', channel, text: 'oops' });
    await slack.deleteMessage(alone);
    await slack.deleteMessage(root);
    await slack.settled();
    expect(door.happenings.map(({ what }) => what)).toEqual([
      { kind: 'message-deleted', channel, message: alone.ts },
      { kind: 'message-deleted', channel, message: root.ts },
    ]);
    expect(slack.violations).toEqual([]);
  });
});
