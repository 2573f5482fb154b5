// A form as questions, one line each.
import type { Arg, FileRef, Form, Language } from '../../chat/index.ts';
import { namedFiles } from './file.ts';

export type Answered =
  | { readonly kind: 'value'; readonly value: string; readonly files?: readonly FileRef[] }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'again'; readonly why: string };

const words = {
  required: { en: 'This one is needed. Type it, or /cancel.', nl: 'Deze is nodig. Typ het, of /annuleren.' },
  choose: { en: 'Type one of the numbers.', nl: 'Typ een van de nummers.' },
  file: {
    en: 'There is no such file here. Type its path, such as ~/Documents/mail.pdf.',
    nl: 'Zo’n bestand is hier niet. Typ waar het staat, zoals ~/Documenten/mail.pdf.',
  },
  optional: { en: 'Enter to skip', nl: 'Enter om over te slaan' },
} as const;

/** The question for one arg, with its hint and its choices. */
export function question(arg: Arg, known: string | undefined, language: Language): string {
  const hint = known ?? arg.hint[language];
  const tail = arg.required ? '' : ` [${words.optional[language]}]`;
  const choices =
    arg.kind === 'choice' ? arg.options.map((option, at) => `\n  ${at + 1} ${option.label[language]}`).join('') : '';
  return `${arg.label[language]} (${hint})${tail}${choices}`;
}

/** What a line answers to it. */
export function answered(arg: Arg, line: string, known: string | undefined, language: Language): Answered {
  const text = line.trim() === '' ? (known ?? '') : line.trim();
  if (text === '') return arg.required ? { kind: 'again', why: words.required[language] } : { kind: 'skipped' };
  if (arg.kind !== 'choice') return { kind: 'value', value: text };
  const option =
    arg.options[Number(text) - 1] ?? arg.options.find((it) => it.label[language].toLowerCase() === text.toLowerCase());
  return option === undefined ? { kind: 'again', why: words.choose[language] } : { kind: 'value', value: option.value };
}

/** The same for a path that was typed. */
export async function attached(
  asked: { readonly name: string; readonly arg: Extract<Arg, { kind: 'attachment' }> },
  line: string,
  folder: string,
  language: Language,
): Promise<Answered> {
  const bare = answered(asked.arg, line, undefined, language);
  if (bare.kind !== 'value') return bare;
  const files = await namedFiles(bare.value, asked.arg.most, asked.name, folder);
  if (files === undefined) return { kind: 'again', why: words.file[language] };
  return { kind: 'value', value: files.map((it) => it.name).join(', '), files };
}

/** True for the line that gives a form up. */
export const cancels = (line: string): boolean => /^\/(cancel|annuleer|annuleren|stop)$/i.test(line.trim());

export type Asking = {
  readonly form: Form;
  readonly left: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileRef[];
};
