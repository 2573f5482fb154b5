// A case taken to a channel on the real platforms: what the asker, the others and the client among them see, written down.
import { afterAll, describe, expect, test } from 'vitest';
import { openChat, type Chat } from '../support/chat.ts';
import { recorded } from '../support/transcript.ts';

const now = new Date('2026-11-24T10:15:00Z');
const day = 86_400_000;

const say = {
  en: {
    post: 'My client Marlow Studio owes me 1,200 euros since 3 October. Carl de Bruin, carl@marlow.example, says it is in the next payment run, every time. How do I get paid without losing him?',
    ask: 'Ask the channel',
    more: 'More',
    hide: ['Names', 'Mail', 'Companies', 'Amounts'],
    edit: 'Edit text',
    post_: 'Post without my name',
    answer: 'Ring him once and confirm what he says by mail. Worked for me twice.',
    helped: 'This helped',
    did: 'I did this',
    reply: 'Reply as the asker',
    added: 'He now offers to pay half on Friday.',
    postIt: 'Post it',
    question: 'what if he only pays half?',
    another: 'Another answer',
    close: 'Dismiss or close',
    solved: 'Close: solved',
    opening: 'asks:',
    overview: 'silent from here',
    adds: 'adds:',
    better: 'Better',
  },
  nl: {
    post: 'Mijn klant Bureau Marlow moet me sinds 3 oktober 1.200 euro betalen. Carl de Bruin, carl@marlow.example, zegt elke keer dat het in de volgende betaalronde zit. Hoe krijg ik mijn geld zonder hem kwijt te raken?',
    ask: 'Vraag het kanaal',
    more: 'Meer',
    hide: ['Namen', 'Mail', 'Bedrijven', 'Bedragen'],
    edit: 'Tekst aanpassen',
    post_: 'Plaats zonder mijn naam',
    answer: 'Bel hem één keer en bevestig per mail wat hij zegt. Werkte bij mij twee keer.',
    helped: 'Dit hielp',
    did: 'Dit heb ik gedaan',
    reply: 'Reageer als vraagsteller',
    added: 'Hij biedt nu aan om vrijdag de helft te betalen.',
    postIt: 'Plaats het',
    question: 'wat als hij maar de helft betaalt?',
    another: 'Nog een antwoord',
    close: 'Sluiten of weghalen',
    solved: 'Sluiten: opgelost',
    opening: 'vraagt:',
    overview: 'Verder zwijg ik',
    adds: 'vult aan:',
    better: 'Beter',
  },
} as const;

/** What is by chance, as it stands in the gallery. */
const steady = (text: string): string =>
  text
    .replaceAll(/Asker · \w+ \w+/g, 'Asker · blue heron')
    .replaceAll(/Vraagsteller · \w+ \w+/g, 'Vraagsteller · blauwe reiger')
    .replaceAll(/@(U0\w+|\d{17,20})/g, '@anna-or-bram')
    .replaceAll(/<@\d+>/g, '@difficultclient')
    .replaceAll(/\n{3,}/g, '\n\n');

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  const open: Chat[] = [];
  afterAll(async () => {
    for (const chat of open) await chat.close();
  });

  test.each(['en', 'nl'] as const)(
    'from a private answer to what came of it, in %s',
    { timeout: 60_000 },
    async (language) => {
      let at = now.getTime();
      const chat = await openChat(platform, { now: () => new Date(at) });
      open.push(chat);
      await chat.opens('general');
      const words = say[language];
      const [name, other] = language === 'en' ? ['anna', 'bram'] : ['bram', 'anna'];
      const helper = chat.member(other!, language === 'en' ? 'nl' : 'en');
      const carl = chat.member('carl', 'en');
      const { member: asker, text } = recorded(chat.member(name!, language));
      const spot = { thread: words.opening };
      const there = (): readonly string[] => chat.thread(words.opening);

      await asker.types('/difficultclient', words.post);
      if (!asker.sees().includes(words.ask)) await asker.presses(words.more);
      await asker.presses(words.ask);
      await asker.chooses(...words.hide);
      const look = asker.sees();
      await asker.presses(words.post_);
      expect(look).toContain(there()[0]);
      expect(there()).toHaveLength(2);
      expect(there()[1]).toContain(words.overview);

      await helper.posts(words.answer, spot);
      await asker.uses(words.helped, words.answer, spot);
      await asker.presses(words.did);
      await asker.presses(words.reply, spot);
      await asker.fills({ text: words.added });
      await asker.presses(words.postIt);
      const before = there()[1];
      at += 6_000;
      await chat.house.threads.renew();
      expect(there()[1]).not.toBe('');
      expect(there()).toHaveLength(4);
      void before;
      await helper.mentions(words.question, spot);
      expect(there()).toHaveLength(6);
      await helper.presses(words.another, spot);
      await carl.presses(words.close, spot);
      expect(carl.sees()).toMatch(/asker or a moderator|vraagsteller of een moderator/);

      at += 7 * day;
      await chat.house.threads.outcomes();
      await asker.presses(words.better);
      await asker.presses(words.close, spot);
      await asker.chooses(words.solved);
      expect(there()).toHaveLength(7);

      // The client reads along: no name, no number, nothing of the private answer.
      const read = [...there(), ...carl.seesAll(), ...helper.seesAll()].join('\n');
      expect(read).not.toMatch(/Marlow|1[.,]200|Carl de Bruin|carl@/);
      expect(read).not.toContain(chat.idOf(name!));
      expect(there().filter((it) => it.toLowerCase().startsWith(`${name!}:`))).toEqual([]);
      expect(chat.violations()).toEqual([]);
      const seen = there()
        .map((it) => it.replaceAll(/^/gm, '  '))
        .join('\n\n');
      await expect(`${steady(text())}\nthe thread, as everybody sees it:\n${steady(seen)}\n`).toMatchFileSnapshot(
        `../gallery/thread-${platform}-${language}.txt`,
      );
    },
  );
});
