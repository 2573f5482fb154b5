// The ways into the log beside writing: from an answer, from a message in a channel, by a form with files; and the ways out: export, timeline, Clear.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformNames } from '../support/chat.ts';
import { arrived, openStage, receiptIn, saved, type Stage } from './cast.ts';

const png = { name: 'screen shot.png', type: 'image/png', bytes: Buffer.from('\x89PNG\r\n\x1a\nnot much', 'latin1') };
const liar = { name: 'photo.png', type: 'image/png', bytes: Buffer.from('MZ a program') };
const nothing = { name: 'empty.pdf', type: 'application/pdf', bytes: Buffer.alloc(0) };

describe.each(platformNames)('on %s', (platform) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(platform);
  });
  afterAll(() => stage.chat.close());

  test('the post of an answer becomes a draft', async () => {
    const { anna } = stage;
    await anna.types(
      '/difficultclient',
      'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.',
    );
    await anna.presses('What next');
    await anna.presses('Log this');
    expect(anna.sees()).toContain('My client owes me 1,200 euros');
    expect(anna.sees()).toContain('Save');
  });

  test.skipIf(platform === 'terminal')(
    'a message in a channel is kept with its own time and words, and nothing is shown there',
    async () => {
      const { anna, chat } = stage;
      await anna.uses('Log this privately', 'you are a fraud and everybody will hear of it');
      const text = anna.sees();
      expect(text).toContain('you are a fraud and everybody will hear of it');
      expect(text).toContain('No words of your own yet');
      await anna.presses('Save');
      const receipt = receiptIn(anna.seesAll().findLast((it) => it.includes('Saved:')) ?? '');
      expect(receipt).toMatch(/^#1 /);
      await arrived(anna, receipt);
      expect(chat.channel()).toEqual([]);
    },
  );

  test('files are taken for what they are, and what is no evidence is said', async () => {
    const { anna } = stage;
    await anna.types(platform === 'discord' ? '/incident log' : '/incident');
    await anna.fills({ words: 'He sent me this yesterday', files: [png, liar, nothing] });
    const text = anna.sees();
    expect(text).toContain('screen');
    expect(text).toMatch(/sha256\s+[0-9a-f]{64}/);
    expect(text).toContain('no image, PDF or mail');
    expect(text).toContain('is empty');
    await anna.presses('Save');
    await arrived(anna, receiptIn(anna.seesAll().findLast((it) => it.includes('Saved:')) ?? ''));
  });

  test('the export and the timeline come to the member alone', async () => {
    const { anna, chat } = stage;
    await saved(anna, 'Client Marlow Studio shouted at me today');
    await anna.types('/incident export');
    await chat.settle();
    await anna.types('/incident timeline');
    await chat.settle();
    const names = anna.files().map((it) => it.name);
    expect(names.some((name) => /^export-[0-9a-f]{8}-\d+\.zip$/.test(name))).toBe(true);
    expect(names).toContain('timeline.png');
    expect(chat.channel()).toEqual([]);
    expect(chat.violations()).toEqual([]);
  });

  test('a message that only reads like an incident is offered both', async () => {
    const { anna } = stage;
    await anna.writes('My client Marlow Studio called me last night at 23:00 and shouted that I am useless.');
    expect(anna.sees()).toContain('write this down in your private log, or look for advice');
    await anna.presses('Write it down');
    expect(anna.sees()).toContain('23 Nov 2026');
    await anna.presses('Discard');
    expect(anna.seesAll().join('\n')).toContain('Nothing was saved');
  });

  test('Clear takes away what was shown', async () => {
    const { anna } = stage;
    await anna.writes('list');
    const before = anna.seesAll().length;
    await anna.presses('Clear');
    if (platform === 'terminal') expect(anna.seesAll().length).toBeGreaterThanOrEqual(before);
    else expect(anna.seesAll().length).toBeLessThan(before);
  });
});
