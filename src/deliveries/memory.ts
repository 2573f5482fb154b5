// What all of deliveries shares: the queries, sealing bound to a row's place, whose a row is, and how long it lives.
import type { Platform, Request } from '../chat/index.ts';
import type { Keyring, Sealer } from '../crypto/index.ts';
import type { Log } from '../log/index.ts';
import type { Owner } from './owner.ts';
import type { Id, Store } from './store.ts';

/** For how long a case and its buttons live. */
export const caseHours = 24;

/** A person in a community of a platform. */
export type Where = { readonly platform: Platform; readonly community: string; readonly person: string };

export type Memory = {
  readonly store: Store;
  readonly log: Log;
  readonly owner: Owner;
  readonly now: () => Date;
  /** Finds a person without naming them. */
  ownerOf(where: Where): string;
  expiry(): Date;
  seal(purpose: string, id: Id, value: unknown): Buffer;
  /** Throws a SealError when it was altered or belongs elsewhere. */
  open(purpose: string, id: Id, sealed: Uint8Array): unknown;
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
  return {
    store,
    log,
    owner,
    now,
    ownerOf: (where) => keyring.mac('person', personName(where)),
    expiry: () => new Date(now().getTime() + caseHours * 3_600_000),
    seal: (purpose, id, value) => sealer.seal(purpose, placeOf(id), JSON.stringify(value)),
    open: (purpose, id, sealed) => JSON.parse(sealer.open(purpose, placeOf(id), sealed)) as unknown,
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
