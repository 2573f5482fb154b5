// This is a second verifier of exported incident logs, written from the format page alone.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

type Verdict = { readonly exit: 0 | 1 | 2 | 3; readonly where: string };
type Obj = Readonly<Record<string, unknown>>;
type Field = readonly [value: number, width: 2 | 4];
type ZipFile = { readonly name: string; readonly data: Uint8Array };
type Zip = { readonly files: readonly ZipFile[]; readonly misfit: string | undefined };
type Block = { readonly what: string; readonly expected: Buffer };
type Entry = {
  readonly seq: number;
  readonly kind: string;
  readonly recorded: string;
  readonly of: number;
  readonly hash: string;
  readonly content: Obj | undefined;
};
type Listed = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly place: string; // `<seq>-<n>` for an attached file, the name for another one
};

const PROOF = 'proof.json';
const FIXED: readonly string[] = ['log.pdf', 'log.json', 'log.csv', 'verify.mjs', 'FORMAT.md'];
const KINDS: readonly string[] = ['incident', 'amendment', 'withdrawal', 'erasure'];
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50] as const;
const UNREADABLE = 'not a zip of this kind';

class Altered extends Error {}
class Unreadable extends Error {}

function altered(where: string): never {
  throw new Altered(where);
}
function unreadable(where: string): never {
  throw new Unreadable(where);
}

const isObj = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);
const isHex = (value: unknown, digits: number): value is string =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  return attempt(() => new Date(value).toISOString()) === value;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const decode = (bytes: Uint8Array): string | undefined =>
  attempt(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
const parse = (text: string): unknown => attempt((): unknown => JSON.parse(text));

function withKeys(value: unknown, keys: readonly string[], where: string): Obj {
  if (!isObj(value)) return altered(`${where}: not an object`);
  const found = Object.keys(value);
  const wrong = found.findIndex((key, i) => key !== keys[i]);
  if (wrong >= 0) return altered(`${where}: field ${found[wrong] ?? ''} out of place`);
  if (found.length < keys.length) return altered(`${where}: ${keys[found.length] ?? ''} lacking`);
  return value;
}

function sha256(...values: readonly string[]): string {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes = Buffer.from(value, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}

function record(fields: readonly Field[], name: Uint8Array = new Uint8Array(0)): Buffer {
  const head = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = head.writeUIntLE(value, at, width);
  return Buffer.concat([head, name]);
}

function readZip(input: Uint8Array): Zip {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const signature = (at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0);
  const files: ZipFile[] = [];
  const centrals: Block[] = [];
  const blocks: (Block & { readonly at: number })[] = [];
  let at = 0;
  while (signature(at) === LOCAL) {
    if (at + 30 > bytes.length) return unreadable(UNREADABLE);
    const size = bytes.readUInt32LE(at + 18);
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const end = nameEnd + size;
    // Method and extra length must be 0, or the bytes of the file are not where they should be.
    if (end > bytes.length || bytes.readUInt16LE(at + 8) !== 0 || bytes.readUInt16LE(at + 28) !== 0) {
      return unreadable(UNREADABLE);
    }
    const rawName = bytes.subarray(at + 30, nameEnd);
    const name = decode(rawName) ?? unreadable(UNREADABLE);
    const data = bytes.subarray(nameEnd, end);
    const common: readonly Field[] = [
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [0x0021, 2], // version, flags, method, time, date
      [crc32(data), 4],
      [size, 4],
      [size, 4],
      [rawName.length, 2],
      [0, 2],
    ];
    const tail: readonly Field[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ];
    blocks.push({ at, what: `file ${name}: local header`, expected: record([[LOCAL, 4], ...common], rawName) });
    const central = record([[CENTRAL, 4], [20, 2], ...common, ...tail], rawName);
    centrals.push({ what: `file ${name}: central directory`, expected: central });
    files.push({ name, data });
    at = end;
  }
  const size = centrals.reduce((sum, central) => sum + central.expected.length, 0);
  const count = files.length;
  if (count === 0 || count > 0xffff || signature(at) !== CENTRAL) return unreadable(UNREADABLE);
  if (bytes.length !== at + size + 22 || signature(at + size) !== END) return unreadable(UNREADABLE);
  const end = record([
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  ]);
  for (const block of [...centrals, { what: 'zip: end record', expected: end }]) {
    blocks.push({ at, ...block });
    at += block.expected.length;
  }
  const misfit = blocks.find((it) => !bytes.subarray(it.at, it.at + it.expected.length).equals(it.expected));
  return { files, misfit: misfit?.what };
}

function readProof(data: Uint8Array): Obj {
  const text = decode(data) ?? unreadable(`${PROOF}: not UTF-8`);
  const proof = parse(text);
  if (!isObj(proof)) return unreadable(`${PROOF}: no JSON object`);
  if (proof['format'] !== 'difficultclient-log/1') return unreadable(`${PROOF}: format`);
  withKeys(proof, ['format', 'chain', 'head', 'entries', 'files'], PROOF);
  if (JSON.stringify(proof) !== text) return altered(`${PROOF}: not as JSON.stringify writes it`);
  return proof;
}

function readEntry(value: unknown, chain: string, before: readonly Entry[]): Entry {
  const last = before.at(-1);
  const where = `entry ${before.length + 1}`;
  const kept = isObj(value) && ('salt' in value || 'content' in value);
  const keys = ['seq', 'kind', 'recorded', 'of', 'prev', 'commitment', 'hash'];
  const entry = withKeys(value, kept ? [...keys, 'salt', 'content'] : keys, where);
  const { seq, kind, recorded, of, prev, commitment, hash, salt, content } = entry;
  if (seq !== before.length + 1) return altered(`${where}: seq`);
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return altered(`${where}: kind`);
  if (!isMoment(recorded) || (last !== undefined && recorded < last.recorded)) return altered(`${where}: recorded`);
  if (!isCount(of)) return altered(`${where}: of`);
  const about = of === 0 ? 'nothing' : before[of - 1]?.kind;
  const ofFits = kind === 'incident' ? of === 0 : about === 'incident' || (kind === 'erasure' && of === 0);
  if (!ofFits) return altered(`${where}: of`);
  if (prev !== (last?.hash ?? '0'.repeat(64))) return altered(`${where}: prev`);
  if (!isHex(commitment, 64)) return altered(`${where}: commitment`);
  let parsed: unknown;
  if (kept) {
    if (!isHex(salt, 64)) return altered(`${where}: salt`);
    if (typeof content !== 'string' || /\p{Surrogate}/u.test(content)) return altered(`${where}: content`);
    if (commitment !== sha256('difficultclient/content/1', salt, content)) {
      return altered(`${where}: content (or salt) does not fit commitment`);
    }
    parsed = parse(content);
    if (!isObj(parsed)) return altered(`${where}: content is no JSON object`);
  }
  const values = [chain, String(seq), kind, recorded, String(of), String(prev), commitment];
  const expected = sha256('difficultclient/entry/1', ...values);
  if (hash !== expected) return altered(`${where}: hash`);
  return { seq: before.length + 1, kind, recorded, of, hash: expected, content: isObj(parsed) ? parsed : undefined };
}

function checkErasures(entries: readonly Entry[], absent: string[]): void {
  const erasedAt = new Map<number, number>(); // by the number of the incident, 0 for everything
  for (const entry of entries) if (entry.kind === 'erasure') erasedAt.set(entry.of, entry.seq);
  for (const { seq, kind, of, content } of entries) {
    const about = kind === 'incident' ? seq : of;
    const byName = kind === 'erasure' ? 0 : (erasedAt.get(about) ?? 0);
    const erased = Math.max(erasedAt.get(0) ?? 0, byName) > seq;
    if (erased && content !== undefined) return altered(`entry ${seq}: content, though it is erased`);
    if (!erased && content === undefined) absent.push(`entry ${seq}: content absent`);
  }
}

function filesOf(entry: Entry | undefined): readonly unknown[] {
  const changes = entry?.content?.['changes'];
  const holder = entry?.kind === 'incident' ? entry.content : entry?.kind === 'amendment' ? changes : undefined;
  const files = isObj(holder) ? holder['files'] : undefined;
  return Array.isArray(files) ? (files as readonly unknown[]) : [];
}

function readListed(value: unknown, entries: readonly Entry[], absent: readonly string[]): Listed {
  const name = isObj(value) && typeof value['name'] === 'string' ? value['name'] : altered(`${PROOF}: files name`);
  const label = `file ${name}`;
  const attached = name.startsWith('files/');
  const keys = ['name', 'size', 'sha256'];
  const file = withKeys(value, attached ? [...keys, 'seq', 'n'] : keys, label);
  const { size, sha256: sum, seq, n } = file;
  if (!isCount(size)) return altered(`${label}: size`);
  if (!isHex(sum, 64)) return altered(`${label}: sha256`);
  if (!attached) return FIXED.includes(name) ? { name, size, sha256: sum, place: name } : altered(`${label}: name`);
  const match = /^files\/([1-9]\d*)-([1-9]\d*)-([^/\\\p{Cc}\p{Surrogate}]+)$/u.exec(name);
  if (match === null) return altered(`${label}: name`);
  if (!isCount(seq) || match[1] !== String(seq) || seq > entries.length) return altered(`${label}: seq`);
  if (!isCount(n) || match[2] !== String(n)) return altered(`${label}: n`);
  const named = filesOf(entries[seq - 1])[n - 1];
  if (isObj(named)) {
    if (named['size'] !== size) return altered(`${label}: size is not that in entry ${seq}`);
    if (named['sha256'] !== sum) return altered(`${label}: sha256 is not that in entry ${seq}`);
    // Only a harmless name is sure to stand in the zip as it is in the content.
    const plain = named['name'];
    const harmless = typeof plain === 'string' && /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/.test(plain);
    if (harmless && match[3] !== plain) return altered(`${label}: name is not that in entry ${seq}`);
  } else if (!absent.includes(`entry ${seq}: content absent`)) {
    return altered(`${label}: entry ${seq} names no such file`);
  }
  return { name, size, sha256: sum, place: `${seq}-${n}` };
}

function checkFiles(list: readonly Listed[], entries: readonly Entry[], absent: string[]): void {
  const names = new Set(list.map((file) => file.name));
  const places = new Set(list.map((file) => file.place));
  if (names.size !== list.length || places.size !== list.length) return altered(`${PROOF}: files names one twice`);
  for (const name of FIXED) if (!names.has(name)) absent.push(`file ${name} absent`);
  for (const entry of entries) {
    for (let n = filesOf(entry).length; n > 0; n -= 1) {
      if (!places.has(`${entry.seq}-${n}`)) absent.push(`entry ${entry.seq}: file ${n} absent`);
    }
  }
}

function checkBytes(zips: readonly Zip[], last: Zip, list: readonly Listed[], absent: string[]): void {
  const index = new Map(list.map((file, i) => [file.name, i]));
  const place = (zip: Zip): number => index.get(zip.files[0]?.name ?? '') ?? -1;
  const others = zips.filter((zip) => zip !== last).sort((a, b) => place(a) - place(b));
  const stray = others.flatMap((zip) => zip.files).find((file) => !file.name.startsWith('files/'));
  if (stray !== undefined) return altered(`file ${stray.name}: only the last part may hold it`);
  const present = [...others.flatMap((zip) => zip.files), ...last.files.slice(0, -1)];
  const seen = new Set(present.map((file) => file.name));
  let previous = -1;
  for (const { name, data } of present) {
    const i = index.get(name) ?? -1;
    const listed = list[i] ?? altered(`file ${name}: not listed in ${PROOF}`);
    if (i <= previous) return altered(`file ${name}: out of order`);
    previous = i;
    if (listed.size !== data.length) return altered(`file ${name}: size`);
    if (listed.sha256 !== createHash('sha256').update(data).digest('hex')) return altered(`file ${name}: sha256`);
  }
  for (const { name } of list) if (!seen.has(name)) absent.push(`file ${name} absent`);
}

function checkReceipt(receipt: string, entries: readonly Entry[], absent: string[]): void {
  const match = /^#([1-9]\d*) · .+ · ([0-9A-F]{4}(?:-[0-9A-F]{4}){4})$/.exec(receipt.trim());
  if (match === null) return unreadable(`receipt "${receipt}" is not of the form of a receipt`);
  const entry = entries[Number(match[1]) - 1];
  if (entry === undefined) absent.push(`entry ${match[1] ?? ''} absent, of which a receipt tells`);
  else if (match[2]?.replaceAll('-', '').toLowerCase() !== entry.hash.slice(0, 20)) {
    return altered(`entry ${entry.seq}: hash does not agree with the receipt`);
  }
}

function verify(parts: readonly Uint8Array[], receipts: readonly string[]): Verdict {
  const zips = parts.map(readZip);
  const [last, ...more] = zips.filter((zip) => zip.files.some((file) => file.name === PROOF));
  if (last === undefined || more.length > 0) return unreadable(last === undefined ? 'no proof' : 'several proofs');
  const proofFile = last.files.at(-1);
  if (proofFile?.name !== PROOF) return altered(`file ${PROOF}: not the last of the zip`);
  const { chain, head, entries: rawEntries, files: rawFiles } = readProof(proofFile.data);
  if (!isHex(chain, 32)) return altered(`${PROOF}: chain`);
  if (!Array.isArray(rawEntries)) return altered(`${PROOF}: entries`);
  if (!Array.isArray(rawFiles)) return altered(`${PROOF}: files`);
  const entries: Entry[] = [];
  for (const raw of rawEntries as readonly unknown[]) entries.push(readEntry(raw, chain, entries));
  const first = entries[0] ?? altered(`${PROOF}: entries`);
  const final = entries.at(-1) ?? first;
  const said = withKeys(head, ['seq', 'recorded', 'hash'], `${PROOF}: head`);
  const wrong = (['seq', 'recorded', 'hash'] as const).find((key) => said[key] !== final[key]);
  if (wrong !== undefined) return altered(`${PROOF}: head ${wrong}`);
  const absent: string[] = [];
  checkErasures(entries, absent);
  const list = (rawFiles as readonly unknown[]).map((raw) => readListed(raw, entries, absent));
  checkFiles(list, entries, absent);
  checkBytes(zips, last, list, absent);
  const misfit = zips.find((zip) => zip.misfit !== undefined)?.misfit;
  if (misfit !== undefined) return altered(misfit);
  for (const receipt of receipts) checkReceipt(receipt, entries, absent);
  if (absent.length > 0) return { exit: 2, where: [...new Set(absent)].join('; ') };
  return { exit: 0, where: `unchanged since ${first.recorded}; this does not show that the statements are true` };
}

export function secondVerify(
  parts: readonly Uint8Array[],
  receipts?: readonly string[],
): { exit: 0 | 1 | 2 | 3; where: string } {
  try {
    return verify(parts, receipts ?? []);
  } catch (error) {
    // What is thrown by Node itself, for example at JSON nested too deeply, is unreadable as well.
    return { exit: error instanceof Altered ? 1 : 3, where: error instanceof Error ? error.message : String(error) };
  }
}
