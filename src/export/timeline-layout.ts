// The timeline as lines, shapes and labels in points: a lane per client, a shape per group of kinds, months along the foot.
import type { Language } from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import type { LogEntry } from '../incidents/index.ts';
import type { Fonts } from './font.ts';
import type { Break } from './lines.ts';
import { groupName, groupOf, groups, type Group } from './name.ts';
import { printable } from './printable.ts';
import { sentences } from './sentences.ts';
import type { Stroke } from './sheet.ts';
import { shapePath, shapeStyle } from './shape.ts';
import { dayNumber, localTime } from './when.ts';

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Stroke[];
  /** Whether some lane has more entries than it has room for. */
  readonly cut: boolean;
};
type Look = 'plain' | 'undated' | 'withdrawn' | 'erased';
type Event = {
  readonly seq: number;
  readonly lane: string;
  readonly group: Group;
  /** Days since 1970, with the time of the day. */
  readonly from: number;
  readonly to: number;
  readonly look: Look;
};
type Put = Event & { readonly x: number; readonly level: number };
type Lane = {
  readonly name: string;
  readonly puts: readonly Put[];
  readonly more: readonly number[];
  readonly levels: number;
};

const mostLanes = 10;
const mostLevels = 8;
const [gutter, mark, cell, foot, text] = [104, 8, 19, 22, 7.2];

/** Entries without a date stand where they were recorded, and look it. */
export function layTimeline(
  entries: readonly LogEntry[],
  language: Language,
  zone: string,
  width: number,
  fonts: Fonts,
  breaks: Break,
): Picture {
  const events = entries.map((it) => eventOf(it, language, zone));
  const days = spanOf(events);
  const scale = (day: number): number => gutter + ((day - days.from) / (days.to - days.from)) * (width - gutter - 12);
  const lanes = lanesOf(events, language).map(([name, its]) => stack(name, its, scale));
  const marks: Stroke[] = [];
  const write = (
    value: string,
    x: number,
    y: number,
    where: 'start' | 'middle' | 'end',
    bold = 'regular' as 'regular' | 'bold',
  ) => {
    const font = fonts[bold];
    const [line] = breaks(printable(value, font).text, font, text, 1e6);
    const start = where === 'start' ? x : where === 'end' ? x - (line?.width ?? 0) : x - (line?.width ?? 0) / 2;
    for (const run of line?.runs ?? []) {
      marks.push({ kind: 'text', x: start + run.x, y, text: run.text, face: bold, size: text, grey: 0 });
    }
  };
  const bottom = lanes.reduce((sum, it) => sum + heightOf(it), 6);
  for (const month of monthsOf(days, (width - gutter) / 34, language)) {
    const x = scale(month.day);
    marks.push({ kind: 'path', d: `M${n(x)} 4V${n(bottom + 4)}`, line: month.first ? 0.55 : 0.82, width: 0.5 });
    write(month.name, x, bottom + 13, 'middle');
    if (month.year !== undefined) write(month.year, x, bottom + 22, 'middle', 'bold');
  }
  let top = 6;
  for (const lane of lanes) {
    drawLane(lane, top, scale, width, marks, write);
    const label = breaks(printable(lane.name, fonts.regular).text, fonts.regular, text, gutter - 16);
    label.slice(0, 2).forEach((line, index) => {
      const cut = index === 1 && label.length > 2 ? '…' : '';
      const y = top + heightOf(lane) / 2 + 2.5 + (index - (Math.min(2, label.length) - 1) / 2) * 9;
      for (const run of line.runs) {
        marks.push({ kind: 'text', x: run.x, y, text: run.text, face: 'regular', size: text, grey: 0 });
      }
      if (cut !== '') write(cut, Math.min(line.width, gutter - 20), y, 'start');
    });
    top += heightOf(lane);
  }
  marks.push({ kind: 'path', d: `M${gutter - 8} ${n(bottom + 4)}H${n(width)}`, line: 0, width: 0.8 });
  const height = drawLegend(events, bottom + foot + 14, width, language, marks, write, (value) =>
    fonts.regular.width(value, text),
  );
  return { width, height, marks, cut: lanes.some((it) => it.more.length > 0) };
}

type Write = (value: string, x: number, y: number, where: 'start' | 'middle' | 'end') => void;
const n = (value: number): string => String(Math.round(value * 100) / 100);
const heightOf = (lane: Lane): number => Math.max(1, lane.levels) * cell + 8;

function eventOf(entry: LogEntry, language: Language, zone: string): Event {
  const { seq, recorded, now, withdrawn } = entry;
  const dated = now?.occurred === undefined ? undefined : [dayNumber(now.occurred.from), dayNumber(now.occurred.to)];
  const known = dated?.every((it) => !Number.isNaN(it)) === true ? dated : undefined;
  const at = dayNumber(localTime(recorded, zone));
  const [from = at, to = at] = known ?? [];
  const lane =
    now === undefined ? say(sentences.laneErased, language) : nameOr(now.client, sentences.laneNone[language]);
  const look = now === undefined ? 'erased' : withdrawn ? 'withdrawn' : known === undefined ? 'undated' : 'plain';
  return { seq, lane, group: groupOf(now?.kind), from, to: Math.max(from, to), look };
}

const nameOr = (name: string | undefined, none: string): string =>
  name === undefined || name.trim() === '' ? none : name;

/** From the first to the last, never less than four weeks, with a little room. */
function spanOf(events: readonly Event[]): { readonly from: number; readonly to: number } {
  const first = events.reduce((least, it) => Math.min(least, it.from), Infinity);
  const last = events.reduce((most, it) => Math.max(most, it.to), -Infinity);
  if (first === Infinity) return { from: 0, to: 28 };
  const lacking = Math.max(0, 28 - (last - first)) / 2;
  const room = (last - first) * 0.02 + 1;
  return { from: first - lacking - room, to: last + lacking + room };
}

/** By the first that happened; the lanes that are too many share the last. What is erased stands below. */
function lanesOf(events: readonly Event[], language: Language): (readonly [string, readonly Event[]])[] {
  const lanes = new Map<string, Event[]>();
  const living = events
    .filter((it) => it.look !== 'erased')
    .sort((one, other) => one.from - other.from || one.seq - other.seq);
  for (const event of living) lanes.set(event.lane, [...(lanes.get(event.lane) ?? []), event]);
  const all = [...lanes];
  const own = all.length > mostLanes ? all.slice(0, mostLanes - 1) : all;
  const others = all.slice(own.length);
  const shared = others.flatMap(([, its]) => its).sort((one, other) => one.from - other.from || one.seq - other.seq);
  const erased = events.filter((it) => it.look === 'erased');
  return [
    ...own,
    ...(shared.length > 0 ? [[fill(sentences.laneOthers, language, { count: others.length }), shared] as const] : []),
    ...(erased.length > 0 ? [[say(sentences.laneErased, language), erased] as const] : []),
  ];
}

/** Each on the lowest level where it touches no other; what finds no room is counted. */
function stack(name: string, events: readonly Event[], scale: (day: number) => number): Lane {
  const ends: number[] = [];
  const puts: Put[] = [];
  const more: number[] = [];
  for (const event of events) {
    const x = scale(event.from);
    const wide = Math.max(mark, String(event.seq).length * 4.4) / 2 + 1;
    const free = ends.findIndex((end) => end <= x - wide);
    const level = free < 0 ? ends.length : free;
    if (level >= mostLevels) more.push(event.seq);
    else {
      ends[level] = Math.max(x + wide, scale(event.to) + mark / 2);
      puts.push({ ...event, x, level });
    }
  }
  return { name, puts, more, levels: ends.length };
}

function drawLane(
  lane: Lane,
  top: number,
  scale: (day: number) => number,
  width: number,
  marks: Stroke[],
  write: Write,
) {
  const height = heightOf(lane);
  marks.push({ kind: 'path', d: `M0 ${n(top + height)}H${n(width)}`, line: 0.75, width: 0.4 });
  for (const put of lane.puts) {
    const y = top + height - put.level * cell - 9;
    const until = scale(put.to);
    if (until > put.x + 1) {
      marks.push({
        kind: 'path',
        d: `M${n(put.x)} ${n(y)}H${n(until)}M${n(until)} ${n(y - 3)}v6`,
        line: 0.25,
        width: 1.4,
      });
    }
    drawMark(put.group, put.look, put.x, y, marks);
    write(String(put.seq), put.x, y - mark / 2 - 1.8, 'middle');
  }
  if (lane.more.length > 0) write(`+${lane.more.length}`, width - 2, top + 8, 'end');
}

function drawMark(group: Group, look: Look, x: number, y: number, marks: Stroke[]): void {
  const d = look === 'erased' ? shapePath('erased', x, y, mark) : shapePath(group, x, y, mark);
  const { fill: filled } = shapeStyle(group);
  if (look === 'plain') marks.push({ kind: 'path', d, fill: filled, line: 0, width: 0.8 });
  else marks.push({ kind: 'path', d, fill: 1, line: 0, width: 0.8, ...(look === 'withdrawn' ? {} : { dash: 1.4 }) });
  if (look === 'withdrawn') {
    marks.push({
      kind: 'path',
      d: `M${n(x - mark * 0.8)} ${n(y + mark * 0.6)}L${n(x + mark * 0.8)} ${n(y - mark * 0.6)}`,
      line: 0,
      width: 1,
    });
  }
}

type Month = { readonly day: number; readonly name: string; readonly year?: string; readonly first: boolean };

/** The firsts of months, as many as there is room for; the year stands below its first and below the first of all. */
function monthsOf({ from, to }: { from: number; to: number }, room: number, language: Language): Month[] {
  const steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12_000];
  const step = steps.find((it) => (to - from) / 30.4 / it <= room) ?? 60_000;
  const name = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const start = new Date(from * 86_400_000);
  const found: Month[] = [];
  let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (; found.length < 200; month += step) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const day = date.getTime() / 86_400_000;
    if (day > to) break;
    if (day < from) continue;
    const first = month % 12 === 0;
    const year = first || found.length === 0 ? { year: String(date.getUTCFullYear()) } : {};
    found.push({ day, first, name: name.format(date).replace('.', ''), ...year });
  }
  return found;
}

/** Only what is in the picture is explained. Answers where it ends. */
function drawLegend(
  events: readonly Event[],
  top: number,
  width: number,
  language: Language,
  marks: Stroke[],
  write: Write,
  wide: (value: string) => number,
): number {
  const used = groups.filter((group) => events.some((it) => it.group === group && it.look !== 'erased'));
  const looks = (['undated', 'withdrawn', 'erased'] as const).filter((look) => events.some((it) => it.look === look));
  const items = [
    ...used.map((group) => ({ group, look: 'plain' as Look, name: groupName(group, language) })),
    ...looks.map((look) => ({
      group: 'respect' as Group,
      look: look as Look,
      name: say(sentences.looks[look], language),
    })),
  ];
  let [x, y] = [4, top + 6];
  for (const { group, look, name } of items) {
    const needed = 12 + wide(name) + 14;
    if (x + needed > width && x > 4) [x, y] = [4, y + 13];
    drawMark(group, look, x, y, marks);
    write(name, x + 9, y + 2.6, 'start');
    x += needed;
  }
  return y + 12;
}
