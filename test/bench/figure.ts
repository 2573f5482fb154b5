// A measured figure with its goal, as JSON and as lines for a person.
import { rounded } from './stat.ts';

export type Goal = {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly most: number;
  readonly reached: boolean;
};
export type Figure = {
  readonly name: string;
  /** How it was measured, in a sentence. */
  readonly how: string;
  /** Empty for a figure that is only shown. */
  readonly goals: readonly Goal[];
  /** Everything measured on the way, with the unit at the end of the name. */
  readonly measured: Readonly<Record<string, number | readonly number[]>>;
};

export function goal(name: string, value: number, most: number, unit: string): Goal {
  return { name, unit, value: rounded(value), most, reached: value <= most };
}

export function figure(
  name: string,
  how: string,
  goals: readonly Goal[],
  measured: Readonly<Record<string, number | readonly number[]>>,
): Figure {
  const round = (value: number | readonly number[]) =>
    typeof value === 'number' ? rounded(value) : value.map(rounded);
  return {
    name,
    how,
    goals,
    measured: Object.fromEntries(Object.entries(measured).map(([key, value]) => [key, round(value)])),
  };
}

export function renderFigure({ name, how, goals, measured }: Figure): string {
  const goalLines = goals.map(
    (it) =>
      `  ${it.reached ? 'reached    ' : 'NOT REACHED'} ${it.name}: ${amount(it.value, it.unit)}, goal at most ${amount(it.most, it.unit)}`,
  );
  const values = Object.entries(measured).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? value : value.join('/')}`,
  );
  return [
    name,
    ...(goals.length > 0 ? goalLines : ['  shown only']),
    `  measured: ${values.join(', ')}`,
    `  how: ${how}`,
  ].join('\n');
}

const amount = (value: number, unit: string): string => (unit === '' ? String(value) : `${value} ${unit}`);
