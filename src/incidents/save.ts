// Save, and what follows it: the receipt in the same answer, ten minutes to undo, and once the question after the time zone.
import {
  sentence,
  bold,
  command,
  document,
  muted,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Block,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { receiptCode, type Link } from '../chain/index.ts';
import { DatabaseError } from '../db/index.ts';
import { fill, say } from '../i18n/index.ts';
import { aroundOf, clearButton, given, hidden, reaching, row, type Around, type Desk } from './desk.ts';
import { undoMs, type Saved } from './logbook.ts';
import { momentText, filled } from './say.ts';
import { sentences } from './sentences.ts';
import { zoneSelect } from './zone.ts';

export function saveCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident save',
    args: { draft: given },
    run: (input, turn) =>
      reaching(async () => {
        const saved = await trySave(desk, turn, input.draft);
        if (saved === undefined || saved.kind === 'away') return refuse(sentences.notSaved);
        if (saved.kind === 'gone') return refuse(sentences.draftGone);
        if (saved.kind === 'before' && (await isErased(desk, turn, saved.link.seq)))
          return refuse(sentences.savedErased);
        return show(await savedDocument(desk, turn, saved));
      }),
  });
}

type Kept = Extract<Saved, { kind: 'saved' | 'before' }>;

/** Undefined when the database can't take it now: the draft stays. */
async function trySave(desk: Desk, turn: Turn, draft: string): Promise<Saved | undefined> {
  try {
    return await desk.logbook.save(turn, draft);
  } catch (error) {
    if (error instanceof DatabaseError) return undefined;
    throw error;
  }
}

const isErased = async (desk: Desk, turn: Turn, seq: number): Promise<boolean> =>
  (await desk.logbook.log(turn)).entries.find((it) => it.seq === seq)?.erased !== undefined;

/** `#12 · 23 Nov 2026 09:14 · 7F3A-9C21-04BE-11D0-88A2` */
export function receiptText(
  { seq, recorded, hash }: Pick<Link, 'seq' | 'recorded' | 'hash'>,
  language: Language,
  zone: string,
): string {
  return `#${seq} · ${momentText(recorded, language, zone)} · ${receiptCode(hash)}`;
}

async function savedDocument(desk: Desk, turn: Turn, saved: Kept): Promise<Document> {
  const { language } = turn;
  const around = await aroundOf(desk, turn);
  const { seq } = saved.link;
  const head = saved.kind === 'saved' ? sentences.saved : sentences.savedBefore;
  const isUndoable = turn.now.getTime() - Date.parse(saved.link.recorded) < undoMs;
  return document(
    say(sentences.savedPreview, language),
    paragraph(bold(say(head, language)), plain(`: ${receiptText(saved.link, language, around.zone)}`)),
    ...notesOf(saved, turn, around),
    ...(await zoneQuestion(desk, turn, around)),
    ...row(
      ...(isUndoable
        ? [{ label: say(sentences.undo, language), press: press('incident undo', 'update', { seq: String(seq) }) }]
        : []),
      { label: say(sentences.amend, language), press: press('incident amend', 'form', { seq: String(seq) }) },
      { label: say(sentences.adviseButton, language), press: press('incident advise', 'reply', { seq: String(seq) }) },
      ...clearButton(turn),
    ),
  );
}

/** The first receipt is explained; a copy is announced where this answer vanishes, and one that can't come is said. */
function notesOf({ link }: { readonly link: Link }, { language, place }: Turn, { settings }: Around): Block[] {
  const notes = [
    ...(link.seq === 1 ? [sentences.receiptNote] : []),
    ...(settings.dmClosed === true ? [sentences.dmClosed] : place.kind === 'dm' ? [] : [sentences.receiptComes]),
  ];
  return notes.length === 0 ? [] : [muted(plain(notes.map((it) => say(it, language)).join(' ')))];
}

/** Asked once, after the first save, where the platform tells no zone. */
async function zoneQuestion(desk: Desk, turn: Turn, around: Around): Promise<Block[]> {
  if (!around.zoneGuessed || around.settings.zoneAsked === true) return [];
  await desk.logbook.change(turn, { zoneAsked: true });
  const ask = fill(sentences.askZone, turn.language, { zone: around.zone });
  return [paragraph(plain(ask)), zoneSelect(turn.language)];
}

/** Within ten minutes an entry is erased again with one press; its number stays. */
export function undoCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident undo',
    args: { seq: given },
    run: (input, turn) =>
      reaching(async (): Promise<Outcome> => {
        const seq = Number(input.seq);
        const entry = (await desk.logbook.log(turn)).entries.find((it) => it.seq === seq);
        if (entry === undefined) return refuse(sentences.noEntry);
        const done = fill(sentences.undone, turn.language, { seq });
        if (entry.erased !== undefined) return show(sentence(done));
        if (turn.now.getTime() - Date.parse(entry.recorded) >= undoMs)
          return refuse(filled(sentences.undoLate, { seq }));
        await desk.logbook.erase(turn, seq);
        return show(sentence(done));
      }),
  });
}
