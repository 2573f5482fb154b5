// A chain read as a log: incidents in order, each with what was said about it since.
import { erasedIn, type Entry } from '../chain/index.ts';
import { amended, parseAmendment, parseIncident, parseWithdrawal, type Later, type LogEntry } from './record.ts';

/** Throws when the content of an entry is not of its kind; the chain was checked before. */
export function logEntries(entries: readonly Entry[]): LogEntry[] {
  const erased = erasedIn(entries);
  const later = new Map<number, Later[]>();
  for (const entry of entries) {
    const said = laterOf(entry);
    if (said !== undefined) later.set(entry.of, [...(later.get(entry.of) ?? []), said]);
  }
  return entries
    .filter((entry) => entry.kind === 'incident')
    .map((entry): LogEntry => {
      const { seq, recorded, hash } = entry;
      const first = entry.content === undefined ? undefined : parseIncident(entry.content);
      const about = later.get(seq) ?? [];
      const now =
        first === undefined
          ? undefined
          : about.reduce((it, said) => (said.kind === 'amendment' ? amended(it, said.changes) : it), first);
      const by = erased(entry) ? entries.find((it) => erases(it, seq)) : undefined;
      return {
        seq,
        recorded,
        hash,
        first,
        now,
        later: about,
        withdrawn: about.some((it) => it.kind === 'withdrawal'),
        ...(by === undefined ? {} : { erased: { seq: by.seq, recorded: by.recorded } }),
      };
    });
}

const erases = (it: Entry, seq: number): boolean =>
  it.kind === 'erasure' && it.seq > seq && (it.of === 0 || it.of === seq);

function laterOf({ seq, recorded, hash, kind, content }: Entry): Later | undefined {
  if (content === undefined) return undefined;
  const base = { seq, recorded, hash };
  if (kind === 'amendment') return { ...base, kind, ...parseAmendment(content) };
  return kind === 'withdrawal' ? { ...base, kind, ...parseWithdrawal(content) } : undefined;
}
