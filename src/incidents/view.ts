// A record as a document: the own words in full first, then what belongs to them, open and guessed marked as such.
import {
  bold,
  fields,
  heading,
  italic,
  muted,
  paragraph,
  plain,
  quote,
  type Block,
  type Language,
  type Text,
} from '../chat/index.ts';
import { receiptCode } from '../chain/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { Changes, Incident, Later, LogEntry } from './record.ts';
import { delayText, kindName, lossText, momentText, occurredText, placeNames, severityNames } from './say.ts';
import { sentences } from './sentences.ts';

type Name = keyof typeof sentences;
/** Which of a record's own fields a shown line is made of: guessed when one of them is. */
type Line = { readonly label: Name; readonly of: readonly string[]; readonly text: string | undefined };

/** The words and every line; what was not said is shown as open where `open` asks for it. */
export function recordBlocks(incident: Incident, language: Language, open: 'open' | 'short'): Block[] {
  const words = incident.words === '' ? muted(plain(say(sentences.noWords, language))) : quote(plain(incident.words));
  const source =
    incident.source === undefined ? [] : sourceBlocks(incident.source, language, incident.occurred?.zone ?? 'UTC');
  const lines = linesOf(incident, language)
    .filter((line) => line.text !== undefined || (open === 'open' && always.has(line.label)))
    .map((line) => ({ label: say(sentences[line.label], language), value: valueOf(line, incident, language) }));
  const files = (incident.files ?? []).map((file): Text => [
    plain(`${file.name}, ${file.size} bytes, sha256 ${file.sha256}`),
  ]);
  return [
    ...(open === 'open' ? [paragraph(bold(say(sentences.yourWords, language)))] : []),
    words,
    ...source,
    ...(lines.length === 0 ? [] : [fields(lines)]),
    ...(files.length === 0 ? [] : [{ kind: 'list', style: 'bullet', items: files } as const]),
  ];
}

/** Shown as open in a draft when they are not said. */
const always = new Set<Name>(['when', 'client', 'kind', 'severity', 'lost']);

function linesOf(it: Incident, language: Language): Line[] {
  return [
    { label: 'when', of: ['occurred'], text: it.occurred && occurredText(it.occurred, language) },
    { label: 'client', of: ['client'], text: it.client },
    { label: 'kind', of: ['kind'], text: it.kind && say(kindName(it.kind), language) },
    { label: 'severity', of: ['severity'], text: it.severity && say(severityNames[it.severity], language) },
    { label: 'lost', of: ['hours', 'money'], text: lossText(it, language) },
    { label: 'said', of: ['quotes'], text: it.quotes?.map((text) => `“${text}”`).join('\n') },
    { label: 'where', of: ['where'], text: it.where && say(placeNames[it.where], language) },
    { label: 'witnesses', of: ['witnesses'], text: it.witnesses },
    { label: 'done', of: ['done'], text: it.done },
  ];
}

function valueOf(line: Line, { guessed = [] }: Incident, language: Language): Text {
  if (line.text === undefined) return [italic(say(sentences.open, language))];
  const isGuess = line.of.some((field) => guessed.includes(field));
  return [plain(line.text), ...(isGuess ? [italic(` (${say(sentences.guessed, language)})`)] : [])];
}

function sourceBlocks(source: NonNullable<Incident['source']>, language: Language, zone: string): Block[] {
  const about = [source.author, source.at && momentText(source.at, language, zone), source.link].filter(Boolean);
  return [
    paragraph(bold(say(sentences.from, language))),
    quote(plain(source.text)),
    ...(about.length === 0 ? [] : [muted(plain(about.join(' · ')))]),
  ];
}

/** One entry in full: as it was first, then everything that was said about it since. */
export function entryBlocks(entry: LogEntry, language: Language, zone: string): Block[] {
  const { first, seq } = entry;
  const head = heading(`#${seq}`);
  const recorded = fields([
    { label: say(sentences.recorded, language), value: [plain(recordedText(entry, language, zone))] },
    { label: say(sentences.receipt, language), value: [plain(receiptCode(entry.hash))] },
  ]);
  if (first === undefined) {
    const when = entry.erased === undefined ? '?' : momentText(entry.erased.recorded, language, zone);
    return [head, paragraph(italic(fill(sentences.erasedMark, language, { when }))), recorded];
  }
  return [
    head,
    ...recordBlocks(first, language, 'short'),
    recorded,
    ...entry.later.flatMap((it) => laterBlocks(it, language, zone)),
  ];
}

function recordedText({ first, recorded }: LogEntry, language: Language, zone: string): string {
  const text = momentText(recorded, language, zone);
  return first?.occurred === undefined ? text : `${text} (${delayText(first.occurred, recorded, language)})`;
}

function laterBlocks(it: Later, language: Language, zone: string): Block[] {
  const when = momentText(it.recorded, language, zone);
  const mark = it.kind === 'withdrawal' ? sentences.withdrawnMark : sentences.amendment;
  const head = paragraph(bold(fill(mark, language, { when, reason: it.reason })));
  return it.kind === 'withdrawal' ? [head] : [head, ...changeBlocks(it.changes, language)];
}

function changeBlocks(changes: Changes, language: Language): Block[] {
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
  return recordBlocks({ words: '', ...known } as Incident, language, 'short').filter(
    (block) => changes.words !== undefined || block.kind !== 'text',
  );
}
