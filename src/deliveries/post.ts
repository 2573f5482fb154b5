// Posts where nobody just asked go through a row with one owner, so that none is sent twice or forgotten unseen.
import { freshKey, type Document, type Messenger, type Sent } from '../chat/index.ts';
import type { Buttons } from './button.ts';
import type { Memory, Where } from './memory.ts';

/** Writes to a person's direct messages; what could not be known is kept as such and never sent again by itself. */
export async function post(
  memory: Memory,
  buttons: Buttons,
  messenger: Messenger,
  where: Where,
  draft: Document,
): Promise<Sent> {
  const home = { ...where, community: where.platform === 'discord' ? 'direct' : where.community };
  const id = { platform: home.platform, community: home.community, key: freshKey() };
  try {
    const document = await buttons.keep(home, draft);
    await memory.store.post(id, memory.owner.number, memory.seal('outbox', id, { person: where.person }));
    const sent = await messenger.toPerson(where.community, where.person, document, id.key);
    await (sent.kind === 'unsent' && sent.why === 'unknown' ? memory.store.postUnknown(id) : memory.store.posted(id));
    return sent;
  } catch (error) {
    memory.log.error('post failed', error, { platform: where.platform });
    return { kind: 'unsent', why: 'unreachable' };
  }
}
