// Routes about the bot itself: gateway, account, application, servers it is in, people it may look up.
import { can, permissionsOf } from '../permission.ts';
import { channelPayload, guildPayload, memberPayload, rolePayload, selfPayload, userPayload } from '../payload.ts';
import { refuse } from '../refusal.ts';
import { dmWith, isThread, memberOf, type Guild, type World } from '../world.ts';
import type { Json } from '../wire.ts';
import type { RestRequest, Route } from './route.ts';

export const application = (world: World): Json => ({
  id: world.applicationId,
  name: world.bot.globalName,
  icon: null,
  description: '',
  summary: '',
  type: null,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: world.applicationFlags,
  flags_new: String(world.applicationFlags),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  bot: userPayload(world.bot),
  owner: userPayload(world.bot),
  team: null,
  integration_types_config: { '0': {}, '1': {} },
  approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.hasBot).length,
});

/** A server the bot is in; for others Discord denies access. */
export const guildOf = (world: World, id: string | undefined): Guild => {
  const guild = world.guilds.get(id ?? '');
  if (!guild) return refuse(10004);
  return guild.hasBot ? guild : refuse(50001);
};

const createDm = ({ world, body }: RestRequest): Json => {
  const { recipient_id: id } = body as { recipient_id?: string };
  if (id === undefined || !world.users.has(id)) return refuse(50035, 'recipient_id names nobody');
  if (id === world.bot.id) return refuse(50007);
  return channelPayload(world, dmWith(world, id));
};

const leave = ({ world, params }: RestRequest): undefined => {
  const guild = guildOf(world, params[0]);
  guild.hasBot = false;
  world.dispatch('GUILD_DELETE', { id: guild.id }, { guildId: guild.id });
};

const member = ({ world, params }: RestRequest): Json => {
  const guild = guildOf(world, params[0]);
  const id = params[1] === '@me' ? world.bot.id : (params[1] ?? '');
  return memberOf(guild, id) ? memberPayload(world, guild, id) : refuse(10007);
};

const channels = ({ world, params }: RestRequest): Json[] => {
  const guild = guildOf(world, params[0]);
  return [...world.channels.values()]
    .filter((channel) => channel.guildId === guild.id && !channel.deleted && !isThread(channel))
    .map((channel) => channelPayload(world, channel));
};

const activeThreads = ({ world, params }: RestRequest): Json => {
  const guild = guildOf(world, params[0]);
  const threads = [...world.channels.values()].filter(
    (channel) => channel.guildId === guild.id && isThread(channel) && !channel.archived && !channel.deleted,
  );
  const visible = threads.filter((thread) => can(world, thread, world.bot.id, 'VIEW_CHANNEL'));
  return { threads: visible.map((thread) => channelPayload(world, thread)), members: [], has_more: false };
};

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ world }) => ({
      url: world.gatewayUrl,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
    }),
  },
  { method: 'GET', path: '/gateway', open: true, answer: ({ world }) => ({ url: world.gatewayUrl }) },
  { method: 'GET', path: '/users/@me', answer: ({ world }) => selfPayload(world.bot) },
  { method: 'GET', path: '/applications/@me', answer: ({ world }) => application(world) },
  { method: 'GET', path: '/oauth2/applications/@me', answer: ({ world }) => application(world) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer: ({ world }) =>
      [...world.guilds.values()]
        .filter((guild) => guild.hasBot)
        .map((guild) => ({
          ...guildPayload(guild),
          owner: false,
          permissions: permissionsOf(guild, world.bot.id).toString(),
        })),
  },
  { method: 'DELETE', path: '/users/@me/guilds/{guild_id}', answer: leave },
  { method: 'POST', path: '/users/@me/channels', answer: createDm },
  {
    method: 'GET',
    path: '/users/{user_id}',
    answer: ({ world, params }) => userPayload(world.users.get(params[0] ?? '') ?? refuse(10013)),
  },
  { method: 'GET', path: '/guilds/{guild_id}', answer: ({ world, params }) => guildPayload(guildOf(world, params[0])) },
  { method: 'GET', path: '/guilds/{guild_id}/channels', answer: channels },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/roles',
    answer: ({ world, params }) => guildOf(world, params[0]).roles.map(rolePayload),
  },
  { method: 'GET', path: '/guilds/{guild_id}/members/{user_id}', answer: member },
  { method: 'GET', path: '/guilds/{guild_id}/threads/active', answer: activeThreads },
];
