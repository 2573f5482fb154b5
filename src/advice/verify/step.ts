// The steps a model chose: cards that may be advised together, each in its wording or, where that fails, the card's own.
import type { Answer } from '../../answers/index.ts';
import type { ProblemId } from '../../text/index.ts';
import type { Step } from '../advice.ts';
import { goesWith } from '../choose.ts';
import { stepOf } from '../compose.ts';
import type { Situation } from '../situation.ts';
import type { Written } from '../written.ts';
import type { Bases } from './basis.ts';
import { cardOf } from './card.ts';
import { faultOf } from './check.ts';
import type { Reason } from './reason.ts';

export type Chosen = { readonly step: Step; readonly card: Answer; readonly isWorded: boolean };
export type Steps = { readonly chosen: readonly Chosen[]; readonly faults: readonly Reason[] };

/** Most steps of one answer. */
const most = 4;
/** A card is about a problem from this weight on. */
const about = 0.3;

type Given = {
  readonly offered: readonly Answer[];
  readonly situation: Situation;
  readonly bases: Bases;
  /** What the post is about. */
  readonly problems: readonly ProblemId[];
  /** Cards of the first answer, which are about the post whatever their types say. */
  readonly own: readonly string[];
};

/** In the order given; a card twice, one that contradicts another or is about something else is left out. */
export function chooseSteps(written: Written['steps'], { offered, situation, bases, problems, own }: Given): Steps {
  const chosen: Chosen[] = [];
  const faults: Reason[] = [];
  for (const piece of written) {
    const named = cardOf(piece, offered, situation);
    const { card } = named;
    if (card === undefined) {
      faults.push(named.fault);
      continue;
    }
    const unfit = unfitness(card, chosen, problems, own);
    if (unfit !== undefined) {
      faults.push(unfit);
      continue;
    }
    const fault = named.fault ?? faultOf('step', piece.text, bases.of(card));
    if (fault !== undefined) faults.push(fault);
    const step = stepOf(card, situation);
    chosen.push({
      card,
      isWorded: fault === undefined,
      step: fault === undefined ? { ...step, text: piece.text.trim() } : step,
    });
  }
  return { chosen, faults };
}

function unfitness(
  card: Answer,
  chosen: readonly Chosen[],
  problems: readonly ProblemId[],
  own: readonly string[],
): Reason | undefined {
  if (chosen.length === most) return 'no-room';
  if (chosen.some((it) => it.card === card || it.card.strategy === card.strategy)) return 'twice';
  if (chosen.some((it) => !goesWith(it.card, card))) return 'conflict';
  const isOn = own.includes(card.id) || problems.some((id) => (card.problems[id] ?? 0) >= about);
  return isOn ? undefined : 'off-topic';
}
