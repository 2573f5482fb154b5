// Files as every platform has them: what a payload says of a member's, and which of ours fit a message.
import { fit, visible, type Attachment, type FileRef, type Language, type StampedBlock } from '../../chat/index.ts';
import { word } from './wire.ts';
import { leftBehind } from './words.ts';

const mostName = 255;

/** What a payload says of a file; a name of one line, a size that is a number. */
export function fileRef(
  said: { readonly name: unknown; readonly type: unknown; readonly size: unknown },
  ref: string,
  arg?: string,
): FileRef {
  const name = visible(word(said.name) ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const size = typeof said.size === 'number' && said.size >= 0 ? said.size : 0;
  return {
    name: fit(name, mostName) || 'file',
    type: word(said.type)?.split(';')[0]?.trim().toLowerCase() ?? 'application/octet-stream',
    size,
    ref,
    ...(arg === undefined ? {} : { arg }),
  };
}

/** The value of an arg that files were given for. */
export const namesOf = (files: readonly FileRef[]): string => files.map((it) => it.name).join(', ');

/** The request's part of it; absent when nothing came along. */
export const filesOf = (files: readonly FileRef[]): { files?: readonly FileRef[] } =>
  files.length === 0 ? {} : { files };

export type FileBlock = Extract<StampedBlock, { kind: 'file' | 'image' }>;
export const isFile = (block: StampedBlock): block is FileBlock => block.kind === 'file' || block.kind === 'image';
export const attachmentOf = (block: FileBlock): Attachment => (block.kind === 'file' ? block.file : block.image);

type Most = { readonly files: number; readonly bytes: number };

/** True when every file goes along. */
export const allFit = (blocks: readonly StampedBlock[], most: Most): boolean =>
  fitFiles(blocks, most, 'en').filter(isFile).length === blocks.filter(isFile).length;

/** The files that fit stay; in the place of every other a line says that it was not sent. */
export function fitFiles(blocks: readonly StampedBlock[], most: Most, language: Language): readonly StampedBlock[] {
  let [files, bytes] = [0, 0];
  return blocks.map((block): StampedBlock => {
    if (!isFile(block)) return block;
    const { name, bytes: own } = attachmentOf(block);
    if (own.length > 0 && files < most.files && bytes + own.length <= most.bytes) {
      files += 1;
      bytes += own.length;
      return block;
    }
    const shown = fit(visible(name).replaceAll(/\s+/g, ' ').trim(), mostName);
    return { kind: 'text', tone: 'muted', text: [{ kind: 'plain', text: leftBehind(shown, language) }] };
  });
}
