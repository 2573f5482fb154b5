// Twelve kinds of model, five situations, two languages: every one of them ends in a correct and complete answer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plaintext } from '../../src/chat/index.ts';
import { adviceDocument, compose, readSituation, type Advice } from '../../src/advice/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { until, type Member } from '../support/chat.ts';
import {
  agrees,
  faultyKinds,
  labels,
  lieTexts,
  openWorded,
  strangeTexts,
  type WordedChat,
} from '../support/model/index.ts';

const situations = {
  en: {
    payment: 'My client owes me 1,200 euros for six weeks now and does not answer my mails any more.',
    scope:
      'Fixed price for five pages. We are at nine now, each one is just a small thing, and now he asks for a booking system as well.',
    meetings:
      'She has cancelled our weekly call at the last minute four times in a row, and then texts me in the evening that she needs an answer now.',
    revisions:
      'Seventh round on the same logo. He says it does not feel right but can not say what. I agreed on three rounds in the quote.',
    leaving:
      'I have had enough of this client. Good money, but he does not take my advice and changes his mind in every meeting. Two months left on the contract. Do I quit now or sit it out?',
  },
  nl: {
    payment: 'Mijn klant moet me al zes weken 1200 euro betalen en reageert niet meer op mijn mails.',
    scope:
      'Vaste prijs voor vijf pagina’s. We zitten nu op negen, elke keer is het een kleinigheidje, en nu vraagt hij ook nog om een boekingssysteem.',
    meetings:
      'Ze heeft ons wekelijkse overleg al vier keer op het laatste moment afgezegd, en appt me dan ’s avonds dat ze nu antwoord nodig heeft.',
    revisions:
      'Zevende ronde op hetzelfde logo. Hij zegt dat het nog niet goed voelt maar kan niet zeggen wat. In de offerte staan drie rondes.',
    leaving:
      'Ik heb het gehad met deze klant. Betaalt goed, maar hij volgt mijn advies niet op en bedenkt zich in elk overleg. Nog twee maanden contract. Stop ik nu of zit ik het uit?',
  },
} as const;
const cases = (['en', 'nl'] as const).flatMap((language) =>
  Object.entries(situations[language]).map(([name, post]) => ({ name, language, post })),
);

const now = new Date('2026-11-24T09:00:00Z');
const [library, reader] = [openLibrary(), loadUnderstanding(weightsFile)];
const own = (post: string): Advice => compose(library, readSituation(reader, post, {}, now));

/** Everything a whole answer has, in its language. */
const parts = {
  en: [/Decide first: /, /Do now\n\n1\. /, /(Send|Say) this\n\n\| /, /Sources: /],
  nl: [/Beslis eerst: /, /Nu doen\n\n1\. /, /(Stuur|Zeg) dit\n\n\| /, /Bronnen: /],
} as const;
/** How an answer may end that a model did not word. */
const stands = { en: 'so this answer stands', nl: 'dus dit antwoord blijft staan' } as const;
const flat = (text: string): string => text.replaceAll(/\s+\| |\s+/g, ' ');

let chat: WordedChat;
const members = new Map<string, Member>();
beforeAll(async () => {
  chat = await openWorded('terminal', { patienceMs: 1_500, now: () => now, atOnce: cases.length });
  for (const { name, language, post } of cases) {
    const member = chat.member(`${name}-${language}`, language);
    members.set(`${name}-${language}`, member);
    await agrees(chat, member, language, post);
  }
});
afterAll(async () => {
  expect(chat.fake.violations).toEqual([]);
  await chat.close();
});

describe.each(faultyKinds)('a model that is %s', (kind) => {
  const seen = new Map<string, readonly string[]>();
  beforeAll(async () => {
    chat.fake.kind = kind;
    await Promise.all(
      cases.map(async ({ name, language, post }) => {
        const member = members.get(`${name}-${language}`)!;
        const before = member.seesAll().length;
        await member.types('/difficultclient', post);
        await until(() => member.seesAll().length === before + 2, 20_000);
        seen.set(`${name}-${language}`, member.seesAll().slice(before));
      }),
    );
  });

  test.each(cases)('$name, $language', ({ name, language, post }) => {
    const [first = '', last = '', ...more] = seen.get(`${name}-${language}`) ?? [];
    expect(more).toEqual([]);
    const advice = own(post);
    expect(flat(first)).toContain(flat(plaintext(adviceDocument(advice, undefined))).slice(0, 200));
    for (const part of parts[language]) expect(last).toMatch(part);
    for (const part of parts[language === 'en' ? 'nl' : 'en']) expect(last).not.toMatch(part);
    for (const lie of lieTexts) expect(flat(last)).not.toContain(lie);
    for (const strange of strangeTexts(language)) expect(flat(last)).not.toContain(strange);
    expect(last).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    const isWorded = last.includes(labels[language].worded);
    expect(isWorded || flat(last).includes(stands[language])).toBe(true);
    if (kind === 'good') expect(isWorded).toBe(true);
    // The decision and the sources are never a model's.
    expect(flat(last)).toContain(flat(advice.decision?.question ?? ''));
    if (!isWorded) expect(flat(last)).toContain(flat(advice.steps[0]?.text ?? ''));
  });
});
