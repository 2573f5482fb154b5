// Puts the rooms together: everything but the platforms and the configuration, so that tests and the bench build the same house.
import { setFlagsFromString } from 'node:v8';
import {
  adviceCommands,
  againName,
  createAdviceRoom,
  createTally,
  wordingSetting,
  keptWithout,
  lastAnswers,
  openSafetyTexts,
  type Advice,
  type Library,
} from './advice/index.ts';
import {
  createBudget,
  createConsents,
  createWriter,
  monthOf,
  usageLine,
  type BudgetConfig,
  type Model,
  type Writer,
} from './ai/index.ts';
import { openAnswers } from './answers/index.ts';
import { createBot, type Bot } from './bot.ts';
import { createChains } from './chain/index.ts';
import { inert, type Messenger, type Part, type Platform, type Turn, type Who } from './chat/index.ts';
import {
  communityCommands,
  communityKept,
  communityPart,
  createCommunities,
  type Decisions,
  type Machine,
} from './community/index.ts';
import { createSealer, keysFileState, openKeyring, type Keyring } from './crypto/index.ts';
import { heedingOwn, keepingOwn, openCuration, type Curation } from './curation/index.ts';
import { migrationState, type Database } from './db/index.ts';
import { keptColumns, knownFingerprint, openDeliveries, type Deliveries, type Limits } from './deliveries/index.ts';
import { exportCommands } from './export/index.ts';
import { helpCommand } from './help.ts';
import {
  createLogbook,
  createUpkeep,
  goneBy,
  incidentCommands,
  mustHoldKeys,
  receiptIds,
  receiptJob,
  sendReceipt,
  type Upkeep,
} from './incidents/index.ts';
import type { Jobs } from './jobs/index.ts';
import type { Log, Metrics } from './log/index.ts';
import { createMembers, memberCommands, type Members } from './members/index.ts';
import type { Knowing } from './plan.ts';
import { createThreadsRoom, threadColumns, type ThreadsRoom } from './threads/index.ts';
import { loadUnderstanding, type Reader } from './text/index.ts';

// Patterns are compiled at their first use: interpreted at first, as V8 does, they stay slow where hundreds take turns (the checks of a wording took half as long again).
setFlagsFromString('--no-regexp-tier-up');

export const answersFolder = new URL('../prompts/answers/', import.meta.url);
const safetyFile = new URL('../prompts/safety.yaml', import.meta.url);
export const weightsFile = new URL('../prompts/understanding.bin', import.meta.url);
/** What the answers are made from, read from the project's own files. Throws an AnswersError that names what is wrong. */
export const openLibrary = (): Library => ({
  answers: openAnswers(answersFolder),
  safety: openSafetyTexts(safetyFile),
});

/** Per minute. A member's own is what the issue of a busy day shows; a channel and a community are there against floods. */
export const usualLimits: Limits = { person: 30, channel: 300, community: 3_000, own: 300 };

export type House = {
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly upkeep: Upkeep;
  readonly communities: Decisions;
  readonly threads: ThreadsRoom;
  /** Absent without a model: consent of a member, with their part of `/mydata`, and what was spent. */
  readonly writer: Writer | undefined;
  readonly curation: Curation;
  /** Filled by whoever starts the platforms. */
  readonly messengers: Map<Platform, Messenger>;
  close(): Promise<void>;
};

export type HouseOptions = {
  readonly database: Database;
  readonly keysFile: string;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now?: () => Date;
  readonly limits?: Limits;
  readonly library?: Library;
  readonly reader?: Reader;
  /** What words answers, and what that may cost; every answer is whole without it. */
  readonly model?: { readonly model: Model; readonly budget: BudgetConfig; readonly atOnce?: number };
};

/** Throws KeysError or WrongKeys when the keys file and the database don't belong together; nothing is changed then. */
export async function buildHouse(options: HouseOptions): Promise<House> {
  const { database, jobs, log, metrics, now = () => new Date(), limits = usualLimits } = options;
  const used = await knownFingerprint(database);
  const keyring = openKeyring(options.keysFile, used === undefined ? 'create' : 'must-exist');
  if (!keyring.mayChange()) log.warn('the keys file or its folder is read-only: no new key can be made');
  const sealer = createSealer(keyring);
  const deliveries = await openDeliveries({ database, keyring, sealer, log, now });
  const communities = createCommunities({ database, sealer, deliveries, log, now });
  const library = options.library ?? openLibrary();
  const reader = options.reader ?? loadUnderstanding(weightsFile);
  const messengers = new Map<Platform, Messenger>();
  const around = { post: deliveries.post, messengers: () => messengers };
  const members = createMembers({ database, ownerOf: deliveries.ownerOf, log, now });
  const remember = (turn: Turn, country: string): Promise<void> => members.choose(turn, { country });
  const tally = createTally(database, deliveries.ownerOf, log);
  const curation = await openCuration({
    ...{ database, jobs, keyring, sealer, log, reader, deliveries },
    set: library.answers,
    communities,
    messengers: around.messengers,
    figures: (turn) => tally.figures(turn),
    now,
  });
  curation.rewrites('kept', (payload, gone) => inert(keptWithout(payload, gone)));
  const { seenBy } = curation;
  const writer = writerOf(options, keyring, deliveries, now);
  const gave = (turn: Turn, advice: Advice): void => void curation.missed(turn, advice.notCovered);
  const room = createAdviceRoom(library, reader, deliveries.cases, { seenBy, gave, writer });
  const isOwn = (id: string): boolean => library.answers.byId(id) === undefined;
  const advice = adviceCommands({ ...around, room, remember, ...heedingOwn(tally, curation, isOwn) });
  const help = helpCommand(() => commands);

  const chains = createChains(database, keyring);
  const sealed = { database, sealer, keyring };
  const kept = [curation.kept, communityKept(sealed), keptColumns(sealed, threadColumns)];
  await mustHoldKeys({ keyring, chains }, kept);
  const logbook = createLogbook({
    database,
    chains,
    deliveries,
    receipt: (person, seq) => jobs.sending(receiptJob, receiptIds(person, seq)),
  });
  const writing = { ...around, chains, logbook };
  await jobs.on(receiptJob, (ids) => sendReceipt(writing, ids));
  const desk = { ...around, logbook, reader, advice: room, goneBy: (at: Date) => goneBy(keyring, at) };
  const exports = exportCommands(desk);
  const incidents = incidentCommands(desk, {
    advice: advice.talk,
    goesOn: advice.goesOn,
    help: () => help,
    more: () => exports,
  });
  const setup = communityCommands({
    ...around,
    communities,
    limits,
    machine: machineOf(options, keyring),
    usage: usageOf(writer, now),
  });
  const threads = createThreadsRoom({
    ...{ database, sealer, deliveries, communities, advice: room, log, metrics, now },
    keeper: keepingOwn(curation, now),
    messengers: () => messengers,
  });
  curation.rewrites('thread', (payload, _gone, home) => threads.rewritten(home, payload));
  // What the others are found by is counted and erased last.
  const parts: readonly Part[] = [
    members.part,
    tally.part,
    threads.part,
    curation.part,
    ...(writer === undefined ? [] : [writer.consents.part]),
    communityPart(communities),
    deliveries.part,
  ];
  const mydata = memberCommands({
    ...around,
    members,
    communities,
    parts: () => parts,
    settings: [wordingSetting(room)].filter((it) => it !== undefined),
    answers: { last: (turn, most) => lastAnswers(room, turn, most), again: againName },
  });
  const commands = [
    ...advice.all,
    ...threads.commands,
    ...curation.commands,
    ...incidents.all,
    ...exports,
    ...mydata,
    ...setup,
    help,
  ];
  const bot = createBot({
    commands,
    talk: incidents.talk,
    mentioned: advice.mentioned,
    called: threads.called,
    heard: threads.heard,
    happened: [threads.happened],
    deliveries,
    limits,
    know: knowingOf(communities, members),
    log,
    metrics,
    now,
  });
  const upkeep = createUpkeep({ ...writing, database, keyring, log, kept });
  const close = async (): Promise<void> => {
    await curation.close();
    await deliveries.close();
  };
  return { bot, deliveries, upkeep, communities, threads, curation, writer, messengers, close };
}

/** What of the machine /setup check looks at. */
function machineOf({ database, jobs, keysFile }: HouseOptions, keyring: Keyring): Machine {
  return {
    waiting: () => jobs.waiting(),
    keysFile() {
      const state = keysFileState(keysFile);
      return state === 'fine' && !keyring.mayChange() ? 'fixed' : state;
    },
    migrations: () => migrationState(database.pool),
  };
}

/** What is known of whoever asks: what they chose, and what their community decided. */
function knowingOf(communities: Decisions, members: Members): Knowing {
  return async ({ platform, community, person, moderator }, home = community) => {
    const of = { platform, community: home, person };
    const [chosen, settings, moderates] = await Promise.all([
      members.choices(of),
      communities.settings(of),
      // What the platform says is of the community it was asked in.
      communities.isModerator(of, home === community ? moderator : undefined),
    ]);
    return {
      language: chosen.language,
      communityLanguage: settings.language,
      country: chosen.country ?? settings.country,
      moderator: moderates,
      limits: settings.limits,
    };
  };
}

/** What a community's members spent on the model this month, in a line for its moderators. */
function usageOf(writer: House['writer'], now: () => Date): Parameters<typeof communityCommands>[0]['usage'] {
  if (writer === undefined) return undefined;
  return async (of, language) => usageLine(await writer.budget.used(of, monthOf(now())), language);
}

function writerOf(
  { database, log, metrics, model: given }: HouseOptions,
  keyring: Keyring,
  { ownerOf }: Deliveries,
  now: () => Date,
): Writer | undefined {
  if (given === undefined) return undefined;
  const { model, atOnce } = given;
  const consents = createConsents({ database, host: model.host, ownerOf, now });
  const budget = createBudget(database, given.budget, ownerOf, now);
  const aliasOf = (who: Who): string => keyring.mac('model', ownerOf(who));
  const more = atOnce === undefined ? {} : { atOnce };
  return { ...createWriter({ model, consents, budget, aliasOf, log, metrics, ...more }), model, consents, budget };
}
