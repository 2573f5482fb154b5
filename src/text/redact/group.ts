// What a member chooses by: the kinds in a few groups, so that each can be kept or taken out with one press.

import { redactKinds, type RedactKind } from './found.ts';

/** `contact`: how somebody is reached or paid; `reference`: numbers of papers and registers. */
export const redactGroups = {
  name: ['name', 'handle'],
  company: ['company'],
  contact: ['email', 'phone', 'url', 'address', 'iban'],
  reference: ['vat', 'invoice'],
  amount: ['amount'],
  date: ['date'],
} as const satisfies Readonly<Record<string, readonly RedactKind[]>>;
export type RedactGroup = keyof typeof redactGroups;

/** The kinds that are taken out when these groups are kept; for the `kinds` of `redact`. */
export const kindsWithout = (kept: readonly RedactGroup[]): readonly RedactKind[] =>
  redactKinds.filter((kind) => !kept.some((group) => (redactGroups[group] as readonly RedactKind[]).includes(kind)));

/** Of which groups something was found, in their fixed order. */
export const groupsIn = (pieces: readonly { readonly kind: RedactKind }[]): readonly RedactGroup[] =>
  (Object.keys(redactGroups) as RedactGroup[]).filter((group) =>
    pieces.some(({ kind }) => (redactGroups[group] as readonly RedactKind[]).includes(kind)),
  );
