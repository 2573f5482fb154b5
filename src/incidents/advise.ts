// "Advice on this client": the member's own entries become a situation, shown first, lines crossed out, and only then asked about.
import {
  command,
  document,
  italic,
  numbered,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { z } from 'zod';
import { adviceOn } from '../advice/index.ts';
import { say } from '../i18n/index.ts';
import { aroundOf, clearButton, given, hidden, reaching, row, type Desk } from './desk.ts';
import { textLanguage } from './read.ts';
import type { LogEntry } from './record.ts';
import { dayOf } from './patterns.ts';
import { occurredText } from './say.ts';
import { sentences } from './sentences.ts';

/** Entries taken into one situation, the latest. */
const most = 10;
const shape = z.object({ lines: z.array(z.object({ seq: z.number(), out: z.boolean() })) });
/** Kept for a day by number alone: what was erased since is not in it any more. */
type Kept = z.infer<typeof shape>;
type Line = {
  readonly seq: number;
  readonly day: string;
  readonly text: string;
  readonly out: boolean;
  /** Whom the entry names in fields of its own. */
  readonly names: readonly string[];
};
type Selection = { readonly lines: readonly Line[] };

export function adviseCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident advise',
    args: { seq: given },
    run: (input, turn) =>
      reaching(async () => {
        const { zone } = await aroundOf(desk, turn);
        const { entries } = await desk.logbook.log(turn);
        const about = entries.find((it) => it.seq === Number(input.seq));
        if (about?.now === undefined) return refuse(sentences.noEntry);
        return keptSelection(desk, turn, { lines: linesOf(entries, about, zone) });
      }),
  });
}

/** The entries of the same client that are still relied on, in order of time. */
function linesOf(entries: readonly LogEntry[], about: LogEntry, zone: string): Selection['lines'] {
  const client = about.now?.client?.trim().toLocaleLowerCase();
  const same = entries.filter(
    (it) =>
      it.now !== undefined &&
      !it.withdrawn &&
      (it.seq === about.seq || (client !== undefined && it.now.client?.trim().toLocaleLowerCase() === client)),
  );
  const ordered = same.toSorted((a, b) => dayOf(zone)(a).localeCompare(dayOf(zone)(b)) || a.seq - b.seq);
  return ordered
    .slice(-most)
    .map((it) => lineOf(it, zone))
    .filter((line) => line.text !== '');
}

const lineOf = (it: LogEntry, zone: string): Line => ({
  seq: it.seq,
  day: dayOf(zone)(it),
  text: (it.now?.words || it.now?.source?.text || '').slice(0, 600),
  out: false,
  names: namesOf(it.now),
});

/** The client, whoever was there, and who wrote what was quoted. */
const namesOf = (it: LogEntry['now']): string[] =>
  [it?.client, ...(it?.witnesses?.split(/[,;&\n]| and | en /) ?? []), it?.source?.author]
    .map((name) => name?.trim() ?? '')
    .filter((name) => name !== '');

async function keptSelection(desk: Desk, turn: Turn, selection: Selection, key?: string): Promise<Outcome> {
  const lines = selection.lines.map(({ seq, out }) => ({ seq, out }));
  const kept = await desk.logbook.keep(turn, { lines } satisfies Kept, key);
  return kept === undefined ? refuse(sentences.outOfReach) : show(selectionDocument(selection, kept, turn));
}

function selectionDocument({ lines }: Selection, key: string, turn: Turn): Document {
  const { language } = turn;
  const text = (line: Selection['lines'][number]): Text => {
    const words = `${dayText(line.day, language)}: ${line.text}`;
    return line.out
      ? [italic(`${dayText(line.day, language)} (${say(sentences.crossedOut, language)})`)]
      : [plain(words)];
  };
  return document(
    say(sentences.advisePreview, language),
    paragraph(plain(say(sentences.adviseHead, language))),
    numbered(...lines.map(text)),
    {
      kind: 'select',
      select: {
        placeholder: say(sentences.adviseSelect, language),
        options: lines.map((line, index) => ({
          value: String(index),
          label: `${index + 1}. ${dayText(line.day, language)}`,
          chosen: false,
        })),
        most: lines.length,
        press: press('incident cross', 'update', { selection: key }),
      },
    },
    ...row(
      {
        label: say(sentences.adviseGo, language),
        press: press('incident ask', 'reply', { selection: key }),
        style: 'primary',
      },
      ...clearButton(turn),
    ),
  );
}

const dayText = (day: string, language: Language): string =>
  occurredText({ from: day, to: day, about: false, zone: '' }, language);

async function withSelection(
  desk: Desk,
  turn: Turn,
  key: string,
  use: (selection: Selection) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const found = shape.safeParse(await desk.logbook.recall(turn, key));
    if (!found.success) return refuse(sentences.adviseGone);
    const { zone } = await aroundOf(desk, turn);
    const { entries } = await desk.logbook.log(turn);
    const lines = found.data.lines.flatMap(({ seq, out }) => {
      const it = entries.find((entry) => entry.seq === seq);
      return it?.now === undefined ? [] : [{ ...lineOf(it, zone), out }];
    });
    return lines.length === 0 ? refuse(sentences.adviseGone) : use({ lines });
  });
}

/** Each chosen line is crossed out, or brought back. */
export function crossCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident cross',
    args: { selection: given },
    run: (input, turn) =>
      withSelection(desk, turn, input.selection, ({ lines }) => {
        const chosen = new Set(turn.values.map(Number));
        const next = lines.map((line, index) => (chosen.has(index) ? { ...line, out: !line.out } : line));
        return keptSelection(desk, turn, { lines: next }, input.selection);
      }),
  });
}

/** What is left goes the way of any situation; its days go into the message to send. */
export function askCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident ask',
    args: { selection: given },
    run: (input, turn) =>
      withSelection(desk, turn, input.selection, async ({ lines }) => {
        const left = lines.filter((line) => !line.out);
        if (left.length === 0) return refuse(sentences.adviseNone);
        const language = textLanguage(left.map((line) => line.text).join('\n'), turn.language);
        const told = left.map((line) => `${dayText(line.day, language)}: ${line.text}`).join('\n');
        const days = [...new Set(left.map((line) => line.day))];
        const known = [...new Set(left.flatMap((line) => line.names))];
        const text = `${say(sentences.adviseStart, language)}\n${told}`;
        return adviceOn(desk.advice, { text, days, known }, turn);
      }),
  });
}
