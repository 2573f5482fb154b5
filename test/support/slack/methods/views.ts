// views.open, push, update and publish.
import { checkView } from '../block-kit.ts';
import { argJson, argText, needText, type Context, type Handler } from '../context.ts';
import { refuse, refuseBecause } from '../refusal.ts';
import { fieldsOf } from '../wire.ts';
import { openModals, openView, replaceView, viewShape } from '../view.ts';
import type { Fields, SlackView } from '../types.ts';

/** How long a trigger_id lives. */
export const TRIGGER_MS = 3000;

export const viewMethods: Readonly<Record<string, Handler>> = {
  'views.open': (context) => {
    const raw = viewArgument(context, 'modal');
    const user = takeTrigger(context);
    for (const each of openModals(context.workspace, user)) each.open = false;
    return answer(context, openView(context.world, context.workspace, { user, raw }));
  },
  'views.push': (context) => {
    const raw = viewArgument(context, 'modal');
    const user = takeTrigger(context);
    const stack = openModals(context.workspace, user);
    const previous = stack.at(-1);
    if (!previous) return refuse('not_found');
    if (stack.length >= 3) return refuse('push_limit_reached');
    return answer(context, openView(context.world, context.workspace, { user, raw, previous }));
  },
  'views.update': (context) => {
    const raw = viewArgument(context, 'modal');
    const view = namedView(context);
    const hash = argText(context.args, 'hash');
    if (hash !== undefined && hash !== view.hash) return refuse('hash_conflict');
    replaceView(context.world, view, raw);
    return answer(context, view);
  },
  'views.publish': (context) => {
    const raw = viewArgument(context, 'home');
    const { world, workspace, args } = context;
    const user = workspace.users.get(needText(args, 'user_id'));
    if (!user) return refuse('user_not_found');
    const home = workspace.views.find((each) => each.type === 'home' && each.user === user.id);
    const hash = argText(args, 'hash');
    if (home && hash !== undefined && hash !== home.hash) return refuse('hash_conflict');
    if (home) replaceView(world, home, raw);
    return answer(context, home ?? openView(world, workspace, { user: user.id, raw }));
  },
};

const answer = ({ world, workspace }: Context, view: SlackView): Fields => ({
  view: viewShape(world, workspace, view),
});

function viewArgument(context: Context, type: 'modal' | 'home'): Fields {
  const view = argJson(context.args, 'view', 'invalid_arguments');
  const problems = checkView(view);
  if (problems.length === 0 && fieldsOf(view)['type'] !== type) problems.push(`view.type: must be ${type}`);
  const takesFiles = JSON.stringify(view ?? null).includes('"type":"file_input"');
  if (takesFiles && !context.workspace.bot.scopes.has('files:read'))
    problems.push('view.blocks: file_input needs the scope files:read');
  if (problems.length > 0) refuseBecause('invalid_arguments', problems);
  const external = fieldsOf(view)['external_id'];
  const views = context.workspace.views.filter((each) => each.open && each.id !== argText(context.args, 'view_id'));
  if (external !== undefined && external !== '' && context.args['external_id'] !== external)
    if (views.some((each) => each.externalId === external)) refuse('duplicate_external_id');
  return fieldsOf(view);
}

/** Uses up a trigger and answers whose it was. */
function takeTrigger({ world, workspace, args }: Context): string {
  const id = argText(args, 'trigger_id') ?? refuseBecause('invalid_arguments', ['missing required field: trigger_id']);
  const trigger = world.triggers.get(id);
  if (trigger?.team !== workspace.id) return refuse('invalid_trigger_id');
  if (trigger.used) return refuse('exchanged_trigger_id');
  if (world.clock.now() - trigger.at > TRIGGER_MS) return refuse('expired_trigger_id');
  trigger.used = true;
  return trigger.user;
}

function namedView({ workspace, args }: Context): SlackView {
  const id = argText(args, 'view_id');
  const external = argText(args, 'external_id');
  if (id === undefined && external === undefined) return refuseBecause('invalid_arguments', ['missing view_id']);
  const found = workspace.views.find(
    (each) => each.open && each.type === 'modal' && (id === undefined ? each.externalId === external : each.id === id),
  );
  return found ?? refuse('not_found');
}
