// Finds what a test names; a wrong name is a mistake of the test and throws.
import { idOf, must, type Channel, type Message, type Ref, type User, type World } from './world.ts';

export const personAt = (world: World, ref: Ref): User => must(world.users.get(idOf(ref)), `user ${idOf(ref)}`);

export const channelAt = (world: World, ref: Ref): Channel =>
  must(world.channels.get(idOf(ref)), `channel ${idOf(ref)}`);

/** A message that is still there. */
export const messageAt = (world: World, ref: Ref): Message => {
  const message = must(world.messages.get(idOf(ref)), `message ${idOf(ref)}`);
  if (message.deleted) throw new Error(`message ${message.id} was deleted`);
  return message;
};
