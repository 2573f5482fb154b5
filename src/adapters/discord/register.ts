// The commands as Discord has them: made from ours, and registered only where they differ.
import type { Command } from '../../chat/index.ts';
import { limits } from './limits.ts';
import { localised, renderOptions, short, subcommandKind } from './option.ts';
import type { Called, Route, Web } from './web.ts';
import { fields, items, number, snowflake, word, type Fields } from './wire.ts';

/** Where a command may be used: in servers (0), in direct messages with the bot (1) and, for people who installed it for themselves, in any others (2). */
export type Reach = { readonly installs: readonly number[] };

/** Slash commands of what is listed, and an entry in the menu of a message for what has one. A command with subcommands has no bare form on Discord. */
export function renderCommands(commands: readonly Command[], { installs }: Reach): readonly Fields[] {
  const usable = { contexts: installs.includes(1) ? [0, 1, 2] : [0, 1], integration_types: [...installs] };
  const listed = commands.filter((it) => it.listed);
  const roots = [...new Set(listed.map((it) => rootOf(it)))];
  const slashes = roots.map((root) => ({ ...slash(root, listed), ...usable }));
  const menus = commands.flatMap(({ shortcut }) => {
    if (shortcut === undefined) return [];
    const name = short(shortcut.label.en, limits.commandName);
    return [{ type: 3, name, name_localizations: localised(shortcut.label, limits.commandName), ...usable }];
  });
  return [...slashes.slice(0, limits.commands), ...menus.slice(0, limits.contextMenus)];
}

const rootOf = (it: Command): string => it.name.split(' ')[0] ?? it.name;

function slash(root: string, listed: readonly Command[]): Fields {
  const subs = listed.filter((it) => it.name.startsWith(`${root} `));
  const bare = listed.find((it) => it.name === root);
  if (subs.length === 0 && bare !== undefined)
    return { type: 1, name: root, ...described(bare), options: renderOptions(bare) };
  const options = subs.map((it) => ({
    type: subcommandKind,
    name: it.name.slice(root.length + 1).replaceAll(' ', '-'),
    ...described(it),
    options: renderOptions(it),
  }));
  const names = { en: `/${root}`, nl: `/${root}` };
  const about = bare ?? subs[0];
  return { type: 1, name: root, ...(about === undefined ? { description: names.en } : described(about)), options };
}

const described = (it: Command): Fields => ({
  description: short(it.help.summary.en, limits.commandDescription),
  description_localizations: localised(it.help.summary, limits.commandDescription),
});

/** This many changes are made one by one; Discord lets few through at a time, so more go as one list. */
const fewChanges = 4;

/** Brings Discord's list in step with ours; nothing is written when they are equal. Returns how many differed, or what failed. */
export async function register(
  web: Web,
  app: string,
  wanted: readonly Fields[],
): Promise<{ readonly changes: number } | Extract<Called, { kind: 'failed' }>> {
  const base: Route = `/applications/${app}/commands`;
  const known = await registered(web, app);
  if (known.kind === 'failed') return known;
  const { put, drop } = difference(wanted, known.list);
  const changes = put.length + drop.length;
  if (changes === 0) return { changes };
  const calls: (() => Promise<Called>)[] =
    changes > fewChanges
      ? [() => web.call('PUT', base, { body: wanted })]
      : [
          ...drop.map((id) => () => web.call('DELETE', `${base}/${id}`)),
          // A command posted under a name that is taken replaces the old one.
          ...put.map((body) => () => web.call('POST', base, { body })),
        ];
  for (const call of calls) {
    const called = await call();
    if (called.kind === 'failed') return called;
  }
  return { changes };
}

const registered = (web: Web, app: string): Promise<Called> =>
  web.call('GET', `/applications/${app}/commands?with_localizations=true`);

/** The names of our commands that Discord does not have as they are, or has no more use for; or what failed. */
export async function unregistered(
  web: Web,
  app: string,
  wanted: readonly Fields[],
): Promise<{ readonly names: readonly string[] } | Extract<Called, { kind: 'failed' }>> {
  const known = await registered(web, app);
  if (known.kind === 'failed') return known;
  const { put, drop } = difference(wanted, known.list);
  const dropped = known.list.map(fields).filter((it) => drop.includes(snowflake(it['id']) ?? ''));
  return { names: [...new Set([...put, ...dropped].map((it) => word(it['name']) ?? ''))] };
}

/** Pure: what to write, and the ids of what to delete. */
export function difference(
  wanted: readonly Fields[],
  known: readonly unknown[],
): { readonly put: readonly Fields[]; readonly drop: readonly string[] } {
  const keyOf = (it: Fields): string => `${number(it['type'] ?? 1)} ${word(it['name']) ?? ''}`;
  const there = new Map(known.map((it) => [keyOf(fields(it)), fields(it)]));
  const names = new Set(wanted.map(keyOf));
  return {
    put: wanted.filter((it) => normal(it) !== normal(there.get(keyOf(it)))),
    drop: [...there].flatMap(([key, it]) => (names.has(key) ? [] : (snowflake(it['id']) ?? []))),
  };
}

/** What we decide of a command, in one order and without what Discord fills in by itself. */
const decided = [
  'type',
  'name',
  'description',
  'name_localizations',
  'description_localizations',
  'required',
  'choices',
  'options',
  'min_length',
  'max_length',
  'contexts',
  'integration_types',
  'value',
] as const;

const normal = (it: Fields | undefined): string => JSON.stringify(it === undefined ? null : reduced(it));

function reduced(it: Fields): readonly unknown[] {
  return decided.flatMap((name) => {
    const value = name === 'type' && it['type'] === undefined ? 1 : it[name];
    if (value === undefined || value === null || value === '' || value === false) return [];
    if (name === 'options' || name === 'choices') {
      const inner = items(value).map((each) => reduced(fields(each)));
      return inner.length === 0 ? [] : [[name, inner]];
    }
    if (Array.isArray(value)) return [[name, value.map(number).sort((one, other) => one - other)]];
    if (typeof value === 'object')
      return [[name, Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))]];
    return [[name, value]];
  });
}
