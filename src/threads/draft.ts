// A draft between the look before and the posting: sealed, its author's alone, gone after a day.
import {
  document,
  buttons,
  paragraph,
  plain,
  press,
  refuse,
  show,
  visible,
  type Document,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { openingButton } from '../community/index.ts';
import { languageOf } from '../text/index.ts';
import { newAlias } from './alias.ts';
import { isNowhere, type Desk } from './desk.ts';
import { hide } from './hide.ts';
import { previewDocument } from './preview.ts';
import { draftShape, hidable, type Draft, type Wish } from './record.ts';
import { sentences } from './sentences.ts';
import { titleOf } from './view.ts';

/** A draft of something to ask, everything hidden that can be. */
export const newDraft = (text: string): Wish => ({
  kind: 'thread draft',
  text: visible(text).trim(),
  hide: [...hidable],
  as: 'alias',
  alias: newAlias(languageOf(text).language),
  channel: '',
});

export async function drafted(desk: Desk, turn: Turn, key: string): Promise<Draft | undefined> {
  const found = draftShape.safeParse(await desk.deliveries.cases.get(turn, key));
  return found.success ? found.data : undefined;
}

/** Keeps a draft, anew or under its key, as it would stand there now, and shows that. */
export async function look(desk: Desk, turn: Turn, wish: Wish, key?: string, note?: string): Promise<Outcome> {
  if (desk.threads(turn) === undefined) return refuse(sentences.noChannels);
  if (isNowhere(turn)) return refuse(sentences.fromDirect);
  const thread = wish.to === undefined ? undefined : await desk.book.byId(turn, wish.to);
  const channels = thread === undefined ? await desk.channels.open(turn) : [];
  const channel =
    thread === undefined
      ? (channels.find((it) => it.channel === wish.channel) ?? channels[0])
      : await desk.channels.one(turn, thread.channel);
  const language = thread?.language ?? languageOf(wish.text).language;
  const hidden = hide(wish.text, language, wish.hide);
  const title = thread?.title ?? titleOf(desk.advice.advise({ text: wish.text }, turn).problems, language);
  const shown = { text: hidden.text, title, language };
  const draft: Draft = { ...wish, channel: channel?.channel ?? wish.channel, shown };
  const kept = await desk.deliveries.cases.put(turn, draft, key);
  if (kept === undefined) return refuse(sentences.notKept);
  if (thread === undefined && channels.length === 0) return show(noneOpenDocument(turn, kept));
  return show(previewDocument({ key: kept, draft, found: hidden.found, channel }, channels, turn, note));
}

/** Nothing is open here: said to everybody, and mended by a moderator with one press. */
function noneOpenDocument(turn: Turn, key: string): Document {
  const { language, place } = turn;
  const text = say(sentences.noneOpen, language);
  const again = { label: say(sentences.lookAgain, language), press: press('thread-look', 'update', { draft: key }) };
  const open = turn.moderator && place.kind !== 'dm' ? [openingButton(place.channel, language)] : [];
  return document(say(sentences.previewLine, language), paragraph(plain(text)), buttons(...open, again));
}
