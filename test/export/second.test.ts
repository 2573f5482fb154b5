// The format page alone is enough: a verifier written by somebody who had seen only that page agrees with ours.
import { expect, test } from 'vitest';
import { checked, exported } from './kit.ts';
import { difficult, longLog, screenshot, small } from './logs.ts';
import { secondVerify } from './second-verifier.ts';

test('on what is whole, in one part and in several', async () => {
  for (const [log, most] of [
    [small, 10_000_000],
    [difficult, 10_000_000],
    [longLog(30, [screenshot]), 10_000_000],
  ] as const) {
    const parts = await exported(log, { most });
    const bytes = parts.map((it) => it.bytes);
    expect(secondVerify(bytes)).toMatchObject({ exit: checked(parts).exit });
  }
});

test('on a bit that was turned over, anywhere', async () => {
  const [part] = await exported(small);
  const bytes = part?.bytes ?? new Uint8Array();
  const passed: number[] = [];
  for (let count = 0; count < 400; count++) {
    // A stride that meets every part of the file.
    const at = (count * 7_919) % bytes.length;
    const before = bytes[at] ?? 0;
    bytes[at] = before ^ (1 << (count % 8));
    if (secondVerify([bytes]).exit === 0) passed.push(at);
    bytes[at] = before;
  }
  expect(passed).toEqual([]);
});
