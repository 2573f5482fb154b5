// Adam: parameters with running means of their slopes and of the squares.

/** Parameters and their memory. */
export type Adam = { readonly value: Float32Array; readonly mean: Float32Array; readonly square: Float32Array };

/** One step's rate and the corrections for how young the memory is. */
export type Step = { readonly rate: number; readonly mean: number; readonly square: number };

/** Parameters that have not moved yet. */
export const adam = (value: Float32Array): Adam => ({
  value,
  mean: new Float32Array(value.length),
  square: new Float32Array(value.length),
});

/** The step at a time (1, 2, …). */
export const stepAt = (time: number, rate: number): Step => ({
  rate,
  mean: 1 / (1 - 0.9 ** time),
  square: 1 / (1 - 0.99 ** time),
});

/** Moves `n` parameters from `to` on against the slopes from `from` on. */
export function move(p: Adam, slopes: Float32Array, to: number, from: number, n: number, step: Step): void {
  const { value, mean, square } = p;
  const rate = step.rate * step.mean;
  for (let i = 0; i < n; i++) {
    const d = slopes[from + i]!;
    const m = mean[to + i]! * 0.9 + 0.1 * d;
    const q = square[to + i]! * 0.99 + 0.01 * d * d;
    mean[to + i] = m;
    square[to + i] = q;
    value[to + i] = value[to + i]! - (rate * m) / (Math.sqrt(q * step.square) + 1e-8);
  }
}
