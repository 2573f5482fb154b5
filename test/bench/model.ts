// The model: what a bad one costs the first answer, and how long the checks of what it wrote take.
import { compose, readSituation } from '../../src/advice/index.ts';
import { cardsText, offerOf } from '../../src/advice/offer.ts';
import { verify } from '../../src/advice/verify.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { compose as good } from '../support/model/compose.ts';
import { halfTrue, lying } from '../support/model/fault.ts';
import type { Card } from '../support/model/prompt.ts';
import { measureApart } from './child.ts';
import { figure, goal, type Figure } from './figure.ts';
import { readPosts } from './posts.ts';
import { median, quantile } from './stat.ts';

const today = new Date('2025-11-03T09:00:00Z');
/** Nobody waits longer for the first word. */
const firstWordMs = 2_500;

export async function modelFigures(plan: { each: number; rounds: number; checks: number }): Promise<Figure[]> {
  const measured = await measureApart('model-run.ts', [String(plan.each), String(plan.rounds)]);
  const over = (name: string): number => measured[`${name}_over`] ?? Infinity;
  const slowest = Math.max(
    ...['good', 'lying', 'slow', 'dead'].map((name) => measured[`${name}_slowest_ms`] ?? Infinity),
  );
  return [
    figure(
      'The first answer with a model, over one without',
      `${plan.each} posts each way in each of ${plan.rounds} rounds after one to warm up, the ways in turn, on one embedded database, by a member who agreed: from the door to the first answer shown; the next post comes 40 ms later, when a slow model is still waited for. The median of the rounds’ ratios of medians.`,
      [
        ...(['dead', 'slow', 'lying'] as const).map((name) => goal(`a ${name} one`, over(name), 1.1, '×')),
        goal('the slowest of all', slowest, firstWordMs, 'ms'),
      ],
      measured,
    ),
    verifyFigure(plan.checks),
  ];
}

function verifyFigure(count: number): Figure {
  const [library, reader] = [openLibrary(), loadUnderstanding(weightsFile)];
  const cases = readPosts(count).flatMap((post) => {
    const situation = readSituation(reader, post, {}, today);
    const base = compose(library, situation);
    if (base.why !== 'answered' || base.safety) return [];
    const offered = offerOf(library.answers, situation);
    const cards = cardsText(offered, situation.language)
      .split('\n')
      .map((line) => JSON.parse(line) as Card);
    const asked = { cards, post, language: situation.language };
    const given = { offered, base, situation, post, answers: library.answers };
    return [good(asked), halfTrue(asked), lying(asked)].map((written) => ({ written, given }));
  });
  for (const { written, given } of cases) verify(written, given);
  const times = cases.map(({ written, given }) => {
    const started = performance.now();
    verify(written, given);
    return performance.now() - started;
  });
  return figure(
    'The checks of what a model wrote, one answer',
    `${cases.length} wordings, a third good, a third half true, a third lies, after one turn to warm up.`,
    [goal('p99', quantile(times, 0.99), 2, 'ms')],
    { p50_ms: median(times), p99_ms: quantile(times, 0.99), slowest_ms: Math.max(...times) },
  );
}
