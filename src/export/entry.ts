// One entry in full: the own words first, then what was noted of it, then what was said about it since.
import { fill, listed, say } from '../i18n/index.ts';
import type { Changes, Incident, Later, LogEntry, Occurred } from '../incidents/index.ts';
import { fact } from './front.ts';
import { codeOf, type Filed, type Log } from './log.ts';
import { hoursText, kindName, moneyText, placeName, severityName, sizeText } from './name.ts';
import { sentences } from './sentences.ts';
import { a4, bodyWidth, styles, type Sheet, type Style } from './sheet.ts';
import { delayText, occurredText, recordedText } from './when.ts';

export function drawEntry(sheet: Sheet, log: Log, entry: LogEntry): void {
  const { language } = log;
  const { seq, hash, first, later } = entry;
  sheet.gap(20);
  sheet.keep(92);
  sheet.rule(a4.left, bodyWidth, 0, 1);
  sheet.down(5);
  sheet.label(fill(sentences.entry, language, { seq }), styles.heading, a4.left, bodyWidth / 2);
  sheet.text(fill(sentences.receipt, language, { code: codeOf(hash) }), styles.muted, { align: 'right' });
  sheet.down(10);
  if (first === undefined) drawEmpty(sheet, log, entry);
  else drawFirst(sheet, log, entry, first);
  for (const said of later) drawLater(sheet, log, said, log.before[said.seq]);
}

/** An empty box: that there was an entry, when, and when it was erased. */
function drawEmpty(sheet: Sheet, { links, language, zone }: Log, { seq, recorded, erased }: LogEntry): void {
  const at = recordedText(recorded, zone, language);
  const gone = links.filter((it) => it.of === seq && it.kind !== 'erasure' && it.content === undefined);
  const values = {
    at,
    when: erased === undefined ? '' : recordedText(erased.recorded, zone, language),
    by: erased?.seq ?? '',
  };
  const lines = [
    fill(erased === undefined ? sentences.absentBox : sentences.erasedBox, language, values),
    ...(gone.length === 0
      ? []
      : [
          fill(sentences.erasedWith, language, {
            list: listed(
              gone.map((it) => String(it.seq)),
              language,
            ),
          }),
        ]),
  ];
  const width = bodyWidth - 24;
  const height = lines.reduce((sum, it) => sum + sheet.high(it, styles.body, width), 24);
  sheet.keep(height);
  const top = sheet.at();
  sheet.mark({
    kind: 'path',
    d: `M${a4.left} ${top}h${bodyWidth}v${height}h${-bodyWidth}Z`,
    line: 0.3,
    width: 0.8,
    dash: 3,
  });
  sheet.down(12);
  for (const line of lines) sheet.text(line, styles.body, { x: a4.left + 12, width });
  sheet.down(12);
}

function drawFirst(sheet: Sheet, log: Log, { seq, recorded, later }: LogEntry, first: Incident): void {
  const { language, zone } = log;
  for (const it of later) {
    if (it.kind !== 'withdrawal') continue;
    const at = recordedText(it.recorded, zone, language);
    sheet.text(fill(sentences.withdrawnBy, language, { at, seq: it.seq }), styles.subheading);
    sheet.gap(3);
  }
  literal(sheet, say(sentences.ownWords, language), first.words, styles.words);
  sheet.gap(6);
  fact(sheet, say(sentences.happened, language), happenedText(first, log));
  const delay = first.occurred === undefined ? '' : delayText(first.occurred, recorded, language);
  const exact = `${recordedText(recorded, zone, language)} (${recorded})`;
  fact(sheet, say(sentences.recorded, language), delay === '' ? exact : `${exact}\n${delay}`);
  drawFields(sheet, log, first);
  for (const file of log.files) if (file.seq === seq) drawFile(sheet, log, file);
}

function happenedText({ occurred, guessed }: Incident, { language, zone }: Log): string {
  if (occurred === undefined) return say(sentences.noDate, language);
  const from = occurred.words === undefined ? '' : `, ${fill(sentences.readFrom, language, { words: occurred.words })}`;
  return `${occurredText(occurred, zone, language)}${from}${guess(guessed, 'occurred', language)}`;
}

const guess = (guessed: readonly string[] | undefined, field: string, language: Log['language']): string =>
  guessed?.includes(field) === true ? ` ${say(sentences.guessed, language)}` : '';

/** What the author typed or was told: beside a line, exactly as it stands. */
function literal(sheet: Sheet, title: string, words: string, of: Style, left: number = a4.left): void {
  sheet.keep(styles.muted.leading + 2 * of.leading);
  sheet.text(title, styles.muted, { x: left });
  sheet.down(2);
  const place = { x: left + 12, width: a4.width - a4.right - left - 12 };
  sheet.text(words, of, place, (top, height) => {
    return { kind: 'path', d: `M${left + 2} ${top}v${height}`, line: 0.45, width: 2 };
  });
}

function drawFields(sheet: Sheet, { language }: Log, it: Incident): void {
  for (const field of fields) {
    const value = valueOf(it, field, language);
    if (value !== undefined) fact(sheet, labelOf(field, language), `${value}${guess(it.guessed, field, language)}`);
  }
  if (it.source !== undefined) drawSource(sheet, language, it.source);
}

function drawSource(sheet: Sheet, language: Log['language'], source: NonNullable<Incident['source']>): void {
  const { author, at, link, text } = source;
  const parts = [
    say(sentences.source, language),
    ...(author === undefined ? [] : [fill(sentences.sourceBy, language, { author })]),
    ...(at === undefined ? [] : [fill(sentences.sourceAt, language, { at })]),
    ...(link === undefined ? [] : [link]),
  ];
  sheet.gap(4);
  literal(sheet, parts.join(' · '), text, styles.body);
  sheet.gap(4);
}

function drawFile(sheet: Sheet, { language }: Log, { n, evidence, name, state }: Filed, left: number = a4.left): void {
  const { name: called, type, size, sha256, how } = evidence;
  const where = {
    contained: fill(sentences.fileIn, language, { name }),
    absent: say(sentences.fileAbsent, language),
    'too-large': say(sentences.fileTooLarge, language),
  }[state];
  const about = [type, sizeText(size, language), fill(sentences.fileHow, language, { how })].join(' · ');
  const label = fill(sentences.file, language, { n });
  sheet.keep(4 * styles.body.leading);
  fact(sheet, label, `${called}\n${about}\n${where}`, 104 - (left - a4.left), left);
  sheet.text(`sha256 ${sha256}`, styles.code, { x: a4.left + 104, width: bodyWidth - 104 });
  sheet.gap(3);
}

function drawLater(sheet: Sheet, log: Log, said: Later, before: Incident | undefined): void {
  const { language, zone } = log;
  const left = a4.left + 16;
  const title = said.kind === 'amendment' ? sentences.amendment : sentences.withdrawal;
  sheet.gap(10);
  sheet.keep(60);
  sheet.label(fill(title, language, { seq: said.seq }), styles.subheading, left, bodyWidth / 2);
  sheet.text(fill(sentences.receipt, language, { code: codeOf(said.hash) }), styles.muted, { align: 'right' });
  sheet.gap(3);
  fact(
    sheet,
    say(sentences.recorded, language),
    `${recordedText(said.recorded, zone, language)} (${said.recorded})`,
    88,
    left,
  );
  literal(sheet, say(sentences.reason, language), said.reason, styles.body, left);
  sheet.gap(4);
  if (said.kind === 'withdrawal') return;
  const { words, occurred } = said.changes;
  if (words !== undefined) {
    literal(sheet, say(sentences.wordsAdded, language), words, styles.words, left);
    sheet.gap(4);
  }
  if (occurred !== undefined) {
    const change = changed(whenOf(before?.occurred, log), whenOf(occurred, log), language);
    fact(sheet, say(sentences.happened, language), change, 88, left);
  }
  for (const field of fields) {
    if (!(field in said.changes)) continue;
    const [old, now] = [before ?? {}, said.changes].map((it) => {
      return valueOf(it, field, language)?.replaceAll('\n', '; ');
    });
    fact(sheet, labelOf(field, language), changed(old, now, language), 88, left);
  }
  for (const file of log.files) if (file.seq === said.seq) drawFile(sheet, log, file, left);
}

const whenOf = (occurred: Occurred | null | undefined, { language, zone }: Log): string | undefined =>
  occurred === null || occurred === undefined ? undefined : occurredText(occurred, zone, language);

function changed(before: string | undefined, after: string | undefined, language: Log['language']): string {
  if (before === undefined)
    return fill(sentences.changeNew, language, { after: after ?? say(sentences.nothing, language) });
  return fill(after === undefined ? sentences.changeNone : sentences.change, language, { before, after: after ?? '' });
}

const fields = ['client', 'kind', 'severity', 'where', 'hours', 'money', 'quotes', 'witnesses', 'done'] as const;
type Field = (typeof fields)[number];

function labelOf(field: Field, language: Log['language']): string {
  return say(sentences[field === 'hours' ? 'hoursLost' : field], language);
}

/** A field as a reader sees it; undefined when it was not said. */
function valueOf(it: Partial<Incident> | Changes, field: Field, language: Log['language']): string | undefined {
  const value = it[field];
  if (value === undefined || value === null) return undefined;
  switch (field) {
    case 'kind':
      return it.kind ? kindName(it.kind, language) : undefined;
    case 'severity':
      return it.severity
        ? fill(sentences.severityOf, language, { step: severityName(it.severity, language) })
        : undefined;
    case 'where':
      return it.where ? placeName(it.where, language) : undefined;
    case 'hours':
      return hoursText(it.hours ?? 0, language);
    case 'money':
      return (it.money ?? []).map((one) => moneyText(one, language)).join((it.money ?? []).length > 8 ? '; ' : '\n');
    case 'quotes':
      return (it.quotes ?? []).map((one) => `“${one}”`).join('\n');
    case 'client':
    case 'witnesses':
    case 'done':
      return it[field] ?? undefined;
  }
}
