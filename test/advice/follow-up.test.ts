// What is said after an answer in direct messages goes on about it; what is something else begins anew.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAfter } from '../../src/advice/index.ts';
import { openChat, platformNames, type Chat, type Member } from '../support/chat.ts';

type Language = 'en' | 'nl';
type Said = { readonly language: Language; readonly text: string; readonly kind?: string };
const sets = JSON.parse(readFileSync(new URL('follow-ups.json', import.meta.url), 'utf8')) as {
  readonly follow_ups: readonly Said[];
  readonly new: readonly Said[];
};

describe('what a message after an answer is', () => {
  const kindOf = ({ text, language }: Said): string => {
    const read = readAfter(text, language);
    if (read.is === 'new') return 'new';
    if (read.asks.kind === 'event') return read.asks.what;
    return read.asks.kind === 'tone' ? read.asks.tone : read.asks.kind;
  };

  test('eighty follow-up questions are taken as such, and for what they ask', () => {
    expect(sets.follow_ups.filter((it) => kindOf(it) !== it.kind).map((it) => `${kindOf(it)}: ${it.text}`)).toEqual([]);
  });

  test('eighty new situations are answered by themselves', () => {
    expect(sets.new.filter((it) => kindOf(it) !== 'new').map((it) => `${kindOf(it)}: ${it.text}`)).toEqual([]);
  });

  test('nothing, and what is long, is no follow-up', () => {
    for (const text of ['', '   ', '\u0000', 'no '.repeat(30), 'what if he says no '.repeat(9)])
      expect(readAfter(text, 'en')).toEqual({ is: 'new' });
  });
});

const posts = {
  en: 'My client owes me 1,200 euros for invoice 311, and after one reminder it is still not here.',
  nl: 'Mijn klant moet me nog 1200 euro betalen voor factuur 311, na één herinnering is het er nog steeds niet.',
} as const;
const other = {
  en: 'My client wants nine pages for the price of five and now a booking system as well.',
  nl: 'Mijn klant wil negen pagina’s voor de prijs van vijf en nu ook nog een boekingssysteem.',
} as const;
const says = {
  en: {
    doNow: 'Do now',
    refused: 'They said no',
    ifNo: 'If they say no',
    ifSilent: 'If no answer comes',
    worked: 'It worked',
    next: 'What happened?',
    send: 'Send this',
    message: (tone: string) => `The message, ${tone}`,
    from: 'Where this comes from',
    noLaw: 'No law stands behind',
    behind: 'What stands behind it',
    isNew: 'This is something new',
    gladly: 'I remember this case for a day',
    safety: /112|999|911|emergency/i,
    safe: 'are you safe?',
  },
  nl: {
    doNow: 'Nu doen',
    refused: 'Ze zeiden nee',
    ifNo: 'Als ze nee zeggen',
    ifSilent: 'Als er geen antwoord komt',
    worked: 'Het werkte',
    next: 'Wat gebeurde er?',
    send: 'Stuur dit',
    message: (tone: string) => `Het bericht, ${tone}`,
    from: 'Waar dit vandaan komt',
    noLaw: 'staat geen wet',
    behind: 'Wat erachter zit',
    isNew: 'Dit is iets nieuws',
    gladly: 'ik onthoud deze zaak een dag',
    safety: /112/,
    safe: 'ben je veilig?',
  },
} as const;
const asks = {
  en: {
    ifNo: 'what if he says no?',
    no: 'He said no.',
    ifSilent: "and if she doesn't answer?",
    short: 'can you make it shorter',
    firm: 'make it firmer please',
    law: 'which law is that?',
    step: "I don't get step 1",
    doubt: 'hm, and the brother?',
    thanks: 'thanks, that helps',
    worked: 'He paid this morning, thank you so much',
    grave: 'He says he will come to my house and hurt me.',
    hits: 'now he threatens to hit me',
    afraid: "I'm afraid of him",
    noAnswer: 'still no reply',
  },
  nl: {
    ifNo: 'en als hij weigert?',
    no: 'Hij zei nee.',
    ifSilent: 'en als ze niet reageert?',
    short: 'kan het korter?',
    firm: 'maak het steviger',
    law: 'welke wet is dat?',
    step: 'Stap 1 snap ik niet',
    doubt: 'hm, en de broer?',
    thanks: 'dankje, daar heb ik wat aan',
    worked: 'Hij heeft vanmorgen betaald, dankjewel',
    grave: 'Hij zegt dat hij naar mijn huis komt en me iets aandoet.',
    hits: 'nu dreigt hij me te slaan',
    afraid: 'ik ben bang voor hem',
    noAnswer: 'nog steeds geen antwoord',
  },
} as const;
const tones = { en: { short: 'shorter', firm: 'firmer' }, nl: { short: 'korter', firm: 'steviger' } } as const;

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('on %s', (platform) => {
  let chat: Chat;
  let members: Record<Language, Member>;
  let now = new Date('2026-11-24T10:00:00Z');
  const passes = (): void => void (now = new Date(now.getTime() + 60_000));
  beforeAll(async () => {
    chat = await openChat(platform, { now: () => now });
    members = { en: chat.member('anna', 'en'), nl: chat.member('bram', 'nl') };
  });
  afterAll(async () => {
    expect(chat.channel()).toEqual([]);
    expect(chat.violations()).toEqual([]);
    expect(chat.logLines.join('\n')).not.toMatch(/brother|broer|invoice 311|factuur 311/);
    await chat.close();
  });

  describe.each(['en', 'nl'] as const)('in %s', (language) => {
    const [said, asked] = [says[language], asks[language]];
    const after = async (text: string): Promise<string> => {
      passes();
      await members[language].writes(posts[language]);
      expect(members[language].sees()).toContain(said.doNow);
      passes();
      await members[language].writes(text);
      return members[language].sees();
    };

    test('what if they say no, or nothing: the next rung of the same case, and the one after it', async () => {
      const member = members[language];
      const ifNo = await after(asked.ifNo);
      expect(ifNo).toContain(said.ifNo);
      expect(ifNo).toContain('311');
      expect(ifNo).not.toContain(said.doNow);
      await member.writes(asked.no);
      const no = member.sees();
      expect(no).toContain(said.refused);
      await member.writes(asked.ifSilent);
      expect(member.sees()).toContain(said.ifSilent);
      // What was only supposed counted as nothing; what happened was a step.
      const step = (text: string): string => text.split('\n').find((line) => line.includes('(')) ?? '';
      expect(step(no)).toBe(step(ifNo));
      expect(step(member.sees())).not.toBe(step(no));
    });

    test('another tone: of the message that was told last', async () => {
      const member = members[language];
      expect(await after(asked.short)).toContain(said.message(tones[language].short));
      await member.writes(asked.no);
      const told = member.sees();
      await member.writes(asked.firm);
      expect(member.sees()).toContain(said.message(tones[language].firm));
      const message =
        told
          .slice(told.indexOf(said.send) + said.send.length)
          .trim()
          .split('\n')
          .find((line) => line.length > 40) ?? 'nothing';
      expect(member.sees()).toContain(message.trim().slice(0, 60));
    });

    test('sources, and that no law stands behind them', async () => {
      await after(asked.law);
      // A long list is shown in parts.
      const seen = members[language].seesAll().slice(-3).join('\n');
      expect(seen).toContain(said.noLaw);
      expect(seen).toContain(said.from);
    });

    test('a step is explained with what its sources say', async () => {
      const seen = await after(asked.step);
      expect(seen).toContain(said.behind);
      expect(seen).toMatch(/\(.+\)/);
    });

    test('in doubt it goes on, and a press says that it was something new', async () => {
      const seen = await after(asked.doubt);
      expect(seen).toContain(said.next);
      expect(seen).toContain(said.isNew);
      await members[language].presses(said.isNew);
      expect(members[language].sees()).not.toContain(said.isNew);
    });

    test('a new situation begins anew, and is what is gone on about then', async () => {
      const seen = await after(other[language]);
      expect(seen).toContain(said.doNow);
      expect(seen).not.toContain('311');
      await members[language].writes(asked.ifNo);
      expect(members[language].sees()).not.toContain('311');
    });

    test('thanks, and that it worked', async () => {
      expect(await after(asked.thanks)).toContain(said.gladly);
      expect(await after(asked.worked)).toContain(said.worked);
    });

    test('danger goes before any follow-up', async () => {
      expect(await after(asked.grave)).toMatch(said.safety);
      expect(await after(asked.hits)).toMatch(said.safety);
      expect(await after(asked.afraid)).toContain(said.safe);
    });

    test('somebody else, and the day after: there is nothing to go on about', async () => {
      passes();
      await members[language].writes(posts[language]);
      const carl = chat.member('carl', language);
      await carl.writes(asked.noAnswer);
      expect(carl.sees()).not.toContain('311');
      now = new Date(now.getTime() + 25 * 3_600_000);
      await members[language].writes(asked.ifNo);
      expect(members[language].sees()).not.toContain(said.ifNo);
      expect(members[language].sees()).not.toContain('311');
    });
  });
});
