// The options of a slash command: named and typed after a command's args, and read back into them.
import { fit, visible, type Arg, type Args, type Both, type Command, type FileRef } from '../../chat/index.ts';
import { attachmentOf, resolvedFiles } from './attachment.ts';
import { yesno } from '../shared/words.ts';
import { limits } from './limits.ts';
import { fields, items, word, type Fields } from './wire.ts';

const kinds = { subcommand: 1, text: 3, user: 6, attachment: 11 } as const;

/** Discord's locales that are ours. */
export const localised = (text: Both, most: number): Record<string, string> => ({
  nl: short(text.nl, most),
  'en-GB': short(text.en, most),
  'en-US': short(text.en, most),
});
export const short = (text: string, most: number): string =>
  fit(visible(text).replaceAll(/\s+/g, ' ').trim(), most) || '…';

/** Option names are in small letters: `dueDate` is typed as `due-date`. */
export const optionName = (arg: string): string =>
  arg.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(0, limits.commandName);

/** What is required comes first, as Discord wants; where a form asks for what is missing, nothing is. */
export function renderOptions(it: Command): readonly Fields[] {
  const all = Object.entries(it.args).slice(0, limits.commandOptions);
  const needed = (arg: Arg): boolean => arg.required && it.asks !== 'form';
  const ordered = [...all.filter(([, arg]) => needed(arg)), ...all.filter(([, arg]) => !needed(arg))];
  return ordered.map(([name, arg]) => ({
    name: optionName(name),
    description: short(describe(arg).en, limits.commandDescription),
    description_localizations: localised(describe(arg), limits.commandDescription),
    ...(needed(arg) ? { required: true } : {}),
    ...kindOf(arg),
  }));
}

const describe = (arg: Arg): Both => (arg.hint.en.trim() === '' || arg.hint.nl.trim() === '' ? arg.label : arg.hint);

function kindOf(arg: Arg): Fields {
  switch (arg.kind) {
    case 'text':
    case 'longtext':
      return { type: kinds.text, max_length: Math.max(1, Math.min(arg.max, limits.optionInput)) };
    case 'date':
    case 'amount':
      return { type: kinds.text, max_length: 100 };
    case 'choice':
      return {
        type: kinds.text,
        choices: arg.options.slice(0, limits.commandOptions).map((it) => choice(it.label, it.value)),
      };
    case 'yesno':
      return {
        type: kinds.text,
        choices: [
          choice({ en: yesno.en.yes, nl: yesno.nl.yes }, 'yes'),
          choice({ en: yesno.en.no, nl: yesno.nl.no }, 'no'),
        ],
      };
    case 'person':
      return { type: kinds.user };
    case 'attachment':
      return { type: kinds.attachment };
  }
}

const choice = (label: Both, value: string): Fields => ({
  name: short(label.en, limits.optionText),
  name_localizations: localised(label, limits.optionText),
  value,
});

/** The name of a typed command, with its subcommand. */
export function commandOf(data: Fields): { readonly name: string } {
  const [name = '', sub] = [word(data['name']), word(subcommand(data)?.['name'])];
  return { name: sub === undefined ? name : `${name} ${sub}` };
}

/** What was filled in, by the name of the arg. Of a file the name, a person is an id. */
export function givenOptions(
  data: Fields,
  commands: readonly Command[],
): { readonly args: Record<string, string>; readonly files: readonly FileRef[] } {
  const { name } = commandOf(data);
  const args: Args = commands.find((it) => it.listed && it.name === name)?.args ?? {};
  const attached = resolvedFiles(data);
  const files: FileRef[] = [];
  const pairs = items((subcommand(data) ?? data)['options']).flatMap((value) => {
    const option = fields(value);
    const arg = Object.keys(args).find((known) => optionName(known) === option['name']) ?? word(option['name']);
    const plain = option['value'];
    const given = typeof plain === 'number' || typeof plain === 'boolean' ? String(plain) : word(plain);
    if (arg === undefined || given === undefined) return [];
    const file = option['type'] === kinds.attachment ? attachmentOf(attached[given], arg) : undefined;
    if (file !== undefined) files.push(file);
    return [[arg, file?.name ?? given] as const];
  });
  return { args: Object.fromEntries(pairs), files };
}

const subcommand = (data: Fields): Fields | undefined =>
  items(data['options'])
    .map(fields)
    .find((option) => option['type'] === kinds.subcommand);

/** The command behind an entry in the menu of a message. */
export const shortcutOf = (label: string, commands: readonly Command[]): string | undefined =>
  commands.find((it) => it.shortcut !== undefined && short(it.shortcut.label.en, limits.commandName) === label)?.name;

export const subcommandKind = kinds.subcommand;
