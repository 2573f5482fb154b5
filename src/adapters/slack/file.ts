// Files in Slack's payloads, and their bytes: asked for with the bot's token, which goes to Slack's own hosts alone.
import type { Fetched, FileRef, Unfetched } from '../../chat/index.ts';
import { download, hostsOf, unfetched } from '../shared/download.ts';
import { fileRef } from '../shared/file.ts';
import { fields, items, word, type Fields } from '../shared/wire.ts';
import type { Failure } from './failure.ts';
import { slackHosts } from './limits.ts';
import type { Web } from './web.ts';

/** Files of a message: Slack lets the sender send what they may see, so it need not be theirs. */
export const messageFiles = (list: unknown): FileRef[] => items(list).flatMap((it) => named(fields(it), '') ?? []);

/** Files put into a form: only the sender's own are fetched, since a client could name any other. */
export const formFiles = (list: unknown, person: string, arg: string): FileRef[] =>
  items(list).flatMap((it) => named(fields(it), person, arg) ?? []);

/** The value as the id of a file. */
export const fileId = (value: unknown): string | undefined =>
  typeof value === 'string' && /^F[A-Z0-9]{1,30}$/.test(value) ? value : undefined;

function named(file: Fields, person: string, arg?: string): FileRef | undefined {
  const id = fileId(file['id']);
  if (id === undefined || file['mode'] === 'tombstone') return undefined;
  const said = { name: file['name'] ?? file['title'], type: file['mimetype'], size: file['size'] };
  return fileRef(said, `${id}/${person}`, arg);
}

const gone = new Set(['file_not_found', 'file_deleted']);

export function createFetchFile(
  web: Web,
  token: string,
  apiUrl: string | undefined,
): (file: FileRef, most: number) => Promise<Fetched> {
  const isOurs = hostsOf(slackHosts, apiUrl);
  return async ({ ref }, most) => {
    const [id, person = ''] = ref.split('/');
    if (fileId(id) === undefined) return unfetched('forbidden');
    const called = await web.call('files.info', { file: id });
    if (called.kind === 'failed') return unfetched(whyNot(called.failure));
    const file = fields(called.data['file']);
    const url = word(file['url_private_download']) ?? word(file['url_private']);
    if (file['mode'] === 'tombstone') return unfetched('gone');
    if (url === undefined || (person !== '' && file['user'] !== person)) return unfetched('forbidden');
    if (Number(file['size']) > most) return unfetched('too-large');
    const got = await download({ url, most, isOurs, headers: { authorization: `Bearer ${token}` } });
    if (got.kind === 'unfetched') return got;
    if (isSignIn(file, got.type, got.bytes)) return unfetched('forbidden');
    return { kind: 'file', bytes: got.bytes };
  };
}

function whyNot({ kind, code }: Failure): Unfetched['why'] {
  if (gone.has(code)) return 'gone';
  return kind === 'refused' ? 'forbidden' : 'unreachable';
}

/** Whom Slack does not let read a file it shows a page to sign in, with status 200. */
function isSignIn(file: Fields, type: string, bytes: Uint8Array): boolean {
  return type.startsWith('text/html') && (file['mimetype'] !== 'text/html' || file['size'] !== bytes.length);
}
