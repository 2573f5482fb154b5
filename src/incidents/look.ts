// Looking into the log: a list by client, kind, period or words, page by page, and one entry in full.
import {
  bold,
  command,
  document,
  italic,
  list,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Args,
  type Block,
  type Button,
  type Command,
  type Document,
  type Language,
  type Outcome,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, localOf, say } from '../i18n/index.ts';
import {
  aroundOf,
  clearButton,
  hidden,
  maybeGiven,
  own,
  reaching,
  row,
  warning,
  type Around,
  type Desk,
} from './desk.ts';
import type { Log } from './logbook.ts';
import { readOccurred } from './read.ts';
import { kinds, type LogEntry } from './record.ts';
import { kindName, occurredText, filled } from './say.ts';
import { sentences } from './sentences.ts';
import { entryBlocks } from './view.ts';

const pageSize = 8;
/** Said where there is nothing to look into. */
export const nothingYet = sentences.listEmpty;

type Filter = { readonly client?: string; readonly kind?: string; readonly period?: string; readonly words?: string };

const filterArgs = {
  client: { kind: 'text', label: sentences.client, hint: sentences.clientHint, required: false, max: 100 },
  kind: {
    kind: 'choice',
    label: sentences.kind,
    hint: sentences.kindSelect,
    required: false,
    options: kinds.map((value) => ({ value, label: kindName(value) })),
  },
  period: { kind: 'text', label: sentences.period, hint: sentences.periodHint, required: false, max: 100 },
  words: { kind: 'text', label: sentences.search, hint: sentences.searchHint, required: false, max: 100 },
} as const satisfies Args;

export function listCommand(desk: Desk): Command {
  return command({
    ...own,
    name: 'incident list',
    listed: true,
    title: sentences.listTitle,
    help: { summary: sentences.listSummary, example: sentences.listExample },
    asks: 'nothing',
    // What is typed without naming a field is looked for in the words.
    args: { words: filterArgs.words, client: filterArgs.client, kind: filterArgs.kind, period: filterArgs.period },
    run: (input, turn) => listed(desk, turn, input as Filter, 0),
  });
}

/** Another page of the same list. */
export function pageCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident page',
    args: { ...filterArgs, from: maybeGiven },
    run: ({ from, ...filter }, turn) => listed(desk, turn, filter as Filter, Number(from ?? 0) || 0),
  });
}

function listed(desk: Desk, turn: Turn, filter: Filter, from: number): Promise<Outcome> {
  return reaching(async () => {
    const around = await aroundOf(desk, turn);
    const log = await desk.logbook.log(turn);
    if (log.entries.length === 0) return refuse(sentences.listEmpty);
    const fits = filterOf(filter, around, turn);
    if (fits === undefined) return refuse(filled(sentences.periodUnread, { text: filter.period ?? '' }));
    const found = log.entries.filter(fits).toReversed();
    if (found.length === 0) return refuse(sentences.nothingFound);
    return show(listDocument(turn, around, log, found, filter, from));
  });
}

/** Undefined when the period can't be read. */
function filterOf(
  { client, kind, period, words }: Filter,
  around: Around,
  turn: Turn,
): ((it: LogEntry) => boolean) | undefined {
  const span = period?.trim() ? readOccurred(period, { ...around, now: turn.now }) : undefined;
  if (period?.trim() && span === undefined) return undefined;
  const has = (text: string | undefined, part: string | undefined): boolean =>
    !part?.trim() || (text ?? '').toLocaleLowerCase().includes(part.trim().toLocaleLowerCase());
  return (it) =>
    has(it.now?.client, client) &&
    (!kind || it.now?.kind === kind) &&
    (span === undefined || overlaps(it, span, around.zone)) &&
    (!words?.trim() || has(textOf(it), words));
}

/** When it happened, else when it was written down. */
function overlaps(it: LogEntry, { from, to }: { from: string; to: string }, zone: string): boolean {
  const own = it.now?.occurred ?? {
    from: localOf(new Date(it.recorded), zone),
    to: localOf(new Date(it.recorded), zone),
  };
  return own.from.slice(0, 10) <= to.slice(0, 10) && own.to.slice(0, 10) >= from.slice(0, 10);
}

/** Everything an author wrote, to be looked through in memory. */
function textOf({ now, later }: LogEntry): string {
  if (now === undefined) return '';
  const { words, client, quotes = [], witnesses, done, source } = now;
  const added = later.map((it) => `${it.reason} ${it.kind === 'amendment' ? (it.changes.words ?? '') : ''}`);
  return [words, client, ...quotes, witnesses, done, source?.text, ...added].filter(Boolean).join('\n');
}

function listDocument(
  turn: Turn,
  around: Around,
  log: Log,
  found: readonly LogEntry[],
  filter: Filter,
  from: number,
): Document {
  const { language } = turn;
  const page = found.slice(from, from + pageSize);
  const count = log.entries.length;
  const head =
    found.length < count
      ? fill(sentences.listFound, language, { found: found.length, count })
      : count === 1
        ? say(sentences.listOne, language)
        : fill(sentences.listHead, language, { count });
  return document(
    say(sentences.listPreview, language),
    paragraph(bold(head)),
    ...warning(log, language),
    list(...page.map((it) => rowText(it, language, around.zone))),
    openSelect(page, language),
    ...row(...turns(filter, from, found.length, language), ...ways(language), ...clearButton(turn)),
  );
}

function rowText(it: LogEntry, language: Language, zone: string): Text {
  const { now, seq } = it;
  if (now === undefined) return [bold(`#${seq} `), italic(say(sentences.erasedShort, language))];
  const when =
    now.occurred === undefined
      ? occurredText(
          { from: localOf(new Date(it.recorded), zone), to: localOf(new Date(it.recorded), zone), about: false, zone },
          language,
        )
      : occurredText(now.occurred, language);
  const about = [when, now.client, now.kind && say(kindName(now.kind), language)].filter(Boolean).join(' · ');
  const mark = it.withdrawn ? sentences.withdrawnShort : it.later.length > 0 ? sentences.amendedShort : undefined;
  const words = now.words || now.source?.text || '';
  const short = words.length > 120 ? `${[...words].slice(0, 119).join('')}…` : words;
  return [
    bold(`#${seq} `),
    plain(`${about}\n${short}`),
    ...(mark === undefined ? [] : [italic(` (${say(mark, language)})`)]),
  ];
}

function openSelect(page: readonly LogEntry[], language: Language): Block {
  const options = page.map(({ seq, now }) => ({
    value: String(seq),
    label: `#${seq} ${(now?.words || now?.source?.text || '').replaceAll(/\s+/g, ' ').slice(0, 60)}`.trim(),
    chosen: false,
  }));
  return {
    kind: 'select',
    select: {
      placeholder: say(sentences.openEntry, language),
      options,
      most: 1,
      press: press('incident entry', 'reply'),
    },
  };
}

function turns(filter: Filter, from: number, count: number, language: Language): Button[] {
  const to = (label: 'older' | 'newer', start: number): Button => ({
    label: say(sentences[label], language),
    press: press('incident page', 'update', { ...filter, from: String(start) } as Record<string, string>),
  });
  return [
    ...(from > 0 ? [to('newer', Math.max(0, from - pageSize))] : []),
    ...(from + pageSize < count ? [to('older', from + pageSize)] : []),
  ];
}

/** Where one goes from a list. */
function ways(language: Language): Button[] {
  return [
    { label: say(sentences.patternsButton, language), press: press('incident patterns', 'reply') },
    { label: say(sentences.exportButton, language), press: press('incident export', 'reply') },
  ];
}

export function entryCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident entry',
    args: { seq: maybeGiven },
    run: (input, turn) =>
      reaching(async () => {
        const around = await aroundOf(desk, turn);
        const log = await desk.logbook.log(turn);
        const seq = Number(turn.values[0] ?? input.seq);
        const entry = log.entries.find((it) => it.seq === seq);
        return entry === undefined ? refuse(sentences.noEntry) : show(entryDocument(turn, around, log, entry));
      }),
  });
}

function entryDocument(turn: Turn, around: Around, log: Log, entry: LogEntry): Document {
  const { language } = turn;
  const to = (
    label: 'amend' | 'withdraw' | 'erase' | 'adviseButton',
    name: string,
    mode: 'reply' | 'form',
  ): Button => ({
    label: say(sentences[label], language),
    press: press(`incident ${name}`, mode, { seq: String(entry.seq) }),
  });
  const all =
    entry.first === undefined
      ? []
      : [
          to('amend', 'amend', 'form'),
          ...(entry.withdrawn ? [] : [to('withdraw', 'withdraw', 'form')]),
          { ...to('erase', 'erase', 'reply'), style: 'danger' as const },
          to('adviseButton', 'advise', 'reply'),
        ];
  return document(
    say(sentences.entryPreview, language),
    ...warning(log, language),
    ...entryBlocks(entry, language, around.zone),
    ...row(...all, ...clearButton(turn)),
  );
}
