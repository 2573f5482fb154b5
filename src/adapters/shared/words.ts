// What every adapter says itself: the answers of a form, and how much of a message was left out.
import type { Language } from '../../chat/index.ts';

export const yesno = { en: { yes: 'Yes', no: 'No' }, nl: { yes: 'Ja', no: 'Nee' } } as const;

const words = {
  left: {
    en: 'Left out here, because it did not fit: {count} parts.',
    nl: 'Hier weggelaten omdat het niet paste: {count} onderdelen.',
  },
  one: {
    en: 'Left out here, because it did not fit: 1 part.',
    nl: 'Hier weggelaten omdat het niet paste: 1 onderdeel.',
  },
  unsent: {
    en: 'Not sent, because it does not fit here: {name}',
    nl: 'Niet verstuurd omdat het hier niet past: {name}',
  },
  shortened: { en: 'Shortened here, because it did not fit.', nl: 'Hier ingekort omdat het niet paste.' },
} as const;

/** How many parts were left out; 0 when one was only shortened. */
export function leftOut(left: number, language: Language): string {
  if (left === 0) return words.shortened[language];
  return left === 1 ? words.one[language] : words.left[language].replace('{count}', String(left));
}

/** What stands in the place of a file that can't go along. */
export const leftBehind = (name: string, language: Language): string =>
  words.unsent[language].replace('{name}', () => name);
