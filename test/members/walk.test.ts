// A moderator setting the bot up, and a member looking at what is kept about them, written down for the gallery.
import { describe, expect, test } from 'vitest';
import { openChat } from '../support/chat.ts';
import { recorded } from '../support/transcript.ts';

const now = new Date('2026-11-24T10:15:00Z');

const say = {
  en: {
    open: 'Open this channel',
    words: 'Language and country',
    moderators: 'Moderators',
    limits: 'Limits',
    undo: 'Undo: limits',
    post: 'My invoice of $1,500 is two months overdue and after three reminders they refuse to pay. What does the law give me?',
    country: ['Choose the country', 'New York'],
    last: 'My last answers',
    again: '1. ',
    take: 'Take it with me',
    erase: 'Erase…',
    all: 'Everything',
    sure: 'Erase for good',
  },
  nl: {
    open: 'Open dit kanaal',
    words: 'Taal en land',
    moderators: 'Moderators',
    limits: 'Grenzen',
    undo: 'Ongedaan maken: grenzen',
    post: 'Het bureau betaalt mij pas als hun eigen klant betaalt, staat in het contract. Het is nu drie maanden.',
    country: ['Nederland'],
    last: 'Mijn laatste antwoorden',
    again: '1. ',
    take: 'Meenemen',
    erase: 'Wissen…',
    all: 'Alles',
    sure: 'Definitief wissen',
  },
} as const;

/** What is by chance, as it stands in the gallery. */
const steady = (text: string): string =>
  text.replaceAll(/@?\b(U0\w+|\d{17,20})\b/g, '@carl-or-mila').replaceAll(/\/\S*\/terminal-\w+\//g, '~/');

describe.each(['slack', 'discord', 'terminal'] as const)('on %s', (platform) => {
  test.each(['en', 'nl'] as const)('how the bot is set up, in %s', async (language) => {
    const chat = await openChat(platform, {
      now: () => now,
      limits: { person: 30, channel: 300, community: 3_000, own: 300 },
    });
    const { member, text } = recorded(chat.member('mila', language));
    const words = say[language];
    const isTerminal = platform === 'terminal';
    const setup = (word: string) => member.types('/setup', word);
    await setup(platform === 'discord' ? 'show' : '');
    if (!isTerminal) {
      await member.presses(words.open);
      await member.presses(words.moderators);
      await member.fills({ person: chat.idOf('carl'), change: 'add' });
    }
    await member.presses(words.words);
    await member.fills(isTerminal ? { language: '3', country: '2' } : { language: 'nl', country: 'NL' });
    await member.presses(words.limits);
    await member.fills(isTerminal ? { person: '20', channel: '', community: '' } : { person: '20' });
    await member.presses(words.undo);
    await setup('check');
    await setup('history');
    expect([chat.channel(), chat.violations()]).toEqual([[], []]);
    await chat.close();
    await expect(steady(text())).toMatchFileSnapshot(`../gallery/setup-${platform}-${language}.txt`);
  });

  test.each(['en', 'nl'] as const)('what is kept about a member, in %s', async (language) => {
    const chat = await openChat(platform, { now: () => now });
    const { member, text } = recorded(chat.member(language === 'en' ? 'anna' : 'bram', language));
    const words = say[language];
    await member.types('/difficultclient', words.post);
    for (const label of words.country) await member.presses(label);
    await member.types('/mydata');
    await member.presses(words.last);
    await member.types('/mydata');
    await member.presses(words.take);
    await member.types('/mydata');
    await member.presses(words.erase);
    await member.chooses(words.all);
    await member.presses(words.sure);
    expect([chat.channel(), chat.violations()]).toEqual([[], []]);
    await chat.close();
    await expect(steady(text())).toMatchFileSnapshot(`../gallery/mydata-${platform}-${language}.txt`);
  });
});
