// What people write, change and delete in channels and DMs.
import { channelAt, messageAt, personAt } from './lookup.ts';
import { announce, keep, mentionsOf, removeMessage } from './message.ts';
import { can } from './permission.ts';
import { asAttachment, type SentFile } from './upload.ts';
import {
  dmWith,
  isThread,
  memberOf,
  idOf,
  type Channel,
  type Message,
  type Ref,
  type User,
  type World,
} from './world.ts';

export type SayAct = {
  readonly user: Ref;
  readonly channel: Ref;
  readonly content: string;
  /** Puts a mention of the bot in front. */
  readonly mentionsBot?: boolean;
  /** A reply pings the author of the message it answers, as it does unless switched off. */
  readonly replyTo?: Ref;
  readonly attachments?: readonly SentFile[];
};

export type DirectAct = { readonly user: Ref; readonly text: string; readonly attachments?: readonly SentFile[] };

export const createWriting = (world: World) => ({
  say: (act: SayAct): Message => say(world, act),
  directMessage: ({ user, text, attachments = [] }: DirectAct): Message =>
    say(world, { user, channel: dmWith(world, idOf(user)), content: text, attachments }),
  editMessage: ({ message, content }: { readonly message: Ref; readonly content: string }): void => {
    const changed = messageAt(world, message);
    Object.assign(changed, { content, editedAt: world.clock.now(), ...mentionsOf(content) });
    announce(world, 'MESSAGE_UPDATE', changed);
  },
  deleteMessage: (message: Ref): void => removeMessage(world, messageAt(world, message)),
});

const say = (world: World, act: SayAct): Message => {
  const author = personAt(world, act.user);
  const channel = channelAt(world, act.channel);
  needSay(world, author, channel);
  const replied = act.replyTo === undefined ? undefined : messageAt(world, act.replyTo);
  const content = act.mentionsBot ? `<@${world.bot.id}> ${act.content}`.trimEnd() : act.content;
  const named = mentionsOf(content);
  return keep(world, {
    id: world.newId(),
    channelId: channel.id,
    author,
    type: replied ? 19 : 0,
    at: world.clock.now(),
    content,
    components: [],
    embeds: [],
    attachments: (act.attachments ?? []).map((file) => asAttachment(world, file)),
    flags: 0,
    ...named,
    mentions: [...new Set([...named.mentions, ...(replied ? [replied.author.id] : [])])],
    deleted: false,
    ...(replied && { replyTo: replied.id }),
  });
};

const needSay = (world: World, user: User, channel: Channel): void => {
  const shared = [...world.guilds.values()].some((guild) => guild.hasBot && memberOf(guild, user.id));
  if (channel.type === 1 && !shared) throw new Error(`${user.username} shares no server with the bot`);
  const right = isThread(channel) ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES';
  if (!can(world, channel, user.id, right)) throw new Error(`${user.username} cannot write in ${channel.name}`);
};
