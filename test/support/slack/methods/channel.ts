// Which channel an argument means, and whether the bot may see it or post there.
import { type Context } from '../context.ts';
import { refuse } from '../refusal.ts';
import { directChannel } from '../world.ts';
import type { SlackChannel, Workspace } from '../types.ts';

export const isMember = (workspace: Workspace, channel: SlackChannel): boolean =>
  channel.members.has(workspace.bot.userId);

/** The channel of that id; a private one the bot is not in does not exist for it. */
export function visibleChannel({ workspace }: Context, id: string): SlackChannel {
  const channel = workspace.channels.get(id);
  if (!channel || channel.gone === true || (channel.kind !== 'public' && !isMember(workspace, channel)))
    return refuse('channel_not_found');
  return channel;
}

/** The channel a post goes to: a channel id, a channel's #name or a user id (their DM). */
export function postingChannel(context: Context, ref: string): SlackChannel {
  const { workspace, world } = context;
  const channel = /^[UW]/.test(ref) ? dmOf(context, ref) : visibleChannel(context, named(workspace, ref));
  if (channel.archived) return refuse('is_archived');
  if (!isMember(workspace, channel) && !workspace.bot.scopes.has('chat:write.public')) return refuse('not_in_channel');
  if (channel.readOnly) return refuse('restricted_action_read_only_channel');
  if (channel.kind === 'im') checkDm(world.setup.messagesTab, workspace, channel);
  return channel;
}

const named = (workspace: Workspace, ref: string): string =>
  ref.startsWith('#') ? ([...workspace.channels.values()].find((each) => `#${each.name}` === ref)?.id ?? ref) : ref;

function dmOf({ world, workspace }: Context, userId: string): SlackChannel {
  const user = workspace.users.get(userId);
  if (!user) return refuse('channel_not_found');
  if (user.isBot) return refuse('cannot_dm_bot');
  return directChannel(world, workspace, userId);
}

function checkDm(messagesTab: boolean, workspace: Workspace, channel: SlackChannel): void {
  const user = workspace.users.get(channel.user ?? '');
  if (user?.dmClosed !== undefined) refuse(user.dmClosed, { arranged: true });
  if (user?.deleted === true) refuse('is_inactive', { arranged: true });
  if (!messagesTab) refuse('messages_tab_disabled');
}
