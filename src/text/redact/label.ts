// Labels: what stands for something hidden, in two languages, and how they are read back after a model or a member has touched them.

import type { RedactKind } from './found.ts';

const words: Readonly<Record<'en' | 'nl', Readonly<Record<RedactKind, string>>>> = {
  en: {
    ...{
      name: 'name',
      company: 'company',
      email: 'email',
      phone: 'phone',
      iban: 'account',
      url: 'link',
      handle: 'username',
    },
    ...{ vat: 'registration number', invoice: 'reference', amount: 'amount', date: 'date', address: 'address' },
  },
  nl: {
    ...{
      name: 'naam',
      company: 'bedrijf',
      email: 'e-mail',
      phone: 'telefoon',
      iban: 'rekening',
      url: 'link',
      handle: 'gebruikersnaam',
    },
    ...{ vat: 'registratienummer', invoice: 'kenmerk', amount: 'bedrag', date: 'datum', address: 'adres' },
  },
};

/** The label of the nth thing of a kind. */
export const labelOf = (kind: RedactKind, number: number, language: 'en' | 'nl'): string =>
  `[${words[language][kind]} ${number}]`;

const kinds = new Map<string, RedactKind>(
  (['en', 'nl'] as const).flatMap((language) =>
    Object.entries(words[language]).map(([kind, word]) => [plain(word), kind as RedactKind] as const),
  ),
);
const anyWord = [...new Set([...Object.values(words.en), ...Object.values(words.nl)])]
  .map((word) => word.replace(/[- ]/, '[ _-]?'))
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const label = new RegExp(String.raw`\\?\[\s{0,3}(${anyWord})[\s_#:.-]{0,3}(\d{1,4})\s{0,3}\\?\]`, 'giu');

/** A label in a text; `id` is the same in both languages and in every way of writing it. */
export type Labelled = {
  readonly kind: RedactKind;
  readonly number: number;
  readonly id: string;
  readonly from: number;
  readonly to: number;
};

/** Every label in a text, also one that was altered a little. */
export function labelsIn(text: string): Labelled[] {
  if (!text.includes('[')) return [];
  return Array.from(text.matchAll(label), (match) => {
    const kind = kinds.get(plain(match[1] ?? '')) ?? 'name';
    const number = Number(match[2]);
    return { kind, number, id: `${kind} ${number}`, from: match.index, to: match.index + match[0].length };
  });
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}
