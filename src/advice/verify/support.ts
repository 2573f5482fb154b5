// How much of a wording its ground carries: of the words that mean something, those the card or the post has too.
import type { Ground } from './ground.ts';
import type { Word } from './plain.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Support = {
  /** Words that mean something. */
  readonly count: number;
  /** Of those, how many the card has, and how many the post or a filled place has beside it. */
  readonly card: number;
  readonly post: number;
  /** How many no text of the set has. */
  readonly strange: number;
};
type Carriers = {
  readonly card: Ground;
  readonly post: Ground;
  readonly filled: Ground;
  readonly vocabulary: Vocabulary;
};

/** Of words without the small ones. */
export function supportOf(words: readonly Word[], { card, post, filled, vocabulary }: Carriers): Support {
  let [own, others, strange] = [0, 0, 0];
  for (const word of words) {
    if (card.stems.has(word.stem)) own++;
    else if (post.stems.has(word.stem) || filled.stems.has(word.stem)) others++;
    else if (!vocabulary.isOrdinary(word)) strange++;
  }
  return { count: words.length, card: own, post: others, strange };
}

/** The least a wording needs, as shares of its words. */
const least = { sentence: 0.5, whole: 0.55, card: 0.35 } as const;
/** Most words of one wording that no text of the set has. */
const mostStrange = 1;

/** Whether the sentences of a wording, as their words that mean something, rest on too little. */
export function isThin(sentences: readonly (readonly Word[])[], carriers: Carriers): boolean {
  const parts = sentences.map((words) => supportOf(words, carriers));
  const sum = (of: (part: Support) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const count = Math.max(
    1,
    sum((it) => it.count),
  );
  const card = sum((it) => it.card) / count;
  const all = card + sum((it) => it.post) / count;
  if (sum((it) => it.strange) > mostStrange || all < least.whole || card < least.card) return true;
  return parts.some((it) => it.count >= 3 && (it.card + it.post) / it.count < least.sentence);
}

/** Whether a sentence of one or two words that mean something has one that nothing carries, or none of the card's: “written by liars”. */
export const hasStray = (sentences: readonly (readonly Word[])[], carriers: Carriers): boolean =>
  sentences.some((words) => {
    const { count, card, post } = supportOf(words, carriers);
    return count > 0 && count < 3 && (card === 0 || card + post < count);
  });
