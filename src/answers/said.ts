// Everything an answer says, piece by piece, with the field it stands in.
import type { Language } from '../chat/language.ts';
import type { Answer } from './answer.ts';

/** One piece of text of an answer. `theirs`: words of people in such a situation, which only help to find the answer. */
export type Said = {
  readonly field: string;
  readonly language: Language;
  readonly text: string;
  readonly voice: 'ours' | 'theirs';
};

type Both = { readonly en: string; readonly nl: string };
const languages = ['en', 'nl'] as const;

/** All texts of an answer in both languages, in the order of its file. */
export function saidBy(answer: Answer): readonly Said[] {
  const { decide } = answer;
  const ours = (field: string, both: Both | undefined): Said[] =>
    both === undefined
      ? []
      : languages.map((language) => ({ field: `${field}.${language}`, language, text: both[language], voice: 'ours' }));
  const theirs = (field: 'expansions' | 'exemplars'): Said[] =>
    languages.flatMap((language) =>
      answer[field][language].map((text, at): Said => ({
        field: `${field}.${language}.${at}`,
        language,
        text,
        voice: 'theirs',
      })),
    );
  return [
    ...(['question', 'test', 'yes', 'no'] as const).flatMap((part) => ours(`decide.${part}`, decide?.[part])),
    ...answer.not_when.flatMap((it, at) => ours(`not_when.${at}.because`, it.because)),
    ...answer.conflicts.flatMap((it, at) => ours(`conflicts.${at}.decides`, it.decides)),
    ...ours('gist', answer.gist),
    ...ours('step', answer.step),
    ...answer.claims.flatMap((it, at) => ours(`claims.${at}`, it)),
    ...answer.messages.flatMap((it, at) => [
      ...ours(`messages.${at}.softer`, it.softer),
      ...ours(`messages.${at}.firmer`, it.firmer),
    ]),
    ...ours('leave_when', answer.leave_when),
    ...ours('avoid', answer.avoid),
    ...theirs('expansions'),
    ...theirs('exemplars'),
  ];
}

/** How many words a text has; a slot counts as one. */
export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Words for comparing wordings: lower case, without punctuation. */
export const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
