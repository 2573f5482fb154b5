// What people see: channels, private replies, DMs and open forms.
import { can } from './permission.ts';
import {
  dmWith,
  idOf,
  must,
  type Channel,
  type Message,
  type Modal,
  type Ref,
  type User,
  type World,
} from './world.ts';

/** Whether this message stands on this person's screen. */
export const sees = (world: World, user: User, message: Message): boolean => {
  if (message.deleted) return false;
  if (message.ephemeralTo !== undefined) return message.ephemeralTo === user.id;
  const channel = must(world.channels.get(message.channelId), 'channel');
  if (channel.recipientId !== undefined) return channel.recipientId === user.id;
  if (channel.type === 12 && !channel.memberIds.includes(user.id))
    return can(world, channel, user.id, 'MANAGE_THREADS');
  return can(world, channel, user.id, 'VIEW_CHANNEL');
};

export const createViews = (world: World) => {
  const all = (): Message[] => [...world.messages.values()];
  const person = (ref: Ref): User => must(world.users.get(idOf(ref)), `user ${idOf(ref)}`);

  /** Everything on one person's screen, oldest first: channels they may view, private replies, their DM. */
  const seenBy = (ref: Ref): Message[] => all().filter((message) => sees(world, person(ref), message));

  /** What stands in a channel for everybody who may view it; private replies are not in it. */
  const messages = (channel: Ref): Message[] =>
    all().filter(
      ({ channelId, deleted, ephemeralTo }) => channelId === idOf(channel) && !deleted && ephemeralTo === undefined,
    );

  /** Private replies a person still sees. */
  const ephemerals = (ref: Ref): Message[] =>
    all().filter(({ ephemeralTo, deleted }) => ephemeralTo === idOf(ref) && !deleted);

  /** The DM between a person and the bot, both sides. */
  const dm = (ref: Ref): Message[] => messages(dmWith(world, idOf(ref)));

  /** The form now open for a person, the newest that was not sent. */
  const modal = (ref: Ref): Modal | undefined =>
    [...world.interactions.values()].findLast(({ modal: form }) => form?.userId === idOf(ref) && !form.submitted)
      ?.modal;

  /** Threads and forum posts under a channel. */
  const threads = (parent: Ref): Channel[] =>
    [...world.channels.values()].filter(({ parentId, deleted }) => parentId === idOf(parent) && !deleted);

  return { seenBy, messages, ephemerals, dm, modal, threads };
};
