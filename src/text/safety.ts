// Wordings that show danger, by kind; few and literal, to back the learnt score and to choose the right fixed text.

import { sameLengthLower } from './normalise.ts';
import { safetyPatterns } from './safety-pattern.ts';
import { safetyKinds, type SafetyKind } from './taxonomy.ts';

/** Longest stretch of a post that is searched. */
const longest = 8000;

/** Kinds of danger that a post names in so many words, in the order of the taxonomy. Never throws. */
export function dangersOf(post: string): readonly SafetyKind[] {
  const text = sameLengthLower(post.slice(0, longest));
  return safetyKinds.filter((kind) => safetyPatterns[kind].test(text));
}
