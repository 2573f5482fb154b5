// Things a wording may only speak of when its card or the post does: law, institutions, money and rights, promises, sources, what softens a danger.
import type { Language } from '../../chat/language.ts';
import { manyOf } from './pattern.ts';
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
  /** A line that no card may cross either. */
  readonly never?: true;
  /** It has to stand in the card in these very words. */
  readonly literal?: true;
};

const all: readonly Concept[] = [...claims, ...goods];
const patterns = { en: manyOf(all.map((it) => it.en)), nl: manyOf(all.map((it) => it.nl)) };

/** The concepts a text in lower case speaks of, by id. */
export const conceptsIn = (lower: string, language: Language): ReadonlySet<string> =>
  new Set(patterns[language].places(lower).map(({ of }) => all[of]!.id));

/** The first concept of a text that neither the card nor, where that is enough, the post speaks of. */
export function strayConcept(
  lower: string,
  language: Language,
  card: { readonly lower: string; readonly concepts: ReadonlySet<string> },
  post: () => ReadonlySet<string>,
): Reason | undefined {
  for (const { of, words } of patterns[language].places(lower)) {
    const { id, reason, card: ofCard, literal, never } = all[of]!;
    if (never) return reason;
    const isThere = literal ? card.lower.includes(words) : card.concepts.has(id) || (!ofCard && post().has(id));
    if (!isThere) return reason;
  }
  return undefined;
}
