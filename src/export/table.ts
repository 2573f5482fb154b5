// log.csv: a row for each incident, amendments applied, made so that a spreadsheet opens it and runs nothing in it.
import { say } from '../i18n/index.ts';
import type { Language } from '../chat/index.ts';
import type { LogEntry } from '../incidents/index.ts';
import { codeOf, type Log } from './log.ts';
import { basisName, kindName, placeName } from './name.ts';
import { sentences } from './sentences.ts';
import { daysLater } from './when.ts';

type Name = keyof typeof sentences.columns;
type Row = Readonly<Partial<Record<Name, string | number>>>;
const names = Object.keys(sentences.columns) as readonly Name[];

/** Dutch spreadsheets expect semicolons between cells, and a comma in numbers. */
const separators = { en: ',', nl: ';' } as const;

/** UTF-8 with a mark at its beginning, lines ended by CRLF. */
export function logCsv({ entries, language, files }: Log): string {
  const rows = entries.map((entry) => rowOf(entry, language, files));
  const head = names.map((name) => cell(say(sentences.columns[name], language), language));
  const lines = [head, ...rows.map((row) => names.map((name) => cell(row[name], language)))];
  return `\ufeff${lines.map((line) => `${line.join(separators[language])}\r\n`).join('')}`;
}

function rowOf(entry: LogEntry, language: Language, files: Log['files']): Row {
  const { seq, recorded, hash, first, now, later, withdrawn, erased } = entry;
  const base = { number: seq, firstRecorded: recorded, receipt: codeOf(hash) };
  const states = sentences.states;
  if (first === undefined || now === undefined) {
    const state = say(erased === undefined ? states.absent : states.erased, language);
    return { ...base, state, erased: erased === undefined ? '' : `${erased.recorded} (#${erased.seq})` };
  }
  const amendments = later.flatMap((it) => (it.kind === 'amendment' ? [it] : []));
  const withdrawals = later.filter((it) => it.kind === 'withdrawal');
  const list = (items: readonly { seq: number; recorded: string; reason: string }[]): string =>
    items.map((it) => `#${it.seq} ${it.recorded}: ${it.reason}`).join('\n');
  const { occurred } = now;
  const own = new Set([seq, ...amendments.map((it) => it.seq)]);
  return {
    ...base,
    state: say(withdrawn ? states.withdrawn : amendments.length > 0 ? states.amended : states.counts, language),
    ...(occurred === undefined ? {} : occurredCells(occurred, recorded, language)),
    client: now.client ?? '',
    kind: now.kind === undefined ? '' : kindName(now.kind, language),
    severity: now.severity ?? '',
    where: now.where === undefined ? '' : placeName(now.where, language),
    hours: now.hours ?? '',
    // The amount as data has it: a point, and no signs between thousands.
    money: (now.money ?? []).map((it) => `${it.currency} ${it.amount} ${basisName(it.basis, language)}`).join('; '),
    words: now.words,
    added: amendments.flatMap((it) => it.changes.words ?? []).join('\n'),
    quotes: (now.quotes ?? []).join('\n'),
    witnesses: now.witnesses ?? '',
    done: now.done ?? '',
    source: [now.source?.author, now.source?.at, now.source?.link, now.source?.text]
      .filter((it) => it !== undefined)
      .join('\n'),
    files: files
      .filter((it) => own.has(it.seq))
      .map((it) => `${it.name} ${it.evidence.sha256}`)
      .join('\n'),
    guessed: (now.guessed ?? []).join(', '),
    amended: list(amendments),
    withdrawn: list(withdrawals),
  };
}

function occurredCells(
  occurred: NonNullable<NonNullable<LogEntry['now']>['occurred']>,
  recorded: string,
  language: Language,
): Row {
  const { from, to, about, zone } = occurred;
  return {
    from,
    to,
    about: about ? say(sentences.yes, language) : '',
    zone,
    delay: daysLater(occurred, recorded) ?? '',
  };
}

/** What a spreadsheet would take for a formula; the wide forms are read as the narrow ones by some. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** One cell. A text that would be run as a formula gets an apostrophe before it. */
export function cell(value: string | number | undefined, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return language === 'nl' ? String(value).replace('.', ',') : String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
