// chat.postMessage, postEphemeral, update, delete and getPermalink.
import { isMember, postingChannel, visibleChannel } from './channel.ts';
import { argText, needText, type Context, type Handler } from '../context.ts';
import { contentOf, messageShape } from '../message.ts';
import { refuse } from '../refusal.ts';
import { addMessage } from '../world.ts';
import type { SlackChannel, SlackMessage } from '../types.ts';

export const chatMethods: Readonly<Record<string, Handler>> = {
  'chat.postMessage': (context) => {
    const content = contentOf(context.world, context.args);
    const channel = postingChannel(context, needText(context.args, 'channel'));
    const message = addMessage(context.world, context.workspace, {
      ...content,
      ...ownParts(context, channel),
      ...threadOf(context, channel),
    });
    const shape = messageShape(context.world, context.workspace, message);
    return { channel: channel.id, ts: message.ts, message: shape };
  },
  'chat.postEphemeral': (context) => {
    const { world, workspace, args } = context;
    const content = contentOf(world, args);
    const channel = postingChannel(context, needText(args, 'channel'));
    const user = needText(args, 'user');
    if (!channel.members.has(user)) return refuse('user_not_in_channel');
    if (!isMember(workspace, channel)) return refuse('not_in_channel');
    const parts = { ...content, ...ownParts(context, channel), ...threadOf(context, channel), ephemeralFor: user };
    return { message_ts: addMessage(world, workspace, parts).ts };
  },
  'chat.update': (context) => {
    const message = ownMessage(context, 'cant_update_message');
    applyEdit(context, message);
    const shape = messageShape(context.world, context.workspace, message);
    return { channel: message.channel, ts: message.ts, text: message.text, message: shape };
  },
  'chat.delete': (context) => {
    const message = ownMessage(context, 'cant_delete_message');
    message.deleted = true;
    return { channel: message.channel, ts: message.ts };
  },
  'chat.getPermalink': ({ workspace, args, world }) => {
    const channel = visibleChannel({ workspace, args, world }, needText(args, 'channel'));
    const ts = needText(args, 'message_ts');
    const found = workspace.messages.find((each) => each.channel === channel.id && each.ts === ts && !each.deleted);
    if (!found || found.ephemeralFor !== undefined) return refuse('message_not_found');
    const permalink = `https://${workspace.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
    return { channel: channel.id, permalink };
  },
};

const ownParts = ({ workspace }: Context, channel: SlackChannel) => ({
  channel: channel.id,
  user: workspace.bot.userId,
  botId: workspace.bot.id,
});

/** A reply names the first message of its thread, which must exist; where that was deleted and nothing hangs there, Slack puts the reply into the channel without a word. */
function threadOf({ workspace, args }: Context, channel: SlackChannel): { threadTs?: string } {
  const ts = argText(args, 'thread_ts');
  if (ts === undefined) return {};
  const parent = workspace.messages.find((each) => each.channel === channel.id && each.ts === ts);
  if (!parent || parent.ephemeralFor !== undefined) return refuse('cannot_reply_to_message');
  const root = parent.threadTs ?? parent.ts;
  const stands = workspace.messages.some((each) => !each.deleted && (each.ts === root || each.threadTs === root));
  return stands ? { threadTs: root } : {};
}

/** The bot's own message of that time stamp; ephemeral ones can't be reached this way. */
function ownMessage(context: Context, code: string): SlackMessage {
  const { workspace, args } = context;
  const channel = visibleChannel(context, needText(args, 'channel'));
  const ts = needText(args, 'ts');
  const found = workspace.messages.find((each) => each.channel === channel.id && each.ts === ts && !each.deleted);
  if (!found || found.ephemeralFor !== undefined) return refuse('message_not_found');
  return found.botId === workspace.bot.id ? found : refuse(code);
}

function applyEdit({ world, workspace, args }: Context, message: SlackMessage): void {
  const content = contentOf(world, args);
  message.versions.push({ text: message.text, ...(message.blocks ? { blocks: message.blocks } : {}) });
  message.text = content.text;
  // An edit with a text alone takes the old blocks away.
  delete message.blocks;
  delete message.attachments;
  Object.assign(message, {
    ...(content.blocks ? { blocks: content.blocks } : {}),
    ...(content.attachments ? { attachments: content.attachments } : {}),
    ...(content.metadata ? { metadata: content.metadata } : {}),
    edited: { user: workspace.bot.userId, ts: world.clock.stamp() },
  });
}
