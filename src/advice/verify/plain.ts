// A text as it is compared: straight quotes, single spaces, its sentences, its clauses and its words.
import type { Language } from '../../chat/language.ts';
import { stemOf } from '../../text/stem.ts';
import { sameAs } from './alike.ts';

/** One kind of quote and dash, one space between words; letters and case stay. */
export const plainText = (text: string): string => (isPlain.test(text) ? text.trim() : straightened(text));

const isPlain = /^(?:[!-~]| (?! ))*$/;
const straightened = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

export type Word = {
  readonly raw: string;
  readonly lower: string;
  /** Its stem, the same for words that mean the same here. */
  readonly stem: string;
  /** Stands first in a sentence, a line or a quote. */
  readonly opens: boolean;
};

/** Western letters only, where a text has no others: a good deal quicker. */
const western = /^[\0-~À-ÖØ-öø-ÿ€£§°·…–—‘’“”„]*$/;
const westernWordOrEnd = /[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9]*(?:'[A-Za-zÀ-ÖØ-öø-ÿ]+)?|[.!?:;"\n([{-]|(?<=\s|^)'/g;
const wordOrEnd = /\p{L}[\p{L}\p{N}]*(?:'\p{L}+)?|[.!?:;"\n([{-]|(?<=\s|^)'/gu;

/** The words of a text, in order; what opens a sentence is marked. */
export function wordsIn(text: string, language: Language): readonly Word[] {
  const words: Word[] = [];
  let opens = true;
  for (const [raw] of text.matchAll(western.test(text) ? westernWordOrEnd : wordOrEnd)) {
    if (raw.length === 1 && !/\p{L}/u.test(raw)) {
      opens = raw !== '-' || opens;
      continue;
    }
    const lower = raw.toLowerCase();
    words.push({ raw, lower, stem: stemFor(lower, language), opens });
    opens = false;
  }
  return words;
}

const stems = { en: new Map<string, string>(), nl: new Map<string, string>() };

/** Remembered, since people write the same few thousand words. */
export function stemFor(lower: string, language: Language): string {
  const known = stems[language];
  const found = known.get(lower);
  if (found !== undefined) return found;
  const stem = sameAs(stemOf(lower, language), lower, language);
  if (known.size < 20_000) known.set(lower, stem);
  return stem;
}

/** Sentences, cut at full stops, question marks and line ends; `12.5` and `e.g.` stay whole. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!])["')\]]*\s+(?=["'([]?[\p{Lu}\p{N}{[])|\n+/u)
    .map((it) => it.trim())
    .filter((it) => it !== '');
