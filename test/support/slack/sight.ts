// What people see: messages, private answers, DMs, forms and Slack's own notices, after every edit and deletion.
import { openModals } from './view.ts';
import { plain, type Names } from './plain.ts';
import { directChannel, findUser, type World } from './world.ts';
import { channelOf, type Stage } from './people.ts';
import type { SlackMessage, SlackView, Workspace } from './types.ts';

export type Seen = {
  readonly kind: 'message' | 'ephemeral' | 'dm' | 'modal' | 'home' | 'notice';
  readonly channel?: string;
  readonly text: string;
  readonly message?: SlackMessage;
  readonly view?: SlackView;
};

export type Where = { readonly team?: string };

export type Sight = {
  /** Everything this person can see now. */
  seenBy(user: string, where?: Where): Seen[];
  /**
   * Everything a person could ever read there, earlier forms of edited and deleted messages included: what once
   * reached a channel has reached it.
   */
  everShown(channel: string, where?: Where): string[];
  /** What this person sees now as one plain text. */
  textSeenBy(user: string, where?: Where): string;
  /** What everybody in a channel sees, in order; replies in threads included. */
  messages(channel: string, where?: Where): SlackMessage[];
  /** Private answers this person sees, in one channel or everywhere. */
  ephemerals(user: string, channel?: string, where?: Where): SlackMessage[];
  /** The DM of the bot and this person. */
  dm(user: string, where?: Where): SlackMessage[];
  /** Open forms, the top one last. */
  views(user: string, where?: Where): SlackView[];
  /** The form on top. */
  view(user: string, where?: Where): SlackView | undefined;
  home(user: string, where?: Where): SlackView | undefined;
  /** What Slack itself told this person. */
  notices(user: string, where?: Where): string[];
  plain(thing: SlackMessage | SlackView | undefined): string;
};

export function createSight(stage: Stage): Sight {
  const { world } = stage;
  const at = (user: string | undefined, where: Where = {}) =>
    stage.workspaceOf({ ...where, ...(user === undefined ? {} : { user }) });
  const id = (user: string, where?: Where) => findUser(at(user, where), user).id;
  const reads = (thing: unknown) => plain(thing, namesIn(world));
  const sight: Sight = {
    seenBy: (user, where) => everythingSeen(world, at(user, where), id(user, where), reads),
    textSeenBy: (user, where) =>
      sight
        .seenBy(user, where)
        .map((each) => each.text)
        .join('\n\n'),
    everShown: (channel, where) => {
      const workspace = at(undefined, where);
      const found = channelOf(world, workspace, channel, '').id;
      const all = workspace.messages.filter((each) => each.channel === found && each.ephemeralFor === undefined);
      return all.flatMap((each) => [...each.versions, each]).map(reads);
    },
    messages: (channel, where) => {
      const workspace = at(undefined, where);
      const found = channelOf(world, workspace, channel, '').id;
      return workspace.messages.filter((each) => each.channel === found && isPublic(each));
    },
    ephemerals: (user, channel, where) => {
      const workspace = at(user, where);
      const found = channel === undefined ? undefined : channelOf(world, workspace, channel, id(user, where)).id;
      const own = workspace.messages.filter((each) => each.ephemeralFor === id(user, where) && !each.deleted);
      return own.filter((each) => found === undefined || each.channel === found);
    },
    dm: (user, where) => {
      const workspace = at(user, where);
      const found = directChannel(world, workspace, id(user, where)).id;
      return workspace.messages.filter((each) => each.channel === found && isPublic(each));
    },
    views: (user, where) => openModals(at(user, where), id(user, where)),
    view: (user, where) => openModals(at(user, where), id(user, where)).at(-1),
    home: (user, where) => at(user, where).views.find((each) => each.type === 'home' && each.user === id(user, where)),
    notices: (user, where) => world.notices.filter((each) => each.user === id(user, where)).map((each) => each.text),
    plain: (thing) => (thing === undefined ? '' : reads(thing)),
  };
  return sight;
}

const isPublic = (message: SlackMessage): boolean => !message.deleted && message.ephemeralFor === undefined;

/** Users by display name, channels by name. */
const namesIn =
  (world: World): Names =>
  (id) => {
    for (const workspace of world.workspaces) {
      const user = workspace.users.get(id);
      if (user) return `@${user.displayName}`;
      const channel = workspace.channels.get(id);
      if (channel) return `#${channel.name}`;
    }
    return undefined;
  };

function everythingSeen(world: World, workspace: Workspace, user: string, reads: (thing: unknown) => string): Seen[] {
  const isIn = (message: SlackMessage) => workspace.channels.get(message.channel)?.members.has(user) === true;
  const visible = workspace.messages.filter(
    (each) => !each.deleted && isIn(each) && (each.ephemeralFor === undefined || each.ephemeralFor === user),
  );
  const views = workspace.views.filter((each) => each.open && each.user === user);
  const notices = world.notices.filter((each) => each.user === user);
  return [
    ...visible.map((message): Seen => {
      const kind = workspace.channels.get(message.channel)?.kind === 'im' ? 'dm' : 'message';
      const hidden = message.ephemeralFor !== undefined;
      return { kind: hidden ? 'ephemeral' : kind, channel: message.channel, text: reads(message), message };
    }),
    ...views.map((view): Seen => ({ kind: view.type, text: reads(view), view })),
    ...notices.map((each): Seen => ({ kind: 'notice', text: each.text })),
  ];
}
