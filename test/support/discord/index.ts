// The local Discord: REST and gateway on 127.0.0.1, spoken to by the real discord.js, strict about what it is sent.
//
//   const discord = await startFakeDiscord();
//   const client = new Client({ intents, partials: [Partials.Channel], allowedMentions: { parse: [] },
//     rest: { api: discord.api }, ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } });
//   await client.login(discord.token);                    // register commands as usual; only registered ones can be typed
//   const { anna, bram, mila, carl } = discord.users;     // anna en-GB, bram nl, mila moderates, dora is in no server
//   const { general, clients, news, forum, moderators } = discord.channels;       // moderators is hidden from the bot
//
//   const asked = await discord.command({ user: anna, channel: general, name: 'settings language', options: { to: 'nl' } });
//   asked.firstResponse, asked.ms, asked.ephemeral        // 5, 12, true; awaited until the first response or 3 s
//   plain(await asked.answer())                           // what anna reads; without `channel` a command is typed in the DM
//   await discord.press({ user: anna, message: asked.message!, label: 'Sources' });               // or customId, values
//   await discord.submitModal(discord.modal(anna), { user: anna, values: { situation: '…' } });
//   discord.say({ user: bram, channel: general, content: 'help', mentionsBot: true }); discord.directMessage({ user: bram, text: 'hi' });
//   discord.ephemerals(anna); discord.messages(general); discord.dm(bram); discord.seenBy(carl); discord.threads(forum);
//   await discord.until(() => discord.dm(bram).length === 2, { ms: 2000 });
//
//   discord.fail('POST /channels/:id/messages', { status: 500, times: 2 });  // or code, delayMs, hang, reset; rateLimit()
//   discord.gateway.drop(); .reconnect(); .invalidate({ resumable: false }); .acks('off'); discord.clock.advance(3001);
//   discord.closeDms(carl, 50278); discord.revokeToken(); discord.deny(general, discord.bot, 'SEND_MESSAGES'); discord.removeBot(guild);
//   expect(discord.violations).toEqual([]);               // bodies over a limit, unknown routes, sends that could ping
//   discord.refusals; discord.calls;                      // every refused request (also a closed DM); every request
import type { AddressInfo } from 'node:net';
import { addChannel, addGuild, addUser, createWorld, fillWorld, INVITED, type CastOptions } from './cast.ts';
import { createFaults, type Fault } from './fault.ts';
import { createGateway } from './gateway.ts';
import { createPeople } from './people.ts';
import { createTrouble } from './trouble.ts';
import { createViews } from './seen.ts';
import { createRest } from './server.ts';
import { schemaFound, warmSchemas } from './schema.ts';
import { createFiles } from './upload.ts';
import { createWriting } from './writing.ts';
import { until } from './until.ts';
import { APPLICATION_FLAG, INTENT } from './intent.ts';

export { checkCommand, checkCommands, checkMessage, checkModal, LIMITS } from './limits.ts';
export { liveMarkup, livePings, plain, plainComponent, readMarkdown, type Readable } from './plain.ts';
export { PERMISSION, type PermissionName } from './permission.ts';
export type { InteractionRecord } from './interaction.ts';
export type { Fault } from './fault.ts';
export type { Call, Channel, Guild, Message, Modal, Role, User } from './world.ts';
export type { Component, Json, MessageBody, ModalBody } from './wire.ts';

export type FakeDiscordOptions = CastOptions & {
  /** Milliseconds between heartbeats; the real one asks for about 41 s. */
  readonly heartbeatMs?: number;
  /** Privileged intents switched on for the application; none unless told. */
  readonly privilegedIntents?: readonly ('messageContent' | 'guildMembers' | 'guildPresences')[];
  /** Fixed port instead of a free one. */
  readonly port?: number;
};

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;

export const startFakeDiscord = async (options: FakeDiscordOptions = {}) => {
  warmSchemas();
  const world = createWorld();
  const cast = fillWorld(world, options);
  const faults = createFaults();
  const server = createRest(world, faults);
  const privilegedIntents = (options.privilegedIntents ?? []).reduce((sum, name) => sum | INTENT[name], 0);
  world.applicationFlags = (options.privilegedIntents ?? []).reduce((sum, name) => sum | APPLICATION_FLAG[name], 0);
  const gateway = createGateway(server, world, { heartbeatMs: options.heartbeatMs ?? 41_250, privilegedIntents });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  world.cdn = `http://127.0.0.1:${port}/cdn`;
  world.gatewayUrl = `ws://127.0.0.1:${port}`;
  return {
    /** For discord.js as `rest.api`. */
    api: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    bot: world.bot,
    ...cast,
    clock: world.clock,
    gateway,
    violations: world.violations,
    refusals: world.refusals,
    calls: world.calls,
    /** Whether bodies are checked against Discord's own description, or against the limits alone. */
    schemaFound,
    world,
    ...createPeople(world),
    ...createWriting(world),
    ...createFiles(world),
    ...createViews(world),
    ...createTrouble(world, gateway),
    until,
    /** Makes requests go wrong; see Fault. */
    fail: (pattern: string | RegExp, fault: Fault): void => faults.add(pattern, fault),
    /** Answers the next requests with 429. */
    rateLimit: (pattern: string | RegExp, fault: Omit<Fault, 'status'> = {}): void =>
      faults.add(pattern, { ...fault, status: 429 }),
    clearFaults: (): void => faults.clear(),
    /** Commands registered now, by scope: `global` or a server's id. */
    commands: (scope = 'global') => world.commands.get(scope) ?? [],
    addUser: (username: string, locale = 'en-US') => addUser(world, username, locale),
    addGuild: (shape: {
      name: string;
      preferredLocale?: string;
      members?: (typeof cast.users.anna)[];
      moderators?: (typeof cast.users.anna)[];
    }) => {
      const { name, preferredLocale = 'en-US', members = [], moderators = [] } = shape;
      return addGuild(world, {
        name,
        preferredLocale,
        members,
        moderators,
        botPermissions: options.botPermissions ?? INVITED,
      });
    },
    addChannel: (guild: typeof cast.guilds.zzp, shape: Parameters<typeof addChannel>[2]) =>
      addChannel(world, guild, shape),
    close: async (): Promise<void> => {
      gateway.close();
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
