// /incident patterns: the counts of the log by client, with the entries they count.
import {
  bold,
  command,
  document,
  list,
  muted,
  paragraph,
  plain,
  press,
  refuse,
  show,
  type Block,
  type Command,
  type Language,
  type Text,
} from '../chat/index.ts';
import { fill, listed, localOf, number, say } from '../i18n/index.ts';
import { aroundOf, clearButton, own, reaching, row, warning, type Desk } from './desk.ts';
import { patternsOf, type Pattern } from './pattern.ts';
import type { LogEntry } from './record.ts';
import { kindName, moneyText, occurredText } from './say.ts';
import { sentences } from './sentences.ts';

/** Clients shown at once. */
const most = 5;

/** The local day an entry counts for: when it happened, else when it was written down. */
export const dayOf =
  (zone: string) =>
  (it: LogEntry): string =>
    (it.now?.occurred?.from ?? localOf(new Date(it.recorded), zone)).slice(0, 10);

export function patternsCommand(desk: Desk): Command {
  return command({
    ...own,
    name: 'incident patterns',
    listed: true,
    title: sentences.patternsTitle,
    help: { summary: sentences.patternsSummary, example: sentences.patternsExample },
    asks: 'nothing',
    args: {},
    run: (_input, turn) =>
      reaching(async () => {
        const { zone } = await aroundOf(desk, turn);
        const log = await desk.logbook.log(turn);
        const patterns = patternsOf(log.entries, dayOf(zone));
        if (patterns.length === 0) return refuse(sentences.listEmpty);
        return show(
          document(
            say(sentences.patternsPreview, turn.language),
            ...warning(log, turn.language),
            ...patterns.slice(0, most).flatMap((it) => patternBlocks(it, turn.language)),
            muted(plain(say(sentences.patternNote, turn.language))),
            ...row(
              ...patterns.slice(0, 1).map((it) => ({
                label: say(sentences.adviseButton, turn.language),
                press: press('incident advise', 'reply', { seq: String(it.entries.at(-1)?.seq ?? 0) }),
              })),
              { label: say(sentences.exportButton, turn.language), press: press('incident export', 'reply') },
              ...clearButton(turn),
            ),
          ),
        );
      }),
  });
}

function patternBlocks(it: Pattern, language: Language): Block[] {
  const day = (local: string): string => occurredText({ from: local, to: local, about: false, zone: '' }, language);
  const values = {
    client: it.client ?? say(sentences.noClient, language),
    count: it.entries.length,
    from: day(it.from),
    to: day(it.to),
  };
  const kind = (id: Pattern['kinds'][number]['kind']): string => say(kindName(id), language);
  const lines: string[] = [
    ...it.runs.map(({ kind: id, days, seqs }) =>
      fill(sentences.patternRecent, language, {
        kind: kind(id),
        count: seqs.length,
        days,
        entries: seqs.map((seq) => `#${seq}`).join(', '),
      }),
    ),
    ...it.kinds
      .filter(({ kind: id }) => it.runs.every((run) => run.kind !== id || run.seqs.length < 1))
      .map(({ kind: id, count }) => fill(sentences.patternKind, language, { kind: kind(id), count })),
    ...(it.hours > 0 ? [fill(sentences.patternHours, language, { hours: number(it.hours, language) })] : []),
    ...(it.money.length > 0
      ? [
          fill(sentences.patternMoney, language, {
            amounts: listed(
              it.money.map((sum) => moneyText(sum, language)),
              language,
            ),
          }),
        ]
      : []),
    ...(it.gap > 0 ? [fill(sentences.patternGap, language, { days: it.gap })] : []),
    ...(it.done === undefined
      ? []
      : [fill(sentences.patternDone, language, { count: it.done.count, when: day(it.done.last) })]),
    ...(it.rung === undefined
      ? []
      : [fill(sentences.patternRung, language, { rung: say(sentences[`rung${it.rung}`], language) })]),
  ];
  const head = it.entries.length === 1 ? sentences.patternsOne : sentences.patternsHead;
  return [
    paragraph(bold(fill(head, language, values))),
    ...(lines.length === 0 ? [] : [list(...lines.map((line): Text => [plain(line)]))]),
  ];
}
