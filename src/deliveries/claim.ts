// A delivery is claimed once, finished once, and taken over when the process that had it is dead.
import type { Document, Platform, Request, StampedDocument } from '../chat/index.ts';
import { keptButtons, stamped } from './button.ts';
import { idOf, inTime, placeOf, workBudgetMs, type Memory } from './memory.ts';
import { packedRequest, unpackRequest } from './pack.ts';
import type { Id } from './store.ts';

/** Slack and Discord show an error after three seconds; they are told after half of one, claimed or not yet. */
const claimBudgetMs = 500;
/** So long an answer may wait to be claimed. */
const claimMostMs = 2_000;
/** Deliveries remembered while the database can't. */
const mostRecent = 10_000;

export type Claimed =
  | { readonly kind: 'new' }
  | { readonly kind: 'seen' }
  /** The database did not answer in time: the answer is given, what must be kept is not. */
  | { readonly kind: 'unkept' }
  /** The platform can't wait any longer, but the answer can: only `settled` says whose it is. */
  | { readonly kind: 'late'; readonly settled: Promise<'new' | 'seen' | 'unkept'> };
export type Prepared =
  | { readonly kind: 'ready'; readonly document: StampedDocument }
  /** Nothing could be kept: show it without buttons. */
  | { readonly kind: 'unkept' }
  /** Another process finishes this delivery. */
  | { readonly kind: 'taken' };
export type Unfinished = {
  readonly request: Request;
  readonly address: string;
  /** True when an answer may have been seen already. */
  readonly answered: boolean;
};

export type Claims = {
  /** Accepted when its row is committed. */
  claim(request: Request, address: string): Promise<Claimed>;
  /** Gives ids to what can be pressed, keeps it, and says that the answer is about to be shown. */
  prepare(request: Request, draft: Document): Promise<Prepared>;
  /** Marks a delivery as finished; when the database is gone just now, later. */
  done(request: Request): Promise<void>;
  settle(): Promise<void>;
  /** Deliveries a dead process had accepted and not finished, of platforms that run here; they are this process's now. */
  unfinished(platforms: readonly Platform[]): Promise<Unfinished[]>;
};

export function createClaims(memory: Memory): Claims {
  const { store, log, owner } = memory;
  const recent = new Set<string>();
  const unsettled = new Map<string, Id>();

  /** The only memory there is while the database is gone. */
  const seenHere = (place: string): boolean => {
    if (recent.has(place)) return true;
    recent.add(place);
    if (recent.size > mostRecent) recent.delete(recent.values().next().value ?? '');
    return false;
  };

  /** False when it could not be marked; then it is left for `settle`. */
  async function mark(id: Id): Promise<boolean> {
    try {
      await memory.within(workBudgetMs, () => store.done(id, owner.number));
      unsettled.delete(placeOf(id));
      return true;
    } catch (error) {
      unsettled.set(placeOf(id), id);
      log.error('delivery not marked done', error);
      return false;
    }
  }

  async function settle(): Promise<void> {
    for (const id of [...unsettled.values()]) if (!(await mark(id))) return;
  }

  async function done(request: Request): Promise<void> {
    await mark(idOf(request));
  }

  async function adopted(dead: number, platforms: readonly Platform[]): Promise<Unfinished[]> {
    const rows: Unfinished[] = [];
    for (const row of await store.adopt(dead, owner.number, platforms)) {
      try {
        const { request, address } = unpackRequest(memory.open('delivery', row, row.sealed));
        rows.push({ request, address, answered: row.state === 'answering' });
      } catch (error) {
        log.error('delivery unreadable', error, { delivery: row.key, platform: row.platform });
        await store.done(row, owner.number);
      }
    }
    return rows;
  }

  return {
    settle,
    async claim(request, address) {
      const id = idOf(request);
      if (seenHere(placeOf(id))) return { kind: 'seen' };
      const sealed = memory.seal('delivery', id, packedRequest(request, address));
      const claiming = store.claim(id, owner.number, memory.ownerOf(request), sealed);
      // Not held back while the database is slow elsewhere: what is answered unclaimed, several processes answer.
      const settled = inTime(claimMostMs, claiming).then(
        (isNew) => (isNew ? ('new' as const) : ('seen' as const)),
        (error: unknown) => {
          log.error('claim failed', error, { platform: request.platform });
          // A row that is committed after all belongs to an answer that is given without it.
          claiming.then((isNew) => (isNew ? done(request) : undefined)).catch(() => undefined);
          return 'unkept' as const;
        },
      );
      try {
        return { kind: await inTime(claimBudgetMs, settled) };
      } catch {
        return { kind: 'late', settled };
      }
    },
    async prepare(request, draft) {
      const { document, presses } = stamped(draft);
      try {
        const rows = keptButtons(memory, request, presses);
        const mine = await memory.within(workBudgetMs, () => store.answering(idOf(request), owner.number, rows));
        return mine ? { kind: 'ready', document } : { kind: 'taken' };
      } catch (error) {
        log.error('buttons not kept', error, { platform: request.platform });
        return { kind: 'unkept' };
      }
    },
    done,
    async unfinished(platforms) {
      const all: Unfinished[] = [];
      for (const dead of await store.deadOwners(owner.number)) {
        try {
          for (const post of await store.adoptPosts(dead, owner.number)) await store.postUnknown(post);
          all.push(...(await adopted(dead, platforms)));
        } catch (error) {
          log.error('not adopted', error);
        }
      }
      return all;
    },
  };
}
