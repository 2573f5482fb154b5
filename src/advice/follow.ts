// The next rung: from what was advised and what happened since, the best of the set that was not said yet.
import type { Answer } from '../answers/index.ts';
import type { Cited } from './advice.ts';
import { rank, type Ranked } from './rank.ts';
import type { Library } from './compose.ts';
import { comingDates, fillMessage, messageFor } from './fill.ts';
import type { Situation } from './situation.ts';

export const events = ['refused', 'no-answer', 'worse', 'worked'] as const;
export type What = (typeof events)[number];

export type NextStep = Cited & {
  readonly rung: number;
  readonly gist: string;
  readonly text: string;
  readonly message: string | undefined;
  readonly leaveWhen: string | undefined;
};

/** Strategies that keep it from happening again. */
const lasting = new Set([
  'written-contract',
  'document-everything',
  'deposit-milestones',
  'vet-and-verify',
  'structured-communication',
  'set-availability-in-writing',
]);

/** `seen`: answers said before; `rung`: where the member stands. Undefined when the set has nothing further. */
export function nextStep(
  library: Library,
  situation: Situation,
  what: What,
  seen: readonly string[],
  rung: number,
): NextStep | undefined {
  const left = rank(library.answers, situation).filter(
    (it) => !it.answer.contested && it.fit >= 0.2 && !seen.includes(it.answer.id),
  );
  const [best] = left
    .map((it) => ({ it, worth: it.score * suits(it, what, rung) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.it.answer.id.localeCompare(b.it.answer.id));
  return best === undefined ? undefined : stepOf(best.it.answer, situation);
}

/** How well an answer follows: one rung up is best, skipping costs; what worked is made to last. */
function suits({ answer }: Ranked, what: What, rung: number): number {
  if (what === 'worked') return lasting.has(answer.strategy) && answer.rung <= 2 ? 1 : 0;
  const up = answer.rung - rung;
  if (what === 'worse') return up >= 1 ? 1 / up : answer.stance === 'boundary' || answer.stance === 'care' ? 0.5 : 0;
  if (up >= 1) return 1 / up;
  return what === 'refused' && up === 0 ? 0.4 : 0;
}

function stepOf(answer: Answer, { language, values, today, channel }: Situation): NextStep {
  const message = messageFor(answer, channel);
  return {
    answer: answer.id,
    sources: answer.sources,
    rung: answer.rung,
    gist: answer.gist[language],
    text: answer.step[language],
    message:
      message === undefined
        ? undefined
        : fillMessage(message.firmer[language], { ...values, ...comingDates(today, language) }, language),
    leaveWhen: answer.leave_when?.[language],
  };
}
