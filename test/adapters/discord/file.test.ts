// Files on Discord: once, beside whatever text, and words instead where they may not be attached.
// Slack's library first: it brings a connection pool of its own, which Discord's shares and files must not go through.
import '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { document, file, inert, paragraph, plain as words } from '../../../src/chat/index.ts';
import { startDiscord } from '../../../src/adapters/discord/index.ts';
import { payloadOf } from '../../../src/adapters/discord/send.ts';
import { openChat, openGround, type Chat } from '../../support/chat.ts';
import { startFakeDiscord, plain } from '../../support/discord/index.ts';
import { trial } from '../../support/trial.ts';
import { startTestBot } from './bot.ts';

const report = { name: 'report.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') };
const given = inert(document('Here', paragraph(words('Here it is.')), file(report)));
let chat: Chat | undefined;
afterEach(async () => {
  await chat?.close();
  chat = undefined;
});

test('the same post twice is one message with one file', async () => {
  const { discord, adapter, close } = await startTestBot();
  const { anna } = discord.users;
  const post = (nonce: string) => adapter.messenger.toPerson('any', anna.id, given, nonce);
  const [one, other] = [await post('same'), await post('same')];
  expect(one).toEqual(other);
  expect(discord.dm(anna).map((it) => it.attachments.length)).toEqual([1]);
  await post('another');
  expect(discord.dm(anna)).toHaveLength(2);
  await close();
});

test('a post of which nobody knows whether it arrived is not sent again', async () => {
  const { discord, adapter, close } = await startTestBot();
  const { anna } = discord.users;
  discord.fail('POST /channels/:id/messages', { reset: 'after' });
  expect(await adapter.messenger.toPerson('any', anna.id, given, 'n')).toEqual({ kind: 'unsent', why: 'unknown' });
  expect(discord.calls.filter((it) => it.files.length > 0)).toHaveLength(1);
  expect(discord.dm(anna)).toHaveLength(1);
  await close();
});

test('a text that is cut leaves room for its files', () => {
  const long = inert(document('x', paragraph(words('word '.repeat(2_000))), file(report)));
  const { body, files } = payloadOf(long, 'en', 'none');
  expect(files?.map((it) => it.name)).toEqual(['report.pdf']);
  expect(JSON.stringify(body)).toContain('attachment://report.pdf');
});

test('where nothing may be attached, the answer says where to ask', async () => {
  const ground = await openGround(trial().options);
  const discord = await startFakeDiscord({ botPermissions: ['VIEW_CHANNEL', 'SEND_MESSAGES'] });
  const adapter = await startDiscord(ground.door, { token: discord.token, apiUrl: discord.api }, { log: ground.log });
  const { bram } = discord.users;
  const asked = await discord.command({ user: bram, channel: discord.channels.general, name: 'give' });
  const answer = await asked.answer();
  expect(plain(answer)).toContain('Vraag het me in een privébericht');
  expect(plain(answer)).toContain('[Clear]');
  expect(answer.attachments).toEqual([]);
  expect(discord.violations).toEqual([]);
  await adapter.stop();
  await discord.close();
  await ground.close();
});

test('a cleared message can be neither changed nor cleared again, and nothing of it can be fetched', async () => {
  chat = await openChat('discord', trial().options);
  const anna = chat.member('anna', 'en');
  await anna.writes('give');
  await anna.presses('Clear');
  expect(anna.files()).toEqual([]);
  expect(chat.stored()).toEqual([]);
  await expect(anna.presses('Clear')).rejects.toThrow('nothing to press');
});
