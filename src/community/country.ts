// The countries whose law an answer may speak of, as a community or a member chooses one.
import type { Both } from '../chat/index.ts';

export const countries = ['NL', 'BE', 'EU', 'UK', 'US', 'US-NY', 'other'] as const;
/** `EU`: another country of the European Union. `other`: none of these, so no law is quoted. */
export type Country = (typeof countries)[number];

export const isCountry = (text: string): text is Country => countries.some((it) => it === text);

/** Whose rules hold in a country, as the cards name them. */
export const lawsOf: Readonly<Record<Country, readonly string[]>> = {
  NL: ['NL', 'EU'],
  BE: ['BE', 'EU'],
  EU: ['EU'],
  UK: ['UK'],
  US: ['US'],
  'US-NY': ['US', 'US-NY'],
  other: [],
};

export const countryNames: Readonly<Record<Country, Both>> = {
  NL: { en: 'The Netherlands', nl: 'Nederland' },
  BE: { en: 'Belgium', nl: 'België' },
  EU: { en: 'Another EU country', nl: 'Een ander EU-land' },
  UK: { en: 'United Kingdom', nl: 'Verenigd Koninkrijk' },
  US: { en: 'United States', nl: 'Verenigde Staten' },
  'US-NY': { en: 'New York', nl: 'New York' },
  other: { en: 'Somewhere else', nl: 'Ergens anders' },
};
