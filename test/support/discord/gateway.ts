// The gateway, version 10 in JSON: sockets, heartbeats, and the troubles a test can cause there.
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { forSession } from './intent.ts';
import * as sessions from './session.ts';
import type { Identify, Resume, Session } from './session.ts';
import type { World } from './world.ts';
import type { Json } from './wire.ts';

export type GatewayOptions = {
  /** Milliseconds between heartbeats that HELLO asks for. */
  readonly heartbeatMs: number;
  /** Privileged intents switched on for the application; asking for another closes with 4014. */
  readonly privilegedIntents: number;
};

/** An identify or resume that was let in. */
export type Entry = { readonly kind: 'identify' | 'resume'; readonly sessionId: string; readonly intents: number };

type State = GatewayOptions & {
  readonly world: World;
  readonly open: Session[];
  readonly history: Entry[];
  acking: boolean;
  heartbeats: number;
};

type Packet = { op: number; d?: unknown };

export type Gateway = ReturnType<typeof createGateway>;

export const createGateway = (server: Server, world: World, options: GatewayOptions) => {
  const sockets = new WebSocketServer({ server });
  const state: State = { ...options, world, open: [], history: [], acking: true, heartbeats: 0 };
  sockets.on('connection', (socket, request) => listen(state, socket, request));
  world.dispatch = (event, data, where = {}) => {
    for (const session of state.open) {
      if (sessions.shardOf(where.guildId, session.shard[1]) !== session.shard[0]) continue;
      const seen = forSession(world, session, event, data, where);
      if (seen) sessions.deliver(session, event, seen);
    }
  };
  const toAll = (packet: object): void => {
    for (const { socket } of state.open) sessions.send(socket, packet);
  };
  return {
    sessions: state.open as readonly Session[],
    /** Identifies and resumes so far, in order. */
    history: state.history as readonly Entry[],
    /** Heartbeats received so far. */
    heartbeats: (): number => state.heartbeats,
    /** Whether a bot is connected now. */
    connected: (): boolean => state.open.some(({ socket }) => socket !== undefined),
    /** Switches the answer to heartbeats on or off. */
    acks: (on: 'on' | 'off'): void => {
      state.acking = on === 'on';
    },
    /** Ends every connection, without a close frame or with a code; sessions stay resumable. */
    drop: (code?: number): void => {
      for (const socket of sockets.clients) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    /** Sends RECONNECT (op 7): the bot is to come back and resume. */
    reconnect: (): void => toAll({ op: 7, d: null }),
    /** Sends INVALID_SESSION (op 9); one that is not resumable is forgotten. */
    invalidate: ({ resumable }: { readonly resumable: boolean }): void => {
      toAll({ op: 9, d: resumable });
      if (!resumable) state.open.length = 0;
    },
    /** Forgets all sessions without a word: the next resume is answered with INVALID_SESSION. */
    forget: (): void => {
      state.open.length = 0;
    },
    /** Sends any packet as it is, for what Discord may send one day. */
    packet: (packet: Json): void => toAll(packet),
    close: (): void => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};

const listen = (state: State, socket: WebSocket, request: IncomingMessage): void => {
  const query = new URL(request.url ?? '/', 'http://local').searchParams;
  socket.on('error', () => undefined);
  if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
    state.world.violations.push(`gateway opened with ${query}; only v=10 in uncompressed json is spoken here`);
    socket.close(4012, 'Invalid API version.');
    return;
  }
  const connection: Connection = { state, socket };
  socket.on('message', (raw) => {
    const packet = parse(String(raw));
    if (packet) receive(connection, packet);
    else socket.close(4002, 'Decode error.');
  });
  socket.on('close', (code) => leave(connection, code));
  sessions.send(socket, { op: 10, d: { heartbeat_interval: state.heartbeatMs, _trace: [] } });
};

type Connection = { readonly state: State; readonly socket: WebSocket; session?: Session | undefined };

const receive = (connection: Connection, { op, d }: Packet): void => {
  const { state, socket, session } = connection;
  if (op === 1) {
    state.heartbeats += 1;
    if (state.acking) sessions.send(socket, { op: 11 });
    return;
  }
  if (op === 2) return identify(connection, (d ?? {}) as Identify);
  if (op === 6) return resume(connection, (d ?? {}) as Resume);
  if (!session) return socket.close(4003, 'Not authenticated.');
  if (op === 8) return sessions.sendMembers(state.world, session, d as Json);
  if (op === 3) return;
  state.world.violations.push(`gateway opcode ${op} is not spoken here`);
  socket.close(4001, 'Unknown opcode.');
};

const identify = (connection: Connection, wanted: Identify): void => {
  const { state, socket } = connection;
  if (connection.session) return socket.close(4005, 'Already authenticated.');
  const problem = sessions.identifyProblem(state.world, wanted, state.privilegedIntents);
  if (problem) return socket.close(...problem);
  const session = sessions.openSession(state.world, socket, wanted);
  connection.session = session;
  state.open.push(session);
  state.history.push({ kind: 'identify', sessionId: session.id, intents: session.intents });
};

const resume = (connection: Connection, { token, session_id: id, seq = 0 }: Resume): void => {
  const { state, socket } = connection;
  if (token !== state.world.token || state.world.tokenRevoked) return socket.close(4004, 'Authentication failed.');
  const session = state.open.find((candidate) => candidate.id === id);
  if (!session) return sessions.send(socket, { op: 9, d: false });
  if (seq > session.seq) return socket.close(4007, 'Invalid seq.');
  connection.session = session;
  state.history.push({ kind: 'resume', sessionId: session.id, intents: session.intents });
  sessions.resumeSession(session, socket, seq);
};

/** Closing with 1000 or 1001 ends the session; anything else leaves it to be resumed. */
const leave = ({ state, socket, session }: Connection, code: number): void => {
  if (session?.socket !== socket) return;
  session.socket = undefined;
  const index = state.open.indexOf(session);
  if ((code === 1000 || code === 1001) && index >= 0) state.open.splice(index, 1);
};

const parse = (raw: string): Packet | undefined => {
  try {
    const packet = JSON.parse(raw) as Packet | null;
    return typeof packet?.op === 'number' ? packet : undefined;
  } catch {
    return undefined;
  }
};
