// Whatever is delivered again, in any order, to any of three processes, whose handlers die at any step: nothing is lost, nothing stands there twice.
import { expect, test } from 'vitest';
import { seeded } from '../soak/random.ts';
import { killedHandlers } from './repeats.ts';

test('500 events, 30 of 100 handlers killed: 0 lost, 0 doubled', { timeout: 120_000 }, async () => {
  const count = await killedHandlers(500, 0.5, seeded(11));
  expect(count).toMatchObject({ lost: 0, doubled: 0, bugs: 0 });
  // Some that are to die are done before, since what was delivered already is over at once.
  expect(count.killed).toBeGreaterThan(0.3 * count.events);
  expect(count.asked).toBeGreaterThan(0);
});
