// What of a community stays sealed for longer than a day: the persons it named.
import type { Kept } from '../crypto/index.ts';
import { keptColumns, type KeptRow, type SealedColumn } from '../deliveries/index.ts';
import { contextOf, purpose } from './person.ts';
import { createStore } from './store.ts';

const home = ['platform', 'community'] as const;
const personIn = (row: KeptRow, owner: string): string =>
  contextOf({ platform: row['platform'] ?? '', community: row['community'] ?? '' }, row[owner] ?? '');
const owned = { purpose, column: 'sealed', context: (row: KeptRow) => personIn(row, 'owner') } as const;

const columns: readonly SealedColumn[] = [
  { ...owned, table: 'community_channel', key: [...home, 'channel'], also: ['owner'] },
  { ...owned, table: 'community_moderator', key: [...home, 'owner'] },
  { ...owned, table: 'community_change', key: [...home, 'seq'], also: ['owner'] },
  {
    table: 'community_change',
    column: 'address',
    key: [...home, 'seq'],
    also: ['subject'],
    purpose,
    context: (row) => personIn(row, 'subject'),
  },
];

/** What was moved is read anew in every process: each remembers what it read as long as the version stays. */
export function communityKept(rooms: Parameters<typeof keptColumns>[0]): Kept {
  const store = createStore(rooms.database);
  const kept = keptColumns(rooms, columns);
  return {
    keys: kept.keys,
    async reseal() {
      const moved = await kept.reseal();
      if (moved > 0) await store.allRisen();
      return moved;
    },
  };
}
