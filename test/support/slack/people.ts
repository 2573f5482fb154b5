// What people do in the local Slack: commands, presses, forms, shortcuts, mentions and direct messages.
import { checkEmptyAck, closeAll, followSubmission, noticeFailure, showCommandAck } from './acts.ts';
import {
  actionOf,
  elementsOf,
  hasState,
  labelOf,
  stateValues,
  unsubmittable,
  type Choice,
  type Found,
} from './element.ts';
import { withFiles } from './file.ts';
import * as payload from './payload.ts';
import { createResponseUrl } from './response-url.ts';
import { globalShortcut, shortcut, type GlobalShortcutAct, type ShortcutAct } from './shortcut.ts';
import { escaped } from './typed-text.ts';
import { openModals, viewShape } from './view.ts';
import { directChannel, findChannel, findUser, type World } from './world.ts';
import type { Courier, Parcel, Sending } from './courier.ts';
import type { Delivery, Fields, SlackChannel, SlackMessage, SlackView, Workspace } from './types.ts';

/** Who acts and where; a name or an id. `team` is needed only with several workspaces; `channel: 'dm'` is the bot's DM. */
export type Act = Sending & { readonly user: string; readonly team?: string };

export type CommandAct = Act & { readonly channel?: string; readonly command: string; readonly text?: string };
export type PressAct = Act & {
  /** The message or the view that the element stands on. */
  readonly on: SlackMessage | SlackView;
  /** By action_id, or by what it says (`label`). */
  readonly actionId?: string;
  readonly label?: string;
  /** The option, user, date or text chosen. */
  readonly choose?: Choice;
  /** What stands in the other fields. */
  readonly values?: Readonly<Record<string, Choice>>;
  /** Sends the press even when the person can't see the message (any more). */
  readonly anyway?: true;
};
export type SubmitAct = Omit<Act, 'user'> & {
  readonly user?: string;
  /** By action_id, block_id or label of the input. */
  readonly values?: Readonly<Record<string, Choice>>;
  /** Sends what a real client would not let through, such as a required field left empty or a closed form. */
  readonly anyway?: true;
};

export type People = {
  command(act: CommandAct): Promise<Delivery>;
  press(act: PressAct): Promise<Delivery>;
  submit(view: SlackView, act?: SubmitAct): Promise<Delivery>;
  closeView(view: SlackView, act?: Omit<SubmitAct, 'values'>): Promise<Delivery | undefined>;
  shortcut(act: ShortcutAct): Promise<Delivery>;
  globalShortcut(act: GlobalShortcutAct): Promise<Delivery>;
};

export type Stage = {
  readonly world: World;
  readonly courier: Courier;
  readonly workspaceOf: (act: WhoIn) => Workspace;
};
export type WhoIn = { readonly user?: string; readonly team?: string };

/** A user, and the channel named by id, name or `dm`. */
export function sceneOf(stage: Stage, act: WhoIn & { readonly user: string }, channelRef?: string): payload.Scene {
  const workspace = stage.workspaceOf(act);
  const user = findUser(workspace, act.user);
  const scene = { world: stage.world, workspace, user };
  return channelRef === undefined
    ? scene
    : { ...scene, channel: channelOf(stage.world, workspace, channelRef, user.id) };
}

export const channelOf = (world: World, workspace: Workspace, ref: string, user: string): SlackChannel =>
  ref === 'dm' ? directChannel(world, workspace, user) : findChannel(workspace, ref);

export function createPeople(stage: Stage): People {
  return {
    command: (act) => command(stage, act),
    press: (act) => press(stage, act),
    submit: (view, act = {}) => submit(stage, view, act),
    closeView: (view, act = {}) => closeView(stage, view, act),
    shortcut: (act) => shortcut(stage, act),
    globalShortcut: (act) => globalShortcut(stage, act),
  };
}

export function needCommands(workspace: Workspace): void {
  if (!workspace.bot.scopes.has('commands')) throw new Error(`The bot of ${workspace.id} lacks the scope commands`);
}

async function command(stage: Stage, act: CommandAct): Promise<Delivery> {
  const scene = sceneOf(stage, act, act.channel ?? 'general');
  const { world, workspace, user, channel } = scene;
  if (!channel) throw new Error('A command needs a channel');
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`);
  needCommands(workspace);
  if (world.setup.commands?.has(act.command) === false)
    throw new Error(`${act.command} is not a command of the manifest`);
  const triggerId = payload.createTrigger(scene);
  const responseUrl = createResponseUrl(world, { team: workspace.id, channel: channel.id, user: user.id });
  const text = escaped((act.text ?? '').trim());
  const said = { command: act.command, text, response_url: responseUrl, trigger_id: triggerId };
  const body = payload.commandPayload({ ...scene, channel }, said);
  const parcel: Parcel = { kind: 'command', team: workspace.id, payload: body, triggerId, responseUrl };
  const delivery = await stage.courier.send(parcel, act);
  noticeFailure(scene, delivery, act.command);
  showCommandAck(scene, delivery);
  return delivery;
}

const isView = (on: SlackMessage | SlackView): on is SlackView => 'raw' in on;

async function press(stage: Stage, act: PressAct): Promise<Delivery> {
  const { on } = act;
  const scene = sceneOf(stage, { team: isView(on) ? on.teamId : on.team, ...act }, isView(on) ? undefined : on.channel);
  const blocks = isView(on) ? on.raw.blocks : (on.blocks ?? []);
  if (act.anyway !== true) mustSee(scene, on);
  const found = findElement(elementsOf(blocks), act);
  const own =
    act.choose === undefined || !hasState(found.element) ? {} : { [String(found.element['action_id'])]: act.choose };
  const values = stateValues(blocks, { ...act.values, ...own });
  const action = actionOf(found, act.choose, scene.world.clock.stamp());
  const place = isView(on) ? payload.viewContainer(scene, on, values) : pressedMessage(scene, on, values);
  const triggerId = payload.createTrigger(scene);
  const body = payload.interaction(scene, 'block_actions', { trigger_id: triggerId, ...place, actions: [action] });
  return interact(stage, scene, body, triggerId, act);
}

function pressedMessage(scene: payload.Scene, message: SlackMessage, values: Fields): Fields {
  const { world, workspace, user } = scene;
  const about = { team: workspace.id, channel: message.channel, user: user.id, source: message };
  const thread = message.threadTs === undefined ? {} : { threadTs: message.threadTs };
  const response_url = createResponseUrl(world, { ...about, ...thread });
  return { ...payload.messageContainer(scene, message), state: { values }, response_url };
}

export function mustSee({ user, workspace, channel }: payload.Scene, on: SlackMessage | SlackView): void {
  if (isView(on)) {
    if (!on.open || on.user !== user.id) throw new Error(`${user.name} does not have this view open`);
    return;
  }
  const hidden = on.ephemeralFor !== undefined && on.ephemeralFor !== user.id;
  if (on.deleted || hidden || channel?.members.has(user.id) !== true || !workspace.users.has(user.id))
    throw new Error(`${user.name} does not see the message ${on.ts}`);
}

function findElement(all: readonly Found[], { actionId, label }: PressAct): Found {
  const found = all.find(
    ({ element }) =>
      (actionId !== undefined && element['action_id'] === actionId) ||
      (label !== undefined && labelOf(element) === label),
  );
  if (found) return found;
  const there = all.map(({ element }) => `${String(element['action_id'])} [${labelOf(element)}]`).join(', ');
  throw new Error(`No element ${actionId ?? label ?? ''}; there are: ${there || 'none'}`);
}

type Interacting = (
  stage: Stage,
  scene: payload.Scene,
  body: Fields,
  triggerId: string | undefined,
  sending: Sending,
) => Promise<Delivery>;

export const interact: Interacting = async (stage, scene, body, triggerId, sending) => {
  const url = body['response_url'];
  const delivery = await stage.courier.send(
    {
      kind: 'interaction',
      team: scene.workspace.id,
      payload: body,
      ...(triggerId === undefined ? {} : { triggerId }),
      ...(typeof url === 'string' ? { responseUrl: url } : {}),
    },
    sending,
  );
  noticeFailure(scene, delivery, 'This app');
  if (body['type'] !== 'view_submission') checkEmptyAck(scene.world, delivery);
  return delivery;
};

async function submit(stage: Stage, view: SlackView, act: SubmitAct): Promise<Delivery> {
  const scene = sceneOf(stage, { ...act, team: view.teamId, user: act.user ?? view.user });
  const { world, workspace } = scene;
  const filled = stateValues(view.raw.blocks, act.values ?? {});
  const values = withFiles(world, filled, scene.user.id, act.anyway === true);
  if (act.anyway !== true) {
    mustSee(scene, view);
    const stopped = unsubmittable(view.raw.blocks, values);
    if (view.raw['submit'] === undefined) stopped.push('it has no submit button');
    if (stopped.length > 0) throw new Error(`Slack does not let this form be sent: ${stopped.join('; ')}`);
  }
  view.errors = {};
  const triggerId = payload.createTrigger(scene);
  const shape = viewShape(world, workspace, view, values);
  const body = payload.interaction(scene, 'view_submission', { trigger_id: triggerId, view: shape, response_urls: [] });
  const delivery = await interact(stage, scene, body, triggerId, act);
  followSubmission(scene, view, delivery);
  return delivery;
}

/** Closes one view; the app hears of it when the view asked for that. */
async function closeView(stage: Stage, view: SlackView, act: Omit<SubmitAct, 'values'>): Promise<Delivery | undefined> {
  const scene = sceneOf(stage, { ...act, team: view.teamId, user: act.user ?? view.user });
  mustSee(scene, view);
  const shape = viewShape(scene.world, scene.workspace, view);
  const cleared = view.raw['clear_on_close'] === true;
  if (cleared) closeAll(scene.workspace, scene.user.id);
  view.open = false;
  if (view.raw['notify_on_close'] !== true) return undefined;
  const isLast = openModals(scene.workspace, scene.user.id).length === 0;
  const body = payload.interaction(scene, 'view_closed', { view: shape, is_cleared: cleared && isLast });
  return interact(stage, scene, body, undefined, act);
}
