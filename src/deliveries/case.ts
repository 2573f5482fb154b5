// What a member told us and what they chose since: sealed, theirs alone, gone after a day.
import { freshKey } from '../chat/index.ts';
import type { Memory, Where } from './memory.ts';

export type Cases = {
  /** Keeps a case, anew or under the key it has; undefined when it could not be kept. */
  put(where: Where, value: unknown, key?: string): Promise<string | undefined>;
  /** Undefined when it is forgotten, somebody else's, or out of reach. */
  get(where: Where, key: string): Promise<unknown>;
};

export function createCases(memory: Memory): Cases {
  const { store, log } = memory;
  return {
    async put(where, value, key = freshKey()) {
      const id = { platform: where.platform, community: where.community, key };
      const sealed = memory.seal('case', id, value);
      try {
        await store.putCase({ ...id, owner: memory.ownerOf(where), sealed, expiresAt: memory.expiry() });
        return key;
      } catch (error) {
        log.error('case not kept', error, { platform: where.platform });
        return undefined;
      }
    },
    async get(where, key) {
      const id = { platform: where.platform, community: where.community, key };
      try {
        const row = await store.getCase(id, memory.ownerOf(where), memory.now());
        return row === undefined ? undefined : memory.open('case', id, row.sealed);
      } catch (error) {
        log.error('case not read', error, { platform: where.platform });
        return undefined;
      }
    },
  };
}
