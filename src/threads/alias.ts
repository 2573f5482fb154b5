// The alias of a post without a name: two plain words for one thread, which say nothing of who they stand for.
import { randomInt } from 'node:crypto';
import type { Language } from '../chat/index.ts';
import { fill } from '../i18n/index.ts';
import { sentences } from './sentences.ts';

const colours = {
  en: ['blue', 'green', 'grey', 'brown', 'white', 'black', 'red', 'silver', 'golden', 'quiet', 'early', 'late'],
  nl: [
    'blauwe',
    'groene',
    'grijze',
    'bruine',
    'witte',
    'zwarte',
    'rode',
    'zilveren',
    'gouden',
    'stille',
    'vroege',
    'late',
  ],
} as const;
/** Dutch ones take `de`, so that every pair is right. */
const animals = {
  en: ['heron', 'otter', 'swallow', 'hare', 'badger', 'finch', 'seal', 'owl', 'robin', 'beaver', 'crane', 'lynx'],
  nl: [
    'reiger',
    'otter',
    'zwaluw',
    'haas',
    'das',
    'vink',
    'zeehond',
    'uil',
    'roodborst',
    'bever',
    'kraanvogel',
    'lynx',
  ],
} as const;

/** A fresh one by chance: nobody's two threads have anything in common. */
export function newAlias(language: Language): string {
  const pick = (words: readonly string[]): string => words[randomInt(words.length)] ?? '';
  return `${pick(colours[language])} ${pick(animals[language])}`;
}

/** As others read it: `Asker · blue heron`. */
export const aliasName = (alias: string, language: Language): string => fill(sentences.asker, language, { alias });
