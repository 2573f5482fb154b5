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
import { previewDocument, shownOf, type Shown } from './preview.ts';
import { draftShape, hidable, type Draft } from './record.ts';
import { sentences } from './sentences.ts';

/** A draft of something to ask, everything hidden that can be. */
export const newDraft = (text: string): Draft => ({
  kind: 'thread draft',
  text: visible(text).trim(),
  hide: [...hidable],
  as: 'alias',
  alias: newAlias(languageOf(text).language),
});

export async function drafted(desk: Desk, turn: Turn, key: string): Promise<Draft | undefined> {
  const found = draftShape.safeParse(await desk.deliveries.cases.get(turn, key));
  return found.success ? found.data : undefined;
}

/** Keeps a draft, anew or under its key, and shows what would be posted. */
export async function look(desk: Desk, turn: Turn, draft: Draft, key?: string, note?: string): Promise<Outcome> {
  if (desk.threads(turn) === undefined) return refuse(sentences.noChannels);
  if (isNowhere(turn)) return refuse(sentences.fromDirect);
  const kept = await desk.deliveries.cases.put(turn, draft, key);
  if (kept === undefined) return refuse(sentences.notKept);
  if (draft.to !== undefined) {
    const shown = await shownNow(desk, turn, draft, kept);
    return show(previewDocument(shown, [], turn, note));
  }
  const channels = await desk.channels.open(turn);
  if (channels.length === 0) return show(noneOpenDocument(turn, kept));
  const shown = await shownNow(desk, turn, draft, kept, channels);
  return show(previewDocument(shown, channels, turn, note));
}

/** The draft as it would stand there now. */
export async function shownNow(
  desk: Desk,
  turn: Turn,
  draft: Draft,
  key: string,
  channels?: Awaited<ReturnType<Desk['channels']['open']>>,
): Promise<Shown> {
  const { language } = languageOf(draft.text);
  const { problems } = desk.advice.advise({ text: draft.text }, turn);
  const thread = draft.to === undefined ? undefined : await desk.book.byId(turn, draft.to);
  if (thread !== undefined) {
    const channel = await desk.channels.one(turn, thread.channel);
    return shownOf(key, draft, [], thread.language, channel);
  }
  const open = channels ?? (await desk.channels.open(turn));
  return shownOf(key, draft, problems, language, open.find((it) => it.channel === draft.channel) ?? open[0]);
}

/** Nothing is open here: said to everybody, and mended by a moderator with one press. */
function noneOpenDocument(turn: Turn, key: string): Document {
  const { language, place } = turn;
  const text = say(sentences.noneOpen, language);
  const again = { label: say(sentences.lookAgain, language), press: press('thread-look', 'update', { draft: key }) };
  const open = turn.moderator && place.kind !== 'dm' ? [openingButton(place.channel, language)] : [];
  return document(say(sentences.previewLine, language), paragraph(plain(text)), buttons(...open, again));
}
