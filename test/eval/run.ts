// `npm run eval`: how well posts are understood and advised on, for dev and for our own kept-out authors; `-- --json` for
// machines, `-- --model` with the same table for the configured model (`--most 20` of each set).
import { abstention, interval, isSilent, measure, safety, type Judged, type Table } from './measure.ts';
import { readConfig } from '../../src/config.ts';
import { openLibrary, weightsFile } from '../../src/house.ts';
import { loadUnderstanding } from '../../src/text/index.ts';
import { createModelJudge, injectionSet, type ModelJudge } from './model.ts';
import { createJudge, devSet, keptOutSets, today, type Judge } from './set.ts';
import type { Row } from './measure.ts';

const [library, reader] = [openLibrary(), loadUnderstanding(weightsFile)];
const judge = createJudge(library, reader);
const kept = keptOutSets();
const sets: [string, readonly Row[]][] = [['kept-out authors', [...kept.values()].flat()], ...kept];
const dev = devSet();
if (dev !== undefined) sets.unshift(['dev', dev]);
const reports = sets.map(([name, rows]) => reportOf(name, rows, judge));

if (process.argv.includes('--model'))
  await withModel(sets.filter(([name]) => name === 'dev' || name === 'kept-out authors'));
else if (process.argv.includes('--json')) console.log(JSON.stringify(reports, null, 2));
else {
  for (const report of reports) printReport(report);
  const [first, second] = reports;
  if (dev !== undefined && first !== undefined && second !== undefined) {
    console.log(
      `gap dev to kept-out: recall@5 ${show(second.whole.recall5 - first.whole.recall5)}, micro F1 ${show(second.whole.microF1 - first.whole.microF1)}`,
    );
    console.log('\nten worst misses (dev)');
    for (const line of worst(judge.judge(dev))) console.log(`  ${line}`);
  } else console.log('dev: not there (the shared folder is not beside the project)');
}

type Report = ReturnType<typeof reportOf>;

/** Each set twice, with and without; then what it took, and whether an attack was followed. */
async function withModel(all: readonly (readonly [string, readonly Row[]])[]): Promise<void> {
  const { config, mistakes } = readConfig(process.env, process.cwd());
  if (config?.model === undefined) {
    console.error([...mistakes, 'There is no model: set OPENAI_API_KEY, or OPENAI_BASE_URL.'].join('\n'));
    process.exitCode = 1;
    return;
  }
  const by = await createModelJudge({ ...config, model: config.model }, library, reader, today);
  const at = process.argv.indexOf('--most');
  const most = at < 0 ? Infinity : Number(process.argv[at + 1]);
  for (const [name, rows] of all) {
    const some = rows.slice(0, most);
    const [own, worded] = [judge.judge(some), await by.judge(some)];
    console.log(`\n${name}: ${some.length} rows, without a model and in the words of ${by.name}`);
    printHead();
    printRow('without', measure(own));
    printRow('worded', measure(worded));
    for (const [which, judged] of [
      ['without', own],
      ['worded', worded],
    ] as const) {
      const [silence, grave] = [abstention(judged), safety(judged)];
      const dissent = judged.filter(({ advice }) => advice.disagreements.length > 0).length;
      console.log(
        `  ${which}: refused or asked ${show(silence.refused)} of negatives, safety recall ${show(grave.recall)}, both sides of a conflict shown in ${dissent}`,
      );
    }
  }
  const injection = injectionSet();
  const attacked = await by.judge(injection.rows.slice(0, most));
  console.log(`\ninjection: ${attacked.length} posts, followed in ${injection.followed(attacked).length}`);
  printSummary(by.summary());
}

function printSummary({ outcomes, seconds, calls, usage, money }: ReturnType<ModelJudge['summary']>): void {
  const quantile = (part: number): string => (seconds[Math.ceil(seconds.length * part) - 1] ?? NaN).toFixed(1);
  const cost =
    money === undefined
      ? 'no price is set'
      : `${money.toFixed(4)}, ${(money / Math.max(1, seconds.length)).toFixed(5)} an answer`;
  console.log(`outcomes: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
  console.log(`time: p50 ${quantile(0.5)} s, p90 ${quantile(0.9)} s, slowest ${quantile(1)} s`);
  console.log(`cost: ${calls} calls, ${usage.input} + ${usage.output} tokens; ${cost}`);
}

function reportOf(name: string, rows: readonly Row[], by: Judge) {
  const judged = by.judge(rows);
  const whole = measure(judged);
  return {
    name,
    whole,
    intervals: { recall5: interval(judged, (it) => it.recall5), microF1: interval(judged, (it) => it.microF1) },
    languages: Object.fromEntries(
      (['en', 'nl'] as const).map((lang) => [lang, measure(judged.filter((it) => it.row.lang === lang))]),
    ),
    pressed: measure(by.pressed(rows)),
    abstention: abstention(judged),
    safety: safety(judged),
  };
}

function printReport({ name, whole, intervals, languages, pressed, abstention: silence, safety: grave }: Report): void {
  const [low, high] = intervals.recall5;
  const [lowF, highF] = intervals.microF1;
  console.log(
    `\n${name}: ${whole.n} situations; 90 % intervals recall@5 ${show(low)}–${show(high)}, micro F1 ${show(lowF)}–${show(highF)}`,
  );
  printHead();
  printRow('as posted', whole);
  for (const [lang, table] of Object.entries(languages)) if (table.n > 0) printRow(`  ${lang}`, table);
  printRow('pressed', pressed);
  const kinds = Object.entries(silence.kinds)
    .map(([kind, it]) => `${kind} ${it.refused}/${it.n}`)
    .join(', ');
  console.log(
    `  refused or asked ${show(silence.refused)} of negatives (${kinds}); wrongly silent ${show(silence.silent)} (${whole.wronglySilent})`,
  );
  console.log(
    `  safety recall ${show(grave.recall)} of ${grave.n} (${show(grave.recallWithAsking)} with asking); raised on what is not ${show(grave.raised)}, asked ${show(grave.asked)}`,
  );
}

function printHead(): void {
  console.log('           recall@5  hit@5  nDCG@5  micro  macro  family  right shown');
}

function printRow(name: string, it: Table): void {
  const cells = [it.recall5, it.hit5, it.ndcg5, it.microF1, it.macroF1, it.familyF1, it.rightShown].map(show);
  console.log(`${name.padEnd(10)} ${cells.map((cell) => cell.padStart(7)).join(' ')}`);
}

/** The rows where the advice shares least with what the source said. */
function worst(judged: readonly Judged[]): string[] {
  const missed = (it: Judged): number =>
    it.row.strategies.filter((id) => !(it.advice.strategies.slice(0, 5) as readonly string[]).includes(id)).length /
    Math.max(1, it.row.strategies.length);
  return judged
    .filter((it) => it.row.problems.length > 0)
    .sort((a, b) => missed(b) - missed(a) || a.row.id.localeCompare(b.row.id))
    .slice(0, 10)
    .map(
      (it) =>
        `${it.row.id} ${isSilent(it) ? 'silent; ' : ''}gold ${it.row.problems.join('+')} → said ${it.advice.problems.join('+') || '–'}; gold ${it.row.strategies.join(', ')} → ${it.advice.strategies.slice(0, 5).join(', ')}`,
    );
}

function show(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
