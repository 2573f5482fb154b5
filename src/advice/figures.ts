// /answer figures: for moderators, how the answers of their community were received; counts and ids only.
import {
  bold,
  command,
  document,
  fields,
  heading,
  list,
  paragraph,
  plain,
  refuse,
  show,
  type Command,
  type Document,
  type Language,
  type Text,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import { isProblemId, problemOf } from '../text/index.ts';
import type { Desk } from './desk.ts';
import { sentences } from './sentences.ts';
import { verdicts, type Figures } from './tally.ts';
import { verdictLabels } from './rate.ts';

export function figuresCommand(desk: Desk): Command {
  return command({
    name: 'answer figures',
    listed: true,
    audience: 'asker',
    who: 'moderator',
    title: sentences.figuresTitle,
    help: { summary: sentences.figuresSummary, example: { en: '/answer figures', nl: '/answer figures' } },
    asks: 'nothing',
    args: {},
    async run(_input, turn) {
      const figures = await desk.tally.figures(turn);
      return figures === undefined ? refuse(sentences.figuresGone) : show(figuresDocument(figures, turn.language));
    },
  });
}

const most = 8;

function figuresDocument({ rated, chosen }: Figures, language: Language): Document {
  const head = say(sentences.figuresTitle, language);
  const byVerdict = verdicts.map((verdict) => ({
    label: say(verdictLabels[verdict], language),
    value: [plain(String(rated.filter((it) => it.verdict === verdict).length))],
  }));
  const unhelpful = tallied(rated.filter((it) => it.verdict !== 'helpful').flatMap((it) => it.answers));
  const types = tallied(rated.filter((it) => it.verdict !== 'helpful').flatMap((it) => it.problems));
  const picked = new Map(chosen.map((it) => [it.problem, it.count]));
  return document(
    head,
    heading(head),
    fields(byVerdict),
    ...ranked(say(sentences.figuresAnswers, language), unhelpful, (id) => id),
    ...ranked(say(sentences.figuresTypes, language), types, (id) => nameOf(id, language)),
    ...ranked(say(sentences.figuresChosen, language), picked, (id) => nameOf(id, language)),
  );
}

const nameOf = (id: string, language: Language): string => (isProblemId(id) ? say(problemOf(id).name, language) : id);

function tallied(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function ranked(title: string, counts: ReadonlyMap<string, number>, name: (id: string) => string) {
  if (counts.size === 0) return [];
  const rows = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, most);
  return [paragraph(bold(title)), list(...rows.map(([id, count]): Text => [plain(`${name(id)}: ${count}`)]))];
}
