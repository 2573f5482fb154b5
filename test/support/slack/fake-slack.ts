// Puts the local Slack together: server, Web API, deliveries, people, sight, faults and logs behind one object.
import { setTimeout as wait } from 'node:timers/promises';
import { createCourier, type Courier } from './courier.ts';
import { createTalk, type Talk } from './events.ts';
import { loadFacts } from './facts.ts';
import { createCabinet, type Cabinet } from './file.ts';
import { createFates, type Fates } from './fates.ts';
import { createFaults, type Faults } from './faults.ts';
import { messageShape } from './message.ts';
import { livePings } from './live-pings.ts';
import { createPeople, type People, type Stage } from './people.ts';
import { listen } from './server.ts';
import { createSight, type Sight } from './sight.ts';
import { attachSocketMode, type SocketHub } from './socket.ts';
import { fieldsOf, listOf, textOf } from './wire.ts';
import { createWorld, findChannel, findUser, findWorkspace, recordViolation, type World } from './world.ts';
import type { Call, Delivery, FakeSlackOptions, Fields, Workspace } from './types.ts';

export type FakeSlack = People &
  Omit<Talk, 'echo'> &
  Sight &
  Fates &
  Cabinet &
  Pick<Faults, 'fail' | 'rateLimit'> &
  Pick<Courier, 'repeat' | 'raw' | 'sign'> & {
    /** Base of the Web API, ends in `/api/`: the `slackApiUrl` and `SLACK_API_URL`. */
    readonly url: string;
    readonly botToken: string;
    readonly appToken: string;
    readonly signingSecret: string;
    readonly appId: string;
    /** User id of the bot in the first workspace. */
    readonly botUserId: string;
    readonly workspaces: readonly Workspace[];
    /** Where the app listens; leave it undefined for Socket Mode. */
    app: string | undefined;
    readonly socket: SocketHub;
    readonly calls: readonly Call[];
    readonly deliveries: readonly Delivery[];
    /** What a real Slack would have refused or a person would have missed. Assert that it is empty. */
    readonly violations: readonly string[];
    /** Every refusal, those that a test arranged included. */
    readonly refusals: readonly string[];
    /** Refusals with this error name are expected: they are no violations. */
    allow(...errors: readonly string[]): void;
    callsTo(method: string): Call[];
    livePings(thing: unknown): string[];
    /** Puts Slack's clock forward: triggers and response_urls grow old. Signatures keep the real time. */
    advance(ms: number): void;
    /** Waits for something true, looking every 10 ms, at most `ms` (3 s). */
    until<Value>(
      look: () => Value | Promise<Value>,
      options?: { ms?: number; what?: string },
    ): Promise<NonNullable<Value>>;
    /** Waits until no call came and no delivery was under way for `ms` (100). */
    settled(ms?: number): Promise<void>;
    revokeToken(team?: string, state?: 'revoked' | 'inactive'): void;
    revokeAppToken(): void;
    restoreTokens(): void;
    removeBotFromChannel(channel: string, team?: string): void;
    addBotToChannel(channel: string, team?: string): void;
    archive(channel: string, team?: string): void;
    /** Posts into this person's DM fail with that error from now on; `undefined` opens it again. */
    closeDm(user: string, error?: string): void;
    openDm(user: string): void;
    /** A channel's id by its name. */
    channelId(channel: string, team?: string): string;
    deactivate(user: string): void;
    setLocale(user: string, locale: string): void;
    close(): Promise<void>;
  };

/** Starts a local Slack on 127.0.0.1; close it when the test is over. */
export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const world = createWorld(options);
  const faults = createFaults();
  const gate = { world, facts: loadFacts(), faults };
  const echoes: { call: (method: string, body: Fields, team: string | undefined) => void } = { call: () => undefined };
  const server = await listen(gate, {
    afterCall: (method, { body }) => {
      if (typeof body === 'object' && body['ok'] === true) echoes.call(method, body, world.calls.at(-1)?.team);
    },
  });
  const hub = attachSocketMode(world, server);
  const courier = createCourier(world, hub);
  const stage: Stage = { world, courier, workspaceOf: (act) => workspaceOf(world, act) };
  const talk = createTalk(stage);
  echoes.call = (method, body, team) => sendEcho(world, talk, method, body, team);
  const first = findWorkspace(world);
  return Object.assign(Object.create(null, appProperty(world)) as Pick<FakeSlack, 'app'>, {
    ...createPeople(stage),
    ...talk,
    ...createSight(stage),
    ...createFates(stage),
    ...createCabinet(stage),
    ...trouble(world),
    fail: faults.fail,
    rateLimit: faults.rateLimit,
    repeat: courier.repeat,
    raw: courier.raw,
    sign: courier.sign,
    url: `${world.origin}/api/`,
    botToken: first.bot.token,
    appToken: world.appToken,
    signingSecret: world.signingSecret,
    appId: world.appId,
    botUserId: first.bot.userId,
    workspaces: world.workspaces,
    socket: hub,
    calls: world.calls,
    deliveries: world.deliveries,
    violations: world.violations,
    refusals: world.refusals,
    allow: (...errors: readonly string[]) => errors.forEach((each) => world.allowed.add(each)),
    callsTo: (method: string) => world.calls.filter((each) => each.method === method),
    livePings,
    advance: world.clock.advance,
    until: (look: () => unknown, limits = {}) => until(world, look, limits) as Promise<never>,
    settled: (ms = 100) => settled(world, ms),
    close: async () => {
      world.app = undefined;
      await hub.close();
      courier.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** `app` reads and writes the world. */
const appProperty = (world: World): PropertyDescriptorMap => ({
  app: {
    enumerable: true,
    get: () => world.app,
    set: (target: string | undefined) => {
      world.app = target;
    },
  },
});

function workspaceOf(world: World, { team, user }: { readonly team?: string; readonly user?: string }): Workspace {
  if (team !== undefined || user === undefined) return findWorkspace(world, team);
  const knows = (each: Workspace) => each.users.has(user) || [...each.users.values()].some(({ name }) => name === user);
  return world.workspaces.find(knows) ?? findWorkspace(world);
}

const ECHOED: Readonly<Record<string, string | undefined>> = {
  'chat.postMessage': '',
  'chat.update': 'message_changed',
  'chat.delete': 'message_deleted',
  'files.completeUploadExternal': '',
};

/** The bot's own posts come back as events, after the call was answered. */
function sendEcho(world: World, talk: Talk, method: string, body: Fields, team: string | undefined): void {
  const subtype = ECHOED[method];
  if (subtype === undefined || !world.echo) return;
  const workspace = world.workspaces.find((each) => each.id === team);
  const shown = listOf(body['files']).map((each) => textOf(fieldsOf(each)['id']));
  const message = workspace?.messages.findLast((each) =>
    shown.length > 0
      ? each.files?.some((file) => shown.includes(file.id)) === true
      : each.ts === body['ts'] && each.channel === body['channel'],
  );
  if (!workspace || !message) return;
  const shape = messageShape(world, workspace, message);
  const changed = { subtype, hidden: true, message: shape, previous_message: shape };
  setImmediate(() => {
    void talk.echo(workspace, message, subtype === '' ? {} : changed).then((delivery) => {
      if (delivery?.error === 'operation_timeout' && world.app !== undefined)
        recordViolation(world, 'unacknowledged', `the bot's own message in ${message.channel} was never acknowledged`);
    });
  });
}

type Limits = { readonly ms?: number; readonly what?: string };

async function until(world: World, look: () => unknown, { ms = 3000, what }: Limits): Promise<unknown> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== null && value !== false && value !== 0 && value !== '') return value;
    if (performance.now() > end) throw new Error(`${what ?? 'It'} did not happen within ${ms} ms. ${story(world)}`);
    await wait(10);
  }
}

/** The last calls and what was refused, for the message of a test that waited in vain. */
const story = (world: World): string => {
  const calls = world.calls
    .slice(-8)
    .map((each) => `${each.method}${each.ok === true ? '' : ` (${each.error ?? 'open'})`}`);
  return `Last calls: ${calls.join(', ') || 'none'}. Violations: ${world.violations.join(' | ') || 'none'}`;
};

async function settled(world: World, ms: number): Promise<void> {
  const size = () => world.calls.length + world.deliveries.length;
  const end = performance.now() + 5000;
  for (let before = -1; before !== size() && performance.now() < end;) {
    before = size();
    await wait(ms);
  }
}

/** Trouble that a test arranges. */
function trouble(world: World) {
  const channelIn = (channel: string, team?: string) => {
    const workspace = findWorkspace(world, team);
    return { workspace, channel: findChannel(workspace, channel) };
  };
  const person = (user: string) => findUser(workspaceOf(world, { user }), user);
  return {
    revokeToken: (team?: string, state: 'revoked' | 'inactive' = 'revoked') => {
      findWorkspace(world, team).bot.state = state;
    },
    revokeAppToken: () => {
      world.appTokenState = 'revoked';
    },
    restoreTokens: () => {
      world.appTokenState = 'active';
      for (const each of world.workspaces) each.bot.state = 'active';
    },
    removeBotFromChannel: (ref: string, team?: string) => {
      const { workspace, channel } = channelIn(ref, team);
      channel.members.delete(workspace.bot.userId);
    },
    addBotToChannel: (ref: string, team?: string) => {
      const { workspace, channel } = channelIn(ref, team);
      channel.members.add(workspace.bot.userId);
    },
    archive: (ref: string, team?: string) => {
      channelIn(ref, team).channel.archived = true;
    },
    channelId: (ref: string, team?: string) => channelIn(ref, team).channel.id,
    closeDm: (user: string, error = 'messages_tab_disabled') => {
      person(user).dmClosed = error;
    },
    openDm: (user: string) => {
      delete person(user).dmClosed;
    },
    deactivate: (user: string) => {
      person(user).deleted = true;
    },
    setLocale: (user: string, locale: string) => {
      person(user).locale = locale;
    },
  };
}
