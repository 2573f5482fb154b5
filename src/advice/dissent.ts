// A disagreement as text: both sides with their votes, and what it depends on.
import { italic, plain, type Language, type Text } from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { Advice, Disagreement } from './advice.ts';
import { citeTag, type CiteForm } from './cite.ts';
import { sentences } from './sentences.ts';

/** On a full screen the side that is a step already is named by its number. */
export function stepOf(
  { sides, taken }: Disagreement,
  { steps, brief }: Pick<Advice, 'steps' | 'brief'>,
): number | undefined {
  const at = steps.findIndex((step) => step.answer === sides[0].answer);
  return brief && taken === undefined && at >= 0 ? at + 1 : undefined;
}

export function disagreementText(
  { sides: [first, second], decides, taken }: Disagreement,
  language: Language,
  form: CiteForm,
  step: number | undefined,
): Text {
  const takenName = taken === undefined ? undefined : taken === 0 ? sentences.taken : sentences.takenSecond;
  const verdict = takenName === undefined ? [] : [plain(` ${say(takenName, language)}`)];
  const against = `${say(sentences.against, language)} ${lowerFirst(second.gist)} `;
  const opening =
    step === undefined
      ? [plain(`${first.gist} `), citeTag(first, language, form), plain(` ${against}`)]
      : [plain(`${fill(sentences.insteadOf, language, { step })} ${lowerFirst(second.gist)} `)];
  return [
    ...opening,
    citeTag(second, language, form),
    plain('. '),
    italic(say(sentences.decides, language)),
    plain(decides),
    ...verdict,
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
