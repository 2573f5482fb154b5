// Facts: what a post says of the things that decide what to advise.

import { expect, test } from 'vitest';
import { debtIn } from '../../src/text/debt.ts';
import { factIds, factsOf, saidOf, type FactId, type Said } from '../../src/text/index.ts';
import { said } from './fact-phrases.ts';

test.each<[string, FactId, Said]>([
  ['We signed a contract in May.', 'contract-in-writing', 'yes'],
  ['There is no contract, it was all a handshake deal.', 'contract-in-writing', 'no'],
  ['We hebben een getekende offerte.', 'contract-in-writing', 'yes'],
  ['Er is niks op papier gezet.', 'contract-in-writing', 'no'],
  ['He pays late.', 'contract-in-writing', 'unknown'],
  ["I can't afford to lose him.", 'can-afford-loss', 'no'],
  ['Het is mijn grootste klant.', 'can-afford-loss', 'no'],
  ['I have plenty of other work.', 'can-afford-loss', 'yes'],
  ['He called me a useless idiot on the phone.', 'abuse', 'yes'],
  ['She shouted at me.', 'abuse', 'yes'],
  ['Nobody has ever shouted at me.', 'abuse', 'unknown'],
  ['Ik ben uitgescholden.', 'abuse', 'yes'],
  ['It happens every single week.', 'repeated', 'yes'],
  ['Voor de derde keer deze maand.', 'repeated', 'yes'],
  ['Only three months left on this.', 'few-months-left', 'yes'],
  ['Nog twee maanden te gaan.', 'few-months-left', 'yes'],
  ['I have just started with a new client.', 'just-started', 'yes'],
  ['He has been a client for six years.', 'just-started', 'no'],
  ['I delivered everything in June.', 'work-delivered', 'yes'],
  ['De site is opgeleverd.', 'work-delivered', 'yes'],
  ["I haven't delivered it yet.", 'work-delivered', 'no'],
  ['They are already using it on their site.', 'work-used', 'yes'],
  ['The job came through Upwork.', 'through-platform', 'yes'],
  ['Via een bureau aan de klus gekomen.', 'through-middleman', 'yes'],
  ['He paid a deposit of 500.', 'deposit-paid', 'yes'],
  ['Zonder aanbetaling begonnen.', 'deposit-paid', 'no'],
  ['He refuses to pay the rest.', 'debt-denied', 'yes'],
  ['She promised to pay on Friday.', 'debt-denied', 'no'],
  ['If he refuses to pay, what then?', 'debt-denied', 'unknown'],
  ['Hun boekhouding zoekt het uit.', 'client-is-company', 'yes'],
  ['De klant is een particulier.', 'client-is-company', 'no'],
  ['I gave notice last week.', 'notice-given', 'yes'],
  ['Yesterday I received a letter from their lawyer.', 'letter-received', 'yes'],
  ['Er ligt een brief van zijn advocaat.', 'letter-received', 'yes'],
  ['She threatens me with a lawyer.', 'letter-received', 'no'],
  ['Hij dreigt met een brief van zijn advocaat.', 'letter-received', 'no'],
  ["I haven't sent the invoice yet.", 'invoice-sent', 'no'],
  ['Ik heb nog geen factuur gestuurd.', 'invoice-sent', 'no'],
  ['The invoice from May is still open.', 'invoice-sent', 'yes'],
  ['I reminded him twice.', 'reminded-twice', 'yes'],
  ['Drie aanmaningen verder.', 'reminded-twice', 'yes'],
  ['He asked me several times.', 'reminded-twice', 'unknown'],
  ['We agreed to stop in March.', 'work-over', 'yes'],
  ['De samenwerking is beëindigd.', 'work-over', 'yes'],
  ['De opdracht loopt nog tot mei.', 'work-over', 'no'],
  ['The agency went bankrupt.', 'client-insolvent', 'yes'],
  ['Het bedrijf is failliet.', 'client-insolvent', 'yes'],
  ['The curator of the museum pays late.', 'client-insolvent', 'unknown'],
  ["I've told him about this before.", 'raised-before', 'yes'],
  ["I've never said anything about it.", 'raised-before', 'no'],
  ['They treat me like an employee.', 'employee-like', 'yes'],
  ["He ignores me because I'm a woman.", 'woman-in-post', 'yes'],
  ['How do I say this without losing the client?', 'wants-to-keep-client', 'yes'],
  ["I'm thinking of quitting.", 'wants-to-leave', 'yes'],
  ['Ik wil ermee stoppen.', 'wants-to-leave', 'yes'],
])('%s → %s %s', (post, id, said) => {
  expect(saidOf(factsOf(post), id)).toBe(said);
});

const phrases = Object.entries(said).flatMap(([id, by]) =>
  Object.entries(by).flatMap(([answer, posts]) => posts.map((post) => [post, id as FactId, answer as Said] as const)),
);
test.each(phrases)('%s → %s %s', (post, id, answer) => {
  expect(saidOf(factsOf(post), id)).toBe(answer);
});

test.each([
  'The remainder is 4600 euro and should have been in by 15 May.',
  'It was $2,350, payable June 2, and I was told to pay zero.',
  "The second half, 900 euro, he's not going to pay.",
  'They owe for phase one, €3,900, five weeks over.',
  'Het restant is 4600 euro en dat zou 15 mei binnen zijn.',
  'Mijn 3275 euro had er 28 februari moeten zijn.',
  'De eindfactuur van €7.300 blijft liggen.',
  'Factuur 950 euro, dertig dagen. Dat is nu dag 81.',
])('money is owed: %s', (post) => {
  expect(debtIn(post)).toBeDefined();
});

test.each([
  'My rate is 400 euro, payable in advance.',
  'He wants a refund of 300 euro that is overdue, he says.',
  'Hij vordert 25.000 euro als ik niet binnen vijf dagen stop.',
  'Afgesproken was 480 euro voor een jas.',
])('no money is owed: %s', (post) => {
  expect(debtIn(post)).toBeUndefined();
});

test('the words of a fact are a literal piece of the post', () => {
  const post = 'We’d agreed it verbally; There’s NO CONTRACT. He’s my biggest client.';
  const facts = factsOf(post).filter((fact) => fact.words !== undefined);
  expect(facts.map((fact) => fact.id)).toContain('contract-in-writing');
  for (const fact of facts) expect(post).toContain(fact.words);
});

test('all facts are answered for any post', () => {
  expect(factsOf('').map((fact) => fact.id)).toEqual([...factIds]);
  expect(factsOf('').every((fact) => fact.said === 'unknown')).toBe(true);
});
