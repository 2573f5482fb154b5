// A post → which facts it says that decide what to advise: yes, no, or not said, with the words that say it.

import { factPatterns, type FactId } from './fact/pattern.ts';
import type { Patterns } from './fact/wording.ts';
import { endsOf, sameLengthLower } from './normalise.ts';

/** Whether a post says that something is so. */
export type Said = 'yes' | 'no' | 'unknown';

/** One fact; `words` is the literal piece that says it, undefined when nothing does. */
export type Fact = { readonly id: FactId; readonly said: Said; readonly words: string | undefined };

/** All facts, in a fixed order. */
export const factIds = Object.keys(factPatterns) as readonly FactId[];

/** Longest stretch of a post that is searched for facts. */
const longest = 8000;

/** What a post says of every fact, in the order of factIds. Never throws. */
export function factsOf(post: string): readonly Fact[] {
  const read = endsOf(post, longest);
  const text = sameLengthLower(read);
  return factIds.map((id) => factOf(id, text, read));
}

/** What a post says of one fact. */
export const saidOf = (facts: readonly Fact[], id: FactId): Said => facts.find((f) => f.id === id)?.said ?? 'unknown';

/** "No" is looked for first: "no contract" holds the word contract as well. Both said: not known. */
function factOf(id: FactId, text: string, post: string): Fact {
  const { yes, no }: Patterns = factPatterns[id];
  const denied = no === undefined ? null : firstMeant(text, no);
  const stated = firstMeant(denied === null ? text : blank(text, denied), yes);
  const both = denied !== null && stated !== null;
  const match = both ? null : (denied ?? stated);
  if (match === null) return { id, said: 'unknown', words: undefined };
  const words = post.slice(match.index, match.index + match[0].length);
  return { id, said: denied === null ? 'yes' : 'no', words };
}

const notMeantBefore =
  /(?<![\p{L}])(?:never|not|nobody|no one|hasn't|haven't|didn't|isn't|aren't|doesn't|if|whether|nooit|niet|geen|niemand|als|of (?:ik|je|jij|hij|zij|ze|we|wij|het|er|dat|dit|de|die|u|men|mijn))(?![\p{L}])[^.!?\n]{0,18}$/u;
const notMeantAfter = /^\s(?:never|nooit|niet|not)(?![\p{L}])/u;

/** The first wording that is not denied or supposed: "nobody has ever shouted at me", "if he won't pay". */
function firstMeant(text: string, pattern: RegExp): RegExpExecArray | null {
  // By hand: matchAll copies these long patterns for every post, and the first match mostly is enough.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const end = match.index + match[0].length;
    if (!notMeantBefore.test(before) && !notMeantAfter.test(text.slice(end, end + 10))) return match;
  }
  return null;
}

const blank = (text: string, m: RegExpExecArray): string =>
  text.slice(0, m.index) + ' '.repeat(m[0].length) + text.slice(m.index + m[0].length);

export type { FactId };
