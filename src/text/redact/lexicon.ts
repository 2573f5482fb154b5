// Which words are written without a capital, so that a capital alone says nothing of them.

import { readFileSync } from 'node:fs';
import { firstNames, ordinaryNames } from './first-name.ts';

const file = new URL('../../../prompts/words.txt', import.meta.url);
const written: ReadonlySet<string> = new Set(readFileSync(file, 'utf8').trim().split('\n'));

/** Endings of words that name nobody, and that a list never has all of. */
const endings =
  /(?:ing|ings|ed|ly|tion|tions|ment|ments|ness|less|able|ible|ful|ous|ical|ised|ized|heid|heden|lijk|lijke|baar|bare|erend|ende|isch|ische|atie|aties|iteit|teerd|eerde|eert|eren|tjes|pjes|achtig|achtige|zaam|loos|loze)$/;

/** Whether a word in lower case is an ordinary one. */
export function isOrdinary(word: string): boolean {
  if (written.has(word)) return true;
  if (firstNames.has(word)) return ordinaryNames.has(word);
  return word.length > 5 && endings.test(word);
}
