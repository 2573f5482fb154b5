// Facts that a post states bar what they make pointless: no reminder after the third, no notice after the end, no waiting for material once it is over.
import { describe, expect, test } from 'vitest';
import { compose, readSituation, type Advice } from '../../src/advice/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';

const library = openLibrary();
const reader = loadUnderstanding(weightsFile);
const advise = (post: string): Advice =>
  compose(library, readSituation(reader, post, {}, new Date('2026-11-24T09:00:00Z')));
const shown = (advice: Advice): string[] =>
  [
    ...advice.steps,
    ...advice.more,
    ...(advice.decision === undefined ? [] : [advice.decision]),
    ...(advice.message === undefined ? [] : [advice.message]),
  ].map((it) => it.answer);
/** Answers of the set that take for granted that a fact is the other way. */
const barredBy = (fact: string, is: 'yes' | 'no'): string[] =>
  library.answers.all
    .filter((answer) => answer.presumes.some((it) => it.fact === fact && it.is !== is))
    .map((answer) => answer.id);

describe('a fact of the post bars what takes the opposite for granted', () => {
  test.each([
    ['work-over', 'yes', 'We agreed to stop in March and he still has not paid the last €900, and does not answer.'],
    ['work-over', 'yes', 'De samenwerking is beëindigd, maar hij betaalt de laatste factuur van 900 euro niet.'],
    ['letter-received', 'yes', 'I got a letter from their lawyer: pay 4,000 back in two weeks or they sue me.'],
    [
      'letter-received',
      'yes',
      'Er ligt een brief van zijn advocaat: binnen twee weken 4.000 euro terug of een rechtszaak.',
    ],
    [
      'reminded-twice',
      'yes',
      'The invoice of $1,500 is two months overdue, I sent three reminders and he only makes excuses.',
    ],
    [
      'reminded-twice',
      'yes',
      'Factuur van 1.500 euro is twee maanden te laat, drie herinneringen gestuurd en alleen smoesjes.',
    ],
    ['client-insolvent', 'yes', 'The agency went bankrupt last week with three of my invoices unpaid, 3,000 pounds.'],
    ['client-insolvent', 'yes', 'Mijn klant is failliet en er staan nog drie facturen open, samen 3.000 euro.'],
    [
      'invoice-sent',
      'no',
      "He says he has no money this month. I haven't sent the invoice of 700 euros yet, should I?",
    ],
    [
      'work-delivered',
      'yes',
      'I delivered everything in June and now they say the price is too high and want 30% off.',
    ],
    [
      'notice-given',
      'yes',
      'I gave notice last week and now the client shouts at me in every call. Should I just stop?',
    ],
  ] as const)('%s %s: %s', (fact, is, post) => {
    const advice = advise(post);
    const barred = barredBy(fact, is);
    expect(barred.length).toBeGreaterThan(0);
    expect(readSituation(reader, post, {}, new Date()).facts[fact]).toBe(is);
    expect(advice.coverage).not.toBe('none');
    expect(shown(advice).filter((id) => barred.includes(id))).toEqual([]);
  });
});
