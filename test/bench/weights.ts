// The weights of the reader of posts: their file, the time they take to load and the memory they hold.
import { statSync } from 'node:fs';
import { weightsFile } from '../../src/house.ts';
import { measureApart } from './child.ts';
import { figure, goal, type Figure } from './figure.ts';
import { median } from './stat.ts';

export async function weightsFigure({ runs }: { runs: number }): Promise<Figure> {
  const rows: Record<string, number>[] = [];
  for (let run = 0; run < runs; run++) rows.push(await measureApart('weights-run.ts'));
  const of = (name: string): number[] => rows.map((row) => row[name] ?? Number.NaN);
  return figure(
    'Weights of the reader of posts',
    `Loaded once in a fresh process, ${runs} times; memory is heap and buffers after a collection, against before.`,
    [
      goal('file', statSync(weightsFile).size / 1_000_000, 5, 'MB'),
      goal('load', median(of('ms')), 80, 'ms'),
      goal('memory', median(of('mb')), 40, 'MB'),
    ],
    { load_ms: of('ms'), memory_mb: of('mb') },
  );
}
