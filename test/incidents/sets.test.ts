// What is read out of a member's own words, scored on the sets that were written before the code; the floors lie just under what is reached.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { weightsFile } from '../../src/house.ts';
import { readsAsIncident } from '../../src/incidents/reads-as.ts';
import {
  loadUnderstanding,
  readAmount,
  readLoss,
  readQuotes,
  readWhen,
  understand,
  type When,
} from '../../src/text/index.ts';

type Language = 'en' | 'nl';
type Case<E> = { readonly id: string; readonly text: string; readonly language: Language; readonly expect: E };
const set = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`./sets/${name}.json`, import.meta.url), 'utf8')) as T[];
const reader = loadUnderstanding(weightsFile);
const count = <T>(all: readonly T[], is: (it: T) => boolean): number => all.filter(is).length;

describe('when it happened', () => {
  type At = { readonly kind: 'at'; readonly from: string; readonly to: string; readonly about: boolean };
  type Expected = At | { readonly kind: 'none' };
  type Timed = Case<Expected> & {
    readonly now: string;
    readonly zone: string;
    readonly other?: Expected | readonly Expected[];
    readonly loose?: true;
  };
  const day = (local: string): string => local.slice(0, 10);

  function isRight(it: Timed): boolean {
    const got: When = readWhen(it.text, it.language, new Date(it.now), it.zone);
    const readings = [it.expect, ...[it.other ?? []].flat()];
    return readings.some((want) => {
      if (want.kind === 'none' || got.kind === 'open') return want.kind === 'none' && got.kind === 'open';
      const overlaps = day(got.from) <= day(want.to) && day(got.to) >= day(want.from);
      if (it.loose === true && overlaps) return true;
      return got.from === want.from && got.to === want.to && got.about === want.about;
    });
  }

  test.each([
    ['en', 94],
    ['nl', 92],
  ] as const)('in %s, at least %i of 100', (language, floor) => {
    const all = set<Timed>('when').filter((it) => it.language === language);
    expect(all).toHaveLength(100);
    expect(count(all, isRight)).toBeGreaterThanOrEqual(floor);
  });
});

describe('what it cost, what was said, what kind it was', () => {
  type Money = { readonly amount: number; readonly currency: string | null; readonly basis: string | null };
  type Told = { hours: number | null; money: readonly Money[]; quotes: readonly string[]; kinds: readonly string[] };
  const all = set<Case<Told>>('incident');
  const bare = (text: string): string =>
    text
      .trim()
      .replace(/[.,!?;:]+$/, '')
      .toLowerCase();

  /** Precision and recall of lists. */
  function share(pairs: readonly { readonly got: readonly string[]; readonly want: readonly string[] }[]) {
    const hits = pairs.reduce((sum, { got, want }) => sum + count(got, (it) => want.includes(it)), 0);
    const sizes = (of: 'got' | 'want'): number => pairs.reduce((sum, pair) => sum + pair[of].length, 0);
    return { precision: hits / sizes('got'), recall: hits / sizes('want') };
  }

  test('hours, at least 75 of 80', () => {
    const right = count(all, (it) => (readLoss(it.text, it.language).hours ?? null) === it.expect.hours);
    expect(right).toBeGreaterThanOrEqual(75);
  });

  test('money, precision 0.83 and recall 0.77', () => {
    const found = share(
      all.map((it) => ({
        got: readLoss(it.text, it.language).money.map(({ amount, currency }) => `${amount} ${currency}`),
        want: it.expect.money.map(({ amount, currency }) => `${amount} ${currency ?? ''}`),
      })),
    );
    expect(found.precision).toBeGreaterThanOrEqual(0.83);
    expect(found.recall).toBeGreaterThanOrEqual(0.77);
  });

  test('quotes, precision 0.88 and recall 0.94', () => {
    const found = share(all.map((it) => ({ got: readQuotes(it.text).map(bare), want: it.expect.quotes.map(bare) })));
    expect(found.precision).toBeGreaterThanOrEqual(0.88);
    expect(found.recall).toBeGreaterThanOrEqual(0.94);
  });

  test('kinds, at least 74 of 80', () => {
    const right = count(all, (it) => it.expect.kinds.includes(understand(reader, it.text).asserted[0] ?? ''));
    expect(right).toBeGreaterThanOrEqual(74);
  });
});

test('amounts, at least 59 of 60', () => {
  type Amount = { readonly amount: number; readonly currency: string | null } | null;
  const all = set<Case<Amount> & { readonly accept?: readonly Amount[] }>('amounts');
  const right = count(all, ({ text, expect: want, accept = [] }) => {
    const got = readAmount(text);
    const same = (it: Amount): boolean =>
      it === null || got === null
        ? it === got
        : it.amount === got.amount && (it.currency ?? null) === (got.currency ?? null);
    return [want, ...accept].some(same);
  });
  expect(all).toHaveLength(60);
  expect(right).toBeGreaterThanOrEqual(59);
});

describe('whether a message is offered to the log', () => {
  const all = set<Case<'log' | 'advice' | 'both' | 'neither'>>('reads-as');
  const isOffered = (it: (typeof all)[number]): boolean =>
    readsAsIncident(reader, it.text, {
      now: new Date('2026-11-24T10:15:00Z'),
      zone: 'Europe/Amsterdam',
      language: it.language,
    });

  test('at least 26 of the 30 that tell what a client did', () => {
    const told = all.filter((it) => it.expect === 'log' || it.expect === 'both');
    expect(told).toHaveLength(30);
    expect(count(told, isOffered)).toBeGreaterThanOrEqual(26);
  });

  test('none of the 30 that only ask, greet or joke', () => {
    const other = all.filter((it) => it.expect === 'advice' || it.expect === 'neither');
    expect(other.filter(isOffered).map((it) => it.id)).toEqual([]);
  });
});
