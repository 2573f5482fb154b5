// A community's own answer in a thread: it stands in the overview, what came of it counts, and it goes out of there when it is taken out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOf, idOf, type Hand } from '../incidents/hand.ts';
import { until } from '../support/chat.ts';
import { openStage, posts, type Stage } from '../threads/stage.ts';
import { post, words } from './cast.ts';
import { putLive } from './put.ts';

const day = 86_400_000;

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let stage: Stage;
  let [anna, mila]: Hand[] = [];
  beforeAll(async () => {
    stage = await openStage(platform);
    [anna, mila] = [stage.hand('UANNA'), stage.hand('UMILA', undefined, { moderator: true })];
  });
  afterAll(() => stage.ground.close());

  const home = { platform, community: 'C1' } as const;
  const overview = () => stage.world.standing.findLast((it) => it.text.includes('silent from here'))!;
  const own = () => stage.ground.house.curation.seenBy(home).all.at(-1);
  const takesOut = async (): Promise<void> => {
    await mila!.presses(idOf(await mila!.types('answer', 'cards'), 'Take out 1'));
  };

  test('it stands in the overview, counts what came of it, and is taken out of the post', async () => {
    await putLive(stage.ground, home, words.en.step, post.en, 'en');
    await posts(anna!, post.en);
    expect(overview().text).toContain(words.en.step);

    stage.later(7 * day + 60_000);
    await stage.ground.house.threads.outcomes();
    const asked = stage.world.letters.findLast((it) => it.person === 'UANNA')!.document;
    const select = asked.blocks.flatMap((it) => (it.kind === 'select' ? [it.select] : [])).at(0)!;
    const mine = select.options.find((it) => it.value === `s:${own()?.id}`)!;
    const inDm = handOf(stage.ground.house.bot, {
      ...anna!.who,
      community: platform === 'discord' ? 'direct' : 'C1',
      place: { kind: 'dm', channel: 'dm-UANNA' },
    });
    await inDm.presses(idOf(await inDm.presses(select.id, mine.value), 'Better'));
    expect(stage.ground.house.curation.seenBy(home).outcomes?.(own()?.id ?? '')).toEqual({
      better: 1,
      same: 0,
      worse: 0,
    });

    const standing = overview();
    await takesOut();
    await until(() => !standing.text.includes(words.en.step), 10_000);
    expect(standing.text).toContain('silent from here');
  });

  test('one that is taken out while the post is on its way goes out of it too', async () => {
    await putLive(stage.ground, home, words.en.step, post.en, 'en');
    let left = 2;
    // The first post opens the thread, the second is the overview.
    stage.world.before = async (what) => {
      if (what !== 'letter' && (left -= 1) === 0) await takesOut();
    };
    await posts(anna!, `${post.en} It is another client.`);
    stage.world.before = async () => undefined;
    expect(left).toBeLessThanOrEqual(0);
    await until(() => !overview().text.includes(words.en.step), 10_000);
  });

  test('where the platform is away it is tried again until it is out', async () => {
    await putLive(stage.ground, home, words.en.step, post.en, 'en');
    await posts(anna!, `${post.en} It is a third client.`);
    const standing = overview();
    expect(standing.text).toContain(words.en.step);
    stage.world.away = true;
    await takesOut();
    await until(() => stage.ground.logLines.some((it) => it.includes('job failed')), 10_000);
    expect(standing.text).toContain(words.en.step);
    stage.world.away = false;
    await until(() => !standing.text.includes(words.en.step), 20_000);
  });
});
