// Finds answers whose words are near a post's: stems and pairs of stems, weighted by how rare they are, within one language.
import type { Language } from '../chat/language.ts';
import { keyOf, pairOf } from '../text/hash.ts';
import { wordsOf } from '../text/normalise.ts';
import { stemOf } from '../text/stem.ts';
import type { Answer } from './answer.ts';

/** Of every answer of a set, in its order; cosines from 0 to 1. */
export type Likeness = { readonly words: Float32Array; readonly precedent: Float32Array };

export type Index = {
  /** Likeness of every answer to a text: `words` of all that is said of it, `precedent` of the situation most like the text. */
  scores(text: string, language: Language): Likeness;
  /** How rare a term is among what the set says; one that does not occur is the rarest. */
  rarityOf(term: number, language: Language): number;
};

type Postings = { readonly documents: Uint32Array; readonly weights: Float32Array };
/** A text an answer is found by. */
export type Entry = { readonly kind: 'words' | 'precedent'; readonly text: string };

/** What an answer is found by in a language: all that is said of it, then each situation it was given in. */
export const entriesOf = (answer: Answer, language: Language): readonly Entry[] => [
  { kind: 'words', text: [answer.gist[language], ...answer.expansions[language]].join('. ') },
  ...answer.exemplars[language].map((text): Entry => ({ kind: 'precedent', text })),
];

/** Builds the index of a set; some milliseconds a hundred answers. */
export function createIndex(answers: readonly Answer[]): Index {
  const of = { en: indexOf(answers, 'en'), nl: indexOf(answers, 'nl') };
  return {
    rarityOf: (term, language) => of[language].postings.get(term)?.rarity ?? of[language].rarest,
    scores(text, language) {
      const { places, postings } = of[language];
      const sums = new Float32Array(places.length);
      let length = 0;
      for (const [term, count] of termsOf(text, language)) {
        const found = postings.get(term);
        if (found === undefined) continue;
        const weight = (1 + Math.log(count)) * found.rarity;
        length += weight * weight;
        const { documents, weights } = found;
        for (let at = 0; at < documents.length; at++) sums[documents[at]!]! += weight * weights[at]!;
      }
      return gathered(places, places.length, sums, Math.sqrt(length) || 1, answers.length);
    },
  };
}

/** For each answer its own words, and the most alike of its precedents; a place is twice the answer's, and one more for a precedent. */
export function gathered(
  places: ArrayLike<number>,
  count: number,
  sums: Float32Array,
  norm: number,
  size: number,
): Likeness {
  const words = new Float32Array(size);
  const precedent = new Float32Array(size);
  for (let at = 0; at < count; at++) {
    const value = sums[at]! / norm;
    const into = (places[at]! & 1) === 0 ? words : precedent;
    const answer = places[at]! >> 1;
    if (value > into[answer]!) into[answer] = value;
  }
  return { words, precedent };
}

function indexOf(answers: readonly Answer[], language: Language) {
  const entries = answers.flatMap((answer, at) =>
    entriesOf(answer, language).map((entry) => ({ ...entry, answer: at })),
  );
  const bags = entries.map((entry) => termsOf(entry.text, language));
  const seenIn = new Map<number, number>();
  for (const bag of bags) for (const term of bag.keys()) seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
  const rarityOf = (term: number): number => Math.log((1 + entries.length) / (seenIn.get(term) ?? 1));
  const lists = new Map<number, [number, number][]>();
  for (const [at, bag] of bags.entries()) {
    const weights = [...bag].map(([term, count]): [number, number] => [term, (1 + Math.log(count)) * rarityOf(term)]);
    const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    for (const [term, weight] of weights) {
      const list = lists.get(term) ?? [];
      list.push([at, weight / norm]);
      lists.set(term, list);
    }
  }
  const postings = new Map<number, Postings & { readonly rarity: number }>(
    [...lists].map(([term, list]) => [
      term,
      {
        rarity: rarityOf(term),
        documents: Uint32Array.from(list, ([at]) => at),
        weights: Float32Array.from(list, ([, weight]) => weight),
      },
    ]),
  );
  const places = Uint32Array.from(entries, ({ answer, kind }) => answer * 2 + (kind === 'words' ? 0 : 1));
  return { places, postings, rarest: Math.log(1 + entries.length) };
}

/** Keys of the stems and of the pairs of neighbouring stems, with how often each occurs. */
export function termsOf(text: string, language: Language): Map<number, number> {
  const terms = new Map<number, number>();
  const add = (term: number): void => void terms.set(term, (terms.get(term) ?? 0) + 1);
  let before = 0;
  for (const word of wordsOf(text).slice(0, mostWords)) {
    const stem = stemKey(word, language);
    add(stem);
    if (before !== 0) add(pairOf(before, stem));
    before = stem;
  }
  return terms;
}

/** Longer posts are searched by their beginning. */
const mostWords = 900;
const known = { en: new Map<string, number>(), nl: new Map<string, number>() };

/** A word's key, remembered for the words seen most: people write the same few thousand. */
function stemKey(word: string, language: Language): number {
  const cache = known[language];
  const found = cache.get(word);
  if (found !== undefined) return found;
  const key = keyOf('', stemOf(word, language));
  if (cache.size < 6_000) cache.set(word, key);
  return key;
}
