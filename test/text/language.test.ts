// Language: English, Dutch, or another one.

import { expect, test } from 'vitest';
import { languageOf } from '../../src/text/index.ts';

test.each([
  ['My client has not paid me for two months', 'en'],
  ['he wont pay lol', 'en'],
  ['never pays', 'en'],
  ['help', 'en'],
  ['Mijn klant betaalt al twee maanden niet', 'nl'],
  ['ie reageert nergens meer op', 'nl'],
  ['geen geld gezien', 'nl'],
  ['klant ghost me, deadline was gisteren', 'nl'],
  ['De klant zegt dat de invoice in review is', 'nl'],
  ['My Dutch client says "komt goed" every week', 'en'],
  ['', 'en'],
  ['12345 !!!', 'en'],
])('%s', (text, language) => {
  expect(languageOf(text).language).toBe(language);
});

test.each([
  'Mein Kunde hat seit drei Monaten die Rechnung nicht bezahlt und ich weiß nicht was ich tun soll',
  'Mon client ne me paie pas depuis trois mois et je ne sais pas quoi faire avec cette facture',
  'Mi cliente no me paga desde hace tres meses y no sé qué hacer con la factura',
  'Il mio cliente non paga da tre mesi e non so che cosa fare',
  'Мой клиент не платит уже три месяца',
])('another language: %s', (text) => {
  expect(languageOf(text).of).toBe('other');
});

test('a clear text is surer than an unclear one', () => {
  expect(languageOf('I have sent him the invoice and he does not answer').sure).toBeGreaterThan(0.5);
  expect(languageOf('ok').sure).toBeLessThan(0.3);
});
