// Where answers disagree: the model may word what decides; which cards contradict each other, and that it is shown, is the set's.
import type { Answer } from '../../answers/index.ts';
import type { Disagreement } from '../advice.ts';
import { conflictOf, takenSide } from '../choose.ts';
import { sideOf } from '../compose.ts';
import type { Situation } from '../situation.ts';
import type { Given } from '../verify.ts';
import type { Written } from '../written.ts';
import type { Bases } from './basis.ts';
import { cardOf } from './card.ts';
import { faultOf } from './check.ts';
import type { Reason } from './reason.ts';

export type Dissent = {
  readonly shown: readonly Disagreement[];
  /** What stands in them in the model's words. */
  readonly texts: readonly string[];
  readonly faults: readonly Reason[];
};

const most = 3;

/** The first answer's disagreements stay; those between a step and another offered card are added, worded where that holds. */
export function dissentOf(
  written: Written['disagreements'],
  base: readonly Disagreement[],
  steps: readonly Answer[],
  given: Pick<Given, 'offered' | 'situation'>,
  bases: Bases,
): Dissent {
  const { texts, faults } = wordings(written, given, bases);
  const missing = steps.flatMap((card) =>
    given.offered.flatMap((other) => (steps.includes(other) ? [] : pairOf(card, other, given.situation))),
  );
  const wanted = onceEach([...base, ...missing]).slice(0, Math.max(most, base.length));
  const shown = wanted.map((it) => ({ ...it, decides: texts.get(keyOf(it)) ?? it.decides }));
  return { shown, texts: shown.flatMap((it) => texts.get(keyOf(it)) ?? []), faults };
}

/** What the model says decides, by pair, as far as it holds. */
function wordings(
  written: Written['disagreements'],
  { offered, situation }: Pick<Given, 'offered' | 'situation'>,
  bases: Bases,
): { readonly texts: ReadonlyMap<string, string>; readonly faults: readonly Reason[] } {
  const texts = new Map<string, string>();
  const faults: Reason[] = [];
  for (const { one, other, decides } of written) {
    const [a, b] = [one, other].map((card) => cardOf({ card, claim: undefined }, offered, situation));
    if (a?.card === undefined || b?.card === undefined) faults.push('unknown-card');
    else if (conflictOf(a.card, b.card) === undefined) faults.push('conflict');
    else {
      const fault = faultOf('decides', decides, bases.ofBoth(a.card, b.card));
      if (fault === undefined) texts.set([a.card.id, b.card.id].sort().join(' '), decides.trim());
      else faults.push(fault);
    }
  }
  return { texts, faults };
}

const keyOf = ({ sides }: Disagreement): string =>
  sides
    .map((it) => it.answer)
    .sort()
    .join(' ');

function pairOf(card: Answer, other: Answer, situation: Situation): Disagreement[] {
  const conflict = conflictOf(card, other);
  if (conflict === undefined || other.contested) return [];
  const { language } = situation;
  const sides = [sideOf(card, situation), sideOf(other, situation)] as const;
  return [{ sides, decides: conflict.decides[language], taken: takenSide(card, other, situation) }];
}

/** Each card in one disagreement only: more of them are for behind the button. */
function onceEach(pairs: readonly Disagreement[]): readonly Disagreement[] {
  const seen = new Set<string>();
  return pairs.filter(({ sides }) => {
    const isNew = sides.every((it) => !seen.has(it.answer));
    if (isNew) for (const it of sides) seen.add(it.answer);
    return isNew;
  });
}
