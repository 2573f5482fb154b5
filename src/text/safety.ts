// Wordings that show danger, by kind; few and literal, to back the learnt score and to choose the right fixed text.

import { sameLengthLower } from './normalise.ts';
import { force } from './danger/force.ts';
import { intimacy } from './danger/intimacy.ts';
import { violence } from './danger/violence.ts';
import { safetyKinds, type SafetyKind } from './taxonomy.ts';

const patterns: Readonly<Record<SafetyKind, RegExp>> = { ...violence, ...intimacy, ...force };

/** Longest stretch of a post that is searched. */
const longest = 20_000;

/** Kinds of danger that a post names in so many words, in the order of the taxonomy. Never throws. */
export function dangersOf(post: string): readonly SafetyKind[] {
  const text = sameLengthLower(post.slice(0, longest));
  return safetyKinds.filter((kind) => patterns[kind].test(text));
}
