// What befalls channels and messages: the bot is put out, a channel is archived or deleted, somebody deletes a message; the app hears of it where its scopes let it.
import { EVENT_SCOPES } from './manifest.ts';
import { messageShape } from './message.ts';
import { eventPayload } from './payload.ts';
import type { Stage } from './people.ts';
import { directChannel, findChannel, findUser } from './world.ts';
import type { Delivery, Fields, SlackChannel, SlackMessage, Workspace } from './types.ts';

export type Fates = {
  /** A member takes the bot out of a channel; Slackbot tells the bot so as well. */
  kick(channel: string, by: string): Promise<readonly Delivery[]>;
  archiveChannel(channel: string, by: string): Promise<readonly Delivery[]>;
  deleteChannel(channel: string, by: string): Promise<readonly Delivery[]>;
  /** Deletes a message for everybody; one that others hang under leaves a notice in its place. */
  deleteMessage(message: SlackMessage): Promise<readonly Delivery[]>;
};

export function createFates(stage: Stage): Fates {
  const { world } = stage;

  /** Brings an event to the app, if it may hear of it. */
  async function tell(workspace: Workspace, kind: string, event: Fields): Promise<readonly Delivery[]> {
    const scope = EVENT_SCOPES[kind];
    const hears = (scope === undefined || workspace.bot.scopes.has(scope)) && world.setup.events?.has(kind) !== false;
    if (!hears) return [];
    const payload = eventPayload({ world, workspace }, { ...event, event_ts: world.clock.stamp() });
    return [await stage.courier.send({ kind: 'event', team: workspace.id, payload }, {})];
  }

  const found = (ref: string, by: string) => {
    const workspace = stage.workspaceOf({ user: by });
    return { workspace, channel: findChannel(workspace, ref), actor: findUser(workspace, by).id };
  };
  /** Public channels and private ones have events of their own. */
  const named = ({ kind }: SlackChannel, what: string): string => `${kind === 'private' ? 'group' : 'channel'}_${what}`;

  return {
    async kick(ref, by) {
      const { workspace, channel, actor } = found(ref, by);
      channel.members.delete(workspace.bot.userId);
      const left = await tell(workspace, named(channel, 'left'), {
        type: named(channel, 'left'),
        channel: channel.id,
        actor_id: actor,
      });
      const text = `You have been removed from #${channel.name} by <@${actor}>`;
      const told = await tell(workspace, 'message.im', {
        type: 'message',
        user: 'USLACKBOT',
        text,
        ts: world.clock.stamp(),
        team: workspace.id,
        channel: directChannel(world, workspace, workspace.bot.userId).id,
        channel_type: 'im',
      });
      return [...left, ...told];
    },
    archiveChannel(ref, by) {
      const { workspace, channel, actor } = found(ref, by);
      channel.archived = true;
      const type = named(channel, 'archive');
      return tell(workspace, type, { type, channel: channel.id, user: actor, is_moved: 0 });
    },
    deleteChannel(ref, by) {
      const { workspace, channel, actor } = found(ref, by);
      channel.gone = true;
      const type = named(channel, 'deleted');
      return tell(workspace, type, { type, channel: channel.id, actor_id: actor });
    },
    deleteMessage(message) {
      const workspace = stage.workspaceOf({ team: message.team });
      const channel = findChannel(workspace, message.channel);
      const previous = messageShape(world, workspace, message);
      const kind = { public: 'message.channels', private: 'message.groups', im: 'message.im' }[channel.kind];
      const about = { type: 'message', channel: channel.id, hidden: true, ts: world.clock.stamp() };
      message.deleted = true;
      if (!workspace.messages.some((it) => it.threadTs === message.ts && !it.deleted)) {
        const gone = { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: previous };
        return tell(workspace, kind, { ...about, ...gone });
      }
      const { ts } = message;
      const said = { text: 'This message was deleted.', user: 'USLACKBOT', hidden: true, ts, thread_ts: ts };
      const tombstone = { type: 'message', subtype: 'tombstone', ...said };
      return tell(workspace, kind, {
        ...about,
        subtype: 'message_changed',
        message: tombstone,
        previous_message: previous,
      });
    },
  };
}
