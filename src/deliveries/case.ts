// What a member told us and what they chose since: sealed, theirs alone, gone after a day.
import { freshKey } from '../chat/index.ts';
import type { Statement } from '../db/index.ts';
import { caseHours, workBudgetMs, type Memory, type Where } from './memory.ts';

export type Cases = {
  /** Keeps a case, anew or under the key it has; undefined when it could not be kept. */
  put(where: Where, value: unknown, key?: string): Promise<string | undefined>;
  /** Takes cases away in the transaction that makes something lasting of them. */
  dropping(where: Where, keys: readonly string[]): Statement;
  /** Takes one away by itself. */
  drop(where: Where, key: string): Promise<void>;
  /** Takes everything away that is kept for a day for a person. */
  droppingAll(where: Where): Statement;
  /** Keeps cases as long again as a new one. */
  renew(where: Where, keys: readonly string[]): Promise<void>;
  /** A person's cases, the newest first; `at` is when it was kept last. Throws DatabaseError; one that can't be opened is left out. */
  recent(where: Where, most: number): Promise<readonly Recent[]>;
  /** Undefined when it is forgotten, somebody else's, or out of reach. */
  get(where: Where, key: string): Promise<unknown>;
  /** The same, telling what is not there from what is out of reach. */
  look(where: Where, key: string): Promise<Looked>;
};
export type Looked = { readonly kind: 'case'; readonly value: unknown } | { readonly kind: 'none' | 'away' };

export type Recent = { readonly key: string; readonly community: string; readonly at: Date; readonly value: unknown };

export function createCases(memory: Memory): Cases {
  const { store, log } = memory;
  return {
    async put(where, value, key = freshKey()) {
      const id = { platform: where.platform, community: where.community, key };
      const owner = memory.ownerOf(where);
      const row = { ...id, owner, sealed: memory.seal('case', id, value, owner), expiresAt: memory.expiry() };
      try {
        await memory.within(workBudgetMs, () => store.putCase(row));
        return key;
      } catch (error) {
        log.error('case not kept', error, { platform: where.platform });
        return undefined;
      }
    },
    dropping: (where, keys) => store.droppingCases(where, memory.ownerOf(where), keys),
    drop: (where, key) =>
      store.dropCase({ platform: where.platform, community: where.community, key }, memory.ownerOf(where)),
    droppingAll: (where) => store.droppingCasesOf(where.platform, memory.ownerOf(where)),
    async renew(where, keys) {
      if (keys.length > 0) await store.renewCases(where.platform, memory.ownerOf(where), keys, memory.expiry());
    },
    async recent(where, most) {
      const owner = memory.ownerOf(where);
      const rows = await store.casesOf(where.platform, owner, memory.now(), most);
      return rows.flatMap((row): Recent[] => {
        try {
          const at = new Date(row.expiresAt.getTime() - caseHours * 3_600_000);
          return [{ key: row.key, community: row.community, at, value: memory.open('case', row, row.sealed, owner) }];
        } catch (error) {
          log.error('case not read', error, { platform: where.platform });
          return [];
        }
      });
    },
    async get(where, key) {
      const looked = await look(where, key);
      return looked.kind === 'case' ? looked.value : undefined;
    },
    look,
  };

  async function look(where: Where, key: string): Promise<Looked> {
    const id = { platform: where.platform, community: where.community, key };
    try {
      const owner = memory.ownerOf(where);
      const row = await memory.within(workBudgetMs, () => store.getCase(id, owner, memory.now()));
      return row === undefined ? { kind: 'none' } : { kind: 'case', value: memory.open('case', id, row.sealed, owner) };
    } catch (error) {
      log.error('case not read', error, { platform: where.platform });
      return { kind: 'away' };
    }
  }
}
