// The state of a local Slack: workspaces, who is where, what was said, what is open, and the logs.
import { DEFAULT_WORKSPACE } from './cast.ts';
import { createClock, createIds, type Clock } from './clock.ts';
import { setupFrom, type AppSetup } from './manifest.ts';
import type * as T from './types.ts';

export type Trigger = { readonly at: number; readonly team: string; readonly user: string; used: boolean };

export type ResponseUrl = {
  readonly at: number;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly threadTs?: string;
  /** The message that the pressed button stands on. */
  readonly source?: T.SlackMessage;
  uses: number;
};

/** What Slack itself tells a person, such as `/x failed with the error "dispatch_failed"`. */
export type Notice = { readonly user: string; readonly channel?: string; readonly text: string };

export type World = {
  readonly appId: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly verificationToken: string;
  readonly setup: AppSetup;
  readonly echo: boolean;
  readonly tiers: boolean;
  readonly clock: Clock;
  readonly id: (prefix: string) => string;
  readonly workspaces: T.Workspace[];
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly files: Map<string, T.SlackFile>;
  readonly calls: T.Call[];
  readonly deliveries: T.Delivery[];
  readonly violations: string[];
  readonly refusals: string[];
  readonly allowed: Set<string>;
  readonly notices: Notice[];
  /** Socket Mode addresses that were given out and not yet used. */
  readonly tickets: Set<string>;
  /** Base address without a slash at the end, known once the server listens. */
  origin: string;
  app: string | undefined;
  appTokenState: 'active' | 'revoked';
};

export function createWorld(options: T.FakeSlackOptions): World {
  const setup = setupFrom(options.manifest, options.scopes);
  const id = createIds();
  const clock = createClock();
  const specs = options.workspaces ?? [DEFAULT_WORKSPACE];
  return {
    appId: options.appId ?? 'A0HOUSEAPP',
    appToken: options.appToken ?? 'xapp-1-A0HOUSEAPP-0001',
    signingSecret: options.signingSecret ?? 'a-signing-secret-of-the-local-slack',
    verificationToken: 'verification-token-nobody-should-use',
    setup,
    echo: options.echo ?? true,
    tiers: options.tiers ?? false,
    clock,
    id,
    workspaces: specs.map((spec, at) => createWorkspace(spec, at, setup.scopes, id)),
    triggers: new Map(),
    responseUrls: new Map(),
    files: new Map(),
    calls: [],
    deliveries: [],
    violations: [],
    refusals: [],
    allowed: new Set(),
    notices: [],
    tickets: new Set(),
    origin: '',
    app: options.app,
    appTokenState: 'active',
  };
}

type MakeId = (prefix: string) => string;

function createWorkspace(spec: T.WorkspaceSpec, at: number, scopes: readonly string[], id: MakeId): T.Workspace {
  const teamId = spec.id ?? id('T');
  const bot = botOf(spec, at, scopes, id);
  const users = new Map<string, T.SlackUser>();
  for (const [name, user] of Object.entries(spec.users ?? DEFAULT_WORKSPACE.users ?? {})) {
    const made = createUser(name, user, teamId, id, spec.users ? undefined : at);
    users.set(made.id, made);
  }
  users.set(bot.userId, createUser('difficultclient', { id: bot.userId, isBot: true }, teamId, id));
  const workspace: T.Workspace = {
    id: teamId,
    domain: spec.domain ?? `team${at + 1}`,
    name: spec.name ?? `Team ${at + 1}`,
    ...(spec.enterprise ? { enterprise: spec.enterprise } : {}),
    users,
    channels: new Map(),
    bot,
    messages: [],
    views: [],
    prompts: new Map(),
  };
  for (const [name, channel] of Object.entries(spec.channels ?? { general: {} }))
    addChannel(workspace, name, channel, id);
  return workspace;
}

const botOf = (spec: T.WorkspaceSpec, at: number, scopes: readonly string[], id: MakeId): T.Bot => ({
  userId: id('U'),
  id: id('B'),
  token: spec.botToken ?? `xoxb-team-${String(at + 1).padStart(4, '0')}`,
  scopes: new Set(spec.scopes ?? scopes),
  state: 'active',
});

function createUser(name: string, spec: T.UserSpec, teamId: string, id: MakeId, shared = 0): T.SlackUser {
  const realName = spec.realName ?? name;
  return {
    id: (shared === 0 ? spec.id : undefined) ?? id('U'),
    name,
    teamId,
    realName,
    displayName: spec.displayName ?? realName,
    email: spec.email ?? `${name}@example.com`,
    locale: spec.locale ?? 'en-US',
    tz: spec.tz ?? 'Europe/Amsterdam',
    isBot: spec.isBot ?? false,
    isAdmin: spec.isAdmin ?? false,
    isGuest: spec.isGuest ?? false,
    deleted: false,
  };
}

/** Adds a channel to a workspace; without `members` everybody and the bot are in it. */
export function addChannel(workspace: T.Workspace, name: string, spec: T.ChannelSpec, id: MakeId): T.SlackChannel {
  const names = spec.members;
  const everyone = [...workspace.users.values()];
  const chosen = names?.map((each) => (each === 'bot' ? workspace.bot.userId : findUser(workspace, each).id));
  const channel: T.SlackChannel = {
    id: spec.id ?? id('C'),
    name,
    teamId: workspace.id,
    kind: spec.kind ?? 'public',
    members: new Set(chosen ?? everyone.map((user) => user.id)),
    archived: spec.archived ?? false,
    readOnly: spec.readOnly ?? false,
    created: 1_700_000_000,
  };
  workspace.channels.set(channel.id, channel);
  return channel;
}

/** A user by id or name; throws, since a test that names nobody is wrong. */
export function findUser(workspace: T.Workspace, ref: string): T.SlackUser {
  const found = workspace.users.get(ref) ?? [...workspace.users.values()].find((user) => user.name === ref);
  if (!found) throw new Error(`No user ${ref} in ${workspace.id}`);
  return found;
}

/** A channel by id or name (with or without #); throws when there is none. */
export function findChannel(workspace: T.Workspace, ref: string): T.SlackChannel {
  const name = ref.replace(/^#/, '');
  const found = workspace.channels.get(ref) ?? [...workspace.channels.values()].find((each) => each.name === name);
  if (!found) throw new Error(`No channel ${ref} in ${workspace.id}`);
  return found;
}

/** The DM of the bot and a user, opened when it was not. */
export function directChannel(world: World, workspace: T.Workspace, userId: string): T.SlackChannel {
  const open = [...workspace.channels.values()].find((each) => each.kind === 'im' && each.user === userId);
  if (open) return open;
  const channel: T.SlackChannel = {
    id: world.id('D'),
    name: 'directmessage',
    teamId: workspace.id,
    kind: 'im',
    members: new Set([userId, workspace.bot.userId]),
    user: userId,
    archived: false,
    readOnly: false,
    created: Math.floor(world.clock.now() / 1000),
  };
  workspace.channels.set(channel.id, channel);
  return channel;
}

/** The workspace of that id, domain or position; the first one when none is named. */
export function findWorkspace(world: World, ref?: string): T.Workspace {
  const found =
    ref === undefined ? world.workspaces[0] : world.workspaces.find((w) => w.id === ref || w.domain === ref);
  if (!found) throw new Error(`No workspace ${ref ?? ''}`);
  return found;
}

/** Writes a message down with a fresh time stamp. */
export function addMessage(
  world: World,
  workspace: T.Workspace,
  message: Omit<T.SlackMessage, 'ts' | 'team' | 'deleted' | 'reactions' | 'versions'>,
): T.SlackMessage {
  const ts = world.clock.stamp();
  const written: T.SlackMessage = { ts, team: workspace.id, deleted: false, reactions: [], versions: [], ...message };
  workspace.messages.push(written);
  return written;
}

/** Writes down what a real Slack would have refused, unless the test said that it expects this error. */
export function recordViolation(world: World, code: string, sentence: string): void {
  if (!world.allowed.has(code)) world.violations.push(sentence);
}
