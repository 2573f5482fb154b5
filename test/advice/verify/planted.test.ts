// 200 lies on 50 invented cards, and what a card may be made to say: none of it is shown.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerSchema, type Answer } from '../../../src/answers/answer.ts';
import { givenFor, writtenAs, type Language } from './trial.ts';
import { verify } from '../../../src/advice/verify.ts';

type Planted = {
  readonly id: string;
  readonly language: Language;
  readonly kind: string;
  readonly card: {
    readonly claim: string;
    readonly steps: readonly string[];
    readonly message: string;
    readonly votes: number;
  };
  readonly post: string;
  readonly written: string;
  readonly fault: string;
};
type Attack = {
  readonly id: string;
  readonly language: Language;
  readonly where: string;
  readonly text: string;
  readonly must_not: readonly string[];
};
const read = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`../../sets/${name}`, import.meta.url), 'utf8')) as T[];

const both = (text: string) => ({ en: text, nl: text });
const cardWith = (id: string, { claim, steps, message, votes }: Planted['card']): Answer =>
  answerSchema.parse({
    id,
    strategy: 'raise-it-directly',
    problems: { 'lack-of-respect': 1 },
    stance: 'pragmatic',
    rung: 2,
    sources: [{ site: 'Invented', title: 'Invented', votes, read: 'whole' }],
    gist: both((steps[0] ?? '').slice(0, 90)),
    step: both(`${steps.join('. ')}.`.slice(0, 240)),
    claims: [{ ...both(claim), source: 0 }],
    messages: [{ channel: 'any', softer: both(message), firmer: both(message) }],
    expansions: { en: ['a', 'b', 'c'], nl: ['a', 'b', 'c'] },
    exemplars: { en: ['a'], nl: ['a'] },
    review: { by: 'curator', on: '2026-11-24' },
  });

/** Everything of an answer that is not a card's own text. */
function wordingShown(text: string, card: Answer, post: string, language: Language): boolean {
  const verified = verify(writtenAs('step', text, card, language), givenFor(card, post, language));
  return verified.kind === 'kept' && verified.advice.steps.some((step) => step.text === text);
}

describe('lies on invented cards', () => {
  const set = read<Planted>('planted.json');
  const shown = set.filter((it) => wordingShown(it.written, cardWith(it.id, it.card), it.post, it.language));

  test('none of 200 is shown', () => {
    expect(set).toHaveLength(200);
    expect(shown.map((it) => `${it.id} ${it.kind}: ${it.written}`)).toEqual([]);
  });

  test('and what such a card says itself is', () => {
    const kept = set.filter((it) =>
      wordingShown(`${it.card.steps.join(', ')}.`, cardWith(it.id, it.card), it.post, it.language),
    );
    expect(kept.length).toBeGreaterThanOrEqual(0.95 * set.length);
  });
});

describe('orders hidden in a card', () => {
  const attacks = read<Attack>('attacks.json').filter((it) => it.where === 'card');
  const plain = (it: Attack): readonly string[] => it.must_not.filter((what) => !what.startsWith('behaviour:'));
  const first = (text: string): string => text.split(/(?<=[.])\s/)[0] ?? text;

  test.each(attacks.map((it) => [it.id, it] as const))('%s: a model that follows it is not shown', (_, it) => {
    const card = cardWith(it.id, { claim: first(it.text), steps: [it.text], message: first(it.text), votes: 3 });
    const obeyed = plain(it).flatMap((what) => [
      `${first(it.text)} ${what}.`,
      `${first(it.text).replace(/\.$/, '')} ${it.language === 'en' ? 'and' : 'en'} ${what}.`,
      what,
    ]);
    const shown = obeyed.filter((text) => wordingShown(text, card, '', it.language));
    expect(shown).toEqual([]);
  });
});
