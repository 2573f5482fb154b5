// How long the export of a large log takes, how much memory, and how long it keeps others waiting.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure, goal, renderFigure, type Figure } from './figure.ts';
import { median } from './stat.ts';

type Taken = { readonly ms: number; readonly rss: number; readonly blocked: number; readonly bytes: number };

/** 1,000 entries with 20 files of 200 kB, in a process of its own each time. */
export function exportFigure({ runs }: { runs: number }): Figure {
  const child = fileURLToPath(new URL('export-child.ts', import.meta.url));
  const taken = Array.from({ length: runs }, () => {
    return JSON.parse(execFileSync(process.execPath, [child, '1000', '20', '200000'], { encoding: 'utf8' })) as Taken;
  });
  const of = (name: keyof Taken): number[] => taken.map((it) => it[name]);
  return figure(
    'Export of 1,000 entries with 20 files of 200 kB',
    'From the entries in memory to the zip in memory, PDF and all; the peak is that of the whole process, the test log in it.',
    [goal('time', median(of('ms')) / 1_000, 10, 's'), goal('memory, at its peak', Math.max(...of('rss')), 250, 'MB')],
    {
      seconds: of('ms').map((it) => it / 1_000),
      peak_mb: of('rss'),
      blocked_ms: of('blocked'),
      zip_bytes: of('bytes'),
    },
  );
}

if (import.meta.main) console.log(renderFigure(exportFigure({ runs: 3 })));
