// Names in a wording: what has a capital inside a sentence, and what opens one and is no word of this trade.
import type { Language } from '../../chat/language.ts';
import { smallWords } from './small.ts';
import type { Word } from './plain.ts';

/** Capitals anybody may use; days and months are looked at as days. */
const common: ReadonlySet<string> = new Set(
  "i i'm i've i'd i'll ok pdf a4 u nl en hi hello dear hoi beste dag hallo geachte".split(' '),
);
const day =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)$/;

/** The first word that looks like a name nobody brought up. `isKnown`: stands in the card, the post or a filled place; `isOrdinary`: a word of the trade. */
export function strangeName(
  words: readonly Word[],
  language: Language,
  isKnown: (lower: string, raw: string) => boolean,
  isOrdinary: (word: Word) => boolean,
): string | undefined {
  return words.find((word, at) => {
    if (!/^\p{Lu}/u.test(word.raw) || common.has(word.lower) || day.test(word.lower) || isKnown(word.lower, word.raw))
      return false;
    if (!word.opens) return true;
    if (isShouted(word.raw)) return true;
    if (smallWords[language].has(word.lower)) return false;
    return !isOrdinary(word) && (looksLikePerson(words, at) || !isVerbLike(word, language));
  })?.raw;
}

/** An abbreviation or a shout. */
const isShouted = (raw: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(raw);

/** "Peter says", "Marieke heeft", "Peter Jones". */
function looksLikePerson(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.opens) return false;
  return /^\p{Lu}/u.test(next.raw) || personVerbs.has(next.lower);
}
const personVerbs: ReadonlySet<string> = new Set(
  'is was has had will would can could should must may says said told wrote owes pays wants needs heeft had is was zal zou kan moet mag zegt zei schreef wil betaalt krijgt moest'.split(
    ' ',
  ),
);

/** A strange word may open an instruction; a name seldom ends like one. */
const isVerbLike = ({ lower }: Word, language: Language): boolean =>
  language === 'en' ? /(?:ing|ed|ly|ise|ize|ify|ate)$/.test(lower) : /(?:en|eer|t|ig)$/.test(lower);
