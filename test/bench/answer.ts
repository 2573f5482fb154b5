// The whole deterministic answer in one process: from a post to the text of its advice, on sets of several sizes.
import { adviceDocument, compose, readSituation, type Library } from '../../src/advice/index.ts';
import type { Answers } from '../../src/answers/index.ts';
import { plaintext } from '../../src/chat/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding, type Reader } from '../../src/text/index.ts';
import { manyAnswers, someAnswers } from './cards.ts';
import { figure, goal, type Figure } from './figure.ts';
import { readPosts } from './posts.ts';
import { median, quantile } from './stat.ts';

const today = new Date('2025-11-03T09:00:00Z');

type Measured = { readonly p50: number; readonly p99: number };

/** `runs` times over `count` posts for each set, the sets in turn. */
export function answerFigure({ runs, count }: { runs: number; count: number }): Figure {
  const reader = loadUnderstanding(weightsFile);
  const library = openLibrary();
  const real = library.answers;
  const libraryOf = (answers: Answers): Library => ({ ...library, answers });
  const sets = {
    16: libraryOf(someAnswers(real.all, 16)),
    [real.all.length]: library,
    1000: libraryOf(manyAnswers(real.all, 1_000)),
  };
  const posts = readPosts(2 * count);
  const [warming, measuring] = [posts.filter((_, at) => at % 2 === 0), posts.filter((_, at) => at % 2 === 1)];
  for (const set of Object.values(sets)) timesOf(set, reader, warming);
  const rows = Array.from({ length: runs }, () =>
    Object.entries(sets).map(([size, set]): readonly [string, Measured] => {
      const times = timesOf(set, reader, measuring);
      return [size, { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }];
    }),
  );
  const of = (size: number | string, which: keyof Measured): number[] =>
    rows.flatMap((row) => row.filter(([name]) => name === String(size)).map(([, it]) => it[which]));
  const sizes = [...new Set(Object.keys(sets))];
  return figure(
    'Whole deterministic answer in-process: understand, choose, compose, document, plain text',
    `${measuring.length} posts by several authors in both languages, none of them seen while warming up; ${runs} runs, medians of their quantiles. Beyond the real ${real.all.length} answers the cards are made up by recombining real ones.`,
    [16, 1000].flatMap((size) => [
      goal(`${size} answers, p50`, median(of(size, 'p50')), 1, 'ms'),
      goal(`${size} answers, p99`, median(of(size, 'p99')), 3, 'ms'),
    ]),
    Object.fromEntries(
      sizes.flatMap((size) => [
        [`set_${size}_p50_ms`, of(size, 'p50')],
        [`set_${size}_p99_ms`, of(size, 'p99')],
      ]),
    ),
  );
}

function timesOf(set: Library, reader: Reader, posts: readonly string[]): number[] {
  return posts.map((text) => {
    const started = performance.now();
    const advice = compose(set, readSituation(reader, text, {}, today));
    const shown = plaintext(adviceDocument(advice, 'a-key'));
    const ms = performance.now() - started;
    if (shown === '') throw new Error('an answer was empty');
    return ms;
  });
}
