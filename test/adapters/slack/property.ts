// A test that tries many made-up inputs; `FC_RUNS` multiplies how many.
import fc from 'fast-check';
import { it } from 'vitest';

const times = Number(process.env['FC_RUNS'] ?? '1');

export { fc };
/** The last argument checks one case of the arbitraries before it. */
export function test<A, B>(
  name: string,
  runs: number,
  first: fc.Arbitrary<A>,
  second: fc.Arbitrary<B>,
  check: (first: A, second: B) => void,
): void {
  it(name, () => {
    fc.assert(fc.property(first, second, check), { numRuns: Math.max(1, Math.round(runs * times)) });
  });
}
