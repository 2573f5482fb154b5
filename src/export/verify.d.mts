// The types of verify.mjs, which has none of its own because it runs wherever Node does.

/** A zip to check: `read` answers at most `length` bytes from `at` on, fewer at its end. */
export type Source = {
  readonly name: string;
  readonly size: number;
  readonly read: (at: number, length: number) => Uint8Array;
};
/** `exit` 1: altered; 2: absent. `where` is the number of an entry or the name of a file. */
export type Fault = { readonly exit: 1 | 2; readonly where: number | string; readonly field: string };
export type Verdict = {
  readonly exit: 0 | 1 | 2 | 3;
  readonly faults: readonly Fault[];
  readonly lines: readonly string[];
};

export function fromBytes(name: string, bytes: Uint8Array): Source;
export function verify(
  sources: readonly Source[],
  options?: { readonly receipts?: readonly string[]; readonly language?: 'en' | 'nl' },
): Verdict;
export function main(args: readonly string[], print?: (text: string) => void): number;
