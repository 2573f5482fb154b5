// What comes first and what after it: a wording that says so may not turn the card's order round.
import type { Language } from '../../chat/language.ts';
import type { Clause } from './clause.ts';

const early: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:first|now|at once|right away|straight away|immediately|beforehand|today|tonight)\b/,
  nl: /(?<!\p{L})(?:eerst|nu|meteen|direct|onmiddellijk|alvast|vooraf|vandaag|vanavond)(?!\p{L})/u,
};
const late: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:then|later|afterwards?|after that|only then|next|in the end|once it is)\b/,
  nl: /(?<!\p{L})(?:daarna|later|achteraf|vervolgens|dan pas|pas dan|ten slotte|tot slot|naderhand)(?!\p{L})/u,
};

/** True when two things are told in an order and the card has them the other way round. `step` is the card's own advice, clause by clause. */
export const isReordered = (said: readonly Clause[], step: readonly Clause[], language: Language): boolean =>
  said.some((first, at) => {
    const second = said[at + 1];
    if (second === undefined || first.kind !== 'main' || second.kind !== 'main') return false;
    if (!early[language].test(first.text) && !late[language].test(second.text)) return false;
    const [one, other] = [placeOf(first, step), placeOf(second, step)];
    return one !== undefined && other !== undefined && one > other;
  });

/** Where the card tells it: a condition stands before what hangs on it, what is to be done before something stands before that. */
function placeOf(clause: Clause, step: readonly Clause[]): number | undefined {
  const likeness = step.map((it) => [...it.stems].filter((stem) => clause.stems.has(stem)).length);
  const best = Math.max(0, ...likeness);
  if (best === 0) return undefined;
  const at = likeness.indexOf(best);
  const shift = { main: 0, if: -1.5, before: 0.5 }[step[at]!.kind];
  return at + shift;
}
