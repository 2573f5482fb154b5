// How well each of the set's answers suits a situation: the likeness of its words and stories, its problems, its votes, the facts.
import { weighed, type Answer, type Answers } from '../answers/index.ts';
import { problemIds } from '../text/index.ts';
import type { Situation } from './situation.ts';

/** An answer with how well it suits the situation: `score` orders, `fit` says how much of it is about the post's problems (0 to about 1.3). */
export type Ranked = {
  readonly answer: Answer;
  readonly score: number;
  readonly fit: number;
  /** It was given in a situation very like this one. */
  readonly known: boolean;
};

/** What strategy real answers give in such a post counts more than by its share: on kept-out authors recall@5 rises by 0.01, on dev it stays. */
const strategyPower = 1.5;
/** How much it counts that a post uses an answer's own words, or tells a story like one it was given in: type alone does not tell one matter from another. */
const wordsWeight = 8;
const storyWeight = 8;
/** A post this like a situation the answer was given in is taken for the same; how much that then counts beside relevance. */
const likePrecedent = 0.16;
const precedentWeight = 20;
/** An answer whose problems are this little of the post's is not about it and is not looked at further. */
const leastFit = 0.12;

/** All answers that may be given here and have something to do with the post, best first. */
export function rank(answers: Answers, situation: Situation): Ranked[] {
  const likeness = answers.index.scores(situation.text, situation.language);
  const chance = chancesOf(situation);
  const wanted = new Map<string, number>(situation.strategies.map((it) => [it.id, it.score]));
  const day = situation.today.toISOString().slice(0, 10);
  const ranked: Ranked[] = [];
  const column = columnOf(answers.all);
  for (let at = 0; at < answers.all.length; at++) {
    const about = fitOf(column, chance, column.begins[at], column.begins[at + 1]);
    const alike = Math.max(0, (likeness.precedent[at] ?? 0) - likePrecedent);
    // Most answers of a large set end here.
    if (about < leastFit && alike === 0) continue;
    const answer = answers.all[at]!;
    const votes = votesOf(answer);
    const known = precedentWeight * alike * (1 + 0.3 * votes);
    const fit = Math.max(about, known);
    if (fit < leastFit || !allowed(answer, situation, day)) continue;
    const relevance =
      (0.04 + (wanted.get(answer.strategy) ?? 0)) ** strategyPower *
      (0.05 + about) *
      (1 + wordsWeight * (likeness.words[at] ?? 0) + storyWeight * (likeness.precedent[at] ?? 0));
    const suited = (relevance + known) * needsOf(answer, situation) * leaning(answer, situation);
    const score = weighed(suited, { votes, outcomes: answers.outcomes?.(answer.id) });
    ranked.push({ answer, fit, score, known: known > about });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.answer.id < b.answer.id ? -1 : 1));
}

/** How likely each problem type is, in the order of the taxonomy. */
export function chancesOf({ types }: Situation): Float64Array {
  const chances = new Float64Array(problemIds.length);
  for (const { id, score } of types) chances[placeOf.get(id) ?? -1] = score;
  return chances;
}

/** A precondition that is met speaks for an answer, one that is open a little against it. */
function needsOf({ needs }: Answer, { facts }: Situation): number {
  let factor = 1;
  for (const need of needs) factor *= facts[need.fact] === 'unknown' ? 0.9 : 1;
  return needs.some((need) => facts[need.fact] === need.is) ? factor * 1.25 : factor;
}

/** What may be advised to somebody who may be in danger: nothing that seeks contact with the person. */
const safeNow = new Set<string>([
  'safety-first-report',
  'document-everything',
  'use-platform-process',
  'walk-away-now',
  'third-party-shield',
]);

/** Whether the post says the opposite of what an answer needs or takes for granted. */
export const isDenied = ({ needs, presumes }: Answer, facts: Situation['facts']): boolean =>
  needs.some((it) => isContrary(it, facts)) || presumes.some((it) => isContrary(it, facts));
const isContrary = ({ fact, is }: Answer['needs'][number], facts: Situation['facts']): boolean =>
  facts[fact] !== 'unknown' && facts[fact] !== is;

/** False when a fact of the post speaks against it, when it is another country's law, or out of date; `day` is `YYYY-MM-DD`. */
export function allowed(
  answer: Answer,
  { facts, countries, safety }: Pick<Situation, 'facts' | 'countries' | 'safety'>,
  day: string,
): boolean {
  if (safety.verdict === 'yes' && !safeNow.has(answer.strategy)) return false;
  if (isDenied(answer, facts)) return false;
  if (answer.not_when.some((bar) => facts[bar.fact] === bar.is)) return false;
  if (answer.jurisdiction !== undefined && !countries.includes(answer.jurisdiction)) return false;
  const { valid_from: from, valid_until: until } = answer;
  return (until === undefined || until >= lastShown(day)) && (from ?? day) <= day;
}

/** For so many days an answer that no longer holds is shown as out of date; then not at all. */
const lingerDays = 30;
/** The first day an answer may have held until and still be shown. */
const lastShown = (day: string): string =>
  new Date(Date.parse(day) - lingerDays * 86_400_000).toISOString().slice(0, 10);

/** Who wants to keep a client is not first told to leave. */
function leaning({ stance, rung }: Answer, { facts }: Situation): number {
  const leaves = stance === 'exit' && rung >= 4;
  if (!leaves) return 1;
  if (facts['wants-to-leave'] === 'yes') return 1.2;
  return facts['wants-to-keep-client'] === 'yes' ? 0.4 : 1;
}

/** Problem types by their place in the taxonomy, each with its weight: of one answer, or of many in a row. */
type Problems = { readonly places: Int32Array; readonly weights: Float64Array };
/** What is asked of an answer for every post, worked out once. */
type Profile = Problems & { readonly votes: number };
const profiles = new WeakMap<Answer, Profile>();
const placeOf = new Map<string, number>(problemIds.map((id, at) => [id, at]));

export function profileOf(answer: Answer): Profile {
  const before = profiles.get(answer);
  if (before !== undefined) return before;
  const votes = Math.log1p(Math.max(0, ...answer.sources.map((source) => source.votes ?? 0)));
  const problems = Object.entries(answer.problems);
  const profile = {
    places: Int32Array.from(problems, ([id]) => placeOf.get(id) ?? -1),
    weights: Float64Array.from(problems, ([, weight]) => weight),
    votes,
  };
  profiles.set(answer, profile);
  return profile;
}

export const votesOf = (answer: Answer): number => profileOf(answer).votes;

/** The best of an answer's problems counts whole, the others a quarter. */
export function fitOf({ places, weights }: Problems, chance: Float64Array, begin = 0, end = places.length): number {
  let best = 0;
  let sum = 0;
  for (let at = begin; at < end; at++) {
    const part = weights[at]! * (chance[places[at]!] ?? 0);
    sum += part;
    if (part > best) best = part;
  }
  return best + (sum - best) * 0.25;
}

/** The problems of a whole set's answers; those of the n-th begin at `begins[n]` and end where the next one's begin. */
type Column = Problems & { readonly begins: Uint32Array };
const columns = new WeakMap<readonly Answer[], Column>();

function columnOf(answers: readonly Answer[]): Column {
  const before = columns.get(answers);
  if (before !== undefined) return before;
  const all = answers.map(profileOf);
  let end = 0;
  const column = {
    begins: Uint32Array.from([0, ...all.map(({ places }) => (end += places.length))]),
    places: Int32Array.from(all.flatMap(({ places }) => [...places])),
    weights: Float64Array.from(all.flatMap(({ weights }) => [...weights])),
  };
  columns.set(answers, column);
  return column;
}
