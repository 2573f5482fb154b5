// A file of a member's as every platform names it, and what is said when it can't be had.
import { fit, visible, type FileRef } from '../../chat/index.ts';
import { word } from './wire.ts';

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
