// What a slash command or context menu may be registered as.
import { LIMITS } from './limits-table.ts';
import { between, list, optionalText, text, unique, type Complaints } from './limits-text.ts';
import type { CommandBody, CommandOption } from './wire.ts';

const LOCALES = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Named = Pick<CommandBody, 'name' | 'description' | 'name_localizations' | 'description_localizations'>;

/** Everything wrong with one command, empty when Discord would register it. */
export const checkCommand = (body: CommandBody): string[] => {
  const found: Complaints = [];
  const type = body.type ?? 1;
  const name = typeof body.name === 'string' ? body.name : '?';
  between(found, `${name}.type`, type, 1, 3);
  if (type === 1) {
    checkNamed(found, name, body);
    checkOptions(found, name, list(body.options), 0);
    const length = totalLength(body);
    if (length > LIMITS.commandText)
      found.push(
        `${name} has ${length} characters in all its names and descriptions, at most ${LIMITS.commandText} fit`,
      );
  } else checkContextMenu(found, name, body);
  unique(found, `${name}.contexts`, list(body.contexts));
  if (body.contexts?.length === 0) found.push(`${name}.contexts is empty`);
  if (body.integration_types?.length === 0) found.push(`${name}.integration_types is empty`);
  checkPermissions(found, name, body.default_member_permissions);
  return found;
};

/** The same for all commands of one scope together, with Discord's counts and unique names per type. */
export const checkCommands = (bodies: readonly CommandBody[]): string[] => {
  const found = bodies.flatMap(checkCommand);
  const ofType = (type: number): readonly CommandBody[] => bodies.filter((body) => (body.type ?? 1) === type);
  between(found, 'slash commands', ofType(1).length, 0, LIMITS.globalCommands);
  between(found, 'user context menus', ofType(2).length, 0, LIMITS.contextMenus);
  between(found, 'message context menus', ofType(3).length, 0, LIMITS.contextMenus);
  for (const type of [1, 2, 3])
    unique(
      found,
      'command name',
      ofType(type).map((body) => body.name),
    );
  return found;
};

const checkContextMenu = (found: Complaints, name: string, body: CommandBody): void => {
  text(found, `${name}.name`, body.name, LIMITS.commandName, 1);
  if (body.description) found.push(`${name} is a context menu and has a description`);
  if (list(body.options).length > 0) found.push(`${name} is a context menu and has options`);
  for (const [locale, value] of Object.entries(body.name_localizations ?? {})) {
    checkLocale(found, name, locale);
    text(found, `${name}.name_localizations.${locale}`, value, LIMITS.commandName, 1);
  }
};

const checkNamed = (found: Complaints, where: string, named: Named): void => {
  checkName(found, `${where}.name`, named.name);
  text(found, `${where}.description`, named.description, LIMITS.commandDescription, 1);
  for (const [locale, value] of Object.entries(named.name_localizations ?? {})) {
    checkLocale(found, where, locale);
    checkName(found, `${where}.name_localizations.${locale}`, value);
  }
  for (const [locale, value] of Object.entries(named.description_localizations ?? {})) {
    checkLocale(found, where, locale);
    text(found, `${where}.description_localizations.${locale}`, value, LIMITS.commandDescription, 1);
  }
};

const checkName = (found: Complaints, where: string, name: unknown): void => {
  if (typeof name !== 'string' || !NAME.test(name)) found.push(`${where} ${String(name)} is no command or option name`);
  else if (name !== name.toLowerCase()) found.push(`${where} ${name} is not in small letters`);
};

const checkLocale = (found: Complaints, where: string, locale: string): void => {
  if (!LOCALES.has(locale)) found.push(`${where}: ${locale} is no locale of Discord`);
};

const SUBCOMMAND = 1;
const GROUP = 2;

const checkOptions = (found: Complaints, where: string, options: readonly CommandOption[], depth: number): void => {
  between(found, `${where}.options`, options.length, 0, LIMITS.commandOptions);
  unique(
    found,
    `${where}: option`,
    options.map((option) => option.name),
  );
  const nested = options.filter((option) => option.type <= GROUP);
  if (nested.length > 0 && nested.length < options.length) found.push(`${where} mixes subcommands and options`);
  const firstOptional = options.findIndex((option) => !option.required);
  if (nested.length === 0 && firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required)) {
    found.push(`${where} has a required option after an optional one`);
  }
  for (const option of options) checkOption(found, `${where}.${option.name}`, option, depth);
};

const checkOption = (found: Complaints, where: string, option: CommandOption, depth: number): void => {
  checkNamed(found, where, { description: '', ...option });
  between(found, `${where}.type`, option.type, 1, 11);
  if (option.type === GROUP && depth > 0) found.push(`${where} is a group inside another`);
  if (option.type === SUBCOMMAND && depth > 1) found.push(`${where} is a subcommand inside another`);
  if (option.type <= GROUP) return checkOptions(found, where, list(option.options), option.type === GROUP ? 1 : 2);
  if (list(option.options).length > 0) found.push(`${where} has options of its own`);
  const choices = list(option.choices);
  between(found, `${where}.choices`, choices.length, 0, LIMITS.commandOptions);
  if (choices.length > 0 && option.autocomplete) found.push(`${where} has choices and autocomplete`);
  for (const choice of choices) {
    text(found, `${where}.choices.name`, choice.name, LIMITS.optionText, 1);
    if (option.type === 3) text(found, `${where}.choices.value`, choice.value, LIMITS.optionText, 1);
  }
  if (option.type === 3) checkLengths(found, where, option);
};

const checkLengths = (found: Complaints, where: string, option: CommandOption): void => {
  between(found, `${where}.min_length`, option.min_length ?? 0, 0, 6000);
  between(found, `${where}.max_length`, option.max_length ?? 6000, 1, 6000);
  if ((option.min_length ?? 0) > (option.max_length ?? 6000)) found.push(`${where}.min_length is over max_length`);
};

const checkPermissions = (found: Complaints, where: string, value: unknown): void => {
  if (value === undefined || value === null) return;
  optionalText(found, `${where}.default_member_permissions`, String(value), 20, 1);
  if (!/^\d+$/.test(String(value))) found.push(`${where}.default_member_permissions is no number`);
};

/** Discord counts the longest localisation of each text, values of choices included. */
const totalLength = (named: Named & { options?: CommandOption[] | null; choices?: CommandOption['choices'] }): number =>
  longest(named.name, named.name_localizations) +
  longest(named.description ?? '', named.description_localizations) +
  list(named.choices).reduce((sum, choice) => sum + String(choice.name).length + String(choice.value).length, 0) +
  list(named.options).reduce((sum, option) => sum + totalLength(option), 0);

const longest = (plain: unknown, localised: Record<string, string> | null | undefined): number =>
  Math.max(...[plain, ...Object.values(localised ?? {})].map((value) => String(value).length));
