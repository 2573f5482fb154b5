// What the entries of a log add up to: by kind, by client, hours, and money by currency and basis, never across.
import type { Kind, LogEntry, Money } from '../incidents/index.ts';
import { problemIds } from '../text/taxonomy.ts';

export type Sum = {
  readonly currency: string;
  readonly basis: Money['basis'];
  readonly amount: number;
  readonly entries: number;
};
export type Totals = {
  /** All incidents; the next two are among them, and count nowhere else. */
  readonly entries: number;
  readonly withdrawn: number;
  readonly erased: number;
  readonly amended: number;
  readonly hours: number;
  readonly hoursEntries: number;
  readonly money: readonly Sum[];
  readonly kinds: readonly (readonly [Kind | undefined, number])[];
  readonly clients: readonly (readonly [string | undefined, number])[];
  /** First and last day on which something happened, as `YYYY-MM-DD`. */
  readonly happened: readonly [string, string] | undefined;
};

const kinds: readonly Kind[] = [...problemIds, 'other'];
const bases: readonly Money['basis'][] = ['invoiced', 'agreed', 'estimate', undefined];

/** Sums over what still counts: neither erased nor withdrawn, amendments applied. */
export function totalsOf(entries: readonly LogEntry[]): Totals {
  const counted = entries.flatMap(({ now, withdrawn }) => (now === undefined || withdrawn ? [] : [now]));
  const hours = counted.flatMap((it) => it.hours ?? []);
  const days = counted.flatMap(({ occurred }) => (occurred === undefined ? [] : [occurred.from, occurred.to]));
  const sorted = days.map((it) => it.slice(0, 10)).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return {
    entries: entries.length,
    withdrawn: entries.filter((it) => it.withdrawn && it.first !== undefined).length,
    erased: entries.filter((it) => it.first === undefined).length,
    amended: entries.filter((it) => it.first !== undefined && it.later.some((one) => one.kind === 'amendment')).length,
    hours: sumOf(hours),
    hoursEntries: hours.length,
    money: moneyOf(counted.map((it) => it.money ?? [])),
    kinds: countsOf(
      counted.map((it) => it.kind),
      (one, other) => kinds.indexOf(one ?? 'other') - kinds.indexOf(other ?? 'other'),
    ),
    clients: countsOf(
      counted.map((it) => (it.client?.trim() === '' ? undefined : it.client)),
      (one, other) => compare(one ?? '', other ?? ''),
    ),
    happened: first === undefined || last === undefined ? undefined : [first, last],
  };
}

/** To a millionth, so that 0.1 and 0.2 are 0.3; what is too large for that is added as it is. */
function sumOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const rounded = Math.round(sum * 1e6) / 1e6;
  return Math.abs(sum) < 1e9 ? rounded : sum;
}

function moneyOf(lists: readonly (readonly Money[])[]): Sum[] {
  const groups = new Map<string, { readonly like: Money; readonly amounts: number[]; readonly entries: Set<number> }>();
  lists.forEach((list, index) => {
    for (const it of list) {
      const key = JSON.stringify([it.currency, it.basis]);
      const group = groups.get(key) ?? { like: it, amounts: [], entries: new Set() };
      groups.set(key, group);
      group.amounts.push(it.amount);
      group.entries.add(index);
    }
  });
  return [...groups.values()]
    .map(({ like: { currency, basis }, amounts, entries }) => {
      return { currency, basis, amount: sumOf(amounts), entries: entries.size };
    })
    .sort(
      (one, other) => compare(one.currency, other.currency) || bases.indexOf(one.basis) - bases.indexOf(other.basis),
    );
}

/** The most frequent first. */
function countsOf<T>(values: readonly T[], order: (one: T, other: T) => number): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || order(one, other));
}

/** By code unit, so that the order is the same everywhere. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
