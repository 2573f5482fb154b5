// Routes for application commands, global and per server.
import { checkCommands } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { StoredCommand, World } from '../world.ts';
import type { CommandBody, CommandOption, Json } from '../wire.ts';
import type { RestRequest, Route } from './route.ts';
import { guildOf } from './account.ts';

type Scope = { readonly key: string; readonly guildId?: string; readonly list: StoredCommand[] };

const scopeOf = ({ world, params }: RestRequest, inGuild: 'guild' | 'global'): Scope => {
  if (params[0] !== world.applicationId) return refuse(50001);
  const guildId = inGuild === 'guild' ? guildOf(world, params[1]).id : undefined;
  const key = guildId ?? 'global';
  return { key, list: world.commands.get(key) ?? [], ...(guildId !== undefined && { guildId }) };
};

const payload = (world: World, scope: Scope, command: StoredCommand, localised: boolean): Json => {
  const { name_localizations: names = null, description_localizations: descriptions = null, ...rest } = command;
  return {
    ...rest,
    application_id: world.applicationId,
    type: command.type ?? 1,
    description: command.description ?? '',
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    options: (command.options ?? []).map((option) => optionPayload(option, localised)),
    ...(localised && { name_localizations: names, description_localizations: descriptions }),
    ...(scope.guildId === undefined
      ? {
          dm_permission: command.dm_permission ?? true,
          contexts: command.contexts ?? null,
          integration_types: command.integration_types ?? [0],
        }
      : { guild_id: scope.guildId }),
  };
};

const optionPayload = (option: CommandOption, localised: boolean): Json => {
  const { name_localizations: names = null, description_localizations: descriptions = null, options, ...rest } = option;
  return {
    ...rest,
    ...(options && { options: options.map((inner) => optionPayload(inner, localised)) }),
    ...(localised && { name_localizations: names, description_localizations: descriptions }),
  };
};

const store = (world: World, scope: Scope, commands: StoredCommand[]): void => {
  const problems = checkCommands(commands);
  if (problems.length > 0) refuse(50035, ...problems);
  world.commands.set(scope.key, commands);
};

const stored = (world: World, body: CommandBody, id = world.newId()): StoredCommand => ({
  ...body,
  id,
  version: world.newId(),
});

const isSame = (one: CommandBody, other: CommandBody): boolean =>
  one.name === other.name && (one.type ?? 1) === (other.type ?? 1);

const list = (request: RestRequest, where: 'guild' | 'global'): Json[] => {
  const scope = scopeOf(request, where);
  const localised = request.query.get('with_localizations') === 'true';
  return scope.list.map((command) => payload(request.world, scope, command, localised));
};

/** Creating a command whose name is taken overwrites it, as Discord does. */
const create = (request: RestRequest, where: 'guild' | 'global'): Json => {
  const scope = scopeOf(request, where);
  const body = request.body as CommandBody;
  const known = scope.list.find((command) => isSame(command, body));
  const command = stored(request.world, body, known?.id);
  store(request.world, scope, [...scope.list.filter((other) => other !== known), command]);
  return payload(request.world, scope, command, true);
};

const overwrite = (request: RestRequest, where: 'guild' | 'global'): Json[] => {
  const scope = scopeOf(request, where);
  const bodies = (request.body ?? []) as CommandBody[];
  const commands = bodies.map((body) =>
    stored(request.world, body, scope.list.find((command) => isSame(command, body))?.id),
  );
  store(request.world, scope, commands);
  return commands.map((command) => payload(request.world, scope, command, true));
};

const found = (request: RestRequest, scope: Scope): StoredCommand => {
  const command = scope.list.find(({ id }) => id === request.params.at(-1));
  return command ?? refuse(10063);
};

const read = (request: RestRequest, where: 'guild' | 'global'): Json => {
  const scope = scopeOf(request, where);
  return payload(request.world, scope, found(request, scope), true);
};

const edit = (request: RestRequest, where: 'guild' | 'global'): Json => {
  const scope = scopeOf(request, where);
  const old = found(request, scope);
  const changed = stored(request.world, { ...old, ...(request.body as object) }, old.id);
  store(
    request.world,
    scope,
    scope.list.map((command) => (command === old ? changed : command)),
  );
  return payload(request.world, scope, changed, true);
};

const remove = (request: RestRequest, where: 'guild' | 'global'): undefined => {
  const scope = scopeOf(request, where);
  const old = found(request, scope);
  request.world.commands.set(
    scope.key,
    scope.list.filter((command) => command !== old),
  );
};

const routesIn = (base: string, where: 'guild' | 'global'): Route[] => [
  { method: 'GET', path: base, answer: (request) => list(request, where) },
  { method: 'POST', path: base, answer: (request) => create(request, where), status: 201 },
  { method: 'PUT', path: base, answer: (request) => overwrite(request, where) },
  { method: 'GET', path: `${base}/{command_id}`, answer: (request) => read(request, where) },
  { method: 'PATCH', path: `${base}/{command_id}`, answer: (request) => edit(request, where) },
  { method: 'DELETE', path: `${base}/{command_id}`, answer: (request) => remove(request, where) },
];

export const commandRoutes: readonly Route[] = [
  ...routesIn('/applications/{application_id}/commands', 'global'),
  ...routesIn('/applications/{application_id}/guilds/{guild_id}/commands', 'guild'),
];
