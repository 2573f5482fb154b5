// What the finders of personal data share: a kind at its place, a text with what was found blotted out.

/** What can be hidden. `vat` stands for every number of a register: VAT, trade register, a person's own. */
export const redactKinds = [
  'name',
  'company',
  'email',
  'phone',
  'iban',
  'url',
  'handle',
  'vat',
  'invoice',
  'amount',
  'date',
  'address',
] as const;
export type RedactKind = (typeof redactKinds)[number];

/** Something found, from `from` to `to` (exclusive). */
export type Found = { readonly kind: RedactKind; readonly from: number; readonly to: number };

/** Stands where something is hidden already; no finder reads over it. */
export const blot = '\u0001';

/** The text with what was found blotted out, every place kept. */
export function blotted(text: string, found: readonly { readonly from: number; readonly to: number }[]): string {
  let [out, done] = ['', 0];
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from)) {
    if (from < done) continue;
    out += text.slice(done, from) + blot.repeat(to - from);
    done = to;
  }
  return out + text.slice(done);
}

/** Every match of a pattern, its first group if there is one that took part. */
export function* matches(
  text: string,
  pattern: RegExp,
): Generator<{ from: number; to: number; match: RegExpMatchArray }> {
  for (const match of text.matchAll(pattern)) {
    const [whole, group] = match;
    const from = match.index + (group === undefined ? 0 : whole.lastIndexOf(group));
    yield { from, to: from + (group ?? whole).length, match };
  }
}
