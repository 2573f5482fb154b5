// The whole life of a case: asked privately, taken to the channel without a name, answered by another, reviewed, advised with, taken back.
import { describe, expect, test } from 'vitest';
import { completes, post, told, written } from './curation/cast.ts';
import { openChat } from './support/chat.ts';
import { recorded, type Recorded } from './support/transcript.ts';

const now = (): Date => new Date('2026-11-24T10:15:00Z');
const say = {
  en: {
    case: 'My client Marlow Studio owes me 1,200 euros since 3 October. Carl de Bruin, carl@marlow.example, says every time that the number of the order was missing on my invoice. How do I get paid without losing him?',
    ask: 'Ask the channel',
    more: 'More',
    post: 'Post without my name',
    opening: 'asks:',
    reply: 'Reply as the asker',
    who: 'who is asking this, and about whom?',
    propose: 'Propose for the set',
    writer: 'Ask who wrote it',
    question: 'May it go into the set',
    yes: 'Yes, without my name',
    waits: 'waits for the moderators',
    live: 'Your answer is in the set',
    own: /ask for the purchase order number/i,
    takeBack: 'Take it back',
    sure: 'Yes, take it back',
    other: 'Dutch',
  },
  nl: {
    case: 'Mijn klant Bureau Marlow moet me sinds 3 oktober 1.200 euro betalen. Carl de Bruin, carl@marlow.example, zegt elke keer dat het nummer van de order op mijn factuur ontbrak. Hoe krijg ik mijn geld zonder hem kwijt te raken?',
    ask: 'Vraag het kanaal',
    more: 'Meer',
    post: 'Plaats zonder mijn naam',
    opening: 'vraagt:',
    reply: 'Reageer als vraagsteller',
    who: 'wie vraagt dit, en over wie gaat het?',
    propose: 'Stel voor als antwoord',
    writer: 'Vraag de schrijver',
    question: 'Mag het in de verzameling',
    yes: 'Ja, zonder mijn naam',
    waits: 'Er wacht hier een voorstel',
    live: 'Je antwoord staat in de verzameling',
    own: /vraag het inkoopnummer|om het inkoopnummer vragen/i,
    takeBack: 'Terugnemen',
    sure: 'Ja, terugnemen',
    other: 'English',
  },
} as const;
/** What gives the asker or the client away. */
const secrets = /Marlow|Bruin|1[.,]200|marlow\.example/;

/** What is by chance, as it stands in the gallery. */
const steady = (text: string): string =>
  text
    .replaceAll(/Asker · \w+ \w+/g, 'Asker · blue heron')
    .replaceAll(/Vraagsteller · \w+ \w+/g, 'Vraagsteller · blauwe reiger')
    .replaceAll(/@(U0\w+|\d{17,20})/g, '@somebody')
    .replaceAll(/<@\d+>/g, '@difficultclient');

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  test.each(['en', 'nl'] as const)(
    'a case and the answer that came of it, in %s',
    { timeout: 60_000 },
    async (language) => {
      const s = say[language];
      const chat = await openChat(platform, { now });
      await chat.opens('general');
      const lines: string[] = [];
      const cast = (name: string, of: 'en' | 'nl'): Recorded => recorded(chat.member(name, of), lines);
      const [name, other] = language === 'en' ? ['anna', 'bram'] : ['bram', 'anna'];
      const [asker, helper] = [cast(name!, language), cast(other!, language)];
      const [carl, mila] = [cast('carl', language), cast('mila', 'en')];
      const spot = { thread: s.opening };

      await asker.member.types('/difficultclient', s.case);
      if (!asker.member.sees().includes(s.ask)) await asker.member.presses(s.more);
      await asker.member.presses(s.ask);
      await asker.member.presses(s.post);
      lines.push(`\nin the channel:\n${chat.thread(s.opening).join('\n').replaceAll(/^/gm, '  ')}\n`);
      await helper.member.posts(written[language], spot);
      lines.push(`${other} posts in the thread: ${written[language]}`);

      // Her client reads along, and tries.
      await carl.member.presses(s.reply, spot);
      await carl.member.mentions(s.who, spot);
      await carl.member.types('/mydata');
      const open = [...chat.thread(s.opening), ...carl.member.seesAll()].join('\n');
      expect(open).not.toMatch(secrets);
      expect(open).not.toContain(chat.idOf(name!));
      expect(open.toLowerCase()).not.toMatch(new RegExp(`\\b${name}\\b`));

      await asker.member.uses(s.propose, written[language], spot);
      await asker.member.presses(s.writer);
      await told(chat, helper.member, s.question);
      helper.looks();
      await helper.member.presses(s.yes);
      await told(chat, mila.member, s.waits);
      mila.looks();
      await completes(mila.member, s.other);
      await mila.member.presses('Approve');
      await told(chat, helper.member, s.live);
      helper.looks();

      await mila.member.types('/difficultclient', post[language]);
      expect(mila.member.sees()).toMatch(s.own);
      await helper.member.presses(s.takeBack);
      await helper.member.presses(s.sure);
      await mila.member.types('/difficultclient', post[language]);
      expect(mila.member.sees()).not.toMatch(s.own);

      expect(chat.violations()).toEqual([]);
      expect(chat.logLines.join('\n')).not.toMatch(secrets);
      await chat.close();
      await expect(steady(`${lines.join('\n')}\n`)).toMatchFileSnapshot(`gallery/life-${platform}-${language}.txt`);
    },
  );
});
