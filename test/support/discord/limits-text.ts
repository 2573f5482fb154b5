// Small measures shared by the checks of messages, forms and commands.

/** Collects what is wrong with one body. */
export type Complaints = string[];

/**
 * A text within bounds and encodable. Length is counted in UTF-16 units: Discord may count whole characters,
 * which is never more, so what passes here passes there.
 */
export const text = (found: Complaints, where: string, value: unknown, max: number, min = 0): void => {
  if (typeof value !== 'string') {
    found.push(`${where} is no text`);
    return;
  }
  if (value.length > max) found.push(`${where} has ${value.length} characters, at most ${max} fit`);
  if (value.length < min) found.push(`${where} is empty`);
  if (!value.isWellFormed()) found.push(`${where} holds half a surrogate pair`);
};

export const optionalText = (found: Complaints, where: string, value: unknown, max: number, min = 0): void => {
  if (value !== undefined && value !== null) text(found, where, value, max, min);
};

/** Reports every value that stands more than once. */
export const unique = (found: Complaints, what: string, values: readonly unknown[]): void => {
  const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  for (const value of twice) found.push(`${what} ${String(value)} stands more than once`);
};

export const between = (found: Complaints, where: string, count: number, min: number, max: number): void => {
  if (count < min || count > max) found.push(`${where}: ${count}, allowed ${min} to ${max}`);
};

/** A list off the wire, empty when it is missing or something else. */
export const list = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? value : []);
