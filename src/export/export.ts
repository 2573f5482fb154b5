// A log as what its author can hand on: one zip, or parts of one, with documents, evidence, proof and a check.
import { readFile } from 'node:fs/promises';
import type { Attachment, Language } from '../chat/index.ts';
import type { Entry } from '../chain/index.ts';
import { logJson } from './data.ts';
import { exportName, type Filed, type Log } from './log.ts';
import { readLog } from './read.ts';
import { pause } from './pause.ts';
import { pdfAside } from './aside.ts';
import { proofJson, sha256Of, type Listed } from './proof.ts';
import { logCsv } from './table.ts';
import { sizeInZip, zipBytes, zipSize, type ZipFile } from '../zip/index.ts';

export type ExportInput = {
  /** The chain's id: 32 hex digits. */
  readonly chain: string;
  /** All of it, checked. */
  readonly entries: readonly Entry[];
  readonly language: Language;
  /** IANA name of the reader's zone; UTC when it is unknown. */
  readonly zone: string;
  /** The n-th file (from 1) that entry `seq` names; undefined when it is gone. */
  readonly file: (seq: number, n: number) => Promise<Uint8Array | undefined>;
  /** Bytes that one attachment may have. */
  readonly most: number;
};

/** A file of the zip with what the proof says of it. */
type Packed = ZipFile & Listed;

/**
 * The same head, language, zone, files and `most` give the same bytes. A file that fits in no part is left out, which the
 * documents and the check say. What can't be parted, the documents and the proof, can make the last part larger than `most`:
 * whoever sends it has to look.
 */
export async function exportLog(input: ExportInput): Promise<readonly Attachment[]> {
  const read = readLog(input.chain, input.entries, input.language, input.zone);
  const { log, contained } = await withFiles(read, input);
  const before = [
    packed('log.pdf', await pdfAside(log)),
    packed('log.json', logJson(log)),
    packed('log.csv', logCsv(log)),
  ];
  await pause();
  const after = [
    packed('verify.mjs', await readFile(new URL('verify.mjs', import.meta.url))),
    packed('FORMAT.md', await readFile(new URL('../chain/FORMAT.md', import.meta.url))),
  ];
  const proof = (files: readonly Packed[]): Packed => packed('proof.json', proofJson(log, files));
  // The proof is as long in whatever order it lists the files.
  const fixed = [...before, ...after];
  const { parts, rest } = partsOf(contained, input.most, zipSize([...fixed, proof([...fixed, ...contained])]));
  await pause();
  const last = [...before, ...rest, ...after];
  return attachments(exportName(log), [...parts, [...last, proof([...parts.flat(), ...last])]]);
}

function packed(
  name: string,
  data: string | Uint8Array,
  origin: { readonly seq?: number; readonly n?: number } = {},
): Packed {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  return { name, bytes, size: bytes.length, sha256: sha256Of(bytes), ...origin };
}

/** Fetches the files one after the other; what alone is too large for an attachment is not kept. */
async function withFiles(log: Log, { file, most }: ExportInput): Promise<{ log: Log; contained: readonly Packed[] }> {
  const contained: Packed[] = [];
  const files: Filed[] = [];
  for (const it of log.files) {
    const { seq, n, name } = it;
    const bytes = await file(seq, n);
    const fits = bytes !== undefined && zipSize([{ name, size: bytes.length }]) <= most;
    files.push({ ...it, state: fits ? 'contained' : bytes === undefined ? 'absent' : 'too-large' });
    if (fits) contained.push(packed(name, bytes, { seq, n }));
    await pause();
  }
  return { log: { ...log, files }, contained };
}

type Parts = { readonly parts: readonly (readonly Packed[])[]; readonly rest: readonly Packed[] };

/** Fills parts with files in their order; what still fits beside the documents comes with those. */
function partsOf(files: readonly Packed[], most: number, fixed: number): Parts {
  const parts: Packed[][] = [];
  let rest = files;
  let left = files.reduce((sum, it) => sum + sizeInZip(it.name, it.size), 0);
  while (rest.length > 0 && fixed + left > most) {
    const part: Packed[] = [];
    let room = most - zipSize([]);
    for (const it of rest) {
      const size = sizeInZip(it.name, it.size);
      if (size > room || fixed + left <= most) break;
      part.push(it);
      room -= size;
      left -= size;
    }
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return { parts, rest };
}

async function attachments(name: string, zips: readonly (readonly ZipFile[])[]): Promise<Attachment[]> {
  const made: Attachment[] = [];
  for (const [index, files] of zips.entries()) {
    await pause();
    const part = zips.length === 1 ? '' : `-part${index + 1}of${zips.length}`;
    made.push({ name: `${name}${part}.zip`, type: 'application/zip', bytes: zipBytes(files) });
  }
  return made;
}
