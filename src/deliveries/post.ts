// Posts where nobody just asked go through a row with one owner, so that none is sent twice or forgotten unseen.
import { createHash } from 'node:crypto';
import type { Document, Messenger, Sent } from '../chat/index.ts';
import type { Buttons } from './button.ts';
import type { Memory, Where } from './memory.ts';

/** A person, and the delivery this post belongs to: one delivery posts once, however often it is worked on. */
export type Whom = Where & { readonly delivery: string };

/** Writes to a person's direct messages; what could not be known is kept as such and never sent again by itself. */
export async function post(
  memory: Memory,
  buttons: Buttons,
  messenger: Messenger,
  whom: Whom,
  draft: Document,
): Promise<Sent> {
  const { store, owner } = memory;
  const { platform, person } = whom;
  const home = { platform, person, community: messenger.homeOf?.(whom.community) ?? whom.community };
  const key = createHash('sha256').update(`${whom.community}/${whom.delivery}`).digest('base64url').slice(0, 22);
  const id = { platform, community: home.community, key };
  try {
    const before = await store.post(id, owner.number, memory.ownerOf(home), memory.seal('outbox', id, { person }));
    if (before === 'sent') return { kind: 'sent', channel: '', message: '' };
    if (before !== undefined) return { kind: 'unsent', why: 'unknown' };
    const sent = await messenger.toPerson(whom.community, person, await buttons.keep(home, draft), key);
    if (sent.kind === 'sent') await store.posted(id);
    else if (sent.why === 'unknown') await store.postUnknown(id);
    else await store.unposted(id);
    return sent;
  } catch (error) {
    memory.log.error('post failed', error, { platform });
    return { kind: 'unsent', why: 'unreachable' };
  }
}
