// /incident export and /incident timeline: files for the member alone, in their direct messages, in parts where the platform takes no more.
import {
  sentence,
  command,
  document,
  paragraph,
  plain,
  refuse,
  show,
  type Attachment,
  type Block,
  type Both,
  type Command,
  type Document,
  type Messenger,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import {
  aroundOf,
  clearButton,
  nothingYet,
  own,
  reaching,
  receiptText,
  row,
  warning,
  type IncidentDesk,
  type Log,
} from '../incidents/index.ts';
import { exportLog } from './export.ts';
import { said } from './said.ts';
import { timelinePicture, timelineText } from './timeline.ts';

/** What is around the files of one message, to be sure. */
const around = 64 * 1024;
/** How often an export is begun anew because something was added or erased while it was made. */
const mostTries = 3;

export function exportCommands(desk: IncidentDesk): Command[] {
  const shared = { ...own, listed: true, asks: 'nothing', args: {} } as const;
  return [
    command({
      ...shared,
      name: 'incident export',
      title: said.title,
      help: { summary: said.summary, example: said.example },
      run: (_input, turn) => reaching(() => exported(desk, turn)),
    }),
    command({
      ...shared,
      name: 'incident timeline',
      title: said.timelineTitle,
      help: { summary: said.timelineSummary, example: said.timelineExample },
      run: (_input, turn) => reaching(() => timeline(desk, turn)),
    }),
  ];
}

async function exported(desk: IncidentDesk, turn: Turn): Promise<Outcome> {
  const messenger = desk.messengers().get(turn.platform);
  if (messenger === undefined) return refuse(said.failed);
  const { zone } = await aroundOf(desk, turn);
  const made = await steady(desk, turn, messenger, zone);
  if (made === undefined) return refuse(nothingYet);
  if (made.files.some((file) => file.bytes.length > messenger.mostFileBytes)) return refuse(said.tooLarge);
  const documents = made.files.map((file, index) => partDocument(made, file, index, turn, zone));
  return delivered(desk, turn, messenger, documents, said.elsewhere);
}

/** An export of the log as it still is when it is done: what was erased meanwhile is not in it. */
async function steady(
  desk: IncidentDesk,
  turn: Turn,
  messenger: Messenger,
  zone: string,
): Promise<{ readonly log: Log; readonly files: readonly Attachment[] } | undefined> {
  for (let tries = 1; ; tries++) {
    const log = await desk.logbook.log(turn);
    if (log.raw.length === 0) return undefined;
    const files = await exportLog({
      chain: log.chain,
      entries: log.raw,
      language: turn.language,
      zone,
      file: (seq, n) => desk.logbook.file(turn, seq, n),
      most: messenger.mostFileBytes - around,
    });
    const now = await desk.logbook.log(turn);
    if (now.raw.length === log.raw.length || tries === mostTries) return { log, files };
  }
}

function partDocument(
  { log, files }: { readonly log: Log; readonly files: readonly Attachment[] },
  file: Attachment,
  index: number,
  turn: Turn,
  zone: string,
): Document {
  const { language } = turn;
  const last = log.raw.at(-1);
  const receipt = last === undefined ? '' : receiptText(last, language, zone);
  const part = fill(said.part, language, { part: index + 1, parts: files.length });
  const words: Block[] = [
    ...(files.length > 1 ? [paragraph(plain(part))] : []),
    ...(index === files.length - 1
      ? [
          paragraph(
            plain(
              fill(log.entries.length === 1 ? said.holdsOne : said.holds, language, {
                count: log.entries.length,
                receipt,
              }),
            ),
          ),
          ...warning(log, language),
        ]
      : []),
  ];
  return document(say(said.preview, language), ...words, { kind: 'file', file }, ...row(...clearButton(turn)));
}

async function timeline(desk: IncidentDesk, turn: Turn): Promise<Outcome> {
  const messenger = desk.messengers().get(turn.platform);
  if (messenger === undefined) return refuse(said.failed);
  const { zone } = await aroundOf(desk, turn);
  const { language } = turn;
  const log = await desk.logbook.log(turn);
  if (log.entries.length === 0) return refuse(nothingYet);
  const alt = timelineText(log.entries, language, zone);
  const image = await timelinePicture(log.entries, language, zone);
  const it = document(
    say(said.timelinePreview, language),
    ...warning(log, language),
    { kind: 'image', image, alt },
    ...row(...clearButton(turn)),
  );
  return delivered(desk, turn, messenger, [it], said.timelineElsewhere);
}

/** In a direct message the first is the answer itself; anywhere else all of them are written there, and the answer says so. */
async function delivered(
  desk: IncidentDesk,
  turn: Turn,
  messenger: Messenger,
  documents: readonly Document[],
  elsewhere: Both,
): Promise<Outcome> {
  const [first, ...others] = documents;
  if (first === undefined) return refuse(said.failed);
  const isHere = turn.place.kind === 'dm';
  for (const [index, it] of (isHere ? others : documents).entries()) {
    const sent = await desk.post(messenger, { ...turn, delivery: `${turn.delivery} file ${index}` }, it);
    if (sent.kind === 'sent') continue;
    return refuse(sent.why === 'dm-closed' ? said.closed : sent.why === 'unknown' ? said.unknown : said.failed);
  }
  if (isHere) return show(first);
  const text = say(elsewhere, turn.language);
  return show(sentence(text));
}
