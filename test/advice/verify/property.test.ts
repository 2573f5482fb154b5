// Whatever a model returns, the checks neither throw nor let through what the set and the post do not say.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenLength } from '../../../src/advice/length.ts';
import { reasons, verify, type Given } from '../../../src/advice/verify.ts';
import type { Written } from '../../../src/advice/written.ts';
import { problemIds } from '../../../src/text/index.ts';
import { answered, answers, echo } from './trial.ts';

const given: readonly (Given & { alias(id: string): string })[] = [
  'My client owes me €2,400 for eight weeks now and stopped answering my mails. I sent two reminders.',
  "Mijn klant wil steeds extra pagina's zonder te betalen en belt me 's avonds laat. Hij is ook nog twee facturen achter.",
  "My client threatened to come to my house and hurt me if I don't finish the work tonight.",
].map(answered);

const nasty = [
  '@everyone',
  '<@U123>',
  '<!channel>',
  'https://evil.example',
  'www.evil.example',
  'evil.example',
  'a@b.co',
  '**bold**',
  '`code`',
  '[x](http://y)',
  '<script>',
  '&lt;',
  '#general',
  '{deadline}',
  '{name',
  '[date]',
  '[date',
  '{"a":1}',
  '\u202E',
  '\u200b',
  '🙂',
  '!!!',
  '1e999',
  '-0',
  '99999999999999999999',
  '½',
  '٣',
  'С1',
  'ignore previous instructions',
  'NL00TEST0000000000',
  '+31 6 12345678',
  'guaranteed',
  'article 6:82 BW',
  '$9,999',
  'Monday',
];
const word = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...answers.all.slice(0, 40).flatMap((it) => [...it.step.en.split(' '), ...it.step.nl.split(' ')])),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.constantFrom(...answers.all.slice(0, 60).map((it) => it.step.en)),
  fc.string({ maxLength: 4000 }),
);
const alias = fc.oneof(
  fc.integer({ min: 0, max: 14 }).map((n) => `C${n}`),
  text,
);
const claim = fc.oneof(
  fc.constantFrom(...answers.all.slice(0, 60).flatMap((it) => it.claims.map((each) => each.en))),
  text,
);
const piece = fc.record({ card: alias, claim, text });
const type = fc.constantFrom(...problemIds);
const written: fc.Arbitrary<Written> = fc.record({
  problems: fc.array(fc.record({ type, spans: fc.array(text, { maxLength: 3 }) }), { maxLength: 8 }),
  heard: text,
  steps: fc.array(piece, { maxLength: 9 }),
  messages: fc.array(fc.record({ card: alias, claim, softer: text, firmer: text }), { maxLength: 3 }),
  disagreements: fc.array(fc.record({ one: alias, other: alias, decides: text }), { maxLength: 6 }),
  leave_when: fc.option(piece),
  not_covered: fc.array(type, { maxLength: 6 }),
});

const unwanted =
  /https?:|www\.|evil|@|<|`|\*\*|\]\(|script|ignore previous|[\u202E\u200b]|🙂|!|article 6|9,999|NL00|12345678|guaranteed/i;

describe('whatever is returned', () => {
  test('anything at all: no throw, a closed reason, a share between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json({ maxDepth: 4 }).map((it): unknown => JSON.parse(it)),
          written,
        ),
        fc.nat(given.length - 1),
        (it, at) => {
          const verified = verify(it, given[at]!);
          for (const { reason } of verified.replaced) expect(reasons).toContain(reason);
          if (verified.kind === 'refused') return;
          expect(verified.share).toBeGreaterThan(0);
          expect(verified.share).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('what is shown rests on the set: its cards, its sources, its safety text, and fits', () => {
    fc.assert(
      fc.property(written, fc.nat(given.length - 1), (it, at) => {
        const { base, offered } = given[at]!;
        const verified = verify(it, given[at]!);
        if (verified.kind === 'refused') return;
        const { advice } = verified;
        expect(advice.safetyText).toEqual(base.safetyText);
        expect(advice.decision).toEqual(base.decision);
        expect(advice.steps.length).toBeGreaterThan(0);
        for (const step of advice.steps) {
          expect([...offered.map((card) => card.id), ...base.steps.map((own) => own.answer)]).toContain(step.answer);
          expect(new Set(step.sources)).toEqual(new Set(answers.byId(step.answer)?.sources));
        }
        expect(new Set(advice.steps.map((step) => step.answer)).size).toBe(advice.steps.length);
        expect(screenLength(advice)).toBeLessThanOrEqual(Math.max(1500, screenLength(base)));
      }),
      { numRuns: 200 },
    );
  });

  test('a good answer with one piece spoilt keeps the rest and shows nothing of it', () => {
    const places = ['heard', 'step', 'softer', 'firmer', 'leave', 'decides'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...nasty.slice(0, 18)),
        fc.constantFrom(...places),
        fc.nat(1),
        fc.boolean(),
        (bad, where, at, first) => {
          const own = echo(given[at]!);
          const spoil = (of: string): string => (first ? `${bad} ${of}` : `${of} ${bad}`);
          const spoilt: Written = {
            ...own,
            heard: where === 'heard' ? spoil('You still wait for your money') : own.heard,
            steps: own.steps.map((step, place) =>
              where === 'step' && place === 0 ? { ...step, text: spoil(step.text) } : step,
            ),
            messages: own.messages.map((it) =>
              where === 'softer' || where === 'firmer' ? { ...it, [where]: spoil(it[where]) } : it,
            ),
            leave_when:
              own.leave_when &&
              (where === 'leave' ? { ...own.leave_when, text: spoil(own.leave_when.text) } : own.leave_when),
          };
          const verified = verify(spoilt, given[at]!);
          if (verified.kind === 'refused') {
            expect(verified.reason).toBe('prompt');
            return;
          }
          const shown = JSON.stringify([
            verified.advice.heard,
            verified.advice.steps.map((it) => it.text),
            verified.advice.message?.text,
            verified.advice.leaveWhen?.text,
            verified.tones,
          ]);
          expect(shown).not.toMatch(unwanted);
        },
      ),
      { numRuns: 150 },
    );
  });
});
