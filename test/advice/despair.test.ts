// Whoever says they don't want to live gets the helpline and nothing about work; whoever only says so of a deadline doesn't.
import { describe, expect, test } from 'vitest';
import { isDespair } from '../../src/advice/despair.ts';

describe('despair', () => {
  test.each([
    'I dont want to live anymore',
    "I don't want to live any more, this client finished me",
    'I want to end it all because of this job',
    '8 years of debt and my client won’t pay. Some days I want to die.',
    'sometimes I think everyone is better off without me',
    'thinking about suicide since the contract fell through',
    'Ik wil er niet meer zijn',
    'Soms denk ik dat iedereen beter af is zonder mij',
    'ik wil er een eind aan maken',
    'ik denk aan zelfmoord door deze klant',
    'ik wil niet meer leven',
    "they'd all be better off if i wasn't here",
    'it would be easier for my family if I weren’t around',
    'zonder mij zou het voor iedereen makkelijker zijn',
    'het zou voor iedereen beter zijn als ik er niet meer was',
    'ik ben bang dat ik mezelf iets aan ga doen, mezelf iets aandoen',
  ])('%s', (text) => expect(isDespair(text)).toBe(true));

  test.each([
    'These deadlines are killing me',
    'I could strangle him',
    'deadline is deadly',
    'I want to end the contract with this client',
    'Ik wil er een punt achter zetten',
    'Deze klant maakt me gek',
    'ik wil ermee stoppen',
    'My client died and his son refuses to pay',
    'I nearly killed myself laughing at the invoice',
    'Ik wil niet meer met hem werken',
    'He talks to the team as if I wasn’t here',
    'Zonder mij zou het project beter lopen, zegt hij',
    'It would be easier if I was not on call',
  ])('not: %s', (text) => expect(isDespair(text)).toBe(false));
});
