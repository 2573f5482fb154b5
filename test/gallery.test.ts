// The gallery: whole conversations on every platform in both languages, written down by the test that held them.
import { describe, expect, test } from 'vitest';
import { openChat, platformNames } from './support/chat.ts';
import { recorded } from './support/transcript.ts';

const now = (): Date => new Date('2026-11-24T09:00:00Z');

const posts = {
  en: `I have freelanced for eight years and never had a client like this. For three months he has not turned up for one meeting, he wants calls at any hour, he messages me at night and sets my professional opinion aside. When I mention my hours he never answers. Nothing I do is good enough. There are a few months to go and I don't want to burn bridges, but I am ready to throw in the towel. I am a woman in engineering and he may not be used to that. How do I save this and win his respect?`,
  nl: `Ik freelance al acht jaar en zo'n klant had ik nog nooit. Al drie maanden komt hij op geen enkele afspraak opdagen, hij wil op elk uur bellen, stuurt 's nachts berichten en mijn vakkennis schuift hij opzij. Over mijn werktijden hoor ik nooit iets terug. Niks is goed genoeg. Het duurt nog een paar maanden en ik wil geen ruzie, maar ik wil de handdoek in de ring gooien. Ik ben vrouw en engineer, misschien is hij dat niet gewend. Hoe red ik dit en win ik zijn respect?`,
} as const;
const owed = {
  en: 'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.',
  nl: 'Mijn klant moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.',
} as const;
const labels = {
  en: {
    change: 'Change message',
    firmer: 'Firmer',
    next: 'What next',
    none: 'No answer',
    late: 'Pays late',
    types: 'Won',
  },
  nl: {
    change: 'Bericht aanpassen',
    firmer: 'Steviger',
    next: 'En daarna',
    none: 'Geen antwoord',
    late: 'Betaalt te laat',
    types: 'Wil niet',
  },
} as const;

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('on %s', (platform) => {
  test.each(['en', 'nl'] as const)('a whole conversation in %s', async (language) => {
    const chat = await openChat(platform, { now });
    const { member, text } = recorded(chat.member(language === 'en' ? 'anna' : 'bram', language));
    const say = labels[language];
    await member.types('/help');
    await member.types('/difficultclient', posts[language]);
    await member.types('/difficultclient', owed[language]);
    await member.presses(say.change);
    await member.presses(say.firmer);
    await member.presses(say.next);
    await member.presses(say.none);
    await member.types('/difficultclient');
    await member.fills({ situation: owed[language] });
    await member.chooses(say.late, say.types);
    await chat.close();
    await expect(text()).toMatchFileSnapshot(`gallery/${platform}-${language}.txt`);
  });
});
