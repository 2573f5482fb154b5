// `npm run bench`: every figure with its goal; `-- --json` prints one object, `--quick` measures less, `--only NAME` one part.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ackFigures } from './ack.ts';
import { answerFigure } from './answer.ts';
import { exportFigure } from './export.ts';
import { renderFigure, type Figure } from './figure.ts';
import { loadFigure } from './load.ts';
import { logFigures } from './log.ts';
import { memoryFigures } from './memory.ts';
import { modelFigures } from './model.ts';
import { shelfFigure } from './shelf.ts';
import { startFigure } from './start.ts';
import { threadFigure } from './thread.ts';
import { weightsFigure } from './weights.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});
const quick = values.quick === true;

type Part = () => Figure | readonly Figure[] | Promise<Figure | readonly Figure[]>;
const parts: Readonly<Record<string, Part>> = {
  answer: () => answerFigure(quick ? { runs: 3, count: 300 } : { runs: 5, count: 400 }),
  shelf: () => shelfFigure(quick ? { runs: 3, count: 200 } : { runs: 5, count: 400 }),
  weights: () => weightsFigure({ runs: quick ? 3 : 5 }),
  start: () => startFigure(quick ? { again: 3, first: 1 } : { again: 5, first: 3 }),
  ack: () => ackFigures(quick ? { runs: 3, each: 120 } : { runs: 3, each: 400 }),
  export: () => exportFigure({ runs: quick ? 1 : 3 }),
  log: () => logFigures(quick ? { each: 160, rounds: 3, long: 2_000 } : { each: 400, rounds: 5, long: 10_000 }),
  thread: () => threadFigure({ each: quick ? 60 : 200 }),
  model: () => modelFigures(quick ? { each: 60, rounds: 3, checks: 200 } : { each: 100, rounds: 5, checks: 600 }),
  load: () => loadFigure({ seconds: quick ? 10 : 60 }),
  memory: () =>
    memoryFigures(
      quick
        ? { rests: 1, restMs: 5_000, few: 200, many: 1_000 }
        : { rests: 1, restMs: 30_000, few: 1_000, many: 10_000 },
    ),
};

const started = performance.now();
const before = loadavg();
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stderr.write(`measuring ${name} …\n`);
  // One part that ends badly takes nothing away from the others.
  try {
    figures.push(...[await measure()].flat());
  } catch (error) {
    process.stderr.write(`${name} was not measured: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

const goals = figures.flatMap((it) => it.goals);
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  /** Others at work on the machine make every figure worse than it is. */
  load: { before, after: loadavg() },
};
const summary = {
  quick,
  seconds: Math.round((performance.now() - started) / 1_000),
  goals: goals.length,
  reached: goals.filter((it) => it.reached).length,
};
if (values.json === true) console.log(JSON.stringify({ ...summary, machine, figures }, null, 2));
else {
  for (const it of figures) console.log(`${renderFigure(it)}\n`);
  const { load } = machine;
  console.log(
    `${summary.reached} of ${summary.goals} goals reached in ${summary.seconds} s on ${machine.cores} cores (${machine.processor}, Node ${machine.node}); load ${load.before[0]} before, ${load.after[0]} after`,
  );
}
