// One answer in a model's words, checked: what is asked, and what is left of it.
import { openPrompt, type NotWritten, type Writing } from '../ai/index.ts';
import type { Who } from '../chat/index.ts';
import { z } from 'zod';
import { compose, type Library } from './compose.ts';
import { cardsText, offerOf } from './offer.ts';
import type { Situation } from './situation.ts';
import { verify } from './verify.ts';
import type { Worded } from './worded.ts';
import { writtenSchema } from './written.ts';

export const instructionsFile = new URL('../../prompts/write.md', import.meta.url);

/** `unsound`: what came did not hold. `nothing`: there is no card to choose among. */
export type Word =
  | { readonly kind: 'worded'; readonly worded: Worded }
  | { readonly kind: 'not'; readonly why: NotWritten | 'unsound' | 'nothing' };

export type Asked = {
  readonly situation: Situation;
  /** As the member's community sees it. */
  readonly library: Library;
  /** Names that never leave, wherever they stand. */
  readonly known: readonly string[];
};
export type Wordsmith = {
  /** Never throws for what a model does. */
  word(asked: Asked, who: Who, signal: AbortSignal): Promise<Word>;
};

export function createWordsmith(writer: Writing): Wordsmith {
  const instructions = openPrompt(instructionsFile).render({ schema: JSON.stringify(z.toJSONSchema(writtenSchema)) });
  return {
    async word({ situation, library, known }, who, signal) {
      const { language, text } = situation;
      const offered = offerOf(library.answers, situation);
      if (offered.length === 0) return { kind: 'not', why: 'nothing' };
      const cards = cardsText(offered, language);
      const task = { instructions, cards, post: text, known, language, name: 'advice', schema: writtenSchema };
      const wording = await writer.write(task, who, signal);
      if (wording.kind === 'not') return wording;
      const base = compose(library, situation);
      const checked = verify(wording.value, { offered, base, situation, post: text, answers: library.answers });
      const reasons = checked.replaced.map(({ reason }) => reason);
      writer.dropped(checked.kind === 'refused' ? [...reasons, checked.reason] : reasons);
      if (checked.kind === 'refused') return { kind: 'not', why: 'unsound' };
      const { advice, tones } = checked;
      const message = tones === undefined ? {} : { message: { softer: tones.softer, firmer: tones.firmer } };
      return { kind: 'worded', worded: { advice, ...message } };
    },
  };
}
