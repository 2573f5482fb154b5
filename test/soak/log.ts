// The promises of the incident log at their large counts: what the suite tries a few times, tried for long.
import { openStage } from '../incidents/cast.ts';
import { keysOf } from '../incidents/checked.ts';
import { flips, storedIn } from '../incidents/flips.ts';
import { takeThrough } from '../incidents/marked.ts';
import { pry } from '../incidents/prying.ts';
import { repeatedSaves } from '../incidents/repeats.ts';
import { holds, inBackup, inColumns, newMarks, onDisk } from '../incidents/search.ts';
import { openTampered } from '../incidents/tampered.ts';

type Count = Readonly<Record<string, number>>;

/** Fifty entries a round, so that a log stays of a size a member has. */
export async function repeatRounds(entries: number, most: number, random: () => number): Promise<Count> {
  const total: Record<string, number> = {};
  for (let done = 0; done < entries; done += 50) {
    for (const [key, value] of Object.entries(await repeatedSaves(50, most, random))) {
      total[key] = (total[key] ?? 0) + value;
    }
  }
  return total;
}

export async function flipRounds(count: number, random: () => number): Promise<Count> {
  const ground = await openTampered();
  try {
    const { missed, ...counts } = await flips(await storedIn(ground.database), keysOf(ground), count, random);
    return { ...counts, missed: missed.length };
  } finally {
    await ground.close();
  }
}

/** `hits`: places in which a marked word was found. */
export async function markRounds(count: number): Promise<Count> {
  let hits = 0;
  const platforms = ['terminal', 'slack', 'discord'] as const;
  for (const platform of platforms) {
    const stage = await openStage(platform);
    const { chat } = stage;
    const { stem, marks } = newMarks(count);
    await takeThrough(stage, marks);
    const texts = [chat.logLines.join('\n'), await chat.metrics.registry.metrics(), chat.channel().join('\n')];
    hits += texts.filter((text) => holds(text, stem)).length + (await inColumns(chat.database, stem)).length;
    hits += ((await onDisk(chat.database, stem)) ?? []).length + ((await inBackup(chat.database, stem)) ? 1 : 0);
    await chat.close();
  }
  return { marks: count * platforms.length, hits };
}

export const pryRounds = (tries: number, random: () => number): Promise<Count> => pry(tries, random);
