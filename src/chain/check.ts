// Checks a chain: every hash, every commitment, every number and time, and that what is missing was erased.
import { commitmentOf, entryKinds, linkHash, noHash, type Entry } from './format.ts';
import { atOnce, type Steps } from './steps.ts';

export type Fault = {
  /** The number of the entry, as it should be. */
  readonly seq: number;
  readonly field: keyof Entry;
  /** `absent`: nothing contradicts anything, but something that must be there is not. */
  readonly what: 'altered' | 'absent';
};

/** The first thing that does not fit in each entry; empty when all is as it was written. `head` is the hash the last entry must have. */
export const faultsOf = (chain: string, entries: readonly Entry[], head?: string): Fault[] =>
  atOnce(faultSteps(chain, entries, head));

/** The same, an entry a step. */
export function* faultSteps(chain: string, entries: readonly Entry[], head?: string): Steps<Fault[]> {
  const faults: Fault[] = [];
  const erased = erasedIn(entries);
  let before: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    const field = faultIn(chain, entry, seq, before, entries);
    if (field !== undefined) faults.push({ seq, field, what: 'altered' });
    else if (entry.content === undefined && !erased(entry)) faults.push({ seq, field: 'content', what: 'absent' });
    else if (entry.content !== undefined && erased(entry)) faults.push({ seq, field: 'content', what: 'altered' });
    before = entry;
    yield;
  }
  if (head !== undefined && (before?.hash ?? noHash) !== head) {
    faults.push({ seq: entries.length + 1, field: 'hash', what: 'absent' });
  }
  return faults;
}

function faultIn(
  chain: string,
  entry: Entry,
  seq: number,
  before: Entry | undefined,
  entries: readonly Entry[],
): keyof Entry | undefined {
  if (entry.seq !== seq) return 'seq';
  if (!entryKinds.includes(entry.kind)) return 'kind';
  if (entry.prev !== (before?.hash ?? noHash)) return 'prev';
  if (before !== undefined && entry.recorded < before.recorded) return 'recorded';
  if (!targetFits(entry, entries)) return 'of';
  if (entry.salt !== undefined && entry.content !== undefined) {
    if (commitmentOf({ salt: entry.salt, content: entry.content }) !== entry.commitment) return 'content';
  }
  return linkHash(chain, entry) === entry.hash ? undefined : 'hash';
}

function targetFits(entry: Entry, entries: readonly Entry[]): boolean {
  if (entry.kind === 'incident') return entry.of === 0;
  if (entry.of === 0) return entry.kind === 'erasure';
  return entry.of < entry.seq && entries[entry.of - 1]?.kind === 'incident';
}

/** Whether a later erasure takes an entry's content away; an erasure itself goes only with everything. */
export function erasedIn(
  entries: readonly Pick<Entry, 'seq' | 'kind' | 'of'>[],
): (it: Pick<Entry, 'seq' | 'kind' | 'of'>) => boolean {
  const last = new Map<number, number>();
  for (const { kind, of, seq } of entries) if (kind === 'erasure') last.set(of, seq);
  return ({ seq, kind, of }) =>
    seq < (last.get(0) ?? 0) || (kind !== 'erasure' && seq < (last.get(of === 0 ? seq : of) ?? 0));
}
