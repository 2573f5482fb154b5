// The choice of a language and of a country, as a community's form and a member's have it.
import type { Both } from '../chat/index.ts';
import { countries, countryNames } from './country.ts';
import { sentences } from './sentences.ts';

/** What a form says where nothing is chosen. */
export const unset = 'none';

type Words = { readonly label: Both; readonly hint: Both; readonly none: Both };

export const languageArg = ({ label, hint, none }: Words) =>
  ({
    kind: 'choice',
    label,
    hint,
    required: true,
    options: [
      { value: unset, label: none },
      { value: 'en', label: sentences.en },
      { value: 'nl', label: sentences.nl },
    ],
  }) as const;

export const countryArg = ({ label, hint, none }: Words) =>
  ({
    kind: 'choice',
    label,
    hint,
    required: true,
    options: [{ value: unset, label: none }, ...countries.map((value) => ({ value, label: countryNames[value] }))],
  }) as const;
