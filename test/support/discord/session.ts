// One bot session at the gateway: identify, resume with replay, and the events it has been sent.
import type { WebSocket } from 'ws';
import { forSession, type SessionIntents } from './intent.ts';
import { guildCreatePayload, memberPayload, selfPayload } from './payload.ts';
import type { World } from './world.ts';
import type { Json } from './wire.ts';

/** It outlives its socket, so that a resume can replay what was missed. */
export type Session = SessionIntents & {
  readonly id: string;
  /** Number of this shard, and of how many. */
  readonly shard: readonly [number, number];
  seq: number;
  readonly sent: { readonly s: number; readonly t: string; readonly d: Json }[];
  socket: WebSocket | undefined;
};

export type Identify = { token?: string; intents?: number; shard?: [number, number] };
export type Resume = { token?: string; session_id?: string; seq?: number };

const KNOWN_INTENTS = 0x3ff_ffff;
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const KEPT_EVENTS = 5000;

export const send = (socket: WebSocket | undefined, packet: object): void => {
  if (socket?.readyState === 1) socket.send(JSON.stringify(packet));
};

/** Numbers an event, keeps it for a resume, and sends it when the bot is connected. */
export const deliver = (session: Session, t: string, d: Json): void => {
  session.seq += 1;
  session.sent.push({ s: session.seq, t, d });
  if (session.sent.length > KEPT_EVENTS) session.sent.shift();
  send(session.socket, { op: 0, s: session.seq, t, d });
};

/** Which shard hears of a server; DMs go to the first. */
export const shardOf = (guildId: string | undefined, count: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));

/** Why an identify is turned away, as close code and reason; undefined when it is in order. */
export const identifyProblem = (world: World, wanted: Identify, privileged: number): [number, string] | undefined => {
  const { token, intents, shard: [shard, count] = [0, 1] } = wanted;
  if (token !== world.token || world.tokenRevoked) return [4004, 'Authentication failed.'];
  if (intents === undefined || (intents & ~KNOWN_INTENTS) !== 0) return [4013, 'Invalid intent(s).'];
  if (intents & PRIVILEGED & ~privileged) return [4014, 'Disallowed intent(s).'];
  return shard < 0 || shard >= count ? [4010, 'Invalid shard.'] : undefined;
};

/** Opens a session: READY, then every server of its shard. */
export const openSession = (world: World, socket: WebSocket, { intents = 0, shard = [0, 1] }: Identify): Session => {
  const session: Session = { id: world.newId(), intents, shard, seq: 0, sent: [], socket };
  const mine = [...world.guilds.values()].filter((guild) => guild.hasBot && shardOf(guild.id, shard[1]) === shard[0]);
  deliver(session, 'READY', {
    v: 10,
    user: selfPayload(world.bot),
    guilds: mine.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.gatewayUrl,
    session_type: 'normal',
    private_channels: [],
    relationships: [],
    presences: [],
    shard,
    application: { id: world.applicationId, flags: world.applicationFlags },
  });
  for (const guild of mine) {
    const seen = forSession(world, session, 'GUILD_CREATE', guildCreatePayload(world, guild), { guildId: guild.id });
    if (seen) deliver(session, 'GUILD_CREATE', seen);
  }
  return session;
};

/** Takes a session up again on a new socket and replays what came after `seq`. */
export const resumeSession = (session: Session, socket: WebSocket, seq: number): void => {
  const old = session.socket;
  session.socket = socket;
  old?.terminate();
  for (const { s, t, d } of session.sent.filter((event) => event.s > seq)) send(socket, { op: 0, s, t, d });
  deliver(session, 'RESUMED', {});
};

/** Answers REQUEST_GUILD_MEMBERS (op 8) in one chunk. */
export const sendMembers = (world: World, session: Session, query: Json): void => {
  const guild = world.guilds.get(String(query['guild_id']));
  if (!guild?.hasBot) return;
  const everyone = guild.members.map((member) => member.userId);
  const asked = query['user_ids'] === undefined ? everyone : [query['user_ids']].flat().map(String);
  const found = asked.filter((id) => everyone.includes(id));
  deliver(session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: found.map((id) => memberPayload(world, guild, id)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: asked.filter((id) => !found.includes(id)),
    ...(query['nonce'] !== undefined && { nonce: query['nonce'] }),
  });
};
