// The `data` of a pressed button, a chosen select or a user menu, as far as a person could press it.
import { channelPayload, memberPayload, rolePayload, userPayload } from './payload.ts';
import {
  guildOfChannel,
  memberOf,
  must,
  type Channel,
  type Guild,
  type Message,
  type User,
  type World,
} from './world.ts';
import { COMPONENT, SELECTS, walk, type Component, type Json } from './wire.ts';

export type Pressed = {
  /** The component by its custom id, or a button by what stands on it. */
  readonly customId?: string;
  readonly label?: string;
  /** What was chosen, for a select: values, or ids of users, roles and channels. */
  readonly values?: readonly string[];
};

export const componentData = (world: World, message: Message, pressed: Pressed): Json => {
  const component = findComponent(message, pressed);
  const base = { custom_id: component.custom_id, component_type: component.type, id: component.id };
  return { ...base, ...chosen(world, message, component, pressed.values ?? []) };
};

const findComponent = (message: Message, { customId, label }: Pressed): Component => {
  const all = walk(message.components).filter(({ type }) => type === COMPONENT.button || SELECTS.includes(type));
  const found = all.find((component) =>
    customId === undefined ? component.label === label : component.custom_id === customId,
  );
  const offered = all.map((component) => component.label ?? component.placeholder ?? component.custom_id).join(', ');
  const component = must(found, `button or select ${customId ?? label}; the message offers: ${offered || 'none'}`);
  if (component.disabled) throw new Error(`${component.label ?? component.custom_id} is disabled`);
  if (typeof component.custom_id !== 'string') throw new Error(`${component.label} is a link and reaches no bot`);
  return component;
};

const chosen = (world: World, message: Message, component: Component, values: readonly string[]): Json => {
  if (component.type === COMPONENT.button) return {};
  const [min, max] = [component.min_values ?? 1, component.max_values ?? 1];
  if (values.length < min || values.length > max) throw new Error(`${values.length} chosen, ${min} to ${max} allowed`);
  if (component.type !== COMPONENT.select) return { values, resolved: resolve(world, message, values) };
  const offered = (component.options ?? []).map((option) => option.value);
  const strange = values.filter((value) => !offered.includes(value));
  if (strange.length > 0) throw new Error(`${strange.join(', ')} is not offered, only ${offered.join(', ')}`);
  return { values };
};

const resolve = (world: World, message: Message, ids: readonly string[]): Json => {
  const guild = guildOfChannel(world, must(world.channels.get(message.channelId), 'channel'));
  const of = (make: (id: string) => Json | undefined): Json =>
    Object.fromEntries(ids.flatMap((id) => (make(id) ? [[id, make(id)]] : [])));
  return {
    users: of((id) => (world.users.has(id) ? userPayload(must(world.users.get(id), id)) : undefined)),
    members: of((id) => (guild && memberOf(guild, id) ? memberWithoutUser(world, guild, id) : undefined)),
    channels: of((id) =>
      world.channels.has(id) ? channelPayload(world, must(world.channels.get(id), id)) : undefined,
    ),
    roles: of((id) => {
      const role = guild?.roles.find((candidate) => candidate.id === id);
      return role && rolePayload(role, 1);
    }),
  };
};

const memberWithoutUser = (world: World, guild: Guild, id: string): Json => {
  const { user: _user, ...member } = memberPayload(world, guild, id);
  return { ...member, permissions: '0' };
};

/** What a user context menu carries about the person it was opened on. */
export const targetUser = (world: World, target: User, channel: Channel): Json => {
  const guild = guildOfChannel(world, channel);
  const member = guild && memberOf(guild, target.id) ? memberWithoutUser(world, guild, target.id) : undefined;
  return {
    target_id: target.id,
    resolved: { users: { [target.id]: userPayload(target) }, ...(member && { members: { [target.id]: member } }) },
  };
};
