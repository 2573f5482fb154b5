// What Slack does with the answer to a command or a submitted form, and what it tells the person when none comes.
import { checkView } from './block-kit.ts';
import { Refusal } from './refusal.ts';
import { showAnswer } from './response-url.ts';
import { openModals, openView, replaceView } from './view.ts';
import { entryOf, fieldsOf, isFields, textOf } from './wire.ts';
import { recordViolation, type World } from './world.ts';
import type { Scene } from './payload.ts';
import type { Delivery, Fields, SlackView, Workspace } from './types.ts';

/** Tells the person what Slack shows when the app did not answer well. */
export function noticeFailure({ world, user, channel }: Scene, delivery: Delivery, what: string): void {
  if (delivery.error === undefined) return;
  const error = delivery.error === 'no_connection' ? 'dispatch_failed' : delivery.error;
  const text = `${what} failed with the error "${error}"`;
  world.notices.push({ user: user.id, text, ...(channel ? { channel: channel.id } : {}) });
}

/** A command's ack may carry a message, as a text or as JSON. */
export function showCommandAck(scene: Scene, delivery: Delivery): void {
  const { world, workspace, user, channel } = scene;
  if (delivery.error !== undefined || delivery.ackBody === undefined || !channel) return;
  const said = isFields(delivery.ackBody) ? delivery.ackBody : { text: String(delivery.ackBody as string) };
  try {
    showAnswer(world, { team: workspace.id, channel: channel.id, user: user.id }, said);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    recordViolation(world, error.code, `ack of ${delivery.kind} ${error.code} ${JSON.stringify(error.extra)}`);
  }
}

/** Any other ack must be empty. */
export function checkEmptyAck(world: World, delivery: Delivery): void {
  if (delivery.error === undefined && delivery.ackBody !== undefined)
    recordViolation(world, 'ack_with_body', `ack of ${delivery.kind} has a body: ${JSON.stringify(delivery.ackBody)}`);
}

/** The `response_action` of a submitted form, carried out. */
export function followSubmission(scene: Scene, view: SlackView, delivery: Delivery): void {
  if (delivery.error !== undefined) return;
  if (delivery.ackBody === undefined || delivery.ackBody === '') {
    view.open = false;
    return;
  }
  const answer = fieldsOf(delivery.ackBody);
  const act = entryOf(ANSWERS, textOf(answer['response_action']));
  if (act) act(scene, view, answer);
  else recordViolation(scene.world, 'response_action', `unknown answer to a form: ${JSON.stringify(delivery.ackBody)}`);
}

type Following = (scene: Scene, view: SlackView, answer: Fields) => void;

const ANSWERS: Readonly<Record<string, Following>> = {
  errors: ({ world }, view, answer) => {
    const errors = fieldsOf(answer['errors']);
    const inputs = view.raw.blocks.filter((each) => each.type === 'input').map((each) => String(each.block_id));
    for (const id of Object.keys(errors).filter((each) => !inputs.includes(each)))
      recordViolation(world, 'response_action', `an error for ${id}, which is no input block of the form`);
    if (Object.keys(errors).length === 0)
      recordViolation(world, 'response_action', 'response_action errors without errors');
    view.errors = Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, textOf(text)]));
  },
  update: ({ world }, view, answer) => {
    if (isGoodView(world, answer['view'])) replaceView(world, view, fieldsOf(answer['view']));
  },
  push: ({ world, workspace, user }, view, answer) => {
    if (isGoodView(world, answer['view']))
      openView(world, workspace, { user: user.id, previous: view, raw: fieldsOf(answer['view']) });
  },
  clear: ({ workspace, user }) => closeAll(workspace, user.id),
};

function isGoodView(world: World, view: unknown): boolean {
  const problems = checkView(view);
  for (const problem of problems) recordViolation(world, 'response_action', `view in an ack: ${problem}`);
  return problems.length === 0;
}

export function closeAll(workspace: Workspace, user: string): void {
  for (const each of openModals(workspace, user)) each.open = false;
}
