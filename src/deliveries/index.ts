// What makes a request happen once and survive a restart: claims, limits, cases, buttons, the outbox.
import type { Document, Messenger, Part, Request, Sent } from '../chat/index.ts';
import type { Keyring, Sealer } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { createButtons, type Buttons } from './button.ts';
import { createCases, type Cases } from './case.ts';
import { createClaims, type Claims } from './claim.ts';
import { limited, type Limits } from './limit.ts';
import { createMemory, type Where } from './memory.ts';
import { createPart } from './part.ts';
import { holdOwner } from './owner.ts';
import { post, type Whom } from './post.ts';
import { createStore } from './store.ts';

export type { Cases, Recent } from './case.ts';
export { keptColumns, type KeptRow, type SealedColumn } from './kept.ts';
export type { Limits } from './limit.ts';
export type { Where } from './memory.ts';

export type Deliveries = Claims &
  Buttons & {
    readonly cases: Cases;
    /** This process, as rows that have one owner name it. */
    readonly me: number;
    /** Of the owners of rows, those whose process has ended. */
    dead(owners: readonly number[]): Promise<number[]>;
    /** What this room keeps about a member, for /mydata. */
    readonly part: Part;
    /** Finds a person without naming them: an HMAC. */
    ownerOf(where: Where): string;
    /** Counts this request; the seconds until the next is welcome, or undefined when it is welcome now. */
    limited(request: Request, limits: Limits, of?: 'own'): Promise<number | undefined>;
    /** Writes to a person's direct messages through the outbox. Never throws. */
    post(messenger: Messenger, whom: Whom, draft: Document): Promise<Sent>;
    /** Forgets what is past its time; how many rows that were. */
    sweep(): Promise<number>;
    close(): Promise<void>;
  };

/** Opens the room on a database. Throws WrongKeys when the database belongs to another keys file. */
export async function openDeliveries(rooms: {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly keyring: Keyring;
  readonly log: Log;
  readonly now: () => Date;
}): Promise<Deliveries> {
  const { database, keyring, now } = rooms;
  const store = createStore(database);
  if ((await store.fingerprint(keyring.fingerprint)) !== keyring.fingerprint) throw new WrongKeys();
  const owner = await holdOwner(database);
  const memory = createMemory({ ...rooms, store, owner });
  const buttons = createButtons(memory);
  const cases = createCases(memory);
  return {
    ...createClaims(memory),
    ...buttons,
    me: owner.number,
    dead: (owners) => store.dead(owners),
    cases,
    part: createPart(memory, cases),
    ownerOf: memory.ownerOf,
    limited: (request, limits, of) => limited(memory, request, limits, of),
    post: (messenger, whom, draft) => post(memory, buttons, messenger, whom, draft),
    sweep: () => store.sweep(now()),
    close: () => owner.release(),
  };
}

/** The fingerprint of the keys file a database belongs to; undefined when it was never used. Needs the migrated schema. */
export const knownFingerprint = (database: Database): Promise<string | undefined> =>
  createStore(database).knownFingerprint();

/** The database was first used with another keys file. */
export class WrongKeys extends Error {
  override readonly name = 'WrongKeys';
  constructor() {
    super(
      'This database was sealed with another keys file. Point KEYS_FILE at the file it was made with (or DATA_DIR / DATABASE_URL at the database of this one); nothing was changed.',
    );
  }
}
