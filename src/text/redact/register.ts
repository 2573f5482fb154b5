// Numbers of registers: VAT, trade register, tax, and a person's own; by their shape, or behind the word that names them.

import { matches, type Found } from './found.ts';

const gap = String.raw`[\s.\/-]?`;
const digits = (n: number): string => String.raw`\d(?:${gap}\d){${n - 1}}`;
const shapes = [
  `NL${gap}${digits(9)}${gap}B${gap}${digits(2)}`,
  `BE${gap}[01]${gap}${digits(9)}`,
  `BE${gap}${digits(9)}`,
  `(?:GB|XI)${gap}(?:${digits(12)}|${digits(9)}|(?:GD|HA)\\d{3})`,
  `DE${gap}${digits(9)}`,
  `FR${gap}[A-Z0-9]{2}${gap}${digits(9)}`,
  `IE${gap}\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}`,
  `ATU${gap}${digits(8)}`,
  `AT${gap}U${gap}${digits(8)}`,
  `ES${gap}[A-Z0-9]\\d{7}[A-Z0-9]`,
  `IT${gap}${digits(11)}`,
  `(?:DK|FI|HU|LU|MT|SI)${gap}${digits(8)}`,
  `(?:PT|EL|GR|EE|CZ|PL|SE|SK|HR|LT|LV|RO|BG|CY)${gap}\\d(?:${gap}\\d){7,11}[A-Z]?`,
  `CHE${gap}${digits(9)}(?:${gap}(?:MWST|TVA|IVA))?`,
  String.raw`\d{9}B\d\d`,
  String.raw`HR[AB]\s?\d{3,7}(?:\s[A-Z])?`,
];
const shaped = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${shapes.join('|')})(?![\p{L}\p{N}])`, 'gu');
const words = [
  ...[
    'vat',
    'btw',
    'tva',
    'ust',
    'uid',
    'abn',
    'acn',
    'ein',
    'tin',
    'utr',
    'gst',
    'kvk',
    'kbo',
    'bce',
    'crn',
    'rsin',
    'bsn',
    'ssn',
    'nino',
    'siret',
    'siren',
  ],
  ...[
    'ni',
    'hrb',
    'hra',
    'omzetbelasting',
    'ob',
    'companies house',
    'company',
    'ondernemings',
    'handelsregister',
    'kamer van koophandel',
    'chamber of commerce',
  ],
  ...[
    'trade register',
    'tax',
    'belasting',
    'fiscaal',
    'sofi',
    'national insurance',
    'social security',
    'rijksregister',
    'passport',
    'paspoort',
    'rijbewijs',
    'licen[cs]e',
    'identiteits',
  ],
];
const kind = '(?:[- ]?(?:id|identification|registration|registratie|reg|inschrijvings|identificatie))?';
const number = String.raw`(?:[- ]?(?:numbers?|nummers?|nr|no|num|code)\b\.?)?`;
const named = new RegExp(
  String.raw`(?<!\p{L})(?:${words.join('|')})${kind}${number}(?:\s(?:is|was|are|of|van|het|the|number|nummer|under|onder|registered|ingeschreven|staat|met|with|op)){0,3}\s?[:#(=]?\s?((?=[A-Z0-9\s.\/-]{0,24}\d(?:[\s.\/-]?\d){4})[A-Z]{0,3}[\s.-]?\d(?:[\s.\/-]?[A-Z0-9]){4,16})(?![\p{L}\p{N}])`,
  'giu',
);
const insurance = /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[A-D](?![\p{L}\p{N}])/gu;
const social = /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}-])/gu;

/** Numbers of registers in a text. */
export function findRegistered(text: string): Found[] {
  if (!/\d{2}/.test(text)) return [];
  const found: Found[] = [];
  for (const pattern of [shaped, insurance, social])
    for (const { from, to } of matches(text, pattern)) found.push({ kind: 'vat', from, to });
  for (const { from, match } of matches(text, named)) {
    // What follows the number in words is none of it.
    const said = /^[A-Z]{0,3}[\s.-]?\d[A-Z]?(?:[\s./-]?(?:\d[A-Z]?|B(?=\d)))*/i.exec(match[1] ?? '')?.[0] ?? '';
    if (said.replace(/\D/g, '').length >= 5) found.push({ kind: 'vat', from, to: from + said.length });
  }
  return found;
}
