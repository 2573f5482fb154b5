// A form is a command's args being collected.
import type { Args } from './arg.ts';
import type { Command } from './command.ts';
import type { Language } from './language.ts';

export type Form = {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly args: Args;
  readonly values: Readonly<Record<string, string>>;
  readonly language: Language;
};

/** The form of a command in a language, with what is known already filled in. */
export function formOf(
  it: Command,
  id: string,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): Form {
  const labels = { en: { submit: 'Go on', cancel: 'Cancel' }, nl: { submit: 'Verder', cancel: 'Annuleren' } }[language];
  const asked = Object.entries(it.args).filter(([, arg]) => arg.byPress !== true);
  return { id, title: it.title[language], ...labels, args: Object.fromEntries(asked), values, language };
}
