// What makes a request happen once and survive a restart: claims, limits, cases, buttons, the outbox and reply addresses.
import type { Document, Messenger, Platform, Press, Request, Sent, StampedDocument } from '../chat/index.ts';
import { freshKey, parsePressId, renderPressId, stamp, stateless } from '../chat/index.ts';
import type { Keyring, Sealer } from '../crypto/index.ts';
import type { Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { holdOwner } from './owner.ts';
import { packRequest, unpackRequest } from './pack.ts';
import { createStore, type Id, type Kept } from './store.ts';

/** For how long a case and its buttons live. */
export const caseHours = 24;
/** Slack and Discord show an error after three seconds; a claim may take half of one. */
const claimBudgetMs = 500;

export type Claimed =
  | { readonly kind: 'new' }
  | { readonly kind: 'seen' }
  /** The database did not answer in time: the answer is given, what must be kept is not. */
  | { readonly kind: 'unkept' };
export type Found =
  { readonly kind: 'press'; readonly press: Press } | { readonly kind: 'stale' | 'not-yours' | 'gone' };
export type Unfinished = {
  readonly request: Request;
  readonly address: string;
  /** True when an answer may have been seen already. */
  readonly answered: boolean;
};
export type Where = { readonly platform: Platform; readonly community: string; readonly person: string };
/** What remembers a case between an answer and its buttons. */
export type Cases = {
  /** Undefined when it could not be kept. */
  put(where: Where, value: unknown, key?: string): Promise<string | undefined>;
  get(where: Where, key: string): Promise<unknown>;
};

export type Deliveries = Awaited<ReturnType<typeof openDeliveries>>;

/** Opens the room on a database; throws when the database belongs to another keys file. */
export async function openDeliveries(rooms: {
  database: Database;
  sealer: Sealer;
  keyring: Keyring;
  log: Log;
  now: () => Date;
}) {
  const { sealer, keyring, log, now } = rooms;
  const store = createStore(rooms.database);
  const known = await store.fingerprint(keyring.fingerprint);
  if (known !== keyring.fingerprint) throw new WrongKeys();
  const owner = await holdOwner(rooms.database);
  const recent = new Set<string>();
  const unsettled = new Map<string, Id>();

  const ownerOf = (where: Where): string => keyring.mac('person', personName(where));
  const expiry = (): Date => new Date(now().getTime() + caseHours * 3_600_000);
  const context = (id: Id): string => `${id.platform}/${id.community}/${id.key}`;
  const keptButton = (where: Where, id: string, press: Press): Kept[] => {
    const key = parsePressId(id)?.key ?? stateless;
    if (key === stateless) return [];
    const row = { platform: where.platform, community: where.community, key };
    const sealed = sealer.seal('button', context(row), JSON.stringify(press));
    return [{ ...row, owner: press.by === 'anyone' ? '' : ownerOf(where), sealed, expiresAt: expiry() }];
  };
  /** A delivery this process has seen lately; the only memory there is while the database is gone. */
  const seenHere = (name: string): boolean => {
    if (recent.has(name)) return true;
    recent.add(name);
    if (recent.size > 10_000) recent.delete(recent.values().next().value ?? '');
    return false;
  };

  return {
    ownerOf,

    /** Accepted when its row is committed. */
    async claim(request: Request, address: string): Promise<Claimed> {
      const id = idOf(request);
      if (seenHere(context(id))) return { kind: 'seen' };
      const sealed = sealer.seal('delivery', context(id), packRequest(request, address));
      try {
        return { kind: (await within(claimBudgetMs, store.claim(id, owner.number, sealed))) ? 'new' : 'seen' };
      } catch (error) {
        log.error('claim failed', error, { platform: request.platform });
        return { kind: 'unkept' };
      }
    },

    /** Gives ids to what can be pressed and keeps it. `taken`: another process finishes this delivery. `unkept`: show it without buttons. */
    async prepare(
      request: Request,
      draft: Document,
    ): Promise<{ kind: 'ready'; document: StampedDocument } | { kind: 'unkept' } | { kind: 'taken' }> {
      const { document, presses } = stamp(draft, mint);
      const rows = presses.flatMap(({ id, press }) => keptButton(request, id, press));
      try {
        return (await store.answering(idOf(request), owner.number, rows))
          ? { kind: 'ready', document }
          : { kind: 'taken' };
      } catch (error) {
        log.error('buttons not kept', error, { platform: request.platform });
        return { kind: 'unkept' };
      }
    },

    /** The same for what is shown where no delivery is under way. Throws when it can't be kept. */
    async keep(where: Where, draft: Document): Promise<StampedDocument> {
      const { document, presses } = stamp(draft, mint);
      await store.keepButtons(presses.flatMap(({ id, press }) => keptButton(where, id, press)));
      return document;
    },

    /** Keeps what a form is about and returns the form's id. */
    async keepForm(where: Where, about: Press): Promise<string> {
      const id = renderPressId({ command: about.command, mode: 'submit', key: freshKey() });
      await store.keepButtons(keptButton(where, id, about));
      return id;
    },

    /** Marks a delivery as finished; when the database is gone just now, later. */
    async done(request: Request): Promise<void> {
      unsettled.set(context(idOf(request)), idOf(request));
      await this.settle();
    },
    async settle(): Promise<void> {
      for (const [name, id] of [...unsettled]) {
        try {
          await store.done(id, owner.number);
          unsettled.delete(name);
        } catch (error) {
          log.error('delivery not marked done', error);
          return;
        }
      }
    },

    /** What a pressed button means, if the one who pressed it may. */
    async found(request: Request, key: string): Promise<Found> {
      const id = { platform: request.platform, community: request.community, key };
      try {
        const row = await store.button(id, now());
        if (row === undefined) return { kind: 'stale' };
        if (row.owner !== '' && row.owner !== ownerOf(request)) return { kind: 'not-yours' };
        return { kind: 'press', press: JSON.parse(sealer.open('button', context(id), row.sealed)) as Press };
      } catch (error) {
        log.error('button not read', error, { platform: request.platform });
        return { kind: 'gone' };
      }
    },

    cases: {
      async put(where: Where, value: unknown, key = freshKey()): Promise<string | undefined> {
        const id = { platform: where.platform, community: where.community, key };
        try {
          const sealed = sealer.seal('case', context(id), JSON.stringify(value));
          await store.putCase({ ...id, owner: ownerOf(where), sealed, expiresAt: expiry() });
          return key;
        } catch (error) {
          log.error('case not kept', error, { platform: where.platform });
          return undefined;
        }
      },
      async get(where: Where, key: string): Promise<unknown> {
        const id = { platform: where.platform, community: where.community, key };
        try {
          const row = await store.getCase(id, ownerOf(where), now());
          return row === undefined ? undefined : JSON.parse(sealer.open('case', context(id), row.sealed));
        } catch (error) {
          log.error('case not read', error, { platform: where.platform });
          return undefined;
        }
      },
    } satisfies Cases,

    /** Counts this request against the limits; `seconds` until the next is welcome, or undefined when it is welcome now. */
    async limited(request: Request, limits: Limits): Promise<number | undefined> {
      const place =
        request.place.kind === 'dm' ? [] : [{ subject: `channel:${request.place.channel}`, most: limits.channel }];
      const kinds = [
        { subject: `person:${ownerOf(request)}`, most: limits.person },
        ...place,
        { subject: 'community', most: limits.community },
      ];
      const at = now().getTime();
      try {
        const subjects = kinds.map((kind) => kind.subject);
        const counts = await store.count(request.platform, request.community, subjects, Math.floor(at / 60_000));
        const over = kinds.some((kind, index) => (counts[index] ?? 0) > kind.most);
        return over ? Math.ceil(60 - (at % 60_000) / 1000) : undefined;
      } catch (error) {
        log.error('limit not counted', error, { platform: request.platform });
        return undefined;
      }
    },

    /** Posts to a person's direct messages through a row with one owner; what could not be known is kept as such. */
    async post(messenger: Messenger, where: Where, draft: Document): Promise<Sent> {
      const home = { ...where, community: where.platform === 'discord' ? 'direct' : where.community };
      const id = { platform: home.platform, community: home.community, key: freshKey() };
      try {
        const document = await this.keep(home, draft);
        await store.post(
          id,
          owner.number,
          sealer.seal('outbox', context(id), JSON.stringify({ person: where.person })),
        );
        const sent = await messenger.toPerson(where.community, where.person, document, id.key);
        await (sent.kind === 'unsent' && sent.why === 'unknown' ? store.postUnknown(id) : store.posted(id));
        return sent;
      } catch (error) {
        log.error('post failed', error, { platform: where.platform });
        return { kind: 'unsent', why: 'unreachable' };
      }
    },

    /** Deliveries that a process which is gone had accepted and not finished; they are this process's now. Only of platforms that run here. */
    async unfinished(platforms: readonly Platform[]): Promise<Unfinished[]> {
      const rows: Unfinished[] = [];
      for (const dead of await store.deadOwners(owner.number)) {
        for (const post of await store.adoptPosts(dead, owner.number)) await store.postUnknown(post);
        for (const row of await store.adopt(dead, owner.number, platforms)) {
          try {
            const { request, address } = unpackRequest(sealer.open('delivery', context(row), row.sealed));
            rows.push({ request, address, answered: row.state === 'answering' });
          } catch (error) {
            log.error('delivery unreadable', error, { delivery: row.key, platform: row.platform });
            await store.done(row, owner.number);
          }
        }
      }
      return rows;
    },

    sweep: (): Promise<number> => store.sweep(now()),
    close: (): Promise<void> => owner.release(),
  };
}

export type Limits = { readonly person: number; readonly channel: number; readonly community: number };

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

const idOf = (request: Request): Id => ({
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

/** A bare form needs no memory: its id alone says everything. */
function mint(press: Press): string {
  const needsNone = press.mode === 'form' && Object.keys(press.args).length === 0;
  return renderPressId({ command: press.command, mode: press.mode, key: needsNone ? stateless : freshKey() });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

class Late extends Error {
  override readonly name = 'Late';
}
