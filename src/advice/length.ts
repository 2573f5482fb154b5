// About how long the screen of an advice is, in characters, without building it.
import type { Advice } from './advice.ts';
import { stepOf } from './dissent.ts';

/** What titles, labels, tags and gaps take beside the texts themselves, in characters; measured over the kept-out posts. */
const around = { screen: 55, doubt: 70, decision: 35, step: 30, message: 20, dissent: 95, other: 20 } as const;
/** What a tag without its site takes less. */
const tagLess = 17;
/** What a number takes less than a tag. */
const stepNamed = 8;

/** About how long the screen of an advice is, in characters, without building it. */
export function screenLength({
  why,
  tentative,
  heard,
  decision,
  steps,
  message,
  disagreements,
  views,
  leaveWhen,
  avoid,
  brief,
}: Advice): number {
  if (why !== 'answered') return 0;
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  return (
    around.screen +
    (tentative ? around.doubt : 0) +
    heard.length +
    (decision === undefined
      ? 0
      : around.decision + sum([decision.question, decision.test, decision.yes, decision.no].map((it) => it.length))) +
    sum(steps.map((step) => step.text.length + around.step)) +
    (message === undefined ? 0 : around.message + message.text.length) +
    sum(
      disagreements.map(
        (it) =>
          around.dissent +
          (stepOf(it, { steps, brief }) === undefined ? it.sides[0].gist.length : -stepNamed) +
          it.sides[1].gist.length +
          it.decides.length,
      ),
    ) +
    sum(views.map((view) => view.gist.length + around.dissent / 2)) +
    (leaveWhen === undefined ? 0 : around.other + leaveWhen.text.length) +
    sum(avoid.map((it) => around.other + it.text.length)) +
    (brief ? -tagLess * (steps.length + 2 * disagreements.length) : 70)
  );
}
