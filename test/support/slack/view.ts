// Views as Slack keeps them: opened, pushed, updated, closed, and shown to the app.
import { completeBlocks } from './message.ts';
import { fieldsOf, textOf } from './wire.ts';
import type { World } from './world.ts';
import type { Fields, SlackView, Workspace } from './types.ts';

type Opening = { readonly user: string; readonly previous?: SlackView; readonly raw: Fields };

/** Puts a view on the user's screen; `previous` is the one it lies on. */
export function openView(world: World, workspace: Workspace, { user, previous, raw }: Opening): SlackView {
  const id = world.id('V');
  const view: SlackView = {
    id,
    teamId: workspace.id,
    user,
    type: raw['type'] === 'home' ? 'home' : 'modal',
    raw: { ...raw, blocks: completeBlocks(world, raw['blocks']) },
    hash: newHash(world),
    rootId: previous?.rootId ?? id,
    ...(previous ? { previousId: previous.id } : {}),
    externalId: textOf(raw['external_id']),
    open: true,
    errors: {},
  };
  workspace.views.push(view);
  return view;
}

export function replaceView(world: World, view: SlackView, raw: Fields): void {
  view.raw = { ...raw, blocks: completeBlocks(world, raw['blocks']) };
  view.hash = newHash(world);
  view.errors = {};
}

const newHash = (world: World): string => `${Math.floor(world.clock.now() / 1000)}.${world.id('h')}`;

/** The modals a user has open, the lowest first. */
export const openModals = (workspace: Workspace, user: string): SlackView[] =>
  workspace.views.filter((each) => each.open && each.type === 'modal' && each.user === user);

/** A view in the shape in which Slack answers and delivers it. */
export function viewShape(world: World, workspace: Workspace, view: SlackView, values: Fields = {}): Fields {
  const { raw } = view;
  const modal = view.type === 'modal';
  return {
    id: view.id,
    team_id: workspace.id,
    type: view.type,
    blocks: raw.blocks,
    private_metadata: textOf(raw['private_metadata']),
    callback_id: textOf(raw['callback_id']),
    state: { values },
    hash: view.hash,
    ...(modal ? { title: emoji(raw['title']), submit: emoji(raw['submit']), close: emoji(raw['close']) } : {}),
    clear_on_close: raw['clear_on_close'] === true,
    notify_on_close: raw['notify_on_close'] === true,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
    app_id: world.appId,
    external_id: view.externalId,
    app_installed_team_id: workspace.id,
    bot_id: workspace.bot.id,
  };
}

const emoji = (text: unknown): Fields | null => (text === undefined ? null : { emoji: true, ...fieldsOf(text) });
