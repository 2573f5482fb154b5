// Whether a wording says the opposite of its card: a "not" too many or too few, or the other one of two opposites.
import type { Clause } from './clause.ts';

/**
 * True when a clause of the wording is turned round against what the card says of the same thing. `aside` is what else the card
 * says, such as its messages: asked where the rest says nothing of a pair of opposites.
 */
export const isTurned = (
  said: readonly Clause[],
  card: readonly Clause[],
  aside: readonly Clause[],
  forbidden: ReadonlySet<string>,
): boolean =>
  said.some(
    (clause) =>
      hasTurnedWord(clause, card, aside) ||
      hasTurnedNo(clause, card) ||
      hasTurnedOrder(clause, card) ||
      isWarnedOf(clause, card, forbidden),
  );

/** Words a card only has where it says no, and of those such as it tells first of all or warns of. */
export function forbiddenIn(clauses: readonly Clause[]): ReadonlySet<string> {
  const [no, yes] = [new Set<string>(), new Set<string>()];
  for (const clause of clauses) {
    const says = saysNo(clause) && clause.kind === 'main';
    for (const stem of clause.stems)
      if (!says) yes.add(stem);
      else if (clause.avoids || clause.leads) no.add(stem);
  }
  return new Set([...no].filter((stem) => !yes.has(stem)));
}

/** What the card only speaks of to say no to it, told as something to do. */
function isWarnedOf(clause: Clause, card: readonly Clause[], forbidden: ReadonlySet<string>): boolean {
  if (clause.kind !== 'main' || clause.not) return false;
  const near = Math.max(0, ...card.filter((it) => !saysNo(it)).map((it) => shared(it, clause)));
  const warned = card.filter((it) => it.avoids && saysNo(it)).map((it) => shared(it, clause));
  return Math.max(0, ...warned) >= Math.max(2, near) || [...clause.stems].some((stem) => forbidden.has(stem));
}

/** A "don't" that the card has nowhere. */
export const isUnheardNo = (said: readonly Clause[], card: readonly Clause[]): boolean =>
  said.some(
    (clause) =>
      clause.kind === 'main' &&
      clause.not &&
      clause.stems.size > 0 &&
      !card.some((it) => (it.not || it.kind === 'before') && shared(it, clause) > 0),
  );

/** "Begin before it is paid" where the card begins once it is paid. */
function hasTurnedOrder(clause: Clause, card: readonly Clause[]): boolean {
  if (clause.kind === 'main') return false;
  const other = clause.kind === 'if' ? 'before' : 'if';
  const likeness = (kind: Clause['kind']): number =>
    Math.max(0, ...card.filter((it) => it.kind === kind).map((it) => shared(it, clause)));
  return (
    likeness(other) >= Math.min(2, clause.stems.size) &&
    likeness(other) > Math.max(likeness(clause.kind), likeness('main'))
  );
}

/** Everyday words: they only count between clauses that are about the same thing. */
const loose: ReadonlySet<string> = new Set(
  'after all answer trust less call written disclose own bill calm alone'.split(' '),
);

/** The card names one end of a pair, the wording the other. Clauses about the same thing count before others. */
function hasTurnedWord(clause: Clause, card: readonly Clause[], aside: readonly Clause[]): boolean {
  return [...clause.turns].some(([id, side]) => {
    const own = card.filter((it) => it.turns.has(id));
    const named = own.length > 0 ? own : aside.filter((it) => it.turns.has(id));
    const near = named.filter((it) => shared(it, clause) >= 2);
    const compared = near.length > 0 ? near : loose.has(id) ? [] : named.filter((it) => !it.avoids);
    return compared.length > 0 && compared.every((it) => sideOf(it, id) !== (clause.kind === 'before' ? -side : side));
  });
}

/** What comes before something points the other way: "before you start" is not to start. */
const sideOf = (clause: Clause, id: string): number =>
  (clause.kind === 'before' ? -1 : 1) * (clause.turns.get(id) ?? 0);

/** The card's clauses most like this one all say no where it says yes, or the other way round. */
function hasTurnedNo(clause: Clause, card: readonly Clause[]): boolean {
  const comparable = card.filter((it) => (it.kind === 'if') === (clause.kind === 'if'));
  const likeness = comparable.map((it) => shared(it, clause));
  const best = Math.max(0, ...likeness);
  const isShort = clause.stems.size === 1 && clause.kind === 'main' && [...clause.stems].some((stem) => acts.has(stem));
  if (best < (isShort ? 1 : 2)) return false;
  const nearest = comparable.filter((_, at) => likeness[at]! >= best * 0.75);
  return nearest.every((it) => saysNo(it) !== saysNo(clause));
}

/** What is done or not done by itself: "pay", "don't sign". As stems are counted. */
const acts: ReadonlySet<string> = new Set(
  'pay sign send answer call start meet wait accept leave deliver share click betalen tekenen sturen antwoorden bellen beginnen wachten opleveren klik'.split(
    ' ',
  ),
);

/** What comes before something is not to be done yet. */
const saysNo = ({ not, kind }: Clause): boolean => not !== (kind === 'before');

function shared(a: Clause, b: Clause): number {
  let count = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) count++;
  return count;
}
