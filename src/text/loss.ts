// What an incident cost, as the text says it: hours lost, and money lost or owed.

import { lostHours } from './loss/hours.ts';
import { lostMoney, type LostMoney } from './loss/money.ts';
import { sentencesIn } from './loss/sentence.ts';

export type { Basis, LostMoney } from './loss/money.ts';

/** Hours the writer says they lost, all together; amounts lost or owed, never added. A lost day counts 8 hours. */
export type Loss = { readonly hours: number | undefined; readonly money: readonly LostMoney[] };

/** Reads what was lost; other lengths of time, budgets, rates and what was paid are left out. Both languages are read in either. */
export function readLoss(text: string, _language: 'en' | 'nl'): Loss {
  const sentences = sentencesIn(text);
  return { hours: lostHours(sentences), money: lostMoney(sentences) };
}
