// From the start of the process to the first health of 200: with the embedded database there, and for the first time.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { figure, goal, type Figure } from './figure.ts';
import { openStage, serve } from './program.ts';
import { median } from './stat.ts';

export async function startFigure({ again, first }: { again: number; first: number }): Promise<Figure> {
  const stage = await openStage();
  const once = async (): Promise<number> => {
    const served = await serve(stage);
    await served.stop();
    return served.readyMs;
  };
  try {
    const firsts: number[] = [];
    for (let at = 0; at < first; at++) {
      for (const name of ['data', 'keys']) rmSync(join(stage.folder, name), { recursive: true, force: true });
      firsts.push(await once());
    }
    const agains: number[] = [];
    for (let at = 0; at < again; at++) agains.push(await once());
    return figure(
      'Start to ready',
      `The program with Slack over HTTP, its embedded database stopped before each start; median of ${again} starts with the database there and of ${first} in an empty folder.`,
      [goal('database there', median(agains) / 1_000, 2, 's'), goal('first time', median(firsts) / 1_000, 6, 's')],
      { there_ms: agains, first_ms: firsts },
    );
  } finally {
    await stage.close();
  }
}
