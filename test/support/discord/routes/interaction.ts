// Routes that answer interactions: the callback, and the followups and edits of the interaction's webhook.
import { checkModal } from '../limits.ts';
import { changeMessage, createMessage, keep, mentionsOf, removeMessage, type Origin } from '../message.ts';
import { messagePayload } from '../message-payload.ts';
import { refuse } from '../refusal.ts';
import type { Interaction, Message, World } from '../world.ts';
import { FLAG, type Json, type MessageBody, type ModalBody } from '../wire.ts';
import { need } from './access.ts';
import type { RestRequest, Route } from './route.ts';

/** How long Discord waits for the first answer, and how long the token lives. */
export const ANSWER_MS = 3000;
export const TOKEN_MS = 15 * 60_000;

const CALLBACK = { message: 4, defer: 5, deferUpdate: 6, update: 7, autocomplete: 8, modal: 9 } as const;

type CallbackBody = { type: number; data?: Json | null };

const callback = (request: RestRequest): unknown => {
  const { world, params, query, body } = request;
  const interaction = world.interactions.get(params[0] ?? '');
  if (!interaction || interaction.token !== params[1]) return refuse(10062);
  if (interaction.response) refuse(40060);
  const ms = world.clock.now() - interaction.at;
  if (ms > ANSWER_MS) refuse(10062);
  const { type, data } = body as CallbackBody;
  const message = respond(request, interaction, type, data ?? {});
  const ephemeral = message !== undefined && message.ephemeralTo !== undefined;
  interaction.response = { type, ms, ephemeral, at: world.clock.now() };
  return query.get('with_response') === 'true' ? callbackResponse(world, interaction, message) : undefined;
};

const callbackResponse = (world: World, interaction: Interaction, message: Message | undefined): Json => ({
  interaction: {
    id: interaction.id,
    type: interaction.payload['type'],
    ...(message && {
      response_message_id: message.id,
      response_message_loading: (message.flags & FLAG.loading) !== 0,
      response_message_ephemeral: message.ephemeralTo !== undefined,
    }),
  },
  ...(message && { resource: { type: interaction.response?.type, message: messagePayload(world, message) } }),
});

const respond = (request: RestRequest, interaction: Interaction, type: number, data: Json): Message | undefined => {
  const { world, uploads } = request;
  const typing = interaction.kind === 'autocomplete';
  if (typing !== (type === CALLBACK.autocomplete))
    refuse(50035, 'type 8 answers autocompletion, and nothing else does');
  switch (type) {
    case CALLBACK.message:
      return asOriginal(
        interaction,
        createMessage(world, originOf(world, interaction, data), data as MessageBody, uploads),
      );
    case CALLBACK.defer:
      return asOriginal(interaction, deferred(world, interaction, data));
    case CALLBACK.deferUpdate:
      return asOriginal(interaction, sourceOf(world, interaction));
    case CALLBACK.update: {
      const source = asOriginal(interaction, sourceOf(world, interaction));
      return changeMessage(world, source, data as MessageBody, uploads);
    }
    case CALLBACK.autocomplete:
      if (((data['choices'] ?? []) as Json[]).length > 25) refuse(50035, 'at most 25 choices');
      interaction.choices = data['choices'] as Json[];
      return undefined;
    case CALLBACK.modal:
      return openModal(interaction, data as ModalBody);
    default:
      return refuse(50035, `callback type ${type} is not known here`);
  }
};

const asOriginal = (interaction: Interaction, message: Message): Message => {
  interaction.originalId = message.id;
  return message;
};

const originOf = (world: World, interaction: Interaction, body: MessageBody): Origin => ({
  channelId: interaction.channelId,
  author: world.bot,
  type: interaction.kind === 'command' ? 20 : interaction.kind === 'contextMenu' ? 23 : 19,
  interactionId: interaction.id,
  flags: FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2 | FLAG.ephemeral,
  ...(((body.flags ?? 0) & FLAG.ephemeral) !== 0 && { ephemeralTo: interaction.userId }),
});

/** "… is thinking": a message with the loading flag, private or public for good. */
const deferred = (world: World, interaction: Interaction, data: MessageBody): Message => {
  const extra = Object.keys(data).filter((key) => key !== 'flags');
  if (extra.length > 0) refuse(50035, `a deferred reply carries flags only, not ${extra.join(', ')}`);
  const flags = data.flags ?? 0;
  if (flags & ~FLAG.ephemeral) refuse(50035, `a deferred reply carries the ephemeral flag only, not ${flags}`);
  const origin = originOf(world, interaction, data);
  return keep(world, {
    id: world.newId(),
    channelId: origin.channelId,
    author: world.bot,
    type: origin.type ?? 0,
    at: world.clock.now(),
    content: '',
    components: [],
    embeds: [],
    attachments: [],
    flags: flags | FLAG.loading,
    ...mentionsOf(''),
    deleted: false,
    interactionId: interaction.id,
    ...(origin.ephemeralTo !== undefined && { ephemeralTo: origin.ephemeralTo }),
  });
};

const sourceOf = (world: World, interaction: Interaction): Message => {
  const source = world.messages.get(interaction.sourceId ?? '');
  if (!source) return refuse(50035, 'types 6 and 7 need a message the interaction came from');
  return source.deleted ? refuse(10008) : source;
};

const openModal = (interaction: Interaction, body: ModalBody): undefined => {
  if (interaction.kind === 'modal') refuse(50035, 'a form cannot answer a form');
  const problems = checkModal(body);
  if (problems.length > 0) refuse(50035, ...problems);
  interaction.modal = { ...body, userId: interaction.userId, interactionId: interaction.id, submitted: false };
};

/** The interaction behind a webhook address; Discord knows the webhook only after the first answer. */
const byWebhook = ({ world, params }: RestRequest): Interaction => {
  const [applicationId, token] = params;
  const interaction = world.tokens.get(token ?? '');
  if (applicationId !== world.applicationId || !interaction?.response) return refuse(10015);
  if (world.clock.now() - interaction.at > TOKEN_MS) refuse(50027);
  return interaction;
};

/** Whether an answer may carry files in a server is nowhere said; the strict reading is tested. */
const needAttach = (world: World, interaction: Interaction, uploads: RestRequest['uploads']): void => {
  const channel = world.channels.get(interaction.channelId);
  if (uploads.length > 0 && channel?.guildId !== undefined) need(world, channel, 'ATTACH_FILES');
};

const messageOf = (world: World, interaction: Interaction, id: string | undefined): Message => {
  const wanted = id === '@original' ? interaction.originalId : id;
  const mine = [interaction.originalId, interaction.sourceId, ...interaction.followupIds];
  const message = mine.includes(wanted) ? world.messages.get(wanted ?? '') : undefined;
  return message && !message.deleted ? message : refuse(10008);
};

/** The first followup to a deferred reply fills that reply, with its privacy; later ones are messages of their own. */
const followup = (request: RestRequest): Json => {
  const { world, uploads } = request;
  const interaction = byWebhook(request);
  const body = request.body as MessageBody;
  needAttach(world, interaction, uploads);
  const original = world.messages.get(interaction.originalId ?? '');
  if (original && !original.deleted && original.flags & FLAG.loading) {
    const { flags = 0, ...rest } = body;
    return messagePayload(
      world,
      changeMessage(world, original, { ...rest, flags: (flags ?? 0) & ~FLAG.ephemeral }, uploads),
    );
  }
  const message = createMessage(world, originOf(world, interaction, body), body, uploads);
  interaction.followupIds.push(message.id);
  return messagePayload(world, message);
};

const read = (request: RestRequest): Json =>
  messagePayload(request.world, messageOf(request.world, byWebhook(request), request.params[2]));

const edit = (request: RestRequest): Json => {
  const { world, params, uploads } = request;
  const message = messageOf(world, byWebhook(request), params[2]);
  needAttach(world, byWebhook(request), uploads);
  return messagePayload(world, changeMessage(world, message, request.body as MessageBody, uploads));
};

const remove = (request: RestRequest): undefined =>
  void removeMessage(request.world, messageOf(request.world, byWebhook(request), request.params[2]));

const message = '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}';

export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/{interaction_id}/{interaction_token}/callback', open: true, answer: callback },
  { method: 'POST', path: '/webhooks/{webhook_id}/{webhook_token}', open: true, answer: followup },
  { method: 'GET', path: message, open: true, answer: read },
  { method: 'PATCH', path: message, open: true, answer: edit },
  { method: 'DELETE', path: message, open: true, answer: remove },
];
