// Smooth functions → their minimum, by L-BFGS with a backtracking search.

/** Writes the gradient at x and returns the value there. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const memory = 6;

/** Minimises from x0 in at most `steps` steps. */
export function minimise(objective: Objective, x0: Float64Array, steps: number): Float64Array {
  const n = x0.length;
  let x = x0.slice();
  let gradient = new Float64Array(n);
  let value = objective(x, gradient);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = directionFrom(gradient, moves, turns);
    const slope = dot(direction, gradient);
    if (slope > -1e-12) break;
    let length = step === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const nextX = new Float64Array(n);
    const nextGradient = new Float64Array(n);
    let nextValue = Infinity;
    for (let tries = 0; tries < 20; tries++) {
      for (let i = 0; i < n; i++) nextX[i] = x[i]! + length * direction[i]!;
      nextValue = objective(nextX, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length *= tries === 0 ? 0.3 : 0.5;
    }
    if (!(nextValue < value)) break;
    remember(moves, turns, x, nextX, gradient, nextGradient);
    const gain = (value - nextValue) / Math.max(1, Math.abs(nextValue));
    [x, gradient, value] = [nextX, nextGradient, nextValue];
    if (gain < 1e-7) break;
  }
  return x;
}

function directionFrom(gradient: Float64Array, moves: readonly Float64Array[], turns: readonly Float64Array[]) {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (let k = moves.length - 1; k >= 0; k--) {
    const alpha = dot(moves[k]!, q) / dot(moves[k]!, turns[k]!);
    alphas[k] = alpha;
    addScaled(q, turns[k]!, -alpha);
  }
  const last = moves.length - 1;
  if (last >= 0) scale(q, dot(moves[last]!, turns[last]!) / dot(turns[last]!, turns[last]!));
  moves.forEach((move, k) => addScaled(q, move, alphas[k]! - dot(turns[k]!, q) / dot(move, turns[k]!)));
  scale(q, -1);
  return q;
}

function remember(
  moves: Float64Array[],
  turns: Float64Array[],
  x: Float64Array,
  nextX: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const move = nextX.map((v, i) => v - x[i]!);
  const turn = nextGradient.map((v, i) => v - gradient[i]!);
  if (dot(move, turn) <= 1e-12) return;
  moves.push(move);
  turns.push(turn);
  if (moves.length > memory) {
    moves.shift();
    turns.shift();
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addScaled(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! + factor * b[i]!;
}

function scale(a: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! * factor;
}
