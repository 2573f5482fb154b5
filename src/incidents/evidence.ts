// Files that come with a record: fetched at once, checked for what they are, and kept sealed like words.
import { createHash } from 'node:crypto';
import type { FileRef, Turn } from '../chat/index.ts';
import { fill } from '../i18n/index.ts';
import type { Desk } from './desk.ts';
import type { Evidence } from './record.ts';
import { sentences } from './sentences.ts';

/** Bytes of one file, and files of one record. */
export const mostBytes = 8 * 1024 * 1024;
export const mostFiles = 5;
/** Bytes of all files of a log: an export holds them all. */
export const mostAll = 100 * 1024 * 1024;

export type Taken = { readonly evidence: Evidence; readonly bytes: Uint8Array };
export type Fetched = { readonly taken: readonly Taken[]; readonly notes: readonly string[] };

/** Fetches what a member sent along; what can't be taken is said, and the rest goes on. `already`: files the record has. */
export async function fetchFiles(desk: Desk, turn: Turn, already = 0): Promise<Fetched> {
  const messenger = desk.messengers().get(turn.platform);
  const taken: Taken[] = [];
  const notes: string[] = [];
  let kept = turn.files.length === 0 ? 0 : await bytesOf(desk, turn);
  for (const file of turn.files) {
    const note = (which: 'fileGone' | 'fileTooLarge' | 'fileEmpty' | 'fileKind' | 'fileMany' | 'fileFull'): void =>
      void notes.push(fill(sentences[which], turn.language, { name: file.name }));
    if (already + taken.length >= mostFiles) {
      note('fileMany');
      continue;
    }
    const got = await messenger?.fetchFile(turn.community, file, mostBytes);
    if (got?.kind !== 'file') note(got?.why === 'too-large' ? 'fileTooLarge' : 'fileGone');
    else if (got.bytes.length === 0) note('fileEmpty');
    else if (kept + got.bytes.length > mostAll) note('fileFull');
    else {
      const type = typeOf(got.bytes);
      if (type === undefined) note('fileKind');
      else {
        taken.push({ evidence: evidenceOf(file, type, got.bytes, turn), bytes: got.bytes });
        kept += got.bytes.length;
      }
    }
  }
  return { taken, notes };
}

/** Of the files the log has already. */
async function bytesOf(desk: Desk, turn: Turn): Promise<number> {
  const { entries } = await desk.logbook.log(turn);
  return entries.flatMap((it) => it.now?.files ?? []).reduce((sum, file) => sum + file.size, 0);
}

function evidenceOf(file: FileRef, type: string, bytes: Uint8Array, turn: Turn): Evidence {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: safeName(file.name), type, size: bytes.length, sha256, how: turn.platform };
}

/** A name that is safe in a zip and on any disk: no folders, nothing invisible. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '_')
    .trim();
  return [...plain].slice(-80).join('') || 'file';
}

/** What bytes are, by their own beginning: a name or a claim of the sender counts for nothing. */
function typeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  for (const [magic, type] of magics) if (start.startsWith(magic)) return type;
  if (/^RIFF.{4}WEBP/s.test(start)) return 'image/webp';
  if (/^.{4}ftyp(heic|heix|mif1|avif)/s.test(start)) return 'image/heic';
  return isMail(bytes) ? 'message/rfc822' : undefined;
}

const magics = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['%PDF-', 'application/pdf'],
] as const;

/** A mail as a file begins with header lines, of which some are always there. */
function isMail(bytes: Uint8Array): boolean {
  const top = Buffer.from(bytes.subarray(0, 16_384)).toString('latin1');
  const head = top.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^[A-Za-z-]+:/.test(head) && /^from:/im.test(head) && /^(date|received|message-id):/im.test(head);
}
