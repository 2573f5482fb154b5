// The wordings that say a fact, English and Dutch in one pattern; few and plain, because a wrong fact is worse than none.

import { agreementFacts } from './agreement.ts';
import { courseFacts } from './course.ts';
import { moneyFacts } from './money.ts';
import { personFacts } from './person.ts';
import { timeFacts } from './time.ts';
import { wishFacts } from './wish.ts';
import type { Patterns } from './wording.ts';
import { workFacts } from './work.ts';

/** Id of a fact. */
export type FactId =
  | keyof typeof agreementFacts
  | keyof typeof moneyFacts
  | keyof typeof workFacts
  | keyof typeof timeFacts
  | keyof typeof courseFacts
  | keyof typeof personFacts
  | keyof typeof wishFacts;

/** The wordings of every fact, in a fixed order. */
export const factPatterns: Readonly<Record<FactId, Patterns>> = {
  ...agreementFacts,
  ...moneyFacts,
  ...workFacts,
  ...timeFacts,
  ...courseFacts,
  ...personFacts,
  ...wishFacts,
};
