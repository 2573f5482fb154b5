// Every press of Save delivered again and again, shuffled, to three houses on one database; what came of it is counted.
import { readLog } from '../../src/incidents/index.ts';
import { openGround, until, type Ground } from '../support/chat.ts';
import { chainsOf, checked, picture, pictureRef, postbox } from './checked.ts';
import { handOf, idOf, type Hand } from './hand.ts';

export type RepeatCount = {
  readonly entries: number;
  readonly delivered: number;
  /** Entries in the database; one for each draft is right. */
  readonly saved: number;
  readonly lost: number;
  readonly doubled: number;
  /** Lasting receipts that were written; one for each entry is right. */
  readonly receipts: number;
  /** What fsck finds. */
  readonly findings: number;
  readonly bugs: number;
};

const members = 5;

/** `entries` drafts, each saved by up to three presses, which are delivered up to `most` times together. */
export async function repeatedSaves(entries: number, most: number, random: () => number): Promise<RepeatCount> {
  const ground = await openGround();
  try {
    const houses = [ground.house, await ground.another(), await ground.another()];
    const box = postbox(picture);
    for (const house of houses) house.messengers.set('slack', box);
    const hands = Array.from({ length: members }, (_, at) =>
      handOf(ground.house.bot, { platform: 'slack', community: 'T1', person: `U${at}`, timezone: 'UTC' }),
    );
    const presses: { hand: Hand; id: string; delivery: string }[] = [];
    for (let at = 0; at < entries; at += 1) {
      const hand = hands[at % members] ?? (hands[0] as Hand);
      const files = at % 2 === 0 ? [pictureRef] : [];
      const id = idOf(await hand.says(`log: he was late again yesterday, time ${at}`, { files }), 'Save');
      const copies = 1 + Math.floor(random() * most);
      for (let copy = 0; copy < copies; copy += 1) presses.push({ hand, id, delivery: `save ${at} ${copy % 3}` });
    }
    const shuffled = presses.map((it) => ({ it, at: random() })).sort((a, b) => a.at - b.at);
    // Thirty at once: more than the connections of a house.
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let one = shuffled[next++]; one !== undefined; one = shuffled[next++]) {
        const { hand, id, delivery } = one.it;
        const house = houses[Math.floor(one.at * 3_000) % 3] ?? ground.house;
        await hand.sends({ kind: 'press', id, values: [] }, { delivery, bot: house.bot });
      }
    };
    await Promise.all(Array.from({ length: 30 }, worker));
    const count = async (what: string): Promise<number> =>
      (await ground.database.pool.query<{ n: number }>(what)).rows[0]?.n ?? 0;
    const saved = await count('select count(*)::int n from entry');
    await until(() => box.letters.length >= saved, 30_000);
    // A moment for one too many.
    await new Promise((resolve) => setTimeout(resolve, 600));
    const { findings } = await checked(ground);
    const words = await wordsOf(ground);
    const distinct = new Set(words).size;
    return {
      entries,
      delivered: presses.length,
      saved,
      lost: entries - distinct,
      doubled: words.length - distinct,
      receipts: box.letters.length,
      findings: findings.length,
      bugs: ground.logLines.filter((line) => line.includes('"msg":"bug"')).length,
    };
  } finally {
    await ground.close();
  }
}

/** What each incident of everybody says. */
async function wordsOf(ground: Ground): Promise<string[]> {
  const chains = chainsOf(ground);
  const words: string[] = [];
  for (const person of await chains.people(undefined, 1_000))
    for (const { first } of (await readLog(chains, person)).entries) words.push(first?.words ?? '');
  return words;
}
