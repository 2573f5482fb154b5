// One member's log never reaches another: every command, button, form and forged id, by hand, beside a house in which she never was.
import { expect, test } from 'vitest';
import { seeded } from '../soak/random.ts';
import { pry } from './prying.ts';

const behaviour =
  'a thousand tries by other members get nothing of hers, change nothing, and tell nothing of her being there';

test(behaviour, { timeout: 120_000 }, async () => {
  const count = await pry(1_000, seeded(20_261_124));
  expect(count).toEqual({ tries: 1_000, leaked: 0, different: 0, changed: 0, bugs: 0 });
});
