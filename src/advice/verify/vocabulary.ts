// The ordinary words of the trade: those the set's own texts use in lower case. Whatever else a wording brings is strange.
import type { Answer } from '../../answers/index.ts';
import { saidBy } from '../../answers/said.ts';
import type { Language } from '../../chat/language.ts';
import { stemFor, wordsIn, type Word } from './plain.ts';
import { smallWords } from './small.ts';

export type Vocabulary = {
  isOrdinary(word: Word): boolean;
};

const known = { en: new WeakMap<readonly Answer[], Vocabulary>(), nl: new WeakMap<readonly Answer[], Vocabulary>() };

/** The vocabulary of a set; some milliseconds the first time it is asked for. */
export function vocabularyOf(answers: readonly Answer[], language: Language): Vocabulary {
  const before = known[language].get(answers);
  if (before !== undefined) return before;
  const stems = new Set<string>();
  for (const answer of answers) {
    for (const said of saidBy(answer)) {
      if (said.language !== language) continue;
      for (const word of wordsIn(said.text.replaceAll(/\{\w+\}/g, ' '), language))
        if (isLower(word)) stems.add(word.stem);
    }
  }
  for (const word of smallWords[language]) stems.add(stemFor(word, language));
  const vocabulary: Vocabulary = { isOrdinary: ({ stem }) => stems.has(stem) };
  known[language].set(answers, vocabulary);
  return vocabulary;
}

/** A capital that only opens a sentence says nothing. */
const isLower = ({ raw, opens }: Word): boolean => !/^\p{Lu}/u.test(raw) || (opens && !/^\p{Lu}\p{Lu}/u.test(raw));
