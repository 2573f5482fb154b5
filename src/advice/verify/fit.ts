// Cuts a worded answer to one screen as any other, and gives up wordings that are longer than the card's where it still does not fit.
import type { Advice } from '../advice.ts';
import { screenLength } from '../length.ts';
import { fitScreen, screenful } from '../screen.ts';
import type { Given } from '../verify.ts';
import type { Whole } from './whole.ts';

/** The answer as it is shown, how many of its pieces are in the model's words, and their share. */
export function fitted(
  { advice, worded }: Whole,
  given: Given,
): { readonly advice: Advice; readonly shown: number; readonly share: number } {
  const fits = shorter(fitScreen(advice, screenLength), given);
  const pieces = piecesOf(fits);
  const shown = pieces.filter((text) => worded.has(text)).length;
  return { advice: fits, shown, share: shown / Math.max(1, pieces.length) };
}

/** Everything a model may word, as it stands in an answer. */
const piecesOf = ({ heard, steps, message, disagreements, leaveWhen }: Advice): readonly string[] =>
  [
    heard,
    ...steps.map((it) => it.text),
    ...(message === undefined ? [] : [message.text]),
    ...disagreements.map((it) => it.decides),
    ...(leaveWhen === undefined ? [] : [leaveWhen.text]),
  ].filter((it) => it !== '');

/** On a phone; the length is only about right. */
const halfALine = 40;

/** The wording that is longest beyond the card's goes first; an answer that was too long from the start may stay so. */
function shorter(advice: Advice, given: Given): Advice {
  if (screenLength(advice) <= Math.max(screenful, screenLength(given.base)) + halfALine) return advice;
  const { language } = given.situation;
  const excess = advice.steps.map(
    ({ answer, text }) => text.length - (ownText(answer, given)?.[language].length ?? Infinity),
  );
  const longest = Math.max(...excess);
  if (longest > 0) {
    const at = excess.indexOf(longest);
    const steps = advice.steps.map((step, place) =>
      place === at ? { ...step, text: ownText(step.answer, given)?.[language] ?? step.text } : step,
    );
    return shorter({ ...advice, steps }, given);
  }
  if (advice.message !== given.base.message && given.base.message !== undefined)
    return shorter({ ...advice, message: given.base.message }, given);
  return advice.heard === given.base.heard ? advice : { ...advice, heard: given.base.heard };
}

const ownText = (id: string, { answers, offered }: Given) =>
  (offered.find((it) => it.id === id) ?? answers.byId(id))?.step;
