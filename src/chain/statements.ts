// What an append asks and writes: statements whose plans a connection keeps, since a member waits for them.
import type { Rows, Statement } from '../db/index.ts';
import type { ChainRow, EntryRow, FileRow, Person, Sealed } from './store.ts';

const linkColumns = 'seq, kind, "of", recorded_at as "recordedAt", prev, commitment, hash, source';
const chainColumns = 'id, kek, wrapped, length, head, head_at as "headAt"';

/** The end of a chain, and the number of the entry that was made from a source when this was asked. */
export type Locked = { readonly chain: ChainRow; readonly made: number | undefined };
/** Nobody else moves the end until the transaction ends. Whoever waited for that does not see yet what was made meanwhile. */
export const locking = ({ platform, owner }: Person, source: string): Statement => ({
  name: 'chain_lock',
  text: `select ${chainColumns}, (select seq from entry where platform = $1 and owner = $2 and source = $3) as made
    from chain where platform = $1 and owner = $2 for update`,
  values: [platform, owner, source],
});
export function lockedIn(person: Person, [row]: Rows): Locked | undefined {
  if (row === undefined) return undefined;
  const { made, ...chain } = row;
  return { chain: { ...person, ...chain } as ChainRow, made: made === null ? undefined : Number(made) };
}

/** Nothing happens when another process was first. */
export const creating = ({ platform, owner, id, kek, wrapped, length, head, headAt }: ChainRow): Statement => ({
  name: 'chain_create',
  text: 'insert into chain (platform, owner, id, kek, wrapped, length, head, head_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing',
  values: [platform, owner, id, kek, wrapped, length, head, headAt.toISOString()],
});

export const finding = ({ platform, owner }: Person, seq: number): Statement => ({
  name: 'entry_find',
  text: `select ${linkColumns} from entry where platform = $1 and owner = $2 and seq = $3`,
  values: [platform, owner, seq],
});
export const foundIn = (person: Person, [row]: Rows): EntryRow => ({ ...person, ...row }) as EntryRow;

/** One row when what the entry says is there. */
export const findingContent = ({ platform, owner }: Person, seq: number): Statement => ({
  name: 'body_there',
  text: 'select seq from body where platform = $1 and owner = $2 and seq = $3',
  values: [platform, owner, seq],
});

/** The entry, its content and the chain's new end. */
export const appending = (row: EntryRow, { wrapped, sealed }: Sealed): Statement => ({
  name: 'entry_append',
  text: `with one as (
      insert into entry (platform, owner, seq, kind, "of", recorded_at, prev, commitment, hash, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ), two as (
      insert into body (platform, owner, seq, wrapped, sealed) values ($1, $2, $3, $11, $12)
    )
    update chain set length = $3, head = $9, head_at = $6 where platform = $1 and owner = $2`,
  values: [
    ...[row.platform, row.owner, row.seq, row.kind, row.of, row.recordedAt.toISOString()],
    ...[row.prev, row.commitment, row.hash, row.source, wrapped, sealed],
  ],
});

export const addingFile = ({ platform, owner, seq, n, wrapped, sealed }: FileRow): Statement => ({
  name: 'evidence_add',
  text: 'insert into evidence (platform, owner, seq, n, wrapped, sealed) values ($1, $2, $3, $4, $5, $6)',
  values: [platform, owner, seq, n, wrapped, sealed],
});

/** Takes away what entries say, with their keys: of one incident and what was said about it, or (0) of all before `before`. */
export const erasing = ({ platform, owner }: Person, target: number, before: number): Statement[] =>
  ['body', 'evidence'].map((table) => ({
    name: `${table}_erase`,
    text: `delete from ${table} where platform = $1 and owner = $2 and seq < $4 and ($3::int = 0 or seq = $3 or seq in (
      select seq from entry e where e.platform = $1 and e.owner = $2 and e.kind <> 'erasure' and e."of" = $3 and e.seq < $4))`,
    values: [platform, owner, target, before],
  }));
