// How a card looks: as a member would get it, and in a line.
import type { Answer } from '../answers/index.ts';
import { bold, paragraph, plain, quote, type Block, type Both, type Language } from '../chat/index.ts';
import { listed, say } from '../i18n/index.ts';
import { isProblemId, isStrategyId, problemOf, strategyOf } from '../text/index.ts';
import type { Card, State } from './card.ts';
import { sentences } from './sentences.ts';

/** The card in one of its languages; nothing for one that is still open. */
export function cardBlocks({ gist, step, messages }: Answer, language: Language): Block[] {
  if (step[language] === '') return [];
  const [message] = messages;
  const text = message?.softer[language] ?? '';
  return [paragraph(bold(gist[language]), plain(`. ${step[language]}`)), ...(text === '' ? [] : [quote(plain(text))])];
}

/** What it is called in a list: its gist, in the reader's language where that is written. */
export const nameOf = ({ gist }: Answer, language: Language): string => gist[language] || gist.en || gist.nl || '…';

const labels: Readonly<Record<State, Both>> = {
  proposed: sentences.stateProposed,
  asked: sentences.stateAsked,
  declined: sentences.stateDeclined,
  lapsed: sentences.stateLapsed,
  review: sentences.stateReview,
  change: sentences.stateChange,
  second: sentences.stateSecond,
  live: sentences.stateLive,
  refused: sentences.stateRefused,
  withdrawn: sentences.stateWithdrawn,
  retired: sentences.stateRetired,
  expired: sentences.stateExpired,
};
export const stateOf = ({ state }: Pick<Card, 'state'>, language: Language): string => say(labels[state], language);

export const strategyName = (id: string, language: Language): string =>
  isStrategyId(id) ? strategyOf(id).name[language] : id;
export const problemName = (id: string, language: Language): string =>
  isProblemId(id) ? problemOf(id).name[language] : id;
export const problemNames = (problems: Answer['problems'], language: Language): string =>
  listed(
    Object.keys(problems).map((id) => problemName(id, language)),
    language,
  );
export const languageName = (of: Language, language: Language): string =>
  say(of === 'en' ? sentences.english : sentences.dutch, language);
