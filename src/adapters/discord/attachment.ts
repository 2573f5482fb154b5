// Files in Discord's payloads, and their bytes from its content network.
import type { Fetched, FileRef } from '../../chat/index.ts';
import { download, hostsOf } from '../shared/download.ts';
import { fileRef } from '../shared/file.ts';
import { fields, word, type Fields } from './wire.ts';

/** Where Discord keeps attachments. */
const hosts = ['cdn.discordapp.com', 'media.discordapp.net'];

/** An attachment as a file; undefined when the payload does not say where it lies. */
export function attachmentOf(value: unknown, arg?: string): FileRef | undefined {
  const { filename, content_type, size, url } = fields(value);
  const ref = word(url);
  return ref === undefined ? undefined : fileRef({ name: filename, type: content_type, size }, ref, arg);
}

/** What was attached to an option or a form, by id. */
export const resolvedFiles = (data: Fields): Fields => fields(fields(data['resolved'])['attachments']);

/** The address carries its own permission, so no token is sent. */
export function createFetchFile(apiUrl: string | undefined): (file: FileRef, most: number) => Promise<Fetched> {
  const isOurs = hostsOf(hosts, apiUrl);
  return async (file, most) => {
    const got = await download({ url: file.ref, most, isOurs });
    return got.kind === 'file' ? { kind: 'file', bytes: got.bytes } : got;
  };
}
