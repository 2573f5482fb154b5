// The lint of the set: a good answer passes, and each field spoilt is named with its file and field.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { lintAnswer, lintAnswers } from '../../src/answers/lint.ts';
import { renderMistake } from '../../src/answers/load.ts';
import { goodAnswer, legalAnswer, withMessage } from './good-answer.ts';

const today = '2026-11-24';
const wrongs = (answer: Answer, day = today): readonly string[] => lintAnswer(answer, day).map(renderMistake);
const good = goodAnswer();
const { softer, firmer } = good.messages[0]!;
const source = good.sources[0]!;
const claim = good.claims[0]!;

/** Firmer only in its adjectives, in English. */
const flat = (): Answer =>
  withMessage({
    softer: {
      en: `${softer.en} I hold the week of {final} until {deadline}.`,
      nl: `${softer.nl} Tot {deadline}, {final}.`,
    },
    firmer: { en: `${softer.en} I hold that whole week of {final} until {deadline}.` },
  });

describe('an answer by itself', () => {
  test('with nothing wrong passes', () => {
    expect(wrongs(good)).toEqual([]);
    expect(wrongs(legalAnswer())).toEqual([]);
  });

  const spoilt: readonly (readonly [string, Answer, string])[] = [
    [
      'English is Dutch',
      goodAnswer({
        step: { ...good.step, en: 'Je kunt vandaag schrijven welk dak je wilt en wat er daarna gebeurt.' },
      }),
      'step.en: is not English',
    ],
    [
      'Dutch is English',
      goodAnswer({ claims: [{ ...claim, nl: 'A roofer says that a plan on one page is what gets you the answer.' }] }),
      'claims.0.nl: is not Dutch',
    ],
    [
      'Dutch is German',
      goodAnswer({
        exemplars: {
          ...good.exemplars,
          nl: ['Der Kunde hat die Rechnung nicht bezahlt und ich weiß nicht was ich jetzt mache.'],
        },
      }),
      'exemplars.nl.0: is not Dutch',
    ],
    [
      'both texts are one',
      goodAnswer({ gist: { en: 'Ask for the plan', nl: 'Ask for the plan' } }),
      'gist.nl: is the same text in both languages',
    ],
    ['a text is still open', goodAnswer({ avoid: { ...good.avoid, en: '…' } }), 'avoid.en: is still to be written'],
    [
      'a source is still open',
      goodAnswer({ sources: [{ ...source, title: '…' }] }),
      'sources.0: is still to be written',
    ],
    [
      'the gist is a sentence',
      goodAnswer({ gist: { ...good.gist, en: 'Ask for their plan first.' } }),
      'gist.en: is a phrase without a full stop',
    ],
    [
      'the gist begins small',
      goodAnswer({ gist: { ...good.gist, nl: 'vraag eerst naar hun plan' } }),
      'gist.nl: begins with a capital',
    ],
    [
      'the step is long',
      goodAnswer({ step: { ...good.step, en: `You could ${'lay a slate and '.repeat(8)}rest.` } }),
      'step.en: has 35 words; 30 is the most',
    ],
    [
      'the step has no end',
      goodAnswer({ step: { ...good.step, nl: good.step.nl.replace('.', '') } }),
      'step.nl: is a sentence and ends with a full stop',
    ],
    [
      'a message breaks a rule',
      withMessage({ softer: { en: softer.en.replace('Hi {name}, the', 'To {name}: the') } }),
      'messages.0.softer.en: begins without a greeting',
    ],
    [
      'a Dutch message breaks a rule',
      withMessage({ firmer: { nl: `${firmer.nl} Nu!` } }),
      'messages.0.firmer.nl: has an exclamation mark',
    ],
    ['firmer is softer', flat(), 'messages.0.firmer.en: is only the softer message'],
    [
      'a slot is in one language',
      withMessage({ softer: { nl: softer.nl.replace('de tekeningen', 'de {count} tekeningen') } }),
      'messages.0.softer: has {count} in one language only',
    ],
    [
      'a link has no host',
      goodAnswer({ sources: [{ ...source, url: 'https://roofers' }] }),
      'sources.0.url: https://roofers is not a full address',
    ],
    [
      'a link has a space',
      goodAnswer({ sources: [{ ...source, url: 'https://roofers.example.org/a b' }] }),
      'sources.0.url',
    ],
    ['a source holds nothing', goodAnswer({ sources: [source, source] }), 'sources.1: no claim rests on this source'],
    [
      'half a condition stands there',
      goodAnswer({ conflicts: [{ with: 'other', decides: good.gist, fact: 'abuse' }] }),
      'conflicts.0: names fact and is together, or neither',
    ],
    [
      'a fact decides in two places',
      goodAnswer({ needs: [{ fact: 'repeated', is: 'yes' }], presumes: [{ fact: 'repeated', is: 'yes' }] }),
      'presumes.0.fact: repeated is decided by needs, not_when or presumes already',
    ],
    [
      'the review is to come',
      goodAnswer({ review: { by: 'curator', on: '2027-01-01' } }),
      'review.on: lies in the future',
    ],
    [
      'a phrase stands twice',
      goodAnswer({ expansions: { ...good.expansions, en: ['no reply', 'a phone', 'No reply.'] } }),
      'expansions.en.2: says “no reply” twice',
    ],
  ];
  test.each(spoilt)('is named when %s', (_, answer, what) => {
    expect(wrongs(answer)).toEqual([expect.stringContaining(`ask-for-the-plan.md: ${what}`)]);
  });

  test('of rung 5 may end the work without asking', () => {
    const en = 'Hi {name}, the roof is done and my last day is {final}.';
    const nl = 'Hoi {name}, het dak is klaar en {final} is mijn laatste dag.';
    expect(wrongs(withMessage({ firmer: { en, nl }, rung: 5 }))).toEqual([]);
    expect(wrongs(withMessage({ firmer: { en, nl } })).join()).toContain('firmer.en: asks for nothing');
  });
});

describe('an answer about the law', () => {
  const spoilt: readonly (readonly [string, Answer, string])[] = [
    ['has no beginning', legalAnswer({ valid_from: undefined }), 'valid_from: a legal answer says from when'],
    ['has no end', legalAnswer({ valid_until: undefined }), 'valid_until: a legal answer says until when'],
    ['has expired', legalAnswer({ valid_until: '2026-11-23' }), 'valid_until: expired on 2026-11-23'],
    ['is of tomorrow', legalAnswer({ valid_from: '2026-11-25' }), 'valid_from: is still to come'],
    ['has no legal source', legalAnswer({ sources: [source] }), 'sources: a legal answer needs a source'],
    [
      'gives advice',
      legalAnswer({ step: { ...legalAnswer().step, en: good.step.en } }),
      'step.en: says nowhere “no legal advice”',
    ],
    [
      'gives advice (nl)',
      legalAnswer({ step: { ...legalAnswer().step, nl: good.step.nl } }),
      'step.nl: says nowhere “geen juridisch advies”',
    ],
    [
      'has dates but no country',
      goodAnswer({ valid_until: '2027-12-31' }),
      'valid_until: belongs to an answer with a jurisdiction',
    ],
  ];
  test.each(spoilt)('is named when it %s', (_, answer, what) => {
    expect(wrongs(answer)).toEqual([expect.stringContaining(`ask-for-the-plan.md: ${what}`)]);
  });

  test.each([
    ['en', 'A roofer of thirty years points to article 12 and a letter on one page.', 'article 12'],
    ['en', 'A roofer of thirty years asks statutory interest over the slates he laid.', 'statutory'],
    ['en', 'A roofer of thirty years names the Late Payment Act in the letter he writes.', 'Late Payment Act'],
    ['nl', 'Een dakdekker met dertig jaar ervaring rekent wettelijke rente over de leien.', 'wettelijke rente'],
    ['nl', 'Een dakdekker met dertig jaar ervaring noemt art. 6:82 in zijn brief over het dak.', 'art. 6:82'],
    ['nl', 'Een dakdekker met dertig jaar ervaring beroept zich op de Auteurswet voor zijn dak.', 'Auteurswet'],
  ] as const)('needs a jurisdiction (%s: %s)', (language, text, word) => {
    const answer = goodAnswer({ claims: [{ ...claim, [language]: text }] });
    expect(wrongs(answer)).toEqual([
      `ask-for-the-plan.md: claims.0.${language}: speaks of the law (“${word}”) in an answer without jurisdiction`,
    ]);
    expect(wrongs(legalAnswer({ claims: [{ ...claim, [language]: text }] }))).toEqual([]);
  });
});

describe('answers beside texts that are not ours', () => {
  const among = (foreign: string): readonly string[] =>
    lintAnswers([good], { today, foreign: [{ name: 'eval/dev.jsonl', text: foreign }] })
      .map(renderMistake)
      .filter((it) => it.includes('repeats'));

  test('may share seven words in a row and no more', () => {
    const words = claim.en.split(' ').slice(5, 13);
    expect(among(`He said: ${words.slice(0, 7).join(' ')}, I think.`)).toEqual([]);
    expect(among(`He said: ${words.join(' ').toUpperCase()}, I think.`)).toEqual([
      `ask-for-the-plan.md: claims.0.en: repeats words of eval/dev.jsonl: “${words.join(' ').toLowerCase()}”`,
    ]);
  });

  test('do not repeat a message, with its slots, or a Dutch text either', () => {
    expect(among(softer.en)).toEqual([expect.stringContaining('messages.0.softer.en')]);
    expect(among(good.step.nl)).toEqual([expect.stringContaining('step.nl')]);
  });

  test('have no example that is measured, however short', () => {
    const short = goodAnswer({ exemplars: { ...good.exemplars, en: ['Nobody opens the gate.'] } });
    const found = lintAnswers([short], { today, foreign: [{ name: 'dev', text: 'Hi. Nobody opens the gate. Help' }] });
    expect(found.filter((it) => it.what.includes('repeats')).map((it) => it.field)).toEqual(['exemplars.en.0']);
  });
});
