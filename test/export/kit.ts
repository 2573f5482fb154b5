// What the tests of the export share: exporting a case, taking a zip apart, checking it.
import type { Attachment, Language } from '../../src/chat/index.ts';
import { exportLog } from '../../src/export/index.ts';
import { fromBytes, verify, type Verdict } from '../../src/export/verify.mjs';
import { zipBytes, type ZipFile } from '../../src/zip/index.ts';
import { chainId } from './chain.ts';
import type { Case } from './logs.ts';

type Options = { readonly language?: Language; readonly zone?: string; readonly most?: number };

export function exported(log: Case, options: Options = {}): Promise<readonly Attachment[]> {
  const { language = 'en', zone = 'Europe/Amsterdam', most = 10_000_000 } = options;
  return exportLog({ chain: chainId, entries: log.entries, language, zone, file: log.file, most });
}

type Checking = { readonly receipts?: readonly string[]; readonly language?: Language };

export const checked = (parts: readonly Attachment[], options?: Checking): Verdict =>
  verify(
    parts.map((it) => fromBytes(it.name, it.bytes)),
    options,
  );

/** Checks a zip made here. */
export const checkedFiles = (files: readonly ZipFile[], options?: Checking): Verdict =>
  verify([fromBytes('log.zip', zipBytes(files))], options);

/** What a fault is, in short: `1 4 hash` for the hash of entry 4. */
export const faultsIn = ({ faults }: Verdict): string[] => faults.map((it) => `${it.exit} ${it.where} ${it.field}`);

export type Place = ZipFile & { readonly at: number };

/** The files of a zip as the format has it, with where each begins. */
export function unzipped(zip: Uint8Array): Place[] {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const files: Place[] = [];
  for (let at = 0; view.readUInt32LE(at) === 0x04034b50;) {
    const [length, size] = [view.readUInt16LE(at + 26), view.readUInt32LE(at + 18)];
    const start = at + 30 + length;
    files.push({ name: view.toString('utf8', at + 30, start), bytes: view.subarray(start, start + size), at });
    at = start + size;
  }
  return files;
}

/** One file of a zip as text. */
export function textOf(zip: Uint8Array, name: string): string {
  const file = unzipped(zip).find((it) => it.name === name);
  return Buffer.from(file?.bytes ?? []).toString();
}

type Json = { [name: string]: unknown };
export type Proof = { chain: string; head: Json; entries: Json[]; files: Json[] };

/** The same zip with another proof, all checksums right: what somebody makes who knows the format. */
export function withProof(zip: Uint8Array, change: (proof: Proof) => unknown): ZipFile[] {
  return unzipped(zip).map(({ name, bytes }) => {
    if (name !== 'proof.json') return { name, bytes };
    const proof = JSON.parse(Buffer.from(bytes).toString()) as Proof;
    const other = change(proof);
    return { name, bytes: Buffer.from(typeof other === 'string' ? other : JSON.stringify(proof)) };
  });
}
