// npm run train: the texts of prompts/situations → prompts/understanding.bin, the same bytes at every run.

import { writeFileSync } from 'node:fs';
import { corpusOf } from './corpus.ts';
import { foldsOf } from './fold.ts';
import { learnLevel, signalsOf } from './level.ts';
import { ruleOf } from './rule.ts';
import { settings } from './setting.ts';
import { readSituations } from './situation.ts';
import { learnStack, rowsOf, type Held } from './stack.ts';
import { weightsBytes } from './write.ts';

const folder = new URL('../../../prompts/situations', import.meta.url);
const target = new URL('../../../prompts/understanding.bin', import.meta.url);

const started = Date.now();
const say = (words: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${words}`);

const corpus = corpusOf(readSituations(folder));
const folds = foldsOf(corpus.situations, settings.folds);
say(`${corpus.situations.length} texts read`);

const every = corpus.situations.map((_, i) => i);
const heldRows = every.filter((i) => folds[i]! >= 0);
const heldSignals = new Map<number, Float64Array>();
for (let fold = 0; fold < settings.folds; fold++) {
  const left = heldRows.filter((i) => folds[i] === fold);
  const level = learnLevel(
    corpus,
    every.filter((i) => folds[i] !== fold),
    settings,
  );
  rowsOf(signalsOf(corpus, left, level)).forEach((row, k) => heldSignals.set(left[k]!, row));
  say(`fold ${fold + 1} of ${settings.folds}: ${left.length} texts left out`);
}
const held: Held = {
  situations: heldRows.map((i) => corpus.situations[i]!),
  signals: heldRows.map((i) => heldSignals.get(i)!),
  folds: heldRows.map((i) => folds[i]!),
};
const { stack, scores } = learnStack(held);
say('second level learnt');
const level = learnLevel(corpus, every, settings);
const bytes = weightsBytes(corpus, level, { stack, rule: ruleOf(held, scores) });
writeFileSync(target, bytes);
say(`written: ${(bytes.length / 1e6).toFixed(2)} MB`);
