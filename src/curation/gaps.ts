// /answer gaps: what the answers lack in a community, in counts, types and ids; never a word of a member.
import type { Figures } from '../advice/index.ts';
import type { Answer, Answers } from '../answers/index.ts';
import {
  bold,
  command,
  document,
  heading,
  list,
  paragraph,
  plain,
  show,
  type Block,
  type Command,
  type Document,
  type Language,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, say } from '../i18n/index.ts';
import { anyone, dayOf, homeOf, reaching, said, type Desk } from './desk.ts';
import { managing } from './sentences-manage.ts';
import { problemName } from './view.ts';

export type Missed = readonly { readonly problem: string; readonly count: number }[];
export type Counts = {
  missed(turn: Turn): Promise<Missed>;
  /** Undefined when they can't be read just now. */
  figures(turn: Turn): Promise<Figures | undefined>;
};

const most = 8;
/** Ratings an answer needs before a low share says something. */
const fewest = 3;
const dayMs = 86_400_000;

export function gapsCommand(desk: Desk, counts: Counts): Command {
  return command({
    ...anyone,
    name: 'answer gaps',
    listed: true,
    who: 'moderator',
    title: managing.gapsTitle,
    help: { summary: managing.gapsSummary, example: managing.gapsExample },
    args: {},
    run: (_input, turn) =>
      reaching(async () => {
        const [missed, figures] = await Promise.all([counts.missed(turn), counts.figures(turn)]);
        const seen = desk.shelves.of(homeOf(turn));
        const own = new Set(desk.shelves.own(turn).map(({ id }) => id));
        const parts = [
          ...missedPart(missed, seen, turn.language),
          ...(figures === undefined ? [] : ratedPart(figures, turn.language)),
          ...stalePart(seen.all, turn),
          ...conflictPart(seen.all, own, turn.language),
        ];
        return parts.length === 0
          ? said(say(managing.gapsNone, turn.language))
          : show(gapsDocument(parts, turn.language));
      }),
  });
}

function gapsDocument(parts: readonly Block[], language: Language): Document {
  const head = say(managing.gapsTitle, language);
  return document(head, heading(head), ...parts);
}

const part = (title: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [paragraph(bold(title)), list(...lines.map((it): Text => [plain(it)]))];

const byCount = <T extends { count: number }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.count - a.count).slice(0, most);

function missedPart(missed: Missed, seen: Answers, language: Language): Block[] {
  const covering = (problem: string): number => seen.all.filter((it) => (it.problems[problem] ?? 0) >= 0.5).length;
  const line = ({ problem, count }: Missed[number]): string =>
    fill(managing.gapsAskedLine, language, { name: problemName(problem, language), count, cards: covering(problem) });
  return part(say(managing.gapsAsked, language), byCount(missed).map(line));
}

function ratedPart({ rated, chosen }: Figures, language: Language): Block[] {
  const counts = new Map<string, { all: number; low: number }>();
  for (const { verdict, answers } of rated) {
    for (const id of answers) {
      const { all, low } = counts.get(id) ?? { all: 0, low: 0 };
      counts.set(id, { all: all + 1, low: low + (verdict === 'helpful' ? 0 : 1) });
    }
  }
  const low = [...counts]
    .filter(([, it]) => it.all >= fewest && it.low * 2 > it.all)
    .sort(([, a], [, b]) => b.low - a.low)
    .slice(0, most)
    .map(([id, it]) => fill(managing.gapsLowLine, language, { id, ...it }));
  const picked = byCount(chosen).map(({ problem, count }) => `${problemName(problem, language)}: ${count}`);
  return [...part(say(managing.gapsChosen, language), picked), ...part(say(managing.gapsLow, language), low)];
}

function stalePart(all: readonly Answer[], { now, language }: Turn): Block[] {
  const soon = dayOf(new Date(now.getTime() + 60 * dayMs));
  const yearAgo = dayOf(new Date(now.getTime() - 365 * dayMs));
  const over = all.filter(({ valid_until: until }) => until !== undefined && until < soon).map(({ id }) => id);
  const old = all.filter(({ review }) => review.on < yearAgo).length;
  return part(say(managing.gapsStale, language), [
    ...(over.length === 0 ? [] : [fill(managing.gapsOver, language, { ids: some(over) })]),
    ...(old === 0 ? [] : [fill(managing.gapsOld, language, { count: old })]),
  ]);
}

const some = (ids: readonly string[]): string =>
  ids.slice(0, most).join(', ') + (ids.length > most ? ` +${ids.length - most}` : '');

/** Pairs in which no fact of a post can decide: there a member is shown both sides and nothing that takes one. */
function conflictPart(all: readonly Answer[], own: ReadonlySet<string>, language: Language): Block[] {
  const open = all.flatMap((it) =>
    it.conflicts
      .filter((conflict) => conflict.fact === undefined && it.id < conflict.with)
      .map((conflict) => [it.id, conflict.with]),
  );
  if (open.length === 0) return [];
  const ours = open.filter((pair) => pair.some((id) => own.has(id))).map((pair) => pair.join(' / '));
  const ids = ours.length === 0 ? say(managing.none, language) : some(ours);
  return part(say(managing.gapsConflicts, language), [fill(managing.gapsPairs, language, { count: open.length, ids })]);
}
