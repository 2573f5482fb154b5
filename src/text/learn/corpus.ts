// Situations → the counted features of their whole and of their units, in both views, read once and used by every fold.

import { readPost, type Reading, type Span, type Word } from '../feature.ts';
import { languageOf } from '../language.ts';
import { lookUp, rowsOfWord, type View } from '../rows.ts';
import { gather, newBag } from './bag.ts';
import { growingIndex, type Counts } from './matrix.ts';
import type { Situation } from './situation.ts';

/** The counted features of one situation. */
export type Counted = { readonly whole: Counts; readonly units: readonly Counts[] };

/** Everything the models learn from. Row i of each list belongs to situation i. */
export type Corpus = {
  readonly situations: readonly Situation[];
  readonly views: Readonly<Record<View, { readonly counted: readonly Counted[]; readonly keys: readonly number[] }>>;
};

const room = 4_000_000;

/** Reads the features of all situations; clauses have no units of their own. */
export function corpusOf(situations: readonly Situation[]): Corpus {
  const readings = situations.map((s) =>
    readPost(s.text, s.kind === 'clause' ? s.language : languageOf(s.text).language),
  );
  const viewOf = (view: View) => {
    const index = growingIndex();
    const bag = newBag(room);
    const counted = readings.map((reading, i) => {
      const own = kept((word: Word) => rowsOfWord(word, view, index.rowOf));
      const rows = lookUp(reading, index.rowOf);
      const count = (span: Span, as: 'whole' | 'unit'): Counts => gather(rows, span, index.rowOf, own, bag, as);
      const units = unitsOf(reading, situations[i]!).map((unit) => count(unit, 'unit'));
      return { whole: count(reading.whole, 'whole'), units };
    });
    return { counted, keys: index.keys };
  };
  return { situations, views: { letters: viewOf('letters'), words: viewOf('words') } };
}

/** The units that are scored apart; a post of one unit has that one. */
function unitsOf(reading: Reading, situation: Situation): readonly Span[] {
  if (situation.kind === 'clause') return [];
  return reading.units.length > 0 ? reading.units : [reading.whole];
}

/** A function that works each argument out once. */
function kept<A, B>(workOut: (a: A) => B): (a: A) => B {
  const known = new Map<A, B>();
  return (a) => {
    const before = known.get(a);
    if (before !== undefined) return before;
    const b = workOut(a);
    known.set(a, b);
    return b;
  };
}
