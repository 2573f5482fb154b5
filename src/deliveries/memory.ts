// What all of deliveries shares: the queries, sealing bound to a row's place, whose a row is, and how long it lives.
import type { Platform, Request } from '../chat/index.ts';
import type { Keyring, Sealer } from '../crypto/index.ts';
import type { Log } from '../log/index.ts';
import type { Owner } from './owner.ts';
import type { Id, Store } from './store.ts';

/** For how long a case and its buttons live. */
export const caseHours = 24;

/** What is kept for a button or a case may take this long: people wait for it. */
export const workBudgetMs = 2_500;

/** A person in a community of a platform. */
export type Where = { readonly platform: Platform; readonly community: string; readonly person: string };

export type Memory = {
  readonly store: Store;
  readonly log: Log;
  readonly owner: Owner;
  readonly now: () => Date;
  /** Finds a person without naming them. */
  ownerOf(where: Where): string;
  /** A day from now, or so many. */
  expiry(days?: number): Date;
  /** `owner` is whose it is: a row given to somebody else can't be opened either. */
  seal(purpose: string, id: Id, value: unknown, owner?: string): Buffer;
  /** Throws a SealError when it was altered or belongs elsewhere. */
  open(purpose: string, id: Id, sealed: Uint8Array, owner?: string): unknown;
  /** Work on the database within a budget; throws at once while it is known to be out of reach. */
  within<T>(ms: number, work: () => Promise<T>): Promise<T>;
};

export function createMemory(rooms: {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly keyring: Keyring;
  readonly log: Log;
  readonly owner: Owner;
  readonly now: () => Date;
}): Memory {
  const { store, sealer, keyring, log, owner, now } = rooms;
  let downUntil = 0;
  let heardAt = 0;
  return {
    store,
    log,
    owner,
    now,
    ownerOf: (where) => keyring.mac('person', personName(where)),
    expiry: (days = 1) => new Date(now().getTime() + days * caseHours * 3_600_000),
    seal: (purpose, id, value, whose = '') => sealer.seal(purpose, `${placeOf(id)}/${whose}`, JSON.stringify(value)),
    open: (purpose, id, sealed, whose = '') =>
      JSON.parse(sealer.open(purpose, `${placeOf(id)}/${whose}`, sealed)) as unknown,
    async within(ms, work) {
      const asked = performance.now();
      if (asked < downUntil) throw new Down();
      try {
        const result = await inTime(ms, work());
        heardAt = performance.now();
        return result;
      } catch (error) {
        // A database that answered somebody else meanwhile is busy, or we are: no reason to keep nothing at all.
        if (error instanceof Late && heardAt < asked) downUntil = performance.now() + downMs;
        throw error;
      }
    },
  };
}

/** A row's place, part of what is sealed: a row copied elsewhere can't be opened. */
export const placeOf = (id: Id): string => `${id.platform}/${id.community}/${id.key}`;

export const idOf = (request: Request): Id => ({
  platform: request.platform,
  community: request.community,
  key: request.delivery,
});

/** Discord's accounts are the same everywhere; elsewhere a person is a person of one community. */
function personName(where: Where): string {
  return where.platform === 'discord'
    ? `discord/${where.person}`
    : `${where.platform}/${where.community}/${where.person}`;
}

/** Once the database was too slow, the rest of an answer does not wait for it again. */
const downMs = 1_000;

/** The work's result, or a Late error after `ms`. */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // After a turn of the loop: what came while this process was busy is still read first.
    timer = setTimeout(() => setImmediate(() => reject(new Late())), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** The database did not answer within the budget. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** The database was too slow a moment ago. */
class Down extends Error {
  override readonly name = 'Down';
}
