// The first pages of the document: what this log is, how to read it, what it adds up to, and the timeline.
import { fill, say } from '../i18n/index.ts';
import { entryKinds } from '../chain/format.ts';
import type { LogEntry } from '../incidents/index.ts';
import { codeOf, type Log } from './log.ts';
import { bareAmount, basisName, hoursText, kindName } from './name.ts';
import { pause } from './pause.ts';
import { sentences } from './sentences.ts';
import { a4, bodyWidth, styles, type Sheet } from './sheet.ts';
import type { Picture } from './timeline-layout.ts';
import { totalsOf, type Totals } from './totals.ts';
import { occurredText, readable, recordedText } from './when.ts';

/** A label with its value beside it. */
export function fact(sheet: Sheet, label: string, value: string, width = 104, left: number = a4.left): void {
  sheet.keep(2 * styles.body.leading);
  sheet.label(label, { ...styles.body, grey: 0.3 }, left, width - 8);
  sheet.text(value, styles.body, { x: left + width, width: a4.width - a4.right - left - width, align: 'left' });
}

export async function drawFront(sheet: Sheet, log: Log, picture: Picture): Promise<void> {
  const { language, entries } = log;
  const totals = totalsOf(entries);
  sheet.text(say(sentences.title, language), styles.title);
  sheet.gap(10);
  drawFacts(sheet, log, totals);
  sheet.gap(14);
  sheet.text(say(sentences.reading, language), styles.subheading);
  sheet.gap(3);
  for (const line of sentences.readingList) {
    sheet.text(say(line, language), styles.body);
    sheet.gap(3);
  }
  sheet.gap(14);
  sheet.text(say(sentences.summary, language), styles.heading);
  sheet.gap(4);
  if (entries.length === 0) return sheet.text(say(sentences.noEntries, language), styles.body);
  await drawTotals(sheet, log, totals);
  await drawTimeline(sheet, log, picture);
}

function drawFacts(sheet: Sheet, { chain, links, head, files, language, zone }: Log, totals: Totals): void {
  const count = (kind: string): number => links.filter((it) => it.kind === kind).length;
  const counts = Object.fromEntries(entryKinds.map((kind) => [kind, count(kind)]));
  fact(sheet, say(sentences.log, language), chain);
  fact(
    sheet,
    say(sentences.entries, language),
    fill(sentences.entriesCount, language, { all: links.length, ...counts }),
  );
  const [first, last] = [links[0], links.at(-1)];
  if (first !== undefined && last !== undefined) {
    const [from, to] = totals.happened?.map((day) => readable(day, language)) ?? [];
    const happened =
      from === undefined || to === undefined ? say(sentences.notDated, language) : period(from, to, language);
    fact(sheet, say(sentences.happened, language), happened);
    const [start, end] = [first, last].map((it) => recordedText(it.recorded, zone, language));
    fact(sheet, say(sentences.recorded, language), period(start ?? '', end ?? '', language));
    fact(
      sheet,
      say(sentences.lastEntry, language),
      fill(sentences.lastValue, language, { seq: head.seq, code: codeOf(head.hash) }),
    );
  }
  const missing = files.filter((it) => it.state !== 'contained').length;
  const values = { count: files.length, missing };
  const many = fill(missing > 0 ? sentences.filesMissing : sentences.filesCount, language, values);
  fact(sheet, say(sentences.files, language), files.length === 0 ? say(sentences.noFiles, language) : many);
  fact(sheet, say(sentences.times, language), fill(sentences.timesIn, language, { zone }));
}

const period = (from: string, to: string, language: Log['language']): string =>
  from === to ? from : fill(sentences.period, language, { from, to });

async function drawTotals(sheet: Sheet, { language }: Log, totals: Totals): Promise<void> {
  const { entries, withdrawn, erased, amended, hours, hoursEntries, money } = totals;
  const counted = totals.kinds.reduce((sum, [, count]) => sum + count, 0);
  sheet.text(fill(sentences.counted, language, { counted, all: entries, withdrawn, erased, amended }), styles.body);
  const hoursSaid = fill(sentences.hoursTotal, language, { hours: hoursText(hours, language), count: hoursEntries });
  sheet.text(hoursEntries === 0 ? say(sentences.noHours, language) : hoursSaid, styles.body);
  sheet.text(say(money.length === 0 ? sentences.noMoney : sentences.moneyNote, language), styles.body);
  sheet.gap(6);
  const title = (name: 'currency' | 'basis' | 'amount' | 'entries' | 'kind' | 'client'): string =>
    say(sentences[name], language);
  if (money.length > 0) {
    const rows = money.map((it) => [
      it.currency,
      basisName(it.basis, language),
      bareAmount(it.amount, it.currency, language),
      String(it.entries),
    ]);
    const columns = [
      { title: title('currency'), width: 90 },
      { title: title('basis'), width: 120 },
      { title: title('amount'), width: 200, align: 'right' },
      { title: title('entries'), width: bodyWidth - 410, align: 'right' },
    ] as const;
    await sheet.table(columns, rows);
    sheet.gap(12);
  }
  for (const [name, rows] of countTables(totals, language)) {
    const columns = [
      { title: title(name), width: 390 },
      { title: title('entries'), width: bodyWidth - 390, align: 'right' },
    ] as const;
    if (rows.length > 0) await sheet.table(columns, rows, 2);
    sheet.gap(12);
  }
}

function countTables({ kinds, clients }: Totals, language: Log['language']) {
  const none = { kind: say(sentences.noKind, language), client: say(sentences.laneNone, language) };
  return [
    ['kind', kinds.map(([kind, count]) => [kind === undefined ? none.kind : kindName(kind, language), String(count)])],
    ['client', clients.map(([client = none.client, count]) => [client, String(count)])],
  ] as const;
}

async function drawTimeline(sheet: Sheet, log: Log, picture: Picture): Promise<void> {
  const { language, entries, zone } = log;
  await pause();
  const scale = Math.min(1, (a4.height - a4.top - a4.bottom - 70) / picture.height);
  sheet.keep(picture.height * scale + 60);
  sheet.gap(8);
  sheet.text(say(sentences.timeline, language), styles.heading);
  sheet.gap(3);
  sheet.text(say(sentences.timelineNote, language), styles.muted);
  if (picture.cut) sheet.text(say(sentences.timelineMore, language), styles.muted);
  sheet.gap(8);
  sheet.picture(picture, scale);
  sheet.gap(14);
  sheet.keep(60);
  sheet.text(say(sentences.tableNote, language), styles.muted);
  sheet.gap(4);
  await sheet.table(
    [
      { title: say(sentences.number, language), width: 32 },
      { title: say(sentences.happened, language), width: 110 },
      { title: say(sentences.recorded, language), width: 82 },
      { title: say(sentences.client, language), width: 92 },
      { title: say(sentences.kind, language), width: 96 },
      { title: say(sentences.severityShort, language), width: 32, align: 'right' },
      { title: say(sentences.hours, language), width: bodyWidth - 444, align: 'right' },
    ],
    [...entries].sort(byTime).map((entry) => rowOf(entry, language, zone)),
    3,
  );
}

/** In the order of what happened; what has no date stands at its recording. */
function byTime(one: LogEntry, other: LogEntry): number {
  const [a, b] = [one, other].map(({ now, recorded }) => now?.occurred?.from ?? recorded);
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : one.seq - other.seq;
}

function rowOf({ seq, recorded, now, withdrawn }: LogEntry, language: Log['language'], zone: string): string[] {
  const at = recordedText(recorded, zone, language);
  if (now === undefined) return [String(seq), '', at, `(${say(sentences.erased, language)})`, '', '', ''];
  const { occurred, client = '', kind, severity, hours } = now;
  const what = kind === undefined ? '' : kindName(kind, language);
  return [
    String(seq),
    occurred === undefined ? '' : occurredText(occurred, zone, language),
    at,
    client,
    withdrawn ? `${what} (${say(sentences.withdrawn, language)})`.trim() : what,
    severity === undefined ? '' : String(severity),
    hours === undefined ? '' : hoursText(hours, language),
  ];
}
