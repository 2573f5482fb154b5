// What the commands of the community room have in common: how they are declared, and what they ask the platform.
import { type Command, type Messenger, type Outcome, type Platform, type Reach } from '../chat/index.ts';
import { unlessAway, within } from '../db/index.ts';
import type { Language } from '../chat/index.ts';
import type { Decisions } from './communities.ts';
import { sentences } from './sentences.ts';
import type { Community } from './settings.ts';

export { given, maybeGiven } from '../chat/index.ts';

/** What of the machine can be looked at; each says what is wrong, or nothing. */
export type Machine = {
  /** Queues whose oldest job has been due for so many seconds. */
  waiting(): Promise<readonly { readonly name: string; readonly seconds: number }[]>;
  /** `fixed`: no new key can be put into it. */
  keysFile(): 'fine' | 'readable' | 'unusable' | 'fixed';
  /** Migrations that this release has and the database has not, or the other way round. */
  migrations(): Promise<'fine' | 'behind' | 'ahead'>;
};

export type Desk = {
  readonly communities: Decisions;
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  /** A minute, where a community set nothing. */
  readonly limits: { readonly person: number; readonly channel: number; readonly community: number };
  readonly machine: Machine;
  /** What the language model was used for here, in a line; absent where there is none. */
  readonly usage?: ((of: Community, language: Language) => Promise<string | undefined>) | undefined;
};

/** For moderators, who must be able to act while a flood holds everybody back. */
export const theirs = {
  audience: 'asker',
  who: 'moderator',
  limit: 'own',
  asks: 'nothing',
} as const satisfies Partial<Command>;

/** A command that is reached by buttons alone. */
export const hidden = {
  ...theirs,
  listed: false,
  title: sentences.title,
  help: { summary: sentences.summary, example: { en: '/setup', nl: '/setup' } },
} as const satisfies Partial<Command>;

/** Runs; a database that is away is said in a sentence, anything else is a bug. */
export const reaching = (work: () => Promise<Outcome>): Promise<Outcome> => unlessAway(sentences.outOfReach, work);

/** What somebody waits for the platform to say; what is not said in time is not known. */
const reachMs = 1_500;

/** How the bot stands in channels, by their ids; one the platform says nothing of is not in it. */
export async function reachOf(
  desk: Pick<Desk, 'messengers'>,
  { platform, community }: Community,
  channels: readonly string[],
  ms = reachMs,
): Promise<ReadonlyMap<string, Reach>> {
  const threads = desk.messengers().get(platform)?.threads;
  if (threads === undefined) return new Map();
  const all = channels.map(async (channel): Promise<[string, Reach]> => {
    const reach = await within(
      ms,
      threads.reach(community, channel).catch((): Reach => ({ kind: 'unknown' })),
    );
    return [channel, reach ?? { kind: 'unknown' }];
  });
  return new Map(await Promise.all(all));
}
