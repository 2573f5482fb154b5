// Memory of our process at rest, and whether its heap grows with the answers it gives.
import { measureApart } from './child.ts';
import { figure, goal, type Figure } from './figure.ts';
import { openStage, pause, residentMb, serve } from './program.ts';
import { median } from './stat.ts';

export type MemoryPlan = {
  readonly rests: number;
  readonly restMs: number;
  readonly few: number;
  readonly many: number;
};

export async function memoryFigures({ rests, restMs, few, many }: MemoryPlan): Promise<Figure[]> {
  // A resting process takes nothing from the other, so both are measured at once.
  const [idle, heap] = await Promise.all([
    Promise.all(Array.from({ length: rests }, () => restingMb(restMs))),
    measureApart('heap-run.ts', [String(few), String(many)]),
  ]);
  const { early = 0, late = 0, earlyBuffers = 0, lateBuffers = 0, answered = 0 } = heap;
  if (answered !== many) throw new Error(`of ${many} answers ${answered} were given`);
  return [
    figure(
      'Memory of our process, idle',
      `Resident memory of the program with Slack over HTTP, ${restMs / 1_000} s after it was ready; median of ${rests}.`,
      [goal('resident', median(idle), 220, 'MB')],
      { resident_mb: idle },
    ),
    figure(
      `Heap at ${few} and at ${many} answers`,
      'A house on a real embedded database, posts of many members through the one door; heap in use after forced collections.',
      [goal('difference', Math.abs(late / early - 1) * 100, 5, '%')],
      { early_mb: early, late_mb: late, early_buffers_mb: earlyBuffers, late_buffers_mb: lateBuffers, answered },
    ),
  ];
}

async function restingMb(restMs: number): Promise<number> {
  const stage = await openStage();
  const served = await serve(stage);
  await pause(restMs);
  const mb = residentMb(served.program.process.pid);
  await served.stop();
  await stage.close();
  return mb;
}
