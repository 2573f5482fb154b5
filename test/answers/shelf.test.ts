// What a community sees: an index that grows by one at a time, conflicts said on both sides, and votes that never outweigh what fits.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { answersOf, createShelf, isHarmful, weighed, type Answer } from '../../src/answers/index.ts';
import { createGrowing } from '../../src/answers/growing.ts';
import { parseAnswer } from '../../src/answers/load.ts';
import { renderAnswer } from '../../src/answers/render.ts';
import { openLibrary } from '../../src/house.ts';

const { all } = openLibrary().answers;
const [first, second, third] = all as unknown as [Answer, Answer, Answer];
const set = answersOf(all.slice(20));
const none = { better: 0, same: 0, worse: 0 };
const post = first.exemplars.en[0] ?? '';

describe('a growing index', () => {
  test('finds what was put in as the set finds its own, and leaves the set’s scores as they are', () => {
    const shelf = createShelf(set);
    const before = set.index.scores(post, 'en');
    shelf.put(first, none);
    const seen = shelf.index.scores(post, 'en');
    expect(seen.words.subarray(0, set.all.length)).toEqual(before.words);
    expect(seen.precedent.subarray(0, set.all.length)).toEqual(before.precedent);
    expect(shelf.all.at(-1)?.id).toBe(first.id);
    // Its own story is the story most like it.
    expect(seen.precedent.indexOf(Math.max(...seen.precedent))).toBe(set.all.length);
    expect(seen.precedent.at(-1)).toBeGreaterThan(0.9);
  });

  test('after any putting in and taking out it scores like one that was made of what is left', () => {
    const some = all.slice(0, 6);
    const step = fc.record({ at: fc.nat(5), out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const growing = createGrowing(set.index.rarityOf);
        for (const { at, out } of steps) {
          if (out) growing.drop(some[at]!.id);
          else growing.put(some[at]!);
        }
        const fresh = createGrowing(set.index.rarityOf);
        for (const answer of growing.all) fresh.put(answer);
        for (const language of ['en', 'nl'] as const) {
          const [one, other] = [growing.scores(post, language), fresh.scores(post, language)];
          // The order in which weights are added up may differ, so the last digits may.
          for (const kind of ['words', 'precedent'] as const) {
            expect(one[kind].length).toBe(other[kind].length);
            for (const [at, score] of one[kind].entries()) expect(score).toBeCloseTo(other[kind][at] ?? -1, 5);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what was taken out is found by nothing it said', () => {
    const growing = createGrowing(set.index.rarityOf);
    growing.put(first);
    growing.put(second);
    growing.drop(first.id);
    expect(growing.all.map((it) => it.id)).toEqual([second.id]);
    expect(growing.scores(post, 'en').precedent.length).toBe(1);
    growing.drop(second.id);
    growing.put(third);
    expect(Math.max(...growing.scores(second.exemplars.en[0] ?? '', 'en').precedent)).toBeLessThan(0.3);
  });

  test('another wording is found at once, the old one no more', () => {
    const growing = createGrowing(set.index.rarityOf);
    growing.put(first);
    growing.put({ ...first, exemplars: { en: ['They painted my bicycle green.'], nl: first.exemplars.nl } });
    expect(growing.scores('They painted my bicycle green.', 'en').precedent[0]).toBeGreaterThan(0.9);
    expect(growing.scores(post, 'en').precedent[0]).toBeLessThan(0.3);
  });
});

test('a conflict a community’s answer names is said from the other side too, for that community alone', () => {
  const shelf = createShelf(set);
  const decides = { en: 'Before or after?', nl: 'Ervoor of erna?' };
  const other = set.all[0]!;
  shelf.put({ ...first, conflicts: [{ with: other.id, decides, fact: 'abuse', is: 'yes' }] }, none);
  const back = shelf.byId(other.id)?.conflicts.find((it) => it.with === first.id);
  expect(back).toEqual({ with: first.id, decides, fact: 'abuse', is: 'no' });
  expect(shelf.all[0]?.conflicts.some((it) => it.with === first.id)).toBe(true);
  expect(set.byId(other.id)?.conflicts.some((it) => it.with === first.id)).toBe(false);
  shelf.drop(first.id);
  expect(shelf.byId(other.id)).toBe(other);
});

test('an answer that bears the id of one of the set does not take its place', () => {
  const shelf = createShelf(set);
  shelf.put({ ...first, id: set.all[0]!.id }, none);
  expect(shelf.all.length).toBe(set.all.length);
});

describe('relevance first, then votes and outcomes', () => {
  const standing = fc.record({
    votes: fc.double({ min: 0, max: 14, noNaN: true }),
    outcomes: fc.option(fc.record({ better: fc.nat(500), same: fc.nat(500), worse: fc.nat(500) }), { nil: undefined }),
  });

  test('one that fits by half better goes first whatever the others’ votes and outcomes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), standing, standing, (relevance, one, other) => {
        expect(weighed(relevance * 1.5, one)).toBeGreaterThan(weighed(relevance, other));
      }),
    );
  });

  test('among those that fit alike more votes go first, and of equal votes the better outcomes', () => {
    const with_ = (votes: number, outcomes = none): number => weighed(1, { votes: Math.log1p(votes), outcomes });
    expect(with_(5)).toBeGreaterThan(with_(1));
    expect(with_(5, { better: 6, same: 1, worse: 0 })).toBeGreaterThan(with_(5));
    expect(with_(5, { better: 0, same: 1, worse: 6 })).toBeLessThan(with_(5));
    // One story is nearly none.
    expect(with_(5, { better: 1, same: 0, worse: 0 }) / with_(5)).toBeLessThan(1.02);
  });

  test('much harm is three who were worse off, and no fewer than were not', () => {
    expect(isHarmful({ better: 0, same: 0, worse: 2 })).toBe(false);
    expect(isHarmful({ better: 1, same: 2, worse: 3 })).toBe(true);
    expect(isHarmful({ better: 2, same: 2, worse: 3 })).toBe(false);
  });
});

test('every answer of the set is the same after a round trip through its file, and the second file is the first to the byte', () => {
  for (const answer of all) {
    const file = renderAnswer(answer);
    const read = parseAnswer(`${answer.id}.md`, file);
    expect(read.mistakes).toEqual([]);
    expect(read.answer).toEqual(answer);
    expect(renderAnswer(read.answer as Answer)).toBe(file);
  }
});
