// Nothing may get worse unseen: floors for our own kept-out authors, pooled; dev is only reported, by `npm run eval`.
import { expect, test } from 'vitest';
import { abstention, measure, safety } from './measure.ts';
import { createJudge, keptOutSets } from './set.ts';

test('the kept-out authors are understood and advised on no worse than before', () => {
  const judge = createJudge();
  const rows = [...keptOutSets().values()].flat();
  const judged = judge.judge(rows);
  const table = measure(judged);
  const pressed = measure(judge.pressed(rows));
  const silence = abstention(judged);
  const grave = safety(judged);
  expect(table.recall5).toBeGreaterThan(0.78);
  expect(table.hit5).toBeGreaterThan(0.97);
  expect(table.ndcg5).toBeGreaterThan(0.76);
  expect(table.microF1).toBeGreaterThan(0.78);
  expect(table.macroF1).toBeGreaterThan(0.78);
  expect(table.rightShown).toBeGreaterThan(0.98);
  expect(pressed.recall5).toBeGreaterThan(0.82);
  expect(pressed.hit5).toBeGreaterThan(0.97);
  expect(silence.refused).toBeGreaterThan(0.76);
  expect(silence.silent).toBeLessThan(0.03);
  expect(grave.recall).toBeGreaterThan(0.9);
  expect(grave.recallWithAsking).toBeGreaterThan(0.95);
  expect(grave.raised).toBeLessThan(0.08);
});
