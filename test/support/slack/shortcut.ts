// Shortcuts: on a message, and from the menu.
import { messageShape } from './message.ts';
import * as payload from './payload.ts';
import { interact, mustSee, needCommands, sceneOf, type Act, type Stage } from './people.ts';
import { createResponseUrl } from './response-url.ts';
import type { World } from './world.ts';
import type { Delivery, SlackMessage, Workspace } from './types.ts';

export type ShortcutAct = Act & { readonly callbackId: string; readonly message: SlackMessage };
export type GlobalShortcutAct = Act & { readonly callbackId: string };

function needShortcut(world: World, workspace: Workspace, callbackId: string): void {
  needCommands(workspace);
  if (world.setup.shortcuts?.has(callbackId) === false) throw new Error(`${callbackId} is no shortcut of the manifest`);
}

/** A shortcut used on one message. */
export async function shortcut(stage: Stage, act: ShortcutAct): Promise<Delivery> {
  const { message } = act;
  const scene = sceneOf(stage, { ...act, team: message.team }, message.channel);
  const { world, workspace, user } = scene;
  needShortcut(world, workspace, act.callbackId);
  mustSee(scene, message);
  const triggerId = payload.createTrigger(scene);
  const thread = message.threadTs === undefined ? {} : { threadTs: message.threadTs };
  const about = { team: workspace.id, channel: message.channel, user: user.id, ...thread };
  const body = payload.interaction(scene, 'message_action', {
    callback_id: act.callbackId,
    trigger_id: triggerId,
    action_ts: world.clock.stamp(),
    response_url: createResponseUrl(world, about),
    message_ts: message.ts,
    message: messageShape(world, workspace, message),
  });
  return interact(stage, scene, body, triggerId, act);
}

/** A shortcut from the menu, with no message and no channel. */
export async function globalShortcut(stage: Stage, act: GlobalShortcutAct): Promise<Delivery> {
  const scene = sceneOf(stage, act);
  needShortcut(scene.world, scene.workspace, act.callbackId);
  const triggerId = payload.createTrigger(scene);
  const action_ts = scene.world.clock.stamp();
  const rest = { callback_id: act.callbackId, trigger_id: triggerId, action_ts };
  return interact(stage, scene, payload.interaction(scene, 'shortcut', rest), triggerId, act);
}
