// The `data` of a typed command: finds the registered command and lays out what a person filled in.
import { channelPayload, memberPayload, rolePayload, userPayload } from './payload.ts';
import { permissionsIn } from './permission.ts';
import { must, type Channel, type Guild, type StoredCommand, type User, type World } from './world.ts';
import type { CommandOption, Json } from './wire.ts';
import { keepFile, type SentFile } from './upload.ts';

export type OptionValue = string | number | boolean | SentFile;

export type TypedCommand = {
  readonly user: User;
  readonly channel: Channel;
  readonly guild: Guild | undefined;
  /** As typed after the slash, with group and subcommand: `settings language`. */
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The option being typed, for autocompletion. */
  readonly focused?: string;
};

/** The command a person would find here; throws when it is not offered, as it could not be typed. */
export const findCommand = (
  world: World,
  name: string,
  type: number,
  where: Pick<TypedCommand, 'user' | 'channel' | 'guild'>,
): StoredCommand => {
  const known = [...(world.commands.get('global') ?? []), ...(world.commands.get(where.guild?.id ?? '') ?? [])];
  const command = known.find((candidate) => candidate.name === name && (candidate.type ?? 1) === type);
  const names = known.map((candidate) => candidate.name).join(', ') || 'none';
  const found = must(command, `command ${name} of type ${type}; registered are: ${names}`);
  const context = where.guild ? 0 : 1;
  if (found.contexts && !found.contexts.includes(context))
    throw new Error(`${name} is not offered in context ${context}`);
  if (!where.guild && found.dm_permission === false) throw new Error(`${name} is not offered in DMs`);
  const needed = found.default_member_permissions;
  if (where.guild && needed !== null && needed !== undefined) {
    const held = permissionsIn(world, where.channel, where.user.id);
    if (needed === '0' || (held & BigInt(needed)) !== BigInt(needed))
      throw new Error(`${where.user.username} is not offered ${name}`);
  }
  return found;
};

export const commandData = (world: World, typed: TypedCommand): Json => {
  const [name = '', ...path] = typed.name.split(' ');
  const command = findCommand(world, name, 1, typed);
  const resolved: Record<string, Json> = {};
  const isGuildCommand = (world.commands.get(typed.guild?.id ?? '') ?? []).includes(command);
  const options = descend(world, typed, command.options ?? [], path, resolved);
  return {
    id: command.id,
    name,
    type: 1,
    ...(options.length > 0 && { options }),
    ...(Object.keys(resolved).length > 0 && { resolved }),
    ...(isGuildCommand && { guild_id: typed.guild?.id }),
  };
};

const descend = (
  world: World,
  typed: TypedCommand,
  options: CommandOption[],
  path: string[],
  resolved: Record<string, Json>,
): Json[] => {
  const nested = options.filter((option) => option.type <= 2);
  const [next, ...rest] = path;
  if (nested.length === 0) {
    if (next !== undefined) throw new Error(`${typed.name}: there is no subcommand ${next}`);
    return fill(world, typed, options, resolved);
  }
  const inner = must(
    nested.find((option) => option.name === next),
    `subcommand ${next ?? '(none given)'} in ${typed.name}`,
  );
  const children = descend(world, typed, inner.options ?? [], rest, resolved);
  return [{ type: inner.type, name: inner.name, options: children }];
};

const fill = (world: World, typed: TypedCommand, options: CommandOption[], resolved: Record<string, Json>): Json[] => {
  const unknown = Object.keys(typed.options).filter((key) => !options.some((option) => option.name === key));
  if (unknown.length > 0) throw new Error(`${typed.name} has no option ${unknown.join(', ')}`);
  const missing = options.filter((option) => option.required && typed.options[option.name] === undefined);
  if (missing.length > 0 && typed.focused === undefined)
    throw new Error(`${typed.name} needs ${missing.map(({ name }) => name).join(', ')}`);
  return options.flatMap((option) => {
    const value = typed.options[option.name];
    if (value === undefined) return [];
    const focused = option.name === typed.focused;
    return [
      {
        type: option.type,
        name: option.name,
        value: accept(world, typed, option, value, resolved),
        ...(focused && { focused }),
      },
    ];
  });
};

const accept = (
  world: World,
  typed: TypedCommand,
  option: CommandOption,
  value: OptionValue,
  resolved: Record<string, Json>,
): unknown => {
  const wrong = (why: string): never => {
    throw new Error(`${typed.name}: option ${option.name} ${why}`);
  };
  if (typeof value === 'object')
    return option.type === 11 ? resolveFile(world, value, resolved) : wrong('takes no file');
  switch (option.type) {
    case 3:
      if (typeof value !== 'string') return wrong('takes text');
      if (value.length > (option.max_length ?? 6000)) wrong('is too long to be typed');
      if (value.length < (option.min_length ?? 0)) wrong('is too short to be sent');
      if (option.choices?.length && !option.choices.some((choice) => choice.value === value))
        wrong(`offers no ${value}`);
      return value;
    case 4:
    case 10:
      if (typeof value !== 'number' || (option.type === 4 && !Number.isInteger(value))) return wrong('takes a number');
      if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity)) wrong('is out of range');
      if (option.choices?.length && !option.choices.some((choice) => choice.value === value))
        wrong(`offers no ${value}`);
      return value;
    case 5:
      return typeof value === 'boolean' ? value : wrong('takes yes or no');
    default:
      return resolveId(world, typed, String(value), resolved) ?? wrong(`names nobody: ${String(value)}`);
  }
};

const put = (resolved: Record<string, Json>, kind: string, id: string, value: Json): void => {
  resolved[kind] = { ...resolved[kind], [id]: value };
};

const resolveFile = (world: World, file: SentFile, resolved: Record<string, Json>): string => {
  const { id, payload } = keepFile(world, file);
  put(resolved, 'attachments', id, payload);
  return id;
};

const resolveId = (
  world: World,
  { guild }: TypedCommand,
  id: string,
  resolved: Record<string, Json>,
): string | undefined => {
  const user = world.users.get(id);
  const channel = world.channels.get(id);
  const role = guild?.roles.find((candidate) => candidate.id === id);
  if (user) put(resolved, 'users', id, userPayload(user));
  if (user && guild?.members.some((member) => member.userId === id)) {
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberPayload(world, guild, id);
    put(resolved, 'members', id, { ...member, permissions: '0' });
  }
  if (channel) put(resolved, 'channels', id, { ...channelPayload(world, channel), permissions: '0' });
  if (role) put(resolved, 'roles', id, rolePayload(role, 1));
  return (user ?? channel ?? role) ? id : undefined;
};
