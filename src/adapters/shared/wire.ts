// Reads values of unknown shape: what comes from a platform is checked where it is used and trusted nowhere.

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one for everything else. */
export const fields = (value: unknown): Fields => (isFields(value) ? value : {});

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list; an empty one for everything else. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value as text; undefined when it is none or empty. */
export const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The object in a JSON text; undefined when there is none. */
export function jsonObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
