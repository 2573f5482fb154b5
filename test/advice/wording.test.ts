// Answers worded by a model, through the one door on every platform: asked for first, never two, never none.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { platformNames, until, type Member } from '../support/chat.ts';
import { labels, lieTexts, openWorded, type Kind, type WordedChat } from '../support/model/index.ts';

const posts = {
  en: 'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.',
  nl: 'Mijn klant moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.',
} as const;
const other = {
  en: 'Fixed price for five pages. We are at nine now, each one is just a small thing, and now he asks for a booking system as well.',
  nl: 'Vaste prijs voor vijf pagina’s. We zitten nu op negen, elke keer is het een kleinigheidje, en nu vraagt hij ook nog om een boekingssysteem.',
} as const;
const says = {
  en: {
    decide: 'Decide first',
    doNow: 'Do now',
    send: /Send this|Say this/,
    sources: 'Sources',
    more: 'More',
    keep: 'Keep this',
    kept: 'Kept for you',
    own: 'Here, you',
    change: 'Change message',
    stop: 'Stop wording',
    stopped: 'Nothing you write goes to a model any more',
    question: 'Let a model word this for you?',
  },
  nl: {
    decide: 'Beslis eerst',
    doNow: 'Nu doen',
    send: /Stuur dit|Zeg dit/,
    sources: 'Bronnen',
    more: 'Meer',
    keep: 'Bewaar dit',
    kept: 'Voor je bewaard',
    own: 'Hier: je',
    change: 'Bericht aanpassen',
    stop: 'Stop met verwoorden',
    stopped: 'Niets van wat je schrijft gaat nog naar een model',
    question: 'Wil je dat een model dit voor je verwoordt?',
  },
} as const;

describe.each(platformNames.filter((it) => it !== 'slack over a socket'))('on %s', (platform) => {
  let chat: WordedChat;
  let members: Record<'en' | 'nl', Member>;
  beforeAll(async () => {
    chat = await openWorded(platform, { patienceMs: 15_000 });
    members = { en: chat.member('anna', 'en'), nl: chat.member('bram', 'nl') };
  });
  beforeEach(() => {
    chat.fake.kind = 'good';
    chat.fake.sent.length = 0;
  });
  afterAll(async () => {
    expect(chat.violations()).toEqual([]);
    expect(chat.fake.violations).toEqual([]);
    expect(chat.channel()).toEqual([]);
    await chat.close();
  });
  const isTerminal = platform === 'terminal';
  const whole = (text: string, language: 'en' | 'nl'): void => {
    for (const part of [says[language].decide, says[language].doNow, says[language].sources])
      expect(text).toContain(part);
    expect(text).toMatch(says[language].send);
  };
  const seesWorded = (member: Member, language: 'en' | 'nl') =>
    until(() => member.sees().includes(labels[language].worded), 15_000);

  test.each(['en', 'nl'] as const)(
    'nothing is sent before the member agreed, and no is no, in %s',
    async (language) => {
      const member = members[language];
      await member.types('/difficultclient', posts[language]);
      whole(member.sees(), language);
      const before = member.seesAll().length;
      await member.presses(labels[language].ask);
      expect(member.sees()).toContain(says[language].question);
      expect(member.sees()).toContain(new URL(chat.fake.url).host);
      await member.presses(labels[language].no);
      whole(member.sees(), language);
      expect(member.sees()).not.toContain(says[language].question);
      await chat.written();
      expect(chat.fake.sent).toEqual([]);
      if (!isTerminal) expect(member.seesAll()).toHaveLength(before);
    },
  );

  test.each(['en', 'nl'] as const)(
    'who agrees sees the same answer at once, and then in other words in its place, in %s',
    async (language) => {
      const member = members[language];
      await member.types('/difficultclient', posts[language]);
      await member.presses(labels[language].ask);
      const before = member.seesAll().length;
      chat.fake.kind = 'held';
      await member.presses(labels[language].yes);
      await until(() => chat.fake.sent.length === 1, 15_000);
      whole(member.sees(), language);
      expect(member.sees()).toContain(labels[language].underWay);
      expect(member.sees()).not.toContain(says[language].own);
      chat.fake.release();
      await seesWorded(member, language);
      whole(member.sees(), language);
      expect(member.sees()).toContain(says[language].own);
      expect(member.sees()).not.toContain(labels[language].underWay);
      if (!isTerminal) expect(member.seesAll()).toHaveLength(before);
    },
  );

  test.each(['en', 'nl'] as const)(
    'what is written in a direct message is worded by itself from then on, in %s',
    async (language) => {
      const member = members[language];
      await member.writes(posts[language]);
      await seesWorded(member, language);
      expect(chat.fake.sent).toHaveLength(1);
      const before = member.seesAll().length;
      if (!member.sees().includes(`${says[language].keep}]`)) await member.presses(says[language].more);
      await member.presses(says[language].keep);
      const kept = (): string => [...member.dm()].findLast((it) => it.includes(says[language].kept)) ?? '';
      await until(() => kept() !== '', 15_000);
      expect(kept()).toContain(says[language].own);
      expect(member.seesAll().length).toBeGreaterThan(before);
    },
  );

  test('the message in another tone is the model’s own, too', async () => {
    await members.en.writes(posts.en);
    await seesWorded(members.en, 'en');
    await members.en.presses(says.en.change);
    await members.en.presses('Firmer');
    expect(members.en.sees()).toContain('The message, firmer');
    expect(members.en.sees()).toContain('Regards.');
  });

  test('a press that changes the answer while it is being worded has its way, and is worded in turn', async () => {
    chat.fake.kind = 'held';
    await members.en.writes(posts.en);
    await until(() => chat.fake.sent.length === 1, 15_000);
    await members.en.chooses('Pays late', 'Won');
    await until(() => chat.fake.sent.length === 2, 15_000);
    chat.fake.release();
    await seesWorded(members.en, 'en');
    const worded = members.en.seesAll().filter((it) => it.includes(labels.en.worded));
    expect(worded.at(-1)).toBe(members.en.sees());
  });

  test('what happened next can be told while it is being worded, and it is worded all the same', async () => {
    chat.fake.kind = 'held';
    await members.en.writes(posts.en);
    await until(() => chat.fake.sent.length === 1, 15_000);
    await members.en.presses('What next');
    await members.en.presses('No answer');
    chat.fake.release();
    await until(() => members.en.seesAll().some((it) => it.includes(labels.en.worded)), 15_000);
    await chat.written();
    const worded = members.en.seesAll().findLast((it) => it.includes(labels.en.worded)) ?? '';
    whole(worded, 'en');
  });

  test('who asks again gets only the second worded', async () => {
    chat.fake.kind = 'held';
    await members.en.writes(posts.en);
    await until(() => chat.fake.sent.length === 1, 15_000);
    await members.en.writes(other.en);
    await until(() => chat.fake.sent.length === 2, 15_000);
    chat.fake.release();
    await seesWorded(members.en, 'en');
    await chat.written();
    expect(members.en.sees()).toContain('fixed price for five pages');
    const last = members.en.seesAll().slice(isTerminal ? -3 : -2);
    expect(last.filter((it) => it.includes(labels.en.worded))).toHaveLength(1);
    expect(last.some((it) => it.includes(labels.en.underWay))).toBe(true);
  });

  test.each([
    ['429', 'could not be reached'],
    ['refusing', 'would not word this one'],
    ['truncated', 'did not hold'],
    ['schema-less', 'did not hold'],
    ['lying', undefined],
    ['wrong language', undefined],
  ] as const)('with a model that is %s the first answer stands, and one line says so', async (kind: Kind, line) => {
    chat.fake.kind = kind;
    const before = members.en.seesAll().length;
    await members.en.writes(posts.en);
    await chat.written();
    await until(() => !members.en.sees().includes(labels.en.underWay), 15_000);
    whole(members.en.sees(), 'en');
    if (line !== undefined) expect(members.en.sees()).toContain(line);
    for (const lie of lieTexts) expect(members.en.seesAll().join('\n')).not.toContain(lie);
    expect(members.en.seesAll()).toHaveLength(before + (isTerminal ? 2 : 1));
  });

  test('consent is taken back behind More; from then on nothing is sent, and nothing asked', async () => {
    await members.nl.writes(posts.nl);
    await seesWorded(members.nl, 'nl');
    if (!members.nl.sees().includes(says.nl.more)) await members.nl.chooses('Betaalt te laat');
    await chat.written();
    await members.nl.presses(says.nl.more);
    await members.nl.presses(says.nl.stop);
    expect(members.nl.sees()).toContain(says.nl.stopped);
    chat.fake.sent.length = 0;
    await members.nl.writes(other.nl);
    await chat.written();
    expect(members.nl.sees()).not.toContain(labels.nl.ask);
    expect(members.nl.sees()).not.toContain(labels.nl.worded);
    expect(chat.fake.sent).toEqual([]);
  });

  test('another member is asked for themselves', async () => {
    const mila = chat.member('mila', 'en');
    await mila.writes(posts.en);
    expect(mila.sees()).toContain(labels.en.ask);
    expect(chat.fake.sent).toEqual([]);
    await mila.presses(labels.en.ask);
    await mila.presses(labels.en.never);
    whole(mila.sees(), 'en');
    expect(mila.sees()).not.toContain(labels.en.ask);
    await mila.writes(other.en);
    expect(mila.sees()).not.toContain(labels.en.ask);
    expect(chat.fake.sent).toEqual([]);
  });
});
