// What the bot does by the Web API: messages, DMs, people and files.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack, type FakeSlackOptions } from './index.ts';
import { client, refused } from './web-client.ts';

const anna = 'U0ANNA0001';
const general = 'C0GENERAL1';
const text = 'Hello';

let slack: FakeSlack;
const start = async (options?: FakeSlackOptions) => {
  await slack.close();
  slack = await startFakeSlack(options);
};

beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.close());

describe('messages and DMs', () => {
  it('posts, edits, links and deletes its own messages only', async () => {
    const web = client(slack);
    const posted = await web.chat.postMessage({
      channel: general,
      text: 'one',
      metadata: { event_type: 'a', event_payload: { b: 1 } },
    });
    const [message] = slack.messages('general');
    expect(message).toMatchObject({ text: 'one', metadata: { event_type: 'a' } });
    const reply = await web.chat.postMessage({ channel: general, text: 'two', thread_ts: posted.ts ?? '' });
    expect(slack.messages('general')[1]?.threadTs).toBe(posted.ts);
    await web.chat.update({ channel: general, ts: posted.ts ?? '', text: 'three' });
    expect(message).toMatchObject({ text: 'three', versions: [{ text: 'one' }] });
    const link = await web.chat.getPermalink({ channel: general, message_ts: posted.ts ?? '' });
    expect(link.permalink).toMatch(/^https:\/\/house\.slack\.com\/archives\/C0GENERAL1\/p\d{16}$/);
    await web.chat.delete({ channel: general, ts: reply.ts ?? '' });
    expect(slack.messages('general').map(slack.plain)).toEqual(['three']);
    expect(slack.everShown('general')).toEqual(['one', 'three', 'two']);
    const theirs = await slack.says({ user: 'anna', channel: 'general', text: 'mine' });
    expect((await refused(slack, 'chat.update', { channel: general, ts: theirs.ts, text }))['error']).toBe(
      'cant_update_message',
    );
    expect((await refused(slack, 'chat.delete', { channel: general, ts: theirs.ts }))['error']).toBe(
      'cant_delete_message',
    );
  });

  it('opens a DM once, and meets closed ones without blame', async () => {
    const web = client(slack);
    const opened = await web.conversations.open({ users: anna });
    expect(opened).toMatchObject({ already_open: false, channel: { id: expect.stringMatching(/^D/) as string } });
    expect(await web.conversations.open({ users: anna })).toMatchObject({ already_open: true });
    await web.chat.postMessage({ channel: anna, text: 'by user id' });
    expect(slack.dm('anna').map(slack.plain)).toEqual(['by user id']);
    slack.closeDm('anna');
    const channel = opened.channel?.id ?? '';
    expect((await refused(slack, 'chat.postMessage', { channel, text }))['error']).toBe('messages_tab_disabled');
    slack.openDm('anna');
    slack.deactivate('anna');
    expect((await refused(slack, 'conversations.open', { users: anna }))['error']).toBe('user_disabled');
    slack.removeBotFromChannel('general');
    slack.allow('not_in_channel');
    expect((await refused(slack, 'chat.postMessage', { channel: general, text }))['error']).toBe('not_in_channel');
    expect(slack.violations).toEqual([]);
  });

  it('tells locale and time zone of a person', async () => {
    const web = client(slack);
    expect((await web.users.info({ user: 'U0BRAM0001' })).user).not.toHaveProperty('locale');
    const { user } = await web.users.info({ user: 'U0BRAM0001', include_locale: true });
    expect(user).toMatchObject({
      locale: 'nl-NL',
      tz: 'Europe/Amsterdam',
      is_bot: false,
      profile: { display_name: 'Bram' },
    });
    expect([3600, 7200]).toContain(user?.tz_offset);
    slack.setLocale('bram', 'en-GB');
    expect((await web.users.info({ user: 'U0BRAM0001', include_locale: true })).user).toMatchObject({
      locale: 'en-GB',
    });
  });

  it('takes an upload in three steps and shares it', async () => {
    await client(slack).filesUploadV2({
      channel_id: general,
      filename: 'a.txt',
      content: 'words',
      initial_comment: 'Here',
    });
    const [message] = slack.messages('general');
    expect(slack.plain(message)).toBe('Here\n(file: a.txt)');
    expect(message?.files?.[0]?.content.toString()).toBe('words');
    expect(slack.violations).toEqual([]);
  });

  it('wants as many bytes as were announced, and its scope', async () => {
    const web = client(slack);
    const { upload_url } = await web.files.getUploadURLExternal({ filename: 'a.txt', length: 5 });
    expect((await fetch(upload_url ?? '', { method: 'POST', body: 'four' })).status).toBe(500);
    expect(slack.violations).toEqual(['5 bytes were announced, 4 came']);
    slack.allow('missing_scope', 'missing_argument', 'invalid_arguments', 'alt_txt_too_large', 'unknown_argument');
    const wrong = async (args: object) => (await refused(slack, 'files.getUploadURLExternal', args as never))['error'];
    expect(await wrong({ filename: 'a.txt' })).toBe('invalid_arguments');
    expect(await wrong({ filename: 'a.txt', length: 0 })).toBe('missing_argument');
    expect(await wrong({ filename: 'a.txt', length: 1, alt_txt: 'x'.repeat(1_001) })).toBe('alt_txt_too_large');
    slack.workspaces[0]?.bot.scopes.delete('files:write');
    expect(await wrong({ filename: 'a.txt', length: 1 })).toBe('missing_scope');
  });

  it('keeps a deleted message’s file, and a deleted file’s message', async () => {
    const web = client(slack);
    const share = async (filename: string) => {
      await web.filesUploadV2({ channel_id: general, filename, content: 'words' });
      return slack.messages('general').at(-1);
    };
    const first = await share('a.txt');
    await web.chat.delete({ channel: general, ts: first?.ts ?? '' });
    expect(slack.messages('general')).toEqual([]);
    expect(slack.file('a.txt').deleted).toBeUndefined();
    const id = (await share('b.txt'))?.files?.[0]?.id ?? '';
    await web.files.delete({ file: id });
    expect(slack.plain(slack.messages('general')[0])).toBe('(this file was deleted)');
    expect((await refused(slack, 'files.info', { file: id }))['error']).toBe('file_deleted');
    slack.allow('cant_delete_file', 'message_not_found');
    const theirs = slack.upload({ user: 'anna', name: 'c.txt', content: 'hers' });
    expect((await refused(slack, 'files.delete', { file: theirs }))['error']).toBe('cant_delete_file');
    const gone = { channel: general, ts: first?.ts ?? '', text: 'late' };
    expect((await refused(slack, 'chat.update', gone))['error']).toBe('message_not_found');
  });

  it('gives a file only to the right token and scope', async () => {
    await start({ scopes: ['im:history', 'files:read'] });
    const sent = await slack.directMessage({ user: 'anna', text: 'see', files: [{ name: 'a.txt', content: 'words' }] });
    const file = sent.message?.files?.[0]?.id ?? '';
    const { file: shape } = await client(slack).files.info({ file });
    const load = async (token: string) =>
      (await fetch(shape?.url_private ?? '', { headers: { authorization: `Bearer ${token}` } })).text();
    expect(await load(slack.botToken)).toBe('words');
    expect(await load('other')).toContain('Sign in');
    slack.workspaces[0]?.bot.scopes.delete('files:read');
    expect(await load(slack.botToken)).toContain('Sign in');
  });
});
