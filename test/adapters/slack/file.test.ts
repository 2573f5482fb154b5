// Files on Slack: whose they are, and where the bot's token goes.
import { afterEach, describe, expect, test } from 'vitest';
import {
  buttons,
  document,
  file,
  inert,
  paragraph,
  plain,
  stamp,
  type FileRef,
  type Request,
} from '../../../src/chat/index.ts';
import { parseAddress, renderAddress } from '../../../src/adapters/slack/address.ts';
import { createFetchFile } from '../../../src/adapters/slack/file.ts';
import { createMessenger } from '../../../src/adapters/slack/messenger.ts';
import { parseBody } from '../../../src/adapters/slack/parse.ts';
import { createReply } from '../../../src/adapters/slack/reply.ts';
import { createWeb } from '../../../src/adapters/slack/web.ts';
import { silentLog } from '../../support/database.ts';
import { startFakeSlack, type FakeSlack } from '../../support/slack/index.ts';

let slack: FakeSlack;
afterEach(() => slack.close());

async function start(scopes?: readonly string[]) {
  slack = await startFakeSlack(scopes === undefined ? {} : { scopes });
  const fetchFile = createFetchFile(createWeb(slack.botToken, slack.url, silentLog), slack.botToken, slack.url);
  const ref = (of: string): FileRef => ({ name: 'x', type: 'x', size: 0, ref: of });
  return { get: (of: string, most = 1_000) => fetchFile(ref(of), most) };
}

/** A way to write to Anna, and the answer to something she typed in a channel. */
async function writing(locale = 'en-US') {
  slack = await startFakeSlack();
  const web = createWeb(slack.botToken, slack.url, silentLog);
  const messenger = createMessenger(web, { botToken: slack.botToken, apiUrl: slack.url });
  const request = { locale, person: anna } as Request;
  const address = { via: 'ephemeral', person: anna, channel: 'C0GENERAL1' } as const;
  const reply = createReply(web, { address, request, accept: async () => undefined });
  const seen = (): string =>
    slack
      .ephemerals('anna')
      .map((it) => slack.plain(it))
      .at(-1) ?? '';
  const shown = (): string[] => slack.dm('anna').map((it) => slack.plain(it));
  return { messenger, reply, seen, shown };
}
const report = { name: 'report.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') };
const given = inert(document('Here', paragraph(plain('Here it is.')), file(report)));
const anna = 'U0ANNA0001';
const carl = 'U0CARL0001';

describe('a file named in a form', () => {
  test('is fetched for the member who put it there, and for nobody else', async () => {
    const { get } = await start();
    const id = slack.upload({ user: 'carl', name: 'a.txt', content: 'of Carl' });
    expect(await get(`${id}/${anna}`)).toEqual({ kind: 'unfetched', why: 'forbidden' });
    expect(await get(`${id}/${carl}`)).toMatchObject({ kind: 'file', bytes: Buffer.from('of Carl') });
  });

  test('is known by who sent the form, whatever the payload says of its owner', () => {
    const view = { state: { values: { f: { f: { type: 'file_input', files: [{ id: 'F0X', user: carl }] } } } } };
    const body = { type: 'view_submission', user: { id: anna }, view: { id: 'V1', callback_id: 'x:s:-', ...view } };
    const parsed = parseBody(body, { user: 'B', bot: 'B' }, new Date());
    expect(parsed).toMatchObject({ request: { files: [{ ref: `F0X/${anna}` }] } });
  });
});

describe('the bytes of a file', () => {
  test('are not asked for where Slack would not let us read, or shows a page to sign in', async () => {
    const { get } = await start(['chat:write']);
    const id = slack.upload({ user: 'anna', name: 'a.txt', content: 'x' });
    slack.allow('missing_scope');
    expect(await get(`${id}/`)).toEqual({ kind: 'unfetched', why: 'forbidden' });
  });

  test('of a page to sign in are not taken for the file', async () => {
    const { get } = await start();
    const id = slack.upload({ user: 'anna', name: 'a.html', content: '<p>own', mimetype: 'text/html' });
    expect(await get(`${id}/`)).toMatchObject({ kind: 'file' });
    slack.fail('files-pri', { redirectTo: `${slack.url.replace('/api/', '')}/files-pri/T0-F0/sign-in` });
    expect(await get(`${id}/`)).toEqual({ kind: 'unfetched', why: 'forbidden' });
  });

  test('are out of reach while Slack is, and are not said to be gone', async () => {
    const { get } = await start();
    const id = slack.upload({ user: 'anna', name: 'a.txt', content: 'x' });
    slack.fail('files.info', { status: 503 });
    expect(await get(`${id}/`)).toEqual({ kind: 'unfetched', why: 'unreachable' });
    slack.fail('files-pri', { resetConnection: true });
    expect(await get(`${id}/`)).toEqual({ kind: 'unfetched', why: 'unreachable' });
    slack.fail('files.info', { error: 'file_not_found' });
    expect(await get(`${id}/`)).toEqual({ kind: 'unfetched', why: 'gone' });
  });
});

describe('a file for a member', () => {
  const unknown = [
    ['got no answer', { status: 503, afterEffect: true }],
    ['was cut off', { resetConnection: true, afterEffect: true }],
  ] as const;

  test.each(unknown)('of which showing it %s is never shown again by itself', async (_name, fault) => {
    const { messenger, reply, seen } = await writing();
    slack.fail('files.completeUploadExternal', fault);
    expect(await messenger.toPerson('T', anna, given, 'n')).toEqual({ kind: 'unsent', why: 'unknown' });
    expect(slack.callsTo('files.completeUploadExternal')).toHaveLength(1);
    slack.fail('files.completeUploadExternal', fault);
    expect(await reply.show(given)).toEqual({ kind: 'shown' });
    expect(slack.callsTo('files.completeUploadExternal')).toHaveLength(2);
    expect(seen()).toContain('can’t tell whether the file arrived');
  });

  test.each(['files.getUploadURLExternal', 'upload'])(
    'that never reached Slack (%s) leaves nothing behind',
    async (step) => {
      const { messenger, shown, reply, seen } = await writing();
      slack.fail(step, { status: 503 });
      expect(await messenger.toPerson('T', anna, given, 'n')).toEqual({ kind: 'unsent', why: 'unreachable' });
      expect(shown()).toEqual([]);
      slack.fail(step, { resetConnection: true });
      expect(await reply.show(given)).toEqual({ kind: 'shown' });
      expect(seen()).toContain('could not be sent just now');
      expect(shown()).toEqual([]);
    },
  );

  test('that is refused takes its message back', async () => {
    const { messenger, shown } = await writing();
    slack.fail('files.completeUploadExternal', { error: 'file_type_not_allowed' });
    expect(await messenger.toPerson('T', anna, given, 'n')).toEqual({ kind: 'unsent', why: 'forbidden' });
    expect(shown()).toEqual([]);
  });

  test.each([
    ['en-US', 'write one word in its Messages tab'],
    ['nl-NL', 'schrijf één woord op het tabblad Berichten'],
  ])(
    'whose direct messages are closed goes nowhere else, and they read how to open them (%s)',
    async (locale, words) => {
      const { messenger, reply, seen } = await writing(locale);
      slack.closeDm('anna');
      expect(await messenger.toPerson('T', anna, given, 'n')).toEqual({ kind: 'unsent', why: 'dm-closed' });
      expect(await reply.show(given)).toEqual({ kind: 'shown' });
      expect(seen()).toContain('Here it is.');
      expect(seen()).toContain(words);
      for (const channel of ['general', 'freelancers']) expect(slack.everShown(channel)).toEqual([]);
      expect(slack.violations).toEqual([]);
    },
  );

  test('is brought to Slack’s own hosts alone', async () => {
    const { messenger } = await writing();
    await messenger.toPerson('T', anna, given, 'n');
    expect(slack.violations).toEqual([]);
    const web = createWeb(slack.botToken, slack.url, silentLog);
    const put = await web.put('http://127.0.0.2:9/upload/F1', report.bytes);
    expect(put).toEqual({ kind: 'failed', failure: { kind: 'refused', code: 'not_our_host' } });
  });

  test('needs its scope', async () => {
    slack = await startFakeSlack({ scopes: ['chat:write', 'im:write'] });
    slack.allow('missing_scope');
    const messenger = createMessenger(createWeb(slack.botToken, slack.url, silentLog), {
      botToken: slack.botToken,
      apiUrl: slack.url,
    });
    expect(await messenger.toPerson('T', anna, given, 'n')).toEqual({ kind: 'unsent', why: 'forbidden' });
    expect(slack.dm('anna')).toEqual([]);
  });
});

describe('clearing', () => {
  /** The reply to a press on the newest direct message with buttons. */
  async function pressed() {
    const { messenger } = await writing();
    const press = { command: 'clear', mode: 'update', args: {}, by: 'owner' } as const;
    const { document: it } = stamp(
      { ...given, blocks: [...given.blocks, buttons({ label: 'Clear', press })] },
      () => 'clear:u:-',
    );
    expect((await messenger.toPerson('T', anna, it, 'n')).kind).toBe('sent');
    const message = slack.dm('anna').find((each) => each.blocks !== undefined);
    const block = message?.blocks?.at(-1);
    const body = {
      type: 'block_actions',
      user: { id: anna },
      trigger_id: '1.2',
      container: { channel_id: message?.channel, message_ts: message?.ts, is_ephemeral: false },
      actions: [{ action_id: 'clear:u:-', block_id: block?.block_id }],
    };
    const parsed = parseBody(body, { user: 'B', bot: 'B' }, new Date());
    if (parsed.kind !== 'request') throw new Error('not read');
    const resumed = parseAddress(renderAddress(parsed.address));
    if (resumed === undefined) throw new Error('not kept');
    const web = createWeb(slack.botToken, slack.url, silentLog);
    return { clear: () => createReply(web, { address: resumed, accept: async () => undefined }).clear() };
  }

  test('finds the files of the message, also after a restart, and twice does no harm', async () => {
    const { clear } = await pressed();
    expect(await clear()).toEqual({ kind: 'shown' });
    expect(slack.dm('anna')).toEqual([]);
    expect(slack.file('report.pdf').deleted).toBe(true);
    slack.allow('message_not_found');
    expect(await clear()).toEqual({ kind: 'shown' });
    expect(slack.violations).toEqual([]);
  });

  test.each(['files.delete', 'chat.delete'])(
    'leaves the button where %s fails, so that it can be pressed again',
    async (method) => {
      const { clear } = await pressed();
      slack.fail(method, { error: 'ratelimited', status: 429, retryAfter: 1 });
      expect((await clear()).kind).toBe('lost');
      expect(slack.dm('anna').some((it) => it.blocks !== undefined)).toBe(true);
      slack.allow('message_not_found');
      expect(await clear()).toEqual({ kind: 'shown' });
      expect(slack.dm('anna')).toEqual([]);
      expect(slack.file('report.pdf').deleted).toBe(true);
    },
  );
});
