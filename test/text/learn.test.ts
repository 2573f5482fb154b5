// The trainer: the same bytes at every run, authors apart, and parts that do what they say.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../src/text/feature.ts';
import { loadUnderstanding, problemIds, understand } from '../../src/text/index.ts';
import { infer, readerOf } from '../../src/text/infer.ts';
import { corpusOf } from '../../src/text/learn/corpus.ts';
import { foldsOf } from '../../src/text/learn/fold.ts';
import { learnLevel, signalsOf } from '../../src/text/learn/level.ts';
import { minimise } from '../../src/text/learn/minimise.ts';
import { randomFrom } from '../../src/text/learn/random.ts';
import { settings, type Settings } from '../../src/text/learn/setting.ts';
import { readSituations } from '../../src/text/learn/situation.ts';
import { rowsOf } from '../../src/text/learn/stack.ts';
import { train } from '../../src/text/learn/teach.ts';
import { quantise, weightsBytes } from '../../src/text/learn/write.ts';
import { at } from '../../src/text/signal.ts';
import { readWeights, scaleOf } from '../../src/text/weights.ts';

const folder = new URL('../../prompts/situations', import.meta.url);
const situations = readSituations(folder);

const small: Settings = {
  ...settings,
  folds: 2,
  madeUp: 200,
  letters: { least: 2, most: 3000 },
  words: { least: 2, most: 3000 },
  network: { ...settings.network, rounds: 10 },
  seeds: { letters: [1], words: [2] },
};
const panel = { standard: { mean: [], deviation: [] }, weights: [], bias: [] };
const scorer = { standard: { mean: [], deviation: [] }, weights: [], bias: 0 };
const noSecondLevel = {
  stack: { types: panel, fromTypes: panel, usual: [], strategies: panel, client: scorer, safety: scorer },
  spread: { clientShort: [], clientLong: [], danger: [], noDanger: [] },
};

describe('the whole', () => {
  test('a small training gives the same bytes twice, and weights that understand', () => {
    const few = situations.filter((_, i) => i % 30 === 0);
    const first = train(corpusOf(few), small, () => undefined);
    expect(train(corpusOf(few), small, () => undefined).equals(first)).toBe(true);
    const file = join(mkdtempSync(join(tmpdir(), 'train-')), 'small.bin');
    writeFileSync(file, first);
    const { types } = understand(
      loadUnderstanding(file),
      'The invoice is two months late and he still has not paid me.',
    );
    expect(types.slice(0, 6).map((t) => t.id)).toContain('late-payment');
  }, 120_000);

  test('an author is left out as a whole, and twin texts of either language together', () => {
    const folds = foldsOf(situations, 6);
    const byAuthor = new Map<string, Set<number>>();
    situations.forEach((s, i) => {
      if (s.kind === 'post') byAuthor.set(s.author, (byAuthor.get(s.author) ?? new Set()).add(folds[i]!));
      if (s.kind === 'clause') expect(folds[i]).toBe(-1);
    });
    for (const seen of byAuthor.values()) expect(seen.size).toBe(1);
    const twins = situations.flatMap((s, i) => (s.author === 'negatives2' && s.rank === 8 ? [folds[i]] : []));
    expect(twins).toHaveLength(2);
    expect(new Set(twins).size).toBe(1);
  });

  test('what is kept out is not read for training', () => {
    const kept = readdirSync(new URL('kept-out', `${folder.href}/`)).map((name) => name.replace('.jsonl', ''));
    expect(kept.length).toBeGreaterThan(0);
    const authors = new Set(situations.map((s) => s.author));
    for (const name of kept) expect(authors.has(name)).toBe(false);
  });
});

describe('engine and trainer', () => {
  test('read the same post into the same signals, but for the rounding of the file', () => {
    const few = situations.filter((s, i) => i % 60 === 0 || (s.author === 'author10' && s.rank < 40));
    const corpus = corpusOf(few);
    const posts = few.flatMap((s, i) => (s.author === 'author10' && s.text.length > 300 ? [i] : []));
    const level = learnLevel(corpus, [...few.keys()], small);
    const file = join(mkdtempSync(join(tmpdir(), 'parity-')), 'level.bin');
    writeFileSync(file, weightsBytes(corpus, level, noSecondLevel));
    const reader = readerOf(readWeights(file));
    const learnt = rowsOf(signalsOf(corpus, posts, level));
    const inferred = posts.map((i) => infer(reader, few[i]!.text, readPost(few[i]!.text, few[i]!.language)).signals);
    expect(posts.length).toBeGreaterThan(10);
    for (const part of [at.linearWhole, at.linearBest, at.networkWhole, at.networkBest, at.networkMean]) {
      const pairs = learnt.flatMap((row, i) =>
        Array.from({ length: problemIds.length }, (_, l) => [row[part + l]!, inferred[i]![part + l]!] as const),
      );
      expect(correlation(pairs)).toBeGreaterThan(0.99);
    }
  }, 120_000);
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [a, b] = [mean((p) => p[0]), mean((p) => p[1])];
  const spread = (k: 0 | 1, middle: number): number => Math.sqrt(mean((p) => (p[k] - middle) ** 2));
  return mean((p) => (p[0] - a) * (p[1] - b)) / (spread(0, a) * spread(1, b));
}

describe('the parts', () => {
  test('minimise finds the lowest point', () => {
    const lowest = minimise(
      (x, g) => {
        g[0] = 2 * (x[0]! - 3);
        g[1] = 20 * (x[1]! + 1);
        return (x[0]! - 3) ** 2 + 10 * (x[1]! + 1) ** 2;
      },
      new Float64Array(2),
      50,
    );
    expect(lowest[0]).toBeCloseTo(3, 4);
    expect(lowest[1]).toBeCloseTo(-1, 4);
  });

  test('chance is the same from the same seed, and even', () => {
    const draw = (seed: number): number[] => {
      const random = randomFrom(seed);
      return Array.from({ length: 2000 }, random.next);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).reduce((sum, v) => sum + v, 0) / 2000).toBeCloseTo(0.5, 1);
  });

  test('rounding to few bits stays within half a step of each row', () => {
    const values = Float64Array.from({ length: 64 }, (_, i) => Math.sin(i * 12.9898) * (i < 32 ? 0.01 : 4));
    const { numbers, scales } = quantise(values, 32, 4);
    values.forEach((v, i) => {
      const step = scaleOf(scales[Math.floor(i / 32)]!);
      expect(Math.abs(v - numbers[i]! * step)).toBeLessThanOrEqual(step * 0.5001);
      expect(Math.abs(numbers[i]!)).toBeLessThanOrEqual(7);
    });
  });
});
