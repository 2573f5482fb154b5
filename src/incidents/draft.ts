// From what a member wrote to a draft they check: shown, changed, and thrown away or saved.
import {
  bold,
  document,
  muted,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Block,
  type Document,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { aroundOf, clearButton, row, type Around, type Desk } from './desk.ts';
import { fetchFiles } from './evidence.ts';
import type { Draft } from './logbook.ts';
import { readIncident, textLanguage, type Read, type Told } from './read.ts';
import { understand } from '../text/index.ts';
import { kinds, type Incident, type Kind } from './record.ts';
import { kindName } from './say.ts';
import { sentences } from './sentences.ts';
import { recordBlocks } from './view.ts';

/** Reads what was told, fetches what came along, keeps it as a draft and shows it. `known`: what is certain, from a message a member pointed at. */
export async function draftFrom(
  desk: Desk,
  asked: Turn,
  told: Told,
  known: (around: Around) => Partial<Incident> = () => ({}),
): Promise<Outcome> {
  const language = told.words.length > 20 ? textLanguage(told.words, asked.language) : asked.language;
  const turn = { ...asked, language };
  const around = await aroundOf(desk, turn);
  const read = readIncident(desk.reader, told, {
    now: turn.now,
    zone: around.zone,
    language,
    clients: await clientsOf(desk, turn),
  });
  const incident = certain(read.incident, known(around));
  const fetched = await fetchFiles(desk, turn);
  if (incident.words === '' && incident.source === undefined && fetched.taken.length === 0) {
    return refuse(sentences.nothingToSave);
  }
  const draft = await withFiles(desk, turn, { incident, files: [] }, fetched.taken);
  return keepAndShow(desk, turn, around, draft, [...unreadNotes(read, turn), ...fetched.notes]);
}

/** Names of clients in the member's log, longest first; none when it can't be opened. */
async function clientsOf(desk: Desk, turn: Turn): Promise<string[]> {
  const log = await desk.logbook.log(turn).catch(() => undefined);
  const names = new Set(log?.entries.flatMap((it) => it.now?.client ?? []));
  return [...names].filter((name) => name.length > 2);
}

/** What is certain replaces what was guessed. */
function certain(incident: Incident, known: Partial<Incident>): Incident {
  const guessed = (incident.guessed ?? []).filter((field) => !(field in known));
  const { guessed: _, ...rest } = incident;
  return { ...rest, ...known, ...(guessed.length > 0 ? { guessed } : {}) };
}

export async function withFiles(
  desk: Desk,
  turn: Turn,
  draft: Draft,
  taken: Awaited<ReturnType<typeof fetchFiles>>['taken'],
): Promise<Draft> {
  const keys: string[] = [];
  for (const { bytes } of taken) keys.push((await desk.logbook.keepFile(turn, bytes)) ?? '');
  const kept = taken.filter((_, index) => keys[index] !== '');
  if (kept.length === 0) return draft;
  const files = [...(draft.incident.files ?? []), ...kept.map((it) => it.evidence)];
  return { incident: { ...draft.incident, files }, files: [...draft.files, ...keys.filter((key) => key !== '')] };
}

/** Keeps a draft, under the key it has, and shows it with what can be done. */
export async function keepAndShow(
  desk: Desk,
  turn: Turn,
  around: Around,
  draft: Draft,
  notes: readonly string[] = [],
  key?: string,
): Promise<Outcome> {
  const kept = await desk.logbook.draft(turn, draft, key);
  if (kept === undefined) return refuse(sentences.draftUnkept);
  return show(draftDocument(desk, turn, around, draft.incident, kept, notes));
}

export function unreadNotes({ unread }: Read, { language }: Pick<Turn, 'language'>): string[] {
  return unread.map(({ field, text }) =>
    fill(field === 'when' ? sentences.whenUnread : sentences.costUnread, language, { text: text.slice(0, 60) }),
  );
}

function draftDocument(
  desk: Desk,
  turn: Turn,
  around: Around,
  incident: Incident,
  key: string,
  notes: readonly string[],
): Document {
  const { language } = turn;
  const say_ = (name: keyof typeof sentences): string => say(sentences[name], language);
  const to = (label: keyof typeof sentences, name: string, mode: 'update' | 'form') => ({
    label: say_(label),
    press: press(`incident ${name}`, mode, { draft: key }),
  });
  const dm = turn.place.kind === 'dm' && around.isNew ? [muted(plain(say_('dmNote')))] : [];
  return document(
    say_('draftPreview'),
    ...notes.map((note) => paragraph(bold(note))),
    ...recordBlocks(incident, language, 'open'),
    ...lacking(incident, turn),
    muted(plain(`${zoneNote(around, turn)}${say_('draftNote')}`)),
    ...dm,
    kindSelect(desk, incident, key, turn),
    ...row(
      { ...to('save', 'save', 'update'), style: 'primary' },
      to('change', 'change', 'form'),
      to('addMore', 'more', 'form'),
      to('discard', 'discard', 'update'),
      ...clearButton(turn),
    ),
  );
}

/** Times are read in a zone; where that is a guess it is said. */
function zoneNote({ zone, zoneGuessed }: Around, { language }: Turn): string {
  return zoneGuessed ? `${say(sentences.zone, language)}: ${fill(sentences.zoneGuessed, language, { zone })}. ` : '';
}

/** At most three questions, on what the record lacks. */
function lacking({ occurred, quotes, hours, money }: Incident, { language }: Turn): Block[] {
  const asks = [
    ...(occurred === undefined ? [sentences.askWhen] : []),
    ...(quotes === undefined ? [sentences.askSaid] : []),
    ...(hours === undefined && money === undefined ? [sentences.askCost] : []),
  ];
  if (asks.length === 0) return [];
  const questions = asks.map((it) => say(it, language)).join(' ');
  return [muted(plain(fill(sentences.lacking, language, { questions })))];
}

/** The kinds that are likely and the way to all of them; all 25 once that was chosen. */
export const allKinds = 'all';
const likely = 6;

function kindSelect(desk: Desk, { kind, words, source }: Incident, key: string, { language, values }: Turn): Block {
  const { asserted, offered } = understand(desk.reader, words || source?.text || '');
  const some: readonly Kind[] = [...new Set([...(kind === undefined ? [] : [kind]), ...asserted, ...offered])];
  const shown = values.includes(allKinds) || some.length === 0 ? kinds : [...some.slice(0, likely), 'other' as const];
  const options = [...new Set(shown)].map((value) => ({
    value: value as string,
    label: say(kindName(value), language),
    chosen: value === kind,
  }));
  const more = { value: allKinds, label: say(sentences.allKinds, language), chosen: false };
  return {
    kind: 'select',
    select: {
      placeholder: say(sentences.kindSelect, language),
      options: shown === kinds ? options : [...options, more],
      most: 1,
      press: press('incident kind', 'update', { draft: key }),
    },
  };
}
