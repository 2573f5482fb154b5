// A zip in which every byte is fixed by the names and contents of its files, as chain/FORMAT.md has it: stored, nothing optional.
import { crc32 } from 'node:zlib';

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array };

const endSize = 22;
const most = { files: 0xffff, bytes: 0xffffffff };

/** How many bytes one file takes, both its headers with it. */
export const sizeInZip = (name: string, size: number): number => 76 + 2 * Buffer.byteLength(name) + size;

/** How many bytes the zip of these files has. */
export const zipSize = (files: readonly { readonly name: string; readonly size: number }[]): number =>
  files.reduce((sum, { name, size }) => sum + sizeInZip(name, size), endSize);

/** The zip piece by piece: each file's header and bytes as they come, then what closes it. Throws where a zip's own numbers end. */
export function* zipChunks(files: Iterable<ZipFile>): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const written = Buffer.from(name);
    const size = sizeInZip(name, bytes.length) - 46 - written.length;
    if (directory.length === most.files || at + size > most.bytes || written.length > 0xffff) {
      throw new RangeError('More than a zip can hold');
    }
    const crc = crc32(bytes);
    directory.push(centralHeader(written, crc, bytes.length, at));
    yield localHeader(written, crc, bytes.length);
    yield bytes;
    at += size;
  }
  yield* directory;
  yield endRecord(
    directory.length,
    directory.reduce((sum, it) => sum + it.length, 0),
    at,
  );
}

/** The whole zip in one piece. */
export function zipBytes(files: readonly ZipFile[]): Uint8Array {
  const whole = new Uint8Array(zipSize(files.map(({ name, bytes }) => ({ name, size: bytes.length }))));
  let at = 0;
  for (const chunk of zipChunks(files)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** 1 January 1980, as a zip writes a day. */
const day = 0x0021;

function localHeader(name: Uint8Array, crc: number, size: number): Uint8Array {
  const head = Buffer.alloc(30 + name.length);
  head.writeUInt32LE(0x04034b50, 0);
  common(head, 4, crc, size, name.length);
  head.set(name, 30);
  return head;
}

function centralHeader(name: Uint8Array, crc: number, size: number, at: number): Uint8Array {
  const head = Buffer.alloc(46 + name.length);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  common(head, 6, crc, size, name.length);
  head.writeUInt32LE(at, 42);
  head.set(name, 46);
  return head;
}

/** What both headers say alike: version 20, names in UTF-8, stored, the day, checksum, sizes. */
function common(head: Buffer, at: number, crc: number, size: number, nameLength: number): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(0x0800, at + 2);
  head.writeUInt16LE(day, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(size, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(nameLength, at + 22);
}

function endRecord(count: number, size: number, at: number): Uint8Array {
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
