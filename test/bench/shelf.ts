// Search over the set and a community's own cards, and what it takes to put one in: in one process, on ten thousand cards.
import { rank } from '../../src/advice/rank.ts';
import { readSituation } from '../../src/advice/index.ts';
import { createShelf, type Answers } from '../../src/answers/index.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { manyAnswers } from './cards.ts';
import { figure, goal, type Figure } from './figure.ts';
import { readPosts } from './posts.ts';
import { median, quantile } from './stat.ts';

const size = 10_000;
const today = new Date('2025-11-03T09:00:00Z');
const nobody = { better: 0, same: 0, worse: 0 };

/** `runs` times over `count` posts that were not seen while warming up. */
export function shelfFigure({ runs, count }: { runs: number; count: number }): Figure {
  const { answers: set } = openLibrary();
  const reader = loadUnderstanding(weightsFile);
  const shelf = createShelf(set);
  const made = manyAnswers(set.all, size).all.filter((it) => set.byId(it.id) === undefined);
  const adding = made.map((answer) => timed(() => shelf.put(answer, nobody)));
  const last = adding.slice(-500);
  const posts = readPosts(2 * count).map((text) => readSituation(reader, text, {}, today));
  const [warming, measuring] = [posts.filter((_, at) => at % 2 === 0), posts.filter((_, at) => at % 2 === 1)];
  const search = (seen: Answers) => (it: (typeof posts)[number]) =>
    timed(() => seen.index.scores(it.text, it.language));
  const ranking = (seen: Answers) => (it: (typeof posts)[number]) => timed(() => rank(seen, it));
  const figures = { search: search(shelf), rank: ranking(shelf) };
  for (const measure of Object.values(figures)) warming.forEach(measure);
  const measured = Object.fromEntries(
    Object.entries(figures).flatMap(([name, measure]) => {
      const times = Array.from({ length: runs }, () => measuring.map(measure));
      const usual = measuring.map((_, at) => median(times.map((run) => run[at] ?? 0)));
      return ([50, 99] as const).map((share) => [`${name}_p${share}_ms`, quantile(usual, share / 100)]);
    }),
  ) as Record<string, number>;
  const add = quantile(last, 0.5);
  return figure(
    `Search over the set and a community's cards, ${shelf.all.length} in all`,
    `${measuring.length} posts by several authors in both languages, none of them seen while warming up, ${runs} times over; of each post its median time, then the quantiles over all posts. search: likeness of every card to a post; rank: that, and the order of all that suit it. Beyond the real ${set.all.length} the cards are made up by recombining real ones. add: putting in one card, the last 500 of them.`,
    [goal(`search over ${size} cards, p50`, measured['search_p50_ms'] ?? Infinity, 3, 'ms')],
    { ...measured, add_p50_ms: add, add_p99_ms: quantile(last, 0.99) },
  );
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
