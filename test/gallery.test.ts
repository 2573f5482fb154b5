// The gallery: whole conversations on every platform in both languages, written down by the test that held them.
import { describe, expect, test } from 'vitest';
import { openChat, platformNames } from './support/chat.ts';
import { recorded } from './support/transcript.ts';
import { trial } from './support/trial.ts';

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

/** One post for each of six problems, in the words people use. */
const six = {
  en: {
    payment:
      'Invoice 2026-14 for $2,400 was due 40 days ago. The client says it is in the next payment run, every time. I delivered the site in September and they use it.',
    scope:
      'Fixed price for five pages. We are at nine now, each one is "just a small thing", and yesterday he asked for a booking system as well. Contract says five pages.',
    meetings:
      'She has cancelled our weekly call at the last minute four times in a row, and then texts me at ten in the evening that she needs an answer now.',
    revisions:
      'Seventh round on the same logo. He says it does not feel right but can not say what. I agreed on three rounds in the quote.',
    threats:
      'The client wants the rest for free and says that otherwise he will leave a one star review everywhere and tell everybody I am a fraud.',
    leaving:
      'I have had enough of this client. Good money, but he belittles me in every meeting. Two months left on the contract. Do I quit now or sit it out?',
  },
  nl: {
    payment:
      'Factuur 2026-14 van € 2.400 had 40 dagen geleden betaald moeten zijn. De klant zegt elke keer dat hij in de volgende betaalronde zit. De site is in september opgeleverd en ze gebruiken hem.',
    scope:
      'Vaste prijs voor vijf pagina’s. We zitten nu op negen, elke keer is het "maar een kleinigheidje", en gisteren vroeg hij ook nog om een boekingssysteem. In het contract staan vijf pagina’s.',
    meetings:
      'Ze heeft ons wekelijkse overleg al vier keer op het laatste moment afgezegd, en appt me dan om tien uur ’s avonds dat ze nu antwoord nodig heeft.',
    revisions:
      'Zevende ronde op hetzelfde logo. Hij zegt dat het nog niet goed voelt maar kan niet zeggen wat. In de offerte staan drie rondes.',
    threats:
      'De klant wil de rest gratis en zegt dat hij anders overal een review met één ster zet en iedereen vertelt dat ik een oplichter ben.',
    leaving:
      'Ik heb het gehad met deze klant. Betaalt goed, maar kleineert me in elk overleg. Nog twee maanden contract. Stop ik nu of zit ik het uit?',
  },
} as const;

describe.each(['slack', 'discord'] as const)('six problems on %s', (platform) => {
  test.each(['en', 'nl'] as const)('from post to next step in %s', { timeout: 60_000 }, async (language) => {
    const chat = await openChat(platform, { now });
    const { member, text } = recorded(chat.member(language === 'en' ? 'anna' : 'bram', language));
    const say = labels[language];
    for (const post of Object.values(six[language])) {
      await member.types('/difficultclient', post);
      await member.presses(say.change);
      await member.presses(say.firmer);
      await member.presses(say.next);
      await member.presses(say.none);
    }
    expect(chat.channel()).toEqual([]);
    expect(chat.violations()).toEqual([]);
    await chat.close();
    await expect(text()).toMatchFileSnapshot(`gallery/six-${platform}-${language}.txt`);
  });
});

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('files on %s', (platform) => {
  test.each(['en', 'nl'] as const)('in both directions, and cleared, in %s', async (language) => {
    const chat = await openChat(platform, { now, ...trial().options });
    const { member, text } = recorded(chat.member(language === 'en' ? 'anna' : 'bram', language));
    const evidence = [
      { name: 'screen.png', type: 'image/png', bytes: Buffer.from('picture') },
      { name: 'mail.pdf', type: 'application/pdf', bytes: Buffer.from('mail') },
    ];
    await member.types('/hand');
    await member.fills({ words: 'look', evidence });
    if (platform !== 'terminal') await member.says('see these', { files: evidence });
    await member.types('/give');
    await member.presses('Clear');
    await member.writes('give');
    await member.presses('Next part');
    expect(chat.channel()).toEqual([]);
    expect(chat.violations()).toEqual([]);
    await chat.close();
    await expect(text().replaceAll(/\/\S*\/terminal-\w+\//g, '~/')).toMatchFileSnapshot(
      `gallery/files-${platform}-${language}.txt`,
    );
  });
});
