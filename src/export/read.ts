// A chain read for an export: what it says, without what is erased, and the files its entries name.
import type { Language } from '../chat/index.ts';
import { erasedIn, noHash, type Entry } from '../chain/index.ts';
import { amended, logEntries, type Incident, type LogEntry } from '../incidents/index.ts';
import type { Filed, Head, Log } from './log.ts';
import { knownZone } from './when.ts';

/** A log without entries was never recorded: its head is the moment all counting begins. */
const beginning = '1970-01-01T00:00:00.000Z';

export function headOf(links: readonly Entry[]): Head {
  const last = links.at(-1);
  return last === undefined
    ? { seq: 0, recorded: beginning, hash: noHash }
    : { seq: last.seq, recorded: last.recorded, hash: last.hash };
}

/** Reads a chain; what a later erasure takes away is left out, whether or not it is gone already. */
export function readLog(chain: string, entries: readonly Entry[], language: Language, zone: string): Log {
  const erased = erasedIn(entries);
  const links = entries.map((entry): Entry => {
    const gone = erased(entry);
    if (!gone) return entry;
    const { salt: _salt, content: _content, ...link } = entry;
    return link;
  });
  const read = logEntries(links);
  return {
    ...{ chain, links, language, entries: read },
    head: headOf(links),
    before: Object.fromEntries(read.flatMap(beforesOf)),
    files: read.flatMap(filedIn),
    zone: knownZone(zone),
  };
}

function beforesOf({ first, later }: LogEntry): [number, Incident][] {
  let state = first;
  return later.flatMap((it): [number, Incident][] => {
    if (state === undefined || it.kind !== 'amendment') return [];
    const before = state;
    state = amended(before, it.changes);
    return [[it.seq, before]];
  });
}

function filedIn({ seq, first, later }: LogEntry): Filed[] {
  const named = [
    [seq, first?.files ?? []] as const,
    ...later.map((it) => [it.seq, it.kind === 'amendment' ? (it.changes.files ?? []) : []] as const),
  ];
  return named.flatMap(([of, files]) =>
    files.map((evidence, index): Filed => {
      const n = index + 1;
      return { seq: of, n, evidence, name: `files/${of}-${n}-${fileName(evidence.name)}`, state: 'absent' };
    }),
  );
}

/** A name that is the same on every system: letters, digits, dot, dash, underscore; its end is kept, for the type. */
function fileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '_')
    .replace(/^[._]+/, '');
  const characters = [...safe];
  const short = characters.length <= 80 ? safe : [...characters.slice(0, 60), '_', ...characters.slice(-19)].join('');
  return short === '' ? 'file' : short;
}
