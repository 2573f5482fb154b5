// Which card a piece names, and whether it may be advised here.
import type { Answer } from '../../answers/index.ts';
import { allowed } from '../rank.ts';
import type { Situation } from '../situation.ts';
import { aliasOf } from '../written.ts';
import { plainText } from './plain.ts';
import type { Reason } from './reason.ts';

/** `claim`: the card is there, but what was quoted of it is not its own. */
export type Named =
  { readonly card: Answer; readonly fault?: 'claim' } | { readonly card?: undefined; readonly fault: Reason };

/** The offered card under an alias, with one of its claims; a card the post speaks against is not advised. */
export function cardOf(
  { card: alias, claim }: { readonly card: string; readonly claim: string | undefined },
  offered: readonly Answer[],
  situation: Situation,
): Named {
  const card = offered.find((_, place) => aliasOf(place) === alias.trim().toUpperCase());
  if (card === undefined) return { fault: 'unknown-card' };
  const day = situation.today.toISOString().slice(0, 10);
  if (card.contested || !allowed(card, situation, day)) return { fault: 'contraindicated' };
  return claim === undefined || isClaimOf(claim, card) ? { card } : { card, fault: 'claim' };
}

/** Word for word but for spaces, quotes and the full stop. */
function isClaimOf(claim: string, card: Answer): boolean {
  const known = claims.get(card) ?? new Set(card.claims.flatMap((it) => [bare(it.en), bare(it.nl)]));
  claims.set(card, known);
  return known.has(bare(claim));
}
const claims = new WeakMap<Answer, ReadonlySet<string>>();
const bare = (text: string): string => plainText(text).replace(/["']/g, '').replace(/\.$/, '');
