// reactions.add and reactions.remove.
import { visibleChannel } from './channel.ts';
import { needText, type Context, type Handler } from '../context.ts';
import { refuse } from '../refusal.ts';
import type { SlackMessage } from '../types.ts';

export const reactionMethods: Readonly<Record<string, Handler>> = {
  'reactions.add': (context) => {
    const message = messageAt(context);
    const mine = { name: needText(context.args, 'name').replaceAll(':', ''), user: context.workspace.bot.userId };
    if (message.reactions.some((each) => each.name === mine.name && each.user === mine.user)) refuse('already_reacted');
    message.reactions.push(mine);
    return {};
  },
  'reactions.remove': (context) => {
    const message = messageAt(context);
    const name = needText(context.args, 'name').replaceAll(':', '');
    const at = message.reactions.findIndex((each) => each.name === name && each.user === context.workspace.bot.userId);
    if (at === -1) refuse('no_reaction');
    message.reactions.splice(at, 1);
    return {};
  },
};

function messageAt(context: Context): SlackMessage {
  const channel = visibleChannel(context, needText(context.args, 'channel'));
  const ts = needText(context.args, 'timestamp');
  const found = context.workspace.messages.find(
    (each) => each.channel === channel.id && each.ts === ts && !each.deleted && each.ephemeralFor === undefined,
  );
  return found ?? refuse('message_not_found');
}
