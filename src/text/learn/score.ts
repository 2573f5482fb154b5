// node src/text/learn/score.ts FILE…: the table of figures for files of labelled situations, as posted and after a press.

import {
  loadUnderstanding,
  problemIds,
  understand,
  type ProblemId,
  type Reader,
  type Understanding,
} from '../index.ts';
import { problemOf } from '../taxonomy.ts';
import { atFive, f1, share } from './score-figures.ts';
import { readSituationFile, type Situation } from './situation.ts';

type Row = { readonly gold: Situation; readonly said: Understanding; readonly pressed: Understanding };

const figure = (v: number): string => (Number.isNaN(v) ? '  –  ' : v.toFixed(3));

/** Presses up to two right types among the six shown, as a member would. */
function press(reader: Reader, gold: Situation, said: Understanding): Understanding {
  const right = [...said.asserted, ...said.offered].filter((id) => gold.problems.includes(id)).slice(0, 2);
  return right.length === 0 ? said : understand(reader, gold.text, { pressed: right });
}

function figuresOf(rows: readonly Row[], of: (row: Row) => Understanding): string {
  const advised = rows.filter((row) => row.gold.strategies.length > 0);
  const five = advised.map((row) =>
    atFive(
      row.gold.strategies,
      of(row).strategies.map((s) => s.id),
    ),
  );
  const gold = rows.map((row) => row.gold.problems);
  const said = rows.map((row) => of(row).asserted);
  const types = f1(gold, said, problemIds);
  const family = (ids: readonly ProblemId[]) => [...new Set(ids.map((id) => problemOf(id).family))];
  const families = f1(gold.map(family), said.map(family), family(problemIds));
  const shown = share(
    rows.map((row) => [...of(row).asserted, ...of(row).offered].some((id) => row.gold.problems.includes(id))),
  );
  return [
    `recall@5 ${figure(share(five.map((f) => f.recall)))}  hit@5 ${figure(share(five.map((f) => f.hit)))}  nDCG@5 ${figure(share(five.map((f) => f.ndcg)))}`,
    `F1 ${figure(types.micro)} / ${figure(types.macro)}  family ${figure(families.micro)}  in six ${figure(shown)}`,
  ].join('  ');
}

function verdicts(rows: readonly Row[], of: (row: Row) => string): string {
  return ['no', 'ask', 'yes'].map((v) => `${v} ${figure(share(rows.map((row) => of(row) === v)))}`).join('  ');
}

function report(name: string, rows: readonly Row[]): void {
  const about = rows.filter((row) => row.gold.problems.length > 0);
  for (const language of ['all', 'en', 'nl'] as const) {
    const some = about.filter((row) => language === 'all' || row.gold.language === language);
    if (some.length === 0) continue;
    console.log(`${name} ${language} n ${some.length}  posted   ${figuresOf(some, (row) => row.said)}`);
    console.log(`${name} ${language} n ${some.length}  pressed  ${figuresOf(some, (row) => row.pressed)}`);
  }
  const client = (row: Row) => row.said.client.verdict;
  const safety = (row: Row) => row.said.safety.verdict;
  const grave = rows.filter((row) => row.gold.severity === 'safety');
  const other = rows.filter((row) => row.gold.severity !== 'safety');
  const none = rows.filter((row) => row.gold.problems.length === 0);
  console.log(
    `${name} client of ${about.length} situations: ${verdicts(about, client)};  of ${none.length} others: ${verdicts(none, client)}`,
  );
  console.log(
    `${name} safety of ${grave.length} in danger: ${verdicts(grave, safety)};  of ${other.length} others: ${verdicts(other, safety)}`,
  );
  console.log(
    `${name} language right ${figure(share(rows.map((row) => row.said.language === row.gold.language || row.gold.text.trim() === '')))}`,
  );
}

function timed(reader: Reader, rows: readonly Situation[]): string {
  const times = rows.map((row) => {
    const start = performance.now();
    understand(reader, row.text);
    return performance.now() - start;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (p: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

const files = process.argv.slice(2);
const before = process.memoryUsage();
const start = performance.now();
const reader = loadUnderstanding(new URL('../../../prompts/understanding.bin', import.meta.url));
const loaded = performance.now() - start;
const after = process.memoryUsage();
const held = (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / 1e6;
console.log(`weights loaded in ${loaded.toFixed(0)} ms, ${held.toFixed(1)} MB held`);
for (const file of files) {
  const name = file.split('/').at(-1)?.replace('.jsonl', '') ?? file;
  const situations = readSituationFile(file, name);
  const rows = situations.map((gold) => {
    const said = understand(reader, gold.text);
    return { gold, said, pressed: press(reader, gold, said) };
  });
  report(name, rows);
  console.log(`${name} ${timed(reader, situations)}`);
}
