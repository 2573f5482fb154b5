// When something happened, from what Anna (en) and Bram (nl) write: days, moments, ranges, and what is left open.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWhen, type When } from '../../src/text/index.ts';
import { localOf } from '../../src/text/when/calendar.ts';
import { dutch, english } from './when-phrases.ts';

const amsterdam = 'Europe/Amsterdam';
/** A Wednesday, 14:20 in Amsterdam. */
const now = new Date('2026-11-25T13:20:00Z');

function written(when: When): string {
  if (when.kind === 'open') return 'open';
  return `${when.about ? '~' : ''}${when.from}${when.from === when.to ? '' : `..${when.to}`}`;
}
const anna = (text: string, at = now, zone = amsterdam): string => written(readWhen(text, 'en', at, zone));
const bram = (text: string, at = now, zone = amsterdam): string => written(readWhen(text, 'nl', at, zone));
const words = (text: string): string => {
  const when = readWhen(text, 'en', now, amsterdam);
  return when.kind === 'open' ? '' : when.words;
};

describe('when it happened', () => {
  test.each(english)('in English: %s', (text, read) => expect(anna(text)).toBe(read));
  test.each(dutch)('in Dutch: %s', (text, read) => expect(bram(text)).toBe(read));

  test('is shown with the words it was read from', () => {
    expect(words('He rang on Tuesday at 15:00, again')).toBe('on Tuesday at 15:00');
    expect(words('At 9pm on Friday he emailed')).toBe('At 9pm on Friday');
    expect(words('it was Roughly 3 March or so')).toBe('3 March');
  });
});

describe('today', () => {
  const nearMidnight = new Date('2026-11-24T23:30:00Z');

  test("is the member's own day in their zone", () => {
    expect(anna('today', nearMidnight)).toBe('2026-11-25');
    expect(anna('today', nearMidnight, 'America/New_York')).toBe('2026-11-24');
    expect(bram('gisteren', nearMidnight, 'Pacific/Auckland')).toBe('2026-11-24');
  });

  test('in a zone nobody knows is that of UTC', () => {
    expect(anna('today', nearMidnight, 'Mars/Olympus')).toBe('2026-11-24');
  });

  test('has no moment that is still to come, but keeps its day where the half of the day is a guess', () => {
    expect(anna('today at 17:00')).toBe('open');
    expect(bram('vanavond om 8 uur')).toBe('open');
    expect(anna('tonight')).toBe('open');
    expect(anna('today at 4')).toBe('~2026-11-25');
  });
});

describe('the clock', () => {
  test('goes over midnight in a night', () => {
    expect(anna('Last night at 2am he rang')).toBe('2026-11-25T02:00');
    expect(anna('Friday night around 1am he rang')).toBe('~2026-11-21T01:00');
    expect(bram('vannacht om half twaalf')).toBe('2026-11-24T23:30');
    expect(anna('He texted between 11pm and 1am last night')).toBe('2026-11-24T23:00..2026-11-25T01:00');
  });

  test('keeps the day where a change of clocks leaves the time out', () => {
    expect(bram('zondag 29 maart 2026 om 02:30')).toBe('~2026-03-29');
    expect(bram('zondag 29 maart 2026 om 03:30')).toBe('2026-03-29T03:30');
    expect(anna('on 29 March 2026 at 02:30', now, 'Europe/London')).toBe('2026-03-29T02:30');
    expect(bram('op 25 oktober 2026 om 02:30')).toBe('2026-10-25T02:30');
  });

  test('half three is half past in English and half to in Dutch', () => {
    expect(anna('yesterday at half three')).toBe('~2026-11-24T15:30');
    expect(bram('gisteren om half drie')).toBe('~2026-11-24T14:30');
    expect(bram('gisteren om half 3')).toBe('~2026-11-24T14:30');
  });

  test('is not a length of time, a count or a deadline', () => {
    expect(anna('yesterday I waited about 2 hours')).toBe('2026-11-24');
    expect(anna('yesterday he rang at 3 different numbers')).toBe('2026-11-24');
    expect(anna('yesterday he wanted it by 9:00')).toBe('2026-11-24');
    expect(bram('gisteren een half uur gewacht')).toBe('2026-11-24');
  });
});

describe('dates', () => {
  test('without a year are the latest that has been', () => {
    expect(anna('25 November')).toBe('2026-11-25');
    expect(anna('26 November')).toBe('2025-11-26');
    expect(anna('29 February')).toBe('2024-02-29');
  });

  test('that do not exist or are to come leave it open, and give no month instead', () => {
    for (const text of ['29 February 2025', '31 June at 15:00', '3 March 2027', '2026-13-40', 'in 2031'])
      expect(anna(text)).toBe('open');
  });

  test('of a stretch are read together', () => {
    expect(anna('from 20 March to 5 April 2024')).toBe('2024-03-20..2024-04-05');
    expect(anna('28 October - 3 November')).toBe('2026-10-28..2026-11-03');
    expect(bram('van vrijdag tot en met maandag')).toBe('2026-11-20..2026-11-23');
    expect(bram('tussen maandag en vrijdag')).toBe('2026-11-16..2026-11-20');
    expect(bram('in de nacht van zaterdag op zondag')).toBe('2026-11-21..2026-11-22');
  });
});

describe('of several times', () => {
  test('the earliest counts, and a day within a vague period more than the period', () => {
    expect(anna('On Tuesday he did it again, as on Monday')).toBe('2026-11-23');
    expect(anna('Last week he went too far. On Thursday he rang fourteen times.')).toBe('2026-11-19');
  });

  test('a paper, a deadline, a frequency and what is quoted are something else', () => {
    expect(anna('Invoice #1234 dated 1 October was due 31 October; on Monday he denied it')).toBe('2026-11-23');
    expect(anna('"I will pay on 3 March" he wrote on 10 March')).toBe('2026-03-10');
    expect(anna('Twice this week he called')).toBe('open');
    expect(anna('Every Friday he asks for more; last Friday it was a logo')).toBe('2026-11-20');
    expect(bram('Hij wil het voor maandag 9 uur. Dat zei hij gisteren om 17:45.')).toBe('2026-11-24T17:45');
  });

  test('what the writer did or both settled comes after what happened, and is taken when it is all there is', () => {
    expect(anna('I sent the invoice on 3 November and on Monday he laughed')).toBe('2026-11-23');
    expect(bram('Op 3 november afgesproken. Op 20 november zei hij nee.')).toBe('2026-11-20');
    expect(anna('I delivered the site on 3 November. He says it is rubbish.')).toBe('2026-11-03');
  });
});

describe('any text', () => {
  const pieces = [...english, ...dutch].flatMap(([text]) => text.split(' '));
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...pieces, '\n', '29 February', '31/12', '23:59', 'İ', '😀', '-', '9999'), {
        maxLength: 25,
      })
      .map((all) => all.join(' ')),
  );
  const zones = fc.constantFrom(amsterdam, 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'nowhere');
  const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

  test('is read without an error, into days that exist and have begun, from words that stand in it', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom('en' as const, 'nl' as const), times, zones, (text, language, at, zone) => {
        const when = readWhen(text, language, at, zone);
        expect(readWhen(text, language, at, zone)).toEqual(when);
        if (when.kind === 'open') return;
        const local = localOf(at.getTime(), zone);
        for (const moment of [when.from, when.to]) {
          expect(moment).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
          expect(new Date(`${moment}Z`).toISOString().slice(0, moment.length)).toBe(moment);
          expect(moment <= local.slice(0, moment.length)).toBe(true);
        }
        expect(when.from.length).toBe(when.to.length);
        expect(when.from <= when.to).toBe(true);
        expect(when.words).not.toBe('');
        expect(text).toContain(when.words);
      }),
      { numRuns: 3_000 },
    );
  });

  test('of 40,000 characters takes no time to speak of', () => {
    for (const part of ['monday 3pm ', '3 ', 'the ', 'van 3 tot ', '1/2 ', 'a.', '"a" ', '2026-', '12:30 ']) {
      const text = part.repeat(40_000 / part.length);
      const start = performance.now();
      readWhen(text, 'nl', now, amsterdam);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
