// The steps that are shown: the model's choice, and of the first answer whatever that choice leaves open; rungs rise.
import type { Answer, Answers } from '../../answers/index.ts';
import type { Advice, Step } from '../advice.ts';
import { goesWith } from '../choose.ts';
import type { Chosen } from './step.ts';

export type Shown = {
  readonly steps: readonly Step[];
  readonly more: readonly Step[];
  readonly cards: readonly Answer[];
};

const fewest = 2;
const most = 4;

/** A matter the first answer had a step for keeps one, if need be in the place of what contradicts it. */
export function shownSteps(chosen: readonly Chosen[], base: Advice, answers: Answers): Shown {
  const met = new Set(chosen.flatMap(({ step }) => step.about));
  const needed = base.steps.filter((step) => step.about.some((id) => !met.has(id)));
  const cards = (steps: readonly Step[]): Answer[] => steps.flatMap((step) => answers.byId(step.answer) ?? []);
  const isFree = (card: Answer, others: readonly Answer[]): boolean =>
    others.every((other) => other !== card && goesWith(other, card));
  const kept = chosen.filter(({ card }) => isFree(card, cards(needed))).slice(0, Math.max(0, most - needed.length));
  const steps = [...kept.map((it) => it.step), ...needed];
  for (const step of base.steps) {
    const [card] = cards([step]);
    if (steps.length < fewest && card !== undefined && isFree(card, [...kept.map((it) => it.card), ...cards(needed)]))
      if (!steps.includes(step)) steps.push(step);
  }
  const ids = new Set(steps.map((it) => it.answer));
  const sorted = steps.toSorted((a, b) => a.rung - b.rung);
  const known = new Map(chosen.map(({ card }) => [card.id, card]));
  return {
    steps: sorted,
    more: [...base.steps, ...base.more].filter((it) => !ids.has(it.answer)),
    cards: sorted.flatMap((step) => known.get(step.answer) ?? answers.byId(step.answer) ?? []),
  };
}
