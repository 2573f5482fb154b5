// What people do with commands, buttons and forms; each act resolves at the bot's first response.
import { commandData, findCommand, type OptionValue } from './command-data.ts';
import { componentData, targetUser, type Pressed } from './component-data.ts';
import { awaitResponse, deliver, startInteraction, type InteractionRecord } from './interaction.ts';
import { messagePayload } from './message-payload.ts';
import { modalData, type FormValues } from './modal-data.ts';
import { can } from './permission.ts';
import { sees } from './seen.ts';
import { channelAt, messageAt, personAt } from './lookup.ts';
import {
  dmWith,
  guildOfChannel,
  must,
  type Channel,
  type Interaction,
  type Modal,
  type Ref,
  type User,
  type World,
} from './world.ts';

type Act = {
  readonly user: Ref;
  /** Dispatches the same interaction this many times; once unless told. */
  readonly deliveries?: number;
};

export type CommandAct = Act & {
  /** Where it is typed; without one, in the DM with the bot. */
  readonly channel?: Ref;
  /** As typed after the slash, with group and subcommand. */
  readonly name: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
};

export type MenuAct = Act & {
  readonly name: string;
  /** What a message menu is opened on. */
  readonly message?: Ref;
  /** Whom a user menu is opened on, and where. */
  readonly target?: Ref;
  readonly channel?: Ref;
};

export type PressAct = Act & Pressed & { readonly message: Ref };
export type FormAct = Act & { readonly values?: FormValues };

export const createPeople = (world: World) => ({
  /** Types a slash command that is registered and offered here. */
  command: (act: CommandAct) => command(world, act),
  /** Types up to the `focused` option; the record's `choices` hold what was offered. */
  autocomplete: (act: CommandAct & { readonly focused: string }) => autocomplete(world, act),
  contextMenu: (act: MenuAct) => contextMenu(world, act),
  /** Presses a button or chooses from a select of a message the person sees. */
  press: (act: PressAct) => press(world, act),
  /** Sends a form, checked as Discord's app checks it; fields left out keep what stood in them. */
  submitModal: (modal: Modal | undefined, act: FormAct) => submitModal(world, modal, act),
  /** Dispatches an interaction again under its own id, as a gateway may after a resume. */
  redeliver: (record: InteractionRecord, times = 1): void => send(world, record.interaction, times),
});

const send = (world: World, interaction: Interaction, times: number): void => {
  for (let sent = 0; sent < times; sent += 1) deliver(world, interaction);
};

const run = (world: World, interaction: Interaction, { deliveries = 1 }: Act): Promise<InteractionRecord> => {
  send(world, interaction, deliveries);
  return awaitResponse(world, interaction);
};

type Place = { readonly user: User; readonly channel: Channel };

const place = (world: World, who: Ref, where: Ref | undefined): Place => {
  const user = personAt(world, who);
  const channel = where === undefined ? dmWith(world, user.id) : channelAt(world, where);
  const guild = guildOfChannel(world, channel);
  if (guild && !guild.hasBot) throw new Error(`the bot is not in ${guild.name}, nobody can reach it there`);
  if (!can(world, channel, user.id, 'VIEW_CHANNEL', 'USE_APPLICATION_COMMANDS')) {
    throw new Error(`${user.username} cannot use commands in ${channel.name}`);
  }
  return { user, channel };
};

const typed = (world: World, at: Place, act: CommandAct & { focused?: string }) =>
  commandData(world, {
    ...at,
    guild: guildOfChannel(world, at.channel),
    name: act.name,
    options: act.options ?? {},
    ...(act.focused !== undefined && { focused: act.focused }),
  });

const command = async (world: World, act: CommandAct): Promise<InteractionRecord> => {
  const at = place(world, act.user, act.channel);
  return run(world, startInteraction(world, { kind: 'command', ...at, data: typed(world, at, act) }), act);
};

const autocomplete = async (world: World, act: CommandAct & { focused: string }): Promise<InteractionRecord> => {
  const at = place(world, act.user, act.channel);
  return run(world, startInteraction(world, { kind: 'autocomplete', ...at, data: typed(world, at, act) }), act);
};

const contextMenu = async (world: World, act: MenuAct): Promise<InteractionRecord> => {
  const on = act.message === undefined ? undefined : messageAt(world, act.message);
  const at = place(world, act.user, on?.channelId ?? act.channel);
  if (on && !sees(world, at.user, on)) throw new Error(`${at.user.username} does not see message ${on.id}`);
  const type = on ? 3 : 2;
  const { id, name } = findCommand(world, act.name, type, { ...at, guild: guildOfChannel(world, at.channel) });
  const target = on
    ? { target_id: on.id, resolved: { messages: { [on.id]: messagePayload(world, on) } } }
    : targetUser(world, personAt(world, must(act.target, 'target of a user menu')), at.channel);
  return run(world, startInteraction(world, { kind: 'contextMenu', ...at, data: { id, name, type, ...target } }), act);
};

const press = async (world: World, act: PressAct): Promise<InteractionRecord> => {
  const user = personAt(world, act.user);
  const source = messageAt(world, act.message);
  if (!sees(world, user, source)) throw new Error(`${user.username} does not see message ${source.id}`);
  const data = componentData(world, source, act);
  const start = { kind: 'component', user, channel: channelAt(world, source.channelId), data, source } as const;
  return run(world, startInteraction(world, start), act);
};

const submitModal = async (world: World, modal: Modal | undefined, act: FormAct): Promise<InteractionRecord> => {
  const form = must(modal, 'open form');
  const user = personAt(world, act.user);
  if (form.userId !== user.id) throw new Error(`the form was opened for somebody else than ${user.username}`);
  const opener = must(world.interactions.get(form.interactionId), 'interaction of the form');
  const source = world.messages.get(opener.sourceId ?? '');
  const data = modalData(world, form, act.values ?? {});
  form.submitted = true;
  const start = {
    kind: 'modal',
    user,
    channel: channelAt(world, opener.channelId),
    data,
    ...(source && { source }),
  } as const;
  return run(world, startInteraction(world, start), act);
};
