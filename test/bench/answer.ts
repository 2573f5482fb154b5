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
    Object.entries(sets).map(([size, set]) => [size, timesOf(set, reader, measuring)] as const),
  );
  const quantiles = Object.keys(sets).flatMap((size) => {
    const times = rows.flatMap((row) => row.filter(([name]) => name === size).map(([, its]) => its));
    const usual = measuring.map((_, at) => median(times.map((run) => run[at] ?? 0)));
    return ([50, 99] as const).map((share) => [`set_${size}_p${share}_ms`, quantile(usual, share / 100)] as const);
  });
  const measured = Object.fromEntries(quantiles);
  return figure(
    'Whole deterministic answer in-process: understand, choose, compose, document, plain text',
    `${measuring.length} posts by several authors in both languages, none of them seen while warming up, ${runs} times over with the sets in turn; of each post its median time, then the quantiles over all posts. Beyond the real ${real.all.length} answers the cards are made up by recombining real ones.`,
    [16, 1000].flatMap((size) => [
      goal(`${size} answers, p50`, measured[`set_${size}_p50_ms`] ?? Infinity, 1, 'ms'),
      goal(`${size} answers, p99`, measured[`set_${size}_p99_ms`] ?? Infinity, 3, 'ms'),
    ]),
    measured,
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
