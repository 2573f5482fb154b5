// Files on Slack: whose they are, and where the bot's token goes.
import { afterEach, describe, expect, test } from 'vitest';
import type { FileRef } from '../../../src/chat/index.ts';
import { createFetchFile } from '../../../src/adapters/slack/file.ts';
import { parseBody } from '../../../src/adapters/slack/parse.ts';
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
