// Cuts an Advice to one screen; what is left out of it moves behind the buttons.
import type { Advice, Disagreement, Side } from './advice.ts';

/** Characters an answer may take before its details; people read it on a phone, on a bad day. */
export const screenful = 1_500;

/** Never cuts a test, a tripwire or a message in two: half a sentence helps nobody. Shortens until `length` says that it fits, or nothing more can go. Dissent that people voted on stays. */
export function fitScreen(advice: Advice, length: (advice: Advice) => number): Advice {
  return cuts.reduce((it, cut) => (length(it) > screenful ? cut(it) : it), advice);
}

const cuts: readonly ((advice: Advice) => Advice)[] = [
  (advice) => lessDissent(advice, 2, votedOn),
  (advice) => fewerSteps(advice, 3),
  (advice) => lessDissent(advice, 1, votedOn),
  (advice) => ({ ...advice, avoid: [] }),
  (advice) => fewerSteps(advice, 2),
  (advice) => ({ ...advice, brief: true }),
  (advice) => ({ ...advice, views: advice.views.filter((view) => view.sources[0]?.votes !== undefined) }),
  (advice) => lessDissent(advice, 1, muchVotedOn),
  (advice) => ({
    ...advice,
    disagreements: advice.disagreements.filter((it) => muchVotedOn(it) || onStep(it, advice)),
  }),
];

/** The highest rung goes first, since it is not for today; the step the message belongs to stays, and the only one about a matter. */
function fewerSteps(advice: Advice, most: number): Advice {
  if (advice.steps.length <= most) return advice;
  const last = advice.steps.findLast(
    (step) =>
      step.answer !== advice.message?.answer &&
      step.about.every((id) => advice.steps.some((other) => other !== step && other.about.includes(id))),
  );
  if (last === undefined) return advice;
  const steps = advice.steps.filter((step) => step !== last);
  return fewerSteps({ ...advice, steps, more: [last, ...advice.more] }, most);
}

/** Keeps the first ones, and after them those that `stays` holds of. */
function lessDissent(advice: Advice, most: number, stays: (it: Disagreement) => boolean): Advice {
  return { ...advice, disagreements: advice.disagreements.filter((it, at) => at < most || stays(it)) };
}

/** Dissent about something that is not on the screen is for behind the button. */
const onStep = ({ sides }: Disagreement, { steps }: Advice): boolean =>
  sides.some((side) => steps.some((step) => step.answer === side.answer));

const votesOf = (side: Side): number => Math.max(0, ...side.sources.map((source) => source.votes ?? 0));
const votedOn = ({ sides }: Disagreement): boolean => sides.every((side) => votesOf(side) > 1);
const muchVotedOn = (it: Disagreement): boolean =>
  votedOn(it) && it.sides.reduce((sum, side) => sum + votesOf(side), 0) >= muchVoted;
/** Votes for both sides together from which a second disagreement stays on a full screen. */
const muchVoted = 15;
