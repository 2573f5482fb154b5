// An answer in a model's words, as it was checked: kept with the case, so that every button of it shows the same.
import type { Advice, Tone } from './advice.ts';
import { citedBy } from './cite.ts';
import type { Library } from './compose.ts';
import { shorten } from './fill.ts';

export type Worded = {
  readonly advice: Advice;
  /** The message in both tones; absent where it is the card's own. */
  readonly message?: { readonly softer: string; readonly firmer: string };
};

/** False once an answer it rests on was taken out of the set, as a community's may be. */
export const isWhole = ({ advice }: Worded, { answers }: Library): boolean =>
  citedBy(advice).every(({ answer }) => answers.byId(answer) !== undefined);

/** `tone`: what the member asked for, if they did; `own` is the answer of the set in that tone. */
export function inWords(own: Advice, { advice, message }: Worded, tone: Tone | undefined): Advice {
  if (tone === undefined || advice.message === undefined) return advice;
  if (message === undefined) return { ...advice, message: own.message };
  const text = tone === 'shorter' ? shorten(advice.message.text) : message[tone];
  return { ...advice, message: { ...advice.message, tone, text } };
}
