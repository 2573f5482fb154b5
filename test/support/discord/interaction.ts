// Starts interactions: the payload as Discord sends it, and the record of what came back.
import { randomBytes } from 'node:crypto';
import { messagePayload } from './message-payload.ts';
import { channelPayload, memberPayload, userPayload } from './payload.ts';
import { permissionsIn } from './permission.ts';
import {
  guildOfChannel,
  must,
  type Channel,
  type Interaction,
  type InteractionKind,
  type Message,
  type Modal,
  type User,
  type World,
} from './world.ts';
import { FLAG, type Json } from './wire.ts';
import { until } from './until.ts';
import { ANSWER_MS } from './routes/interaction.ts';

/** One interaction and what the bot made of it, read live. */
export type InteractionRecord = {
  readonly id: string;
  readonly interaction: Interaction;
  /** 4 message, 5 deferred, 6 deferred update, 7 update, 9 form; undefined while or when there was none. */
  readonly firstResponse: number | undefined;
  /** Milliseconds from dispatch to the first response. */
  readonly ms: number | undefined;
  /** Whether the first response was for the asker alone. */
  readonly ephemeral: boolean;
  /** True when Discord gave up waiting: "The application did not respond". */
  readonly failed: boolean;
  /** What was offered, for an autocompletion. */
  readonly choices: readonly Json[] | undefined;
  readonly modal: Modal | undefined;
  /** The original response: the reply, or the updated message. Undefined when deleted or when a form was opened. */
  readonly message: Message | undefined;
  readonly followups: readonly Message[];
  /** Waits until the original response says something, and gives it. */
  answer(options?: { readonly ms?: number }): Promise<Message>;
};

const NUMBERS: Record<InteractionKind, number> = {
  command: 2,
  contextMenu: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
};

export type Start = {
  readonly kind: InteractionKind;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Json;
  /** The message a component sits on, or the form was opened from. */
  readonly source?: Message;
};

/** Builds and keeps an interaction; `deliver` sends it. */
export const startInteraction = (world: World, start: Start): Interaction => {
  const { user, channel } = start;
  const guild = guildOfChannel(world, channel);
  const id = world.newId();
  const token = randomBytes(48).toString('base64url');
  const payload: Json = {
    id,
    token,
    type: NUMBERS[start.kind],
    application_id: world.applicationId,
    version: 1,
    data: start.data,
    channel_id: channel.id,
    channel: {
      ...channelPayload(world, channel),
      ...(guild && { permissions: permissionsIn(world, channel, user.id).toString() }),
    },
    locale: user.locale,
    app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
    ...(guild
      ? {
          guild_id: guild.id,
          guild_locale: guild.preferredLocale,
          guild: { id: guild.id, locale: guild.preferredLocale, features: ['COMMUNITY'] },
          member: {
            ...memberPayload(world, guild, user.id),
            permissions: permissionsIn(world, channel, user.id).toString(),
          },
        }
      : { user: userPayload(user) }),
    ...(start.source && { message: messagePayload(world, start.source) }),
  };
  const interaction: Interaction = {
    id,
    token,
    kind: start.kind,
    userId: user.id,
    channelId: channel.id,
    at: world.clock.now(),
    payload,
    followupIds: [],
    ...(guild && { guildId: guild.id }),
    ...(start.source && { sourceId: start.source.id }),
  };
  world.interactions.set(id, interaction);
  world.tokens.set(token, interaction);
  return interaction;
};

/** Dispatches an interaction once more: the first time, or as a redelivery with the same id. */
export const deliver = (world: World, interaction: Interaction): void =>
  world.dispatch('INTERACTION_CREATE', interaction.payload, {
    channelId: interaction.channelId,
    ...(interaction.guildId !== undefined && { guildId: interaction.guildId }),
  });

/** Waits for the first response, or until Discord would give up. */
export const awaitResponse = async (world: World, interaction: Interaction): Promise<InteractionRecord> => {
  const record = recordOf(world, interaction);
  await until(() => record.firstResponse !== undefined || record.failed, { ms: ANSWER_MS + 500 });
  return record;
};

export const recordOf = (world: World, interaction: Interaction): InteractionRecord => {
  const alive = (id: string | undefined): Message | undefined => {
    const message = world.messages.get(id ?? '');
    return message?.deleted ? undefined : message;
  };
  const record: InteractionRecord = {
    id: interaction.id,
    interaction,
    get firstResponse() {
      return interaction.response?.type;
    },
    get ms() {
      return interaction.response?.ms;
    },
    get ephemeral() {
      return interaction.response?.ephemeral ?? false;
    },
    get failed() {
      return interaction.response === undefined && world.clock.now() - interaction.at > ANSWER_MS;
    },
    get choices() {
      return interaction.choices;
    },
    get modal() {
      return interaction.modal;
    },
    get message() {
      return alive(interaction.originalId);
    },
    get followups() {
      return interaction.followupIds.map(alive).filter((message) => message !== undefined);
    },
    answer: async (options) => {
      const spoken = (): boolean => record.message !== undefined && (record.message.flags & FLAG.loading) === 0;
      await until(() => spoken() || record.failed, options);
      return must(record.message, `answer to interaction ${interaction.id}: nothing was said`);
    },
  };
  return record;
};
