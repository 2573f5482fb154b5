// Small rules that are put together into what Slack accepts; each reports what is wrong and where.
import { entryOf, isFields } from '../wire.ts';
import type { Fields } from '../types.ts';

export type Report = (path: string, problem: string) => void;
export type Rule = (value: unknown, path: string, report: Report) => void;

/** Slack counts characters, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;

type Size = { readonly min?: number; readonly max?: number };

function checkSize(size: number, { min = 0, max = Infinity }: Size, unit: string): string | undefined {
  if (size < min) return `must have at least ${min} ${unit}, has ${size}`;
  return size > max ? `must have at most ${max} ${unit}, has ${size}` : undefined;
}

export const string =
  (size: Size = {}): Rule =>
  (value, path, report) => {
    if (typeof value !== 'string') return report(path, 'must be a string');
    const problem = checkSize(lengthOf(value), size, 'characters');
    if (problem !== undefined) report(path, problem);
  };

export const matching =
  (pattern: RegExp, what: string, size: Size = {}): Rule =>
  (value, path, report) => {
    string(size)(value, path, report);
    if (typeof value === 'string' && !pattern.test(value)) report(path, `must be ${what}`);
  };

export const url = (max: number): Rule => matching(/^(https?:\/\/|mailto:|slack:\/\/)\S+$/i, 'a URL', { max });

export const flag: Rule = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, 'must be true or false');
};

export const integer =
  ({ min = -Infinity, max = Infinity }: Size = {}): Rule =>
  (value, path, report) => {
    if (!Number.isInteger(value)) return report(path, 'must be a whole number');
    if ((value as number) < min || (value as number) > max) report(path, `must lie between ${min} and ${max}`);
  };

export const numeric: Rule = (value, path, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(path, 'must be a number');
};

export const above =
  (least: number): Rule =>
  (value, path, report) => {
    if (typeof value !== 'number' || !(value > least)) report(path, `must be above ${least}`);
  };

export const oneOf =
  (...allowed: readonly (string | number)[]): Rule =>
  (value, path, report) => {
    if (!allowed.includes(value as string)) report(path, `must be one of ${allowed.join(', ')}`);
  };

export const list =
  (rule: Rule, size: Size = {}): Rule =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'must be a list');
    const problem = checkSize(value.length, size, 'items');
    if (problem !== undefined) report(path, problem);
    value.forEach((each, at) => rule(each, `${path}[${at}]`, report));
  };

export type Shape = {
  readonly needs?: Readonly<Record<string, Rule>>;
  readonly may?: Readonly<Record<string, Rule>>;
  /** What no single property shows. */
  readonly also?: (value: Fields, path: string, report: Report) => void;
};

/** An object with exactly these properties: a missing or an unknown one is reported. */
export const object =
  ({ needs = {}, may = {}, also }: Shape): Rule =>
  (value, path, report) => {
    if (!isFields(value)) return report(path, 'must be an object');
    for (const name of Object.keys(needs)) if (value[name] === undefined) report(path, `missing ${name}`);
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined) continue;
      const rule = entryOf(needs, name) ?? entryOf(may, name);
      if (rule) rule(each, `${path}.${name}`, report);
      else report(`${path}.${name}`, 'unknown property');
    }
    also?.(value, path, report);
  };

/** One of several kinds, told apart by `type`. */
export const kinds =
  (what: string, table: () => Readonly<Record<string, Rule>>, only?: readonly string[]): Rule =>
  (value, path, report) => {
    if (!isFields(value)) return report(path, 'must be an object');
    const type = String(value['type']);
    const rule = entryOf(table(), type);
    if (!rule) return report(path, `unknown ${what} type ${type}`);
    if (only && !only.includes(type)) return report(path, `${type} is not allowed here`);
    rule(value, path, report);
  };

/** An object of that `type` with what else it may hold. */
export const typed = (type: string, { needs = {}, may = {}, also }: Shape): Rule =>
  object({ needs: { type: oneOf(type), ...needs }, may, ...(also ? { also } : {}) });

/** Exactly one of two properties. */
export const either =
  (one: string, other: string) =>
  (value: Fields, path: string, report: Report): void => {
    const both = value[one] !== undefined && value[other] !== undefined;
    const none = value[one] === undefined && value[other] === undefined;
    if (both || none) report(path, `needs either ${one} or ${other}`);
  };
