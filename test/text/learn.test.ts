// The trainer: the same bytes at every run, authors apart, and parts that do what they say.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadUnderstanding, understand } from '../../src/text/index.ts';
import { corpusOf } from '../../src/text/learn/corpus.ts';
import { foldsOf } from '../../src/text/learn/fold.ts';
import { minimise } from '../../src/text/learn/minimise.ts';
import { randomFrom } from '../../src/text/learn/random.ts';
import { settings, type Settings } from '../../src/text/learn/setting.ts';
import { readSituations } from '../../src/text/learn/situation.ts';
import { train } from '../../src/text/learn/teach.ts';
import { quantise } from '../../src/text/learn/write.ts';
import { scaleOf } from '../../src/text/weights.ts';

const folder = new URL('../../prompts/situations', import.meta.url);
const situations = readSituations(folder);

describe('the whole', () => {
  test('a small training gives the same bytes twice, and weights that understand', () => {
    const few = situations.filter((_, i) => i % 60 === 0);
    const quick: Settings = {
      ...settings,
      folds: 2,
      madeUp: 200,
      letters: { least: 2, most: 3000 },
      words: { least: 2, most: 3000 },
      network: { ...settings.network, rounds: 4 },
      seeds: { letters: [1], words: [2] },
    };
    const first = train(corpusOf(few), quick, () => undefined);
    expect(train(corpusOf(few), quick, () => undefined).equals(first)).toBe(true);
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
