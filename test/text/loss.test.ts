// What an incident cost, quotes, and one typed amount, from what Anna (en) and Bram (nl) write.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readLoss, readQuotes } from '../../src/text/index.ts';
import { dutch, english } from './loss-messages.ts';

const hours = (text: string): number | undefined => readLoss(text, 'en').hours;
const money = (text: string): readonly string[] =>
  readLoss(text, 'nl').money.map((it) => [it.amount, it.currency, it.basis ?? ''].join(' ').trim());

describe('hours lost', () => {
  test.each([
    ['I lost 2 hours on this', 2],
    ['he skipped the call again, third time this month, lost 2 hours', 2],
    ['hij sloeg het overleg over, 2 uur kwijt', 2],
    ['he said, lost in thought, that it takes 2 hours', undefined],
    ['I waited for two hours and he was 3 hours late', 2],
    ['It cost me half a day', 4],
    ['lost a day', 8],
    ['I lost two and a half hours', 2.5],
    ['2 hours and 15 minutes wasted', 2.25],
    ['It took me 2h30 to fix', 2.5],
    ['He kept me waiting for 2 hours', 2],
    ['Het kostte me anderhalf uur', 1.5],
    ['Ik ben een hele dag kwijt', 8],
    ['Ik heb drie kwartier gewacht', 0.75],
    ['tweeënhalf uur verspild', 2.5],
    ['Twee uur voor niks gewacht', 2],
    ['Anderhalf uur gewacht', 1.5],
    ['Vier uur weg', 4],
    ['Weer een halve dag naar de knoppen', 4],
    ['That is three hours gone', 3],
    ['I had to redo everything, six hours', 6],
    ['Alles opnieuw moeten doen, zes uur werk', 6],
    ['Half a day out of the window because of him', 4],
  ])('are read: %s', (text, lost) => expect(hours(text)).toBe(lost));

  test.each([
    'He was 2 hours late',
    'He called 2 hours ago',
    'He must answer within 24 hours',
    'We agreed 10 hours',
    'I work 8 hours a day',
    'He waited 2 hours',
    'It took him 2 days to answer',
    'That was a day later',
    'Hij was 2 uur te laat',
    'Hij belde om 2 uur',
    'Hij stuurde me 3 dagen lang berichten',
    'A week without an answer cost me my sleep',
    'I waited a week for his answer',
    'Ik wacht al twee weken op zijn geld',
    'Vier uur weg van huis werken was afgesproken',
  ])('are not any other length of time: %s', (text) => expect(hours(text)).toBeUndefined());

  test('are added, but what is said twice counts once and what is said in all stands alone', () => {
    expect(hours('I lost 2 hours on Monday and 3 hours on Tuesday')).toBe(5);
    expect(hours('I lost 2 hours and then another 2 hours')).toBe(4);
    expect(hours('I waited two hours. Two hours lost.')).toBe(2);
    expect(hours('In total I lost 6 hours: 2 waiting, 4 redoing')).toBe(6);
    expect(hours('I lost 2 to 3 hours')).toBe(2);
    expect(hours('Lost: 1 hour waiting, 2 hours mailing. Total: 3 hours.')).toBe(3);
    expect(hours('Een uur gewacht, twee uur gemaild. Samen drie uur kwijt.')).toBe(3);
    expect(hours('I lost 90 minutes, so an hour and a half, to this')).toBe(1.5);
  });
});

describe('money lost or owed', () => {
  test('has the basis the text gives', () => {
    expect(money('De factuur van € 1.250,00 is niet betaald')).toEqual(['1250 EUR invoiced']);
    expect(money("I sent an invoice for £900. He won't pay.")).toEqual(['900 GBP invoiced']);
    expect(money('He refuses to pay the agreed 800 euro')).toEqual(['800 EUR agreed']);
    expect(money("Ik ben zo'n 500 euro kwijt")).toEqual(['500 EUR estimate']);
    expect(money('He has not paid 2k euro')).toEqual(['2000 EUR']);
  });

  test('is kept apart by amount and currency, each once', () => {
    expect(money('He still owes me 300 USD and 200 EUR')).toEqual(['300 USD', '200 EUR']);
    expect(money('He owes me 300 euro. The invoice was 300 euro.')).toEqual(['300 EUR invoiced']);
  });

  test('is not a budget, a rate, an offer or what was paid', () => {
    for (const text of [
      'His budget was 5000 euro',
      'I charge €80 per hour',
      'He offered 200 euro',
      'Hij heeft 300 euro betaald',
      'The invoice of 500 euro was paid',
      'They paid the 800 euro invoice on time but the new manager shouts',
      'My day rate is 450 pounds. He laughed.',
      'He asked for a free logo, worth 300 euro, for exposure',
    ])
      expect(money(text)).toEqual([]);
    expect(money('He paid only 500 euro of the 1,200 euro invoice')).toEqual(['1200 EUR invoiced']);
    expect(money('Hij heeft 300 euro niet betaald')).toEqual(['300 EUR']);
  });
});

describe('a whole message', () => {
  test('may name the amount in one sentence and say in another that it never came', () => {
    expect(money('I made him a logo for 600 euro. He never paid.')).toEqual(['600 EUR']);
    expect(money('I made him a logo for 600 euro. He never says hello.')).toEqual([]);
    expect(money('I am owed 1,300 and he has blocked me')).toEqual(['1300 EUR']);
    expect(money('We lost a $4,000 client because of him')).toEqual(['4000 USD']);
    expect(money('Van de 1.500 euro kreeg ik maar 1.000 euro')).toEqual(['1500 EUR']);
    expect(money('Ik krijg nog 1250 euro van hem')).toEqual(['1250 EUR']);
    expect(money('Ze wilden 20% korting, dat scheelt me 360 euro')).toEqual(['360 EUR']);
    expect(money('Zij houdt de laatste 750 euro in tot ik "normaal doe"')).toEqual(['750 EUR']);
  });

  const written = (text: string): readonly string[] =>
    readLoss(text, 'en').money.map(({ amount, currency }) => `${amount} ${currency}`);

  test.each([...english, ...dutch])('%s', (text, lost, owed) => {
    expect(readLoss(text, 'en').hours).toBe(lost);
    expect(written(text)).toEqual(owed);
  });
});

describe('quotes', () => {
  test('stand between marks or after who said it', () => {
    expect(readQuotes('He said "you are useless" and “go away”')).toEqual(['you are useless', 'go away']);
    expect(readQuotes('Hij zei: ik betaal niet\nen toen niks')).toEqual(['ik betaal niet']);
    expect(readQuotes('Carl wrote to me: you will regret this')).toEqual(['you will regret this']);
    expect(readQuotes('he wrote: "no way"')).toEqual(['no way']);
  });
});

describe('a typed amount', () => {
  test.each([
    ['€ 1.250,00', 1250, 'EUR'],
    ['1,250.50 USD', 1250.5, 'USD'],
    ['2k euro', 2000, 'EUR'],
    ["CHF 1'200", 1200, 'CHF'],
    ['kr 4 500', 4500, 'SEK'],
    ['12 dkk', 12, 'DKK'],
    ['₹1,25,000', 125_000, 'INR'],
    ['€1.250,-', 1250, 'EUR'],
    ['about 500 euro', 500, 'EUR'],
    ['CAD 640.00', 640, 'CAD'],
    ['4 500 Kč', 4500, 'CZK'],
    ['4\u00a0500\u00a0Kč', 4500, 'CZK'],
    ['duizend euro', 1000, 'EUR'],
    ['vierhonderd euro', 400, 'EUR'],
    ['two grand', 2000, undefined],
    ['twelve hundred dollars', 1200, 'USD'],
    ['two thousand five hundred pounds', 2500, 'GBP'],
    ['tweeëntwintighonderd euro', 2200, 'EUR'],
    ['1.5k', 1500, undefined],
    ['€ 500 excl. btw', 500, 'EUR'],
    ['1.234.567,89', 1_234_567.89, undefined],
    ['1.250', 1250, undefined],
    ['0,50', 0.5, undefined],
  ])('is read: %s', (text, amount, currency) => expect(readAmount(text)).toEqual({ amount, currency }));

  test.each(['1...000', '12 uur', '0', '-5', '€-5', '', 'EUR', '1.2345', '0.005', '10 %', '500-600', '€ 5 usd', '1e5'])(
    'is none: %s',
    (text) => expect(readAmount(text)).toBeNull(),
  );
});

describe('any text', () => {
  const pieces =
    'lost 2 hours € 1.250 euro invoice factuur kwijt uur een half and en "a" he said: not paid betaald niet total week weg duizend honderd two grand $ 1,300\n'.split(
      ' ',
    );
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(' ')),
  );

  test('gives hours and amounts above zero, and quotes that stand in it', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const { hours: lost, money: amounts } = readLoss(text, 'en');
        expect(lost ?? 1).toBeGreaterThan(0);
        for (const it of amounts) expect(it.amount).toBeGreaterThan(0);
        for (const quote of readQuotes(text)) expect(text).toContain(quote);
        expect(readAmount(text)?.amount ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of 40,000 characters takes no time to speak of', () => {
    for (const part of [
      '2 hours ',
      '€1 ',
      'an hour and a half ',
      'and ',
      'said: ',
      'lost ',
      'honderd ',
      'a $1 ',
      'vraagt ',
    ]) {
      const text = part.repeat(40_000 / part.length);
      const start = performance.now();
      readLoss(text, 'nl');
      readQuotes(text);
      readAmount(text);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
