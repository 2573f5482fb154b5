// Files on this machine: those a member names by their path, and those the bot puts into the folder it was started in.
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fit, visible, type Attachment, type Fetched, type FileRef, type Unfetched } from '../../chat/index.ts';

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
};

/** The files a line names, at most `most`; undefined when one of them is none. The whole line goes before its parts. */
export async function namedFiles(
  line: string,
  most: number,
  arg: string,
  folder: string,
): Promise<readonly FileRef[] | undefined> {
  const whole = await named(line, arg, folder);
  if (whole !== undefined) return [whole];
  const parts = line.split(',').filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > most) return undefined;
  const files = await Promise.all(parts.map((part) => named(part, arg, folder)));
  const found = files.filter((it) => it !== undefined);
  return found.length === parts.length ? found : undefined;
}

async function named(text: string, arg: string, folder: string): Promise<FileRef | undefined> {
  try {
    const ref = pathOf(text, folder);
    const { size } = await regular(ref);
    const name = fit(visible(basename(ref)), 255);
    return { name, type: types[extname(ref).toLowerCase()] ?? 'application/octet-stream', size, ref, arg };
  } catch {
    return undefined;
  }
}

/** As a shell would read it: dragged into a terminal a path comes in quotes or with backslashes. */
function pathOf(text: string, folder: string): string {
  const bare = text.trim();
  const quoted = /^(["'])(.*)\1$/.exec(bare)?.[2];
  const path = quoted ?? bare.replaceAll(/\\(?=[\s\\'"()&,])/g, '');
  if (/^file:\/\/\//.test(path) && URL.canParse(path)) return fileURLToPath(path);
  return /^~(?=\/|$)/.test(path) ? join(homedir(), path.slice(1)) : resolve(folder, path);
}

class Irregular extends Error {
  override readonly name = 'Irregular';
}

/** Asked before it is opened: a pipe would be waited for. */
async function regular(path: string): Promise<{ readonly size: number }> {
  const about = await stat(path);
  if (!about.isFile()) throw new Irregular();
  return about;
}

/** Reads one byte more than it may at most, so that a file that grew is noticed. */
export async function fetchFile({ ref }: FileRef, most: number): Promise<Fetched> {
  try {
    await regular(ref);
    const file = await open(ref, 'r');
    try {
      const chunks: Buffer[] = [];
      let size = 0;
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, size);
        if (bytesRead === 0) return { kind: 'file', bytes: Buffer.concat(chunks) };
        size += bytesRead;
        if (size > most) return { kind: 'unfetched', why: 'too-large' };
        chunks.push(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unfetched', why: whyNot(error) };
  }
}

function whyNot(error: unknown): Unfetched['why'] {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone';
  return error instanceof Irregular || code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreachable';
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const mostTries = 1_000;

/** Where it lies now, for this user alone; undefined when it could not be written. What is there is never overwritten. */
export async function writeFile(folder: string, file: Attachment): Promise<string | undefined> {
  const name = safeName(file.name);
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  for (let nth = 1; nth <= mostTries; nth += 1) {
    const path = join(folder, nth === 1 ? name : `${stem}-${nth}${end}`);
    try {
      const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
      const handle = await open(path, flags, 0o600);
      await handle.writeFile(file.bytes).finally(() => handle.close());
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return undefined;
    }
  }
  return undefined;
}

/** One name in one folder, whatever was asked for: no path, no hidden file, nothing a shell or another system trips over. */
export function safeName(name: string): string {
  const last = visible(name).split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/[<>:"|?*\s]+/g, '_')
    .replace(/^[.\-_]+/, '')
    .replace(/[.\s]+$/, '');
  const end = extname(clean).slice(0, 20).toWellFormed();
  const stem = clean.slice(0, clean.length - extname(clean).length);
  const short = Buffer.from(stem).subarray(0, 180).toString().replaceAll('\ufffd', '');
  return `${short || 'file'}${end}`;
}
