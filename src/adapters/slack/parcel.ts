// A message with its files. In a channel a file can't be private, so there it goes to the member's direct messages, never to the channel.
import { shown, type Language, type Sent, type Shown, type StampedDocument } from '../../chat/index.ts';
import type { FileBlock } from '../shared/file.ts';
import { filesOf, threaded, withoutFiles, type Address } from './address.ts';
import { isClosed, sentOf, shownOf, type Failure } from './failure.ts';
import { filesBeside, renderSlack, type Known, type Message } from './render.ts';
import { deleteAt, openDm, post, sendTo, type Delivered } from './send.ts';
import { remove, share, upload } from './upload.ts';
import type { Web } from './web.ts';
import { words } from './words.ts';

type Said = keyof typeof words;
type Parcel = { readonly files: readonly FileBlock[]; render(known: Known): Message; say(what: Said): string };

const parcelOf = (document: StampedDocument, language: Language): Parcel => ({
  files: filesBeside(document),
  render: (known) => renderSlack(document, language, known),
  say: (what) => words[what][language],
});

/** An answer: whatever becomes of its files, its words are shown, and they say so. Files of what stood there go. */
export async function sendAnswer(
  web: Web,
  address: Address,
  document: StampedDocument,
  language: Language,
  now: number,
): Promise<Delivered> {
  const parcel = parcelOf(document, language);
  const target = withoutFiles(address);
  const delivered = await sendParcel(web, target, parcel, now);
  if (delivered.kind === 'sent') await remove(web, filesOf(address));
  return delivered;
}

async function sendParcel(web: Web, address: Address, parcel: Parcel, now: number): Promise<Delivered> {
  if (parcel.files.length === 0) return sendTo(web, address, parcel.render({}), now);
  if (address.via === 'url' || address.via === 'ephemeral') {
    const known = await toDm(web, address.person, parcel);
    const sent = await sendTo(web, address, parcel.render(known), now);
    return sent.kind === 'sent' ? { ...sent, files: known.files ?? [] } : sent;
  }
  const uploaded = await upload(web, parcel.files);
  if (uploaded.kind === 'failed') return sendTo(web, address, parcel.render({ note: parcel.say('unsent') }), now);
  const { ids } = uploaded;
  const sent = await sendTo(web, address, parcel.render({ files: ids }), now);
  if (sent.kind === 'failed') return sent;
  const shared = await share(web, ids, sent.channel, threaded(address.thread).thread);
  if (shared.kind === 'done') return { ...sent, files: ids };
  const message = parcel.render({ files: ids, note: parcel.say(said(shared.failure)) });
  await web.call('chat.update', { channel: sent.channel, ts: sent.ts, ...message });
  return { ...sent, files: ids };
}

/** Sends the files alone, and what is to be said of that beside the private answer. */
async function toDm(web: Web, person: string, parcel: Parcel): Promise<Known> {
  const opened = await openDm(web, person);
  if (opened.kind === 'failed') return { note: parcel.say(said(opened.failure)) };
  const uploaded = await upload(web, parcel.files);
  if (uploaded.kind === 'failed') return { note: parcel.say('unsent') };
  const shared = await share(web, uploaded.ids, opened.channel);
  return {
    files: uploaded.ids,
    note: parcel.say(shared.kind === 'done' ? 'inDm' : said(shared.failure)),
  };
}

function said(failure: Failure): Said {
  if (failure.kind === 'unknown') return 'unsure';
  return isClosed(failure.code) ? 'closed' : 'unsent';
}

/** Deletes the message that was pressed, last: as long as something of it is left, its button is. */
export async function clearAnswer(web: Web, address: Address, now: number): Promise<Shown> {
  const standing = address.via === 'edit' || (address.via === 'url' && address.replace);
  if (!standing) return shown;
  if (!(await remove(web, filesOf(address)))) return { kind: 'lost', why: 'unreachable' };
  const gone = await deleteAt(web, address, now);
  return gone.kind === 'done' || gone.failure.code === 'message_not_found' ? shown : shownOf(gone.failure);
}

/** To a person, all of it or nothing: a message whose files are refused is taken back. */
export async function sendWhole(web: Web, person: string, document: StampedDocument): Promise<Sent> {
  const parcel = parcelOf(document, 'en');
  const opened = await openDm(web, person);
  if (opened.kind === 'failed') return sentOf(opened.failure);
  const uploaded = await upload(web, parcel.files);
  if (uploaded.kind === 'failed') return sentOf(uploaded.failure);
  const { ids } = uploaded;
  const sent = await post(web, opened.channel, parcel.render({ files: ids }));
  if (sent.kind === 'failed') return sentOf(sent.failure);
  const arrived: Sent = { kind: 'sent', channel: sent.channel, message: sent.ts };
  const shared = ids.length === 0 ? undefined : await share(web, ids, sent.channel);
  if (shared === undefined || shared.kind === 'done') return arrived;
  if (shared.failure.kind === 'unknown') return { kind: 'unsent', why: 'unknown' };
  const taken = await web.call('chat.delete', { channel: sent.channel, ts: sent.ts });
  return taken.kind === 'done' ? sentOf(shared.failure) : { kind: 'unsent', why: 'unknown' };
}
