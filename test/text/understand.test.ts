// Understanding: deterministic, bounded, never throws, and right on plain posts.

import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factsOf,
  languageOf,
  loadUnderstanding,
  problemIds,
  slotsOf,
  strategyIds,
  understand,
  type ProblemId,
} from '../../src/text/index.ts';

const file = new URL('../../prompts/understanding.bin', import.meta.url);
const reader = loadUnderstanding(file);

describe('plain posts', () => {
  test.each<[string, ProblemId]>([
    ['My client is two months late with the invoice. He keeps promising to pay next week.', 'late-payment'],
    ['She refuses to pay the final invoice because she suddenly does not like the design.', 'payment-refusal'],
    ['He messages me at eleven at night and on Sundays and expects an answer at once.', 'after-hours-contact'],
    ['They keep adding extra pages to the website and expect it all for the same price.', 'scope-creep'],
    ['He missed our last three calls without a word.', 'missed-meetings'],
    ['Klant wil voor de achtste keer een nieuwe versie van het logo, het is nooit goed.', 'never-satisfied'],
    ['De klant dreigt met een slechte review als ik niet alles gratis aanpas.', 'threats'],
    ['Ik hoor al drie weken niets meer van mijn opdrachtgever, hij reageert nergens op.', 'ghosting'],
    ['Het bureau dat ertussen zit betaalt me niet omdat de eindklant nog niet heeft betaald.', 'middleman'],
    ['Ze willen eerst een gratis proefontwerp zien voordat ze beslissen.', 'free-or-spec-work'],
  ])('%s', (post, id) => {
    const { asserted, client } = understand(reader, post);
    expect(asserted).toContain(id);
    expect(client.verdict).not.toBe('no');
  });

  test('words that show a type are literal pieces of the post', () => {
    const post = 'Nice people, really. But they still haven’t PAID my invoice from June, and now they want a discount!';
    const { types } = understand(reader, post);
    expect(types).toHaveLength(problemIds.length);
    expect(types[0]!.words.length).toBeGreaterThan(0);
    for (const { words } of types) for (const piece of words) expect(post).toContain(piece);
  });

  test('six types in all are shown, none twice', () => {
    const { asserted, offered } = understand(reader, 'The client is always late with everything.');
    expect(new Set([...asserted, ...offered]).size).toBe(6);
  });

  test('no client matter', () => {
    expect(understand(reader, '').client.verdict).toBe('no');
    expect(understand(reader, 'Does anyone have a good recipe for banana bread?').client.verdict).toBe('no');
    expect(understand(reader, 'Weet iemand een goed recept voor bananenbrood?').client.verdict).toBe('no');
  });

  test('danger', () => {
    const threatened = understand(
      reader,
      'He said he knows where I live and that he will break my legs if I send the invoice again.',
    );
    expect(threatened.safety.verdict).toBe('yes');
    expect(threatened.safety.kinds).toContain('threat-of-violence');
    const touched = understand(reader, 'Hij legde zijn hand op mijn dij en vroeg of ik mee ging naar zijn hotelkamer.');
    expect(touched.safety.verdict).toBe('yes');
    expect(touched.safety.kinds).toContain('sexual-harassment');
    expect(understand(reader, 'My client is two months late with the invoice.').safety.verdict).toBe('no');
  });
});

describe('a press', () => {
  const post = 'The client is being difficult about the website and I do not know what to do.';
  test('what is pressed is asserted, and leads the strategies', () => {
    const pressed = understand(reader, post, { pressed: ['late-payment'] });
    expect(pressed.asserted[0]).toBe('late-payment');
    expect(pressed.strategies.slice(0, 5).map((s) => s.id)).toContain('payment-follow-up');
    expect(new Set([...pressed.asserted, ...pressed.offered]).size).toBe(6);
  });
  test('the same press twice counts once', () => {
    const once = understand(reader, post, { pressed: ['ghosting'] });
    expect(understand(reader, post, { pressed: ['ghosting', 'ghosting'] })).toEqual(once);
  });
});

describe('any text', () => {
  test('a few words said thousands of times say no more than once', () => {
    expect(understand(reader, 'x '.repeat(20_000)).client.verdict).toBe('no');
    const once = understand(reader, 'my client does not pay me '.repeat(3));
    const often = understand(reader, 'my client does not pay me '.repeat(3_000));
    expect(often.client.verdict).toBe(once.client.verdict);
    expect(often.asserted.toSorted()).toEqual(once.asserted.toSorted());
  });

  test('the same text gives the same answer, whatever was read in between', () => {
    const post = 'He has not paid for 45 days and now threatens to sue me; should I stop?';
    const first = JSON.stringify(understand(reader, post));
    understand(reader, 'Something else entirely, in weekends and at night.');
    expect(JSON.stringify(understand(reader, post))).toBe(first);
    expect(JSON.stringify(understand(loadUnderstanding(file), post))).toBe(first);
  });

  test('hostile texts: nothing throws, every figure is one', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '€',
        '1.234,56',
        '3/4',
        '<@U1>',
        '```',
        '"',
        '’s',
        'niet',
        'not',
        'K',
        'İ',
        '\u0000',
        '\n\n',
        ' - ',
        'invoice #',
        'klant ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const u = understand(reader, text);
        expect(u.types.every((t) => t.score >= 0 && t.score <= 1)).toBe(true);
        expect(u.strategies).toHaveLength(strategyIds.length);
        expect(u.safety.score).toBeGreaterThanOrEqual(0);
        for (const slot of slotsOf(text)) expect(text.slice(slot.from, slot.to)).toBe(slot.piece);
        for (const fact of factsOf(text)) if (fact.words !== undefined) expect(text).toContain(fact.words);
        languageOf(text);
      }),
      { numRuns: 2000, seed: 4 },
    );
  }, 60_000);

  test.each([
    ['many words', 'the client will not pay and '.repeat(1500)],
    ['no spaces', 'a'.repeat(40_000)],
    ['only commas', 'x, '.repeat(13_000)],
    ['only figures', '1.1.1,1 €'.repeat(4500)],
    ['quotes', '"\' '.repeat(13_000)],
    ['opened markup', '<@'.repeat(20_000)],
  ])('40,000 characters, %s: bounded', (_, text) => {
    understand(reader, text);
    const start = performance.now();
    understand(reader, text);
    slotsOf(text);
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('the weights file', () => {
  test('is at most 5 MB and loads in the memory allowed', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(5_000_000);
    const sizes = (value: unknown): number => {
      if (ArrayBuffer.isView(value)) return value.byteLength;
      return typeof value === 'object' && value !== null
        ? Object.values(value).reduce<number>((sum, v) => sum + sizes(v), 0)
        : 0;
    };
    expect(sizes(reader)).toBeGreaterThan(5_000_000);
    expect(sizes(reader)).toBeLessThan(40_000_000);
  });

  test('what is wrong with it is said', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weights-'));
    expect(() => loadUnderstanding(join(folder, 'none.bin'))).toThrow(/none\.bin cannot be read/);
    writeFileSync(join(folder, 'other.bin'), 'this is something else altogether');
    expect(() => loadUnderstanding(join(folder, 'other.bin'))).toThrow(/other\.bin is not a weights file/);
    const bytes = readFileSync(file);
    bytes[bytes.length - 5]! ^= 1;
    writeFileSync(join(folder, 'damaged.bin'), bytes);
    expect(() => loadUnderstanding(join(folder, 'damaged.bin'))).toThrow(/damaged\.bin is damaged/);
  });
});
