// What is hidden of a text before it is posted, by the kinds a member sees and chooses.
import type { Language } from '../chat/index.ts';
import { redact, type RedactKind } from '../text/index.ts';
import { hidable, type Hidable } from './record.ts';

/** The text with labels where something stood, and how much of each kind there is, hidden or not. */
export type Hidden = { readonly text: string; readonly found: Readonly<Record<Hidable, number>> };

const kindOf: Readonly<Record<RedactKind, Hidable>> = {
  name: 'name',
  handle: 'name',
  email: 'contact',
  phone: 'contact',
  url: 'contact',
  address: 'contact',
  company: 'company',
  iban: 'amount',
  vat: 'amount',
  invoice: 'amount',
  amount: 'amount',
  date: 'date',
};

export function hide(text: string, language: Language, kinds: readonly Hidable[]): Hidden {
  const all = redact(text, { language }).pieces;
  const found = Object.fromEntries(
    hidable.map((kind) => [kind, all.filter((it) => kindOf[it.kind] === kind).length]),
  ) as Record<Hidable, number>;
  const chosen = (Object.keys(kindOf) as RedactKind[]).filter((kind) => kinds.includes(kindOf[kind]));
  return { text: chosen.length === 0 ? text : redact(text, { language, kinds: chosen }).text, found };
}
