// The payloads Slack sends to an app: commands, interactions and events, with every field of the real ones.
import { messageShape } from './message.ts';
import { viewShape } from './view.ts';
import type { World } from './world.ts';
import type { Fields, SlackChannel, SlackMessage, SlackUser, SlackView, Workspace } from './types.ts';

/** Who did something, and where. */
export type Scene = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly user: SlackUser;
  readonly channel?: SlackChannel;
};

/** A fresh trigger_id: three seconds, one use. */
export function createTrigger({ world, workspace, user }: Scene): string {
  const id = `${Math.floor(world.clock.now())}.${workspace.id}.${world.id('t').toLowerCase()}`;
  world.triggers.set(id, { at: world.clock.now(), team: workspace.id, user: user.id, used: false });
  return id;
}

/** Channel names in payloads: DMs and private channels don't show theirs. */
const shownName = (channel: SlackChannel): string => (channel.kind === 'private' ? 'privategroup' : channel.name);

export function commandPayload(scene: Scene & { channel: SlackChannel }, said: Fields): Fields {
  const { world, workspace, user, channel } = scene;
  const { enterprise } = workspace;
  return {
    token: world.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    channel_id: channel.id,
    channel_name: shownName(channel),
    user_id: user.id,
    user_name: user.name,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    ...said,
  };
}

/** What every interaction carries. */
export function interaction(scene: Scene, type: string, rest: Fields): Fields {
  const { world, workspace, user, channel } = scene;
  const { enterprise } = workspace;
  return {
    type,
    user: { id: user.id, ...namesFor(type, user.name), team_id: workspace.id },
    ...(isShortcut(type) ? {} : { api_app_id: world.appId }),
    token: world.verificationToken,
    team: {
      id: workspace.id,
      domain: workspace.domain,
      ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    },
    enterprise: enterprise ?? null,
    is_enterprise_install: false,
    ...(channel ? { channel: { id: channel.id, name: shownName(channel) } } : {}),
    ...rest,
  };
}

const isShortcut = (type: string): boolean => type === 'message_action' || type === 'shortcut';

/** Slack names people by `username`, by `name` or by both, depending on the kind of payload. */
function namesFor(type: string, name: string): Fields {
  if (type === 'message_action') return { name };
  return type === 'shortcut' ? { username: name } : { username: name, name };
}

/** The container and the message of a press; an ephemeral message is not sent along, as in Slack. */
export function messageContainer({ world, workspace }: Scene, message: SlackMessage): Fields {
  const hidden = message.ephemeralFor !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: hidden,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    ...(hidden ? {} : { message: messageShape(world, workspace, message) }),
  };
}

export const viewContainer = ({ world, workspace }: Scene, view: SlackView, values: Fields): Fields => ({
  container: { type: 'view', view_id: view.id },
  view: viewShape(world, workspace, view, values),
});

/** The envelope of the Events API round one event. */
export function eventPayload({ world, workspace }: Pick<Scene, 'world' | 'workspace'>, event: Fields): Fields {
  const { enterprise } = workspace;
  const seconds = Math.floor(world.clock.now() / 1000);
  return {
    token: world.verificationToken,
    team_id: workspace.id,
    ...(enterprise ? { enterprise_id: enterprise.id } : {}),
    context_team_id: workspace.id,
    context_enterprise_id: enterprise?.id ?? null,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: world.id('Ev'),
    event_time: seconds,
    authorizations: [
      {
        enterprise_id: enterprise?.id ?? null,
        team_id: workspace.id,
        user_id: workspace.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${world.id('e')}`,
  };
}

/** A person's message as `app_mention` and `message` events carry it. */
export function messageEvent(scene: Scene, message: SlackMessage, kind: Fields): Fields {
  const { world, workspace } = scene;
  const parent = workspace.messages.find((each) => each.ts === message.threadTs && each.channel === message.channel);
  return {
    ...messageShape(world, workspace, message),
    ...(message.botId === undefined && !message.files ? { client_msg_id: crypto.randomUUID() } : {}),
    ...(message.files ? { subtype: 'file_share', upload: false, display_as_bot: false } : {}),
    ...(parent ? { parent_user_id: parent.user } : {}),
    channel: message.channel,
    event_ts: message.ts,
    ...kind,
  };
}
