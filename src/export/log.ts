// All that the documents of an export are made from: the chain, what it says, and which files come with it.
import type { Language } from '../chat/index.ts';
// The rooms' own files, not their doors: the thread that makes a PDF needs neither a database nor commands.
import { erasedIn } from '../chain/check.ts';
import { noHash, receiptCode, type Entry } from '../chain/format.ts';
import { logEntries } from '../incidents/entries.ts';
import type { Evidence, LogEntry } from '../incidents/record.ts';
import { knownZone } from './when.ts';

export type Head = { readonly seq: number; readonly recorded: string; readonly hash: string };
/** A file an entry names: `bytes` when it is contained, else why it is not. */
export type Filed = {
  readonly seq: number;
  readonly n: number;
  readonly evidence: Evidence;
  /** In the zip. */
  readonly name: string;
  readonly state: 'contained' | 'absent' | 'too-large';
};
export type Log = {
  readonly chain: string;
  readonly head: Head;
  /** Without the content of what is erased. */
  readonly links: readonly Entry[];
  readonly entries: readonly LogEntry[];
  readonly files: readonly Filed[];
  readonly language: Language;
  readonly zone: string;
};

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
    // An erasure goes only with everything before it.
    const gone = entry.kind === 'erasure' ? erased({ seq: entry.seq, of: entry.seq }) : erased(entry);
    if (!gone) return entry;
    const { salt: _salt, content: _content, ...link } = entry;
    return link;
  });
  const log = { chain, links, head: headOf(links), entries: logEntries(links), language, zone: knownZone(zone) };
  return { ...log, files: log.entries.flatMap(filedIn) };
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

/** `export-7f3a9c21-34`, which a notification may show: what an export is called, without its ending. */
export const exportName = ({ chain, head }: Log): string => `export-${chain.slice(0, 8)}-${head.seq}`;

export const codeOf = (hash: string): string => receiptCode(hash);
