// What can be done with a draft before it is saved: its kind chosen, its fields changed, more added, or all of it thrown away.
import {
  sentence,
  command,
  refuse,
  show,
  visible,
  type Args,
  type Command,
  type Outcome,
  type Turn,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { aroundOf, given, hidden, maybeGiven, reaching, type Desk } from './desk.ts';
import { keepAndShow, unreadNotes, withFiles } from './draft.ts';
import { fetchFiles, mostFiles } from './evidence.ts';
import type { Draft } from './logbook.ts';
import { defined, readCost, readOccurred, textLanguage, type Around as ReadAround } from './read.ts';
import { kinds, places, type Incident, type Occurred, type Severity } from './record.ts';
import { placeNames, severityNames } from './say.ts';
import { sentences } from './sentences.ts';

const text = (
  label: 'when' | 'client' | 'cost' | 'witnesses',
  hint: 'whenHint' | 'clientHint' | 'costHint' | 'witnessesHint',
) => ({ kind: 'text', label: sentences[label], hint: sentences[hint], required: false, max: 200 }) as const;
const long = (label: 'said' | 'done', hint: 'saidHint' | 'doneHint') =>
  ({ kind: 'longtext', label: sentences[label], hint: sentences[hint], required: false, max: 3000 }) as const;
const severities = ['1', '2', '3', '4', '5'] as const;
const severityArg = {
  kind: 'choice',
  label: sentences.severity,
  hint: sentences.severityHint,
  required: false,
  options: severities.map((value) => ({ value, label: severityNames[Number(value) as Severity] })),
} as const;

/** Runs with a draft, or says that it is gone. */
async function withDraft(
  desk: Desk,
  turn: Turn,
  key: string,
  use: (draft: Draft) => Promise<Outcome>,
): Promise<Outcome> {
  return reaching(async () => {
    const draft = await desk.logbook.drafted(turn, key);
    return draft === undefined ? refuse(sentences.draftGone) : use(draft);
  });
}

export function kindCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident kind',
    args: { draft: given },
    run: (input, turn) =>
      withDraft(desk, turn, input.draft, async (draft) => {
        const kind = kinds.find((it) => it === turn.values[0]);
        const incident = kind === undefined ? draft.incident : sure({ ...draft.incident, kind }, 'kind');
        return keepAndShow(desk, turn, await aroundOf(desk, turn), { ...draft, incident }, [], input.draft);
      }),
  });
}

const changeArgs = {
  draft: maybeGiven,
  words: { kind: 'longtext', label: sentences.words, hint: sentences.wordsHint, required: false, max: 3000 },
  when: text('when', 'whenHint'),
  client: text('client', 'clientHint'),
  cost: text('cost', 'costHint'),
  severity: severityArg,
} as const satisfies Args;

export function changeCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident change',
    args: changeArgs,
    async prefill(args, turn) {
      const draft = await desk.logbook.drafted(turn, args['draft'] ?? '');
      return draft === undefined ? {} : typed(draft.incident);
    },
    run: (input, turn) =>
      withDraft(desk, turn, input.draft ?? '', async (draft) => {
        const around = await aroundOf(desk, turn);
        const before = typed(draft.incident);
        const words = wordsAfter(draft.incident.words, input.words ?? '');
        const language = textLanguage(words, turn.language);
        const read = changed(
          draft.incident,
          before,
          { ...input, words },
          { now: turn.now, zone: around.zone, language },
        );
        return keepAndShow(
          desk,
          turn,
          around,
          { ...draft, incident: read.incident },
          unreadNotes(read, turn),
          input.draft,
        );
      }),
  });
}

/** What a form can hold; longer words are not in it, and stay as they are. */
const mostWords = 3000;

/** The words as they were unless they were really changed: a form may cut them, or take out what can't be seen. */
function wordsAfter(before: string, typed: string): string {
  const isSame = visible(before).trim() === typed.trim();
  return typed.trim() === '' || isSame ? before : typed.normalize('NFC');
}

/** A field that was left as it stood stays as it was; one that was emptied is open. */
function changed(
  incident: Incident,
  before: Readonly<Record<string, string>>,
  input: Readonly<Partial<Record<'words' | 'when' | 'client' | 'cost' | 'severity', string | undefined>>>,
  around: ReadAround,
) {
  const unread: { field: 'when' | 'cost'; text: string }[] = [];
  const touched = (name: 'when' | 'client' | 'cost' | 'severity'): boolean =>
    (input[name] ?? '').trim() !== (before[name] ?? '');
  let { occurred, hours, money } = incident;
  if (touched('when')) {
    occurred = input.when ? readOccurred(input.when, around) : undefined;
    if (occurred === undefined && input.when) unread.push({ field: 'when', text: input.when });
  }
  if (touched('cost')) {
    const cost = input.cost ? readCost(input.cost, around.language) : undefined;
    if (cost === undefined && input.cost) unread.push({ field: 'cost', text: input.cost });
    hours = cost?.hours;
    money = cost === undefined || cost.money.length === 0 ? undefined : [...cost.money];
  }
  const client = touched('client') ? input.client?.trim() || undefined : incident.client;
  const severity = touched('severity') ? (Number(input.severity) as Severity) || undefined : incident.severity;
  const named = [
    ...(touched('when') ? ['occurred'] : []),
    ...(touched('cost') ? ['hours', 'money'] : []),
    ...(touched('client') ? ['client'] : []),
  ];
  const next = defined({ ...incident, words: input.words ?? incident.words, occurred, hours, money, client, severity });
  return { incident: sure(next as Incident, ...named), unread };
}

/** What the member said themselves is no guess any more. */
function sure(incident: Incident, ...fields: readonly string[]): Incident {
  const { guessed = [], ...rest } = incident;
  const left = guessed.filter((field) => !fields.includes(field));
  return left.length === 0 ? rest : { ...rest, guessed: left };
}

/** A record's fields as they would be typed, so that the form opens with what is known. */
function typed({ words, occurred, client, hours, money = [], severity }: Incident): Record<string, string> {
  const cost = [
    ...(hours === undefined ? [] : [`${hours} h`]),
    ...money.map((it) => `${it.currency} ${it.amount}${it.basis === undefined ? '' : ` ${it.basis}`}`),
  ].join(', ');
  return defined({
    words: words.length > mostWords ? undefined : words || undefined,
    when: occurred === undefined ? undefined : typedWhen(occurred),
    client,
    cost: cost || undefined,
    severity: severity === undefined ? undefined : String(severity),
  });
}

function typedWhen({ from, to, about }: Occurred): string {
  const [first, last] = [from.replace('T', ' '), to.replace('T', ' ')];
  return `${about ? '± ' : ''}${first}${first === last ? '' : ` – ${last}`}`;
}

const moreArgs = {
  draft: maybeGiven,
  said: long('said', 'saidHint'),
  where: {
    kind: 'choice',
    label: sentences.where,
    hint: sentences.whereHint,
    required: false,
    options: places.map((value) => ({ value, label: placeNames[value] })),
  },
  witnesses: text('witnesses', 'witnessesHint'),
  done: long('done', 'doneHint'),
  files: { kind: 'attachment', label: sentences.files, hint: sentences.filesHint, required: false, most: mostFiles },
} as const satisfies Args;

export function moreCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident more',
    args: moreArgs,
    async prefill(args, turn) {
      const draft = await desk.logbook.drafted(turn, args['draft'] ?? '');
      if (draft === undefined) return {};
      const { quotes, where, witnesses, done } = draft.incident;
      return defined({ said: quotes?.join('\n'), where, witnesses, done });
    },
    run: (input, turn) =>
      withDraft(desk, turn, input.draft ?? '', async (draft) => {
        const quotes = linesOf(input.said);
        const where = places.find((it) => it === input.where);
        const { quotes: _q, where: _w, witnesses: _n, done: _d, ...rest } = draft.incident;
        const { witnesses, done } = input;
        const next = defined({
          ...rest,
          quotes,
          where,
          witnesses: witnesses?.trim() || undefined,
          done: done?.trim() || undefined,
        });
        const fetched = await fetchFiles(desk, turn, draft.files.length);
        const incident = sure(next as Incident, 'quotes', 'where');
        const more = await withFiles(desk, turn, { ...draft, incident }, fetched.taken);
        return keepAndShow(desk, turn, await aroundOf(desk, turn), more, fetched.notes, input.draft);
      }),
  });
}

function linesOf(text: string | undefined): string[] | undefined {
  const lines = (text ?? '').split('\n').map((line) => line.trim().replace(/^["“„'‘]|["”’']$/g, ''));
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? undefined : said;
}

export function discardCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident discard',
    args: { draft: given },
    run: (input, turn) =>
      withDraft(desk, turn, input.draft, async (draft) => {
        await desk.logbook.discard(turn, input.draft, draft.files);
        const done = say(sentences.discarded, turn.language);
        return show(sentence(done));
      }),
  });
}
