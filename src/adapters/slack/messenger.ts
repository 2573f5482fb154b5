// Writes in Slack where nobody has just asked. Slack has no key that makes a second try harmless, so nothing is tried twice.
import type { Messenger, Sent, StampedDocument } from '../../chat/index.ts';
import { sentOf } from './failure.ts';
import { createFetchFile } from './file.ts';
import { renderSlack } from './render.ts';
import { post, postToPerson, type Delivered } from './send.ts';
import type { Web } from './web.ts';

export function createMessenger(web: Web, token: string, apiUrl: string | undefined): Messenger {
  const fetchFile = createFetchFile(web, token, apiUrl);
  const message = (document: StampedDocument) => renderSlack(document, 'en');
  return {
    toPerson: async (_community, person, document) => outcome(await postToPerson(web, person, message(document))),
    toChannel: async (_community, channel, document) => outcome(await post(web, channel, message(document))),
    fetchFile: (_community, file, most) => fetchFile(file, most),
  };
}

function outcome(delivered: Delivered): Sent {
  if (delivered.kind === 'failed') return sentOf(delivered.failure);
  return { kind: 'sent', channel: delivered.channel, message: delivered.ts };
}
