// The state of the local Discord: who and what exists, and the log of what a bot did to it.
import type { Clock } from './clock.ts';
import type { AllowedMentions, CommandBody, Component, Embed, Json, ModalBody } from './wire.ts';

export type User = {
  readonly id: string;
  readonly username: string;
  readonly globalName: string;
  readonly bot: boolean;
  /** Discord's locale code of the person's app, such as `nl` or `en-GB`. */
  locale: string;
  /** The error a direct message from the bot meets, when the person has closed them. */
  dmRefusal?: number;
};

export type Role = { readonly id: string; readonly name: string; permissions: bigint };
export type Overwrite = { readonly id: string; readonly type: 0 | 1; allow: bigint; deny: bigint };
export type Member = { readonly userId: string; readonly roles: string[]; nick?: string };

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  preferredLocale: string;
  readonly roles: Role[];
  readonly members: Member[];
  /** False after the bot was removed. */
  hasBot: boolean;
};

export type Tag = { readonly id: string; readonly name: string; readonly moderated: boolean };

/** Channel types used here: 0 text, 1 DM, 5 announcement, 10–12 threads, 15 forum. */
export type Channel = {
  readonly id: string;
  readonly type: number;
  name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly ownerId?: string;
  /** The person at the other end of a DM. */
  readonly recipientId?: string;
  readonly overwrites: Overwrite[];
  readonly tags: Tag[];
  requireTag: boolean;
  appliedTags: string[];
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  /** Who was added to a thread; only they see a private one. */
  readonly memberIds: string[];
  deleted: boolean;
};

export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  bytes: Buffer;
  /** As payloads say it; that of the bytes unless a test lets it lie. */
  readonly size?: number;
  readonly description?: string;
};

export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly author: User;
  readonly type: number;
  readonly at: number;
  content: string;
  components: Component[];
  embeds: Embed[];
  attachments: Attachment[];
  flags: number;
  mentions: string[];
  mentionEveryone: boolean;
  mentionRoles: string[];
  /** What the bot sent along; undefined when it sent none, or when a person wrote the message. */
  allowedMentions?: AllowedMentions | undefined;
  readonly replyTo?: string;
  readonly nonce?: string | number;
  /** The only person who sees it, when it is ephemeral. */
  readonly ephemeralTo?: string;
  readonly interactionId?: string;
  editedAt?: number;
  deleted: boolean;
};

/** A form as it was opened for one person. */
export type Modal = ModalBody & { readonly userId: string; readonly interactionId: string; submitted: boolean };

export type InteractionKind = 'command' | 'contextMenu' | 'component' | 'modal' | 'autocomplete';

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string;
  readonly at: number;
  /** What the gateway dispatches, as often as it is delivered. */
  readonly payload: Json;
  /** The message a pressed component (or the form opened from it) sits on. */
  readonly sourceId?: string;
  response?: { readonly type: number; readonly ms: number; readonly ephemeral: boolean; readonly at: number };
  originalId?: string;
  modal?: Modal;
  choices?: Json[];
  readonly followupIds: string[];
};

export type StoredCommand = CommandBody & { readonly id: string; readonly version: string };

/** One REST request as it came in and what it got. */
export type Call = {
  readonly method: string;
  /** The path below /api/v10, decoded, without the query. */
  readonly path: string;
  readonly query: Record<string, string>;
  readonly body: unknown;
  readonly files: readonly string[];
  /** The route it found, such as `POST /channels/{channel_id}/messages`. */
  route?: string;
  readonly authorization: string | undefined;
  readonly at: number;
  status: number;
  code?: number;
  answer?: unknown;
};

export type World = {
  readonly clock: Clock;
  readonly newId: () => string;
  token: string;
  readonly applicationId: string;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  /** Files people attached to a command or form, which no message holds. */
  readonly files: Map<string, Attachment>;
  /** Files that their owner deleted, and those the content network sends elsewhere, by id. */
  readonly lostFiles: Set<string>;
  readonly movedFiles: Map<string, string>;
  readonly interactions: Map<string, Interaction>;
  /** Registered commands by scope: `global` or the id of a guild. */
  readonly commands: Map<string, StoredCommand[]>;
  /** What the bot did wrong: bodies over a limit, unknown routes, sends that could ping. */
  readonly violations: string[];
  /** Every refused request, also those that are nobody's mistake (a closed DM, a late answer). */
  readonly refusals: string[];
  readonly calls: Call[];
  /** Every interaction by its token, for webhooks. */
  readonly tokens: Map<string, Interaction>;
  /** Where attachments are served, without a trailing slash; known once the server listens. */
  cdn: string;
  /** Where the gateway listens. */
  gatewayUrl: string;
  tokenRevoked: boolean;
  /** Which privileged intents the application may ask for, as its own flags say it. */
  applicationFlags: number;
  /** Sends an event to every session that should hear it; the gateway puts itself here. */
  dispatch: (event: string, data: Json, where?: { guildId?: string; channelId?: string }) => void;
};

/** A thing, or its id. */
export type Ref = string | { readonly id: string };

export const idOf = (ref: Ref): string => (typeof ref === 'string' ? ref : ref.id);

/** Looks up what a test names; a wrong name is a mistake of the test and throws. */
export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the local Discord has no ${what}`);
  return value;
};

export const memberOf = (guild: Guild, userId: string): Member | undefined =>
  guild.members.find((member) => member.userId === userId);

export const guildOfChannel = (world: World, channel: Channel): Guild | undefined =>
  channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);

export const isThread = (channel: Channel): boolean => channel.type >= 10 && channel.type <= 12;

/** The DM channel between the bot and a person, made when there is none. */
export const dmWith = (world: World, userId: string): Channel => {
  const known = [...world.channels.values()].find((channel) => channel.recipientId === userId);
  if (known) return known;
  const channel = newChannel(world, { type: 1, name: '', recipientId: userId });
  return channel;
};

export const newChannel = (world: World, shape: Partial<Channel> & { type: number; name: string }): Channel => {
  const channel: Channel = {
    id: world.newId(),
    overwrites: [],
    tags: [],
    requireTag: false,
    appliedTags: [],
    archived: false,
    locked: false,
    autoArchiveMinutes: 4320,
    memberIds: [],
    deleted: false,
    ...shape,
  };
  world.channels.set(channel.id, channel);
  return channel;
};
