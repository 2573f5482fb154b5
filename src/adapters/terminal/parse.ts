// A typed line: a command, a number of something shown, the end, or words.
import type { Numbered } from './render.ts';

export type Line =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'end' }
  | { readonly kind: 'command'; readonly name: string; readonly text: string }
  | { readonly kind: 'press'; readonly id: string; readonly values: readonly string[] }
  | { readonly kind: 'words'; readonly text: string };

/** Reads a line beside what was numbered last. A number that nothing has is words. */
export function parseLine(line: string, numbered: readonly Numbered[]): Line {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (/^\/(quit|exit|stop)$/i.test(text)) return { kind: 'end' };
  const [, name, rest] = /^\/([a-z][a-z0-9-]*)\s*([\s\S]*)$/i.exec(text) ?? [];
  if (name !== undefined) return { kind: 'command', name: name.toLowerCase(), text: rest ?? '' };
  const numbers = /^\d{1,3}(\s*,\s*\d{1,3})*$/.test(text) ? text.split(',').map(Number) : [];
  const things = numbers.map((at) => numbered[at - 1]);
  const [first] = things;
  if (first === undefined || things.includes(undefined)) return { kind: 'words', text };
  if (first.kind === 'button') return { kind: 'press', id: first.id, values: [] };
  const values = things.flatMap((thing) => (thing?.kind === 'option' ? [thing.value] : []));
  return { kind: 'press', id: first.id, values: values.length > 1 ? values : toggled(first.chosen, first.value) };
}

/** One option pressed on its own joins what is chosen, or leaves it. */
function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value];
}
