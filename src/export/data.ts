// log.json: the log as data, amendments applied, readable.
import { codeOf, type Log } from './log.ts';
import type { LogEntry } from '../incidents/index.ts';
import { totalsOf } from './totals.ts';
import { daysLater } from './when.ts';

export function logJson(log: Log): string {
  const { chain, head, entries, files, language, zone } = log;
  const data = {
    chain,
    head: { ...head, receipt: head.seq === 0 ? null : codeOf(head.hash) },
    language,
    zone,
    totals: totalsOf(entries),
    incidents: entries.map(incidentOf),
    files: files.map(({ seq, n, name, state, evidence }) => ({
      seq,
      n,
      in: state === 'contained' ? name : null,
      ...evidence,
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** `now` is with all amendments, `first` as it was saved. */
function incidentOf({ seq, recorded, hash, first, now, later, withdrawn, erased }: LogEntry): object {
  const base = { seq, recorded, receipt: codeOf(hash), hash };
  if (first === undefined) return { ...base, state: erased === undefined ? 'absent' : 'erased', erased };
  return {
    ...base,
    state: withdrawn ? 'withdrawn' : 'counts',
    daysUntilRecorded: first.occurred === undefined ? null : daysLater(first.occurred, recorded),
    now,
    first,
    later: later.map(({ hash: of, ...it }) => ({ ...it, receipt: codeOf(of) })),
  };
}
