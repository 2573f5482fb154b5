// What people say: mentions, direct messages, other messages, the Home tab; and the bot's own posts coming back.
import { EVENT_SCOPES } from './manifest.ts';
import { eventPayload, messageEvent, type Scene } from './payload.ts';
import { sceneOf, type Act, type Stage, type WhoIn } from './people.ts';
import { typedBlocks, typedText } from './typed-text.ts';
import { viewShape } from './view.ts';
import { addMessage, directChannel } from './world.ts';
import type { Sending } from './courier.ts';
import { addFile, type FileSpec } from './file.ts';
import type { Delivery, Fields, SlackChannel, SlackMessage, Workspace } from './types.ts';

export type SayAct = Act & { readonly channel: string; readonly text: string; readonly threadTs?: string };
export type DirectAct = Act & {
  readonly text: string;
  readonly files?: readonly FileSpec[];
  readonly threadTs?: string;
};

export type Talk = {
  /** Writes `@bot text` into a channel; the bot's name is put in front unless the text has it. */
  mention(act: SayAct): Promise<Delivery>;
  directMessage(act: DirectAct): Promise<Delivery>;
  /** Writes a message into a channel without naming the bot; delivered only where the scopes let the bot listen. */
  says(act: SayAct): Promise<SlackMessage>;
  appHomeOpened(act: Act & { readonly tab?: 'home' | 'messages' }): Promise<Delivery>;
  /** The workspace removes the app: its token dies, and the app hears of it. */
  uninstall(sending?: Sending & WhoIn): Promise<Delivery>;
  /** Any event of one's own making, in the usual envelope. */
  event(event: Fields, sending?: Sending & WhoIn): Promise<Delivery>;
  /** Sends one of the bot's own messages back as an event, where Slack would. */
  echo(workspace: Workspace, message: SlackMessage, extra?: Fields): Promise<Delivery | undefined>;
};

/** Bot id of bots other than ours. */
const OTHER_BOT = 'B0OTHERBOT';

const CHANNEL_EVENT: Readonly<Record<SlackChannel['kind'], string>> = {
  public: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
};
const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const;

export function createTalk(stage: Stage): Talk {
  return {
    mention: (act) => mention(stage, act),
    directMessage: (act) => directMessage(stage, act),
    says: (act) => says(stage, act),
    uninstall: (sending = {}) => uninstall(stage, sending),
    appHomeOpened: (act) => appHomeOpened(stage, act),
    event: (event, sending = {}) => send(stage, stage.workspaceOf(sending), event, sending),
    echo: (workspace, message, extra) => echo(stage, workspace, message, extra),
  };
}

/** Whether the app hears this kind of event: subscribed by its manifest and allowed by its scopes. */
function hears({ world }: Stage, workspace: Workspace, kind: string): boolean {
  const scope = EVENT_SCOPES[kind];
  return (scope === undefined || workspace.bot.scopes.has(scope)) && world.setup.events?.has(kind) !== false;
}

const send = (stage: Stage, workspace: Workspace, event: Fields, sending: Sending, message?: SlackMessage) =>
  stage.courier.send(
    {
      kind: 'event',
      team: workspace.id,
      payload: eventPayload({ world: stage.world, workspace }, event),
      ...(message ? { message } : {}),
    },
    sending,
  );

/** Stands for a delivery that Slack never makes. */
function unheard(workspace: Workspace, kind: string, message?: SlackMessage): Delivery {
  return {
    ...{
      id: kind,
      kind: 'event',
      mode: 'http',
      team: workspace.id,
      body: '',
      headers: {},
      payload: {},
      at: Date.now(),
    },
    ...{ status: 0, ackBody: undefined, ackMs: 0, answerHeaders: {}, error: 'not_subscribed', also: [] },
    ...(message ? { message } : {}),
  };
}

function write(scene: Scene, channel: SlackChannel, text: string, more: Partial<SlackMessage>): SlackMessage {
  const { world, workspace, user } = scene;
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`);
  const typed = typedText(workspace, text);
  const blocks = typedBlocks(world.id('k'), typed);
  return addMessage(world, workspace, {
    channel: channel.id,
    user: user.id,
    text: typed,
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(user.isBot ? { botId: OTHER_BOT } : {}),
    ...more,
  });
}

const inThread = (threadTs: string | undefined) => (threadTs === undefined ? {} : { threadTs });

function placed(stage: Stage, act: SayAct): { scene: Scene; channel: SlackChannel } {
  const scene = sceneOf(stage, act, act.channel);
  if (!scene.channel) throw new Error('A message needs a channel');
  return { scene, channel: scene.channel };
}

async function mention(stage: Stage, act: SayAct): Promise<Delivery> {
  const { scene, channel } = placed(stage, act);
  const { workspace } = scene;
  const name = `<@${workspace.bot.userId}>`;
  const text = act.text.includes(name) ? act.text : `${name} ${act.text}`.trim();
  const message = write(scene, channel, text, inThread(act.threadTs));
  // Slack names the bot's channels only: a mention where it isn't a member reaches nobody.
  const named =
    channel.members.has(workspace.bot.userId) && channel.kind !== 'im' && hears(stage, workspace, 'app_mention');
  const event = messageEvent(scene, message, { type: 'app_mention' });
  const [delivery, heard] = await Promise.all([
    named ? send(stage, workspace, event, act, message) : unheard(workspace, 'app_mention', message),
    hear(stage, scene, channel, message, act),
  ]);
  if (heard) delivery.also.push(heard);
  return delivery;
}

/** The `message` event of a message, when the bot may hear it. */
async function hear(
  stage: Stage,
  scene: Scene,
  channel: SlackChannel,
  message: SlackMessage,
  sending: Sending,
): Promise<Delivery | undefined> {
  const kind = CHANNEL_EVENT[channel.kind];
  const { workspace } = scene;
  if (!channel.members.has(workspace.bot.userId) || !hears(stage, workspace, kind)) return undefined;
  const event = messageEvent(scene, message, { type: 'message', channel_type: CHANNEL_TYPE[channel.kind] });
  return send(stage, workspace, event, sending, message);
}

async function says(stage: Stage, act: SayAct): Promise<SlackMessage> {
  const { scene, channel } = placed(stage, act);
  const message = write(scene, channel, act.text, inThread(act.threadTs));
  await hear(stage, scene, channel, message, act);
  return message;
}

async function directMessage(stage: Stage, act: DirectAct): Promise<Delivery> {
  const scene = sceneOf(stage, act, 'dm');
  const { world, workspace, user } = scene;
  if (!world.setup.messagesTab) throw new Error('The Messages tab of this app is off or read only');
  const channel = directChannel(world, workspace, user.id);
  const files = (act.files ?? []).map((file) => addFile(world, workspace, user.id, file));
  const more = { ...inThread(act.threadTs), ...(files.length > 0 ? { files } : {}) };
  const message = write(scene, channel, act.text, more);
  for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts });
  return (await hear(stage, scene, channel, message, act)) ?? unheard(workspace, 'message.im', message);
}

async function appHomeOpened(stage: Stage, act: Act & { readonly tab?: 'home' | 'messages' }): Promise<Delivery> {
  const scene = sceneOf(stage, act);
  const { world, workspace, user } = scene;
  const tab = act.tab ?? 'home';
  if (!hears(stage, workspace, 'app_home_opened')) return unheard(workspace, 'app_home_opened');
  const home = workspace.views.find((each) => each.type === 'home' && each.user === user.id);
  const view = home && tab === 'home' ? { view: viewShape(world, workspace, home) } : {};
  const channel = directChannel(world, workspace, user.id);
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: channel.id,
    tab,
    event_ts: world.clock.stamp(),
    ...view,
  };
  return send(stage, workspace, event, act);
}

async function uninstall(stage: Stage, sending: Sending & WhoIn): Promise<Delivery> {
  const workspace = stage.workspaceOf(sending);
  workspace.bot.state = 'inactive';
  const tokens = { oauth: [], bot: [workspace.bot.userId] };
  const [delivery, revoked] = await Promise.all([
    send(stage, workspace, { type: 'app_uninstalled' }, sending),
    send(stage, workspace, { type: 'tokens_revoked', tokens }, sending),
  ]);
  delivery.also.push(revoked);
  return delivery;
}

async function echo(stage: Stage, workspace: Workspace, message: SlackMessage, extra: Fields = {}) {
  const channel = workspace.channels.get(message.channel);
  if (!channel || message.ephemeralFor !== undefined || !hears(stage, workspace, CHANNEL_EVENT[channel.kind]))
    return undefined;
  const user = workspace.users.get(workspace.bot.userId);
  if (!user) return undefined;
  const kind = { type: 'message', channel_type: CHANNEL_TYPE[channel.kind], ...extra };
  return send(stage, workspace, messageEvent({ world: stage.world, workspace, user }, message, kind), {}, message);
}
