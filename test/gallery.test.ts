// The gallery: whole conversations on every platform in both languages, written down by the test that held them.
import { describe, expect, test } from 'vitest';
import { receiptIn } from './incidents/cast.ts';
import { openChat, platformNames, until, type Member } from './support/chat.ts';
import { labels as wordedLabels, openWorded } from './support/model/index.ts';
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

const more = { en: 'More', nl: 'Meer' } as const;
const stop = { en: 'Stop wording', nl: 'Stop met verwoorden' } as const;

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('worded by a model on %s', (platform) => {
  test.each(['en', 'nl'] as const)(
    'asked, worded, refused and stopped, in %s',
    { timeout: 60_000 },
    async (language) => {
      const chat = await openWorded(platform, { now });
      const { member, text, looks } = recorded(chat.member(language === 'en' ? 'anna' : 'bram', language));
      const say = wordedLabels[language];
      /** The first answer is written down, then what takes its place. */
      const twice = async (act: () => Promise<void>, as?: 'refusing'): Promise<void> => {
        chat.fake.kind = 'held';
        const before = chat.fake.sent.length;
        await act();
        await until(() => chat.fake.sent.length > before, 15_000);
        chat.fake.release(as);
        await chat.written();
        await until(() => !member.sees().includes(say.underWay), 15_000);
        looks();
      };
      await member.types('/difficultclient', owed[language]);
      await member.presses(say.ask);
      await twice(() => member.presses(say.yes));
      await twice(() => member.writes(six[language].scope.replace(/ yesterday| gisteren/, '')));
      await member.presses(labels[language].change);
      await twice(() => member.writes(owed[language]), 'refusing');
      await member.presses(more[language]);
      await member.presses(stop[language]);
      expect(chat.channel()).toEqual([]);
      expect(chat.violations()).toEqual([]);
      await chat.close();
      await expect(text().replaceAll(/127\.0\.0\.1:\d+/g, 'model.example')).toMatchFileSnapshot(
        `gallery/worded-${platform}-${language}.txt`,
      );
    },
  );
});

/** What is told to the log, and what is pressed. */
const log = {
  en: {
    first:
      'log: My client Marlow Studio skipped the call again last Tuesday at 15:00. He wrote "I was busy". I lost 2 hours.',
    second: 'log: Marlow Studio moved the meeting an hour before, yesterday at 9:15. Half an hour lost.',
    third: 'log: Marlow Studio did not show up today and owes me € 1,200, invoiced.',
    save: 'Save',
    change: 'Change',
    amend: 'Amend',
    more: { reason: 'found the mail', words: 'He had said the same in March.' },
    list: 'list',
    open: '#1',
    advice: 'Advice on this client',
    cross: '2.',
    ask: 'Get advice',
    patterns: 'patterns',
    export: 'export',
    timeline: 'timeline',
    erase: 'Erase',
    sure: 'Erase for good',
    cost: '3 hours, € 90 estimate',
  },
  nl: {
    first:
      'noteer: Mijn klant Bureau Marlow kwam afgelopen dinsdag om 15:00 weer niet opdagen. Hij schreef "ik had het druk". 2 uur kwijt.',
    second: 'noteer: Bureau Marlow verzette de afspraak gisteren om 9:15, een uur van tevoren. Half uur kwijt.',
    third: 'noteer: Bureau Marlow kwam vandaag niet en moet me nog € 1.200 betalen, gefactureerd.',
    save: 'Bewaar',
    change: 'Aanpassen',
    amend: 'Aanvullen',
    more: { reason: 'mail teruggevonden', words: 'In maart zei hij hetzelfde.' },
    list: 'lijst',
    open: '#1',
    advice: 'Advies over deze klant',
    cross: '2.',
    ask: 'Vraag advies',
    patterns: 'patronen',
    export: 'exporteer',
    timeline: 'tijdlijn',
    erase: 'Wissen',
    sure: 'Voorgoed wissen',
    cost: '3 uur, € 90 schatting',
  },
} as const;

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('a private log on %s', (platform) => {
  test.each(['en', 'nl'] as const)(
    'from the first words to the export, in %s',
    { timeout: 60_000 },
    async (language) => {
      const chat = await openChat(platform, { now });
      const plainly = chat.member(language === 'en' ? 'anna' : 'bram', language);
      const { member, text } = recorded(plainly);
      const say = log[language];
      const keep = async (): Promise<void> => {
        await member.presses(say.save);
        await arrived(plainly);
      };
      await member.writes(say.first);
      await keep();
      await member.writes(say.second);
      await member.presses(say.change);
      await member.fills({ cost: say.cost, severity: '2' });
      await keep();
      await member.writes(say.third);
      await keep();
      await member.writes(say.list);
      await member.chooses(say.open);
      await member.presses(say.amend);
      await member.fills(say.more);
      await arrived(plainly);
      await member.writes(say.patterns);
      await member.presses(say.advice);
      await member.chooses(say.cross);
      await member.presses(say.ask);
      await member.types('/incident', 'settings');
      await member.writes(say.timeline);
      await member.writes(say.export);
      await member.writes(say.list);
      await member.chooses(say.open);
      await member.presses(say.erase);
      await member.presses(say.sure);
      await member.writes(say.list);
      expect(chat.channel()).toEqual([]);
      expect(chat.violations()).toEqual([]);
      await chat.close();
      await expect(steady(text())).toMatchFileSnapshot(`gallery/log-${platform}-${language}.txt`);
    },
  );
});

const lastingCopy =
  /\nbot to \w+:\n(?: {2}(?:Saved in your log|Bewaard in je log)\.\n {2}\n)? {2}#\d+ · [^\n]*EEEE\n(?: {2}\n)?(?: {2}(?:Keep this receipt|Bewaar dit)[^\n]*\n(?: {2}[^\n]+\n)?)?/g;

/** What is different each time: receipts, names of files, where a terminal lays them. */
const steady = (text: string): string =>
  text
    .replaceAll(/(?:[0-9A-F]{4}-){4}[0-9A-F]{4}/g, 'AAAA-BBBB-CCCC-DDDD-EEEE')
    .replaceAll(/export-[0-9a-f]{8}/g, 'export-00000000')
    // A job brings the lasting copy of a receipt, sooner or later than the member's next word.
    .replaceAll(lastingCopy, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/\/\S*\/terminal-\w+\//g, '~/');

/** Waits for the lasting copy of the newest receipt. */
async function arrived(member: Member): Promise<void> {
  const newest = receiptIn(member.sees());
  await until(() => member.seesAll().filter((it) => it.includes(newest)).length > 1, 10_000);
}
