// /setup history: who changed what, when, from what to what; people by name only where they did not have themselves erased.
import {
  bold,
  command,
  document,
  heading,
  list,
  muted,
  paragraph,
  plain,
  show,
  type Command,
  type Document,
  type Language,
  type Reach,
  type Span,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, localOf, say, shortDay } from '../i18n/index.ts';
import { limitsOf, type Value, type What } from './change.ts';
import type { Noted } from './communities.ts';
import { countryNames, isCountry } from './country.ts';
import { reaching, reachOf, theirs, type Desk } from './desk.ts';
import { channelName, limitsLine, whatNames } from './say.ts';
import { sentences } from './sentences.ts';

const mostShown = 20;

export function historyCommand(desk: Desk): Command {
  return command({
    ...theirs,
    name: 'setup history',
    listed: true,
    title: sentences.historyTitle,
    help: { summary: sentences.historySummary, example: { en: '/setup history', nl: '/setup history' } },
    args: {},
    run: (_input, turn) => reaching(async () => show(await historyDocument(desk, turn))),
  });
}

async function historyDocument(desk: Desk, turn: Turn): Promise<Document> {
  const { language } = turn;
  const all = await desk.communities.history(turn, mostShown + 1);
  const shown = all.slice(0, mostShown);
  const channels = shown.flatMap((it) => (it.what === 'channel' && it.subject !== undefined ? [it.subject] : []));
  const reach = await reachOf(desk, turn, [...new Set(channels)].slice(0, 10));
  const title = say(sentences.historyTitle, language);
  return document(
    say(sentences.preview, language),
    heading(title),
    shown.length === 0
      ? paragraph(plain(say(sentences.historyEmpty, language)))
      : list(...shown.map((it) => rowText(it, desk, turn, reach))),
    ...(all.length > mostShown ? [muted(plain(say(sentences.historyOlder, language)))] : []),
  );
}

function rowText(it: Noted, desk: Desk, { language, timezone = 'UTC' }: Turn, reach: ReadonlyMap<string, Reach>): Text {
  const day = `${shortDay(it.at, language, timezone)} ${localOf(it.at, timezone).slice(11, 16)}`;
  const values = {
    before: valueText(it.what, it.before, desk, language),
    after: valueText(it.what, it.after, desk, language),
  };
  return [
    { kind: 'date', at: it.at, text: day },
    plain(' · '),
    personSpan(it.who, language),
    plain(' · '),
    bold(say(whatNames[it.what], language)),
    ...subjectSpans(it, language, reach),
    plain(fill(sentences.historyRow, language, values)),
    ...(it.undoes === undefined ? [] : [plain(say(sentences.historyUndo, language))]),
  ];
}

const personSpan = (person: string | undefined, language: Language): Span =>
  person === undefined ? plain(say(sentences.aMember, language)) : { kind: 'mention', person };

function subjectSpans({ what, subject }: Noted, language: Language, reach: ReadonlyMap<string, Reach>): Span[] {
  if (what === 'moderator') return [plain(' '), personSpan(subject, language)];
  if (what !== 'channel' || subject === undefined) return [];
  return [plain(' '), channelName(subject, reach.get(subject))];
}

function valueText(what: What, value: Value, desk: Desk, language: Language): string {
  switch (what) {
    case 'channel':
      if (value === null) return say(sentences.shut, language);
      return say(sentences.open, language) + (value === '' ? '' : fill(sentences.withTag, language, { tag: value }));
    case 'language':
      return say(value === 'en' || value === 'nl' ? sentences[value] : sentences.ownLanguage, language);
    case 'country':
      return say(value !== null && isCountry(value) ? countryNames[value] : sentences.notSet, language);
    case 'listens':
    case 'moderator':
      return say(value === null ? sentences.no : sentences.yes, language);
    case 'limits':
      return value === null
        ? say(sentences.usual, language)
        : limitsLine({ ...desk.limits, ...limitsOf(value) }, language);
  }
}
