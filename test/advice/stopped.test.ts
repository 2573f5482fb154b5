// The program dies, or is told to stop, while a model writes: the first answer stands, once, and its buttons work.
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freePort, startServing } from '../soak/crash.ts';
import { until } from '../support/chat.ts';
import { labels, startFakeModel } from '../support/model/index.ts';
import { emptyFolder } from '../support/program.ts';
import { startFakeSlack } from '../support/slack/index.ts';

const owed = 'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.';

test('a crash and a stop in between', { timeout: 120_000 }, async () => {
  const [slack, fake, port, folder] = [await startFakeSlack(), await startFakeModel(), await freePort(), emptyFolder()];
  const env = { OPENAI_BASE_URL: fake.url, OPENAI_MODEL: 'fake' };
  let program = await startServing(slack, port, folder, env);
  slack.app = `http://127.0.0.1:${port}/slack/events`;
  const mine = () => slack.dm('anna').filter((it) => it.user === slack.botUserId);
  const last = (): string => slack.plain(mine().at(-1)!);
  const writes = async (): Promise<void> => {
    const before = mine().length;
    await slack.directMessage({ user: 'anna', text: owed });
    await until(() => mine().length === before + 1, 15_000);
  };
  const presses = async (label: string, seen: string): Promise<void> => {
    await slack.press({ user: 'anna', on: mine().at(-1)!, label });
    await until(() => last().includes(seen), 15_000);
  };
  await writes();
  await presses(labels.en.ask, 'Let a model word this for you?');
  await presses(labels.en.yes, labels.en.worded);

  fake.kind = 'held';
  await writes();
  await until(() => fake.sent.length === 2, 15_000);
  program.process.kill('SIGKILL');
  await program.ended;
  fake.release();
  program = await startServing(slack, port, folder, env);
  const standing = mine().length;
  expect(last()).toContain('Decide first');
  expect(last()).not.toContain(labels.en.worded);

  // The next start had nothing to finish: the answer had been given.
  fake.kind = 'good';
  await writes();
  await until(() => last().includes(labels.en.worded), 15_000);
  expect(mine()).toHaveLength(standing + 1);
  expect(fake.sent).toHaveLength(3);

  fake.kind = 'held';
  await writes();
  await until(() => fake.sent.length === 4, 15_000);
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(last()).toContain('Decide first');
  expect(last()).not.toContain(labels.en.worded);
  expect(slack.violations).toEqual([]);
  await slack.close();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});
