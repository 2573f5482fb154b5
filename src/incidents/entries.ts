// A chain read as a log: incidents in order, each with what was said about it since.
import { atOnce, erasedIn, type Entry, type Steps } from '../chain/index.ts';
import { amended, parseAmendment, parseIncident, parseWithdrawal, type Later, type LogEntry } from './record.ts';

/** Throws when the content of an entry is not of its kind; the chain was checked before. */
export const logEntries = (entries: readonly Entry[]): LogEntry[] => atOnce(logSteps(entries));

/** The same, an entry a step. */
export function* logSteps(entries: readonly Entry[]): Steps<LogEntry[]> {
  const erased = erasedIn(entries);
  const erasures = entries.filter((it) => it.kind === 'erasure');
  const later = new Map<number, Later[]>();
  for (const entry of entries) {
    const said = laterOf(entry);
    if (said === undefined) continue;
    later.set(entry.of, [...(later.get(entry.of) ?? []), said]);
    yield;
  }
  const log: LogEntry[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'incident') continue;
    const by = erased(entry) ? erasures.find((it) => erases(it, entry.seq)) : undefined;
    log.push(logEntry(entry, later.get(entry.seq) ?? [], by));
    yield;
  }
  return log;
}

function logEntry({ seq, recorded, hash, content }: Entry, later: readonly Later[], by: Entry | undefined): LogEntry {
  const first = content === undefined ? undefined : parseIncident(content);
  const now = first && later.reduce((it, said) => (said.kind === 'amendment' ? amended(it, said.changes) : it), first);
  return {
    seq,
    recorded,
    hash,
    first,
    now,
    later,
    withdrawn: later.some((it) => it.kind === 'withdrawal'),
    ...(by === undefined ? {} : { erased: { seq: by.seq, recorded: by.recorded } }),
  };
}

const erases = (it: Entry, seq: number): boolean =>
  it.kind === 'erasure' && it.seq > seq && (it.of === 0 || it.of === seq);

function laterOf({ seq, recorded, hash, kind, content }: Entry): Later | undefined {
  if (content === undefined) return undefined;
  const base = { seq, recorded, hash };
  if (kind === 'amendment') return { ...base, kind, ...parseAmendment(content) };
  return kind === 'withdrawal' ? { ...base, kind, ...parseWithdrawal(content) } : undefined;
}
