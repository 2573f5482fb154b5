// Files out: the bytes first, which nobody sees, then one call that shows them; and taking them away again for good.
import { setTimeout as sleep } from 'node:timers/promises';
import { fit, visible } from '../../chat/index.ts';
import { attachmentOf, type FileBlock } from '../shared/file.ts';
import { fields, items, word } from '../shared/wire.ts';
import type { Failure } from './failure.ts';
import { fileId } from './file.ts';
import { limits } from './limits.ts';
import type { Called, Web } from './web.ts';

type Uploaded =
  | { readonly kind: 'uploaded'; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Nothing can be seen yet, so whatever goes wrong here, doing it again later does no harm. */
export async function upload(web: Web, blocks: readonly FileBlock[]): Promise<Uploaded> {
  const ids: string[] = [];
  for (const block of blocks) {
    const { name, bytes } = attachmentOf(block);
    const alt = block.kind === 'image' ? fit(visible(block.alt), limits.altText) : '';
    const filename = fit(visible(name).replaceAll(/\s+/g, ' ').trim(), limits.fileLabel) || 'file';
    const asked = { filename, length: bytes.length, ...(alt === '' ? {} : { alt_txt: alt }) };
    const called = await web.call('files.getUploadURLExternal', asked);
    if (called.kind === 'failed') return failed(called.failure);
    const [id, url] = [fileId(called.data['file_id']), word(called.data['upload_url'])];
    if (id === undefined || url === undefined) return failed({ kind: 'refused', code: 'no_upload_url' });
    const put = await web.put(url, bytes);
    if (put.kind === 'failed') return failed(put.failure);
    ids.push(id);
  }
  return { kind: 'uploaded', ids };
}

const failed = ({ kind, code }: Failure): Uploaded => ({
  kind: 'failed',
  failure: { kind: kind === 'unknown' ? 'unreachable' : kind, code },
});

/** Shows them, as one message; never called twice for the same files. */
export function share(web: Web, ids: readonly string[], channel: string, thread?: string): Promise<Called> {
  const where = thread === undefined ? {} : { thread_ts: thread };
  return web.call('files.completeUploadExternal', { files: ids.map((id) => ({ id })), channel_id: channel, ...where });
}

/** Slack shows an upload a moment after it has taken it. */
const settleMs = 700;

/**
 * Deletes files for good: a message that is deleted leaves its files in Slack, and a file that is deleted leaves its message,
 * so both are. False when one of them may still be there.
 */
export async function remove(web: Web, ids: readonly string[]): Promise<boolean> {
  let clean = true;
  const shares = new Map<string, Share>();
  for (const id of ids) for (const it of await sharesOf(web, id)) shares.set(`${it.channel}/${it.ts}`, it);
  for (const share of shares.values()) {
    const called = await web.call('chat.delete', share);
    if (isGone(called, 'message_not_found')) continue;
    // Once the file is gone nothing says where its message stands; only where Slack will never delete that does the file go alone.
    if (called.kind === 'failed' && called.failure.kind !== 'refused') return false;
    clean = false;
  }
  for (const file of ids) {
    clean = isGone(await web.call('files.delete', { file }), 'file_not_found', 'file_deleted') && clean;
  }
  return clean;
}

type Share = { readonly channel: string; readonly ts: string };

async function sharesOf(web: Web, id: string): Promise<readonly Share[]> {
  for (const wait of [0, settleMs]) {
    if (wait > 0) await sleep(wait);
    const called = await web.call('files.info', { file: id });
    if (called.kind === 'failed') return [];
    const shares = fields(fields(called.data['file'])['shares']);
    const found = Object.values(shares).flatMap((byChannel) =>
      Object.entries(fields(byChannel)).flatMap(([channel, list]) =>
        items(list).flatMap((it): Share[] => {
          const ts = word(fields(it)['ts']);
          return ts === undefined ? [] : [{ channel, ts }];
        }),
      ),
    );
    if (found.length > 0) return found;
  }
  return [];
}

const isGone = (called: Called, ...codes: readonly string[]): boolean =>
  called.kind === 'done' || codes.includes(called.failure.code);
