// Reads a zip somebody sent: names and bytes of its files, never more than was said to be enough.
import { inflateRawSync } from 'node:zlib';
import type { ZipFile } from './write.ts';

/** `too-much`: more files or bytes than asked for. */
export type Unreadable = 'no-zip' | 'too-much';
export type Most = { readonly files: number; readonly bytes: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endSize = 22;
/** A comment may stand behind the end. */
const longestComment = 0xffff;

/** Folders are left out. Never throws. */
export function readZip(bytes: Uint8Array, most: Most): readonly ZipFile[] | Unreadable {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), most);
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return 'no-zip';
    throw error;
  }
}

function read(zip: Buffer, most: Most): readonly ZipFile[] | Unreadable {
  const end = endOf(zip);
  if (end === undefined) return 'no-zip';
  const count = zip.readUInt16LE(end + 10);
  if (count > most.files) return 'too-much';
  const files: ZipFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  let left = most.bytes;
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== entryMark) return 'no-zip';
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    left -= size;
    if (left < 0) return 'too-much';
    const content = contentOf(zip, zip.readUInt32LE(at + 42), { method, packed, size });
    if (content === undefined) return 'no-zip';
    if (!name.endsWith('/')) files.push({ name, bytes: content });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

function endOf(zip: Buffer): number | undefined {
  for (let at = zip.length - endSize; at >= Math.max(0, zip.length - endSize - longestComment); at--) {
    if (zip.readUInt32LE(at) === endMark) return at;
  }
  return undefined;
}

type Entry = { readonly method: number; readonly packed: number; readonly size: number };

/** Stored or deflated, of exactly the size that was said. */
function contentOf(zip: Buffer, at: number, { method, packed, size }: Entry): Uint8Array | undefined {
  if (zip.readUInt32LE(at) !== fileMark) return undefined;
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const raw = zip.subarray(start, start + packed);
  if (raw.length !== packed) return undefined;
  if (method === 0) return packed === size ? Uint8Array.from(raw) : undefined;
  if (method !== 8) return undefined;
  const content = inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  return content.length === size ? Uint8Array.from(content) : undefined;
}
