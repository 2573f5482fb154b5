// The process that keeps the logs is killed again and again while eight members write: what they saw saved is saved, once.
import { expect, test } from 'vitest';
import { logCrashRounds } from '../soak/crash-log.ts';
import { seeded } from '../soak/random.ts';

test(
  '20 kills lose nothing that was acknowledged and double nothing, every chain holds, and the receipts arrive',
  { timeout: 180_000 },
  async () => {
    const count = await logCrashRounds(20, 8, seeded(5));
    expect(count).toMatchObject({ kills: 20, lost: 0, doubled: 0, missing: 0, findings: 0 });
    expect(count.accepted).toBeGreaterThan(10);
  },
);
