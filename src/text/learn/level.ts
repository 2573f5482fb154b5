// The first level: linear models and networks learnt from some rows, and their signals for others.

import { at, clientOutput, outputs, safetyOutput, signals, strategies, types, wordedSignals } from '../signal.ts';
import type { View } from '../rows.ts';
import type { Corpus } from './corpus.ts';
import { applyLinear, learnLinear, type Linear } from './linear.ts';
import { pick, stack, sumRows, weigh, type Counts, type Matrix, type Weighting } from './matrix.ts';
import { learnNetwork } from './descend.ts';
import { applyNetwork, type Network } from './network.ts';
import { randomFrom } from './random.ts';
import type { Settings } from './setting.ts';
import { targetsOf, type Targets } from './target.ts';
import { weightingOf } from './weighting.ts';

/** Everything the first level has learnt. */
export type Level = {
  readonly letters: Weighting;
  readonly words: Weighting;
  readonly types: Linear;
  readonly strategies: Linear;
  /** Client and safety. */
  readonly gate: Linear;
  readonly networks: Readonly<Record<View, readonly Network[]>>;
};

/** Learns the first level from the given rows of the corpus. */
export function learnLevel(corpus: Corpus, rows: readonly number[], settings: Settings): Level {
  const chosen = rows.map((row) => corpus.situations[row]!);
  const targets = targetsOf(chosen);
  const whole = (view: View): Counts[] => rows.map((row) => corpus.views[view].counted[row]!.whole);
  const letters = weightingOf(corpus, 'letters', rows, settings.letters);
  const words = weightingOf(corpus, 'words', rows, settings.words);
  const x = weigh(whole('letters'), letters);
  const advised = chosen.flatMap((s, i) => (s.strategies.length > 0 ? [i] : []));
  const ones = new Float32Array(advised.length * strategies).fill(1);
  const gate = columnsOf(targets, clientOutput, 2);
  const xWords = weigh(whole('words'), words);
  const languages = chosen.map((s) => s.language);
  const networks = (matrix: Matrix, seeds: readonly number[]): Network[] =>
    seeds.map((seed) => learnNetwork(matrix, targets, languages, { ...settings.network, seed }));
  return {
    letters,
    words,
    types: learnTypes(corpus, rows, x, targets, settings),
    strategies: learnLinear(
      pick(x, advised),
      strategies,
      pickTargets(targets, advised, types, strategies),
      ones,
      settings.strategies,
    ),
    gate: learnLinear(x, 2, gate.wanted, gate.weight, settings.gate),
    networks: { letters: networks(x, settings.seeds.letters), words: networks(xWords, settings.seeds.words) },
  };
}

/** The types' linear model sees made-up posts of several clauses as well. */
function learnTypes(corpus: Corpus, rows: readonly number[], x: Matrix, targets: Targets, settings: Settings): Linear {
  const random = randomFrom(101);
  const short = { en: [[], []], nl: [[], []] } as Record<'en' | 'nl', [number[], number[]]>;
  rows.forEach((row, i) => {
    const s = corpus.situations[row]!;
    if (s.kind === 'clause' || s.text.split(/\s+/).length <= 30)
      short[s.language][s.problems.length > 0 ? 0 : 1].push(i);
  });
  const parts = Array.from({ length: settings.madeUp }, () => {
    const [about, neutral] = short[random.next() < 0.5 ? 'nl' : 'en'];
    const some = (list: readonly number[], n: number): number[] =>
      list.length === 0 ? [] : Array.from({ length: n }, () => list[random.below(list.length)]!);
    return [...some(about, 1 + random.below(3)), ...some(neutral, random.below(4))];
  });
  const own = columnsOf(targets, 0, types);
  const wanted = new Float32Array((x.rows + parts.length) * types);
  wanted.set(own.wanted);
  parts.forEach((members, k) => {
    for (const member of members)
      for (let l = 0; l < types; l++) if (own.wanted[member * types + l]! > 0) wanted[(x.rows + k) * types + l] = 1;
  });
  const weight = new Float32Array(wanted.length).fill(1);
  weight.fill(settings.madeUpWeight, x.rows * types);
  return learnLinear(stack(x, sumRows(x, parts)), types, wanted, weight, settings.types);
}

/** Signals of the given rows, row-major, in the order of signal.ts. */
export function signalsOf(corpus: Corpus, rows: readonly number[], level: Level): Float64Array {
  const out = new Float64Array(rows.length * signals);
  const whole = (view: View): Matrix =>
    weigh(
      rows.map((row) => corpus.views[view].counted[row]!.whole),
      level[view],
    );
  const units = (view: View): Matrix =>
    weigh(
      rows.flatMap((row) => corpus.views[view].counted[row]!.units),
      level[view],
    );
  const x = whole('letters');
  const xUnits = units('letters');
  const [t, tUnits] = [applyLinear(level.types, x), applyLinear(level.types, xUnits)];
  const [g, gUnits] = [applyLinear(level.gate, x), applyLinear(level.gate, xUnits)];
  const s = applyLinear(level.strategies, x);
  const n = meanNetwork(level.networks, { letters: x, words: whole('words') });
  const nUnits = meanNetwork(level.networks, { letters: xUnits, words: units('words') });
  let unit = 0;
  rows.forEach((row, i) => {
    const o = i * signals;
    const last = unit + corpus.views.letters.counted[row]!.units.length;
    for (let l = 0; l < types; l++) {
      out[o + at.linearWhole + l] = t[i * types + l]!;
      out[o + at.linearBest + l] = best(tUnits, unit, last, types, l);
      out[o + at.networkWhole + l] = n[i * outputs + l]!;
      out[o + at.networkBest + l] = best(nUnits, unit, last, outputs, l);
      out[o + at.networkMean + l] = mean(nUnits, unit, last, outputs, l);
    }
    for (let l = 0; l < strategies; l++) {
      out[o + at.linearStrategy + l] = s[i * strategies + l]!;
      out[o + at.networkStrategy + l] = n[i * outputs + types + l]!;
    }
    out.set([g[i * 2]!, best(gUnits, unit, last, 2, 0), mean(gUnits, unit, last, 2, 0)], o + at.client);
    out.set(
      [
        n[i * outputs + clientOutput]!,
        best(nUnits, unit, last, outputs, clientOutput),
        mean(nUnits, unit, last, outputs, clientOutput),
      ],
      o + at.client + 3,
    );
    out.set([g[i * 2 + 1]!, best(gUnits, unit, last, 2, 1)], o + at.safety);
    out.set([n[i * outputs + safetyOutput]!, best(nUnits, unit, last, outputs, safetyOutput)], o + at.safety + 2);
    wordedSignals(corpus.situations[row]!.text, out.subarray(o, o + signals));
    unit = last;
  });
  return out;
}

function meanNetwork(networks: Level['networks'], x: Readonly<Record<View, Matrix>>): Float64Array {
  const sum = new Float64Array(x.letters.rows * outputs);
  const count = networks.letters.length + networks.words.length;
  for (const view of ['letters', 'words'] as const)
    for (const network of networks[view])
      applyNetwork(network, x[view]).forEach((v, i) => (sum[i] = sum[i]! + v / count));
  return sum;
}

function best(z: Float64Array, from: number, to: number, width: number, column: number): number {
  let top = -Infinity;
  for (let r = from; r < to; r++) top = Math.max(top, z[r * width + column]!);
  return top === -Infinity ? 0 : top;
}

function mean(z: Float64Array, from: number, to: number, width: number, column: number): number {
  let sum = 0;
  for (let r = from; r < to; r++) sum += z[r * width + column]!;
  return sum / Math.max(1, to - from);
}

function columnsOf(targets: Targets, first: number, count: number): Targets {
  const rows = targets.wanted.length / outputs;
  const every = Array.from({ length: rows }, (_, i) => i);
  return {
    wanted: pickTargets(targets, every, first, count),
    weight: pickTargets({ wanted: targets.weight, weight: targets.weight }, every, first, count),
  };
}

function pickTargets(targets: Targets, rows: readonly number[], first: number, count: number): Float32Array {
  const out = new Float32Array(rows.length * count);
  rows.forEach((row, i) => {
    out.set(targets.wanted.subarray(row * outputs + first, row * outputs + first + count), i * count);
  });
  return out;
}
