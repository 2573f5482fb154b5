// Writes in Discord where nobody has just asked; a nonce makes a second try of the same message harmless for some minutes.
import { named, type Messenger, type Sent, type StampedDocument } from '../../chat/index.ts';
import { createFetchFile } from './attachment.ts';
import { sentOf } from './failure.ts';
import { along } from './limits.ts';
import type { Opening } from './render.ts';
import { openDm, payloadOf, post } from './send.ts';
import type { Called, Web } from './web.ts';
import { snowflake } from './wire.ts';
import { allFit } from '../shared/file.ts';

export function createMessenger(
  web: Web,
  apiUrl: string | undefined,
  more: Required<Pick<Messenger, 'threads' | 'checkup'>>,
): Messenger {
  const fetchFile = createFetchFile(apiUrl);
  return {
    homeOf: () => 'direct',
    toPerson: (_community, person, document, nonce) => toPerson(web, person, document, nonce),
    toChannel: (_community, channel, document, nonce) => write(web, channel, 'channel', named(document), nonce),
    ...more,
    mostFileBytes: along.bytes,
    fetchFile: (_community, file, most) => fetchFile(file, most),
  };
}

/** Opens the direct messages with a person and writes there, with a first line that holds nothing private. */
export async function toPerson(web: Web, person: string, document: StampedDocument, nonce: string): Promise<Sent> {
  if (snowflake(person) === undefined) return { kind: 'unsent', why: 'not-there' };
  if (!allFit(document.blocks, along)) return { kind: 'unsent', why: 'too-large' };
  const opened = await openDm(web, person);
  if (opened.kind === 'failed') {
    // Nothing was written yet, so whatever went wrong, trying again later does no harm.
    const { kind, code } = opened.failure;
    return sentOf({ kind: kind === 'unknown' ? 'unreachable' : kind, code: code === '50035' ? '10013' : code }, 'dm');
  }
  const channel = snowflake(opened.data['id']);
  return channel === undefined ? { kind: 'unsent', why: 'not-there' } : write(web, channel, 'dm', document, nonce);
}

async function write(
  web: Web,
  channel: string,
  where: 'dm' | 'channel',
  document: StampedDocument,
  nonce: string,
): Promise<Sent> {
  if (snowflake(channel) === undefined) return { kind: 'unsent', why: 'not-there' };
  const opening: Opening = where === 'dm' ? 'preview' : 'none';
  return outcome(await post(web, channel, payloadOf(document, 'en', opening), nonce), channel, where);
}

function outcome(called: Called, channel: string, where: 'dm' | 'channel'): Sent {
  if (called.kind === 'failed') return sentOf(called.failure, where);
  return { kind: 'sent', channel, message: snowflake(called.data['id']) ?? '' };
}
