// What befalls a bot from outside: removed, cut off, forbidden, or sent something nobody foresaw.
import type { Gateway } from './gateway.ts';
import { channelPayload, deleteChannel, guildCreatePayload, memberPayload, rolePayload } from './payload.ts';
import { bits, type PermissionName } from './permission.ts';
import {
  guildOfChannel,
  idOf,
  isThread,
  must,
  newChannel,
  type Channel,
  type Guild,
  type Message,
  type Ref,
  type Role,
  type World,
} from './world.ts';
import type { Json } from './wire.ts';

export const createTrouble = (world: World, gateway: Gateway) => {
  const guildOf = (ref: Ref): Guild => must(world.guilds.get(idOf(ref)), `guild ${idOf(ref)}`);
  const channelOf = (ref: Ref): Channel => must(world.channels.get(idOf(ref)), `channel ${idOf(ref)}`);

  const tell = (channel: Channel): void => {
    const event = isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE';
    world.dispatch(event, channelPayload(world, channel), { guildId: channel.guildId ?? '', channelId: channel.id });
  };

  /** Sets a right of a member or role in one channel, as a moderator would. */
  const overwrite = (ref: Ref, who: Ref, allow: bigint, deny: bigint): void => {
    const channel = channelOf(ref);
    const id = idOf(who);
    const known = channel.overwrites.find((entry) => entry.id === id);
    const entry = known ?? { id, type: world.users.has(id) ? 1 : 0, allow: 0n, deny: 0n };
    if (!known) channel.overwrites.push(entry);
    entry.allow = (entry.allow | allow) & ~deny;
    entry.deny = (entry.deny | deny) & ~allow;
    tell(channel);
  };

  return {
    /** Takes rights away in one channel; `who` is a user, a role, or a server for everyone in it. */
    deny: (channel: Ref, who: Ref, ...names: PermissionName[]): void => overwrite(channel, who, 0n, bits(names)),
    allow: (channel: Ref, who: Ref, ...names: PermissionName[]): void => overwrite(channel, who, bits(names), 0n),

    /** Replaces what a role may do in its whole server. */
    setRole: (guild: Ref, roleName: string, ...names: PermissionName[]): void => {
      const { id, roles } = guildOf(guild);
      const role = must(
        roles.find(({ name }) => name === roleName),
        `role ${roleName}`,
      );
      role.permissions = bits(names);
      world.dispatch(
        'GUILD_ROLE_UPDATE',
        { guild_id: id, role: rolePayload(role, roles.indexOf(role)) },
        { guildId: id },
      );
    },

    /** From now on the bot's messages to this person are refused, with 50007 unless told; `openDms` ends it. */
    closeDms: (user: Ref, code: 50007 | 50278 | 50001 = 50007): void => {
      must(world.users.get(idOf(user)), 'user').dmRefusal = code;
    },
    openDms: (user: Ref): void => {
      delete must(world.users.get(idOf(user)), 'user').dmRefusal;
    },

    /** Takes the bot out of a server, as an administrator would. */
    removeBot: (ref: Ref): void => {
      const guild = guildOf(ref);
      guild.hasBot = false;
      world.dispatch('GUILD_DELETE', { id: guild.id }, { guildId: guild.id });
    },
    addBot: (ref: Ref): void => {
      const guild = guildOf(ref);
      guild.hasBot = true;
      world.dispatch('GUILD_CREATE', guildCreatePayload(world, guild), { guildId: guild.id });
    },

    /** A member leaves a server; without a server in common Discord refuses DMs with 50278. */
    leave: (ref: Ref, user: Ref): void => {
      const { id, members } = guildOf(ref);
      members.splice(
        members.findIndex(({ userId }) => userId === idOf(user)),
        1,
      );
      world.dispatch('GUILD_MEMBER_REMOVE', { guild_id: id, user: { id: idOf(user) } }, { guildId: id });
    },

    /** The token stops working: REST answers 401, the gateway closes with 4004. */
    revokeToken: (): void => {
      world.tokenRevoked = true;
      gateway.drop(4004);
    },

    /** Archives a thread; a locked one refuses messages with 50083, an unlocked one reopens on the next message. */
    archive: (thread: Ref, { locked = true }: { locked?: boolean } = {}): void => {
      const channel = channelOf(thread);
      Object.assign(channel, { archived: true, locked });
      tell(channel);
    },

    /** A person opens a thread, from a message or beside all. */
    openThread: (act: { user: Ref; channel: Ref; name: string; message?: Ref }): Channel => {
      const parent = channelOf(act.channel);
      const thread = newChannel(world, {
        type: parent.type === 5 ? 10 : 11,
        name: act.name,
        ownerId: idOf(act.user),
        memberIds: [idOf(act.user)],
        parentId: parent.id,
        ...(parent.guildId !== undefined && { guildId: parent.guildId }),
        ...(act.message !== undefined && { id: idOf(act.message) }),
      });
      const guildId = guildOfChannel(world, parent)?.id ?? '';
      world.dispatch(
        'THREAD_CREATE',
        { ...channelPayload(world, thread), newly_created: true },
        { guildId, channelId: thread.id },
      );
      return thread;
    },

    /** Deletes a channel or thread. */
    deleteChannel: (ref: Ref): void => {
      deleteChannel(world, channelOf(ref));
    },

    /** A moderator deletes several messages of a channel at once. */
    purge: (channel: Ref, messages: readonly Ref[]): void => {
      const { id, guildId = '' } = channelOf(channel);
      for (const it of messages) must(world.messages.get(idOf(it)), 'message').deleted = true;
      const gone = { ids: messages.map(idOf), channel_id: id, guild_id: guildId };
      world.dispatch('MESSAGE_DELETE_BULK', gone, { guildId, channelId: id });
    },

    /** Discord can't reach a server for a while, and has it back. */
    outage: (ref: Ref): void => {
      const { id } = guildOf(ref);
      world.dispatch('GUILD_DELETE', { id, unavailable: true }, { guildId: id });
    },
    recovery: (ref: Ref): void => {
      const guild = guildOf(ref);
      world.dispatch('GUILD_CREATE', guildCreatePayload(world, guild), { guildId: guild.id });
    },

    /** Makes a role that allows this in its whole server. */
    addRole: (ref: Ref, name: string, ...names: PermissionName[]): Role => {
      const { id, roles } = guildOf(ref);
      const role = { id: world.newId(), name, permissions: bits(names) };
      roles.push(role);
      const payload = { guild_id: id, role: rolePayload(role, roles.indexOf(role)) };
      world.dispatch('GUILD_ROLE_CREATE', payload, { guildId: id });
      return role;
    },

    /** Gives a role, as a moderator would. */
    giveRole: (ref: Ref, user: Ref, roleName: string): void => {
      const guild = guildOf(ref);
      const { roles } = must(
        guild.members.find((it) => it.userId === idOf(user)),
        'member',
      );
      const role = must(
        guild.roles.find(({ name }) => name === roleName),
        `role ${roleName}`,
      );
      if (!roles.includes(role.id)) roles.push(role.id);
      const payload = { ...memberPayload(world, guild, idOf(user)), guild_id: guild.id };
      world.dispatch('GUILD_MEMBER_UPDATE', payload, { guildId: guild.id });
    },

    /** Dispatches an event exactly as given, to every session. */
    raw: (dispatch: { t: string; d: Json; guildId?: string }): void =>
      world.dispatch(dispatch.t, dispatch.d, dispatch.guildId === undefined ? {} : { guildId: dispatch.guildId }),

    /** A message by its id, deleted or not. */
    message: (id: string): Message | undefined => world.messages.get(id),
  };
};
