// Cuts an Advice to one screen; what is left out of it moves behind the buttons.
import type { Advice, Disagreement } from './advice.ts';

/** Characters an answer may take before its details; people read it on a phone, on a bad day. */
export const screenful = 1_500;

/** Never cuts a test, a tripwire or a message in two: half a sentence helps nobody. Shortens until `length` says that it fits, or nothing more can go. Dissent that people voted on stays. */
export function fitScreen(advice: Advice, length: (advice: Advice) => number): Advice {
  return cuts.reduce((it, cut) => (length(it) > screenful ? cut(it) : it), advice);
}

const cuts: readonly ((advice: Advice) => Advice)[] = [
  (advice) => lessDissent(advice, 2),
  (advice) => fewerSteps(advice, 3),
  (advice) => lessDissent(advice, 1),
  (advice) => ({ ...advice, avoid: [] }),
  (advice) => fewerSteps(advice, 2),
  (advice) => ({ ...advice, brief: true }),
  (advice) => ({ ...advice, views: advice.views.filter((view) => view.sources[0]?.votes !== undefined) }),
];

/** The highest rung goes first, since it is not for today; the step the message belongs to stays. */
function fewerSteps(advice: Advice, most: number): Advice {
  if (advice.steps.length <= most) return advice;
  const last = advice.steps.findLast((step) => step.answer !== advice.message?.answer);
  if (last === undefined) return advice;
  const steps = advice.steps.filter((step) => step !== last);
  return fewerSteps({ ...advice, steps, more: [last, ...advice.more] }, most);
}

function lessDissent(advice: Advice, most: number): Advice {
  return { ...advice, disagreements: advice.disagreements.filter((it, at) => at < most || votedOn(it)) };
}

const votedOn = ({ sides }: Disagreement): boolean =>
  sides.every((side) => side.sources.some((source) => (source.votes ?? 0) > 1));
