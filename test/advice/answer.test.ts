// What must hold of every answer, checked on every kept-out post: the rubric's points that a machine can see.
import { describe, expect, test } from 'vitest';
import { adviceDocument, compose, readSituation, type Advice } from '../../src/advice/index.ts';
import { lintMessage } from '../../src/answers/message-lint.ts';
import { plaintext, type Block } from '../../src/chat/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { slotsOf, slotsOfKind } from '../../src/text/slots.ts';
import { keptOutSets } from '../eval/set.ts';

const library = openLibrary();
const reader = loadUnderstanding(weightsFile);
const today = new Date('2026-11-24T09:00:00Z');
const rows = [...keptOutSets().values()].flat();
const adviseOn = (text: string, pressed = {}): Advice => compose(library, readSituation(reader, text, pressed, today));
const answered = rows
  .map((row) => ({ row, advice: adviseOn(row.text) }))
  .filter(({ advice }) => advice.why === 'answered');
const calm = answered.filter(({ advice }) => !advice.safety);
const buttonsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

describe('every answer', () => {
  test('there are enough of them for this to mean something', () => {
    expect(answered.length).toBeGreaterThan(200);
    expect(calm.length).toBeGreaterThan(180);
  });

  test('is in the language of the post', () => {
    expect(answered.filter(({ row, advice }) => advice.language !== row.lang).map(({ row }) => row.id)).toEqual([]);
  });

  test('begins with what was heard and the decision, within sixty words of it', () => {
    for (const { row, advice } of calm) {
      const [first = '', ...rest] = adviceDocument(advice, undefined).blocks.map((block) =>
        plaintext({ preview: '', blocks: [block] }),
      );
      const [second = ''] = advice.tentative ? rest.slice(1) : rest;
      expect(first, row.id).toBe(advice.heard);
      expect(first.split(/\s+/).length, row.id).toBeLessThan(60);
      expect(second, row.id).toMatch(/^(Decide first|Beslis eerst)/);
    }
  });

  test('has two to four steps whose rungs rise, of different strategies, each with a source of the set', () => {
    for (const { row, advice } of calm) {
      expect(advice.steps.length, row.id).toBeGreaterThan(0);
      expect(advice.steps.length, row.id).toBeLessThanOrEqual(4);
      expect(advice.steps.map((step) => step.rung)).toEqual([...advice.steps.map((step) => step.rung)].sort());
      expect(new Set(advice.steps.map((step) => step.strategy)).size).toBe(advice.steps.length);
      for (const step of advice.steps) {
        const card = library.answers.byId(step.answer);
        expect(step.text).toBe(card?.step[advice.language]);
        expect(new Set(step.sources)).toEqual(new Set(card?.sources));
        expect(card?.contested, row.id).toBe(false);
      }
    }
  });

  test('has a message that passes the lint and holds no number that is in neither card, post nor calendar', () => {
    for (const { row, advice } of calm) {
      const { message } = advice;
      expect(message, row.id).toBeDefined();
      if (message === undefined) continue;
      const card = library.answers.byId(message.answer);
      expect(
        // A place left open for a date is a date to the lint.
        lintMessage(message.text.replaceAll(/\[(datum|date)\]/g, '{date}'), {
          language: advice.language,
          channel: message.channel,
          ends: card?.rung === 5,
        }),
        `${row.id} ${message.answer}`,
      ).toEqual([]);
      const said = slotsOfKind(slotsOf(row.text), 'amount').map((amount) => amount.value);
      const known =
        `${JSON.stringify(card?.messages)} ${row.text} 24 25 26 27 28 29 30 1 2 3 4 5 6 7 8 9 10`.replaceAll(
          /[.,\s]/g,
          '',
        );
      for (const number of message.text.match(/\d[\d.,]*\d|\d/g) ?? []) {
        const digits = number.replaceAll(/[.,]/g, '');
        const isSaid = said.some((value) => String(value) === digits || value.toFixed(2).replace('.', '') === digits);
        expect(isSaid || known.includes(digits), `${row.id}: ${number} of ${JSON.stringify(said)}`).toBe(true);
      }
    }
  });

  test('shows who says otherwise with what decides, and takes a side only on a fact of the post', () => {
    const pairs = calm.flatMap(({ advice }) => advice.disagreements);
    expect(pairs.length).toBeGreaterThan(60);
    for (const pair of pairs) expect(pair.decides.length).toBeGreaterThan(10);
  });

  test('has at most five buttons and one select', () => {
    for (const { row, advice } of answered) {
      const { blocks } = adviceDocument(advice, 'AAAAAAAAAAAAAAAAAAAAAA');
      expect(buttonsOf(blocks).length, row.id).toBeLessThanOrEqual(5);
      expect(blocks.filter((block) => block.kind === 'select').length, row.id).toBe(1);
    }
  });

  test('is the same, byte for byte, when asked again', () => {
    for (const { row, advice } of answered.slice(0, 60))
      expect(JSON.stringify(adviseOn(row.text))).toBe(JSON.stringify(advice));
  });
});

describe('difficult posts', () => {
  test('an insult that is quoted is not repeated in what was heard', () => {
    const advice = adviseOn(
      'My client called me a "stupid cow" and a worthless idiot in front of the whole team, third time now. I do his accounts.',
    );
    expect(advice.heard).not.toMatch(/cow|idiot|worthless|stupid/i);
  });

  test('two amounts are left for the member to choose, one is filled in', () => {
    const one = adviseOn(
      'My client has not paid invoice 2024-17 of 1,250 euros, it is 40 days overdue and he keeps saying next week.',
    );
    expect(JSON.stringify(one)).toContain('1,250');
    const three = adviseOn(
      'He owes me 500 pounds, 300 dollars and 200 euros for three jobs, all overdue for weeks, and only answers with excuses.',
    );
    expect(three.message?.text ?? '').not.toMatch(/500|300|200/);
  });

  test('what the post says in markup, mentions and links fills no place', () => {
    const advice = adviseOn(
      'My client <@U123> **pays** [late](http://evil.example), [click](http://evil.example) @everyone, invoice overdue for 30 days and he only makes excuses.',
    );
    expect(
      JSON.stringify({
        ...advice,
        steps: [],
        more: [],
        disagreements: [],
        decision: undefined,
        views: [],
        leaveWhen: undefined,
        message: advice.message?.text,
      }),
    ).not.toMatch(/evil|U123|everyone/);
  });

  test.each([
    ['German', 'Mein Kunde zahlt seit Wochen nicht und antwortet nicht mehr auf meine Mails', 'other-language'],
    ['only numbers', '42 17 3/4 2026', undefined],
    ['nothing', '', undefined],
  ])('%s gets no advice out of thin air', (_name, text, why) => {
    const advice = adviseOn(text);
    expect(advice.coverage).toBe('none');
    if (why !== undefined) expect(advice.why).toBe(why);
  });

  test('three thousand words are read, and answered on one screen', () => {
    const advice = adviseOn(
      'My client keeps adding pages for the same fixed price, five times now, and calls it small changes. '.repeat(170),
    );
    expect(advice.why).toBe('answered');
    expect(plaintext(adviceDocument(advice, undefined)).length).toBeLessThan(2_600);
  });

  const stories = {
    en: {
      matter:
        'I drew the plans for a restaurant and the owner has owed me £3,200 since July. He promised twice to pay and now does not answer at all. ',
      walk: 'On the way there I passed the market and thought about how all of this began, with a sketch on the back of a menu. ',
      type: /late-payment|payment-refusal/,
    },
    nl: {
      matter:
        'Ik tekende de plannen voor een restaurant en de eigenaar is me sinds juli € 3.200 schuldig. Twee keer heeft hij beloofd te betalen en nu antwoordt hij helemaal niet meer. ',
      walk: 'Onderweg liep ik over de markt en dacht ik eraan hoe dit allemaal begonnen was, met een schets op de achterkant van een menukaart. ',
      type: /late-payment|payment-refusal/,
    },
  };
  describe.each(['en', 'nl'] as const)('a very long story, %s', (language) => {
    const { matter, walk, type } = stories[language];
    test.each([
      ['3,000 words, what it is about at the beginning', matter + walk.repeat(135)],
      ['3,000 words, what it is about at the end', walk.repeat(135) + matter],
      ['3,000 words, the same told over and over', matter.repeat(115)],
      ['40,000 characters, told over and over', (matter + walk).repeat(200).slice(0, 40_000)],
    ])('%s: answered, on the money', (_, text) => {
      const advice = adviseOn(text);
      expect(advice.why).toBe('answered');
      expect(advice.language).toBe(language);
      expect(advice.problems.join()).toMatch(type);
      expect(advice.heard).toMatch(/3[.,]200/);
    });
  });

  test('remarks about a body are harassment, not stalking', () => {
    const post =
      "The production manager keeps commenting on what I'm wearing, over the intercom, and said I would look better in a skirt. He never touches me.";
    expect(adviseOn(post).safetyText?.first).toBe(library.safety.kinds['sexual-harassment']?.first.en);
  });

  test('danger comes first, fixed and calm, and nothing seeks contact', () => {
    const advice = adviseOn(
      'My client stood at my door last night and shouted that he will break my hands if I do not finish tonight.',
    );
    expect(advice.safety).toBe(true);
    expect(advice.safetyText?.first).toMatch(/safety|home/i);
    expect(advice.disagreements).toEqual([]);
    expect(plaintext(adviceDocument(advice, undefined))).toMatch(/^.{0,200}(safety|home|serious)/is);
  });

  test('what the member presses goes before what was understood', () => {
    const text = 'My client owes me money for six weeks and does not answer.';
    const advice = adviseOn(text, { types: ['scope-creep'] });
    expect(advice.problems[0]).toBe('scope-creep');
    expect(adviseOn(text, { facts: { 'can-afford-loss': 'yes' } }).decision?.leaning ?? 'yes').toBe('yes');
  });
});
