// What the model's room says about itself to `/mydata`.
import type { Both } from '../chat/index.ts';

export const sentences = {
  part: { en: 'Wording by a model', nl: 'Verwoorden door een model' },
  partConsent: { en: 'what you said about it', nl: 'wat je daarover hebt gezegd' },
  partMonths: { en: 'months in which you used it', nl: 'maanden waarin je het gebruikte' },
  used: { en: '{answers} answers this month, {tokens} tokens', nl: '{answers} antwoorden deze maand, {tokens} tokens' },
  ofMost: { en: 'at most {most}', nl: 'hoogstens {most}' },
  tokens: { en: 'tokens', nl: 'tokens' },
  money: { en: '', nl: '' },
} satisfies Record<string, Both>;
