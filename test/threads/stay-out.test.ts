// The blind sets of when to keep out of a thread and when to speak, on the real platforms; the bot allowed to listen, which is the harder way.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf, openChat, type Chat, type Member, type Occurrence } from '../support/chat.ts';

type Case = Occurrence & {
  readonly id: string;
  readonly platform: 'slack' | 'discord';
  readonly language: 'en' | 'nl';
};
const setOf = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`../sets/${name}.json`, import.meta.url), 'utf8')) as Case[];
const stayOut = setOf('stay-out');
const speak = setOf('speak');

const post = {
  en: 'My client owes me money for six weeks, wants more work all the time and does not sign anything.',
  nl: 'Mijn klant moet me al zes weken geld, wil steeds meer werk en tekent niets.',
} as const;
const words = {
  en: { ask: 'Post without my name', opening: 'asks:', postIt: 'Post it' },
  nl: { ask: 'Plaats zonder mijn naam', opening: 'vraagt:', postIt: 'Plaats het' },
} as const;

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let chat: Chat;
  const cast = new Map<string, Member>();
  const now = new Date('2026-11-24T10:15:00Z');
  let at = now.getTime();
  beforeAll(async () => {
    chat = await openChat(platform, { now: () => new Date(at), listens: true });
    await chat.opens('general');
    const { communities } = chat.house;
    await communities.change(
      { platform, community: chat.idOf('server'), person: chat.idOf('mila') },
      { what: 'listens', to: 'yes' },
    );
    for (const [name, locale] of [
      ['anna', 'en'],
      ['bram', 'nl'],
      ['mila', 'en'],
      ['carl', 'en'],
    ] as const)
      cast.set(name, chat.member(name, locale));
  });
  afterAll(async () => {
    expect(chat.violations()).toEqual([]);
    await chat.close();
  });
  const member = (name: string): Member => cast.get(name)!;
  /** Who asks in Dutch is Bram, and then Anna helps. */
  const whoIs = (who: Occurrence['who'], language: 'en' | 'nl'): Occurrence['who'] =>
    language === 'en' ? who : who === 'asker' ? 'helper' : who === 'helper' ? 'asker' : who;
  const opened = async (language: 'en' | 'nl'): Promise<void> => {
    const asker = member(castOf[whoIs('asker', language)]);
    await asker.types('/advicethread', post[language]);
    await asker.presses(words[language].ask);
  };
  /** All that anybody can see of the bot. */
  const seen = (opening: string): string[] => [
    ...chat.thread(opening).filter((it) => !/^(Anna|Bram|Mila|Carl|Levels|Another Bot|undefined|): /.test(it)),
    ...chat.channel(),
    ...[...cast.values()].flatMap((it) => [...it.seesAll(), ...it.dm()]),
  ];

  test.each(['en', 'nl'] as const)('in %s: 25 of 25 silent', async (language) => {
    await opened(language);
    const { opening } = words[language];
    const spoken: string[] = [];
    const cases = stayOut.filter((it) => it.platform === platform && it.language === language);
    for (const it of cases) {
      const before = seen(opening);
      await chat.occurs({ ...it, who: whoIs(it.who, language) }, opening);
      const after = seen(opening);
      if (JSON.stringify(after) !== JSON.stringify(before))
        spoken.push(`${it.id} ${it.text}: ${after.filter((text) => !before.includes(text)).join()}`);
    }
    expect(spoken).toEqual([]);
    expect(cases).toHaveLength(25);
  });

  test.each(speak.filter((it) => it.platform === platform).map((it) => [it.id, it] as const))(
    'it speaks: %s',
    async (_id, { who, language, text }) => {
      await opened(language);
      const { opening, postIt } = words[language];
      const person = member(castOf[whoIs(who, language)]);
      const spot = { thread: opening };
      const [before, overview] = [seen(opening), chat.thread(opening)[1]];
      const thread = chat.thread(opening).length;
      const button = /\[(?:presses|drukt op)(?: de knop)? ["“]([^"”]+)["”]/.exec(text)?.[1];
      const reason = /(?:reason|reden) ["“]([^"”]+)["”]/.exec(text)?.[1];
      if (button === undefined) {
        await person.mentions(text.replaceAll('{{bot}}', '').trim(), spot);
        // A bare mention gets a button that only the one who wrote it can use.
        expect(seen(opening).length).toBeGreaterThan(before.length);
        if (text !== '{{bot}}') expect(chat.thread(opening)).toHaveLength(thread + 2);
        return;
      }
      if (/Reply as the asker|Reageer als vraagsteller/.test(button)) {
        const added = text.replace(/^\[[^\]]*\]\s*/, '').split(/\s*\[[^\]]*\]\s*/);
        for (const words of added) {
          await person.presses(button, spot);
          await person.fills({ text: words });
          await person.presses(postIt);
          at += 4_000 / added.length;
        }
        expect(chat.thread(opening)).toHaveLength(thread + added.length);
        expect(chat.thread(opening)[1]).toBe(overview);
        at += 5_000;
        await chat.house.threads.renew();
        expect(chat.thread(opening)).toHaveLength(thread + added.length);
        return;
      }
      const shown = person.seesAll().length;
      // The label is of the language of the post, whoever presses.
      await person.presses(button === 'Sluiten' ? 'Sluiten of' : button, spot);
      expect(person.seesAll().length).toBe(shown + 1);
      expect(chat.thread(opening)).toHaveLength(thread);
      if (reason === undefined) return;
      await person.chooses(reason === 'opgelost' ? 'Close: solved' : 'Dismiss: off topic');
      expect(person.sees()).toMatch(/^(Done|Gedaan)/);
      if (reason === 'opgelost') expect(chat.thread(opening).at(-1)).toContain('gesloten');
      else expect(chat.thread(opening)[1]).toContain('taken back');
    },
  );
});
