// Reads what only Discord has; the rest is read as on every platform.
export { fields, items, jsonObject, word, type Fields } from '../shared/wire.ts';

/** The value as a number; NaN when it is none. */
export const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/** The value as an id of Discord's. */
export const snowflake = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
