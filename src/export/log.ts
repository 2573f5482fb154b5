// All that the documents of an export are made from: the chain, what it says, and which files come with it.
import type { Language } from '../chat/index.ts';
import { receiptCode, type Entry } from '../chain/format.ts';
import type { Evidence, Incident, LogEntry } from '../incidents/index.ts';

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
  /** What an incident said before an amendment, by the amendment's number. */
  readonly before: Readonly<Record<number, Incident>>;
  readonly files: readonly Filed[];
  readonly language: Language;
  readonly zone: string;
};

/** `export-7f3a9c21-34`, which a notification may show: what an export is called, without its ending. */
export const exportName = ({ chain, head }: Log): string => `export-${chain.slice(0, 8)}-${head.seq}`;

export const codeOf = (hash: string): string => receiptCode(hash);
