// conversations.open, info, list and members.
import { visibleChannel } from './channel.ts';
import { argFlag, argText, needScope, needText, type Context, type Handler } from '../context.ts';
import { refuse } from '../refusal.ts';
import { directChannel } from '../world.ts';
import type { Fields, SlackChannel, Workspace } from '../types.ts';

const READ: Readonly<Record<SlackChannel['kind'], string>> = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
};

export const conversationMethods: Readonly<Record<string, Handler>> = {
  'conversations.open': (context) => {
    const existing = argText(context.args, 'channel');
    if (existing !== undefined) return opened(context, visibleChannel(context, existing), true);
    const users = (argText(context.args, 'users') ?? '').split(',').filter((each) => each !== '');
    if (users.length === 0) return refuse('users_list_not_supplied');
    if (users.length > 1) return refuse('method_not_supported_for_channel_type');
    needScope(context, 'im:write');
    return openDm(context, users[0] ?? '');
  },
  'conversations.info': (context) => {
    const channel = visibleChannel(context, needText(context.args, 'channel'));
    needScope(context, READ[channel.kind]);
    const count = argFlag(context.args, 'include_num_members') ? { num_members: channel.members.size } : {};
    return { channel: { ...channelShape(context.workspace, channel), ...count } };
  },
  'conversations.list': (context) => {
    const types = (argText(context.args, 'types') ?? 'public_channel').split(',');
    const wanted = types.map((type) => type.replace('_channel', '')) as SlackChannel['kind'][];
    for (const kind of wanted) needScope(context, READ[kind] ?? 'mpim:read');
    const seen = [...context.workspace.channels.values()].filter((each) => wanted.includes(each.kind));
    const own = seen.filter((each) => each.kind === 'public' || each.members.has(context.workspace.bot.userId));
    const channels = own.map((each) => channelShape(context.workspace, each));
    return { channels, response_metadata: { next_cursor: '' } };
  },
  'conversations.members': (context) => {
    const channel = visibleChannel(context, needText(context.args, 'channel'));
    needScope(context, READ[channel.kind]);
    const all = [...channel.members];
    const limit = Number(argText(context.args, 'limit') ?? '100');
    const start = Number(argText(context.args, 'cursor') ?? '0');
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) return refuse('invalid_limit');
    if (!Number.isInteger(start)) return refuse('invalid_cursor');
    const next = start + limit < all.length ? String(start + limit) : '';
    return { members: all.slice(start, start + limit), response_metadata: { next_cursor: next } };
  },
};

function openDm(context: Context, userId: string): Fields {
  const { world, workspace } = context;
  const user = workspace.users.get(userId);
  if (!user) return refuse('user_not_found');
  if (user.isBot) return refuse('cannot_dm_bot');
  if (user.deleted) return refuse('user_disabled', { arranged: true });
  const before = workspace.channels.size;
  const channel = directChannel(world, workspace, userId);
  return opened(context, channel, workspace.channels.size === before);
}

function opened(context: Context, channel: SlackChannel, already: boolean): Fields {
  const full = argFlag(context.args, 'return_im');
  return {
    no_op: already,
    already_open: already,
    channel: full ? channelShape(context.workspace, channel) : { id: channel.id },
  };
}

/** A channel as conversations.info shows one. */
function channelShape(workspace: Workspace, channel: SlackChannel): Fields {
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.archived,
    context_team_id: workspace.id,
  };
  if (channel.kind === 'im')
    return { ...common, is_im: true, is_org_shared: false, user: channel.user ?? '', priority: 0 };
  const empty = { value: '', creator: '', last_set: 0 };
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.name === 'general',
    is_shared: false,
    is_org_shared: false,
    is_ext_shared: false,
    ...(channel.readOnly ? { is_read_only: true } : {}),
    is_member: channel.members.has(workspace.bot.userId),
    creator: [...channel.members][0] ?? '',
    topic: empty,
    purpose: empty,
    previous_names: [],
  };
}
