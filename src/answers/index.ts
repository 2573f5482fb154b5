// The curated set: its answers, and how near each is to a post.
import type { Answer } from './answer.ts';
import { loadAnswers } from './load.ts';
import { createIndex, type Index } from './search.ts';
import type { Outcomes } from './standing.ts';

export { facts, jurisdictions, slots, type Answer, type Fact, type Slot, type Source, type Stance } from './answer.ts';
export { AnswersError } from './load.ts';
export { termsOf } from './search.ts';
export { createShelf, ownSite, type Home, type Shelf } from './shelf.ts';
export { isHarmful, weighed, type Outcomes } from './standing.ts';

export type Answers = {
  readonly all: readonly Answer[];
  byId(id: string): Answer | undefined;
  readonly index: Index;
  /** How it went for members who tried it; undefined where nobody is asked. */
  outcomes?(id: string): Outcomes | undefined;
};

/** The set of a folder, checked. Throws an AnswersError that names every file and field that is wrong. */
export const openAnswers = (folder: URL): Answers => answersOf(loadAnswers(folder));

/** A set already at hand, such as a made-up one for the bench. */
export function answersOf(all: readonly Answer[]): Answers {
  const byId = new Map(all.map((answer) => [answer.id, answer]));
  return { all, byId: (id) => byId.get(id), index: createIndex(all) };
}
