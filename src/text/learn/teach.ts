// The whole of training: texts → folds by author → signals → second level → the bytes of a weights file.

import type { Corpus } from './corpus.ts';
import { foldsOf } from './fold.ts';
import { learnLevel, signalsOf } from './level.ts';
import { spreadOf } from './spread.ts';
import type { Settings } from './setting.ts';
import { learnStack, rowsOf, type Held } from './stack.ts';
import { weightsBytes } from './write.ts';

/** Learns everything from a corpus; `say` is told how far it is. */
export function train(corpus: Corpus, settings: Settings, say: (words: string) => void): Buffer {
  const held = leaveOut(corpus, settings, say);
  const { stack, scores } = learnStack(held);
  say('second level learnt');
  const every = corpus.situations.map((_, i) => i);
  const level = learnLevel(corpus, every, settings);
  return weightsBytes(corpus, level, { stack, spread: spreadOf(held, scores) });
}

/** The signals of every post from a first level that has not seen its author. */
function leaveOut(corpus: Corpus, settings: Settings, say: (words: string) => void): Held {
  const folds = foldsOf(corpus.situations, settings.folds);
  const every = corpus.situations.map((_, i) => i);
  const rows = every.filter((i) => folds[i]! >= 0);
  const signals = new Map<number, Float64Array>();
  for (let fold = 0; fold < settings.folds; fold++) {
    const left = rows.filter((i) => folds[i] === fold);
    const seen = every.filter((i) => folds[i] !== fold);
    const level = learnLevel(corpus, seen, settings);
    rowsOf(signalsOf(corpus, left, level)).forEach((row, k) => signals.set(left[k]!, row));
    say(`fold ${fold + 1} of ${settings.folds}: ${left.length} texts left out`);
  }
  return {
    situations: rows.map((i) => corpus.situations[i]!),
    signals: rows.map((i) => signals.get(i)!),
    folds: rows.map((i) => folds[i]!),
  };
}
