// All pieces of what a model wrote, put in the place of the first answer's where they hold.
import type { Answer } from '../../answers/index.ts';
import type { ProblemId } from '../../text/index.ts';
import { isProblemId } from '../../text/index.ts';
import type { Advice, ReadyMessage } from '../advice.ts';
import { cite } from '../compose.ts';
import { shorten, messageFor } from '../fill.ts';
import { isAbout, isAboutDebt } from '../matter.ts';
import type { Given } from '../verify.ts';
import type { Written } from '../written.ts';
import type { Bases } from './basis.ts';
import { cardOf } from './card.ts';
import { faultOf } from './check.ts';
import { dissentOf } from './dissent.ts';
import { figuresIn } from './figure.ts';
import { heardFault } from './heard.ts';
import { checkMessage, type Tones } from './message.ts';
import type { Reason, Replaced, Where } from './reason.ts';
import { spannedTypes } from './span.ts';
import { shownSteps } from './steps.ts';
import { chooseSteps } from './step.ts';

export type Whole = {
  readonly advice: Advice;
  readonly tones: Tones | undefined;
  /** Texts of the model's that stand in it. */
  readonly worded: ReadonlySet<string>;
  readonly replaced: readonly Replaced[];
};

/** What each piece is checked with. */
type Checks = { readonly given: Given; readonly bases: Bases };

/** The answer with every piece that holds; lengths are not looked at yet. */
export function wholeOf(written: Written, given: Given, bases: Bases): Whole {
  const { base, situation, offered, answers } = given;
  const spans = spannedTypes(written.problems, given.post);
  const problems = [...new Set([...base.problems, ...spans.types])].slice(0, 5);
  const said = written.heard.trim();
  const heard = said === '' ? undefined : heardFault(said, bases.ofPost);
  const own = [...base.steps, ...base.more].map((it) => it.answer);
  const steps = chooseSteps(written.steps, { offered, situation, bases, problems, own });
  const shown = shownSteps(steps.chosen, base, answers);
  const message = messageOf(written.messages, shown.cards, { given, bases });
  const dissent = base.safety
    ? { shown: [], texts: [], faults: [] }
    : dissentOf(written.disagreements, base.disagreements, shown.cards, given, bases);
  const leave = leaveOf(written.leave_when, shown.cards, { given, bases });
  const notCovered = gapsOf(written.not_covered, problems, shown.cards, given);
  const texts = [
    ...(heard === undefined && said !== '' ? [said] : []),
    ...steps.chosen.filter((it) => it.isWorded).map((it) => it.step.text),
    ...message.texts,
    ...dissent.texts,
    ...leave.texts,
  ];
  const faults = (where: Where, list: readonly Reason[]): Replaced[] => list.map((reason) => ({ where, reason }));
  return {
    advice: {
      ...base,
      problems,
      offered: base.offered.filter((id) => !problems.includes(id)),
      heard: heard === undefined && said !== '' ? said : base.heard,
      steps: shown.steps,
      more: shown.more,
      strategies: [...new Set([...base.strategies, ...shown.steps.map((it) => it.strategy)])],
      message: message.shown,
      disagreements: dissent.shown,
      leaveWhen: leave.shown,
      notCovered,
      coverage: notCovered.length > 0 ? 'partial' : base.coverage,
    },
    tones: message.tones,
    worded: new Set(texts),
    replaced: [
      ...faults(
        'problem',
        Array.from({ length: spans.failed }, () => 'span' as const),
      ),
      ...faults('heard', heard === undefined ? [] : [heard]),
      ...faults('step', steps.faults),
      ...faults('message', message.faults),
      ...faults('disagreement', dissent.faults),
      ...faults('leave', leave.faults),
    ],
  };
}

type Sent = {
  readonly shown: ReadyMessage | undefined;
  readonly tones: Tones | undefined;
  readonly texts: readonly string[];
  readonly faults: readonly Reason[];
};

/** The first message whose card is among the steps or is the first answer's own; money that is owed stays what it is about. */
function messageOf(written: Written['messages'], cards: readonly Answer[], { given, bases }: Checks): Sent {
  const { base, situation, offered, answers } = given;
  const own = base.message === undefined ? undefined : answers.byId(base.message.answer);
  const faults: Reason[] = [];
  for (const piece of written) {
    if (base.safety && base.message === undefined) break;
    const named = cardOf(piece, offered, situation);
    const { card } = named;
    if (card === undefined || named.fault !== undefined) {
      faults.push(named.fault ?? 'claim');
      continue;
    }
    const isOn =
      card === own ||
      (cards.includes(card) && !(situation.owed && own !== undefined && isAboutDebt(own) && !isAboutDebt(card)));
    const checked = isOn ? checkMessage(piece, card, situation, bases) : undefined;
    if (checked === undefined) {
      faults.push('off-topic');
      continue;
    }
    faults.push(...checked.faults);
    const tone = base.message?.tone ?? 'softer';
    if (!checked.kept.includes(tone === 'firmer' ? 'firmer' : 'softer')) continue;
    const text = tone === 'shorter' ? shorten(checked.texts.softer) : checked.texts[tone];
    const channel = messageFor(card, situation.channel)?.channel ?? 'any';
    return { shown: { ...cite(card, situation), channel, tone, text }, tones: checked.texts, texts: [text], faults };
  }
  return { shown: base.message, tones: undefined, texts: [], faults };
}

type Left = {
  readonly shown: Advice['leaveWhen'];
  readonly texts: readonly string[];
  readonly faults: readonly Reason[];
};

/** A tripwire keeps the number or day its card has. */
function leaveOf(written: Written['leave_when'], cards: readonly Answer[], { given, bases }: Checks): Left {
  const { base, situation, offered } = given;
  const { language } = situation;
  const stays = base.leaveWhen !== undefined && cards.some((it) => it.id === base.leaveWhen?.answer);
  const other = cards.find((it) => it.leave_when !== undefined);
  const own =
    stays || other?.leave_when === undefined
      ? base.leaveWhen
      : { ...cite(other, situation), text: other.leave_when[language] };
  if (written === null) return { shown: own, texts: [], faults: [] };
  const named = cardOf(written, offered, situation);
  const { card } = named;
  if (card === undefined) return { shown: own, texts: [], faults: [named.fault] };
  const tripwire = card.leave_when?.[language];
  if (tripwire === undefined || !(cards.includes(card) || card.id === own?.answer))
    return { shown: own, texts: [], faults: ['off-topic'] };
  const isVague = figuresIn(tripwire, language).length > 0 && figuresIn(written.text, language).length === 0;
  const fault = named.fault ?? faultOf('leave', written.text, bases.of(card)) ?? (isVague ? 'date' : undefined);
  if (fault !== undefined) return { shown: { ...cite(card, situation), text: tripwire }, texts: [], faults: [fault] };
  const text = written.text.trim();
  return { shown: { ...cite(card, situation), text }, texts: [text], faults: [] };
}

/** What the set says nothing about: as the first answer has it, and what the model adds that no offered card is about. */
function gapsOf(
  written: Written['not_covered'],
  problems: readonly ProblemId[],
  cards: readonly Answer[],
  { base, offered }: Given,
): readonly ProblemId[] {
  const added = written
    .filter(isProblemId)
    .filter((id) => problems.includes(id) && !cards.some((card) => isAbout(card, [id])))
    .filter((id) => offered.every((card) => (card.problems[id] ?? 0) < 0.5));
  return base.safety ? base.notCovered : [...new Set([...base.notCovered, ...added])];
}
