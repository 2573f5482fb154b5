// Things a wording may only speak of when its card or the post does: law, institutions, money and rights, promises, sources, what softens a danger.
import type { Language } from '../../chat/language.ts';
import type { Reason } from './reason.ts';
import { concepts as goods } from './concept-goods.ts';
import { concepts as claims } from './concept-claims.ts';

/** `en` and `nl` are pieces of a pattern over lower-case text, whole words. */
export type Concept = {
  readonly id: string;
  readonly reason: Reason;
  readonly en: string;
  readonly nl: string;
  /** Only the card may bring it up: a post that speaks of it is no ground for advising it. */
  readonly card?: true;
};

type Compiled = { readonly id: string; readonly reason: Reason; readonly pattern: RegExp; readonly card: boolean };

const all: readonly Concept[] = [...claims, ...goods];
const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
const compile = (language: Language): readonly Compiled[] =>
  all.map(({ id, reason, card, ...words }) => ({ id, reason, pattern: whole(words[language]), card: card === true }));
const compiled = { en: compile('en'), nl: compile('nl') };
/** One look over the text for all of them first: most wordings hold none. */
const anyOf = {
  en: whole(all.map((it) => it.en).join('|')),
  nl: whole(all.map((it) => it.nl).join('|')),
};

/** The concepts a text speaks of, as places in the list. */
export function conceptsIn(lower: string, language: Language): ReadonlySet<string> {
  if (!anyOf[language].test(lower)) return new Set();
  return new Set(compiled[language].filter((it) => it.pattern.test(lower)).map((it) => it.id));
}

/** The first concept of a text that neither the card nor, where that is enough, the post speaks of. */
export function strayConcept(
  lower: string,
  language: Language,
  isInCard: (id: string) => boolean,
  post: string,
): Reason | undefined {
  if (!anyOf[language].test(lower)) return undefined;
  return compiled[language].find(
    (it) => it.pattern.test(lower) && !isInCard(it.id) && (it.card || !it.pattern.test(post)),
  )?.reason;
}
