// A model's message: checked like any wording, and as something that can be sent.
import type { Answer } from '../../answers/index.ts';
import { firmerMistake } from '../../answers/firmer-lint.ts';
import { lintMessage } from '../../answers/message-lint.ts';
import { messageWords } from '../../answers/message-words.ts';
import { fillMessage, messageFor } from '../fill.ts';
import { followsTalk, presumptions } from '../presume.ts';
import type { Situation } from '../situation.ts';
import type { Bases } from './basis.ts';
import { faultOf } from './check.ts';
import type { Reason } from './reason.ts';
import { asSlots } from './shape.ts';

export type Tones = { readonly softer: string; readonly firmer: string };
/** The message in both tones, filled; what of it is the model's, and why what is not. */
export type Checked = {
  readonly texts: Tones;
  readonly kept: readonly (keyof Tones)[];
  readonly faults: readonly Reason[];
};

/** Undefined when the card has nothing to send. */
export function checkMessage(written: Tones, card: Answer, situation: Situation, bases: Bases): Checked | undefined {
  const { language, channel } = situation;
  const own = messageFor(card, channel);
  if (own === undefined) return undefined;
  const faultIn = (tone: keyof Tones): Reason | undefined => messageFault(written[tone], card, situation, bases);
  const [soft, firm] = [faultIn('softer'), faultIn('firmer') ?? flat(written, situation)];
  const pick = (tone: keyof Tones, fault: Reason | undefined): string =>
    fillMessage(
      asSlots(fault === undefined ? written[tone].trim() : own[tone][language], language),
      bases.values,
      language,
    );
  const entries = [
    ['softer', soft],
    ['firmer', firm],
  ] as const;
  return {
    texts: { softer: pick('softer', soft), firmer: pick('firmer', firm) },
    kept: entries.flatMap(([tone, fault]) => (fault === undefined ? [tone] : [])),
    faults: entries.flatMap(([, fault]) => (fault === undefined ? [] : [fault])),
  };
}

function messageFault(text: string, card: Answer, situation: Situation, bases: Bases): Reason | undefined {
  const { language, channel, facts } = situation;
  const own = messageFor(card, channel);
  if (own === undefined) return 'off-topic';
  const fault = faultOf('message', text, bases.of(card));
  if (fault !== undefined) return fault;
  const slotted = asSlots(text, language);
  const { insult, threat } = messageWords[language];
  if (insult.test(slotted) || threat.test(slotted)) return 'insult';
  if (lintMessage(slotted, { language, channel: own.channel, ends: card.rung === 5 }).length > 0) return 'lint';
  const taken = new Set([...presumptions(own.softer[language]), ...presumptions(own.firmer[language])]);
  const presumes = presumptions(slotted).some((fact) => facts[fact] !== 'yes' && !taken.has(fact));
  const talks = followsTalk(slotted) && !followsTalk(own.softer[language]) && !followsTalk(own.firmer[language]);
  return presumes || talks ? 'presumes' : undefined;
}

/** A firmer message that is only the softer one with other words. */
const flat = ({ softer, firmer }: Tones, { language }: Situation): Reason | undefined =>
  firmerMistake(asSlots(softer, language), asSlots(firmer, language), language) === undefined ? undefined : 'lint';
