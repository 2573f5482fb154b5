import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../incidents/hand.ts';
import { openStage, owed, posts, type Stage } from './stage.ts';

describe.each(['slack', 'discord'] as const)('on %s', (platform) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(platform);
  });
  afterAll(() => stage.ground.close());

  test('a case goes to the channel', async () => {
    const anna = stage.hand('UANNA');
    const look = await anna.types('advicethread', '', { situation: owed.en });
    console.log(look.text, stage.ground.logLines.filter((l) => /bug/.test(l)));
    const posted = await anna.presses(idOf(look, 'Post without'));
    console.log(posted.text);
    for (const it of stage.world.standing) console.log(it.text);
    console.log(stage.ground.logLines.filter((l) => /error|bug/.test(l)));
    expect(stage.world.standing).toHaveLength(2);
    void posts;
  });
});
