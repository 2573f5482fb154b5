// The wordings that say a fact, English and Dutch in one pattern; few and plain, because a wrong fact is worse than none.

import { agreementFacts } from './agreement.ts';
import { courseFacts } from './course.ts';
import { personFacts } from './person.ts';
import type { Patterns } from './wording.ts';
import { workFacts } from './work.ts';

/** Id of a fact. */
export type FactId =
  keyof typeof agreementFacts | keyof typeof workFacts | keyof typeof courseFacts | keyof typeof personFacts;

/** The wordings of every fact, in a fixed order. */
export const factPatterns: Readonly<Record<FactId, Patterns>> = {
  ...agreementFacts,
  ...workFacts,
  ...courseFacts,
  ...personFacts,
};
