// What of a thread stays sealed for longer than a day: its text and the way to its asker, what was posted, what was marked.
import type { KeptRow, SealedColumn } from '../deliveries/index.ts';

const home = ['platform', 'community'] as const;
const within = (row: KeptRow, ...rest: readonly string[]): string =>
  [row['platform'], row['community'], ...rest.map((name) => row[name])].join('/');

export const threadColumns: readonly SealedColumn[] = [
  { table: 'thread', column: 'sealed', key: [...home, 'id'], purpose: 'thread', context: (row) => within(row, 'id') },
  {
    table: 'thread_post',
    column: 'sealed',
    key: [...home, 'key'],
    purpose: 'thread post',
    context: (row) => within(row, 'key'),
  },
  {
    table: 'thread_mark',
    column: 'sealed',
    key: [...home, 'thread', 'message', 'owner', 'kind'],
    purpose: 'thread mark',
    context: (row) => within(row, 'thread', 'message'),
  },
];
