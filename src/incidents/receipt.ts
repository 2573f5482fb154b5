// The lasting copy of a receipt: a job after each entry writes it to its author's direct messages, once.
import { document, muted, paragraph, plain, type Document, type Messenger, type Platform } from '../chat/index.ts';
import type { Chains, Link, Person } from '../chain/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import { say } from '../i18n/index.ts';
import type { Ids } from '../jobs/index.ts';
import type { Logbook, Settings } from './logbook.ts';
import { receiptText } from './save.ts';
import { sentences } from './sentences.ts';

export const receiptJob = 'incident-receipt';

export type Writing = {
  readonly chains: Chains;
  readonly logbook: Logbook;
  readonly post: Deliveries['post'];
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
};

export const receiptIds = ({ platform, owner }: Person, seq: number): Ids => ({ platform, owner, seq });

/** Throws when it could not be sent, so that the job comes again: a closed direct message is opened some day. */
export async function sendReceipt(writing: Writing, ids: Ids): Promise<void> {
  const person = { platform: String(ids['platform']), owner: String(ids['owner']) };
  const seq = Number(ids['seq']);
  const settings = await writing.logbook.settingsOf(person);
  const link = (await writing.chains.links(person, seq)).at(0);
  if (settings === undefined || link === undefined) return;
  await writeTo(writing, person, settings, `receipt ${person.owner} ${seq}`, receiptDocument(settings, link));
}

function receiptDocument({ language, zone = 'UTC' }: Settings, link: Link): Document {
  const note = link.seq === 1 ? [muted(plain(say(sentences.receiptNote, language)))] : [];
  return document(say(sentences.savedPreview, language), paragraph(plain(receiptText(link, language, zone))), ...note);
}

/** Writes to a log's owner wherever they were last seen. Throws NotWritten unless it arrived, or may have. */
export async function writeTo(
  { logbook, post, messengers }: Writing,
  person: Person,
  settings: Settings,
  delivery: string,
  draft: Document,
): Promise<void> {
  const platform = person.platform as Platform;
  const messenger = messengers().get(platform);
  if (messenger === undefined) throw new NotWritten('no-platform');
  const sent = await post(messenger, { platform, ...settings.address, delivery }, draft);
  if (sent.kind === 'unsent' && sent.why !== 'unknown') {
    if (sent.why === 'dm-closed') await logbook.changeOf(person, { dmClosed: true });
    throw new NotWritten(sent.why);
  }
  if (settings.dmClosed === true) await logbook.changeOf(person, { dmClosed: false });
}

/** A direct message that did not go out; the job is tried again. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly code: string;
  constructor(code: string) {
    super(`not written: ${code}`);
    this.code = code;
  }
}
