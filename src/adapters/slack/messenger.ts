// Writes in Slack where nobody has just asked. Slack has no key that makes a second try harmless, so nothing is tried twice.
import type { Messenger, Sent } from '../../chat/index.ts';
import { checkup } from './checkup.ts';
import { allFit } from '../shared/file.ts';
import { sentOf } from './failure.ts';
import { createFetchFile } from './file.ts';
import { along } from './limits.ts';
import { sendWhole } from './parcel.ts';
import { renderSlack } from './render.ts';
import { post, type Delivered } from './send.ts';
import type { SlackSettings } from './start.ts';
import { createThreads } from './threads.ts';
import type { Web } from './web.ts';

export function createMessenger(
  web: Web,
  { botToken: token, apiUrl, listens }: Pick<SlackSettings, 'botToken' | 'apiUrl' | 'listens'>,
): Messenger {
  const fetchFile = createFetchFile(web, token, apiUrl);
  return {
    toPerson: async (_community, person, document) =>
      allFit(document.blocks, along) ? sendWhole(web, person, document) : { kind: 'unsent', why: 'too-large' },
    toChannel: async (_community, channel, document) => outcome(await post(web, channel, renderSlack(document, 'en'))),
    threads: createThreads(web),
    checkup: () => checkup(web, { listens: listens === true }),
    mostFileBytes: along.bytes,
    fetchFile: (_community, file, most) => fetchFile(file, most),
  };
}

function outcome(delivered: Delivered): Sent {
  if (delivered.kind === 'failed') return sentOf(delivered.failure);
  return { kind: 'sent', channel: delivered.channel, message: delivered.ts };
}
